import { clockTimeIn } from "./cadence.ts";
import { MINUTE_MS } from "./time.ts";

/** The hours of the day in which nobody is to be disturbed, `HH:MM` in an IANA time zone; from 22:00 to 07:00 they pass midnight. */
export type QuietHours = Readonly<{ from: string; to: string; timezone: string }>;

const DAY_MINUTES = 1_440;
/** No clock is put forward or back by more than this. */
const CLOCK_CHANGE_MINUTES_MAX = 120;

/** When the quiet hours that an instant falls into end; undefined when it falls into none. */
export function quietUntil(hours: QuietHours, at: number): number | undefined {
  if (!isQuiet(hours, at)) return undefined;
  let end = at - (at % MINUTE_MS);
  // Where the clock is changed in between, a second look finds what the first has missed.
  for (let look = 0; look < 3 && isQuiet(hours, end); look++) {
    end += minutesBetween(clockTimeIn(hours.timezone, end), hours.to) * MINUTE_MS;
    const late = minutesBetween(hours.to, clockTimeIn(hours.timezone, end));
    const onTime = end - late * MINUTE_MS;
    if (late > 0 && late <= CLOCK_CHANGE_MINUTES_MAX && !isQuiet(hours, onTime)) end = onTime;
  }
  return end;
}

function isQuiet({ from, to, timezone }: QuietHours, at: number): boolean {
  const now = clockTimeIn(timezone, at);
  return from < to ? from <= now && now < to : from <= now || now < to;
}

/** Minutes on the clock's face from one time to the next other one. */
function minutesBetween(from: string, to: string): number {
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (minutesOf(to) - minutesOf(from) + DAY_MINUTES) % DAY_MINUTES;
}
