import { subjectSpans } from "../language/actor.ts";
import { isStated } from "../language/doer.ts";
import type { Money } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOtherObject, speaksOfEquity } from "./equity.ts";
import { investorLike } from "./investor-names.ts";
import { type RoundClaim, toClaim } from "./round-claim.ts";
import { namesRound } from "./rounds.ts";
import { isToldOfAccount } from "./whose.ts";

/*
 * Turns of phrase in which a round is not what somebody does: what it makes the account worth, where its money lies, what it is
 * used for.
 */

const ROUND =
  "(?:(?:funding |financing |investment |growth |bridge |equity )?round|financing|funding|investment|raise|capital raise|(?:pre-)?seed(?: round)?|series [a-k]\\d?(?: round| financing)?|injection|tranche)";
/** "is valued at $1.1 billion after a financing led by", "latest round values it at $1.2bn" */
const VALUED = createPattern(
  new RegExp(
    `\\b(?:valued at|worth) (?:(?:about|around|over|more than|nearly|some) )?[\\p{L}]{0,3} ?[$€£₹]?[\\d.,]+ ?(?:million|billion|[mb]n?)?\\b[^.;]{0,50}?\\b(?:after|in|following|by|through|thanks to|on the back of) (?:(?:an?|its|the|this) |(?=(?:new|latest|fresh|recent) ))(?:(?:new|latest|fresh|recent|\\p{L}*[$€£₹][\\d.,]+ ?(?:million|billion|[mb]n?)?|[\\p{L}\\d&.]+-led) ){0,3}${ROUND}(?!\\p{L})|\\b(?:latest|new|fresh|most recent|current) (?:(?:[$€£₹][\\d.,]+ ?(?:million|billion|[mb]n?)?) )?${ROUND}(?:,? led by [^.;,]{2,40},?)? (?:now )?(?:values?|valued) (?:it|them|us|\\p{Lu}[\\p{L}\\d.&]+|the (?:company|firm|start-?up|business)) at\\b`,
    "iu",
  ),
);
/** "has an undisclosed seed round under its belt", "with a $4M Series A in its wallet" */
const IN_ITS_WALLET = createPattern(
  new RegExp(
    `\\b(?:has|have|having|with) (?:now |just |also )?(?:an?|the|its) (?:(?:undisclosed|new|fresh|first|small|sizeable|[$€£₹][\\d.,]+ ?(?:million|billion|[mb]n?)?) ){0,3}${ROUND}(?: (?:of|worth) [^.;,]{2,24}?)? (?:under its belt|in its (?:wallet|pocket|purse|coffers|bank account)|in the (?:bank|bag|books|till)|to its name|in hand|behind it|wrapped up|in place|on board)(?!\\p{L})`,
    "iu",
  ),
);
/** "The $21 million that <subject> took from Quay Capital" */
const THAT_IT_TOOK =
  /^ (?:(?:million|billion)? ?(?:(?:series [a-k]|seed|round|in (?:new )?(?:funding|capital|equity)|of (?:new )?(?:funding|capital)) )?)(?:that |which )?$/iu;
const TOOK_FROM =
  /^,? (?:(?:has|have|just|recently|today|this week|yesterday) ){0,2}(?:took|taken|raised|got|secured|received|collected|banked|landed|pulled in|closed)(?: (?:this week|last week|this month|today|on \p{Lu}\p{L}+day))? (?:from|in a|with|off) /u;

/** A round told by such a phrase; with its sum where that stands in it. */
export function byPhrase(reading: Reading, sentence: Sentence, sums: readonly Money[]): RoundClaim | undefined {
  const own = ownRound(reading, sentence, sums);
  if (own) return own;
  const { text } = sentence;
  const valued = VALUED.exec(text);
  if (valued && isOwn(reading, sentence, valued.index) && isStated(reading, sentence, valued.index))
    return toClaim(sentence, valued.index, false, sums[0]);
  const kept = IN_ITS_WALLET.exec(text);
  if (kept && isOwn(reading, sentence, kept.index) && isStated(reading, sentence, kept.index)) {
    const sum = sums.find(({ start, end }) => start >= kept.index && end <= kept.index + kept[0].length);
    if (!isOtherObject(text, kept.index, sum)) return toClaim(sentence, kept.index, false, sum);
  }
  return (
    newMoney(reading, sentence, sums) ??
    itsRound(reading, sentence, sums) ??
    tookThat(reading, sentence, sums) ??
    objectFirst(reading, sentence, sums) ??
    stuckIn(reading, sentence, sums)
  );
}

/** "The seed round is closed" on the company's own site. */
function ownRound(reading: Reading, sentence: Sentence, sums: readonly Money[]): RoundClaim | undefined {
  const closed = reading.isOwnSite ? (ROUND_IS_CLOSED.exec(sentence.text) ?? LEADS_OURS.exec(sentence.text)) : null;
  if (!closed || !isStated(reading, sentence, closed.index)) return undefined;
  return toClaim(sentence, closed.index, false, sums[0]);
}

const ROUND_IS_CLOSED = createPattern(
  /\b(?:our (?:pre-?seed|seed|series [a-f]|growth|funding|investment)(?: round| financing)? (?:has )?closed|(?:our|the) (?:pre-?seed|seed|series [a-f]|growth|funding|investment)(?: round| financing)? (?:is|has been|was) (?:now |officially )?(?:closed|complete|completed|done))\b/i,
);
/** "Quay has led our $12M Series A" */
const LEADS_OURS = createPattern(
  /\b(?:led|leads|(?:is|are) leading|co-led|joined|invested in) our (?:[\w$€£.,]+ ){0,3}(?:pre-?seed|seed|series [a-f]|round)\b|\b(?:joined|joins|join|joining) us as (?:an? |new |our )?(?:\w+ )?(?:investors?|backers?|shareholders?)\b/i,
);

