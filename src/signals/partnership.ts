import { defineDetector } from "./detector.ts";
import {
  AS_PARTNER,
  allianceIn,
  BEGINS,
  BESIDE,
  IN_ROLE,
  INTEGRATION,
  JOINT,
  JOINT_PURPOSE,
  NO_ALLIANCE,
  NOUN_WITH,
  STRATEGIC,
  TOGETHER,
  WITH,
} from "./language/alliances.ts";
import { createCue } from "./language/cues.ts";
import { isDoer, isStated, mentionsIn } from "./language/doer.ts";
import { findOrganisations, type NameSpan } from "./language/names.ts";
import { findPlaces } from "./language/places.ts";
import { isTitleCase } from "./language/products.ts";
import type { Span } from "./language/sentences.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { nameKey, toDetection } from "./to-detection.ts";

/** A partnership, joint project or integration of the account with a named organisation. */
export const partnership = defineDetector({
  type: "partnership",
  kinds: ["article"],
  detect(reading) {
    for (const sentence of statedSentences(reading)) {
      if (!isCandidate(sentence)) continue;
      const partners = partnersIn(reading, sentence);
      if (partners.length === 0 || NO_ALLIANCE.test(sentence.text)) continue;
      const keys = partners.map(nameKey).toSorted();
      return [
        toDetection(reading, sentence, {
          type: "partnership",
          title: `${[[reading.subject.name, ...partners.slice(0, -1)].join(", "), partners.at(-1)].join(" and ")} announce ${allianceIn(sentence.text)}`,
          strengthShift: STRATEGIC.test(sentence.text) ? 10 : INTEGRATION.test(sentence.text) ? -5 : 0,
          certainty: sentence.isTitle || sentence.index <= 3 ? 1 : 0.85,
          data: { partner: partners.length === 1 ? (partners[0] ?? "") : partners },
          identity: { partner: keys[0] ?? "" },
        }),
      ];
    }
    return [];
  },
});

/** Said by or about the account, with one of the words; a headline may do with the names alone. */
function isCandidate(sentence: Sentence): boolean {
  return (sentence.namesSubject || sentence.impliesSubject) && (sentence.isTitle || hasCue(sentence));
}

const hasCue = createCue(
  `partner team join tie ties tied tying link pair hook ally allied allies work collaborate cooperate co alliance
  memorandum mou joint together integrate connects syncs plugs agreement agree deal pact accord reseller resale distributor
  dealer licensee conjunction tandem kooperiert kooperation zusammen gemeinsam verbündet partenariat associe allie noue
  nouent alianza asocia alía une unen acuerdo acordo convenio samen handen parceria project laboratory`,
);

function partnersIn(reading: Reading, sentence: Sentence): string[] {
  const { text } = sentence;
  for (const pattern of [WITH, NOUN_WITH, AS_PARTNER, BESIDE]) {
    for (const clue of text.matchAll(pattern)) {
      const end = clue.index + clue[0].length;
      if (isPlainDeal(clue[0]) && !JOINT_PURPOSE.test(text)) continue;
      if (pattern === BESIDE && !(BEGINS.test(text) && (sentence.isTitle || sentence.index <= 2))) continue;
      if (isNamePart(sentence, clue) || isStanding(sentence, clue[0]) || !isStated(reading, sentence, clue.index))
        continue;
      const named = organisationsAt(text, end, sentence.isTitle);
      const isParty = mentionsIn(reading, sentence, text.slice(end, (named.at(-1)?.end ?? end) + 1)).length > 0;
      if (isDoer(reading, sentence, clue.index)) return namesOf(reading, sentence, named);
      if (isParty && /between\s$/i.test(clue[0])) return namesOf(reading, sentence, named);
      // The account is the one the other has teamed up with.
      if (isParty) return namesOf(reading, sentence, organisationsBefore(text, clue.index));
    }
  }
  const joint = jointPartners(reading, sentence);
  return joint.length > 0 ? joint : namesInRole(reading, sentence);
}

