import { counted } from "../language/number-words.ts";
import { createPattern } from "../language/pattern.ts";

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  ...counted("one two three four five six seven eight nine ten eleven twelve", 1),
  ...{ fifteen: 15, twenty: 20, thirty: 30, forty: 40, "forty-five": 45 },
  ...counted("zwei drei vier fünf sechs sieben acht", 2),
  ...counted("deux trois quatre cinq six sept huit", 2),
  ...counted("dos tres cuatro cinco seis siete ocho", 2),
  ...counted("due tre quattro cinque sei sette otto", 2),
  ...counted("duas três quatro cinco seis sete oito", 2),
  ...counted("twee drie vier vijf zes zeven acht", 2),
};
const UNITS: [RegExp, number][] = [
  [/^min/, 1],
  [/^(?:h|stund|heure|hora|ore|uur|uren)/, 60],
  [/^(?:d|tag|jour|día|giorn)/, 1440],
  [/^(?:w|sem)/, 10_080],
];
const LENGTH = createPattern(
  /\b(?:for|lasted|lasting|after|by|up to|almost|about|around|nearly|over|more than|some|took|of|in|duration:?|down)\s(?:(?:just|only|about|around|almost|nearly|over|more than|roughly|approximately|at least|up to|a full|close to|well over)\s){0,2}(\d{1,3}(?:\.\d)?|[a-z]{1,6}(?:-five)?)(?: and a half)?[ -](minutes?|mins?|hours?|hrs?|days?|weeks?)\b(?:,? (?:and )?(\d{1,2}) min)?/gi,
);
/** "a nine-hour outage": the length before the word. */
const LONG_FAILURE = createPattern(
  /\b(\d{1,3}|[a-z]{1,6})[- ](minute|hour|day)s?(?:[- ]long)? (?:\p{L}+ )?(?:outage|disruption|blackout|failure|downtime|breakdown|incident)/giu,
);
/** "durante más de siete horas", "pendant cinq heures", "über vier Stunden". */
const LENGTH_ABROAD = createPattern(
  /(?<!\p{L})(?:pendant|durante|für|über|rund|etwa|mehr als|plus de|más de|mais de|più di|oltre|meer dan|ruim|per|por|gedurende)(?: (?:plus de|más de|mais de|più di|oltre|mehr als|meer dan|quase|casi|presque|quasi|ruim))? (\d{1,3}|\p{L}{3,6}) (stunden|heures|horas|ore|uur|uren|tage|jours|días|dias|giorni|dagen)(?!\p{L})/giu,
);
/** "from 9am until 4pm", "between 6 p.m. and midnight". */
const HALVES_OF_DAY = createPattern(
  /\b(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\.? ?(?:-|–|—|to|until|till|and|through) ?(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\b/i,
);
/** "failed at 02:10 and was unavailable until 08:45". */
const CLOCK_UNTIL = createPattern(
  /\b(?:at|from|since|around|about) (\d{1,2}):(\d\d)\s?([AP]M)?\b[^;\n]{1,100}?\b(?:until|till) (?:around |about )?(\d{1,2}):(\d\d)\s?([AP]M)?/i,
);
const CLOCK_RANGE = createPattern(
  /\b(\d{1,2}):(\d\d)\s?([AP]M)?\s?(?:-|–|—|to|until|and|till)\s?(\d{1,2}):(\d\d)\s?([AP]M)?/i,
);

/** "17 hours of downtime": whatever else took how long. */
const TOLD_OUTRIGHT = createPattern(
  /(?<![\d.,:-])(\d{1,3}(?:\.\d)?) (minutes?|hours?|days?) of (?:downtime|outages?|unavailability|disruptions?|interruptions?|service (?:loss|disruption))\b/i,
);
/** Minutes that a text says something lasted: the longest span it gives; undefined when it gives none. */
export function findDurationMinutes(text: string): number | undefined {
  const [, whole, measure = ""] = TOLD_OUTRIGHT.exec(text) ?? [];
  if (whole !== undefined)
    return Number(whole) * (UNITS.find(([pattern]) => pattern.test(measure.toLowerCase()))?.[1] ?? 0);
  const lengths: number[] = [];
  const matches = [LENGTH, LONG_FAILURE, LENGTH_ABROAD].flatMap((pattern) => [...pattern.matchAll(text)]);
  for (const [, count = "", unit = "", rest = "0"] of matches) {
    const number = NUMBERS[count.toLowerCase()] ?? Number(count);
    const minutes = UNITS.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1];
    if (minutes !== undefined && Number.isFinite(number)) lengths.push(number * minutes + Number(rest));
  }
  const range = CLOCK_RANGE.exec(text) ?? HALVES_OF_DAY.exec(text) ?? CLOCK_UNTIL.exec(text);
  if (range) lengths.push(minutesBetween(range));
  return lengths.length === 0 ? undefined : Math.max(...lengths);
}

const STAMP = createPattern(
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (\d{1,2}),? (?:\d{4},? )?(?:at )?(\d{1,2}):(\d\d)/gi,
);
const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

/** "06:12 UTC Investigating", "13:20 Resolved": updates of one day. */
const CLOCK_STAMP = createPattern(
  /(?<![\d:])(\d{1,2}):(\d\d)(?: ?(?:UTC|GMT|[A-Z]{2,4}T))?[ :–—-]{1,3}(?:investigating|identified|monitoring|update|resolved|fixed)(?![a-z])/gi,
);

/** "Resolved - Mar 13, 10:16 MDT", "Investigating - 07:00": the latest first. */
const STATE_STAMP = createPattern(
  /(?<!\p{L})(?:investigating|identified|monitoring|update|resolved|fixed) ?[–—-] ?(?:[A-Z][a-z]{2,8}\.? \d{1,2},? )?(\d{1,2}):(\d\d)(?!\d)/giu,
);

/** Minutes from the first to the last of several updates that give only the time of day. */
function clockMinutes(text: string): number | undefined {
  const read = (pattern: typeof CLOCK_STAMP) =>
    [...pattern.matchAll(text)].map(([, hour, minute]) => minuteOfDay(hour, minute));
  const stamped = read(CLOCK_STAMP);
  const minutes = stamped.length < 2 ? read(STATE_STAMP).toReversed() : stamped;
  const [first, last] = [minutes[0], minutes.at(-1)];
  return first === undefined || last === undefined || minutes.length < 2 ? undefined : (last - first + 1440) % 1440;
}

/**
 * Minutes between the first and the last dated update of a status entry ("Nov 12, 14:10 UTC Resolved"); undefined with
 * fewer than two. The year is left out, as status pages do: an entry that spans New Year counts as unknown.
 */
export function findUpdateMinutes(text: string): number | undefined {
  const stamps = [...STAMP.matchAll(text)].map(([, month = "", day, hour, minute]) => {
    const monthIndex = MONTHS.indexOf(month.toLowerCase()) / 3;
    return Date.UTC(2000, monthIndex, Number(day), Number(hour), Number(minute)) / 60_000;
  });
  const span = Math.max(...stamps) - Math.min(...stamps);
  return stamps.length < 2 ? clockMinutes(text) : span > 300 * 1440 ? undefined : span;
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
