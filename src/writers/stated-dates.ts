import { DAY_MS, MONTH_NAMES } from "#core/time.ts";

/** A date as a text names it; what it leaves open is absent. Months count from 1. `start` and `end` are offsets in the text. */
export type StatedDate = { year?: number; month: number; day?: number; start: number; end: number };

const MONTH = `(${MONTH_NAMES.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|")}|Sept)\\b\\.?`;
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "((?:19|20)\\d\\d)(?![\\d.,]*\\d)";
/** The order matters: what one form has taken, the next ones leave. */
const FORMS: { pattern: RegExp; order: ("year" | "month" | "day")[] }[] = [
  { pattern: /(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/g, order: ["year", "month", "day"] },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d.,])${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?`, "gu"),
    order: ["day", "month", "year"],
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${MONTH} ${DAY}(?![\\d.,]*\\d)(?:,? ${YEAR})?`, "gu"),
    order: ["month", "day", "year"],
  },
  { pattern: new RegExp(`(?<!\\p{L})${MONTH},? ${YEAR}`, "gu"), order: ["month", "year"] },
];

/** The dates of a text, English or ISO, in the order in which they stand. */
export function findStatedDates(text: string): StatedDate[] {
  const found: StatedDate[] = [];
  for (const { pattern, order } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => span.start < other.end && other.start < span.end)) continue;
      const part = (name: "year" | "day") => {
        const value = match[order.indexOf(name) + 1];
        return order.includes(name) && value !== undefined ? { [name]: Number(value) } : {};
      };
      const month = toMonth(match[order.indexOf("month") + 1] ?? "");
      const date: StatedDate = { month, ...part("year"), ...part("day"), ...span };
      if (month >= 1 && month <= 12 && (date.day ?? 1) >= 1 && (date.day ?? 1) <= 31) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function toMonth(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  return MONTH_NAMES.findIndex((name) => name.startsWith(word.slice(0, 3))) + 1;
}

/**
 * The first full day of a text that lies after an instant, midnight UTC. A day without a year is the next such one, if that
 * is less than half a year ahead: "will start on 1 June".
 */
export function findDayAfter(text: string, at: number): number | undefined {
  for (const { year, month, day } of findStatedDates(text)) {
    if (day === undefined) continue;
    const thisYear = new Date(at).getUTCFullYear();
    const days = (year === undefined ? [thisYear, thisYear + 1] : [year]).map((one) => Date.UTC(one, month - 1, day));
    const next = days.find((one) => one > at);
    if (next !== undefined && (year !== undefined || next - at < 183 * DAY_MS)) return next;
  }
  return undefined;
}
