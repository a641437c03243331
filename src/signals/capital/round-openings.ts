import { subjectSpans } from "../language/actor.ts";
import type { Money } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";
import type { Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOtherObject } from "./equity.ts";
import { isStatedAt } from "./round-actors.ts";
import { type RoundClaim, toClaim } from "./round-claim.ts";
import { hasEquityNear, hasRoundAnywhere } from "./round-context.ts";
import { namesRound } from "./rounds.ts";

/** "Fresh from raising $20m, <subject> opens its doors". */
export function opening(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  const [own] = subjectSpans(reading, sentence);
  const sum = own && openingSum(sentence, sums, own, hasEquityNear(reading, sentence));
  if (!sum || !isStatedAt(reading, sentence, sum.end) || isOtherObject(sentence.text, sum.start, sum)) return undefined;
  return toClaim(sentence, sum.start, false, sum);
}

/**
 * The sum of a round that opens a sentence whose subject comes later: "Fresh funds for Beacon as Series B reaches $20 million",
 * "Fresh from raising $20m, Beacon opens its doors", "Flush with $10m, Beacon turns south". The first needs a round to be named: money may come from anywhere.
 */
function openingSum(sentence: Sentence, sums: Money[], own: Span, speaksOfShares: boolean): Money | undefined {
  const { text, isTitle } = sentence;
  const [sum] = sums;
  if (!sum) return undefined;
  if (sum.start >= own.end)
    return isTitle && namesRound(sentence) && FRESH_FOR.test(text.slice(0, own.start)) ? sum : undefined;
  const lead = text.slice(0, sum.start);
  return (FRESH_FROM.test(lead) || (speaksOfShares && FLUSH_WITH.test(lead))) &&
    LEADS_TO_NAME.test(text.slice(sum.end, own.start))
    ? sum
    : undefined;
}

const FRESH_FOR = createPattern(
  /^(?:fresh|new|more|extra|further) (?:funds?|capital|money|funding|cash|investment) for (?:[\p{Ll}-]+ ){0,4}$/iu,
);
const FRESH_FROM = createPattern(
  /^(?:fresh|hot|straight|hot on the heels) (?:from|off|off the back of|of) (?:(?:raising|closing|securing|landing|bagging|completing|an?|its|the)\s)(?:[\w-]+ ){0,3}$|^(?:having|after|on) (?:just |recently )?(?:rais|clos|secur|land|bagg|complet|wrapp)(?:ed|ing)(?: (?:up|in|an?|its|the|about|over|some|another))* $|^(?:após|depois de|tras|después de|dopo|après) (?:receber|captar|levantar|fechar|obter|recibir|cerrar|obtener|recaudar|avoir (?:levé|bouclé|obtenu|récolté)|aver (?:raccolto|chiuso|ottenuto))(?: [\p{Ll}]+){0,5} $/iu,
);
/** "Flush with $10m": what of is told by the words around. */
const FLUSH_WITH = createPattern(
  /^(?:now )?(?:flush|armed|backed|fuell?ed|emboldened|buoyed|bolstered|equipped|boosted|cashed[- ]up) (?:with|by) (?:(?:an?|its|the|new|fresh|another|over|some) )*$/iu,
);

/** Between the sum and whoever raised it nobody else may stand. */
const LEADS_TO_NAME =
  /^(?: (?:in|for|from|round|raise|pre-seed|seed|series|[a-k]|an?|its|[\p{Ll}-]+))*, (?:the )?(?:[\p{Ll}-]+ ){0,4}$/iu;

/** "With $9.3M raised, <subject> leads the week": what has been raised opens the sentence. */
export function leading(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  const [sum] = sums;
  if (!sum || !/^(?:Avec|With|Con|Com|Mit|Met) (?:[^\s,]+ ){0,2}$/.test(sentence.text.slice(0, sum.start)))
    return undefined;
  const [own] = subjectSpans(reading, sentence).filter((span) => span.start >= sum.end);
  if (!own || !RAISED_THEN.test(sentence.text.slice(sum.end, own.start))) return undefined;
  if (!isStatedAt(reading, sentence, sum.end) || isOtherObject(sentence.text, sum.end, sum)) return undefined;
  return toClaim(sentence, sum.start, true, sum);
}

const RAISED_THEN = createPattern(
  /^ (?:levés|raised|in (?:the bank|hand|its pocket|(?:fresh|new) (?:funding|capital|money))|recaudad[oa]s|levantad[oa]s|captad[oa]s|raccolti|opgehaald|eingesammelt\p{L}*)(?: [^.;,]{0,40})?, (?:[\p{Ll}'’-]+ ){0,4}$/iu,
);

/** "Seed extension takes <subject>'s total to $7M"; "Fresh capital for <subject>" over a text that speaks of a round. */
export function told(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  const [own] = subjectSpans(reading, sentence);
  const round = own && namedRound(sentence, sums, own);
  if (!round || !hasRoundAnywhere(reading) || !isStatedAt(reading, sentence, round.at)) return undefined;
  return isOtherObject(sentence.text, 0, round.sum) ? undefined : toClaim(sentence, 0, false, round.sum);
}

/** A round told by its name alone: "Fresh capital for Beacon", "Seed extension takes Beacon's total to $7M"; with its sum if that stands before. */
function namedRound(
  { text, isTitle }: Sentence,
  sums: Money[],
  own: Span,
): { at: number; sum?: Money | undefined } | undefined {
  if (isTitle && FRESH_ALONE.test(text.slice(0, own.start)) && /^[.!]?$/.test(text.slice(own.end))) return { at: 0 };
  const act = ROUND_ACTS.exec(text);
  if (!act || own.start < act[0].length || !/^(?:[\p{L}'’-]+ ){0,4}$/u.test(text.slice(act[0].length, own.start)))
    return undefined;
  if (!IS_ROUND.test(act[0])) return undefined;
  return { at: act[0].length, sum: sums.find((sum) => sum.end < act[0].length) };
}

const FRESH_ALONE = createPattern(
  /^(?:fresh|new|more|extra|frisches|neues|weiteres|nouvelle?|nouveau|nuevos?|nuova|novos?|nieuw) (?:funds?|capital|money|funding|cash|financing|geld|kapital|finanzierung|financement|tour de table|ronda|rodada|finanziamento) (?:for|für|pour|para|per|voor) (?:[\p{Ll}-]+ ){0,4}$/iu,
);
/** The round itself acts: "$40M Series B fuels Beacon's push", "Seed extension takes Beacon's total to $7M". */
const ROUND_ACTS = createPattern(
  /^(?:[^\s.;:,]+ ){0,4}?(?:(?:pre-?)?seed|series [a-k]\d?|funding|financing|growth|equity|investment|capital)(?: (?:round|extension|raise|injection|funding|financing|investment|boost))?(?: (?:of|worth|from|led by) [^.;:,]{2,50}?)? (?:takes|brings|lifts|pushes|boosts|values|propels|catapults|makes|gives|turns|fuels|powers|helps|will help|to fuel|to help)\s/iu,
);
const IS_ROUND = /\b(?:seed|series [a-k]|round|extension|raise|injection)\b/i;
