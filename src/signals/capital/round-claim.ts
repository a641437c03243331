import { findMoney, type Money } from "../language/money.ts";
import type { Sentence } from "../reading.ts";
import { findRound } from "./rounds.ts";

/**
 * One sentence that states a round of the subject. `isStrong` when its verb says "raised" rather than "got" or "closed";
 * `text` is the part of the sentence that speaks of it.
 */
export type RoundClaim = {
  sentence: Sentence;
  isStrong: boolean;
  sum: Money | undefined;
  round: string | undefined;
  text: string;
};

/** A claim whose words stand around `at`. */
export function toClaim(sentence: Sentence, at: number, isStrong: boolean, sum: Money | undefined): RoundClaim {
  const text = segmentAt(sentence.text, at);
  return { sentence, isStrong, sum, round: findRound(text), text };
}

/** The last sum that stands shortly before a place: what is said there is said of it. */
export function sumBefore(sums: readonly Money[], at: number): Money | undefined {
  return sums.filter(({ end }) => end <= at && at - end < SUM_REACH).at(-1);
}

/** Characters. */
const SUM_REACH = 60;

/** The part of an enumeration in which a place stands: "Beacon ($5M seed); Heron ($7M Series A)". */
function segmentAt(text: string, at: number): string {
  if (findMoney(text).length < 2) return text;
  const start = text.lastIndexOf(";", at) + 1;
  const end = text.indexOf(";", at);
  return text.slice(start, end < 0 ? text.length : end);
}
