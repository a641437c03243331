import { randomBytes } from "node:crypto";
import type { ActionContext } from "#actions/context.ts";
import { systemClock } from "#clock.ts";
import type { Settings } from "#config/settings.ts";
import type { Store } from "#core/store.ts";
import type { RateSettings } from "#http/rate-limits.ts";
import type { AddressRules } from "#net/address-rules.ts";
import { isRange } from "#net/ranges.ts";
import { checkUserUrl } from "#net/url-rules.ts";
import { timetable } from "#pipeline/cadence.ts";
import { templateWriter } from "#writers/template.ts";

export type ActionParts = {
  /** Asked each time: a reload replaces the settings. */
  settings: () => Settings;
  store: Store;
  ids: ActionContext["ids"];
  cursorSecret: string;
  /** Where webhooks may go, and where crawls may. */
  rules: (purpose: "webhooks" | "crawl") => AddressRules;
  baseUrl: () => string;
};

/** What actions need of the world, over the parts there are. */
export function toActionContext({ settings, store, ids, cursorSecret, rules, baseUrl }: ActionParts): ActionContext {
  return {
    store,
    clock: systemClock,
    ids,
    writer: templateWriter,
    randomBytes: (count) => randomBytes(count),
    get limits() {
      const { batchItems, accounts, activeBots } = settings().limits;
      return { batchItems, accounts: ceiling(accounts), activeBots: ceiling(activeBots) };
    },
    get cycles() {
      return { scoreMs: settings().scoring.cycleMs, crawlMs: settings().crawl.intervalMs };
    },
    get baseUrl() {
      return baseUrl();
    },
    checkUrl(url, purpose = "webhooks") {
      const verdict = checkUserUrl(url, rules(purpose));
      return "url" in verdict ? undefined : verdict;
    },
    isAddressRange: isRange,
    timetable,
    cursorSecret,
    turns: new Map(),
  };
}

/** The limits on requests in numbers. */
export function toRateSettings({ readsPerMinute, readBurst, writesPerMinute }: Settings["limits"]): RateSettings {
  return {
    readsPerMinute: ceiling(readsPerMinute),
    readBurst: ceiling(readBurst),
    writesPerMinute: ceiling(writesPerMinute),
  };
}

function ceiling(limit: number | "unlimited"): number {
  return limit === "unlimited" ? Number.POSITIVE_INFINITY : limit;
}
