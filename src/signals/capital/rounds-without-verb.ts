import { actorBefore, subjectSpans } from "../language/actor.ts";
import { isStated } from "../language/doer.ts";
import type { Money } from "../language/money.ts";
import type { Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOtherObject } from "./equity.ts";
import { isOwnActor, isStatedAt } from "./round-actors.ts";
import { type RoundClaim, toClaim } from "./round-claim.ts";
import { hasEquityAnywhere, hasRoundAnywhere } from "./round-context.ts";
import { ROUND_NOUN } from "./rounds.ts";

/** What stands between a name and a sum when no verb does. */
const HEADLINE_COLON =
  /^(?:['’]s)?(?: seed| series \w)?\s?[:–—-]\s?(?:(?:pre-?seed|seed|series [a-k]|growth|funding|equity)(?: round)?\s?[:,–—-]\s)?$/i;
const IN_A_LIST = /^,? ?(?:com|with|avec|mit|met|con|\()\s?(?:[\p{L} ]{2,30}, )?$/u;
const BESIDE_ROUND =
  /^(?:['’]s|,? whose|:| with| (?:is|comes|came|returns|returned)(?: back)? with|,? in| seed| series|(?:\w+ing )?our)(?![\s\S]*\b(?:led|leads?|invest\w*|backs?|backed|joins?|eyes|seeks?|plans?|wants?|targets?)\b)[\s\S]{0,80}$/i;
/** All that a headline has before the sum of a round, and between it and the company. */
const LEADS_TO_SUM =
  /^(?:[^:,;]{2,30}[:,] |(?:ronda|rodada|levée|tour de table|round|(?:finanzierungs|kapital)runde|aumento di capitale|(?:kapitaal|investerings)ronde) (?:de|da|di|über|von|van) )?(?:(?:fresh|new|another|a|frische|weitere|près de|altri|another) )*$/i;
const NAME_ENDS = /^(?:$|[,;:.]| ?[(–—]| (?:in|from|as|led|for|von|aus|de|da|di|mit)\b)/;
const PAID_FOR =
  /^ (?:(?:series [a-k]|seed|pre-seed|growth|funding|investment|equity|round|in|fresh|new|capital|boost) ){0,5}(?:for|to|für|pour|per|para|voor) (?:[\p{L}-]+ ){0,4}(?:d['’])?$/iu;
/** "Beacon is worth $1.2B after a $140M Series D": the round is the news. */
const VALUED_AFTER =
  /^ (?:nearly )?(?:is|hits|has|was|reach|now|joins|becomes|enters|turns|achieves|gains|doubles|triples|quadruples|quintuples|lifts|ups)[^;]{0,60}\b(?:worth|valued|unicorn|valuation)\b[^;]{0,40}\b(?:after|with|in) (?:raising )?(?:(?:an?|its|new|fresh) )*$/i;
const IS_MONEY = /^ (?:in )?(?:fresh |new )?(?:funding|investment|raise)(?!\p{L})/u;
/** "Beacon joins the club with €130M Series A": whatever it does, it does it with a round. */
const DOES_WITH =
  /^ (?!(?:leads?|backs|helps|invests|supports|funds|provides|seeds|kicks|credits|targets|seeks|plans|eyes|wants|aims|hopes|lures|tempts)(?!\p{L}))\p{Ll}+s [^;:,]{0,80} with (?:(?:an?|its|new|fresh) )*$/u;
const IS_ROUND =
  /^ (?:in )?(?:pre-?seed|seed|series [a-k])(?: (?:round|funding|financing|extension))?(?=$|[,.;—–]| (?:led|from|to|for|as|in)\b)/i;
/** "Beacon valued at $1.1bn after Series D": its size stands elsewhere. */
const VALUED_IN =
  /^,? (?:(?:is|was|now|has been) )?(?:hits|reaches|valued at|worth|(?:becomes|turns|achieves)(?: an?)?)(?: [^\s;]+){1,4} (?:after|in|with|following|on) (?:(?:its|an?|new|the|latest) )*(?=(?:pre-)?(?:series [a-k]\b|seed|(?:(?:funding|financing|growth|investment) )?round\b|(?:fund-?)?rais(?:e|ing)\b(?! (?:its|the|a)\b)))/i;
const LOOKED_BACK_AT = /\b(?:follows?|following|after|since|before|previous|despite|with)\s(?:the )?$/i;

/** No verb of raising: "<subject>: $29M for ...", "<subject>, whose seed round of $5M ...", "our Series B: $45M". */
export function byNoun(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  const subject = subjectSpans(reading, sentence)[0] ?? ownVoice(reading, sentence);
  const sum = subject && sums.find((one) => one.start >= subject.end);
  if (subject && !sum && VALUED_IN.test(sentence.text.slice(subject.end)) && isStatedAt(reading, sentence, subject.end))
    return toClaim(sentence, subject.end, false, undefined);
  if (!subject || !sum || LOOKED_BACK_AT.test(sentence.text.slice(0, subject.start))) return undefined;
  const between = sentence.text.slice(subject.end, sum.start);
  const round = ROUND_NOUN.exec(sentence.text);
  const isHeadline = sentence.isTitle && HEADLINE_COLON.test(between) && hasEquityAnywhere(reading);
  const isListed = round !== null && IN_A_LIST.test(between) && actorBefore(reading, sentence, sum.start) !== "other";
  // "Beacon, $3.6M, Seed": a line of a list.
  const isLine = between === ", " && /^[,;]? ?\(?(?:pre-?seed|seed|series [a-k])\b/i.test(sentence.text.slice(sum.end));
  const isBeside = round !== null && Math.abs(round.index - sum.start) < 60 && BESIDE_ROUND.test(between);
  const isValued =
    VALUED_AFTER.test(between) &&
    (round !== null ||
      IS_MONEY.test(sentence.text.slice(sum.end)) ||
      / raising (?:(?:an?|its|new|fresh) )*$/.test(between));
  const isDoneWith = sentence.isTitle && DOES_WITH.test(between) && IS_ROUND.test(sentence.text.slice(sum.end));
  const isOwn =
    isValued ||
    isDoneWith ||
    isListed ||
    isLine ||
    (isBeside && (subject.end === 0 || isOwnActor(reading, sentence, sum.start, true)));
  if (!(isHeadline || isOwn) || isOtherObject(sentence.text, sum.end, sum)) return undefined;
  return isStated(reading, sentence, sum.start) ? toClaim(sentence, sum.start, false, sum) : undefined;
}

/** A headline without a verb: "Series B: €32M for <subject>", "5 Millionen für <subject>". */
export function forSubject(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  const [sum, ...others] = sums;
  const subject = subjectSpans(reading, sentence)[0];
  if (!(sentence.isTitle && sum && subject) || others.length > 0 || subject.start < sum.end) return undefined;
  const { text } = sentence;
  if (!LEADS_TO_SUM.test(text.slice(0, sum.start)) || !PAID_FOR.test(text.slice(sum.end, subject.start)))
    return undefined;
  if (!NAME_ENDS.test(text.slice(subject.end))) return undefined;
  if (!hasRoundAnywhere(reading) || isOtherObject(text, sum.end, sum)) return undefined;
  return isStated(reading, sentence, sum.start) ? toClaim(sentence, sum.start, false, sum) : undefined;
}

/** "Our Series B" on the company's own site: nobody has to be named before it. */
function ownVoice(reading: Reading, sentence: Sentence): Span | undefined {
  return reading.isOwnSite && /^(?:\w+ing )?our\b/i.test(sentence.text) ? { start: 0, end: 0 } : undefined;
}
