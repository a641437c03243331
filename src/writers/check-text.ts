import { folded } from "#core/folded.ts";
import type { Material } from "./material.ts";
import { findStatedDates, type StatedDate } from "./stated-dates.ts";
import { findStatedNumbers, type StatedNumber } from "./stated-numbers.ts";
import { findQuantityWords, findStatedNames, partsOfName } from "./stated-words.ts";

/** Something a text says that its evidence does not. */
export type Unfounded = { rule: "quotation" | "date" | "number" | "name" | "cause" | "relative_date"; words: string };

/**
 * What a text says beyond its evidence: a quotation in other words, a date, a number or a name that does not stand there, a
 * cause that no source gives, a day that is only true when it is written.
 */
export function findUnfounded(text: string, material: Material): Unfounded[] {
  const found: Unfounded[] = [];
  const note = (rule: Unfounded["rule"], words: string) => found.push({ rule, words });

  let rest = text;
  for (const [whole, quoted = ""] of text.matchAll(/“([^“”]*)”/gu)) {
    if (!isQuoted(quoted, material)) note("quotation", quoted);
    rest = rest.replace(whole, (words) => " ".repeat(words.length));
  }
  for (const date of findStatedDates(rest)) {
    if (!isKnownDay(date, material)) note("date", rest.slice(date.start, date.end));
    rest = blank(rest, date);
  }
  for (const number of findStatedNumbers(rest)) {
    if (!isKnownNumber(number, material)) note("number", rest.slice(number.start, number.end));
    rest = blank(rest, number);
  }
  for (const { word, value } of findQuantityWords(rest)) {
    const isKnown = material.numbers.some((number) => number.value === value) || material.text.includes(stemOf(word));
    if (!isKnown) note("number", word);
  }
  for (const { word } of findStatedNames(rest)) if (!isKnownName(word, material)) note("name", word);
  for (const [rule, pattern] of [["cause", CAUSES] as const, ["relative_date", RELATIVE_DATES] as const]) {
    for (const [words] of rest.matchAll(pattern)) if (!material.text.includes(folded(words))) note(rule, words);
  }
  return found;
}

const CAUSES =
  /\b(?:because|due to|thanks to|owing to|as a result|as a consequence|caused by|led to|leads to|driven by|therefore|in response to|in order to|in preparation for|so that)\b/gi;
const RELATIVE_DATES =
  /\b(?:yesterday|today|tomorrow|tonight|recently|just now|(?:last|this|next) (?:week|month|quarter|year)|(?:days?|weeks?|months?|years?) ago)\b/gi;

/** What was cut off at the end stands there as well. */
function isQuoted(quoted: string, material: Material): boolean {
  const words = folded(quoted.replace(/\s+/g, " ").replace(/\s?…$/, "").trim());
  return material.text.replace(/[“”]/g, '"').includes(words);
}

function blank(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start)}${" ".repeat(end - start)}${text.slice(end)}`;
}

/**
 * A date may leave open what the evidence says, but add nothing; a year only where the evidence gives none and the year is
 * that of another of its days, or the next.
 */
function isKnownDay(stated: StatedDate, { days }: Material): boolean {
  const { year } = stated;
  const isNearYear = year === undefined || days.some((day) => day.year === year || day.year === year - 1);
  return days.some((day) => {
    const isYear = year === undefined || (day.year === undefined ? isNearYear : day.year === year);
    return isYear && stated.month === day.month && (stated.day === undefined || stated.day === day.day);
  });
}

function isKnownNumber({ readings, unit }: StatedNumber, { numbers }: Material): boolean {
  // A brief is written in English, whatever its evidence is written in; what it copies has the same reading there.
  const [value = Number.NaN] = readings;
  return numbers.some((known) => {
    const isTime = known.unit === "h" || known.unit === "min";
    const isUnit = unit === known.unit || (unit === undefined ? !isTime : known.unit === undefined && unit !== "%");
    return isUnit && isSame(value, known.value);
  });
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/** "doubled" and "doubles", "hundred" and "hundreds". */
function stemOf(word: string): string {
  return /^(?:doubl|tripl|quadrupl)/.exec(word)?.[0] ?? word.replace(/s$/, "");
}

function isKnownName(word: string, { words, text }: Material): boolean {
  const parts = partsOfName(word);
  if (parts.length > 0 && parts.every((part) => words.has(part))) return true;
  // Scripts without capitals put no spaces between words, and "SOC2" is also spelled "SOC 2".
  if (/\p{Lo}/u.test(word)) return text.includes(folded(word));
  return /\p{L}\p{N}|\p{N}\p{L}/u.test(word) && compact(text).includes(compact(folded(word)));
}

function compact(text: string): string {
  return text.replace(/[\s_.-]/g, "");
}
