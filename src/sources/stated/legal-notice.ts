import { hasLegalForm, withoutLegalForm } from "#core/legal-form.ts";
import type { Page } from "#core/page.ts";
import type { ProfileClaim } from "#core/profile.ts";
import type { Target } from "#core/source.ts";
import { cutText } from "#core/visible-text.ts";
import { bearsName } from "./company-name.ts";
import { countryNamed } from "./countries.ts";

const BLOCKS_MAX = 200;
const BLOCK_LENGTH_MAX = 1_500;
const REGISTERED_WORDS_MAX = 8;
/** Blocks behind the company's name that are its address: a line may be one. */
const ADDRESS_BLOCKS = 5;
const COUNTRY_WORDS_MAX = 4;
/** Words between a postal code and the country: those of the city. */
const CITY_WORDS_MAX = 4;
/** Of four digits and more, as `1012 AB`, `EC1A 1BB` or `M5V 2T6`; a house number has fewer. */
const POSTAL_CODE =
  /(?<![\p{L}\p{N}+/-])(?:(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?(?: [A-Z]{2}(?= ))?|\d{3} \d{2}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d)(?![\p{L}\p{N}])/gu;
/** Also states of the United States, which stand before their postal codes and at times behind. */
const ALSO_STATES = new Set(["georgia", "jersey", "lebanon"]);

/** Words in lower case that are part of names of cities. */
const IN_CITY_NAMES = new Set(
  "im am an der die den de des la le les sur en upon on aan i in und bei ob da do del di d’ a/m".split(" "),
);

/** A tax number with the two letters of the state that gave it, behind the word for it. */
const TAX_NUMBER =
  /\b(?:USt\.?-?\s?Id(?:ent)?(?:Nr)?\.?(?:-Nr\.?)?|Umsatzsteuer-?\s?(?:ID|Identifikationsnummer)[^:]{0,60}|VAT(?: (?:ID|number|no\.?|reg(?:istration)?(?: (?:no\.?|number))?))?|TVA(?: intracommunautaire)?|(?:N° )?P(?:artita|\.)? ?IVA|BTW(?:-nummer|-nr\.?)?|NIF|CIF|UID(?:-Nr\.?)?|Moms(?:nr|reg\.?nr)?\.?)\s?[:.]?\s{0,3}(?<state>AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|CHE)[\s-]?(?=[A-Z\d. -]{0,4}\d{3})/giu;
/** Tax numbers call two countries otherwise than addresses do. */
const TAX_STATES: Record<string, string> = { EL: "GR", CHE: "CH" };

/** From here on a legal notice speaks of those who run or made the site. */
const ABOUT_THE_SITE =
  /h[ée]berg(?:eur|ement)|\bhost(?:ing|ed)\b|\balojamiento\b|\bgehostet\b|webdesign|web design|gestaltung|umsetzung|realisierung|réalisation|conception/i;

/**
 * What a legal notice or a page of addresses says of its company: its registered name, and the country where its address or
 * its tax number is. Addresses in several countries say nothing about which of them is the seat, and where the company is
 * named, those of others are left aside.
 */
export function legalNoticeClaims(page: Page, target: Target): ProfileClaim[] {
  const all = page.blocks
    .filter((block) => !block.isChrome && block.text.length <= BLOCK_LENGTH_MAX)
    .slice(0, BLOCKS_MAX)
    .map(({ text }) => text);
  const end = all.findIndex((text) => ABOUT_THE_SITE.test(text));
  const texts = end === -1 ? all : all.slice(0, end);
  const registered = texts.map((text) => registeredName(text, target));
  const beside = texts.filter((_, index) =>
    registered.slice(Math.max(0, index - ADDRESS_BLOCKS), index + 1).some(Boolean),
  );
  const countries = (beside.length > 0 ? beside : texts).flatMap((text, index, among) =>
    countriesIn(text, among[index + 1] ?? ""),
  );
  const country = theOneOf(countries);
  const state = theOneOf(texts.flatMap(statesIn));
  const isAgreed = country === undefined || state === undefined || country.value === state.value;
  return [
    ...nameClaims(registered.find((name) => name !== undefined)),
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
    // "In 2024 Germany" is no address.
    if (/^(?:19|20)\d\d$/.test(code[0])) return [];
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
    // "1200 customers in Germany" are not in a city called "customers in".
    const before = words[start - 1] ?? "";
    if (/^\p{Ll}/u.test(before) && !IN_CITY_NAMES.has(before)) return undefined;
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
  return [...text.matchAll(TAX_NUMBER)].flatMap((match): Country[] => {
    const state = match.groups?.["state"] ?? "";
    // "VAT at 200" is no number of Austria's.
    if (state !== state.toUpperCase()) return [];
    const quote = cutText(text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 30), 300);
    return [{ field: "hq_country", value: TAX_STATES[state] ?? state, quote }];
  });
}

/** "Larkspur GmbH" at the beginning of a block: the name, its legal form behind it. */
function registeredName(text: string, target: Target): string | undefined {
  const words = text.slice(0, 100).split(/\s+/).slice(0, REGISTERED_WORDS_MAX);
  const upTo = (length: number) => words.slice(0, length).join(" ").replace(/[,.]$/, "");
  const short = words.findIndex((_, index) => index > 0 && hasLegalForm(upTo(index + 1))) + 1;
  const length = short + (/^& Co\.? KG/.test(words.slice(short).join(" ")) ? 3 : 0);
  const name = upTo(length);
  return short > 1 && /^(?!.*,)[\p{Lu}\d]/u.test(name) && bearsName(name, target) ? name : undefined;
}

function nameClaims(name: string | undefined): ProfileClaim[] {
  if (name === undefined) return [];
  return [
    { field: "name", value: withoutLegalForm(name), method: "text", quote: name },
    { field: "aliases", value: name, method: "text", quote: name },
  ];
}