/** "<subject> has new funding: $15M from Quay Capital" */
function newMoney(reading: Reading, sentence: Sentence, sums: readonly Money[]): RoundClaim | undefined {
  const { text } = sentence;
  const has = HAS_NEW_MONEY.exec(text);
  const sum = has && sums.find(({ start }) => start >= has.index && start - has.index - has[0].length < 4);
  if (!has || !sum || investorLike(text, true).length === 0 || isOtherObject(text, has.index, sum)) return undefined;
  return isOwn(reading, sentence, has.index) && isStated(reading, sentence, has.index)
    ? toClaim(sentence, has.index, false, sum)
    : undefined;
}

const HAS_NEW_MONEY = createPattern(
  /(?<!\p{L})(?:has|have|gets?|got) (?:some )?(?:new|fresh) (?:funding|money|capital|cash)(?::|,| –| —| -) /iu,
);

/** "<subject>'s Series B is done"; "We partner with <subject> and lead its $9M Series A". */
function itsRound(reading: Reading, sentence: Sentence, sums: readonly Money[]): RoundClaim | undefined {
  const { text } = sentence;
  for (const own of subjectSpans(reading, sentence)) {
    const rest = text.slice(own.end);
    const clue = IS_DONE.exec(rest) ?? LED_BY_US.exec(rest);
    if (!clue || !isStated(reading, sentence, own.end)) continue;
    const sum = sums.find(({ start }) => start >= own.end && start < own.end + clue[0].length);
    if (!isOtherObject(text, own.end, sum)) return toClaim(sentence, own.end, false, sum);
  }
  return undefined;
}

const SIZED = "(?:[\\p{L}]{0,3}[$€£₹][\\d.,]+ ?(?:million|billion|[mb]n?)? )?";
const OF_SHARES = "(?:pre-seed|seed|series [a-k]\\d?|funding round|seed round|growth round)(?: round)?";
const IS_DONE = new RegExp(
  `^['’]s (?:new )?${SIZED}${OF_SHARES} (?:is|has been|was) (?:now |officially |finally )?(?:done|closed|completed?|signed|in the bank|wrapped up|oversubscribed)(?!\\p{L})`,
  "iu",
);
const LED_BY_US = new RegExp(
  `^,? (?:and|to|by) (?:co-)?(?:lead|leading|led|join|joining|back|backing) (?:its|their|the company['’]s) ${SIZED}${OF_SHARES}(?!\\p{L})`,
  "iu",
);

/** "Einen einstelligen Millionenbetrag bekommt das Start-up <subject>": German puts first what is got. */
function objectFirst(reading: Reading, sentence: Sentence, sums: readonly Money[]): RoundClaim | undefined {
  const { text } = sentence;
  for (const own of subjectSpans(reading, sentence)) {
    const got = GOT_BY.exec(text.slice(0, own.start));
    if (!got || !(speaksOfEquity(text) || namesRound(sentence) || investorLike(text).length > 0)) continue;
    const sum = sums.find(({ end }) => end <= got.index && got.index - end < 30);
    if (!(sum || IS_MILLIONS.test(text.slice(0, got.index))) || isOtherObject(text, 0, sum)) continue;
    if (isStated(reading, sentence, got.index)) return toClaim(sentence, got.index, false, sum);
  }
  return undefined;
}

const GOT_BY =
  /(?<!\p{L})(?:bekommt|erhält|erhielt|bekam|sammelt|sammelte|holt|holte)(?: sich)?(?: (?:nun|jetzt|auch))? (?:(?:das|die|der) )?(?:[\p{L}-]+ ){0,4}$/u;
const IS_MILLIONS = /(?:stellige[nrs]? |^|\s)Millionen(?:betrag|summe)\s?$|stellige[nrs]? Betrag\s?$/u;

/** "… hat 4,5 Millionen Euro in <subject> gesteckt" */
function stuckIn(reading: Reading, sentence: Sentence, sums: readonly Money[]): RoundClaim | undefined {
  const { text } = sentence;
  for (const own of subjectSpans(reading, sentence)) {
    const sum = sums.find(({ end }) => end <= own.start && IN_IT.test(text.slice(end, own.start)));
    if (!sum || !STUCK.test(text.slice(own.end)) || isOtherObject(text, own.end, sum)) continue;
    if (isStated(reading, sentence, sum.start)) return toClaim(sentence, sum.start, false, sum);
  }
  return undefined;
}

const IN_IT = /^ in (?:(?:das|die|den) )?(?:[\p{L}-]+ ){0,3}$/u;
const STUCK = /^ (?:gesteckt|investiert|gepumpt|geïnvesteerd|gestoken)(?!\p{L})/u;

function tookThat(reading: Reading, sentence: Sentence, sums: readonly Money[]): RoundClaim | undefined {
  const { text } = sentence;
  for (const own of subjectSpans(reading, sentence)) {
    const sum = sums.find(({ end }) => end <= own.start && THAT_IT_TOOK.test(text.slice(end, own.start)));
    if (!sum || !TOOK_FROM.test(text.slice(own.end)) || isOtherObject(text, own.end, undefined)) continue;
    if (isStated(reading, sentence, own.end)) return toClaim(sentence, own.end, false, sum);
  }
  return undefined;
}

/** The account is named in the sentence and nobody else opens it, or it goes on about the account. */
function isOwn(reading: Reading, sentence: Sentence, at: number): boolean {
  const spans = subjectSpans(reading, sentence);
  if (spans.length > 0) return spans.some(({ start, end }) => start <= at + 60 || end <= at);
  return isToldOfAccount(reading, sentence);
}
