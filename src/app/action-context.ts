import { randomBytes } from "node:crypto";
import type { ActionContext } from "#actions/context.ts";
import { systemClock } from "#clock.ts";
import type { Settings } from "#config/settings.ts";
import { VERSION } from "#config/version.ts";
import type { Store } from "#core/store.ts";
import type { AddressRules } from "#net/address-rules.ts";
import { checkUserUrl } from "#net/url-rules.ts";
import { templateWriter } from "#writers/template.ts";
import { createFindFaults } from "./find-faults.ts";

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
      const { limits } = settings();
      return {
        batchItems: limits.batchItems,
        accounts: ceiling(limits.accounts),
        webhooks: ceiling(limits.webhooks),
        keys: ceiling(limits.keys),
        lists: ceiling(limits.lists),
        criteria: ceiling(limits.criteria),
        onDemandCrawlsPerDay: ceiling(limits.onDemandCrawlsPerDay),
      };
    },
    get cycles() {
      return { scoreMs: settings().scoring.cycleMs, crawlMs: settings().crawl.intervalMs };
    },
    appliance: { version: VERSION, findFaults: createFindFaults({ store, clock: systemClock }) },
    get baseUrl() {
      return baseUrl();
    },
    checkUrl(url) {
      const verdict = checkUserUrl(url, rules());
      return "url" in verdict ? undefined : verdict;
    },
    cursorSecret,
    turns: new Map(),
  };
}

function ceiling(setting: number | "unlimited"): number {
  return setting === "unlimited" ? Number.POSITIVE_INFINITY : setting;
}
