import { actorBefore, subjectSpans } from "../language/actor.ts";
import { certaintyAt } from "../language/certainty.ts";
import { COMPANY_NOUN } from "../language/company-nouns.ts";
import type { Money } from "../language/money.ts";
import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { findJoin } from "./deal-joins.ts";
import {
  ALL_OF_IT,
  ASSET,
  boughtAt,
  buyerBefore,
  companyAbove,
  endsWithName,
  endsWithSubject,
  isByAnother,
  isLongAgo,
  isMinority,
  isThingOfSubject,
  isWareOfSubject,
  nameBefore,
  ownerOfNoun,
} from "./deal-parties.ts";
import { priceOf } from "./deal-price.ts";
import { AGREES, IN_CLAUSE, MERGES } from "./mergers.ts";
import { DOUBTED, GIVEN_UP, IS_LATEST, tellsPurchase } from "./stopped-deals.ts";

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

const BUYS = createPattern(
  /(?<![\p{L}-])(?:acquires|acquired|buys|bought(?: out| back)?|purchases|purchased|(?:takes|took|taken) over(?! as\b| (?:the )?(?:roles?|helm|reins|leadership|duties|position))|(?<=\b(?:by|with|through) |\b(?:continu|expand|enter|push|strengthen|bolster)(?:e?s|ed)\b[^.;,]{0,50}, )(?:acquiring|buying|purchasing)|snaps up|snapped up|scoops up|scooped up|swoops (?:for|on)|swooped (?:for|on)|swallows|swallowed|gobbles up|gobbled up|gulps down|gulped down|devours|devoured|takes control of|took control of|taken control of|assumes control of|assumed control of|bolts on|bolted on|picks up|picked up|absorbs|absorbed|(?:takes|took|taken|obtains|obtained|(?:to|will) (?:take|obtain)|secures|secured)(?= (?:[\w%.,-]+ ){0,6}(?:shares|stake|interest|holding|majority|control) (?:in|of)\b(?! (?:the )?(?:votes?|seats|market|own|its)\b))|(?:pays|paid|to pay) (?:(?:about|around|some|up to|over) )?[A-Z]{0,3}[$€£][\d.,]{1,9} ?(?:[mb]n?|million|billion)?(?: in (?:cash|shares|stock))? for(?= (?:[\p{L}-]+ ){0,4}(?:chain|maker|firm|company|start-?up|group|retailer|provider|brand|platform|specialist|developer|operator|manufacturer|business|rival|competitor|publisher|vendor)\b)|(?:to|will|would|can|may|might|could|has agreed to|agreed to|agrees to) (?:(?:also|now|fully|jointly|further) )?(?:acquire|buy|purchase|take over|absorb)|(?:is|are|was|been) (?:(?:also|now) )?(?:in the process of )?(?:acquiring|buying|purchasing|taking over)|(?:acquisition|purchase|takeover|take-over|buyout) of)(?!\p{L}| by\b)/giu,
);
const IS_BOUGHT = createPattern(
  /(?<![\p{L}-])(?:(?:(?:is|was|were|been|being|be|gets|got|are) (?:being |now |also )?)?(?:acquired|bought|purchased|taken over|taken private|snapped up|swallowed up|absorbed|rescued (?:from|out of) (?:administration|insolvency|receivership|bankruptcy|collapse))(?: [\w-]+){0,3}? by|(?:is|was|been|being|be|are) (?:being )?sold(?: [\w-]+){0,2}? to|(?:sells|sold|to sell|selling) itself to|(?:agrees|agreed|accepts|accepted|approves?|approved|completes|completed)(?: to)?(?: [\w.,$€£()]{1,16}){0,4} (?:takeover|buyout|acquisition|sale|merger|offer)(?: offer| deal| bid)?(?: of the (?:company|firm|business|group))? (?:by|from|to)|sold to)(?!\p{L})/giu,
);
const SELLS = createPattern(
  /\b(?:(?:approv|complet|announc|agre)(?:es|ed|e) (?:to )?(?:the |a )?sale of|sells?|sold|is selling|has sold|to sell|agreed to sell|agrees to sell)\b/gi,
);
/** Who may sell the whole of a company, and what it is then called. */
const OWNERS_OF =
  /\b(?:administrators?|receivers?|liquidators?|owners?|founders?|shareholders|family) (?:of|behind|at) [^;]{2,90}$/i;
const WHOLE = /^ (?:the (?:business|company|firm|group)|it|their (?:company|business|firm))\b/i;
/** A purchase that is only wished for or offered. */
const WISH =
  /\b(?:offers?|offered|bids?|bidding|tried|failed|right|option|wants?|plans?|hopes?|able|chance|approval|opportunity|intention|intends?|talks|set|poised|destined|likely|expected|keen|eager|tipped|seeks?|seeking|moves?|vows?|aims?|looks|looking|race|battle|quest|attempts?|efforts?)\s$/i;
