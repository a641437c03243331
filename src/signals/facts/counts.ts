import { counted, NUMBER_WORD, numberInWords } from "../language/number-words.ts";
import { createPattern } from "../language/pattern.ts";
import { overlaps, type Span } from "../language/sentences.ts";

/** A number in a text that counts something, or says how many of a hundred. */
export type Count = Span & { value: number; isPercent: boolean };

/** From two on: one is an article in most languages. */
const SMALL: Record<string, number> = {
  ...counted("two three four five six seven eight nine", 2),
  ...counted("zwei drei vier fünf sechs sieben acht neun", 2),
  ...counted("deux trois quatre cinq six sept huit neuf", 2),
  ...counted("dos tres cuatro cinco seis siete ocho nueve", 2),
  ...counted("dois três quatro cinco seis sete oito nove", 2),
  ...counted("due tre quattro cinque sei sette otto nove", 2),
  ...counted("twee drie vier vijf zes zeven acht negen", 2),
};
const NUMBER = createPattern(
  new RegExp(
    String.raw`(?<![\p{L}\d.,])(?:\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3}){1,4}|\d{1,15}(?:[.,]\d{1,3})?)(?!\d)|(?<!\p{L})(?:${NUMBER_WORD}|${Object.keys(SMALL).join("|")})(?!\p{L})`,
    "giu",
  ),
);
const IS_GROUPED = /^\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+$/;
const IS_YEAR = /^(?:19|20)\d\d$/;
/** The unit right behind a number. */
export const PER_CENT = /^[\s\u00a0\u202f]?(?:%|per ?cent|pct|Prozent|procent|pour cent|por ciento|por cento)/iu;
const SCALES: [RegExp, number][] = [
  [/^[\s\u00a0-]?(?:thousand|tausend|duizend|mille|mil|mila)(?!\p{L})/iu, 1e3],
  [/^[\s\u00a0-]?(?:millions?|millionen|mio|millones|milh[õo]es|milioni|miljoen)(?!\p{L})/iu, 1e6],
];

/** In order; figures and words alike, neither years nor what stands in `taken` (sums of money). Linear. */
export function findCounts(text: string, taken: readonly Span[]): Count[] {
  return [...NUMBER.matchAll(text)].flatMap((match): Count[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (taken.some((one) => overlaps(one, span))) return [];
    const value = numberOf(match[0].toLowerCase());
    if (value === undefined) return [];
    const rest = text.slice(span.end, span.end + 14);
    if (PER_CENT.test(rest)) return [{ ...span, value, isPercent: true }];
    if (IS_YEAR.test(match[0])) return [];
    const scale = SCALES.find(([pattern]) => pattern.test(rest))?.[1] ?? 1;
    return [{ ...span, value: value * scale, isPercent: false }];
  });
}

function numberOf(number: string): number | undefined {
  if (!/^\d/.test(number)) return SMALL[number] ?? numberInWords(number);
  return Number(IS_GROUPED.test(number) ? number.replace(/\D/g, "") : number.replace(",", "."));
}
