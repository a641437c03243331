import { SECOND_MS } from "#core/time.ts";

/** Larger numbers are instants, in seconds since 1970; smaller ones are seconds from now. */
const INSTANT_MIN = 1_000_000_000;

/**
 * How long an interface says that it answers no further request, in ms; undefined while it has some left or says nothing. Reddit tells
 * the seconds to go (wiki, "API"), GitHub the instant (REST API, "Rate limits"), Discord both ("Rate Limits").
 */
export function exhaustedForMs(headers: Record<string, string>, now: number): number | undefined {
  const left = numberIn(headers["x-ratelimit-remaining"]);
  if (left === undefined || left >= 1) return undefined;
  const reset = numberIn(headers["x-ratelimit-reset-after"]) ?? numberIn(headers["x-ratelimit-reset"]);
  if (reset === undefined || reset < 0) return undefined;
  return Math.max(0, Math.ceil(reset >= INSTANT_MIN ? reset * SECOND_MS - now : reset * SECOND_MS));
}

function numberIn(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,12}(?:\.\d+)?$/.test(header.trim()) ? Number(header) : undefined;
}
