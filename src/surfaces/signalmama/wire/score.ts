import { z } from "zod";
import { ScorePoint } from "#core/score.ts";
import { roundScore } from "#core/scoring.ts";
import type { Signal } from "#core/signal.ts";
import { toIso } from "#core/time.ts";
import { BreakdownWire, Instant, Score, toBreakdownWire } from "./values.ts";

const EXAMPLE = {
  id: "scr_01K8Z3E5QJ6T7V8W9XYA",
  account_id: "acct_01K8Z3E5QJ6T7V8W9XYA",
  scored_at: "2026-06-01T09:00:00.000Z",
  score: 82,
  score_breakdown: { fit: 95, recency: 78, strength: 82, depth: 68 },
  rubric_version: 1,
  reason: "signal" as const,
  lead_signal_id: "sig_01K8Z3E5QJ6T7V8W9XYA",
  explanation: [
    {
      dimension: "fit" as const,
      value: 95,
      weight: 30,
      contribution: 29,
      text: "Meets 4 of 4 known criteria, 1 unknown. 95 × 30 % = 28.5 points.",
      signal_ids: [],
    },
    {
      dimension: "recency" as const,
      value: 78,
      weight: 25,
      contribution: 19,
      text: "“Northwind Robotics raised a $45M Series B” happened on 2026-05-21, 11 days ago; it halves every 30 days. 78 × 25 % = 19.5 points.",
      signal_ids: ["sig_01K8Z3E5QJ6T7V8W9XYA"],
    },
    {
      dimension: "strength" as const,
      value: 82,
      weight: 25,
      contribution: 20,
      text: "The lead signal is of strength 85 at 93 % confidence. 82 × 25 % = 20.5 points.",
      signal_ids: ["sig_01K8Z3E5QJ6T7V8W9XYA"],
    },
    {
      dimension: "depth" as const,
      value: 68,
      weight: 20,
      contribution: 14,
      text: "3 live signals of 3 types from 3 independent sources, 2 known people. 68 × 20 % = 13.6 points.",
      signal_ids: ["sig_01K8Z3E5QJ6T7V8W9XYA"],
    },
  ],
};

export const ScoreWire = z
  .object({
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
  })
  .meta({
    title: "ScorePoint",
    examples: [EXAMPLE],
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

/** The score that stood at `as_of`, with the signal that led. */
export const ScoreExplanationWire = ScoreWire.extend({
  as_of: Instant,
  lead_signal: z.object({ id: z.string(), type: z.string(), title: z.string(), occurred_at: Instant }).nullable(),
}).meta({
  title: "ScoreExplanation",
  examples: [
    {
      ...EXAMPLE,
      as_of: "2026-06-02T11:30:00.000Z",
      lead_signal: {
        id: "sig_01K8Z3E5QJ6T7V8W9XYA",
        type: "funding",
        title: "Northwind Robotics raised a $45M Series B",
        occurred_at: "2026-05-21T00:00:00.000Z",
      },
    },
  ],
});

export function toScoreExplanationWire(
  point: ScorePoint,
  lead: Signal | undefined,
  at: number,
): z.infer<typeof ScoreExplanationWire> {
  return {
    ...toScoreWire(point),
    as_of: toIso(at),
    lead_signal: lead ? { id: lead.id, type: lead.type, title: lead.title, occurred_at: toIso(lead.occurredAt) } : null,
  };
}
