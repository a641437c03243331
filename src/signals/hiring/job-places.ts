import { cityNamed, countryNamed, countryOfPart } from "./country-cities.ts";

/** Where a role is: a country, a city or both, under the names that `country-cities` uses; the city as written where it is not known there. */
export type JobPlace = { country?: string; city?: string };

/** What a location says of the way of working, not of the place. */
const WAY_OF_WORKING =
  /(?<![\p{L}])(?:fully|100 ?%|remote(?:-first)?|hybrid|on-?site|in-?office|office|hq|headquarters|home ?-?office|only|based|flexible|anywhere|worldwide|global|full[- ]?time|part[- ]?time|greater|metro(?:politan)?|area|télétravail|à distance|remoto|híbrido|presencial|deutschlandweit|or|and|oder|und)(?![\p{L}])/giu;
const ALTERNATIVES = /\s*(?:[;|•/+]|(?<=\s)(?:or|and|oder|und|&)(?=\s))\s*/i;
const PARTS = /\s*(?:[,()[\]:–—·]|(?<=\s)-(?=\s|$)|^-)\s*/;
/** A name no list holds is a town where a country or state follows it, unless it says what stands there. */
const TOWN = /^\p{Lu}[\p{L}\p{M}.'’ -]{2,30}$/u;
const NO_TOWN =
  /\b(?:stores?|sites?|campus|team|region|zone|plant|building|floor|various|multiple|all|any|other|locations?|offices?|home|field|territory|north|south|east|west|central|northern|southern|eastern|western|emea|apac|latam|time ?zones?|candidates)\b/i;
/** Names of a country and of a state alike tell nothing by themselves. */
const AMBIGUOUS = new Set(["Georgia", "Victoria", "Washington"]);
/** Letters of states that are also those of countries: beside a city of the country they are the country's. */
const COUNTRY_LETTERS: Record<string, string> = {
  AR: "Argentina",
  CA: "Canada",
  CO: "Colombia",
  DE: "Germany",
  ID: "Indonesia",
  IL: "Israel",
  IN: "India",
  MA: "Morocco",
};
const LOCATION_LENGTH_MAX = 200;

/** The places a location of a job board names: "Berlin, Germany", "Remote - Germany", "Austin, TX or Remote". None is unknown. */
export function jobPlacesOf(location: string): JobPlace[] {
  return location.slice(0, LOCATION_LENGTH_MAX).split(ALTERNATIVES).flatMap(placesOfAlternative);
}

/** Parts of the world that boards name instead of countries, with the countries they may mean. */
const WIDE: [RegExp, Set<string>][] = [
  [
    /\b(?:europe|european union|eu|emea|cet|gmt)\b/i,
    new Set(
      `Austria,Belgium,Bulgaria,Croatia,Cyprus,Czech Republic,Denmark,Estonia,Finland,France,Germany,Greece,Hungary,Iceland,Ireland,Italy,
      Latvia,Lithuania,Luxembourg,Malta,Netherlands,Norway,Poland,Portugal,Romania,Serbia,Slovakia,Slovenia,Spain,Sweden,Switzerland,
      Turkey,Ukraine,United Kingdom`.split(/,\s*/),
    ),
  ],
  [/\bdach\b/i, new Set(["Germany", "Austria", "Switzerland"])],
  [/\b(?:nordics?|scandinavia)\b/i, new Set(["Denmark", "Finland", "Iceland", "Norway", "Sweden"])],
  [/\bbenelux\b/i, new Set(["Belgium", "Luxembourg", "Netherlands"])],
  [
    /\b(?:apac|asia|asia-pacific|anz)\b/i,
    new Set(
      "Australia,China,Hong Kong,India,Indonesia,Japan,Malaysia,New Zealand,Philippines,Singapore,South Korea,Taiwan,Thailand,Vietnam".split(
        ",",
      ),
    ),
  ],
  [/\b(?:north america|americas)\b/i, new Set(["Canada", "Mexico", "United States"])],
  [
    /\b(?:latam|latin america|south america|americas)\b/i,
    new Set(["Argentina", "Brazil", "Chile", "Colombia", "Costa Rica", "Mexico", "Peru", "Uruguay"]),
  ],
  [
    /\b(?:emea|middle east|mena|africa)\b/i,
    new Set([
      "Egypt",
      "Ghana",
      "Israel",
      "Kenya",
      "Morocco",
      "Nigeria",
      "Qatar",
      "Saudi Arabia",
      "South Africa",
      "United Arab Emirates",
    ]),
  ],
];

/** Whether a location names a part of the world that a country lies in: "Remote - Europe" may be Germany. */
export function mayMeanCountry(location: string, country: string): boolean {
  return WIDE.some(([pattern, countries]) => countries.has(country) && pattern.test(location));
}

function placesOfAlternative(alternative: string): JobPlace[] {
  const parts = alternative
    .split(PARTS)
    .map((part) => part.replace(WAY_OF_WORKING, " ").replace(/\s+/g, " ").trim())
    .filter((part) => /\p{L}{2}/u.test(part));
  const countries = parts.map((part, index) => countryOf(part, index)).filter((country) => country !== undefined);
  const [country] = countries;
  const cities = parts.flatMap((part, index): JobPlace[] => {
    const isRegion = countryNamed(part) !== undefined || (index > 0 && countryOfPart(part) !== undefined);
    const known = isRegion ? undefined : cityNamed(part);
    // "London, Ontario" and "Paris, TX" are other cities than those the names stand for alone.
    const isBesideOwnLetters = known !== undefined && parts.some((one) => COUNTRY_LETTERS[one] === known.country);
    if (known && (country === undefined || known.country === country || isBesideOwnLetters)) return [{ ...known }];
    if (country === undefined || isRegion || index > 0 || countryOfPart(part) !== undefined) return [];
    return TOWN.test(part) && !NO_TOWN.test(part) ? [{ city: part, country }] : [];
  });
  if (cities.length > 0) return cities;
  return countries.map((name) => ({ country: name }));
}

/** A country, or what stands for one: after another part also by its letters. */
function countryOf(part: string, index: number): string | undefined {
  if (AMBIGUOUS.has(part)) return index > 0 ? countryOfPart(part) : undefined;
  const isLetters = /^[A-Z]{2}$/.test(part);
  if (isLetters && index === 0 && part !== "US" && part !== "UK") return undefined;
  return countryOfPart(part) ?? countryNamed(part);
}