/** "Received funding to acquire", "offering $930 million to acquire": what it is to be bought with, or who would like to. */
const MEANS =
  /\b(?:offer(?:s|ed|ing)?|bids?|bidding|funding|financing|capital|proceeds|loans?|grants?|funds|cash|money|used?|using|intend\w*|aim\w*|seek\w*|look\w*|hop\w*|try\w*|propos\w*|want\w*|opportunit\w+|right|rights|option|options|strategy|mission|letter of intent|LOI|continu\w+)\b[^.;,]{0,30}\s$/i;
/** "Its recently acquired subsidiary" tells of no new purchase. */
const ATTRIBUTE = /\b(?:newly|recently|its|the|already|previously)\s$/i;
const IS_PENDING = createPattern(
  /\b(?:to|will|would|agreement|agreed|agrees|is|are|being|be|announces? (?:the )?(?:acquisition|purchase))\b/i,
);

/** A purchase that is told in the present and closes later. */
const CLOSES_LATER = createPattern(
  /\b(?:clos(?:e|es|ing)|completion) (?:is |are )?(?:expected|planned|due|foreseen|scheduled|anticipated|next|later|in the coming|by the end)|\b(?:expected|due|set|scheduled|anticipated) to (?:close|complete|be completed|be finali[sz]ed)|\b(?:will|would|should) (?:close|complete|be completed|be finali[sz]ed)\b|\b(?:subject to|pending|awaiting) (?:\p{L}+ ){0,3}(?:approvals?|clearance|conditions)|\b(?:zum (?:Jahresende|Jahreswechsel|Quartalsende|Monatsende)|vorbehaltlich|steht noch unter (?:dem )?Vorbehalt)/iu,
);

/** "<subject> buys Foo", "<subject>'s purchase of Foo". */
export function active(reading: Reading, sentence: Sentence): Deal | undefined {
  if (NO_COMPANY.test(sentence.text)) return undefined;
  for (const verb of BUYS.matchAll(sentence.text)) {
    const end = verb.index + verb[0].length;
    const object = boughtAt(reading, sentence, end);
    if (!object || !isStated(reading, sentence, verb)) continue;
    const after = sentence.text.slice(end + object.gap.length + object.length);
    if (/ of$/i.test(verb[0]) && DOUBTED.test(after)) continue;
    // "Beacon's acquisition of Halden means that": it is known, and something follows.
    if (/^ means? /.test(after)) continue;
    if (/^(?:pa|to pay)/i.test(verb[0]) && !endsWithName(sentence.text, end, object.name)) continue;
    const actor = buyerBefore(reading, sentence, verb.index, verb[0]);
    if (actor === "subject" && !object.isSubject && !(/ of$/i.test(verb[0]) && isByAnother(reading, after))) {
      return toDeal(reading, sentence, {
        role: "buyer",
        other: object.name,
        verb,
        gap: object.isUnit ? `${object.gap}unit` : object.gap,
      });
    }
    if (actor !== "subject" && object.isSubject && !isWareOfSubject(reading, sentence, end)) {
      const other = / of$/i.test(verb[0])
        ? (ownerOfNoun(reading, sentence, verb.index, end) ?? companyAbove(reading, sentence))
        : (nameBefore(reading, sentence, verb.index) ?? companyAbove(reading, sentence));
      if (other) return toDeal(reading, sentence, { role: "bought", other, verb, gap: object.gap });
    }
  }
  return undefined;
}

/** Coins are bought by the piece and kept in a treasury; a story picks up where another left off. */
export const NO_COMPANY =
  /\bpick(?:s|ed) up (?:right )?where\b|\b[Tt]reasury (?:[Ss]trategy|[Rr]eserves?|[Hh]oldings|[Pp]olicy|[Aa]sset)\b|\bat an average (?:purchase )?price of\b|\d\+? (?:[Aa]cres|[Hh]ectares|ha)\b|\b(?:acquir|purchas|b(?:ought|uy))\p{L}* (?:\p{Ll}+ ){0,2}[\d,.]+ (?:BTC|ETH|[Bb]itcoins?|ounces|shares)\b/u;

