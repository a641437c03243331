import { createCue } from "../language/cues.ts";
import { facilityIn } from "../language/facilities.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces, placesAfter } from "../language/places.ts";
import { statedSentences } from "../language/stated-sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { NUMBERED_ONE } from "./first-roles.ts";
import { COUNTRY_OF_ADJECTIVE, countryOf } from "./homes.ts";
import { type NewPlace, newPlaceIn } from "./new-places.ts";
import type { Posting } from "./postings.ts";

/** Where a posting says that its company is new, in which sentence, and with what kind of house, if it says so. */
export type PostedPlace = { sentence: Sentence; names: string[]; site?: string };

/** Words that a company says of a place it is new at. */
export const mayGoThere = createCue(
  `neue neuer nuevo nuova nouvelle nieuwe nova first new opens opening opened open sets setting establish launch picks picked chooses chose selects settles plants planted plant debut touches landed lands start enters expands expansion moves moved moving relocates
   entry coming comes heads absent never twelfth third second next erste ersten neues neuen eröffnet eröffnen expandiert premier première
   nouveau ouvre implante primer primera nueva abre llega primeiro primeira novo chega nuovo apre sbarca eerste opent breidt becomes coming comes installe premiers primeros primeras primeiros primi our nobody none only number no nr`,
);

/** The places, the first there or where the company is new, that a posting names. */
export function postedPlaces(reading: Reading, posting: Pick<Posting, "role" | "location">): PostedPlace[] {
  const told = statedSentences(reading, true).flatMap((sentence) => {
    if (!mayGoThere(sentence) || sentence.certainty === "past" || sentence.certainty === "denied") return [];
    const place = newPlaceIn(sentence);
    if (place && (place.isOfPeople || sentence.isTitle || isOfRole(place, posting, sentence)))
      return [toPosted(sentence, place.names, place.isOfPeople)];
    const names = ownFirstSite(reading, sentence, posting) ?? firstOnGround(sentence, posting);
    return names.length > 0 ? [toPosted(sentence, names, !OWN_FIRST_SITE.test(sentence.text))] : [];
  });
  return told.length > 0 ? told : numberedOne(reading);
}

/** "Employee no. 1 in Peru", which a full stop cuts in two. */
function numberedOne({ text, sentences }: Reading): PostedPlace[] {
  const found = NUMBERED_ONE.exec(text);
  if (!found) return [];
  const after = text.slice(found.index + found[0].length);
  const names = after.startsWith(" in ") ? placesAfter(after, 0, 8).map(({ name }) => name) : [];
  const [head = ""] = found[0].split(/(?<=\.)/);
  const sentence = sentences.find((one) => !one.isBoilerplate && one.text.includes(head));
  return sentence && names.length > 0 ? [{ sentence, names: names.slice(0, PLACES_MAX) }] : [];
}

function toPosted(sentence: Sentence, names: string[], isOfPeople: boolean): PostedPlace {
  const site = isOfPeople && !OPENS.test(sentence.text) ? undefined : houseIn(sentence.text);
  return { sentence, names, ...(site !== undefined && { site }) };
}

const OPENS =
  /(?<!\p{L})(?:opens?|opening|will open|set(?:ting)? up|start(?:s|ing)|eröffne\p{L}*|ouvr\p{L}+|abr(?:e|imos|iremos)|apr(?:e|iamo)|openen)(?!\p{L})/iu;

/** What a company tells of itself in every posting is no news of this one. */
function isOfRole({ names }: NewPlace, { role, location }: Pick<Posting, "role" | "location">, { text }: Sentence) {
  const country = location === undefined ? undefined : countryOf(location);
  return (
    OF_ROLE.test(text) ||
    names.some((name) => location?.includes(name) || role.includes(name) || (country !== undefined && name === country))
  );
}

const OF_ROLE =
  /\b(?:you(?:['’]ll| will)|this role|this position|this is one of|roles there|join our new|to join|in this role|du|ihnen|dich|vous|te|lo dirigirás)\b/i;

/** "Our first Belgian shop", "our first workshop beyond Spain": the land is told by an adjective, or what is behind it. */
const OWN_FIRST_SITE = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:[Oo]ur|[Tt]he) (?:very )?first (?:(${Object.keys(COUNTRY_OF_ADJECTIVE).join("|")}) ((?:[\\p{Ll}-]+ ){0,2}[\\p{Ll}-]+)|((?:[\\p{Ll}-]+ ){1,3})(?:beyond|outside(?: of)?|abroad))`,
    "u",
  ),
);

/** In postings a workshop is a house, and no event. */
function houseIn(phrase: string): string | undefined {
  return facilityIn(phrase) ?? /(?<!\p{L})(?:workshop|surgery|campus)(?=es|s|[ ,.]|$)/u.exec(phrase)?.[0];
}

function ownFirstSite(
  reading: Reading,
  { text }: Sentence,
  { location }: Pick<Posting, "role" | "location">,
): string[] | undefined {
  const found = OWN_FIRST_SITE.exec(text);
  const [, adjective, house, houseAbroad] = found ?? [];
  if (!found || houseIn(`${house ?? houseAbroad} `) === undefined) return undefined;
  if (adjective !== undefined) return [COUNTRY_OF_ADJECTIVE[adjective] ?? adjective];
  const titled = placesAfter(reading.document.title, 0, 60).map(({ name }) => name);
  const names = location === undefined ? titled : [location];
  return names.length > 0 ? names.slice(0, 1) : undefined;
}

/** "Employee no. 1 in Peru", "the first of us to live there", "nobody of us works in Peru yet" */
const FIRST_ON_GROUND = createPattern(
  /(?<!\p{L})(?:(?:employee|hire|colleague|person|team member|sales ?person|you(?:['’]ll be| will be| are|['’]re)) (?:no\. ?1|nr\. ?1|number one|#1)(?= in )|(?:the|our) first (?:person|employee|hire|colleague|one|of (?:us|our people) to (?:live|work|be|settle)) (?:on the ground|out there|over there|there|here(?= in ))|(?:nobody|no one|none) (?:of us|at [\p{L}]{2,20}|here) (?:lives|works|is|has worked) (?:there|(?=in \p{Lu}))[^.;]{0,30}yet|you(?:['’]d| would|['’]ll| will) be our (?:only|sole) (?:employee|person|colleague) (?:on that side|there|over there|out there|(?=in \p{Lu}))[^.;,]{0,30}(?:for a while|for now|at first|to begin with))/iu,
);

function firstOnGround({ text }: Sentence, { role, location }: Pick<Posting, "role" | "location">): string[] {
  const found = FIRST_ON_GROUND.exec(text);
  if (!found) return [];
  const named = placesAfter(text.slice(found.index + found[0].length), 0, 60).map(({ name }) => name);
  const told = location !== undefined ? [location] : findPlaces(role).map(({ name }) => name);
  return (named.length > 0 ? named : told).slice(0, PLACES_MAX);
}

const PLACES_MAX = 3;
