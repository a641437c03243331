import { createPattern } from "./pattern.ts";
import { CITY_NAMES, REGION_NAMES } from "./place-names.ts";

/** A place in a text, as it is written there. */
export type PlaceSpan = { start: number; end: number; name: string };

const KNOWN_REGIONS = new Set(REGION_NAMES);
const KNOWN = new Set([...REGION_NAMES, ...CITY_NAMES]);
const WORD = /\p{Lu}[\p{L}\p{M}.'’-]*|\b(?:of|de|la|and|do|da|am)\b/gu;
const WORDS_MAX = 4;
/** The words that places of several words begin with: after any other only one word need be looked up. */
const FIRST_OF_SEVERAL = new Set(
  [...KNOWN].flatMap((name) => {
    const [first, second] = name.match(WORD) ?? [];
    return first !== undefined && second !== undefined ? [first] : [];
  }),
);
/** "Puebla", "Rancho Cucamonga", "Newport-on-Sea", "Sandwich, Kent", "Commerce, Ga." */
const NAMED =
  /^(?:the (?:\p{Ll}+ )?(?:city|town|region|state|province|county|port|heart|outskirts|centre|center|south|north|east|west) of |the |downtown |central |greater |west(?:ern)? |east(?:ern)? |north(?:ern)? |south(?:ern)? |nearby )?((?:(?:St|Ste|Mt|Ft)\. )?\p{Lu}[\p{L}\p{M}'’-]*(?:\.\p{Lu}(?:\.|(?![\p{L}\p{N}])))?(?: (?:(?:de|la|del|do|da|am|an der|upon|es|sur|en) )?(?!(?:With|And|For|To|In|At|From|On|Near|By|After) )\p{Lu}[\p{L}\p{M}'’-]+){0,3})(, (?!(?:Gov|Mayor|Sen|Rep|Pres|President|Chief|CEO|Mr|Ms|Dr)\b)\p{Lu}[\p{L}\p{M}'’-]*(?:\.\p{Lu}\.)?(?: \p{Lu}[\p{L}\p{M}'’-]+)?\.?)?/u;
