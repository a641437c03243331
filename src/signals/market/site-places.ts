import { COMPANY_NOUN } from "../language/company-nouns.ts";
import { findPlaces, isRegion, type PlaceSpan, placeAfter, placesAfter } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import { placesBefore, placesNear } from "./settling.ts";

/** Sentences at the head of a text in which the place of its site is looked for. */
const LEAD_SENTENCES = 5;

/**
 * Where the site of a sentence stands: named in the sentence, else in the head of the text beside words of walls, else in
 * the dateline. None is found for some.
 */
export function placesOfSite(reading: Reading, sentence: Sentence, at: number, object: string): PlaceSpan[] {
  const inSentence = placesNear(sentence.text, at, object).filter((place) => isFree(reading, sentence, place));
  const before = placesAfter(sentence.text, 0, at).filter(
    (place) => place.start < at && isFree(reading, sentence, place),
  );
  const lead = reading.sentences.slice(0, LEAD_SENTENCES).filter((one) => !one.isBoilerplate && one !== sentence);
  const beside = lead.flatMap((one) => besideWalls(reading, one)).slice(0, 1);
  const address = addressIn(sentence.text);
  const named = placesBefore(reading, sentence, at, object);
  const own = [inSentence, address ? [address] : [], named, before.slice(0, 1)].find((one) => one.length > 0) ?? [];
  if (own.length === 0) return beside.length > 0 ? beside : datelineOf(reading);
  const [place] = own;
  if (own.length !== 1 || !place) return own;
  // A region is named by its town too, and what may be a building by the place the text gives.
  const isVague = isRegion(place.name) || (sentence.isTitle && findPlaces(place.name).length === 0);
  const isSame = beside.some(({ name }) => name.includes(place.name) || place.name.includes(name));
  return isVague && !isSame ? [...beside.filter(isTown), ...own] : own;
}

/** "at 12 Quay Road, Boise": the town behind a number and a street. */
function addressIn(text: string): PlaceSpan | undefined {
  const [whole = "", name = ""] = ADDRESS.exec(text) ?? [];
  const start = text.indexOf(whole) + whole.length - name.length;
  return whole === "" ? undefined : { start, end: start + name.length, name };
}

/** "Shelby County headquarters gets more space" */
function ownSiteIn(text: string): PlaceSpan | undefined {
  const [, lead = "", name] = OWN_SITE.exec(text) ?? [];
  return name === undefined ? undefined : { start: lead.length, end: lead.length + name.length, name };
}

const OWN_SITE =
  /^((?:The |Its |Their )?)(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? (?:County|Parish|Valley)) (?:[\p{Ll}-]+ )?(?:headquarters|plant|factory|site|facility|operations?|campus|warehouse)(?!\p{L})/u;
const ADDRESS =
  /(?:at|on|to|in) \d{1,6} (?:[\p{L}\d.'’-]+ ){1,4}?(?:St(?:reet|\.)?|Ave(?:nue|\.)?|R(?:oa)?d\.?|Blvd\.?|Boulevard|Drive|Dr\.|Lane|Ln\.|Way|Parkway|Pkwy|Highway|Hwy|Plaza|Square|Broadway|Quay|Court),? (?:in |, )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u;

function isTown({ name }: PlaceSpan): boolean {
  return !isRegion(name);
}

/** The first place of a sentence that speaks of a site, unless it is where somebody is at home. */
function besideWalls(reading: Reading, sentence: Sentence): PlaceSpan[] {
  if (!WALLS.test(sentence.text)) return [];
  const address = addressIn(sentence.text) ?? ownSiteIn(sentence.text);
  if (address) return [address];
  for (let from = 0; from < 200; ) {
    const place = placeAfter(sentence.text, from, 180);
    if (!place) return [];
    if (isFree(reading, sentence, place)) return [place];
    from = place.end;
  }
  return [];
}

/** No part of the account's name, and not where it is at home: "Leeds-based", "headquartered in Leeds". */
function isFree(reading: Reading, { text }: Sentence, place: PlaceSpan): boolean {
  const isOwn = reading.matcher.findLoosely(text).some((span) => span.start < place.end && place.start < span.end);
  return (
    !isOwn &&
    !IS_ORIGIN.test(text.slice(place.end, place.end + 40)) &&
    !SEAT.test(text.slice(Math.max(0, place.start - 40), place.start)) &&
    !NO_PLACE.test(place.name)
  );
}

/** "Leeds-based", "The Minnesota firm", "Perth's brewer". */
const IS_ORIGIN = new RegExp(
  `^(?:-(?:based|born|headquartered)|(?:['’]s)? (?:[\\p{Ll}-]+ )?${COMPANY_NOUN}(?!\\p{L}))`,
  "iu",
);
const SEAT =
  /(?:\b(?:based|headquartered|founded|mit Sitz|ansässig\p{L}*|beheimatet|con sede|com sede|avec siège|dont le siège|basée?|gevestigd|fundada|move from|moves from|relocat\p{L}+ from|unlike|such as)\b[^,.;]{0,20}|\bfrom )$/iu;
const NO_PLACE = /^(?:Mayor|Governor|Gov|President|CEO|Chief|Inc|Ltd|Co|Group|Plant|Phase|Street|Item)\b/;
const WALLS =
  /(?<!\p{L})(?:open|inaugur|buil[dt]|site|office|plant|factory|branch|store|shop|location|facilit|showroom|warehouse|campus|headquarter|space|square|lease|restaurant|hub|ribbon|eröffn|werk|halle|standort|filiale|gebäude|quadratmeter|bau|investier|neubau|büro|usine|ouvr|implant|magasin|boutique|bureau|mètres|fábrica|planta|factoría|tienda|nave|metros|oficina|almacén|inversión|stabilimento|apr[ei]|coming|fabbrica|sede|metri|negozio|fabriek|hal(?!\p{L})|vestiging|winkel|kantoor|pand|loja|unidade|galpão|invest)\p{L}*/iu;

/** "FRESNO, Calif. - ": where a report of a site was written is where the site stands, if nothing else is said. */
function datelineOf(reading: Reading): PlaceSpan[] {
  const first = reading.sentences.slice(1, 3).find((one) => !one.isBoilerplate);
  const [whole = "", name = ""] = (first && DATELINE.exec(first.text)) || [];
  if (whole === "" || reading.matcher.findLoosely(name).length > 0) return [];
  const [known] = findPlaces(titleCase(name));
  return [{ start: 0, end: name.length, name: known?.name ?? titleCase(name) }];
}

const DATELINE =
  /^(\p{Lu}[\p{Lu} .'’-]{2,24}?|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?:, [\p{L}. ]{2,14})?(?: ?[–—] ?| - |-- )/u;

function titleCase(name: string): string {
  return name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
    : name;
}

/** "a plant in Poland" above "invests 60 million in Oppeln": the lead names the town that the headline leaves out. */
export function townBelow(reading: Reading, sentence: Sentence, places: PlaceSpan[]): PlaceSpan | undefined {
  const [place, ...others] = places;
  if (!place || others.length > 0 || !sentence.isTitle || !isRegion(place.name)) return undefined;
  const lead = reading.sentences.slice(1, 3).find((one) => !one.isBoilerplate);
  return lead && besideWalls(reading, lead).find(isTown);
}