/** "Foo is bought by <subject>", "<subject> sold to Foo". */
export function passive(reading: Reading, sentence: Sentence): Deal | undefined {
  for (const verb of IS_BOUGHT.matchAll(sentence.text)) {
    if (!isStated(reading, sentence, verb)) continue;
    // Without "was" only a headline means the passive: "Beacon sold to Foo".
    if (/^sold to$/i.test(verb[0]) && !(sentence.isTitle && isRightAfterName(sentence.text, verb.index))) continue;
    const end = verb.index + verb[0].length;
    if (BY_BUYERS.test(sentence.text.slice(end, end + 40))) continue;
    const agent = boughtAt(reading, sentence, end);
    const isSold =
      actorBefore(reading, sentence, verb.index) === "subject" &&
      !/^(?:acquired|bought|purchased)/i.test(verb[0].trim());
    const isTarget = isSold || endsWithSubject(reading, sentence, verb.index);
    if (isTarget && IN_ASIDE.test(sentence.text.slice(0, verb.index))) continue;
    // "The Leeds firm has been bought by Beacon": a headline above names it, and Leeds is where it is.
    if (agent?.isSubject && IS_A_FIRM.test(sentence.text.slice(0, verb.index))) {
      const other = otherOfHeadline(reading);
      return other === undefined ? undefined : toDeal(reading, sentence, { role: "buyer", other, verb, gap: "" });
    }
    if (isTarget && isThingOfSubject(reading, sentence, verb.index)) continue;
    if (isTarget && !agent?.isSubject) {
      return toDeal(reading, sentence, { role: "bought", other: agent?.name, verb, gap: "" });
    }
    if (agent?.isSubject && !isTarget) {
      const other = nameBefore(reading, sentence, verb.index);
      if (other) return toDeal(reading, sentence, { role: "buyer", other, verb, gap: "" });
    }
  }
  return undefined;
}

/** "Globex, a customer of Beacon, bought by Halden": who is named last only describes the first. */
const IN_ASIDE =
  /^\p{Lu}[^,]*, (?:an?|the|its|one of the|formerly an?) (?:[\p{Ll}\d-]+ ){1,5}(?:of|to|for|at|by|with) [^,]{2,40}, (?:\p{Ll}+ )?$/u;
const IS_A_FIRM = new RegExp(`^The (?:[\\p{L}\\d-]+ ){1,4}?${COMPANY_NOUN} (?:\\p{Ll}+ )?$`, "u");

/** The one other company of the headline, if the account stands there too. */
function otherOfHeadline({ sentences: [title], matcher }: Reading): string | undefined {
  if (!title?.isTitle || !title.namesSubject) return undefined;
  const others = findOrganisations(title.text).filter(({ name }) => !matcher.isLooselyNamedIn(name));
  return others.length === 1 ? others[0]?.name : undefined;
}

/** "Bought by millions every winter", "sold to schools": what is sold are its wares. */
const BY_BUYERS =
  /^ (?:(?:over|more than|nearly|almost|about) )?(?:\d|millions|thousands|hundreds|dozens|many|people|shoppers|consumers|customers|households|families|schools|hospitals|farmers|everyone)/i;
function isRightAfterName(text: string, at: number): boolean {
  return findOrganisations(text.slice(0, at)).some((name) => name.end === at - 1);
}