const NOT_A_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|Fall|Winter|Q[1-4]|H[12]|Series|Phase|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|I|We|The|This|That|It|Its|Our|New (?:Headquarters|HQ|Locations?|Offices?|Home|Facilit(?:y|ies)|Space|Site|Building|Campus|Premises|Hub|Plant|Stores?|Showroom)|New(?! \p{Lu}\p{Ll}{2,}(?: County)?(?:[.,;]|$| (?:and|with|on|in|by|for|to|creating|which|next)\b))|Additional|App|Play|Black|Invest|Hire|Create|Open|Build|Add|Expand|Break|Rebuild|Double|Triple|Enter|Grow|Lead|Join|Start|Begin|Sell|Save|Cut|Close|Buy|Acquire|Launch|Bring|Move|Get|Make|Offer|Help|Be|Serve|Support|Include|Meet|Provide|Deliver|Reach|Drive|Boost|Collab(?:oration)?|Effort|Attempt|Partnership|Conjunction|Alliance|Celebration|Response|Honou?r|Nasdaq|NYSE|Christmas|Easter)\b/u;
/** "in Western U.S.": a side of what follows, which is found by itself. */
const SIDE_ALONE = /^(?:(?:North|South|East|West)ern|Central)$/;
/** "the Multifamily Market" is a trade. */
const MARKET_NAME = /\p{L} (?:Markets?|Industry|Sector|Segment|Community|Strateg(?:y|ies)|Polic(?:y|ies)|Landscape)$/u;
const PREPOSITION = createPattern(
  /(?:^|[\s(])(?:in|at|near|outside|to|into|across|throughout|within|around|on(?= \p{Lu}\p{L}+['’]s \p{Lu})|nach|à|au|en|aux|a|em|te|naar|bei|bij|nel|nella|(?<=\b(?:lojas?|fábricas?|unidades?|escritórios?|filia(?:l|is)|plantas?|centros?|restaurantes?|sede|galp(?:ão|ões)|armazé(?:m|ns)|clínicas?|agências?) )n[ao]s?) (?=(?:the |downtown |central |greater |west(?:ern)? |east(?:ern)? |north(?:ern)? |south(?:ern)? |nearby )?\p{Lu}|the (?:\p{Ll}+ )?(?:city|town|region|state|province|county|port|heart|outskirts|centre|center|south|north|east|west) of )/giu,
);

/** Places of the list of countries, regions, states and large cities. Linear: one look-up for each capitalised word. */
export function findPlaces(text: string): PlaceSpan[] {
  const words = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const places: PlaceSpan[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const { start, end } = words[index] ?? { start: 0, end: 0 };
    const lengthMax = FIRST_OF_SEVERAL.has(text.slice(start, end)) ? Math.min(WORDS_MAX, words.length - index) : 1;
    for (let length = lengthMax; length > 0; length -= 1) {
      const name = text.slice(start, words[index + length - 1]?.end).replace(/['’]s?$/, "");
      const plain = KNOWN.has(name) ? name : name.replace(/[.'’-]+$/, "");
      if (!KNOWN.has(plain)) continue;
      const isDotted = /^\p{Lu}(?:\.\p{Lu})+$/u.test(plain) && text[start + plain.length] === ".";
      const written = isDotted ? `${plain}.` : plain;
      places.push({ start, end: start + written.length, name: written });
      index += length - 1;
      break;
    }
  }
  return places;
}

/** The first place after `from`: a capitalised name that a preposition of place introduces, or one of the known places. */
export function placeAfter(text: string, from: number, gapMax = 80): PlaceSpan | undefined {
  const slice = text.slice(from, from + gapMax + 60);
  for (const match of PREPOSITION.matchAll(slice)) {
    const at = match.index + match[0].length;
    if (at > gapMax) break;
    const place = placeAt(slice, at);
    if (place && !(isArticle(match[0], slice) && !KNOWN.has(place.name))) return shifted(townOf(slice, place), from);
  }
  const known = findPlaces(slice).find((place) => place.start <= gapMax);
  return known && shifted(known, from);
}

function shifted(place: PlaceSpan, by: number): PlaceSpan {
  return { ...place, start: place.start + by, end: place.end + by };
}

/** "at Globe Tower in Leeds", "on Quay Circle in Boston's harbour": the town says where it is, the house does not. */
function townOf(text: string, place: PlaceSpan): PlaceSpan {
  if (KNOWN.has(place.name) || place.name.includes(",")) return place;
  const [joint] =
    /^,? (?:located )?in (?:the (?:city|town|heart) of )?(?=\p{Lu})/u.exec(text.slice(place.end, place.end + 40)) ?? [];
  const town = joint === undefined ? undefined : placeAt(text, place.end + joint.length);
  return town && (isBuilding(place.name) || (KNOWN.has(town.name) && !isRegion(town.name))) ? town : place;
}

/** Named as houses and shopping centres are. */
export function isBuilding(name: string): boolean {
  return BUILDING.test(name);
}

const BUILDING =
  /(?:^| )(?:Mall|Plaza|Square|Cent(?:er|re)|Towers?|Building|Labs|Galleria|Marketplace|Arcade|Commons|Crossing|Circle|Pavilion|Promenade|Terminal|Outlets?)(?: |$)/;

/** "a Globex Partner": the article of English, not the preposition of its neighbours ("llega a Madrid"). */
function isArticle(preposition: string, text: string): boolean {
  return /(?:^|[\s(])a $/i.test(preposition) && IS_ENGLISH.test(text);
}

const IS_ENGLISH = createPattern(/\b(?:the|of|and|with|is|has|to|for)\b/i);

/** Places joined to the first: "Mysore, Mangalore and Aurangabad". */
export function placesAfter(text: string, from: number, gapMax = 80): PlaceSpan[] {
  const first = placeAfter(text, from, gapMax);
  if (!first) return [];
  const places = [first];
  for (let last = first; places.length < 8; ) {
    const joint = /^(?:,? (?:and|und|et|y|e|en|&) |, )(?=\p{Lu})/u.exec(text.slice(last.end, last.end + 8));
    const place = joint ? placeAt(text, last.end + joint[0].length) : undefined;
    if (!place || (joint?.[0].startsWith(",") && !KNOWN.has(place.name) && PARTICIPLE.test(place.name))) break;
    // After a comma alone anything may follow ("in Berlin, Globex said"): a list goes on, or the name is known.
    const isListed = joint?.[0] !== ", " || /^(?:, | and |,? & )/.test(text.slice(place.end, place.end + 6));
    if (!isListed && !KNOWN.has(place.name)) break;
    last = townOf(text, place);
    places.push(last);
  }
  return places;
}

/** "in Tampa, Providing Safe Rides": the next clause of a headline. */
const PARTICIPLE = /^\p{Lu}\p{Ll}{2,}ing(?: |$)/u;

function placeAt(text: string, at: number): PlaceSpan | undefined {
  const match = NAMED.exec(text.slice(at, at + 90));
  const name = ownerOf(match?.[1]?.replace(/['’]s$/, ""));
  if (!match || !name || NOT_A_PLACE.test(name) || SIDE_ALONE.test(name) || MARKET_NAME.test(name)) return undefined;
  const start = at + match[0].length - (match[1]?.length ?? 0) - (match[2]?.length ?? 0);
  // "Sandwich, Kent" is one place, "Berlin, Globex said" and "Mysore, Mangalore" are not.
  const written = match[2]?.slice(2);
  const region = written?.endsWith(".") && KNOWN.has(written.slice(0, -1)) ? written.slice(0, -1) : written;
  const isState = region !== undefined && /^(?!U[SK]$|EU$)\p{Lu}{2}$/u.test(region);
  const isRegionName =
    region !== undefined && (KNOWN_REGIONS.has(region) || /^\p{Lu}{2}$|^\p{L}{1,6}\.$/u.test(region));
  // "Greece, NY" is no country; "Spain, UK" are two.
  const whole = isRegionName && (isState || !isRegion(name)) ? `${name}, ${region}` : name;
  return { start, end: start + whole.length, name: whole };
}

/** "Tokyo's Daikanyama" lies in Tokyo; "King's Lynn" is one name. */
function ownerOf(name: string | undefined): string | undefined {
  const city = name && /^(.{2,40}?)['’]s /.exec(name)?.[1];
  return city && KNOWN.has(city) ? city : name;
}

/** A country, state or region rather than a town. */
export function isRegion(name: string): boolean {
  return KNOWN_REGIONS.has(name) || KNOWN_REGIONS.has(name.replace(/\.$/, ""));
}

/** How two spellings of a place compare. */
export function placeKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/,.*$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
