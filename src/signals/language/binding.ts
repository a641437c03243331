import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { isAntecedent } from "./antecedent.ts";
import { findOrganisations } from "./names.ts";
import { NOT_AN_ORGANISATION } from "./not-organisations.ts";
import { findPeople } from "./people.ts";
import { findPlaces } from "./places.ts";
import { findRoles } from "./roles.ts";
import { overlaps } from "./sentences.ts";
import { isShortForSubject } from "./short-for-subject.ts";

/** A headline may leave to the lead who is meant; so many sentences of the body are asked. */
const LEAD_SENTENCES = 3;

/**
 * Whether a sentence that names nobody else speaks of the subject: on its own site, or because the subject is named in it,
 * just before it, or in the title; a title is explained by the sentences after it.
 */
export function isBound(reading: Reading, sentence: Sentence): boolean {
  if (POINTER.test(sentence.text) && !sentence.namesSubject) return false;
  if (meansOther(reading, sentence)) return false;
  if (reading.isOwnSite || isGiven(reading)) return true;
  const near = sentence.isTitle
    ? [sentence, ...firstOf(reading)]
    : [sentence, previousOf(reading, sentence), reading.sentences[0]];
  return near.some((candidate) => candidate !== undefined && means(reading, candidate)) || goesOn(reading, sentence);
}

/** A list of changes names the company once, at its head: while nobody else is named, it is still meant. */
const GOES_ON_SENTENCES = 4;

function goesOn(reading: Reading, sentence: Sentence): boolean {
  if (sentence.isTitle || namesAnother(reading, sentence)) return false;
  let read = 0;
  for (let at = sentence.index - 1; at >= 0 && read < GOES_ON_SENTENCES; at -= 1) {
    const candidate = reading.sentences[at];
    if (!candidate || candidate.isBoilerplate) continue;
    if (means(reading, candidate)) return true;
    if (namesAnother(reading, candidate)) return false;
    read += 1;
  }
  return false;
}

/** Whether a company beside the subject is named, posts and what German writes like names aside. */
function namesAnother(reading: Reading, sentence: Sentence): boolean {
  return namesCompany(
    reading,
    sentence,
    ({ name, start, end }) =>
      NOT_AN_ORGANISATION.test(name) ||
      GERMAN_NOUN.test(name) ||
      findRoles(sentence.text).some((post) => post.start < end && start < post.end),
  );
}

const GERMAN_NOUN = /^(?:D(?:as|er|ie|en|em)|Eine?|Seine?|Ihre?) \p{Lu}\p{Ll}+$/u;

/** "Next story: …", "- …": what points to another page or lists, speaks of the subject only by name. */
const POINTER =
  /^\s*(?:[[(*•·–-]|\d{1,2}[.)] |(?:next|previous|related|latest|popular|trending|elsewhere|in other news|up next|top stories|also (?:today|on|in|by)|(?:most )?(?:popular|read|viewed)|(?:you (?:may|might) )?also like|(?:read|see) (?:more|also|next)|watch|more)\b[^.:]{0,24}:)/i;

/** "It also hired …" after a sentence that opens with another company; on its own site a company that is "we" is no "it". */
function meansOther(reading: Reading, sentence: Sentence): boolean {
  if (sentence.namesSubject || !REFERS_TO_COMPANY.test(sentence.text)) return false;
  if (!isAntecedent(reading, sentence)) return true;
  if (!reading.isOwnSite) return false;
  const before = previousOf(reading, sentence);
  return before !== undefined && !before.isTitle && namesCompany(reading, before);
}

const REFERS_TO_COMPANY = /^["“]?(?:It|They|Its|Their)(?![\p{L}])/u;

/** Whether a company beside the subject is named, as far as it can be told from people and places. */
function namesCompany(
  reading: Reading,
  { text }: Sentence,
  isNone: (name: ReturnType<typeof findOrganisations>[number]) => boolean = () => false,
): boolean {
  const names = findOrganisations(text);
  if (names.length === 0) return false;
  const known = [...reading.matcher.findLoosely(text), ...findPeople(text), ...findPlaces(text)];
  return names.some((name) => !isNone(name) && !known.some((span) => overlaps(span, name)));
}

/** The sentences that a text begins with after its title and the furniture of its page. */
function firstOf({ sentences }: Reading): Sentence[] {
  const first: Sentence[] = [];
  for (let at = 1; at < sentences.length && first.length < LEAD_SENTENCES; at += 1) {
    const candidate = sentences[at];
    if (candidate && !candidate.isBoilerplate) first.push(candidate);
  }
  return first;
}

/** The sentence before that is no page furniture. */
export function previousOf(reading: Reading, sentence: Sentence): Sentence | undefined {
  for (let at = sentence.index - 1; at >= 0; at -= 1) {
    const candidate = reading.sentences[at];
    if (candidate && !candidate.isBoilerplate) return candidate;
  }
  return undefined;
}

function means(reading: Reading, sentence: Sentence): boolean {
  if (meansSubject(sentence)) return true;
  const [first = "", second] = reading.subject.name.split(" ");
  // Finding organisations is dear; a short form has the first word of the name at least.
  if (second === undefined || !sentence.text.includes(first)) return false;
  return findOrganisations(sentence.text).some(({ name }) => isShortForSubject(reading, name));
}

/** A text handed over as one about the subject that names it nowhere: whoever handed it over answers for that. */
export function isGiven(reading: Reading): boolean {
  return reading.document.sourceId === "case" && !reading.sentences.some(({ namesSubject }) => namesSubject);
}
