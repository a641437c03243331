/** Longest delay taken over from a server: one day. */
const RETRY_AFTER_MS_MAX = 86_400_000;

/** `Retry-After` in milliseconds from `now`: seconds or an HTTP date (RFC 9110 10.2.3), at most a day. */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  // The date parser takes `-5` for a year; every HTTP date begins with the day of the week.
  if (!/^(?:\d+$|[A-Z][a-z]+,? )/.test(text)) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), RETRY_AFTER_MS_MAX);
}
