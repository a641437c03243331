import type { Document } from "#core/document.ts";
import { DAY_MS } from "#core/time.ts";
import type { Reading, Sentence } from "../reading.ts";
import { createPattern } from "./pattern.ts";
import { overlaps } from "./sentences.ts";

export type DatePrecision = "day" | "month" | "quarter" | "year";

/** A date in a text. `at` is the first instant (UTC, epoch ms) of the day, month, quarter or year it names. */
export type DateSpan = { start: number; end: number; at: number; precision: DatePrecision };

/** Month names of en, de, fr, es, it, nl and pt by their first letters, one pattern a month. */
const MONTHS: RegExp[] = [
  /^(?:jan|gen|ene)/,
  /^(?:feb|fév|fev)/,
  /^(?:mar(?!di)|mär|mrz|maart)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mayo|mei|mag|maio)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aoû|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott|out)/,
  /^nov/,
  /^(?:dec|dez|déc|dic)/,
];
const MONTH =
  "(?:jan(?:uary|uar|uari|vier|eiro)?|gennaio|enero|feb(?:ruary|ruar|ruari|braio|rero)?|février|fevereiro|mar(?:ch|s|zo|ço)?|märz|mrz|maart|apr(?:il|ile)?|avril|abril|may|mai|mayo|mei|maggio|maio|june?|juni|juin|junio|giugno|junho|july?|juli|juillet|julio|luglio|julho|aug(?:ust|ustus)?|août|agosto|sept?(?:ember|embre|iembre|tember)?|settembre|setembro|oct(?:ober|obre|ubre)?|okt(?:ober)?|ottobre|outubro|nov(?:ember|embre|iembre|embro)?|dec(?:ember)?|dez(?:ember|embro)?|décembre|diciembre|dicembre)";
const MAY_NAME_MONTH = createPattern(
  /\b(?:jan|gen|ene|feb|fév|fev|mar|mär|mrz|maa|apr|avr|abr|ma[iyg]|mei|jun|jui|giu|jul|lug|aug|ago|sep|set|oct|okt|ott|out|nov|dec|dez|déc|dic)|ao[uû]t/i,
);
const MAY_NAME_DAY = createPattern(/day\b|\b(?:in|im|en|em|a|since|last|early|late) \p{L}/iu);
const ISO = createPattern(/\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/g);
const DOTTED = createPattern(/\b(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)\b/g);
const DAY_FIRST = createPattern(
  new RegExp(
    `\\b(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)? (?:of |de |d['’])?(${MONTH})\\b\\.?,?(?: (?:de |del )?((?:19|20)\\d\\d)\\b)?`,
    "gi",
  ),
);
const MONTH_FIRST = createPattern(
  new RegExp(
    `\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.,]\\d| (?:million|billion|percent|per cent|%))(?:,? ((?:19|20)\\d\\d)\\b)?`,
    "gi",
  ),
);
const MONTH_YEAR = createPattern(new RegExp(`\\b(${MONTH})\\.?,? (?:de |del )?((?:19|20)\\d\\d)\\b`, "gi"));
const MONTH_ALONE = createPattern(
  new RegExp(`\\b(?:in|im|en|em|a|since|last|early|late) (${MONTH})\\b(?!\\.? \\d)`, "gi"),
);
const QUARTER = createPattern(
  /\b(?:(first|second|third|fourth) quarter(?: of)?|Q([1-4])|([1-4])Q)(?: |,)*((?:19|20)\d\d)\b/gi,
);
const YEAR = createPattern(
  /\b(?:in|since|during|early|mid|late|until|im Jahr|im Jahre|en|seit|depuis|sinds|desde|nel|em|its|founded|établie|fondée|gegründet)[ -]((?:19|20)\d\d)\b(?! (?:new|jobs|people|employees|stores|staff|workers|roles|positions|customers|sites))/gi,
);
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const RELATIVE = createPattern(/\b(today|yesterday|(?:on |last )?(?:sun|mon|tues|wednes|thurs|fri|satur)day)\b/gi);
const AHEAD =
  /\b(?:from|effective|as of|starting|beginning|until|through|by|ab|zum|à partir du|dès le|a partir del?|dal|vanaf|per|will [^.;]{1,50})(?: on)?\s$/i;
const AHEAD_DAYS = 150;
const QUARTER_WORDS = ["first", "second", "third", "fourth"];

/**
 * The dates of a text in order. A day without a year, a weekday, "today" and "yesterday" count only when `referenceAt`
 * (epoch ms, when the text was published) says which one is meant.
 */
