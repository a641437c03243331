import { CURRENCIES } from "#core/money.ts";
/**
 * A number as a text names it. `readings` are the values it may stand for, the English one first ("1.200" is read differently
 * in Bonn and Boston).
 * `unit` is `%`, `h`, `min`, a currency code or `$` for any dollar, absent where the text gives none. `end` is behind its scale.
 */
export type StatedNumber = { readings: number[]; unit?: string; start: number; end: number };

const FIGURE = /\d+(?:[.,'’\u00a0\u202f]\d+)*/g;
const SCALES: [RegExp, number][] = [
  [/^(?:k|thousand|tsd|mille?|mil)$/i, 1e3],
  [/^(?:m|mn|millions?|millionen|millones|milhões|milioni|mio|mln|miljoen)$/i, 1e6],
  [/^(?:b|bn|billions?|milliarden?|mrd|milliards?|miliardi|miljard)$/i, 1e9],
  [/^(?:t|tn|trillions?)$/i, 1e12],
  [/^lakhs?$/i, 1e5],
  [/^(?:crores?|cr)$/i, 1e7],
];
/** Scales that are written right behind the figure, as in "45M". */
const IS_ATTACHED = /^(?:k|m|mn|b|bn|t|tn|mio|mrd|cr)$/i;
const SIGNS = new Map([
  ["$", "$"],
  ["US$", "$"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₩", "KRW"],
]);
const WORDS = new Map([
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["dollar", "$"],
  ["dollars", "$"],
  ["pounds", "GBP"],
  ["rupees", "INR"],
  ["yen", "JPY"],
  ["percent", "%"],
  ["pct", "%"],
  ["prozent", "%"],
  ["hour", "h"],
  ["hours", "h"],
  ["minute", "min"],
  ["minutes", "min"],
]);
const DOLLARS = new Set(["USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD"]);

/** The numbers of a text that stand for themselves. Those within words ("SOC2", "3D", "v1.0") are parts of names. */
export function findStatedNumbers(text: string): StatedNumber[] {
  return [...text.matchAll(FIGURE)].flatMap((match): StatedNumber[] => {
    const start = match.index;
    const figureEnd = start + match[0].length;
    const before = unitBefore(text.slice(0, start));
    const [, gap = "", word = ""] = /^([\s\u00a0-]?)(\p{L}+)/u.exec(text.slice(figureEnd)) ?? [];
    const factor = SCALES.find(([pattern]) => pattern.test(word))?.[1];
    const isScaled = factor !== undefined && (gap !== "" || IS_ATTACHED.test(word));
    if (before === "word" || (gap === "" && word !== "" && !isScaled && !isUnit(word))) return [];
    const end = isScaled ? figureEnd + gap.length + word.length : figureEnd;
    const unit = unitBehind(text.slice(end)) ?? before;
    const readings = readingsOf(match[0]).map((value) => value * (isScaled ? factor : 1));
    return [{ readings, ...(unit === undefined ? {} : { unit }), start, end }];
  });
}

/** The currency right before a figure; `word` where the figure is the end of a word. */
function unitBefore(text: string): string | undefined {
  const [, code] = /(?:^|[^\p{L}\p{N}])([A-Z]{3})[\s\u00a0]?$/u.exec(text) ?? [];
  const currency = code === undefined ? undefined : toUnit(code);
  if (currency !== undefined) return currency;
  const [, sign] = /([$€£¥₹₩])[\s\u00a0]?$/u.exec(text) ?? [];
  if (sign !== undefined) return toUnit(sign);
  return /[\p{L}\p{N}]$/u.test(text) || /\p{L}[.-]$/u.test(text) ? "word" : undefined;
}

function unitBehind(text: string): string | undefined {
  const [, behind] = /^[\s\u00a0-]?(%|per cent|[$€£¥₹₩]|\p{L}+)/u.exec(text) ?? [];
  if (behind === "%" || behind === "per cent") return "%";
  return behind === undefined ? undefined : toUnit(behind);
}

function isUnit(word: string): boolean {
  return toUnit(word) !== undefined;
}

/** The unit that a currency code, sign or word stands for; all dollars are one, because texts rarely say whose. */
export function toUnit(given: string): string | undefined {
  if (DOLLARS.has(given)) return "$";
  return SIGNS.get(given) ?? WORDS.get(given.toLowerCase()) ?? (CURRENCIES.has(given) ? given : undefined);
}

/**
 * Marks between digits group them, or the last one is a decimal point; both where nobody can tell. A group has three digits,
 * or two in India ("1,20,000"): "1.5" is never fifteen. What fits neither way is read as if it had no marks.
 */
function readingsOf(figure: string): number[] {
  const plain = figure.replace(/['’\u00a0\u202f]/g, "");
  const american = IS_AMERICAN.test(plain) ? [Number(plain.replaceAll(",", ""))] : [];
  const european = IS_EUROPEAN.test(plain) ? [Number(plain.replaceAll(".", "").replace(",", "."))] : [];
  const readings = new Set([...american, ...european]);
  return readings.size > 0 ? [...readings] : [Number(plain.replace(/[.,]/g, ""))];
}

const IS_AMERICAN = /^\d+(?:(?:,\d{2,3})*,\d{3})?(?:\.\d+)?$/;
const IS_EUROPEAN = /^\d+(?:(?:\.\d{3})+)?(?:,\d+)?$/;
