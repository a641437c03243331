import { subjectSpans } from "../language/actor.ts";
import { findMoney, type Money } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";
import type { Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOtherObject } from "./equity.ts";
import { isOwnActor, isStatedAt } from "./round-actors.ts";
import { type RoundClaim, toClaim } from "./round-claim.ts";
import { tellsOfRound } from "./round-context.ts";
import { ROUND_NAME } from "./rounds.ts";

/** "<subject> cooks up $2m pre-seed": what headlines say of a round, with whatever verb. */
export function headed(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  const [own] = subjectSpans(reading, sentence);
  const sum = own && headlineSum(reading, sentence, sums, own);
  if (!sum || !isStatedAt(reading, sentence, own.end + 1) || isOtherObject(sentence.text, sum.end, sum))
    return undefined;
  if (isOtherObject(sentence.text, own.end, sum) || !isOwnActor(reading, sentence, sum.start, true)) return undefined;
  return toClaim(sentence, sum.start, false, sum);
}

/**
 * The sum of a headline that may only be the size of a round: one alone, behind the subject, and either called a round itself or
 * below it the text tells who led one. Headlines have a new verb for it every day, so none is asked for.
 */
function headlineSum(reading: Reading, sentence: Sentence, sums: Money[], own: Span): Money | undefined {
  const { text, isTitle } = sentence;
  const [sum, ...others] = sums;
  if (!isTitle || !sum || others.length > 0 || sum.start < own.end) return undefined;
  if (/^['’]s? (?:new |fresh |latest )?$/.test(text.slice(own.end, sum.start)) && RAISED.test(text.slice(sum.end)))
    return NO_ROUND.test(text.slice(0, own.start)) ? undefined : sum;
  const around = `${text.slice(0, own.start)} ${text.slice(own.end)}`;
  if (NO_ROUND.test(around.replace(OPENS_LATER, ""))) return undefined;
  return IS_OF_ROUND.test(text.slice(sum.end)) || tellsOfRound(reading) ? sum : undefined;
}

/** "$2m pre-seed", "$16m Series A": the sum says itself what it is. */
const IS_OF_ROUND = new RegExp(
  `^ (?:(?:in|of|oversubscribed|new|fresh|its|an?) ){0,3}${ROUND_NAME}(?![\\p{L}-]| (?:investor|fund|stage|company))`,
  "iu",
);
/** "Beacon’s $106M raise backs its shift" */
const RAISED = new RegExp(
  `^ (?:raise|${ROUND_NAME}) (?!(?:in|for|of|to|talks|plan|target|hopes)(?!\\p{L}))\\p{Ll}+s(?!\\p{L})`,
  "u",
);
/** Headlines on money that has not come, goes away or is not for shares. */
const NO_ROUND =
  /\b(?:seek\w*|target\w*|eye[sd]?|want\w*|talks?|reject\w*|turn(?:s|ed) down|says no|plan\w*|aim\w*|hop\w+|look\w*|after|despite|since|ahead|before|without|fil(?:es|ed|ing)|fine[ds]?|los(?:es|s|t)|cuts?|sell\w*|sold|sale|sales|invest(?:s|ed) in|acquir\w+|buy\w*|bought|pa(?:ys|id)|spen[dt]\w*|fund [ivx]+|revenues?|profits?|orders?|contracts?|deals?|grants?|loans?|debt|credit|bonds?|award\w*|prize|customers?|users?|sues?|sued|settle\w*|joins?|joined|leads?|led|backs|participat\w+|invests?|invested)\b(?! by\b)|\?/i;

/** "Fifteen months after its seed, Beacon returns": what was before is told to compare. */
const OPENS_LATER = /^[\w-]+ (?:days|weeks|months|years?) (?:after|since|on from) [^,]{3,50}, /i;

/** "Quay and Heron led the round" below a headline on the subject. */
export function led(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  const at = sentence.isTitle || sentence.index > LEAD ? undefined : ledAt(sentence.text);
  if (at === undefined || !isStatedAt(reading, sentence, at)) return undefined;
  const [title] = reading.sentences;
  if (!title?.namesSubject || findMoney(title.text).length !== 1) return undefined;
  const named = subjectSpans(reading, sentence).some(({ end }) => end <= at || !/^['’]/.test(sentence.text.slice(end)));
  return named || isOtherObject(sentence.text, at, sums[0]) ? undefined : toClaim(sentence, at, false, sums[0]);
}

/** Sentences in which an article says who led the round of its headline. */
const LEAD = 3;

/** Where a sentence says who led the round. */
function ledAt(text: string): number | undefined {
  const found = LED.exec(text);
  return found ? found[0].search(/ (?:(?:co-)?led|leads|headed) /) + 1 : undefined;
}

/** Who is named before it leads. */
const LED = createPattern(
  new RegExp(
    `^(?:\\p{Lu}[\\p{L}\\d&.'’-]*(?:,| and| &)? ){1,12}(?:(?:co-)?led|leads|headed) (?:the|a|this) (?:[^\\s.;]+ ){0,2}?(?:${ROUND_NAME}|financing|investment|raise)(?!\\p{L}| in (?!(?:which|return|the)\\b)| of (?!financing|funding|investment))`,
    "u",
  ),
);
