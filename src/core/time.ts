import { invalidParam } from "./errors.ts";

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

export const MONTH_NAMES =
  "January February March April May June July August September October November December".split(" ");

/** An instant on the wire: ISO 8601, UTC, always with milliseconds. */
export function toIso(at: number): string {
  return new Date(at).toISOString();
}

/** The calendar day of an instant in UTC, as `2026-06-02`. */
export function toIsoDay(at: number): string {
  return toIso(at).slice(0, 10);
}

/** Midnight (UTC) of the day of an instant. */
export function startOfDay(at: number): number {
  return at - (at % DAY_MS);
}

/** Midnight (UTC) of the first day of the month of an instant. */
export function startOfMonth(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
}

/** Whole days between two instants, never negative. */
export function daysBetween(fromAt: number, toAt: number): number {
  return Math.max(0, Math.floor((toAt - fromAt) / DAY_MS));
}

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d))?$/;

/**
 * An instant from a query parameter: ISO 8601, a bare date (midnight UTC), or epoch seconds or milliseconds (`0` is the
 * beginning of all; numbers of other lengths are dates written oddly more often than instants).
 * Throws `invalid` with the reason `invalid_timestamp`.
 */
export function parseInstant(text: string, param: string): number {
  if (/^(?:0|\d{9,10})$/.test(text)) return Number(text) * SECOND_MS;
  if (/^\d{12,13}$/.test(text)) return Number(text);
  return parseIsoInstant(text, param);
}

/**
 * An instant from a body: ISO 8601 or a bare date (midnight UTC); numbers are for query parameters alone. Throws `invalid`
 * with the reason `invalid_timestamp`.
 */
export function parseIsoInstant(text: string, param: string): number {
  const match = INSTANT.exec(text);
  const at = match ? Date.parse(match[4] === undefined ? `${text}T00:00:00Z` : text) : Number.NaN;
  if (Number.isNaN(at) || !isRealDay(text.slice(0, 10))) {
    throw invalidParam(
      param,
      "must be an ISO 8601 time such as 2026-05-01T09:00:00.000Z, or a date",
      "invalid_timestamp",
    );
  }
  return at;
}

/** Whether the calendar has that day (YYYY-MM-DD): the runtime takes 30 February for 2 March, and the 32nd for no instant, which has no text. */
export function isRealDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && toIsoDay(at) === day;
}
