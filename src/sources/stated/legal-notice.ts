import { hasLegalForm, withoutLegalForm } from "#core/legal-form.ts";
import type { Page } from "#core/page.ts";
import type { ProfileClaim } from "#core/profile.ts";
import type { Target } from "#core/source.ts";
import { cutText } from "#core/visible-text.ts";
import { bearsName } from "./company-name.ts";
import { countryNamed } from "./countries.ts";

const BLOCKS_MAX = 200;
const BLOCK_LENGTH_MAX = 1_500;
const COUNTRY_WORDS_MAX = 4;
/** Words between a postal code and the country: those of the city. */
const CITY_WORDS_MAX = 4;
/** Of four digits and more, as `1012 AB`, `EC1A 1BB` or `M5V 2T6`; a house number has fewer. */
const POSTAL_CODE =
  /(?<![\p{L}\p{N}+/-])(?:(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?(?: [A-Z]{2}(?= ))?|\d{3} \d{2}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d)(?![\p{L}\p{N}])/gu;
/** Also states of the United States, which stand before their postal codes and at times behind. */
const ALSO_STATES = new Set(["georgia", "jersey", "lebanon"]);

/** A tax number with the two letters of the state that gave it, behind the word for it. */
const TAX_NUMBER =
  /\b(?:USt\.?-?\s?Id(?:ent)?(?:Nr)?\.?(?:-Nr\.?)?|Umsatzsteuer-?\s?(?:ID|Identifikationsnummer)[^:]{0,60}|VAT(?: (?:ID|number|no\.?|reg(?:istration)?(?: (?:no\.?|number))?))?|TVA(?: intracommunautaire)?|(?:N° )?P(?:artita|\.)? ?IVA|BTW(?:-nummer|-nr\.?)?|NIF|CIF|UID(?:-Nr\.?)?|Moms(?:nr|reg\.?nr)?\.?)\s?[:.]?\s{0,3}(?<state>AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|CHE)[\s-]?(?=[A-Z\d.]{0,3}\d{3})/giu;
/** Tax numbers call two countries otherwise than addresses do. */
const TAX_STATES: Record<string, string> = { EL: "GR", CHE: "CH" };

/**
 * What a legal notice or a page of addresses says of its company: its registered name, and the country where its address or
 * its tax number is. Addresses in several countries say nothing about which of them is the seat.
 */
export function legalNoticeClaims(page: Page, target: Target): ProfileClaim[] {
  const texts = page.blocks
    .filter((block) => !block.isChrome && block.text.length <= BLOCK_LENGTH_MAX)
    .slice(0, BLOCKS_MAX)
    .map(({ text }) => text);
  const countries = texts.flatMap((text, index) => countriesIn(text, texts[index + 1] ?? ""));
  const states = texts.flatMap(statesIn);
  const country = theOneOf(countries);
  const state = theOneOf(states);
  const isAgreed = country === undefined || state === undefined || country.value === state.value;
  return [
    ...registeredNames(texts, target),
    ...(country && isAgreed ? [{ ...country, method: "address" as const }] : []),
    ...(state && countries.length === 0 ? [{ ...state, method: "text" as const }] : []),
  ];
}

type Country = { field: "hq_country"; value: string; quote: string };

function theOneOf(found: Country[]): Country | undefined {
  return new Set(found.map(({ value }) => value)).size === 1 ? found[0] : undefined;
}

/** Countries that close an address, in its own block or alone in the next. */
function countriesIn(text: string, next: string): Country[] {
  return [...text.matchAll(POSTAL_CODE)].flatMap((code) => {
    const rest = text.slice(code.index + code[0].length, code.index + code[0].length + 120);
    const words = rest
      .split(/[\s,;|]+/)
      .filter((word) => word !== "")
      .slice(0, CITY_WORDS_MAX + COUNTRY_WORDS_MAX);
    const found = countryAmong(words);
    const alone =
      found === undefined && words.length <= CITY_WORDS_MAX && next.length < 40 ? countryNamed(next) : undefined;
    const value = found ?? alone;
    const quote = cutText(alone === undefined ? text : `${text}, ${next}`, 300);
    return value === undefined ? [] : [{ field: "hq_country", value, quote }];
  });
}

function countryAmong(words: string[]): string | undefined {
  for (let start = 0; start <= Math.min(CITY_WORDS_MAX, words.length - 1); start++) {
    for (let length = Math.min(COUNTRY_WORDS_MAX, words.length - start); length > 0; length--) {
      const name = words
        .slice(start, start + length)
        .join(" ")
        .replace(/[.:]+$/, "");
      const isCapital = /^\p{Lu}/u.test(name) && !ALSO_STATES.has(name.toLowerCase());
      const code = isCapital ? countryNamed(name) : undefined;
      if (code !== undefined) return code;
    }
  }
  return undefined;
}

function statesIn(text: string): Country[] {
  return [...text.matchAll(TAX_NUMBER)].map((match) => {
    const state = (match.groups?.["state"] ?? "").toUpperCase();
    const quote = cutText(text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 30), 300);
    return { field: "hq_country", value: TAX_STATES[state] ?? state, quote };
  });
}

/** "Larkspur GmbH" at the beginning of a block: the name, its legal form behind it. */
function registeredNames(texts: string[], target: Target): ProfileClaim[] {
  const names = texts.flatMap((text) => {
    const words = text.slice(0, 100).split(/\s+/).slice(0, 8);
    const short = words.findIndex((_, index) => index > 0 && hasLegalForm(words.slice(0, index + 1).join(" "))) + 1;
    const length = short + (/^& Co\.? KG/.test(words.slice(short).join(" ")) ? 3 : 0);
    const name = words.slice(0, length).join(" ").replace(/,$/, "");
    return length > 1 && /^\p{Lu}|^\d/u.test(name) && bearsName(name, target) ? [{ name, quote: text }] : [];
  });
  const [first] = names;
  if (first === undefined) return [];
  const quote = cutText(first.quote, 200);
  return [
    { field: "name", value: withoutLegalForm(first.name), method: "text", quote },
    { field: "aliases", value: first.name, method: "text", quote },
  ];
}
