import type { Reading, Sentence } from "../reading.ts";
import { findOrganisations } from "./names.ts";
import { findPlaces } from "./places.ts";

/** "SAN FRANCISCO, May 4, 2026 (WIRE) --": where and when, before anybody is named. */
const DATELINE = /^\p{Lu}[\p{Lu} .'’]{2,30}(?:,[^–—]{2,40}?)?\s?(?:--|–|—)\s?/u;
/** "It" reaches back over this many sentences that name nobody. */
const REACH = 4;

/** Whether "it" means the subject: the first name of the nearest sentence before that names anybody. */
export function isAntecedent(reading: Reading, sentence: Sentence): boolean {
  if (reading.document.kind !== "article" || sentence.isTitle) return true;
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - REACH); index -= 1) {
    const before = reading.sentences[index];
    if (!before || before.isBoilerplate) continue;
    const own = reading.matcher.findLoosely(before.text)[0];
    const dateline = DATELINE.exec(before.text)?.[0].length ?? 0;
    const others = findOrganisations(before.text).filter(
      (name) =>
        name.start >= dateline && !findPlaces(name.name).some((place) => place.name.length >= name.name.length - 1),
    );
    const [first] = others.filter((name) => !isGermanNoun(before.text, name.end));
    if (own) return first === undefined || own.start <= first.start;
    if (first && first.start === 0) return false;
  }
  return true;
}

/** German writes every noun like a name; one that acts is followed by its verb ("Foo setzt auf Beacon"). */
export function isGermanNoun(text: string, end: number): boolean {
  return GERMAN.test(text) && !/^ (?!mit\b|seit\b|statt\b)\p{Ll}{2,}t\b/u.test(text.slice(end, end + 24));
}

const GERMAN = /(?<!\p{L})(?:der|die|das|den|und|für|mit|eine?)(?!\p{L})/u;
