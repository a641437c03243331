import type { Reading, Sentence } from "../reading.ts";
import { findOrganisations, type NameSpan } from "./names.ts";
import { findPlaces } from "./places.ts";
import { overlaps } from "./sentences.ts";

/** Organisations that are neither the account nor a place. */
export function othersIn(reading: Reading, text: string): NameSpan[] {
  const places = findPlaces(text);
  const own = reading.matcher.findLoosely(text);
  return findOrganisations(text).filter(
    (name) =>
      !NO_PARTY.test(name.name) &&
      !isOwnWord(reading, name) &&
      ![...places, ...own].some((span) => overlaps(span, name)),
  );
}

/** "Library system issues …" of Hamlin County Library: a word of its own name is nobody else's. */
function isOwnWord({ subject }: Reading, { start, name }: NameSpan): boolean {
  return start === 0 && subject.name.includes(" ") && subject.name.split(" ").includes(name);
}

/** The same for a whole sentence, whose first word has its capital for being the first. */
export function othersOf(reading: Reading, { text }: Sentence): NameSpan[] {
  return othersIn(reading, text).filter((name) => !isOpener(reading, name));
}

/** "Crypto exchange braces": the capital of a first word that the text has nowhere else is the sentence's, no name's. */
export function isOpener({ text }: Reading, { start, name }: NameSpan): boolean {
  return start === 0 && /^\p{Lu}\p{Ll}+$/u.test(name) && text.indexOf(name) === text.lastIndexOf(name);
}

/** Written like names in headlines and in German, and none: kinds of data, days, authorities that are told. */
const NO_PARTY =
  /^(?:\d.*|[KMGT]B|Social Security.*|PII|SSNs?|ID|IDs|GDPR|SEC|FBI|CISA|NCSC|BSI|ICO|CNIL|VPN|ERP|CRM|API|SSH|PST|PDT|EST|EDT|GMT|UTC|CET|ET|PT|Form 8-K|8-K|Nasdaq|NASDAQ|NYSE|CEO|Kunden\p{L}*|Daten|Systeme?|Produktion|Server|Angriff\p{L}*|Cyber\p{L}*|Hacker\p{L}*|IT-\p{L}+|Data|Breach|Attack|Ransomware|Security|Systems?|Network|Customers?|Users?|Traders?|Investors?|Players?|Gamers?|Commuters?|Passengers?|Motorists?|Shoppers?|Viewers?|Subscribers?|Residents?|Records?|Hackers?|Million|Personal|Sensitive|Information)$/u;
