import { z } from "zod";
import type { ActionContext } from "#actions/context.ts";
import type { Account } from "#core/account.ts";
import type { TrendPoint } from "#core/score.ts";
import { roundScore } from "#core/scoring.ts";
import type { Signal } from "#core/signal.ts";
import { DAY_MS, toIso } from "#core/time.ts";
import { ACCOUNT_EXAMPLE, AccountWire } from "./account.ts";
import { Instant, Score } from "./values.ts";

const TREND_MS = 30 * DAY_MS;

/** What `expand=trend` adds to an account: its scores, oldest first, each until the next, and the signal that leads now. */
const TrendWire = {
  trend: z.array(z.object({ at: Instant, score: Score })).optional(),
  lead_signal: z
    .object({
      id: z.string(),
      type: z.string(),
      category: z.string(),
      title: z.string(),
      occurred_at: Instant,
      half_life_days: z.number(),
    })
    .nullable()
    .optional(),
};
export const TrendedAccountWire = AccountWire.extend(TrendWire).meta({
  title: "ListedAccount",
  examples: [
    {
      ...ACCOUNT_EXAMPLE,
      trend: [
        { at: "2026-05-04T07:30:00.000Z", score: 41 },
        { at: "2026-05-21T09:12:46.310Z", score: 82 },
      ],
      lead_signal: {
        id: "sig_01K8Z3E5QJ6T7V8W9XYA",
        type: "funding",
        category: "capital",
        title: "Northwind Robotics raised a $45M Series B",
        occurred_at: "2026-05-21T00:00:00.000Z",
        half_life_days: 30,
      },
    },
  ],
});
type Trend = { trend: { at: string; score: number }[]; lead_signal: z.infer<(typeof TrendWire)["lead_signal"]> };

/** The trends of accounts by their ids, of the last 30 days. */
export async function readTrends(
  { store, clock }: Pick<ActionContext, "store" | "clock">,
  workspaceId: string,
  accounts: Account[],
): Promise<Map<string, Trend>> {
  const ids = accounts.map(({ id }) => id);
  const points = Map.groupBy(
    await store.scores.listTrends(workspaceId, ids, clock.now() - TREND_MS),
    ({ accountId }) => accountId,
  );
  const leads = [...points.values()].flatMap((trend) => trend.at(-1)?.leadSignalId ?? []);
  const signals = new Map((await store.signals.findMany(workspaceId, leads)).map((signal) => [signal.id, signal]));
  return new Map(
    ids.map((id) => {
      const trend = points.get(id) ?? [];
      return [id, { trend: trend.map(toPoint), lead_signal: toLead(signals.get(trend.at(-1)?.leadSignalId ?? "")) }];
    }),
  );
}

function toPoint({ at, score }: TrendPoint): Trend["trend"][number] {
  return { at: toIso(at), score: roundScore(score) };
}

function toLead(signal: Signal | undefined): Trend["lead_signal"] {
  if (!signal) return null;
  const { id, type, category, title, occurredAt, halfLifeDays } = signal;
  return { id, type, category, title, occurred_at: toIso(occurredAt), half_life_days: halfLifeDays };
}
