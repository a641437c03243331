import { z } from "zod";
import type { Breakdown } from "#core/account.ts";
import { invalidParam } from "#core/errors.ts";
import { roundScore } from "#core/scoring.ts";
import { parseInstant, toIso } from "#core/time.ts";

/** ISO 8601, UTC, always with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 });

export const Score = z.number().int().min(0).max(100);

export const BreakdownWire = z
  .object({ fit: Score, recency: Score, strength: Score, depth: Score })
  .meta({ title: "ScoreBreakdown", examples: [{ fit: 95, recency: 78, strength: 82, depth: 68 }] });

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
  throw invalidParam(param, "must be an ISO 8601 time such as 2026-05-01T09:00:00.000Z", "invalid_timestamp");
}

/** One page of a list; its title and example follow from the row's. */
export function listOf<Row extends z.ZodType>(row: Row) {
  const { title, examples } = row.meta() ?? {};
  const page = z.object({
    data: z.array(row),
    has_more: z.boolean().meta({ description: "Whether there is another page." }),
    next_cursor: z.string().nullable().meta({ description: "`cursor` of the next page; null on the last." }),
  });
  if (title === undefined) return page;
  const data = (examples as unknown[] | undefined)?.slice(0, 1) ?? [];
  return page.meta({ title: `${title}List`, examples: [{ data, has_more: false, next_cursor: null }] });
}
