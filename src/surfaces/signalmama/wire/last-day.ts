import { z } from "zod";
import type { ScorePoint, TrendPoint } from "#core/score.ts";
import { changeBetween, type ScoreChange, stretchSince } from "#core/score-change.ts";
import { roundScore } from "#core/scoring.ts";
import { Signal } from "#core/signal.ts";
import type { Store } from "#core/store.ts";
import { Score } from "./values.ts";

/** Of many only the most forceful are told one by one. */
const TOLD_MAX = 3;

const SignalsWire = z.object({
  count: z.number().int(),
  signals: z
    .array(
      z.object({
        id: z.string(),
        type: z.string(),
        category: z.string(),
        title: z.string(),
        status: Signal.shape.status,
      }),
    )
    .meta({ description: `The most forceful of them, ${TOLD_MAX} at most.` }),
});

/** What changed about a score within the last 24 hours. */
export const LastDayWire = z
  .object({
    score: Score.meta({ description: "As it stood a day ago." }),
    change: z.number().int().meta({ description: "Points since then." }),
    came: SignalsWire.meta({ description: "Signals that count now and did not a day ago." }),
    left: SignalsWire.meta({
      description: "Signals that counted a day ago and no longer do: `expired` faded, `retracted` was taken back.",
    }),
    reasons: z.array(z.string()).meta({
      description: "Why it was scored anew since then: as in `reason` of scores.",
    }),
  })
  .nullable();
export type LastDay = z.infer<typeof LastDayWire>;

/** What changed within a stretch of time, of the course of each account; null where no score stood at its beginning. */
export async function readLastDays(
  store: Pick<Store, "scores" | "signals">,
  workspaceId: string,
  courses: Map<string, TrendPoint[]>,
  since: number,
): Promise<Map<string, LastDay>> {
  const stretches = [...courses].flatMap(([id, course]) => {
    const stretch = stretchSince(course, since);
    return stretch ? [{ id, ...stretch }] : [];
  });
  const ends = stretches.filter(({ from, to }) => from.id !== to.id).flatMap(({ from, to }) => [from.id, to.id]);
  const points = byId(await store.scores.findMany(workspaceId, ends));
  const changes = stretches.map((stretch) => ({ ...stretch, ...changeOf(stretch, points) }));
  const told = changes.flatMap(({ cameIds, leftIds }) => [...most(cameIds), ...most(leftIds)]);
  const signals = byId(await store.signals.findMany(workspaceId, told));
  return new Map(
    changes.map(({ id, from, change, cameIds, leftIds, reasons }) => [
      id,
      {
        score: roundScore(from.score),
        change,
        came: toWire(cameIds, signals),
        left: toWire(leftIds, signals),
        reasons,
      },
    ]),
  );
}

function changeOf({ from, to }: { from: TrendPoint; to: TrendPoint }, points: Map<string, ScorePoint>): ScoreChange {
  const [before, after] = [points.get(from.id), points.get(to.id)];
  return before && after ? changeBetween(before, after) : { change: 0, cameIds: [], leftIds: [] };
}

function toWire(ids: string[], signals: Map<string, Signal>) {
  const told = most(ids).flatMap((id) => signals.get(id) ?? []);
  return {
    count: ids.length,
    signals: told.map(({ id, type, category, title, status }) => ({ id, type, category, title, status })),
  };
}

function most(ids: string[]): string[] {
  return ids.slice(0, TOLD_MAX);
}

function byId<T extends { id: string }>(rows: T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
