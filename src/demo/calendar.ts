import { DAY_MS, HOUR_MS, MONTH_NAMES } from "#core/time.ts";

/** Dates as pages write them, counted in whole days back from one instant. All at 09:00 UTC of their day. */
export type Calendar = {
  /** Epoch ms. */
  at(daysAgo: number): number;
  /** `2026-11-03T09:00:00.000Z` */
  iso(daysAgo: number): string;
  /** `2026-11-03` */
  day(daysAgo: number): string;
  /** `Tue, 03 Nov 2026 09:00:00 GMT` (RFC 822, as RSS and HTTP write it) */
  rfc822(daysAgo: number): string;
  /** `3 November 2026` */
  long(daysAgo: number): string;
  /** `November 3, 2026` */
  american(daysAgo: number): string;
  /** `3 Nov 2026` */
  short(daysAgo: number): string;
  /** The year so many years back. */
  year(yearsAgo: number): number;
};

/** The calendar of a web that looks as if it had been written up to `now` (epoch ms). */
export function createCalendar(now: number): Calendar {
  const at = (daysAgo: number) => Math.floor(now / DAY_MS - daysAgo) * DAY_MS + 9 * HOUR_MS;
  const parts = (daysAgo: number) => {
    const date = new Date(at(daysAgo));
    return { day: date.getUTCDate(), month: MONTH_NAMES[date.getUTCMonth()] ?? "", year: date.getUTCFullYear() };
  };
  return {
    at,
    iso: (daysAgo) => new Date(at(daysAgo)).toISOString(),
    day: (daysAgo) => new Date(at(daysAgo)).toISOString().slice(0, 10),
    rfc822: (daysAgo) => new Date(at(daysAgo)).toUTCString(),
    long(daysAgo) {
      const { day, month, year } = parts(daysAgo);
      return `${day} ${month} ${year}`;
    },
    american(daysAgo) {
      const { day, month, year } = parts(daysAgo);
      return `${month} ${day}, ${year}`;
    },
    short(daysAgo) {
      const { day, month, year } = parts(daysAgo);
      return `${day} ${month.slice(0, 3)} ${year}`;
    },
    year: (yearsAgo) => new Date(now).getUTCFullYear() - yearsAgo,
  };
}
