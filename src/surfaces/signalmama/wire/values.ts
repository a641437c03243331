import { z } from "zod";
import type { Breakdown } from "#core/account.ts";
import { roundScore } from "#core/scoring.ts";
import { toIso } from "#core/time.ts";

/** ISO 8601, UTC, always with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 });

export const Score = z.number().int().min(0).max(100);

export const BreakdownWire = z.object({ fit: Score, recency: Score, strength: Score, depth: Score });

export function toBreakdownWire({ fit, recency, strength, depth }: Breakdown): z.infer<typeof BreakdownWire> {
  return {
    fit: roundScore(fit),
    recency: roundScore(recency),
    strength: roundScore(strength),
    depth: roundScore(depth),
  };
}

/** Absent is `null` on the wire. */
export function isoOrNull(at: number | undefined): string | null {
  return at === undefined ? null : toIso(at);
}

/** One page of a list. */
export function listOf<Row extends z.ZodType>(row: Row) {
  return z.object({ data: z.array(row), has_more: z.boolean(), next_cursor: z.string().nullable() });
}
