import { z } from "zod";
import type { Breakdown } from "#core/account.ts";
import { AppError } from "#core/errors.ts";
import { roundScore } from "#core/scoring.ts";
import { parseInstant, toIso } from "#core/time.ts";

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

/** A time in a body: ISO 8601 only. Numbers are let through to be refused as what they are, a wrong time. */
export const BodyInstant = z
  .union([z.string().max(64), z.number()])
  .meta({ openapi: { type: "string", format: "date-time" } });

/** Throws `invalid_timestamp`. */
export function fromBodyInstant(given: string | number | undefined, param: string): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given === "string" && !/^\d+$/.test(given)) return parseInstant(given, param);
  throw new AppError("invalid", `\`${param}\` must be an ISO 8601 time such as 2026-05-01T09:00:00.000Z.`, {
    reason: "invalid_timestamp",
    param,
  });
}

/** One page of a list. */
export function listOf<Row extends z.ZodType>(row: Row) {
  return z.object({ data: z.array(row), has_more: z.boolean(), next_cursor: z.string().nullable() });
}
