import { z } from "zod";
import type { ActionContext } from "#actions/context.ts";
import { getWorkspace } from "#actions/workspaces.ts";
import type { Account } from "#core/account.ts";
import type { TrendPoint } from "#core/score.ts";
import { roundScore, weighed } from "#core/scoring.ts";
import type { Signal } from "#core/signal.ts";
import { DAY_MS, toIso } from "#core/time.ts";
import { ACCOUNT_EXAMPLE, AccountWire } from "./account.ts";
import { type LastDay, LastDayWire, readLastDays } from "./last-day.ts";
import { Instant, Score } from "./values.ts";

const TREND_MS = 30 * DAY_MS;

/**
 * What `expand=trend` adds to an account: its scores, oldest first, each until the next, the signal that leads now, with the
 * half-life that the rubric gives it, and what changed within the last day.
 */
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
  last_day: LastDayWire.optional(),
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
      last_day: {
        score: 41,
        change: 41,
        came: {
          count: 1,
          signals: [
            {
              id: "sig_01K8Z3E5QJ6T7V8W9XYA",
              type: "funding",
              category: "capital",
              title: "Northwind Robotics raised a $45M Series B",
              status: "active",
            },
          ],
        },
        left: { count: 0, signals: [] },
        reasons: ["signal"],
      },
    },
  ],
});
type Trend = {
  trend: { at: string; score: number }[];
  lead_signal: z.infer<(typeof TrendWire)["lead_signal"]>;
  last_day: LastDay;
};

/** The trends of accounts by their ids, of the last 30 days. */
export async function readTrends(
  actions: Pick<ActionContext, "store" | "clock">,
  workspaceId: string,
  accounts: Account[],
): Promise<Map<string, Trend>> {
  const { store, clock } = actions;
  const ids = accounts.map(({ id }) => id);
  const points = await store.scores.listTrends(workspaceId, ids, clock.now() - TREND_MS);
  const courses = Map.groupBy(points, ({ accountId }) => accountId);
  const leads = [...courses.values()].flatMap((course) => course.at(-1)?.leadSignalId ?? []);
  const signals = new Map((await store.signals.findMany(workspaceId, leads)).map((signal) => [signal.id, signal]));
  const { rubric } = await getWorkspace(actions, workspaceId);
  const days = await readLastDays(store, workspaceId, courses, clock.now() - DAY_MS);
  return new Map(
    ids.map((id) => {
      const course = courses.get(id) ?? [];
      const lead = signals.get(course.at(-1)?.leadSignalId ?? "");
      return [
        id,
        {
          trend: course.map(toPoint),
          lead_signal: lead ? toLead(weighed(lead, rubric)) : null,
          last_day: days.get(id) ?? null,
        },
      ];
    }),
  );
}

function toPoint({ at, score }: TrendPoint): Trend["trend"][number] {
  return { at: toIso(at), score: roundScore(score) };
}

function toLead(signal: Signal): Trend["lead_signal"] {
  const { id, type, category, title, occurredAt, halfLifeDays } = signal;
  return { id, type, category, title, occurred_at: toIso(occurredAt), half_life_days: halfLifeDays };
}
