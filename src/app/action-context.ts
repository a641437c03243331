import { randomBytes } from "node:crypto";
import type { ActionContext } from "#actions/context.ts";
import { systemClock } from "#clock.ts";
import type { Settings } from "#config/settings.ts";
import { VERSION } from "#config/version.ts";
import type { Demo } from "#core/demo.ts";
import type { Fault } from "#core/fault.ts";
import type { Store } from "#core/store.ts";
import type { Measured } from "#core/system.ts";
import type { Writer } from "#core/writer.ts";
import type { AddressRules } from "#net/address-rules.ts";
import { isRange } from "#net/ranges.ts";
import { timetable } from "#pipeline/cadence.ts";
import { refusalOf } from "./refusal-of.ts";

export type ActionParts = {
  /** Asked each time: a reload replaces the settings. */
  settings: () => Settings;
  store: Store;
  ids: ActionContext["ids"];
  demo: Demo;
  writer: Writer;
  /** Where webhooks may go, and where crawls may. */
  rules: (purpose: "webhooks" | "crawl") => AddressRules;
  baseUrl: () => string;
  requestsOf: ActionContext["requestsOf"];
  lookNow: ActionContext["lookNow"];
  backtest: ActionContext["backtest"];
  sendTest: ActionContext["sendTest"];
  findFaults: () => Promise<Fault[]>;
  measure: () => Measured;
};

/** What actions need of the world, over the parts there are. */
export function toActionContext({
  settings,
  store,
  ids,
  demo,
  writer,
  rules,
  baseUrl,
  requestsOf,
  lookNow,
  backtest,
  sendTest,
  findFaults,
  measure,
}: ActionParts): ActionContext {
  let known: { from: Settings["limits"]; limits: ActionContext["limits"] } | undefined;
  return {
    store,
    clock: systemClock,
    ids,
    demo,
    writer,
    randomBytes: (count) => randomBytes(count),
    get limits() {
      const { limits } = settings();
      // Asked for by every request, and others only after a reload.
      if (limits === known?.from) return known.limits;
      const inForce = {
        batchItems: limits.batchItems,
        accounts: ceiling(limits.accounts),
        activeBots: ceiling(limits.activeBots),
        webhooks: ceiling(limits.webhooks),
        keys: ceiling(limits.keys),
        lists: ceiling(limits.lists),
        readsPerMinute: ceiling(limits.readsPerMinute),
        readBurst: ceiling(limits.readBurst),
        writesPerMinute: ceiling(limits.writesPerMinute),
        criteria: ceiling(limits.criteria),
        onDemandCrawlsPerDay: ceiling(limits.onDemandCrawlsPerDay),
      };
      known = { from: limits, limits: inForce };
      return inForce;
    },
    requestsOf,
    get cycles() {
      return { scoreMs: settings().scoring.cycleMs, crawlMs: settings().crawl.intervalMs };
    },
    get retention() {
      return { deletedMs: settings().retention.deletedMs };
    },
    appliance: { version: VERSION, findFaults, measure, feeds: () => settings().feeds },
    get baseUrl() {
      return baseUrl();
    },
    checkUrl: (url, purpose = "webhooks") => refusalOf(url, purpose, rules(purpose)),
    isAddressRange: isRange,
    timetable,
    get access() {
      return settings().sources;
    },
    get alerts() {
      return settings().alerts;
    },
    lookNow,
    backtest,
    sendTest,
    secret: store.secret,
    turns: new Map(),
  };
}

function ceiling(limit: number | "unlimited"): number {
  return limit === "unlimited" ? Number.POSITIVE_INFINITY : limit;
}
