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
      if (!isSubjectsNews(reading, sentence, marked.originalAt(match.index))) continue;
      if (PER_TIME.test(sentence.text.slice(marked.originalAt(match.index + match[0].length)))) continue;
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

/** Whether the statement at this place of the sentence is news and made of the subject, as far as the sentence tells. */
export function isSubjectsNews(reading: Reading, sentence: Sentence, at: number): boolean {
  const certainty = certaintyAt(sentence.text, at, reading.referenceAt);
  const isNews = certainty === "stated" || certainty === "planned";
  if (!isNews || isDescribing(reading, sentence, at)) return false;
  return actorBefore(reading, sentence, at) !== "other" || isGoneOnWith(reading, sentence, at);
}

/** A rate ("30 posts a month") is no number of jobs. */
const PER_TIME = /^ (?:an?|per|each|every) (?:minute|hour|day|week|month|quarter|year)\b/i;

/** "Contoso, a rival of Acme, laid off", "Acme's customers laid off": the subject only tells who somebody else is. */
function isDescribing(reading: Reading, sentence: Sentence, at: number): boolean {
  const subject = subjectSpans(reading, sentence).findLast((span) => span.end <= at);
  if (!subject) return false;
  return APPOSITION.test(sentence.text.slice(0, subject.start)) || OTHERS.test(sentence.text.slice(subject.end));
}

const OTHERS =
  /^(?:['’]s?)? (?:[\p{L}-]+ )?(?:customers?|clients?|partners?|rivals?|competitors?|suppliers?|vendors?|users?|investors?|owners?|dealers?|tenants?)\b|^-(?:backed|owned|funded)\b/iu;
const APPOSITION = /, (?:an?|the|its|once|formerly|one) [^,]{0,60}\b(?:of|to|for|with|by|from|in) (?:the )?$/u;

/** Nothing stands before the statement; or the sentence begins with the subject, and what it names since are places. */
function isGoneOnWith(reading: Reading, sentence: Sentence, at: number): boolean {
  if (QUANTITY.test(sentence.text.slice(0, at))) return true;
  const subject = subjectSpans(reading, sentence).find((span) => span.start <= OPENING);
  if (!subject) return false;
  const between = sentence.text.slice(subject.end, at);
  if (/[:;–—] (?:\p{L}+ ){0,2}$/u.test(between)) return true;
  if (/\b(?:it|and|und|et|y|e|en)(?: (?:will|is|has|would|also|plans|to)){0,3} $/u.test(between)) return true;
  const places = findPlaces(between);
  return findOrganisations(between).every((name) =>
    places.some((place) => place.start < name.end && name.start < place.end),
  );
}

/** A sentence that begins with the number itself ("Some 200 jobs", "Rund 200 Stellen") names no actor before it. */
const QUANTITY =
  /^["“]?(?:about|around|some|nearly|almost|roughly|over|more than|up to|at least|another|as many as|rund|etwa|gut|knapp|mehr als|bis zu|environ|près de|unos|cerca de|circa)? ?$/i;
/** A subject that begins a sentence may have so many characters before it ("Robot maker"). */
const OPENING = 24;
