import { DAY_MS } from "#core/time.ts";
import { NEWS_AGE_DAYS_MAX } from "./certainty.ts";
import { endOf, findDates } from "./dates.ts";
import type { Span } from "./sentences.ts";

/** A line that is a date, or opens with one and a mark: "12 March 2024", "1994. We opened", "May 2021 – Lisbon". */
const DATED_LINE =
  /^[ \t•*-]{0,4}((?:\p{L}{3,9}\.? )?(?:\d{1,2}(?:st|nd|rd|th|\.)?,? )?(?:de )?(?:\p{L}{3,10}\.?,? )?(?:de )?(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)(?:[ \t]*$|[.:|][ \t]| [–—-] | {2,})/muy;
const YEAR = /(?:19|20)\d\d/g;
/** So far from the beginning of its line the year of a date may stand (characters). */
const DATE_LENGTH_MAX = 60;
/** A line with its year in brackets behind it: "Acme appoints Jane Roe to board (2022)". */
const YEAR_BEHIND = /^[^\n]{12,200}[ \t][([]((?:\p{L}{3,9}\.? )?(?:19|20)\d\d)[)\]][ \t]*$/gmu;
/** One dated line is a dateline; a chronicle has more. */
const DATED_LINES_MIN = 2;
/** A date alone on its line covers the headline and the teaser below it. */
const LINES_BELOW_MAX = 2;

type Entry = { line: Span; isAlone: boolean; isOld: boolean };

/**
 * The old entries of a press room or of a company's history: each stands under or behind its own date, so its sentences
 * read as news although they are years old. `referenceAt` is asked for only where a text has several dated lines.
 */
export function findChronicle(text: string, referenceAt: () => number | undefined): Span[] {
  const matches = datedLines(text);
  if (matches.length < DATED_LINES_MIN) return findYearsBehind(text, referenceAt);
  const reference = referenceAt();
  const entries = matches.map((match): Entry => {
    const line = { start: match.index, end: endOfLine(text, match.index) };
    const isAlone = match.index + match[0].trimEnd().length >= line.end;
    return { line, isAlone, isOld: isOld(match[1] ?? "", reference) };
  });
  const spans = entries.flatMap((entry, at) => {
    const next = entries[at + 1]?.line.start ?? text.length;
    return entry.isOld ? [{ start: entry.line.start, end: Math.min(next, endOfEntry(text, entry)) }] : [];
  });
  const [first] = spans;
  // Where dates stand below their headlines, the first one has no date above it.
  if (first && entries.every((entry) => entry.isOld && entry.isAlone))
    first.start = startOfLineAbove(text, first.start);
  return spans;
}

/** Where no year stands, no line is dated; that is soon seen. */
function datedLines(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (const { index } of text.matchAll(YEAR)) {
    const start = text.lastIndexOf("\n", index) + 1;
    if (start < from || index - start > DATE_LENGTH_MAX) continue;
    DATED_LINE.lastIndex = start;
    const match = DATED_LINE.exec(text);
    if (match) found.push(match);
    // Whatever it is dated by, a line is dated once.
    from = start + 1;
  }
  return found;
}

/** A list of old headlines, each with its year in brackets. */
function findYearsBehind(text: string, referenceAt: () => number | undefined): Span[] {
  const matches = /\d[)\]][ \t]*$/m.test(text) ? [...text.matchAll(YEAR_BEHIND)] : [];
  if (matches.length < DATED_LINES_MIN) return [];
  const reference = referenceAt();
  return matches.flatMap((match) =>
    isOld(match[1] ?? "", reference) ? [{ start: match.index, end: match.index + match[0].length }] : [],
  );
}

/** Without a reference a bare year is history: news gives the year of its own events to nobody. */
function isOld(dateText: string, referenceAt: number | undefined): boolean {
  const [date] = findDates(dateText, referenceAt);
  if (/^(?:19|20)\d\d$/.test(dateText)) {
    return referenceAt === undefined || Date.UTC(Number(dateText) + 1, 0) < referenceAt - NEWS_AGE_DAYS_MAX * DAY_MS;
  }
  return date !== undefined && referenceAt !== undefined && endOf(date) < referenceAt - NEWS_AGE_DAYS_MAX * DAY_MS;
}

function endOfEntry(text: string, { line, isAlone }: Entry): number {
  let { end } = line;
  for (let below = 0; isAlone && below < LINES_BELOW_MAX && end < text.length; below += 1) {
    end = endOfLine(text, end + 1);
  }
  return end;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

function startOfLineAbove(text: string, start: number): number {
  return start === 0 ? 0 : text.lastIndexOf("\n", Math.max(0, start - 2)) + 1;
}