export function findDates(text: string, referenceAt?: number): DateSpan[] {
  const hasFigure = /\d/.test(text);
  if (!hasFigure && (referenceAt === undefined || !MAY_NAME_DAY.test(text))) return [];
  const found: DateSpan[] = [];
  const add = (match: RegExpExecArray, at: number | undefined, precision: DatePrecision) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const isTaken = found.some((other) => overlaps(span, other));
    if (at !== undefined && !isTaken) found.push({ ...span, at, precision });
  };
  if (hasFigure) addFigured(text, referenceAt, add);
  if (referenceAt !== undefined) {
    for (const match of MONTH_ALONE.matchAll(text)) add(match, monthMeant(text, match, referenceAt), "month");
    for (const match of RELATIVE.matchAll(text)) add(match, relative(match[1] ?? "", referenceAt), "day");
  }
  return found.sort((a, b) => a.start - b.start);
}

type AddDate = (match: RegExpExecArray, at: number | undefined, precision: DatePrecision) => void;

/** Dates written with a figure, the most exact first: what one has taken, the next ones leave. */
function addFigured(text: string, referenceAt: number | undefined, add: AddDate): void {
  for (const match of ISO.matchAll(text)) add(match, utc(match[1], Number(match[2]), match[3]), "day");
  for (const match of DOTTED.matchAll(text)) add(match, dotted(match), "day");
  if (MAY_NAME_MONTH.test(text)) {
    for (const match of DAY_FIRST.matchAll(text)) {
      add(match, dayOf(match[1], match[2], match[3], pointOf(text, match, referenceAt)), "day");
    }
    for (const match of MONTH_FIRST.matchAll(text)) {
      // A lower-case "may 2" is a verb before a number.
      if (/^\p{Lu}/u.test(match[0]))
        add(match, dayOf(match[2], match[1], match[3], pointOf(text, match, referenceAt)), "day");
    }
    for (const match of MONTH_YEAR.matchAll(text)) add(match, utc(match[2], monthOf(match[1]), "1"), "month");
  }
  if (!/(?:19|20)\d\d/.test(text)) return;
  for (const match of QUARTER.matchAll(text)) add(match, utc(match[4], quarterOf(match) * 3 - 2, "1"), "quarter");
  for (const match of YEAR.matchAll(text)) add(match, utc(match[1], 1, "1"), "year");
}

/**
 * When the event of a sentence happened, epoch ms: the day it names, else the dateline of the text, else the publication.
 * Never the time of fetching; undefined when nothing is dated. A day after the publication is a plan, not the event.
 */
export function occurredAt(reading: Reading, sentence: Sentence): number | undefined {
  const publishedAt = reading.document.publishedAt;
  const datelineAt = findDateline(reading.document, reading.text);
  const referenceAt = datelineAt ?? publishedAt;
  const latestAt = referenceAt === undefined ? Number.POSITIVE_INFINITY : referenceAt + DAY_MS;
  const dates = findDates(sentence.text, referenceAt).filter((date) => date.at <= latestAt);
  const day = dates.filter((date) => date.precision === "day").at(-1);
  if (day) return day.at;
  const month = dates.find((date) => date.precision === "month");
  if (!month) return referenceAt ?? dates.at(-1)?.at;
  // A month that holds the publication says less than the publication itself.
  return referenceAt !== undefined && referenceAt - month.at < 31 * DAY_MS ? referenceAt : month.at;
}

