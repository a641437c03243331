import { figuresOf } from "./capital/figures.ts";
import { isHeadlineOfResults } from "./capital/result-headlines.ts";
import type { Reading, Sentence } from "./reading.ts";

/**
 * Whether the headline or the first sentence says in the plainest words of newspapers that the account did what a type is about. The
 * classifier is not asked then: two lines of an agency are little to go by, and the detector looks closely anyway.
 */
export function tellsPlainly(reading: Reading, type: string): boolean {
  const plain = PLAIN[type];
  if (plain === undefined) return false;
  const [title] = reading.sentences;
  if (type === "earnings_report" && title && isHeadlineOfResults(reading, title, figuresOf(reading, title)))
    return true;
  return openingOf(reading).some((sentence) => isSaid(reading, sentence, plain));
}

/** After the account's name, for who is named later is told about. */
function isSaid({ matcher }: Reading, { text, namesSubject }: Sentence, plain: RegExp): boolean {
  const [own] = namesSubject ? matcher.findLoosely(text) : [];
  return own !== undefined && own.start <= OPENING && plain.test(text.slice(own.end));
}

/** A town, an agency and what the account is may stand before its name (characters). */
const OPENING = 110;

function openingOf({ sentences }: Reading): Sentence[] {
  const [title, ...body] = sentences;
  const first = body.find(({ isBoilerplate }) => !isBoilerplate);
  return [title, first].filter((sentence) => sentence !== undefined);
}

const PLAIN: Readonly<Record<string, RegExp>> = {
  earnings_report:
    /(?<!\p{L})(?:says?|said|reports?|reported|posts?|posted|releas(?:es|ed)|warn(?:s|ed)|sees?|forecasts?|expects?|cuts?|rais(?:es|ed)|lower(?:s|ed)|trim(?:s|med)|boost(?:s|ed)|lift(?:s|ed))(?!\p{L})[^.;:]{0,70}?(?:quarter(?:ly)?|qtr|half|Q[1-4]|[1-4]Q|full-year|annual|profits?|earnings|revenues?|sales)(?!\p{L})[^.;:]{0,50}?(?:profits?|earnings|revenues?|loss(?:es)?|results|sales|income|forecasts?|outlook|guidance|estimates?)(?!\p{L})/iu,
  layoffs:
    /(?<!\p{L})(?:cut(?:s|ting)?|lay(?:s|ing)? off|laid off|eliminat(?:e|es|ed|ing)|ax(?:es?|ed|ing)|slash(?:es|ed|ing)?|shed(?:s|ding)?)(?!\p{L})[^.;:]{0,50}?(?:jobs|workers|employees|staff|positions|posts|work ?force)(?!\p{L})/iu,
  own_pricing_change:
    /(?<!\p{L})(?:cuts?|slash(?:es|ed)|drops?|dropped|lower(?:s|ed)?|rais(?:es|ed|e)|hik(?:es|ed|e)|increas(?:es|ed|e)|reduc(?:es|ed|e)|trim(?:s|med)|halv(?:es|ed)|doubl(?:es|ed))(?: (?!and\b|as\b|after\b)[\p{L}\d-]+){0,5}? (?:prices?|fares?|fees|surcharges?)(?!\p{L})/iu,
};