/** "It sold <subject> to Foo", "Foo agreed to sell its logistics arm to <subject>". */
export function sale(reading: Reading, sentence: Sentence): Deal | undefined {
  for (const verb of SELLS.matchAll(sentence.text)) {
    const end = verb.index + verb[0].length;
    const toAt = sentence.text.indexOf(" to ", end);
    if (toAt < 0 || toAt - end > 110 || !isStated(reading, sentence, verb)) continue;
    const buyer = boughtAt(reading, sentence, toAt + 4);
    const isSubjectSold =
      subjectSpans(reading, sentence).some(
        (span) =>
          span.start - end >= 0 &&
          span.start - end < 4 &&
          span.end <= toAt &&
          ALL_OF_IT.test(sentence.text.slice(span.end, toAt)),
      ) || isWholeSold(reading, sentence, verb.index, end);
    if (isSubjectSold && buyer && !buyer.isSubject && !/^['’]s?\b/.test(sentence.text.slice(toAt - 2, toAt))) {
      return toDeal(reading, sentence, { role: "bought", other: buyer.name, verb, gap: "" });
    }
    if (buyer?.isSubject && buyer.gap.trim() === "") {
      const thing = sentence.text.slice(end, toAt);
      if (isMinority(thing)) continue;
      const owner = OWN_BUSINESS.test(thing) ? nameBefore(reading, sentence, verb.index) : undefined;
      const sold = owner ?? findOrganisations(thing)[0]?.name;
      if (sold)
        return toDeal(reading, sentence, {
          role: "buyer",
          other: sold,
          verb,
          gap: sentence.text.slice(end, toAt),
        });
    }
  }
  return undefined;
}

/** "sells its packaging operations": whose they are stands before the verb. */
const OWN_BUSINESS =
  /^ (?:(?:its|the|their|his|her) )?(?:[\p{Ll}\d-]+ ){0,4}(?:business|operations|unit|arm|division|assets|activities)$/u;

/** "The administrators of <subject> have sold the business and all nine sites". */
function isWholeSold(reading: Reading, sentence: Sentence, verbAt: number, end: number): boolean {
  if (!WHOLE.test(sentence.text.slice(end, end + 40))) return false;
  const lead = sentence.text.slice(0, verbAt);
  const isOwnersDoing = OWNERS_OF.test(lead) && subjectSpans(reading, sentence).some((span) => span.end <= verbAt);
  return isOwnersDoing && !/\b(?:buys|bought|acquired)\b/.test(lead);
}

/** "<subject> is now part of Foo", "Welcome, Foo!". */
export function joining(reading: Reading, sentence: Sentence): Deal | undefined {
  const join = findJoin(reading, sentence);
  if (!join || NO_COMPANY.test(sentence.text)) return undefined;
  return {
    role: join.role,
    sentence,
    other: join.other,
    sum: priceOf(reading, sentence, join.at),
    isPending: false,
    isAsset: false,
    isWeak: false,
  };
}

/** A merger takes the subject over or makes it part of another: it is bought or merged (reference sheet, section 5.2). */
export function merger(reading: Reading, sentence: Sentence): Deal | undefined {
  for (const verb of MERGES.matchAll(sentence.text)) {
    if (IN_CLAUSE.test(sentence.text.slice(0, verb.index))) continue;
    const isJoint = !/ (?:with|avec|mit)$/i.test(verb[0]);
    const named = isJoint ? undefined : boughtAt(reading, sentence, verb.index + verb[0].length);
    const lead = sentence.text.slice(0, verb.index);
    const isOfOther = named?.isSubject === true && AGREES.test(lead);
    const partner =
      isJoint || isOfOther ? { name: nameBefore(reading, sentence, verb.index), isSubject: false } : named;
    if (!partner?.name || partner.isSubject || !isStated(reading, sentence, verb)) continue;
    if (
      !isJoint &&
      !isOfOther &&
      actorBefore(reading, sentence, verb.index) !== "subject" &&
      !/\bregistrant\b/i.test(sentence.text)
    )
      continue;
    return {
      ...toDeal(reading, sentence, { role: "bought", other: partner.name, verb, gap: "" }),
      isWeak: true,
    };
  }
  return undefined;
}

function isStated(reading: Reading, sentence: Sentence, verb: RegExpExecArray): boolean {
  const text = sentence.text;
  const lead = text.slice(Math.max(0, verb.index - 14), verb.index);
  if (/^(?:can|may|might|could) /i.test(verb[0]) || WISH.test(lead)) return false;
  if (/^to /i.test(verb[0]) && MEANS.test(text.slice(Math.max(0, verb.index - 60), verb.index))) return false;
  if (/^to /i.test(verb[0]) && GIVEN_UP.test(text.slice(Math.max(0, verb.index - 70), verb.index))) return false;
  if (/^acquired$/i.test(verb[0]) && ATTRIBUTE.test(lead)) return false;
  if (
    / (?:of|von|de|d[ou]|van|di)$/i.test(verb[0]) &&
    (!tellsPurchase(text.slice(0, verb.index), sentence.isTitle) || IS_LATEST.test(lead))
  )
    return false;
  if (isLongAgo(text.slice(verb.index))) return false;
  const certainty = certaintyAt(text, verb.index, reading.referenceAt);
  // "said it would buy" is an announcement.
  const isReportedWill =
    certainty === "hypothetical" && /^would /i.test(verb[0]) && /\b(?:said|announced)\b/.test(text);
  return certainty === "stated" || isReportedWill;
}

function toDeal(
  reading: Reading,
  sentence: Sentence,
  found: { role: Deal["role"]; other: string | undefined; verb: RegExpExecArray; gap: string },
): Deal {
  const isDone = /^(?:acquires|acquired|buys|bought|took|taken|purchase[ds])/i.test(found.verb[0]);
  return {
    role: found.role,
    sentence,
    other: found.other,
    sum: priceOf(reading, sentence, found.verb.index),
    isPending: (!isDone && IS_PENDING.test(found.verb[0])) || closesLater(reading, sentence),
    isAsset: ASSET.test(found.gap) && !/\b(?:all|outstanding) (?:shares|stock)/i.test(found.gap),
    isWeak: false,
  };
}

/** The sentence or one of the next two says when or on what condition the deal will close. */
export function closesLater(reading: Reading, sentence: Sentence): boolean {
  const near = reading.sentences.slice(sentence.index, sentence.index + 3);
  return near.some((one) => !one.isBoilerplate && CLOSES_LATER.test(one.text));
}
