import { randomBytes } from "node:crypto";
import type { ActionContext } from "#actions/context.ts";
import { systemClock } from "#clock.ts";
import type { Settings } from "#config/settings.ts";
import type { Store } from "#core/store.ts";
import type { RateSettings } from "#http/rate-limits.ts";
import type { AddressRules } from "#net/address-rules.ts";
import { isRange } from "#net/ranges.ts";
import { checkUserUrl } from "#net/url-rules.ts";
import { templateWriter } from "#writers/template.ts";

export type ActionParts = {
  /** Asked each time: a reload replaces the settings. */
  settings: () => Settings;
  store: Store;
  ids: ActionContext["ids"];
  cursorSecret: string;
  /** Where webhooks may go. */
  rules: () => AddressRules;
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
      const { batchItems, accounts } = settings().limits;
      return { batchItems, accounts: toNumber(accounts) };
    },
    get cycles() {
      return { scoreMs: settings().scoring.cycleMs, crawlMs: settings().crawl.intervalMs };
    },
    get baseUrl() {
      return baseUrl();
    },
    checkUrl(url) {
      const verdict = checkUserUrl(url, rules());
      return "url" in verdict ? undefined : verdict;
    },
    isAddressRange: isRange,
    cursorSecret,
    turns: new Map(),
  };
}

/** The limits on requests in numbers. */
export function toRateSettings({ readsPerMinute, readBurst, writesPerMinute }: Settings["limits"]): RateSettings {
  return {
    readsPerMinute: toNumber(readsPerMinute),
    readBurst: toNumber(readBurst),
    writesPerMinute: toNumber(writesPerMinute),
  };
}

function toNumber(limit: number | "unlimited"): number {
  return limit === "unlimited" ? Number.POSITIVE_INFINITY : limit;
}
