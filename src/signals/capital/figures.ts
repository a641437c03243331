import type { SignalFacts } from "#core/detection.ts";
import { withMarks } from "../language/marks.ts";
import { findMoney, type Money } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";
import { onceEach } from "../language/remember.ts";
import { overlaps } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";

/**
 * A sentence in which each sum and each percentage is one character, so that rules can speak of them and no decimal point
 * ends a phrase: `SUM` and `PERCENT` are the sources of patterns for them.
 */
export type FiguredSentence = {
  text: string;
  /** The sums in a stretch of `text`, in order. */
  sumsIn(part: string): Money[];
  percentsIn(part: string): number[];
  /** Where in the sentence a place of `text` is. */
  originalAt(at: number): number;
};

const SUM_CODE = 0xe500;
const PERCENT_CODE = 0xe580;
const FIGURES_MAX = 0x7f;

export const SUM = "[\\uE500-\\uE57F]";
/** Every sum of a text of `readFigures`. */
export const EACH_SUM = new RegExp(SUM, "gu");
export const PERCENT = "[\\uE580-\\uE5FF]";

const PERCENTAGE = createPattern(
  /[+−–-]?(?<![\d.,])\d{1,4}(?:[.,]\d{1,2})?[\s\u00a0\u202f]?(?:%|per ?cent\b|pct\b|pc\b|Prozent\b|pour cent\b|por ciento\b|por cento\b|procent\b|per cento\b)/gi,
);

/**
 * Reads the sums and percentages of a sentence. In a text of another language than English "4,2 millions" and "1,8 Millionen"
 * are money where the caller looks for money and gives the reading: they are of the one currency the whole text counts in.
 */
export function readFigures(sentence: string, reading?: Reading): FiguredSentence {
  const sums = [...findMoney(sentence), ...(reading ? bareSums(sentence, reading) : [])]
    .toSorted((a, b) => a.start - b.start)
    .slice(0, FIGURES_MAX);
  const percents = [...PERCENTAGE.matchAll(sentence)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, value: toPercent(match[0]) }))
    .filter((percent) => !sums.some((sum) => overlaps(sum, percent)))
    .slice(0, FIGURES_MAX);
  const marks = [
    ...sums.map(({ start, end }, i) => ({ start, end, code: SUM_CODE + i })),
    ...percents.map(({ start, end }, i) => ({ start, end, code: PERCENT_CODE + i })),
  ].sort((a, b) => a.start - b.start);
  const { text, originalAt } = withMarks(sentence, marks);
  return {
    text,
    originalAt,
    sumsIn: (part) => codesIn(part, SUM_CODE).flatMap((code) => sums[code - SUM_CODE] ?? []),
    percentsIn: (part) => codesIn(part, PERCENT_CODE).flatMap((code) => percents[code - PERCENT_CODE]?.value ?? []),
  };
}

/** Stands for the currency of sums of which the text gives none. */
const UNKNOWN_CURRENCY = "";

const BARE =
  /(?<![\p{L}\d.,€$£])(?:\d{1,3}(?:\.\d{3})*(?:,\d{1,3})?|\d{1,4}(?:\.\d{1,2})?) (?:Millionen|Million|Mio\.?|Milliarden|Mrd\.?|millions?|milliards?|milioni|milione|mln|miliardi|miljoen|miljard|millones|mil millones|milhões|milhão)(?!\p{L})(?! (?:d['’]|de |di |von )?(?:euros?|Euro|dollars?|d[oó]lares|Kunden|Nutzer|clients|clientes|clienti|utilisateurs|usuarios|personnes|personas|Menschen)(?!\p{L}))/gu;
const SCALED = createPattern(/\d (?:mil|mio|mrd|mln)/i);
const IS_ABROAD = createPattern(
  /(?<![\p{L}])(?:der|die|das|und|für|mit|le|la|les|des|du|pour|une|il|lo|gli|nel|nella|del|della|per|di|im|zum|dans|au|aux|avec|el|los|las|una|het|een|van|voor|o|os|em|para|na|no)(?!\p{L})/iu,
);
const IS_ENGLISH = /\b(?:the|of|and|with|its)\b/;

function bareSums(sentence: string, reading: Reading): Money[] {
  if (!SCALED.test(sentence) || IS_ENGLISH.test(sentence) || !IS_ABROAD.test(reading.text.slice(0, 1_000))) return [];
  const currency = currencyIn(reading);
  const known = findMoney(sentence);
  return [...sentence.matchAll(BARE)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .filter((bare) => !known.some((sum) => overlaps(sum, bare)))
    .flatMap(({ start, end, text }): Money[] => {
      const [sum] = findMoney(`€${text}`);
      return sum
        ? [{ ...sum, start, end, currency, amountMinor: currency === UNKNOWN_CURRENCY ? 0 : sum.amountMinor }]
        : [];
    });
}

/** The one currency in which a text counts; unknown when it names none or several. */
const currencyIn = onceEach((reading: Reading): string => {
  const all = new Set(findMoney(reading.text.slice(0, 4_000)).map((sum) => sum.currency));
  const [first] = all;
  return all.size === 1 && first !== undefined ? first : UNKNOWN_CURRENCY;
});

/** A sum as facts of a signal; without its currency where the text does not say it. */
export function sumFacts(sum: Money | undefined): SignalFacts {
  if (!sum) return {};
  if (sum.currency === UNKNOWN_CURRENCY) return { amount: sum.amount };
  return { amount: sum.amount, currency: sum.currency, amount_minor: sum.amountMinor };
}

/** A sum as an identifying fact: reports round it differently, so two digits count, each currency for itself. */
export function sumIdentity(sum: Money | undefined): Record<string, string> {
  if (!sum || sum.currency === UNKNOWN_CURRENCY) return {};
  return { [`amount_${sum.currency.toLowerCase()}`]: String(Number(sum.amount.toPrecision(2))) };
}

/** The figures of a sentence where money is looked for (see `readFigures`), read once a sentence whoever asks. */
export function figuresOf(reading: Reading, sentence: Sentence): FiguredSentence {
  return figuresIn(reading)(sentence);
}

const figuresIn = onceEach((reading: Reading) => onceEach(({ text }: Sentence) => readFigures(text, reading)));

/** The figures of a sentence in which a bare million may be of anything. */
export const plainFiguresOf = onceEach(({ text }: Sentence): FiguredSentence => readFigures(text));

function codesIn(part: string, from: number): number[] {
  return [...part].map((mark) => mark.charCodeAt(0)).filter((code) => code >= from && code < from + FIGURES_MAX);
}

/** Without its sign: the verb says whether it went up or down. */
function toPercent(text: string): number {
  return Number(/\d+(?:[.,]\d+)?/.exec(text)?.[0].replace(",", "."));
}
