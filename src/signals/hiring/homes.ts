import { subjectSpans } from "../language/actor.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import { cityNamed, countryNamed, countryOfPart } from "./country-cities.ts";

/** Where a company is at home, as its texts describe it, and which places are abroad from there. */

/** "Perth-based", "the Ohio company", "US electronics firm", "Oregon's young technology company", "headquartered in Lyon". */
const BASED = createPattern(/(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,2})-based\b/u);
const SEATED = /\b(?:based|headquartered|with headquarters|seated|from|of) (?:in |out of )?$/i;
const COMPANY_AFTER =
  /^(?:['’]s?)? (?:(?:[\p{Ll}\p{N}&-]+|IT|AI|SaaS|E-?commerce),? ){0,6}(?:firm|company|maker|manufacturer|start-?up|group|giant|developer|provider|retailer|bank|specialist|studio|business|supplier|producer|operator|vendor|insurer|agency|fintech|biotech|brand)\b/iu;
/** Countries by the adjectives that companies are called with. */
export const COUNTRY_OF_ADJECTIVE: Record<string, string> = {
  American: "United States",
  Australian: "Australia",
  Austrian: "Austria",
  Belgian: "Belgium",
  Brazilian: "Brazil",
  British: "United Kingdom",
  Canadian: "Canada",
  Chinese: "China",
  Danish: "Denmark",
  Dutch: "Netherlands",
  English: "United Kingdom",
  Estonian: "Estonia",
  Finnish: "Finland",
  French: "France",
  German: "Germany",
  Indian: "India",
  Irish: "Ireland",
  Israeli: "Israel",
  Italian: "Italy",
  Japanese: "Japan",
  Korean: "South Korea",
  Mexican: "Mexico",
  Norwegian: "Norway",
  Polish: "Poland",
  Portuguese: "Portugal",
  Spanish: "Spain",
  Swedish: "Sweden",
  Swiss: "Switzerland",
  Turkish: "Turkey",
};
const ADJECTIVE = new RegExp(`(?<![\\p{L}])(${Object.keys(COUNTRY_OF_ADJECTIVE).join("|")})(?![\\p{L}])`, "gu");

/** Where the account is at home, as its text describes it: places as written and their countries. */
export type Home = { names: string[]; countries: string[] };

const HOME_SENTENCES = 4;

/** Home as the sentences at the head of a text tell it beside the account's name. */
export function homeOf(reading: Reading): Home {
  const head = reading.sentences.slice(0, HOME_SENTENCES).filter(({ isBoilerplate }) => !isBoilerplate);
  const names = head.flatMap((sentence) => homesIn(reading, sentence));
  return { names, countries: [...new Set(names.map(countryOf).filter((country) => country !== undefined))] };
}

function homesIn(reading: Reading, sentence: Sentence): string[] {
  const { text } = sentence;
  const adjectives = [...text.matchAll(ADJECTIVE)]
    .filter((match) => COMPANY_AFTER.test(text.slice(match.index + match[0].length)))
    .map((match) => COUNTRY_OF_ADJECTIVE[match[1] ?? ""] ?? "");
  const based = BASED.exec(text)?.[1];
  const subject = subjectSpans(reading, sentence)[0];
  const described = findPlaces(text).filter(({ start, end }) => {
    const isOfSubject = COMPANY_AFTER.test(text.slice(end));
    const isSeat =
      SEATED.test(text.slice(Math.max(0, start - 24), start)) &&
      subject !== undefined &&
      start - subject.end < 40 &&
      start > subject.end;
    // "Perth Rigs of Western Australia"
    const isBeside =
      subject !== undefined && /^,? (?:of|from) $/.test(text.slice(subject.end, start)) && start > subject.end;
    return (
      isOfSubject ||
      isBeside ||
      (isSeat && /\b(?:based|headquartered|headquarters)\b/i.test(text.slice(Math.max(0, start - 30), start)))
    );
  });
  return [...adjectives, ...(based ? [based] : []), ...described.map(({ name }) => name)];
}

/** The country of a city, a part of a country or a country's own name. */
export function countryOf(name: string): string | undefined {
  return cityNamed(name)?.country ?? countryOfPart(name) ?? countryNamed(name);
}

/**
 * The places that are in another country than the account's home. One that no list holds counts where the same sentences name
 * such a country beside it ("120 NI jobs").
 */
export function placesAway(places: string[], home: Home, sentences: string[]): string[] {
  if (home.countries.length === 0) return [];
  const isAbroad = (name: string) => {
    const country = countryOf(name);
    return country !== undefined && !home.countries.includes(country);
  };
  const hasAbroad = sentences.some((text) => namesOfCountries(text).some(isAbroad));
  return places.filter(
    (place) =>
      !home.names.some((name) => name.includes(place) || place.includes(name)) &&
      (isAbroad(place) || (countryOf(place) === undefined && hasAbroad)),
  );
}

const IS_AMERICAN =
  /\p{Lu}\p{L}+ County\b|\b(?:Governor|Gov\.) \p{Lu}|\bU\.S\.(?= (?:plant|factory|headquarters|site|facility))/u;

function namesOfCountries(text: string): string[] {
  return [
    ...findPlaces(text).map(({ name }) => name),
    ...(text.match(/\b(?:NI|UK|US|USA|UAE)\b/g) ?? []),
    // What is divided into counties and governed by governors is American where nothing else is said.
    ...(IS_AMERICAN.test(text) ? ["United States"] : []),
  ];
}
