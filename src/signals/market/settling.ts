import { isDoer } from "../language/doer.ts";
import { AFTER_MARKET } from "../language/openings.ts";
import { findPlaces, isRegion, type PlaceSpan, placeAfter, placesAfter } from "../language/places.ts";
import { isUnnamedHead } from "../language/unnamed-head.ts";
import type { Reading, Sentence } from "../reading.ts";

/** The account does it, in a headline also without its name; the founder on its own blog says "I". */
export function isSettler(reading: Reading, sentence: Sentence, at: number): boolean {
  if (isDoer(reading, sentence, at) || isUnnamedHead(reading, sentence, at)) return true;
  return reading.isOwnSite && /(?:^|[\s,])I(?:['’]ve| have)? $/.test(sentence.text.slice(0, at));
}

/** "opens Boise hub": the name before the facility is its place where the text says so elsewhere. */
export function placesBefore(reading: Reading, sentence: Sentence, at: number, object: string): PlaceSpan[] {
  const [lead = "", name = ""] =
    /^ ?(?:(?:its|an?|the|new|second|third|first) )*(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,2})(?= (?:[\p{Ll}-]+ ?){1,4}$)/u.exec(
      object.trimEnd(),
    ) ?? [];
  if (name !== "" && isPlaceInText(reading, name)) {
    const start = at + lead.length - name.length;
    return [{ start, end: start + name.length, name }];
  }
  // A headline leaves the place to the lead.
  const next = sentence.isTitle ? reading.sentences.slice(1, 3).find((one) => !one.isBoilerplate) : undefined;
  const places = next && OPENED.test(next.text) ? placesAfter(next.text, 0, 160) : [];
  return places.some(({ name }) => reading.subject.name.includes(name)) ? [] : places;
}

const OPENED =
  /(?<!\p{L})(?:open|inaugur|build|built|site|office|plant|factory|branch|store|facility|yard|warehouse|space|eröffn|werk|halle|standort|filiale|usine|ouvr|implant|fábrica|planta|factoría|tienda|nave|stabilimento|apr[ei]|fabbrica|fabriek|hal(?!\p{L})|vestiging|loja|unidade)\p{L}*/iu;

/** "in Boise", "near Boise", "Boise, Idaho": the text itself uses the name of a place. */
export function isPlaceInText({ text }: Reading, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `(?:\\b(?:in|near|at|to|outside|en|à|bei|nach) (?:the )?${escaped}(?![\\p{L}])|\\b${escaped}, \\p{Lu}|\\b(?:its|the|their) ${escaped} (?:site|plant|office|facility|factory|campus|hub|works))`,
    "u",
  ).test(text);
}

/** The places whose names begin at `at`, an article aside. */
export function placesRightAt(text: string, at: number): PlaceSpan[] {
  return placesFrom(text, at).filter(
    (place, index) => index > 0 || /^(?:the |new )?$/i.test(text.slice(at, place.start)),
  );
}

/** The next places from `at` on, as if a preposition stood there, and those that are joined to them. */
export function placesFrom(text: string, at: number): PlaceSpan[] {
  return placesAfter(` in ${text.slice(at)}`, 0, 8).map((place) => ({
    ...place,
    start: place.start + at - 4,
    end: place.end + at - 4,
  }));
}

/** The words that may belong to the verb's object: up to a relative clause, a purpose or a mark. */
export function objectAt(text: string, at: number): string {
  const slice = text.slice(at, at + 110);
  const end =
    / (?:for|to|that|which|who|as|with|after|before|by|through|where|because|software(?! (?:and [\p{L}&]+ )?(?:development|engineering|research|R&D|design|testing)(?!\p{L}))|tools?) |[;:(]|, (?!Ga|sq)/iu.exec(
      slice,
    );
  return slice.slice(0, end?.index ?? slice.length);
}

/** The place of a facility: named after it, within its phrase ("its Berlin office"), or elsewhere in a short sentence. */
export function placesNear(text: string, at: number, object: string): PlaceSpan[] {
  const facilityAt = at + object.length;
  const within = findPlaces(object).map((place) => ({ ...place, start: place.start + at, end: place.end + at }));
  const named = placeAfter(text, at, object.length + 60);
  // "completes Leeds campus expansion, doubling capacity at Site": a known town in the phrase, before any name behind it.
  const isUnknown = named !== undefined && findPlaces(named.name).length === 0 && !named.name.includes(",");
  if (isUnknown && within.some(({ name }) => !isRegion(name))) return within;
  if (named && named.start < facilityAt + 60) return placesAfter(text, at, object.length + 60);
  return within.length > 0 ? within : findPlaces(text.slice(at)).slice(0, 1);
}

/** A country or a city, not a name that merely follows "to": known, or a word of places beside it. */
export function isPlaceLike(text: string, place: PlaceSpan, end: number, isAnyName: boolean): boolean {
  const isKnown = findPlaces(text).some((known) => known.start <= place.start && place.start < known.end);
  return (isKnown || isAnyName) && AFTER_MARKET.test(text.slice(end, end + 60));
}
