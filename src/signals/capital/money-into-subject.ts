import { subjectSpans } from "../language/actor.ts";
import { isStated } from "../language/doer.ts";
import type { Money } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";
import type { Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOtherObject } from "./equity.ts";
import { PUBLIC_GIVER } from "./grants.ts";
import { isBesideOthers } from "./investors-pay.ts";
import { isPaidForWares, leadsNoMoney } from "./others-money.ts";
import { type RoundClaim, sumBefore, toClaim } from "./round-claim.ts";
import { namesRound, ROUND_NOUN } from "./rounds.ts";

/* Rounds told by what is done with the money: somebody puts it into the subject, or it flows there. */

/** "Accel invested $45M in <subject>", "gives <subject> another $50M", "a $250M financing of <subject>". */
export function byInvestor(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  for (const verb of INVESTS.matchAll(sentence.text)) {
    const end = verb.index + verb[0].length;
    const target = targetsIn(reading, sentence).find((span) => span.start >= end && span.start - end < 90);
    if (!target) continue;
    const between = sentence.text.slice(end, target.start);
    if (isPaidForWares(between, sentence.text.slice(target.end)) || isBesideOthers(between)) continue;
    if (IS_PAID_THERE.test(between) || /\b(?:after|before|amid|since|despite)\b/i.test(between)) continue;
    const isInto =
      /(?:\b(?:in|into|of|for|to|on|behind|another|de|da|d['’])|^)\s?(?:the |[\w-]+ ){0,5}$/i.test(between) &&
      between.length < 90;
    const isDirect =
      /^\s?(?:again )?(?:in |into )?$/.test(between) ||
      /\b(?:in|into|of|for|behind|on)\b[^,;]{0,50}$/.test(between) ||
      (/ in$/i.test(verb[0]) && /^\s?(?:[\p{L}-]+ ){0,4}$/u.test(between));
    if (!isInto || !isDirect || /\b(?:from|by)\b/.test(between)) continue;
    const sum = sums.find((one) => isPaidTo(sentence.text, one, verb.index, target));
    if (!sum && !ROUND_NOUN.test(sentence.text) && !/\b(?:puts?|pours?|invest)/i.test(verb[0])) continue;
    if (leadsNoMoney(sentence.text, verb[0], end, target, sum)) continue;
    // "Leads Beacon's $53M round": whose round it is stands before it.
    const [whose = ""] = /^['’]s? /.exec(sentence.text.slice(target.end)) ?? [];
    if (isOtherObject(sentence.text, whose === "" ? end : target.end + whose.length, sum)) continue;
    // "State gives Beacon $1.5 million": a public body gives no money for shares.
    if (/^g[ai]ve/i.test(verb[0]) && PUBLIC_GIVER.test(sentence.text.slice(0, end))) continue;
    if (!isStated(reading, sentence, verb.index)) continue;
    return toClaim(sentence, verb.index, false, sum);
  }
  return undefined;
}

/** "Invests $4B in Chile to launch <subject>'s region": where the money goes is said already. */
const IS_PAID_THERE = / in (?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)* to \p{Ll}/u;

const INVESTS = createPattern(
  /\b(?:(?:writes|wrote|written)(?= (?:an? )?[$€£])|invests?|invested|(?:is|are) (?:investing|backing|bankrolling)|has invested|puts?|pours?|poured|injects?|injected|backs?|backed|doubl(?:es|ed) down on|bets?(?= (?:on|[$€£]))(?: on)?|pumps|pumped|ploughs|ploughed|plows|plowed|sinks|leads?|led|gives?|gave|given|provid(?:es?|ed)(?= (?:another|an? further|an? additional|a new|fresh|[$€£]))|bankroll(?:s|ed)?|kick(?:s|ed)? in|chip(?:s|ped)? in|stump(?:s|ed)? up|wir(?:es|ed)|commit(?:s|ted)(?= [$€£])|contribut(?:es|ed)(?= [$€£])|subscribed|financing of|financing for|round (?:for|in|of)|investment in|investiert|investierte|stecken|steckt|steckte|pump(?:en|t)|investit|investissent|appor(?:te|tent)|injectent?|misent?|inyectan?|invierten?|aportan?|colocam?|investono|puntano|steken|steekt|levée de .{0,30}? de)\b/gi,
);

/** A sum before the verb's target, or right after it: "invested in Beacon, and put $5M into Heron" paid Beacon nothing. */
function isPaidTo(text: string, sum: Money, verbAt: number, target: Span): boolean {
  if (sum.end <= target.start) return sum.start >= verbAt - 40;
  // "backs Beacon in a $52M A round"
  if (
    /^ (?:in|with|to the tune of) (?:(?:an?|its|their|the|new|fresh|another) )*$/.test(
      text.slice(target.end, sum.start),
    )
  )
    return true;
  return sum.start - target.end < 40 && !/[,;]|\b(?:and|in|into)\b/.test(text.slice(target.end, sum.start));
}

/** "$6.2M has gone into <subject>", "9 Millionen fließen in <subject>": the money itself acts or is acted on. */
export function intoSubject(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  if (!namesRound(sentence)) return undefined;
  for (const target of targetsIn(reading, sentence)) {
    const flow = FLOWS.exec(sentence.text.slice(0, target.start));
    const sum = flow && sumBefore(sums, flow.index);
    if (!sum || isOtherObject(sentence.text.slice(0, flow.index), sum.end, sum)) continue;
    if (!isStated(reading, sentence, flow.index)) continue;
    return toClaim(sentence, flow.index, false, sum);
  }
  return undefined;
}

const FLOWS = createPattern(
  /(?<![\p{L}-])(?:(?:has |have )?(?:gone|goes?|going|went|flow(?:s|ed|ing)?|pour(?:s|ed|ing)?) into|(?:been |is |was |were )?(?:invested|injected|put|pumped) (?:in|into)|(?:fließt|fließen|flossen) in|(?:vont|va) à|(?:va|vanno|van) a)\s(?:the |[\p{Ll}-]+ ){0,3}$/iu,
);

/** The subject by name, and "us" where it speaks itself. */
function targetsIn(reading: Reading, sentence: Sentence): Span[] {
  const own = reading.isOwnSite
    ? [...sentence.text.matchAll(/\bus\b(?=[.,!;]| (?:and|to|as|with|in|led|at|for|over)\b|$)/g)]
    : [];
  const spans = own.map((word) => ({ start: word.index, end: word.index + word[0].length }));
  return [...subjectSpans(reading, sentence), ...spans].sort((a, b) => a.start - b.start);
}
