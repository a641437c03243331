import { COMPANY_NOUN } from "../language/company-nouns.ts";
import { isDemonym } from "../language/demonyms.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces, isRegion, type PlaceSpan, placeAfter, placesAfter } from "../language/places.ts";
import { overlaps } from "../language/sentences.ts";
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
  const beside =
    lead.map((one) => siteOf(one.text, besideWalls(reading, one))).find((places) => places.length > 0) ?? [];
  const address = addressIn(sentence.text);
  const named = [ofSite(reading, sentence, at) ?? placesBefore(reading, sentence, at, object)].flat();
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
export function addressIn(text: string): PlaceSpan | undefined {
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
/** "su planta de Navalmoral", "adds Ypsilanti branch": the place is part of what the site is called. */
export function ofSite(reading: Reading, sentence: Sentence, at: number): PlaceSpan | undefined {
  const rest = sentence.text.slice(at, at + 110);
  const name = (OF_PLACE.exec(rest) ?? BEFORE_SITE.exec(rest) ?? ITS_WORKS.exec(rest))?.[1];
  if (name === undefined || isDemonym(name.split(" ").at(-1) ?? "") || /American$|European$/.test(name))
    return undefined;
  const start = at + rest.indexOf(name);
  const place = { start, end: start + name.length, name };
  return isFree(reading, sentence, place) ? place : undefined;
}

const OF_PLACE =
  /(?<!\p{L})(?:(?:Standort|Werk|Niederlassung|Hauptsitz|hoofdkantoor) (?:in |bei )?|(?:fábrica|planta|factoría|sede|nave|oficinas?|tienda|almacén|usine|atelier|site|siège|magasin|entrepôt|stabilimento|fabbrica|negozio|unidade|loja|depósito|vestiging|fabriek|winkel) (?:de |d['’]|di |da |do |van ))(\p{Lu}[\p{L}'’-]+(?: (?:de |do |da |del )?\p{Lu}[\p{L}'’-]+){0,2})/u;
const BEFORE_SITE =
  /^ (?:(?:an?|its|the|new|second|third|first|another) )*(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?) (?:branch|office|location|outpost|campus|warehouse)(?!\p{L})/u;
/** "an extension of its Telborough factory": what stands between "its" and the works. */
const ITS_WORKS =
  /(?:(?<!\p{L})(?:its|their|our)|\p{L}['’]s) (?:(?:new|existing|main|current|second|first) )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?) (?:plant|factory|site|works|mill|depot|facility|headquarters|base|brewery|foundry|distribution cent(?:er|re))(?!\p{L})/u;
const ADDRESS =
  /(?:at|on|to|in) \d{1,6} (?:[\p{L}\d.'’-]+ ){1,4}?(?:St(?:reet|\.)?|Ave(?:nue|\.)?|R(?:oa)?d\.?|Blvd\.?|Boulevard|Drive|Dr\.|Lane|Ln\.|Way|Parkway|Pkwy|Highway|Hwy|Plaza|Square|Broadway|Quay|Court),? (?:in |, )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u;

/** "Neue Niederlassung von Beacon in Graz": the branch is there. */
const IS_OF = / (?:von|der|of|for|für|pour|de|du|di|da|van|del) (?:the )?$/u;

function isTown({ name }: PlaceSpan): boolean {
  return !isRegion(name);
}

/** The places of a sentence that speaks of a site, but for where somebody is at home. */
function besideWalls(reading: Reading, sentence: Sentence): PlaceSpan[] {
  if (!WALLS.test(sentence.text)) return [];
  const address = addressIn(sentence.text) ?? ownSiteIn(sentence.text) ?? ofSite(reading, sentence, 0);
  if (address) return [address];
  const found: PlaceSpan[] = [];
  for (let from = 0; from < 200 && found.length < 3; ) {
    const place = placeAfter(sentence.text, from, 180);
    if (!place) return found;
    if (isFree(reading, sentence, place)) found.push(place);
    from = place.end;
  }
  return found;
}

/** The first town, else the first place, with those it is listed with: "offices in Leeds and Hull". */
function siteOf(text: string, places: PlaceSpan[]): PlaceSpan[] {
  const first = places.find(isTown) ?? places[0];
  if (!first) return [];
  const site = [first];
  for (const place of places.slice(places.indexOf(first) + 1)) {
    if (!/^,? (?:and|&) $/.test(text.slice(site.at(-1)?.end, place.start))) break;
    site.push(place);
  }
  return site;
}

/** No part of the account's name, and not where it is at home: "Leeds-based", "headquartered in Leeds". */
function isFree(reading: Reading, { text }: Sentence, place: PlaceSpan): boolean {
  const isSeatOfOwn = reading.matcher
    .findLoosely(text)
    .some(
      (span) =>
        span.end < place.start &&
        /^ (?:in|of|from|aus|de|di|da) $/.test(text.slice(span.end, place.start)) &&
        !IS_OF.test(text.slice(0, span.start)),
    );
  const isOwn = reading.matcher.findLoosely(text).some((span) => overlaps(span, place));
  return (
    !isOwn &&
    !isSeatOfOwn &&
    !IS_ORIGIN.test(text.slice(place.end, place.end + 40)) &&
    !SEAT.test(text.slice(Math.max(0, place.start - 40), place.start)) &&
    !HELD_AT.test(text.slice(Math.max(0, place.start - 60), place.start)) &&
    !SPEAKER.test(text.slice(Math.max(0, place.start - 12), place.start)) &&
    !isNeighbour(text, place) &&
    !NO_PLACE.test(place.name)
  );
}

/** "Its Telborough plant near the Halden assembly works": whose works stand beside it. */
function isNeighbour(text: string, { start, end }: PlaceSpan): boolean {
  return BESIDE.test(text.slice(Math.max(0, start - 24), start)) && WORKS_OF.test(text.slice(end, end + 40));
}

const BESIDE =
  /(?<!\p{L})(?:near(?:by)?|next to|close to|adjacent to|opposite|across (?:the (?:road|street) )?from) (?:the |an? )?$/iu;
const WORKS_OF =
  /^(?:['’]s?)? (?:[\p{Ll}-]+ ){0,2}(?:plants?|factory|assembly|campus|headquarters|works|site|facility|store|warehouse|mill)(?!\p{L})/u;

/** "Leeds-based", "The Minnesota firm", "Perth's brewer". */
const IS_ORIGIN = new RegExp(
  `^(?:-(?:based|born|headquartered)|(?:['’]s)? (?:[\\p{Ll}-]+ )?${COMPANY_NOUN}(?!\\p{L}))`,
  "iu",
);
const SEAT =
  /(?:\b(?:after|following|since|besides|joins|on top of|in addition to) (?:[\p{L}-]+ ){0,4}?(?:openings?|offices?|stores?|sites?|shops?|plants?|launch(?:es)?|branches)\b[^,.;]{0,25}|\bafter (?:\p{L}+|\d+) years (?:in|at|on)\b[^,.;]{0,12}|\b(?:based|headquartered|founded|mit Sitz|ansässig\p{L}*|beheimatet|con sede|com sede|avec siège|dont le siège|basée?|gevestigd|fundada|move from|moves from|relocat\p{L}+ from|unlike|such as|which|who|where)\b[^,.;]{0,25}|\bfrom )$/iu;
/** "announced today at Harbour World": an event, where it was told. */
const HELD_AT =
  /\b(?:announc|present|unveil|showcas|reveal|said|exhibit)\p{L}* (?:(?:today|yesterday|on \p{L}+|this week) )?(?:at|during) (?:the )?$/iu;
/** `," said Sydney Hall, President`: the first name of whoever speaks. */
const SPEAKER = /[”"»,] (?:said|says|added|adds|told|shared|stated|noted|commented) $/u;
const NO_PLACE =
  /^(?:Dr|Mr|Mrs|U(?![.\p{L}])|Mayor|Governor|Gov|President|CEO|Chief|Inc|Ltd|Co|Group|Plant|Phase|Street|Item)\b/u;
const WALLS = createPattern(
  /(?<!\p{L})(?:open|inaugur|buil[dt]|site|office|plant|factory|branch|store|shop|location|facilit|showroom|warehouse|campus|headquarter|space|square|lease|restaurant|hub|ribbon|plant|goes up|eröffn|werk|halle|standort|filiale|gebäude|quadratmeter|bau|gebaut|errichtet|entsteh|investier|neubau|büro|usine|constru|bâti|ouvr|implant|magasin|boutique|bureau|mètres|fábrica|planta|factoría|tienda|nave|metros|oficina|almacén|inversión|stabilimento|costru|apr[ei]|coming|fabbrica|sede|metri|negozio|fabriek|hal(?!\p{L})|vestiging|winkel|kantoor|pand|loja|unidade|galpão|invest)\p{L}*/iu,
);

/** "FRESNO, Calif. - ": where a report of a site was written is where the site stands, if nothing else is said. */
function datelineOf(reading: Reading): PlaceSpan[] {
  const first = reading.sentences.slice(1, 3).find((one) => !one.isBoilerplate);
  const [whole = "", name = ""] = (first && DATELINE.exec(first.text)) || [];
  if (whole === "" || reading.matcher.isLooselyNamedIn(name)) return [];
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
