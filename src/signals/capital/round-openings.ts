import type { Money } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";
import type { Span } from "../language/sentences.ts";
import type { Sentence } from "../reading.ts";
import { namesRound } from "./rounds.ts";

const FRESH_FOR = createPattern(
  /^(?:fresh|new|more|extra|further) (?:funds?|capital|money|funding|cash|investment) for (?:[\p{Ll}-]+ ){0,4}$/iu,
);
const FRESH_FROM = createPattern(
  /^(?:fresh|hot|straight|hot on the heels) (?:from|off|off the back of|of) (?:(?:raising|closing|securing|landing|bagging|completing|an?|its|the)\s)(?:[\w-]+ ){0,3}$/iu,
);
/** Between the sum and whoever raised it nobody else may stand. */
const LEADS_TO_NAME =
  /^(?: (?:in|for|from|round|raise|pre-seed|seed|series|[a-k]|an?|its|[\p{Ll}-]+))*, (?:the )?(?:[\p{Ll}-]+ ){0,4}$/iu;

/**
 * The sum of a round that opens a sentence whose subject comes later: "Fresh funds for Beacon as Series B reaches $20 million",
 * "Fresh from raising $20m, Beacon opens its doors". The first needs a round to be named: money may come from anywhere.
 */
export function openingSum(sentence: Sentence, sums: Money[], own: Span): Money | undefined {
  const { text, isTitle } = sentence;
  const [sum] = sums;
  if (!sum) return undefined;
  if (sum.start >= own.end)
    return isTitle && namesRound(sentence) && FRESH_FOR.test(text.slice(0, own.start)) ? sum : undefined;
  return FRESH_FROM.test(text.slice(0, sum.start)) && LEADS_TO_NAME.test(text.slice(sum.end, own.start))
    ? sum
    : undefined;
}
