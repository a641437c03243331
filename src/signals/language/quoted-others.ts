import { findOrganisations } from "./names.ts";
import { createPattern } from "./pattern.ts";
import { findPeople } from "./people.ts";
import { findPlaces } from "./places.ts";
import { findRoles } from "./roles.ts";
import { overlaps, type Span } from "./sentences.ts";
import type { SubjectMatcher } from "./subject.ts";

/** Quotations end with their paragraph; longer ones are no quotations but stray marks. */
const QUOTATION = createPattern(/["“„«][^"“”„«»\n]{0,700}["”“»]/gu);
/** Characters in which the speaker of a quotation stands. */
const SPEAKER_REACH = 130;

const SPEAKS =
  "(?:says?|said|recalls?|recalled|explain(?:s|ed)|tells?|told|adds?|added|notes?|noted|comment(?:s|ed)|remembers?|remembered|writes?|wrote|admit(?:s|ted)|shares?|shared|reflect(?:s|ed)|states?|stated|report(?:s|ed)|laughs?|laughed|smiles|smiled|grins|grinned|jokes|joked|quips|quipped|recounts|sagte?|lacht|meint|schmunzelt|erklärte?|erzählt|erinnert|berichtet|explique|raconte|dit|confie|se souvient|afirma|explica|dice|cuenta|recuerda|diz|conta|zegt|vertelt|racconta|spiega)";
const SPEAKS_BEHIND = new RegExp(`^[,.]?\\s*(?:[–—-]\\s*|.{0,70}?(?<!\\p{L})${SPEAKS}(?!\\p{L}))`, "iu");
const SPEAKS_BEFORE = new RegExp(`(?<!\\p{L})${SPEAKS}(?: [\\p{L}]+){0,3}\\s?[:,]\\s*$`, "iu");
/** "She says" takes its speaker from the sentence before. */
const SHE_SPEAKS = new RegExp(`^[,.]?\\s*(?:(?:he|she) ${SPEAKS}|${SPEAKS} (?:he|she))(?!\\p{L})`, "iu");
/** Behind a person: "of Grippa", "from our customer Grippa", ", Grippa". */
const BELONGS_TO =
  /^(?:,? (?:(?:of|at|from|bei|von|chez|de|da|di|van|bij) |who (?:runs|founded|leads|started) )|, )(?:our (?:customer|client|partner) |the )?$/iu;
/** The same with a post between: ", founder and CEO of Grippa", " is the founder of Grippa"; what somebody once was says nothing. */
const POST_BEFORE =
  /^(?:,| is| was) (?!(?:formerly|previously|ex|former|once|until|which|who|whose|a (?:board )?member)\b)[^.;:"“”]{2,60}?(?: (?:of|at|from|with|bei|von|chez|de|da|do|di|van|bij) (?:our (?:customer|client|partner) |the )?|, )$/iu;
/** "… says Ann Reed of Grippa, who joins the board": the text's own words, which stand. */
const TELLS_MORE = /, (?:who|which|whose|and|as|after|when|der|die|das|qui|que|che)(?!\p{L})/iu;
/** "Grippa founder Ann Reed", "Klippa's CEO Tom Ek" */
const POST_BETWEEN = /^(?:['’]s?)? (?:[\p{L}-]+ ){0,3}$/u;

/** The head of a page that tells what a customer did. */
const CUSTOMER_STORY =
  /\b(?:customer|client|user|success) (?:stor(?:y|ies)|spotlight|showcase)\b|\bcase study\b|\b(?:Kundengeschichte|Erfolgsgeschichte|Anwenderbericht|Referenzbericht|témoignage client|étude de cas|caso de éxito|caso de sucesso|klantverhaal|storia di successo)(?!\p{L})/iu;
/** Characters. */
const STORY_HEAD = 400;

const FIRST_PERSON = createPattern(
  /(?<!\p{L})(?:we|we['’](?:re|ve|ll|d)|our|us|I|I['’](?:m|ve|ll|d)|my|wir|uns|unser\p{L}*|nous|notre|nos|nosotros|nuestr\p{L}+|hemos|nós|nosso|nossa|wij|onze|abbiamo|nostr\p{L})(?![\p{L}])/iu,
);

/**
 * Where people of another named company speak: `"We raised $12 million," recalls Ann Reed, founder of Grippa.` The "we" in it
 * is not the account, wherever the text stands. Spans of `text`, in order; linear.
 */
export function quotationsOfOthers(text: string, matcher: SubjectMatcher): Span[] {
  const spans: Span[] = [];
  const isStory = CUSTOMER_STORY.test(text.slice(0, STORY_HEAD));
  let lastSpeaker: { end: number; isOther: boolean } | undefined;
  for (const match of QUOTATION.matchAll(text)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const behind = lineAfter(text, span.end);
    const before = lineBefore(text, span.start);
    const isGoingOn = lastSpeaker !== undefined && !text.slice(lastSpeaker.end, span.start).includes("\n");
    let isOther: boolean | undefined;
    if (SHE_SPEAKS.test(behind)) isOther = isGoingOn ? lastSpeaker?.isOther : speaksForOther(before, matcher, isStory);
    else if (SPEAKS_BEHIND.test(behind)) isOther = speaksForOther(firstStatement(behind), matcher, isStory);
    else if (SPEAKS_BEFORE.test(before)) isOther = speaksForOther(lastStatement(before), matcher, isStory);
    else if (isGoingOn) isOther = lastSpeaker?.isOther;
    if (isOther && FIRST_PERSON.test(match[0])) spans.push(span);
    if (isOther !== undefined) lastSpeaker = { end: span.end, isOther };
  }
  return spans;
}

/** Whether a sentence is spoken in the first person by those who are quoted, and tells nothing beside the quotation. */
export function isSpokenByOthers(sentence: string, { start, end }: Span, quotations: readonly Span[]): boolean {
  return quotations.some(
    (quotation) =>
      quotation.start < end &&
      start < quotation.end &&
      (start >= quotation.start || isOnlySpeaker(sentence.slice(0, quotation.start - start))) &&
      !(quotation.end < end && TELLS_MORE.test(sentence.slice(quotation.end - start))) &&
      FIRST_PERSON.test(sentence.slice(Math.max(0, quotation.start - start), quotation.end - start)),
  );
}

function isOnlySpeaker(lead: string): boolean {
  return lead.trim().length < 2 || SPEAKS_BEFORE.test(lead);
}

/**
 * Whether the person in the words around a quotation belongs to a named company that is not the account; in a customer's
 * story whoever is not said to be of the account is of the customer.
 */
function speaksForOther(words: string, matcher: SubjectMatcher, isStory: boolean): boolean | undefined {
  const own = matcher.findLoosely(words);
  if (own.length > 0) return false;
  const people = findPeople(words);
  if (people.length === 0) return undefined;
  if (isStory) return true;
  const nobodys = [...people, ...findPlaces(words), ...findRoles(words)];
  const others = findOrganisations(words).filter((name) => !nobodys.some((span) => overlaps(span, name)));
  const belongs = (name: Span) =>
    people.some((person) =>
      name.start >= person.end
        ? isPostAt(words.slice(person.end, name.start))
        : person.start >= name.end && POST_BETWEEN.test(words.slice(name.end, person.start)),
    );
  return others.some(belongs) || undefined;
}

function isPostAt(between: string): boolean {
  return BELONGS_TO.test(between) || POST_BEFORE.test(between);
}

function lineAfter(text: string, at: number): string {
  const line = text.slice(at, at + SPEAKER_REACH);
  // A testimonial's speaker stands on a line of its own.
  const isSigned = /^\s{0,3}[–—-]/.test(line);
  return isSigned ? line.trimStart() : (line.split("\n")[0] ?? "");
}

function lineBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - SPEAKER_REACH), at)
      .split("\n")
      .at(-1) ?? ""
  );
}

/** Up to where the next sentence or quotation begins. */
function firstStatement(words: string): string {
  return words.replace(/^[–—-]\s*/, "").split(/["“„«\n]|(?<=\p{Ll})\.(?:\s|$)/u)[0] ?? "";
}

function lastStatement(words: string): string {
  return words.split(/["”»]|(?<=\p{Ll}{2})\.\s/u).at(-1) ?? "";
}
