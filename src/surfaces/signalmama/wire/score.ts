import { z } from "zod";
import { ScorePoint } from "#core/score.ts";
import { roundScore } from "#core/scoring.ts";
import { toIso } from "#core/time.ts";
import { BreakdownWire, Instant, Score, toBreakdownWire } from "./values.ts";

export const ScoreWire = z.object({
  id: z.string(),
  account_id: z.string(),
  scored_at: Instant,
  score: Score,
  score_breakdown: BreakdownWire,
  rubric_version: z.number().int(),
  reason: ScorePoint.shape.reason,
  lead_signal_id: z.string().nullable(),
  /** One line a dimension; the contributions sum to the score. */
  explanation: z.array(
    z.object({
      dimension: z.enum(["fit", "recency", "strength", "depth"]),
      value: z.number(),
      weight: z.number(),
      contribution: z.number(),
      text: z.string(),
      signal_ids: z.array(z.string()),
    }),
  ),
});

export function toScoreWire(point: ScorePoint): z.infer<typeof ScoreWire> {
  return {
    id: point.id,
    account_id: point.accountId,
    scored_at: toIso(point.at),
    score: roundScore(point.score),
    score_breakdown: toBreakdownWire(point.breakdown),
    rubric_version: point.rubricVersion,
    reason: point.reason,
    lead_signal_id: point.leadSignalId ?? null,
    explanation: point.explanation.map(({ signalIds, ...line }) => ({ ...line, signal_ids: signalIds })),
  };
}