/** The date a text carries in its head: "BERLIN, May 14, 2026 –", "14.05.2026". Only a full day counts. */
export function findDateline(document: Document, text: string): number | undefined {
  const bodyAt = document.title.length;
  const head = text.slice(bodyAt, bodyAt + 160);
  const first = findDates(head).find((date) => date.precision === "day");
  const publishedAt = document.publishedAt;
  if (!first || first.start > 90) return undefined;
  const isHead = /^\s*(?:[\p{Lu}][^.!?]{0,60}[,(–—-]\s*)?(?:Published[^.]{0,20})?$/u.test(head.slice(0, first.start));
  const isPlausible = publishedAt === undefined || Math.abs(publishedAt - first.at) < 30 * DAY_MS;
  return isHead && isPlausible ? first.at : undefined;
}

/** The last instant a date may stand for: a month or a year ends later than it begins. */
export function endOf(date: DateSpan): number {
  const days = { day: 1, month: 31, quarter: 92, year: 366 }[date.precision];
  return date.at + days * DAY_MS;
}

function utc(year: string | undefined, month: number, day: string | undefined): number | undefined {
  const at = Date.UTC(Number(year), month - 1, Number(day));
  const isReal = month >= 1 && new Date(at).getUTCMonth() === month - 1 && new Date(at).getUTCDate() === Number(day);
  return isReal ? at : undefined;
}

/** 14.05.2026 and 14/05/2026; the American order only when the other one is no date. */
function dotted(match: RegExpExecArray): number | undefined {
  return utc(match[3], Number(match[2]), match[1]) ?? utc(match[3], Number(match[1]), match[2]);
}

function monthOf(name: string | undefined): number {
  const word = (name ?? "").toLowerCase();
  return MONTHS.findIndex((pattern) => pattern.test(word)) + 1;
}

function quarterOf(match: RegExpExecArray): number {
  return match[1] ? QUARTER_WORDS.indexOf(match[1].toLowerCase()) + 1 : Number(match[2] ?? match[3]);
}

/**
 * The instant that a day without a year is nearest to: the reference, or half a year on where the words before it look
 * ahead: "from January 1" in June is the next January.
 */
function pointOf(text: string, match: RegExpExecArray, referenceAt: number | undefined): number | undefined {
  const looksAhead = referenceAt !== undefined && AHEAD.test(text.slice(Math.max(0, match.index - 70), match.index));
  return looksAhead ? referenceAt + AHEAD_DAYS * DAY_MS : referenceAt;
}

/** Without a year the nearest such day to the reference is meant. */
function dayOf(day: string | undefined, month: string | undefined, year: string | undefined, referenceAt?: number) {
  if (year !== undefined) return utc(year, monthOf(month), day);
  if (referenceAt === undefined) return undefined;
  const thisYear = new Date(referenceAt).getUTCFullYear();
  const candidates = [thisYear - 1, thisYear, thisYear + 1]
    .map((candidate) => utc(String(candidate), monthOf(month), day))
    .filter((at) => at !== undefined);
  return candidates.sort((a, b) => Math.abs(a - referenceAt) - Math.abs(b - referenceAt))[0];
}

/** "Fares to rise in January", "subirá en abril": after a verb that looks ahead the next such month is meant. */
function monthMeant(text: string, match: RegExpExecArray, referenceAt: number): number | undefined {
  const last = lastMonth(match[1], referenceAt);
  if (last === undefined) return last;
  const year = new Date(last).getUTCFullYear();
  const next = utc(String(year + 1), monthOf(match[1]), "1");
  const isSoon = next !== undefined && next - referenceAt < SOON_DAYS * DAY_MS && IN_MONTH.test(match[0]);
  if (!isSoon && !LOOKS_AHEAD.test(text.slice(Math.max(0, match.index - 60), match.index))) return last;
  // The month that runs may be meant itself.
  return referenceAt - last < MONTH_DAYS * DAY_MS ? last : utc(String(year + 1), monthOf(match[1]), "1");
}

const MONTH_DAYS = 31;
/** Nobody calls a month of last year by its name alone when the next one of that name is about to begin (days). */
const SOON_DAYS = 50;
const IN_MONTH = /^(?:in|im|en|em|a) /i;
const LOOKS_AHEAD =
  /(?<!\p{L})(?:will|(?:set |due |going |are |is )?to (?:rise|fall|increase|raise|lift|go|drop|cost|open|launch|start|begin|close|move|take)|(?:is|are) (?:going|rising|increasing|changing|moving|coming)|wird|werden|zal|zullen|va|vont|vai|vão|\p{L}{2,}(?:rá|rán|rão|rà|ranno|ront))(?!\p{L})[^.;]{0,50}$/iu;

/** "In April" is the latest April that had begun; the lower-case verb "may" is none. */
function lastMonth(name: string | undefined, referenceAt: number): number | undefined {
  const year = new Date(referenceAt).getUTCFullYear();
  const at = utc(String(year), monthOf(name), "1");
  return at !== undefined && at > referenceAt ? utc(String(year - 1), monthOf(name), "1") : at;
}

function relative(word: string, referenceAt: number): number {
  const today = Math.floor(referenceAt / DAY_MS) * DAY_MS;
  const lower = word.toLowerCase();
  if (lower === "today") return today;
  if (lower === "yesterday") return today - DAY_MS;
  const weekday = WEEKDAYS.indexOf(lower.replace(/^(?:on|last) /, ""));
  return today - ((new Date(today).getUTCDay() - weekday + 7) % 7) * DAY_MS;
}
