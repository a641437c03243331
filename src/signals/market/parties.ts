import { mentionsIn } from "../language/doer.ts";
import { findOrganisations, type NameSpan } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import { isTitleCase } from "../language/products.ts";
import type { Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";

/** What makes an organisation of a town or a country: "Memphis public library". */
export const INSTITUTION = createPattern(
  /\b(?:librar(?:y|ies)|college|school|university|council|hospitals?|airport|port|police|county|museum|zoo|chamber|authority|government|ministry|department|railways?|transit|utility|cooperative|association|federation|club|foundation)\b/i,
);

const JOINED = /^(?: \([^)]{1,30}\))?(?:,? (?:[Aa]nd|&|und|et|y|e|en) (?:[\p{L}\p{M}-]+ ){0,3}|, )$/u;

/** The names before a verb that are joined to each other by "and", "&" or a comma; fewer than two are no pair. */
export function pairBefore(reading: Reading, sentence: Sentence, at: number): NameSpan[] {
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
export function organisationsAt(text: string, at: number, isTitle: boolean): NameSpan[] {
  const slice = text.slice(at, at + 160);
  const stop =
    /[;:]|(?<!\.\p{L}|\b(?:St|Inc|Corp|Co|Ltd))\.\s| (?:to|for|in|on|at|which|who|that|as|so|after|before|says?|said|will)\s/iu.exec(
      slice,
    )?.index ?? slice.length;
  const hasTitleCase = isTitle && isTitleCase(text);
  const names = findOrganisations(slice).filter((name) => name.start <= stop);
  // "between Acme and charging operator Globex": the second one may be described.
  const isBetween = /\bbetween $/.test(text.slice(0, at));
  const found: NameSpan[] = [];
  for (const name of names) {
    const gap = slice.slice(found.at(-1)?.end ?? 0, name.start);
    const isNext =
      found.length === 0
        ? /^(?:["“]|(?:[\p{L}\p{M}\p{N}.'’-]+,? ){0,7}["“]?)$/u.test(gap)
        : /^,? ?(?:(?:and|&|und|et|y|e|en) )?(?:(?:with|mit|avec|con) )?(?:the )?$/u.test(gap) ||
          (isBetween && found.length === 1 && /^ and (?:[\p{Ll}-]+ ){1,3}$/u.test(gap));
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

export function moved(name: NameSpan, by: number): NameSpan {
  return { ...name, start: name.start + by, end: name.end + by };
}

export function organisationsBefore(text: string, at: number): NameSpan[] {
  const from = Math.max(0, at - 200);
  return findOrganisations(text.slice(from, at)).map((name) => moved(name, from));
}

/** The names that are neither the account, nor a place, nor a part of the account's name. */
export function namesOf(reading: Reading, sentence: Sentence, names: NameSpan[]): string[] {
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
