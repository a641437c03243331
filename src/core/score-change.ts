import type { ScorePoint, TrendPoint } from "./score.ts";
import { roundScore } from "./scoring.ts";

/** The points of a score at both ends of a stretch of time, and why it was scored anew in between. */
export type ScoreStretch = { from: TrendPoint; to: TrendPoint; reasons: ScorePoint["reason"][] };

/** What became of a score: `change` in points as shown; ids of the signals that began and ceased to count, the first of them lead. */
export type ScoreChange = { change: number; cameIds: string[]; leftIds: string[] };

/** The stretch since an instant of a course, oldest first; undefined where no score stood then. */
export function stretchSince(course: TrendPoint[], since: number): ScoreStretch | undefined {
  const from = course.findLast(({ at }) => at <= since);
  const to = course.at(-1);
  if (!from || !to) return undefined;
  const reasons = course.filter(({ at }) => at > since).map(({ reason }) => reason);
  return { from, to, reasons: [...new Set(reasons)] };
}

/** Told by what either scoring counted, so that it holds whatever the cause: age, a correction, a verdict, the rubric. */
export function changeBetween(from: ScorePoint, to: ScorePoint): ScoreChange {
  const before = countedIn(from);
  const after = countedIn(to);
  return {
    change: roundScore(to.score) - roundScore(from.score),
    cameIds: after.filter((id) => !before.includes(id)),
    leftIds: before.filter((id) => !after.includes(id)),
  };
}

/** All live signals, the lead first: depth counts each of them. */
function countedIn(point: ScorePoint): string[] {
  return point.explanation.find(({ dimension }) => dimension === "depth")?.signalIds ?? [];
}
