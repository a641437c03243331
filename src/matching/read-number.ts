/** A figure with groups of three, or a plain one with decimals. */
const FIGURE = /[-−]?\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?![\d])|[-−]?\d+(?:[.,]\d+)?/u;
const SCALE: Record<string, number> = { k: 1e3, m: 1e6, mio: 1e6, million: 1e6, bn: 1e9, b: 1e9, billion: 1e9 };

/**
 * The first number of a text as people write it: "$1,299.00", "1.299,00 €", "from 12k", "−4.5 %". Undefined without one. A single separator
 * before three digits groups them ("1,299"), before one or two it marks decimals ("4,5").
 */
export function readNumber(text: string): number | undefined {
  const match = FIGURE.exec(text);
  if (!match) return undefined;
  const [figure] = match;
  const scale = /^ ?(k|m|mio|million|bn|b|billion)(?![\p{L}])/iu.exec(text.slice(match.index + figure.length))?.[1];
  const digits = plain(figure.replace(/^[-−]/, ""));
  const sign = /^[-−]/.test(figure) ? -1 : 1;
  return sign * Number(digits) * (SCALE[scale?.toLowerCase() ?? ""] ?? 1);
}

/** The last separator marks decimals unless it groups. */
function plain(figure: string): string {
  const separators = figure.match(/[.,'’\u00a0\u202f ]/gu) ?? [];
  const last = separators.at(-1);
  if (last === undefined) return figure;
  const decimals = figure.length - 1 - figure.lastIndexOf(last);
  const isGrouping = separators.filter((one) => one === last).length > 1 || !/[.,]/.test(last) || decimals === 3;
  const whole = isGrouping ? figure : figure.slice(0, figure.lastIndexOf(last));
  const rest = isGrouping ? "" : `.${figure.slice(figure.lastIndexOf(last) + 1)}`;
  return whole.replace(/[.,'’\u00a0\u202f ]/gu, "") + rest;
}
