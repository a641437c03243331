/** With groups of three or in the Indian manner, or plain with decimals. */
export const FIGURE =
  "[-−]?(?:\\d{1,2}(?:,\\d{2})+,\\d{3}(?!\\d)|\\d{1,3}(?:[.,'’\\u00a0\\u202f ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)?)";
const SIGN = "(?:[$€£¥₹₺]|\\b(?:USD|EUR|GBP|CHF|JPY|INR|SEK|NOK|DKK|PLN|CAD|AUD|BRL|kr|zł)\\b)";
const PRICE = new RegExp(`${SIGN}\\s?(${FIGURE})|(${FIGURE})\\s?(?=${SIGN})`, "u");
const NUMBER = new RegExp(FIGURE, "u");
/** What may follow a figure and makes it larger. */
export const SCALES = " ?(?:k|m|mio|million|bn|b|billion)";
const SCALE: Record<string, number> = { k: 1e3, m: 1e6, mio: 1e6, million: 1e6, bn: 1e9, b: 1e9, billion: 1e9 };

/**
 * The first price of a text, else its first number, as people write them: "$1,299.00", "1.299,00 €", "from 12k", "−4.5 %". Undefined
 * without one. A single separator before three digits groups them ("1,299"), before any other number of them, or after a zero, it
 * marks decimals ("4,5", "0.125").
 */
export function readNumber(text: string): number | undefined {
  const match = PRICE.exec(text) ?? NUMBER.exec(text);
  if (!match) return undefined;
  const [all, after, before] = match;
  const figure = after ?? before ?? all;
  const scale = /^ ?(k|m|mio|million|bn|b|billion)(?![\p{L}])/iu.exec(text.slice(match.index + all.length))?.[1];
  const sign = /^[-−]/.test(figure) ? -1 : 1;
  return sign * Number(plain(figure.replace(/^[-−]/, ""))) * (SCALE[scale?.toLowerCase() ?? ""] ?? 1);
}

const SEPARATORS = /[.,'’\u00a0\u202f ]/gu;

/** The last separator marks decimals unless it groups. */
function plain(figure: string): string {
  const separators = figure.match(SEPARATORS) ?? [];
  const last = separators.at(-1);
  if (last === undefined) return figure;
  const decimals = figure.length - 1 - figure.lastIndexOf(last);
  const isRepeated = separators.filter((one) => one === last).length > 1;
  const isGrouping = isRepeated || !/[.,]/.test(last) || (decimals === 3 && !figure.startsWith("0"));
  const whole = isGrouping ? figure : figure.slice(0, figure.lastIndexOf(last));
  const rest = isGrouping ? "" : `.${figure.slice(figure.lastIndexOf(last) + 1)}`;
  return whole.replace(SEPARATORS, "") + rest;
}
