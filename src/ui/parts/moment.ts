const DAY_MS = 86_400_000;
const [MINUTE_S, HOUR_S] = [60, 3_600];
/** Below this a moment is told in hours, whatever the date. */
const HOURS_MAX = 12;
/** From so many days on it is told in the longer unit. */
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365],
  ["month", 60],
  ["week", 14],
];
const DAYS_IN: Partial<Record<Intl.RelativeTimeFormatUnit, number>> = { year: 365, month: 30, week: 7 };
const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" });
const MOMENT = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });
const DAY = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });

/** Whether an instant of the API is a day that a source named without a time of it. */
export function isDay(iso: string): boolean {
  return /T00:00:00(?:\.000)?Z$/.test(iso);
}

/**
 * "3 days ago": an instant of the API, seen from `now` (epoch ms). Days are those of the calendar here, so that "tomorrow" is
 * tomorrow; with `asDay` the instant is a whole day, the same one everywhere.
 */
export function fromNow(iso: string, now: number, asDay = false): string {
  const at = new Date(iso).getTime();
  const seconds = Math.trunc((at - now) / 1_000);
  const isNear = !asDay && Math.abs(seconds) < HOURS_MAX * HOUR_S;
  if (isNear && Math.abs(seconds) < MINUTE_S) return "just now";
  if (isNear && Math.abs(seconds) < HOUR_S) return RELATIVE.format(Math.trunc(seconds / MINUTE_S), "minute");
  const days = (asDay ? Math.floor(at / DAY_MS) : dayHere(at)) - dayHere(now);
  if (isNear || (!asDay && days === 0)) return RELATIVE.format(Math.trunc(seconds / HOUR_S), "hour");
  const unit = UNITS.find(([, least]) => Math.abs(days) >= least)?.[0];
  return unit ? RELATIVE.format(Math.trunc(days / (DAYS_IN[unit] ?? 1)), unit) : RELATIVE.format(days, "day");
}

/** The exact time here and in UTC; of a whole day only the day. */
export function exactly(iso: string, asDay = false): string {
  const date = new Date(iso);
  if (asDay) return DAY.format(date);
  return `${MOMENT.format(date)} · ${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** Days since 1970 by the calendar of this place. */
function dayHere(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
}
