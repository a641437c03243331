import { startOfDay, startOfMonth } from "#core/time.ts";
import type { ActionContext, Limits } from "./context.ts";

/** How much of something there is against its ceiling. `hard`: at the ceiling more is refused. */
export type Use = { used: number; limit: number; kind: "hard" | "soft" };

export type Usage = {
  at: number;
  /** When the day and the month began that crawls and briefs are counted from. */
  dayAt: number;
  monthAt: number;
  uses: Record<UsedNoun, Use>;
  totals: { signals: number; documents: number; crawlsQueued: number; crawlsRunning: number };
};

type Counting = Pick<ActionContext, "store" | "requestsOf"> & { workspaceId: string; at: number };
type Counted = { limitOf(limits: Limits): number; kind: Use["kind"]; count(counting: Counting): Promise<number> };

/** Each counted by an index alone: 0.1 ms, and 0.8 ms for every 10,000 accounts or briefs (measured). */
const COUNTED = {
  // One a line.
  accounts: {
    limitOf: (limits) => limits.accounts,
    kind: "hard",
    count: ({ store, workspaceId }) => store.accounts.count(workspaceId),
  },
  webhooks: {
    limitOf: (limits) => limits.webhooks,
    kind: "hard",
    count: ({ store, workspaceId }) => store.webhooks.count(workspaceId),
  },
  keys: {
    limitOf: (limits) => limits.keys,
    kind: "hard",
    count: ({ store, workspaceId, at }) => store.keys.countActive(workspaceId, at),
  },
  lists: {
    limitOf: (limits) => limits.lists,
    kind: "hard",
    count: ({ store, workspaceId }) => store.lists.count(workspaceId),
  },
  active_bots: {
    limitOf: (limits) => limits.activeBots,
    kind: "hard",
    count: async ({ store, workspaceId }) => (await store.bots.listSlots(workspaceId)).length,
  },
  reads_this_minute: {
    limitOf: (limits) => limits.readsPerMinute,
    kind: "hard",
    count: async ({ requestsOf, workspaceId }) => requestsOf(workspaceId).reads,
  },
  writes_this_minute: {
    limitOf: (limits) => limits.writesPerMinute,
    kind: "hard",
    count: async ({ requestsOf, workspaceId }) => requestsOf(workspaceId).writes,
  },
  on_demand_crawls_today: {
    limitOf: (limits) => limits.onDemandCrawlsPerDay,
    kind: "hard",
    count: ({ store, workspaceId, at }) => store.crawls.countOnDemand(workspaceId, startOfDay(at)),
  },
  briefs_this_month: {
    limitOf: () => Number.POSITIVE_INFINITY,
    kind: "soft",
    count: ({ store, workspaceId, at }) => store.briefs.countSince(workspaceId, startOfMonth(at)),
  },
} as const satisfies Record<string, Counted>;

export type UsedNoun = keyof typeof COUNTED;
export const USED_NOUNS = Object.keys(COUNTED) as UsedNoun[];

/** What a workspace uses of what it may. */
export async function readUsage(
  { store, clock, limits, requestsOf }: ActionContext,
  workspaceId: string,
): Promise<Usage> {
  const at = clock.now();
  const uses = await Promise.all(
    USED_NOUNS.map(async (noun) => {
      const { limitOf, kind, count }: Counted = COUNTED[noun];
      return [
        noun,
        { used: await count({ store, requestsOf, workspaceId, at }), limit: limitOf(limits), kind },
      ] as const;
    }),
  );
  const [totals, crawls] = await Promise.all([
    store.workspaces.totals(workspaceId),
    store.crawls.countUnfinished(workspaceId),
  ]);
  return {
    at,
    dayAt: startOfDay(at),
    monthAt: startOfMonth(at),
    uses: Object.fromEntries(uses) as Usage["uses"],
    totals: { ...totals, crawlsQueued: crawls.queued, crawlsRunning: crawls.running },
  };
}
