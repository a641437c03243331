import { z } from "zod";
import type { Limits } from "#actions/context.ts";
import { USED_NOUNS, type Usage } from "#actions/usage.ts";
import { toIso } from "#core/time.ts";
import type { Workspace } from "#core/workspace.ts";
import { Instant, Score } from "./values.ts";

const Count = z.number().int().min(0);
/** `null` is unlimited. */
const Limit = Count.nullable();

const LIMIT_NAMES = {
  // One a line.
  accounts: "accounts",
  batch_items: "batchItems",
  webhooks: "webhooks",
  keys: "keys",
  lists: "lists",
  active_bots: "activeBots",
  reads_per_minute: "readsPerMinute",
  read_burst: "readBurst",
  writes_per_minute: "writesPerMinute",
  criteria: "criteria",
  on_demand_crawls_per_day: "onDemandCrawlsPerDay",
} as const satisfies Record<string, keyof Limits>;
type LimitName = keyof typeof LIMIT_NAMES;

const byName = <Name extends string, Schema extends z.ZodType>(names: Name[], schema: Schema) =>
  z.object(Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>);
const limitNames = Object.keys(LIMIT_NAMES) as LimitName[];

export const WorkspaceWire = z
  .object({
    id: z.string(),
    name: z.string(),
    /** There are no plans to buy here; every limit is a setting of the operator's. */
    plan: z.literal("self_hosted"),
    floor: Score,
    rubric_version: z.number().int(),
    limits: byName(limitNames, Limit),
    account_count: Count,
    signal_count: Count,
    created_at: Instant,
  })
  .meta({
    title: "Workspace",
    examples: [
      {
        id: "ws_01K8Z3E5QJ6T7V8W9XYA",
        name: "Northwind sales",
        plan: "self_hosted",
        floor: 70,
        rubric_version: 4,
        limits: {
          accounts: null,
          batch_items: 1_000,
          webhooks: 20,
          keys: 20,
          lists: null,
          active_bots: 25,
          reads_per_minute: 600,
          read_burst: 100,
          writes_per_minute: 120,
          criteria: 200,
          on_demand_crawls_per_day: null,
        },
        account_count: 4_210,
        signal_count: 18_377,
        created_at: "2026-05-04T07:30:00.000Z",
      },
    ],
  });

export function toWorkspaceWire(
  { id, name, rubric, createdAt }: Workspace,
  limits: Limits,
  counts: { accounts: number; signals: number },
): z.infer<typeof WorkspaceWire> {
  return {
    id,
    name,
    plan: "self_hosted",
    floor: rubric.floor,
    rubric_version: rubric.version,
    limits: Object.fromEntries(limitNames.map((limit) => [limit, limitOrNull(limits[LIMIT_NAMES[limit]])])) as Record<
      LimitName,
      number | null
    >,
    account_count: counts.accounts,
    signal_count: counts.signals,
    created_at: toIso(createdAt),
  };
}

export const RenamedWorkspaceWire = z
  .strictObject({ name: z.string().trim().min(1).max(200) })
  .meta({ title: "WorkspaceUpdate", examples: [{ name: "Northwind sales" }] });

/** `share` is used over limit, to four digits; null where there is no limit. At a `hard` limit more is refused. */
const UseWire = z.object({
  used: Count,
  limit: Limit,
  share: z.number().min(0).nullable(),
  kind: z.enum(["hard", "soft"]),
});

export const UsageWire = z
  .object({
    as_of: Instant,
    /** When the day and the month began that `…_today` and `…_this_month` count from (UTC). */
    day_started_at: Instant,
    month_started_at: Instant,
    usage: byName(USED_NOUNS, UseWire),
    /** What is not limited in number. */
    totals: z.object({
      signals: Count,
      documents: Count,
      crawls_queued: Count.meta({ description: "Accounts that wait to be read." }),
      crawls_running: Count.meta({ description: "Accounts that are being read." }),
    }),
  })
  .meta({
    title: "Usage",
    examples: [
      {
        as_of: "2026-06-02T09:00:00.000Z",
        day_started_at: "2026-06-02T00:00:00.000Z",
        month_started_at: "2026-06-01T00:00:00.000Z",
        usage: {
          accounts: { used: 4_210, limit: 5_000, share: 0.842, kind: "hard" },
          webhooks: { used: 3, limit: 20, share: 0.15, kind: "hard" },
          active_bots: { used: 2, limit: 25, share: 0.08, kind: "hard" },
          reads_this_minute: { used: 41, limit: 600, share: 0.0683, kind: "hard" },
          writes_this_minute: { used: 3, limit: 120, share: 0.025, kind: "hard" },
          keys: { used: 4, limit: 20, share: 0.2, kind: "hard" },
          lists: { used: 7, limit: null, share: null, kind: "hard" },
          on_demand_crawls_today: { used: 12, limit: null, share: null, kind: "hard" },
          briefs_this_month: { used: 310, limit: null, share: null, kind: "soft" },
        },
        totals: { signals: 18_377, documents: 96_004, crawls_queued: 210, crawls_running: 8 },
      },
    ],
  });

export function toUsageWire({ at, dayAt, monthAt, uses, totals }: Usage): z.infer<typeof UsageWire> {
  const lines = USED_NOUNS.map((noun) => {
    const { used, limit, kind } = uses[noun];
    return [noun, { used, limit: limitOrNull(limit), share: shareOf(used, limit), kind }] as const;
  });
  return {
    as_of: toIso(at),
    day_started_at: toIso(dayAt),
    month_started_at: toIso(monthAt),
    usage: Object.fromEntries(lines) as z.infer<typeof UsageWire>["usage"],
    totals: {
      signals: totals.signals,
      documents: totals.documents,
      crawls_queued: totals.crawlsQueued,
      crawls_running: totals.crawlsRunning,
    },
  };
}

function limitOrNull(limit: number): number | null {
  return Number.isFinite(limit) ? limit : null;
}

/** Of nothing allowed, all is used. */
function shareOf(used: number, limit: number): number | null {
  if (!Number.isFinite(limit)) return null;
  return limit === 0 ? 1 : Math.round((10_000 * used) / limit) / 10_000;
}