/** "agreement", "deal" and "pact" without a word that says what kind. */
function isPlainDeal(clue: string): boolean {
  return /\b(?:agreement|deal|pact|accord|acuerdo|acordo|accordo)\b/i.test(clue) && !/partner/i.test(clue);
}

/** "becomes Globex reseller for Ireland": the one it sells for stands before or after the role. */
function namesInRole(reading: Reading, sentence: Sentence): string[] {
  for (const clue of sentence.text.matchAll(IN_ROLE)) {
    if (!isDoer(reading, sentence, clue.index) || !isStated(reading, sentence, clue.index)) continue;
    const end = clue.index + clue[0].length;
    const at = clue.index + clue[0].indexOf(clue[1] ?? "");
    const before = findOrganisations(clue[1] ?? "").map((name) => moved(name, at));
    const after = / (?:of|for|to|with) (?:the )?$/.test(clue[0]) ? organisationsAt(sentence.text, end, false) : [];
    const names = namesOf(reading, sentence, before.length > 0 ? before : after);
    if (names.length > 0) return names;
  }
  return [];
}

/** "integrates with these and 200 more": what a product can do, not news of one integration. */
function isStanding({ text, isTitle }: Sentence, clue: string): boolean {
  if (!/^integrates/i.test(clue)) return false;
  return (
    /\b(?:more|others?|dozens|hundreds) /i.test(text) || !(isTitle || /\b(?:now|today|new|announc\w+)\b/i.test(text))
  );
}

/** "led by Base Partners together with": the last word of a firm's name. */
function isNamePart(sentence: Sentence, clue: RegExpExecArray): boolean {
  return (
    /^Partner/.test(clue[0]) && !sentence.isTitle && /\p{Lu}[\p{L}\p{N}]* $/u.test(sentence.text.slice(0, clue.index))
  );
}

function jointPartners(reading: Reading, sentence: Sentence): string[] {
  if (!sentence.namesSubject) return [];
  for (const clue of sentence.text.matchAll(JOINT)) {
    const isPurpose = /^to (?!jointly)/i.test(clue[0]);
    if (isPurpose && !sentence.isTitle && !TOGETHER.test(sentence.text)) continue;
    if (/\bdeal$/i.test(clue[0]) && !JOINT_PURPOSE.test(sentence.text)) continue;
    if (!isStated(reading, sentence, clue.index)) continue;
    const parties = pairBefore(reading, sentence, clue.index);
    const from = parties[0]?.start ?? clue.index;
    const isParty = mentionsIn(reading, sentence, sentence.text.slice(from, clue.index)).length > 0;
    const partners = isParty ? namesOf(reading, sentence, parties) : [];
    if (partners.length > 0) return partners;
    const beside = isPurpose ? undefined : besideOwn(reading, sentence, clue.index);
    if (beside !== undefined) return [beside];
  }
  return [];
}

/** "Acme and the public library system of Globe": who stands beside the account bears a name only in part. */
function besideOwn(reading: Reading, sentence: Sentence, at: number): string | undefined {
  const { text, isTitle } = sentence;
  if (isTitle && isTitleCase(text)) return undefined;
  const own = mentionsIn(reading, sentence, text.slice(0, at)).at(-1);
  const [, beside] =
    /^(?:,? (?:and|&)|,) (?:the )?([^,;:.()]{4,60}?) (?:(?:are|have|will|to|today|also|now) )*$/.exec(
      own ? text.slice(own.end, at) : "",
    ) ?? [];
  return beside !== undefined && /^\p{Lu}/u.test(beside) && INSTITUTION.test(beside) ? beside : undefined;
}

/** What makes an organisation of a town or a country: "Memphis public library". */
const INSTITUTION =
  /\b(?:librar(?:y|ies)|college|school|university|council|hospitals?|airport|port|police|county|museum|zoo|chamber|authority|government|ministry|department|railways?|transit|utility|cooperative|association|federation|club|foundation)\b/i;

const JOINED = /^(?: \([^)]{1,30}\))?(?:,? (?:and|&|und|et|y|e|en) (?:[\p{L}\p{M}-]+ ){0,3}|, )$/u;

