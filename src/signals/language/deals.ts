import type { Reading, Sentence } from "../reading.ts";
import { type Actor, actorBefore, subjectSpans } from "./actor.ts";
import { certaintyAt } from "./certainty.ts";
import { findMoney, type Money } from "./money.ts";
import { findOrganisations } from "./names.ts";
import type { Span } from "./sentences.ts";

/** One purchase a text reports, seen from the subject, which is the buyer or what is bought. */
export type Deal = {
  role: "buyer" | "bought";
  sentence: Sentence;
  /** The other party as the text names it; unknown when it does not. */
  other: string | undefined;
  sum: Money | undefined;
  /** Agreed or announced, not yet closed. */
  isPending: boolean;
  /** Assets, a business or a unit rather than the whole company. */
  isAsset: boolean;
  /** Said with a merger or other weaker words. */
  isWeak: boolean;
};

const BUYS =
  /(?<![\p{L}-])(?:acquires|acquired|buys|bought(?: out| back)?|purchases|purchased|takes over|took over|taken over|snaps up|snapped up|picks up|picked up|absorbs|absorbed|(?:to|will|would|can|may|might|could|has agreed to|agreed to|agrees to) (?:acquire|buy|purchase|take over|absorb)|(?:is|are|was|been) (?:acquiring|buying|purchasing|taking over)|(?:acquisition|purchase|takeover|take-over|buyout) of|übernimmt|kauft|erwirbt|übernahme (?:von|der|des)|rachète|acquiert|racheté|s['’]offre|(?:le )?rachat d(?:e|u)|acquisition de|compra|compró|adquiere|adquirió|adquiriu|comprou|adquisición de|aquisição d[aoe]|koopt|neemt|overname van|acquisisce|acquisito|acquisizione di)(?!\p{L}| by\b)/giu;
const IS_BOUGHT =
  /(?<![\p{L}-])(?:(?:(?:is|was|were|been|being|be|gets|got|are) (?:being |now |also )?)?(?:acquired|bought|purchased|taken over|snapped up|absorbed)(?: [\w-]+){0,3}? by|(?:is|was|been|being|be|are) (?:being )?sold(?: [\w-]+){0,2}? to|(?:sells|sold|to sell|selling) itself to|(?:a été |est )?rachetée? par|(?:wird|wurde) von|comprad[ao] p(?:or|ela|elo)|adquirid[ao] p(?:or|ela|elo)|overgenomen door|acquisit[ao] da)(?!\p{L})/giu;
const SELLS = /\b(?:sells|sold|is selling|has sold|to sell|agreed to sell|agrees to sell)\b/gi;
const MERGES =
  /\b(?:(?:agreement and plan of merger|merger agreement|definitive merger agreement|merger) with|(?:merges|merged|to merge|is merging|will merge) with|fusionne avec|fusioniert mit)\b/gi;
const IS_PENDING =
  /\b(?:to|will|would|agreement|agreed|agrees|is|are|being|be|announces? (?:the )?(?:acquisition|purchase))\b/i;
/** What may not stand between the verb and the company that is bought: then something else is bought. */
const OTHER_THING =
  /\b(?:from|with|for|by|at|via|against|under|after|before|because|who|which|than|on|customers?|users?|subscribers|skills?|knowledge|rights?|licen[cs]es?|land|buildings?|propert(?:y|ies)|aircraft|planes|jets|ships?|vessels?|trucks?|cars|tickets?|ads|advertising|data|patents?|time|traffic|media)\b|[;]|[.!?] /i;
const THING_AFTER =
  /^ (?:jets|aircraft|planes|chips|servers|trucks|buses|licen[cs]es|tickets|ads|shares|stock|products|equipment|software licen[cs]es|phones|vehicles|trains|GPUs)\b/;
/** "acquires Beacon customer Foo": the word after the name says that something beside the subject is bought. */
const BELONGS_TO_SUBJECT =
  /^(?:['’]s)? (?:[\w-]+ )?(?:rivals?|competitors?|customers?|clients?|suppliers?|vendors?|partners?|spin-?(?:offs?|outs?)|subsidiar(?:y|ies)|unit|division|arm|business|shares?|stock|stake|products?|licen[cs]es?|devices?|scanners?|software|founder|investor|resellers?)\b/i;
const IN_WITHOUT_STAKE = /\b(?:in|into|of)\b/i;
const STAKE = /\b(?:stake|interest|holding|majority|shares?|control|share capital|outstanding|%|percent|per cent)/i;
const FULL_STAKE = /\b(?:majority|controlling|remaining|full|entire|all|100|whole)\b/i;
const ASSET =
  /\b(?:assets?|business(?:es)?|unit|division|operations|product line|arm|brands?|portfolio|clinics|stores|activit(?:y|ies|és)|geschäft|sparte)\b/i;
const PRICE = /\b(?:price|pays?|paid|worth|deal|consideration|in cash|transaction|valued|for)\b/i;
const NOT_A_PRICE =
  /\b(?:revenues?|sales|turnover|arr|profits?|ebitda|raised|assets under|manages|market cap|funding)\b/i;

/** Purchases with the subject on either side that the text states as done or agreed. */
export function findDeals(reading: Reading): Deal[] {
  const deals: Deal[] = [];
  for (const sentence of reading.sentences) {
    if (sentence.isBoilerplate || !(sentence.namesSubject || sentence.impliesSubject)) continue;
    const deal =
      passive(reading, sentence) ?? active(reading, sentence) ?? sale(reading, sentence) ?? merger(reading, sentence);
    if (deal) deals.push(deal);
  }
  return deals;
}

function active(reading: Reading, sentence: Sentence): Deal | undefined {
  for (const verb of sentence.text.matchAll(BUYS)) {
    const end = verb.index + verb[0].length;
    const object = objectAt(reading, sentence, end);
    if (!object || !isStated(reading, sentence, verb.index, verb[0])) continue;
    const actor = buyerBefore(reading, sentence, verb.index, verb[0]);
    if (actor === "subject" && !object.isSubject) {
      return toDeal(reading, sentence, {
        role: "buyer",
        other: object.name,
        at: verb.index,
        verb: verb[0],
        gap: object.gap,
      });
    }
    if (actor !== "subject" && object.isSubject) {
      const other = nameBefore(reading, sentence, verb.index);
      if (other)
        return toDeal(reading, sentence, { role: "bought", other, at: verb.index, verb: verb[0], gap: object.gap });
    }
  }
  return undefined;
}

function passive(reading: Reading, sentence: Sentence): Deal | undefined {
  for (const verb of sentence.text.matchAll(IS_BOUGHT)) {
    if (/^(?:wird|wurde) von$/i.test(verb[0]) && !/\b(?:übernommen|gekauft|erworben)\b/i.test(sentence.text)) continue;
    if (!isStated(reading, sentence, verb.index, verb[0])) continue;
    const end = verb.index + verb[0].length;
    const agent = objectAt(reading, sentence, end);
    const isSold =
      actorBefore(reading, sentence, verb.index) === "subject" &&
      !/^(?:acquired|bought|purchased)/i.test(verb[0].trim());
    const isTarget = isSold || endsWithSubject(reading, sentence, verb.index);
    if (isTarget && !agent?.isSubject) {
      return toDeal(reading, sentence, { role: "bought", other: agent?.name, at: verb.index, verb: verb[0], gap: "" });
    }
    if (agent?.isSubject && !isTarget) {
      const other = nameBefore(reading, sentence, verb.index);
      if (other) return toDeal(reading, sentence, { role: "buyer", other, at: verb.index, verb: verb[0], gap: "" });
    }
  }
  return undefined;
}

/** "It sold <subject> to Foo", "Foo agreed to sell its logistics arm to <subject>". */
function sale(reading: Reading, sentence: Sentence): Deal | undefined {
  for (const verb of sentence.text.matchAll(SELLS)) {
    const end = verb.index + verb[0].length;
    const toAt = sentence.text.indexOf(" to ", end);
    if (toAt < 0 || toAt - end > 110 || !isStated(reading, sentence, verb.index, verb[0])) continue;
    const buyer = objectAt(reading, sentence, toAt + 4);
    const isSubjectSold = subjectSpans(reading, sentence).some(
      (span) => span.start - end >= 0 && span.start - end < 4 && span.end <= toAt,
    );
    if (isSubjectSold && buyer && !buyer.isSubject && !/^['’]s?\b/.test(sentence.text.slice(toAt - 2, toAt))) {
      return toDeal(reading, sentence, { role: "bought", other: buyer.name, at: verb.index, verb: verb[0], gap: "" });
    }
    if (buyer?.isSubject && buyer.gap.trim() === "") {
      const sold = findOrganisations(sentence.text.slice(end, toAt))[0]?.name;
      if (sold)
        return toDeal(reading, sentence, {
          role: "buyer",
          other: sold,
          at: verb.index,
          verb: verb[0],
          gap: sentence.text.slice(end, toAt),
        });
    }
  }
  return undefined;
}

/** A merger takes the subject over or makes it part of another: it is bought or merged (reference sheet, section 5.2). */
function merger(reading: Reading, sentence: Sentence): Deal | undefined {
  for (const verb of sentence.text.matchAll(MERGES)) {
    const partner = objectAt(reading, sentence, verb.index + verb[0].length);
    if (!partner || partner.isSubject || !isStated(reading, sentence, verb.index, verb[0])) continue;
    if (actorBefore(reading, sentence, verb.index) !== "subject" && !/\bregistrant\b/i.test(sentence.text)) continue;
    return {
      ...toDeal(reading, sentence, { role: "bought", other: partner.name, at: verb.index, verb: verb[0], gap: "" }),
      isWeak: true,
    };
  }
  return undefined;
}

/** The company right after a verb, unless something else is bought, or less than half of it. */
function objectAt(reading: Reading, sentence: Sentence, from: number) {
  const rest = sentence.text.slice(from, from + 150);
  const own = subjectSpans(reading, sentence).find((span) => span.start >= from);
  const names = findOrganisations(rest);
  const first = names.find((name) => !/^['’]s?(?![\p{L}])/u.test(rest.slice(name.end, name.end + 2)));
  const ownStart = own ? own.start - from : Number.POSITIVE_INFINITY;
  const start = Math.min(first?.start ?? Number.POSITIVE_INFINITY, ownStart);
  if (!Number.isFinite(start)) return undefined;
  const gap = rest.slice(0, start);
  if (gap.length > 100 || OTHER_THING.test(gap)) return undefined;
  if (
    IN_WITHOUT_STAKE.test(gap) &&
    !STAKE.test(gap) &&
    !ASSET.test(gap) &&
    !/\b(?:owner|parent|maker|provider|publisher|developer|operator|out) of\b/i.test(gap)
  )
    return undefined;
  if (STAKE.test(gap) && !FULL_STAKE.test(gap) && !isMajority(gap)) return undefined;
  const isSubject = own !== undefined && ownStart <= start;
  if (isSubject && own && BELONGS_TO_SUBJECT.test(sentence.text.slice(own.end, own.end + 40))) return undefined;
  // "acquired Beacon's former rival Foo": the possessive is not what is bought.
  if (isSubject && own && /^['’]s\b/.test(sentence.text.slice(own.end, own.end + 2)) && first)
    return { name: first.name, isSubject: false, gap };
  if (!isSubject && first && THING_AFTER.test(rest.slice(first.end, first.end + 24))) return undefined;
  return { name: isSubject ? reading.subject.name : (first?.name ?? ""), isSubject, gap };
}

function isMajority(gap: string): boolean {
  const percent = /(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|percent|per cent)/i.exec(gap)?.[1];
  return percent !== undefined && Number(percent.replace(",", ".")) > 50;
}

/** For "acquisition of" and the like the buyer may stand as "<subject> announces the acquisition of". */
function buyerBefore(reading: Reading, sentence: Sentence, at: number, verb: string): Actor {
  const actor = actorBefore(reading, sentence, at);
  if (actor !== "subject") return actor;
  const lead = sentence.text.slice(0, at);
  // "Beacon welcomes Foo's acquisition of Bar" has been sorted out by the names between; this is "Beacon on its ...".
  const isNoun = /\b(?:of|de|du|von|der|des|van|di|d[ao])$/i.test(verb);
  return isNoun &&
    /\b(?:advis\w+|helps?|helped|financ\w+|supports?|supported|comments?|welcomes?|after|amid|before|blocks?|opposes?|clears?|approves?)\b[^,]{0,40}$/i.test(
      lead,
    )
    ? "other"
    : "subject";
}

function isStated(reading: Reading, sentence: Sentence, at: number, verb: string): boolean {
  if (/^(?:can|may|might|could) /i.test(verb)) return false;
  if (
    /\b(?:newly|recently|its|the|already|previously)\s$/i.test(sentence.text.slice(Math.max(0, at - 12), at)) &&
    /^acquired$/i.test(verb)
  )
    return false;
  if (
    /\b(?:offers?|offered|bids?|bidding|tried|failed|right|option|wants?|plans?|hopes?|able|chance|approval|opportunity|intention|intends?|talks)\s$/i.test(
      sentence.text.slice(Math.max(0, at - 14), at),
    )
  )
    return false;
  const said = certaintyAt(sentence.text, at, reading.referenceAt);
  return (
    said === "stated" ||
    (said === "hypothetical" && /^would /i.test(verb) && /\b(?:said|announced)\b/.test(sentence.text))
  );
}

/** Whether what stands right before the verb is the subject: "Foo buys Bar, and Beacon acquired by Baz". */
function endsWithSubject(reading: Reading, sentence: Sentence, at: number): boolean {
  const last = subjectSpans(reading, sentence)
    .filter((span) => span.end <= at)
    .at(-1);
  if (!last) return false;
  return /^(?:['’]s)?(?:,? (?:Inc|Ltd|GmbH|AG|SA|plc)\.?)?,?\s?(?:\([^)]{0,60}\) ?)?(?:(?:to be|has been|is|was|gets|agrees to be|agreed to be|will be|being) ?)?$/i.test(
    sentence.text.slice(last.end, at),
  );
}

/** The last other company before a verb: the one that acts, or in the passive the one that is bought. */
function nameBefore(reading: Reading, sentence: Sentence, at: number): string | undefined {
  const lead = sentence.text.slice(Math.max(0, at - 150), at);
  const own: Span[] = reading.matcher.findLoosely(lead);
  return findOrganisations(lead)
    .filter((name) => !own.some((span) => span.start < name.end && name.start < span.end))
    .filter((name) => !/\b(?:of|in|from|at|on) (?:the )?$/.test(lead.slice(0, name.start)))
    .at(-1)?.name;
}

function toDeal(
  reading: Reading,
  sentence: Sentence,
  found: { role: Deal["role"]; other: string | undefined; at: number; verb: string; gap: string },
): Deal {
  const isDone = /^(?:acquires|acquired|buys|bought|took|taken|purchase[ds])/i.test(found.verb);
  return {
    role: found.role,
    sentence,
    other: found.other,
    sum: priceOf(reading, sentence, found.at),
    isPending: !isDone && IS_PENDING.test(found.verb),
    isAsset: ASSET.test(found.gap) && !/\b(?:all|outstanding) (?:shares|stock)/i.test(found.gap),
    isWeak: false,
  };
}

/** The price: a sum of the sentence after the verb, else one of the next two sentences that speaks of a price. */
function priceOf(reading: Reading, sentence: Sentence, at: number): Money | undefined {
  const inSentence = findMoney(sentence.text).filter((sum) => isPrice(sentence.text, sum));
  const after = inSentence.find((sum) => sum.start > at) ?? inSentence[0];
  if (after) return after;
  const next = reading.sentences.slice(sentence.index + 1, sentence.index + 3);
  for (const one of next) {
    if (one.isBoilerplate || !PRICE.test(one.text)) continue;
    const sum = findMoney(one.text).find((candidate) => isPrice(one.text, candidate));
    if (sum) return sum;
  }
  return undefined;
}

function isPrice(text: string, sum: Money): boolean {
  return sum.amount >= 10_000 && !NOT_A_PRICE.test(text.slice(Math.max(0, sum.start - 40), sum.end + 20));
}
