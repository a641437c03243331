import { withMarks } from "./marking.ts";
import { findMoney, type Money } from "./money.ts";

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
export const PERCENT = "[\\uE580-\\uE5FF]";

const PERCENTAGE =
  /[+−–-]?(?<![\d.,])\d{1,4}(?:[.,]\d{1,2})?[\s\u00a0\u202f]?(?:%|per ?cent\b|pct\b|pc\b|Prozent\b|pour cent\b|por ciento\b|por cento\b|procent\b|per cento\b)/gi;

/** Reads the sums and percentages of a sentence. */
export function readFigures(sentence: string): FiguredSentence {
  const sums = findMoney(sentence).slice(0, FIGURES_MAX);
  const percents = [...sentence.matchAll(PERCENTAGE)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, value: toPercent(match[0]) }))
    .filter((percent) => !sums.some((sum) => sum.start < percent.end && percent.start < sum.end))
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

function codesIn(part: string, from: number): number[] {
  return [...part].map((mark) => mark.charCodeAt(0)).filter((code) => code >= from && code < from + FIGURES_MAX);
}

/** Without its sign: the verb says whether it went up or down. */
function toPercent(text: string): number {
  return Number(/\d+(?:[.,]\d+)?/.exec(text)?.[0].replace(",", "."));
}
