import type { Reading, Sentence } from "../reading.ts";
import { actorBefore, subjectSpans } from "./actor.ts";
import { certaintyAt } from "./certainty.ts";
import { findHeadcounts, type Headcount, numberAt } from "./headcounts.ts";
import { withMarks } from "./marking.ts";
import { findOrganisations } from "./names.ts";
import { findPlaces } from "./places.ts";

/** What a rule found in a sentence: where, and the number of jobs it speaks of, if any. */
export type JobStatement = { sentence: Sentence; headcount: Headcount | undefined };

/**
 * How texts say that jobs go or come. In a pattern `{N}` is a head count ("1,200 jobs", "a fifth of its workforce"), `{#}`
 * a bare number and `{..}` up to 60 characters of one clause without one.
 */
export type JobRule = RegExp;

const COUNT_MARK = 0xe400;
const COUNTS_MAX = 0x7f;

export function compileJobRule(pattern: string): JobRule {
  const source = pattern
    .replace(/\{\.\.\}/g, "[^.;!?|\\n\\uE400-\\uE4FF]{0,60}?")
    .replace(/\{N\}/g, "(?<n>[\\uE400-\\uE4FF])")
    .replace(/\{#\}/g, "(?<number>)");
  return new RegExp(source, "giu");
}

/** The first statement of a sentence that one of the rules finds, that is news, and that is the subject's. */
export function findJobStatement(reading: Reading, sentence: Sentence, rules: JobRule[]): JobStatement | undefined {
  const headcounts = findHeadcounts(sentence.text).slice(0, COUNTS_MAX);
  const marked = withMarks(
    sentence.text,
    headcounts.map(({ start, end }, i) => ({ start, end, code: COUNT_MARK + i })),
  );
  for (const rule of rules) {
    for (const match of marked.text.matchAll(rule)) {
      if (!isNewsOfSubject(reading, sentence, marked.originalAt(match.index))) continue;
      const mark = match.groups?.["n"];
      const isBare = match.groups?.["number"] !== undefined;
      const endAt = marked.originalAt(match.index + match[0].length);
      const bare = isBare ? numberAt(sentence.text, endAt) : undefined;
      if (isBare && !bare) continue;
      return { sentence, headcount: mark ? headcounts[mark.charCodeAt(0) - COUNT_MARK] : bare };
    }
  }
  return undefined;
}

function isNewsOfSubject(reading: Reading, sentence: Sentence, at: number): boolean {
  const certainty = certaintyAt(sentence.text, at, reading.referenceAt);
  const isNews = certainty === "stated" || certainty === "planned";
  return isNews && (actorBefore(reading, sentence, at) !== "other" || isGoneOnWith(reading, sentence, at));
}

/** Nothing stands before the statement; or the sentence begins with the subject, and what it names since are places. */
function isGoneOnWith(reading: Reading, sentence: Sentence, at: number): boolean {
  if (at <= OPENING) return true;
  const subject = subjectSpans(reading, sentence).find((span) => span.start <= OPENING);
  if (!subject) return false;
  const between = sentence.text.slice(subject.end, at);
  if (/\b(?:it|and|und|et|y|e|en)(?: (?:will|is|has|would|also|plans|to)){0,3} $/u.test(between)) return true;
  const places = findPlaces(between);
  return findOrganisations(between).every((name) =>
    places.some((place) => place.start < name.end && name.start < place.end),
  );
}

/** So few characters hold "Rund" or "Texas-based" but no other actor. */
const OPENING = 12;