/** The names before a verb that are joined to each other by "and", "&" or a comma; fewer than two are no pair. */
function pairBefore(reading: Reading, sentence: Sentence, at: number): NameSpan[] {
  const { text } = sentence;
  const own = mentionsIn(reading, sentence, text.slice(0, at));
  const others = organisationsBefore(text, at).filter((name) => !own.some((mention) => overlaps(mention, name)));
  const named = own.map((mention) => ({ ...mention, name: text.slice(mention.start, mention.end) }));
  const names = [...others, ...named].sort((left, right) => left.start - right.start);
  const last = names.at(-1);
  if (!last || at - last.end > 40) return [];
  const pair = [last];
  for (const name of names.slice(0, -1).toReversed()) {
    if (!JOINED.test(text.slice(name.end, pair[0]?.start))) break;
    pair.unshift(name);
  }
  return pair.length > 1 ? pair : [];
}

/** The organisations named from `at` on: "Fetch and with Locus Robotics", at most a few words of description before each. */
function organisationsAt(text: string, at: number, isTitle: boolean): NameSpan[] {
  const slice = text.slice(at, at + 160);
  const stop =
    /[;:]|\.\s| (?:to|for|in|on|at|which|who|that|as|so|after|before|says?|said|will)\s/iu.exec(slice)?.index ??
    slice.length;
  const hasTitleCase = isTitle && isTitleCase(text);
  const names = findOrganisations(slice).filter((name) => name.start <= stop);
  const found: NameSpan[] = [];
  for (const name of names) {
    const gap = slice.slice(found.at(-1)?.end ?? 0, name.start);
    const isNext =
      found.length === 0
        ? /^(?:["“]|(?:[\p{L}\p{M}\p{N}.'’-]+,? ){0,7}["“]?)$/u.test(gap)
        : /^,? ?(?:(?:and|&|und|et|y|e|en) )?(?:(?:with|mit|avec|con) )?(?:the )?$/u.test(gap);
    if (!isNext) break;
    found.push(hasTitleCase ? name : withRest(slice, name));
  }
  return found.map((name) => moved(name, at));
}

/** Within running text a capital letter goes on with the name, even of an ordinary word: "Penny Post". */
function withRest(text: string, name: NameSpan): NameSpan {
  const rest = /^(?: \p{Lu}\p{Ll}+){1,3}(?![\p{L}\p{N}])/u.exec(text.slice(name.end))?.[0] ?? "";
  const institution = INSTITUTION.exec(text.slice(name.end, name.end + 40));
  const isOne = institution && /^(?: [\p{Ll}-]+){0,2} $/u.test(text.slice(name.end, name.end + institution.index));
  const end = name.end + (isOne ? institution.index + institution[0].length : rest.length);
  return { start: name.start, end, name: text.slice(name.start, end) };
}

function moved(name: NameSpan, by: number): NameSpan {
  return { ...name, start: name.start + by, end: name.end + by };
}

function organisationsBefore(text: string, at: number): NameSpan[] {
  const from = Math.max(0, at - 200);
  return findOrganisations(text.slice(from, at)).map((name) => moved(name, from));
}

/** The names that are neither the account, nor a place, nor a part of the account's name. */
function namesOf(reading: Reading, sentence: Sentence, names: NameSpan[]): string[] {
  const own = mentionsIn(reading, sentence, sentence.text);
  const places = findPlaces(sentence.text);
  const others = names.filter(
    (name) =>
      !own.some((mention) => overlaps(mention, name)) &&
      (isAuthority(sentence.text, name) || !places.some((place) => place.start <= name.start && name.end <= place.end)),
  );
  return [...new Set(others.map((name) => name.name))].slice(0, 5);
}

/** "the city of Bergen" acts, Bergen lies there. */
function isAuthority(text: string, name: NameSpan): boolean {
  return /\b(?:city|town|port|state|county|government|municipality) of $/i.test(text.slice(0, name.start));
}

function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}
