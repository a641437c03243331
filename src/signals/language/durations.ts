const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  "forty-five": 45,
};
const UNITS: [RegExp, number][] = [
  [/^min/, 1],
  [/^(?:h|stund|heure|hora)/, 60],
  [/^(?:d|tag|jour|día)/, 1440],
  [/^(?:w|sem)/, 10_080],
];
const LENGTH =
  /\b(?:for|lasted|lasting|after|almost|about|around|nearly|over|more than|some|took|of|in|duration:?|down)\s(?:(?:just|only|about|around|almost|nearly|over|more than|roughly|approximately|at least|up to)\s){0,2}(\d{1,3}(?:\.\d)?|[a-z]{1,6}(?:-five)?)[ -](minutes?|mins?|hours?|hrs?|days?|weeks?)\b(?:,? (?:and )?(\d{1,2}) min)?/gi;
const CLOCK_RANGE = /\b(\d{1,2}):(\d\d)\s?([AP]M)?\s?(?:-|–|—|to|until|and|till)\s?(\d{1,2}):(\d\d)\s?([AP]M)?/i;

/** Minutes that a text says something lasted: the longest span it gives; undefined when it gives none. */
export function findDurationMinutes(text: string): number | undefined {
  const lengths: number[] = [];
  for (const match of text.matchAll(LENGTH)) {
    const [, count = "", unit = "", rest = "0"] = match;
    const number = NUMBERS[count.toLowerCase()] ?? Number(count);
    const minutes = UNITS.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1];
    if (minutes !== undefined && Number.isFinite(number)) lengths.push(number * minutes + Number(rest));
  }
  const range = CLOCK_RANGE.exec(text);
  if (range) lengths.push(minutesBetween(range));
  return lengths.length === 0 ? undefined : Math.max(...lengths);
}

const STAMP =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (\d{1,2}),? (?:\d{4},? )?(?:at )?(\d{1,2}):(\d\d)/gi;
const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

/**
 * Minutes between the first and the last dated update of a status entry ("Nov 12, 14:10 UTC Resolved"); undefined with
 * fewer than two. The year is left out, as status pages do: an entry that spans New Year counts as unknown.
 */
export function findUpdateMinutes(text: string): number | undefined {
  const stamps = [...text.matchAll(STAMP)].map(([, month = "", day, hour, minute]) => {
    const monthIndex = MONTHS.indexOf(month.toLowerCase()) / 3;
    return Date.UTC(2000, monthIndex, Number(day), Number(hour), Number(minute)) / 60_000;
  });
  const span = Math.max(...stamps) - Math.min(...stamps);
  return stamps.length < 2 || span > 300 * 1440 ? undefined : span;
}

/** From the first clock time to the second, over midnight if need be. */
function minutesBetween(range: RegExpExecArray): number {
  const from = minuteOfDay(range[1], range[2], range[3] ?? range[6]);
  const to = minuteOfDay(range[4], range[5], range[6] ?? range[3]);
  return (to - from + 1440) % 1440;
}

function minuteOfDay(hour = "0", minute = "0", half?: string): number {
  const base = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return base * 60 + Number(minute);
}

/** "1 h 35 min", "2 d 3 h": for a title. */
export function formatMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60];
  const parts = [
    [days, "d"],
    [hours, "h"],
    [rest, "min"],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");
}
