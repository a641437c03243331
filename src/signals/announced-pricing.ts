import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { isActing } from "./language/definite-company.ts";
import { isAmongDoers, isStated } from "./language/doer.ts";
import { headlineAbove } from "./language/headline-above.ts";
import { findMoney } from "./language/money.ts";
import { createPattern } from "./language/pattern.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { addedChargeIn } from "./technology/added-charges.ts";
import { billedIn } from "./technology/billed-prices.ts";
import { isOfVersion, isSameParty } from "./technology/own-doing.ts";
import { IS_HISTORY, isToldToPayers } from "./technology/payers-news.ts";
import {
  changeOf,
  effectiveDate,
  halfStepIn,
  lineAbout,
  lineWithSum,
  percentIn,
  priceIn,
  productIn,
} from "./technology/price-facts.ts";
import { isRepriced } from "./technology/price-frames.ts";
import {
  ADDS_PLAN,
  BY_THE_WAY,
  CHANGES_MODEL,
  CHARGES,
  IS_PRICE,
  isOtherPrice,
  LIMITS,
  MAKES_FREE,
  MOVES,
  MOVES_PLAN,
  NOTICE,
  OWN_VOICE,
  PACKS,
  PLANS_NOW,
  RAISES,
  WAS_THEN,
} from "./technology/price-moves.ts";
import { ABOUT_DOCS, IS_LESSON, NOT_OURS, NOT_REAL, NOTE, NOTE_OF_MODEL } from "./technology/price-notes.ts";
import { isCustomersTale } from "./technology/price-tales.ts";
import { hasFigures, hasPriceCue, isOwnHead, nearText, PRICE_MAX } from "./technology/price-talk.ts";
import { isStepped } from "./technology/stepped-prices.ts";
import { toDetection } from "./to-detection.ts";

/** "Beacon (BCN) Price Rises": what is traded under the letters, not what the company sells. */
const OF_A_STOCK = /\((?:[A-Z]+: ?)?[A-Z]{2,5}\) (?:[Ss]hare |[Ss]tock |[Tt]oken )?[Pp]rices?\b/u;

/** A price change of the account's own products, announced by it or reported about it. */
export function announcedPricing(reading: Reading): Detection[] {
  const isRelease = reading.document.kind === "release";
  if (isRelease) {
    const noted = notedPricing(reading);
    if (noted.length > 0) return noted;
  }
  const { title } = reading.document;
  if (reading.isOwnSite && reading.sentences.slice(0, 4).some(({ text }) => NOT_OURS.test(text))) return [];
  if (isOtherPrice(title) || OF_A_STOCK.test(title) || IS_HISTORY.test(title)) return [];
  // "An update to what you pay" addresses the reader as guides do, and is news all the same.
  const isNews =
    !reading.isGeneric ||
    isToldToPayers(reading) ||
    (reading.isOwnSite && NOTICE.test(reading.document.title) && !IS_LESSON.test(reading.document.title));
  const open = statedSentences(reading, isNews).filter((sentence) => !isCustomersTale(reading, sentence));
  const stated = open.filter(hasPriceCue);
  const told = stated
    .filter(
      (sentence) =>
        (sentence.namesSubject ||
          sentence.impliesSubject ||
          reading.isOwnSite ||
          isBelowOwnHead(reading, sentence) ||
          isOwnHead(reading, sentence)) &&
        !(isOfVersion(reading) && !sentence.isTitle && !OF_OFFER.test(sentence.text)) &&
        isNewsOfPrices(reading, sentence) &&
        !isOtherPrice(sentence.text) &&
        !FROM_TIME_TO_TIME.test(sentence.isTitle ? nearText(reading, sentence, 2) : sentence.text),
    )
    // An unnamed headline is asked last: the lines below it say more.
    .toSorted((one, other) => Number(isUnnamedTitle(one)) - Number(isUnnamedTitle(other)));
  // What says the new price is better evidence than the headline above it.
  const change =
    told.find((sentence) => isRaised(reading, sentence) || isStepped(reading, sentence)) ??
    billedIn(reading, stated) ??
    addedChargeIn(reading, stated) ??
    told.find((sentence) =>
      isRelease ? isRepacked(reading, sentence) || isNotice(reading, sentence) : isOtherwiseChanged(reading, sentence),
    ) ??
    (isRelease ? undefined : open.find((sentence) => isRepriced(reading, sentence)));
  return change ? [toAnnouncement(reading, change)] : [];
}

/** "Update the call price to be optional" is a field of an interface; prices of the account's own offer come with such words. */
const OF_OFFER =
  /\b(?:we|our|your|customers?|billing|per[- ](?:seat|user|month|member)|usage-based|subscriptions?)\b|[$€£]\s?\d/i;

/** Deep in a text under another headline prices are what its goods are praised for. */
function isNewsOfPrices(reading: Reading, sentence: Sentence): boolean {
  const title = headlineAbove(reading, sentence, 4);
  return title === undefined || reading.document.kind !== "article" || hasPriceCue(title);
}

/** In the first lines below a headline that names the account "the chain" may mean it. */
function isBelowOwnHead({ sentences }: Reading, { index }: Sentence): boolean {
  return index <= 3 && sentences[0]?.namesSubject === true;
}

function isUnnamedTitle({ isTitle, namesSubject, impliesSubject }: Sentence): boolean {
  return isTitle && !namesSubject && !impliesSubject;
}

function isOtherwiseChanged(reading: Reading, sentence: Sentence): boolean {
  return (
    isRepacked(reading, sentence) ||
    isMoved(reading, sentence) ||
    isNotice(reading, sentence) ||
    tellsOfPlans(reading, sentence)
  );
}

function isRaised(reading: Reading, sentence: Sentence): boolean {
  return [...RAISES.matchAll(sentence.text)].some((verb) => {
    if (/^(?:unveil|roll)/i.test(verb[0]) && !ENDS_THERE.test(sentence.text.slice(verb.index + verb[0].length)))
      return false;
    const isPricingVerb =
      !/^(?:launch|announc|introduc|unveil|roll)/i.test(verb[0]) ||
      /\b(?:new|lower|higher|simpler|updated)\b|(?:increase|change)/i.test(verb[0]) ||
      PRICE_STEP.test(sentence.text.slice(verb.index + verb[0].length));
    return isPricingVerb && !isHabit(sentence, verb) && isDone(reading, sentence, verb.index);
  });
}

/** "Unveils new pricing for teams", and no desk for it. */
const ENDS_THERE =
  /^(?= ?$|[.,;:]| (?:for|on|of|from|in|across|as|to|by|with|after|model|plans?|structure|tiers?|options?)(?!\p{L}))/iu;

/** "Announces price hike": what is announced of prices is a step. */
const PRICE_STEP =
  /^ (?:hike|rise|increase|cut|reduction)s?(?= ?$|[.,;:]| (?:for|on|of|from|in|across|as|to|by)(?!\p{L}))/iu;

/** Plain present of "we" without a figure is a habit: "we lower prices for everyone". */
function isHabit({ text }: Sentence, verb: RegExpExecArray): boolean {
  const lead = text.slice(0, verb.index);
  return (
    /^(?:raise|increase|hike|lower|cut|slash|reduce|drop|change|adjust|update|simplify) /i.test(verb[0]) &&
    /\b(?:we|they|you)\b[^.;]{0,40}$/i.test(lead) &&
    !/\b(?:will|to|must|['’]ve|have)(?: \w+)? $/i.test(lead) &&
    !/\d/.test(text)
  );
}

const FROM_TIME_TO_TIME = createPattern(
  /\b(?:sometimes|from time to time|occasionally|periodically|regularly|usually|generally|whenever|every now and then|(?:if|when) (?:we|our) )\b/i,
);

/** Plans, models of pricing and what is free. */
function isRepacked(reading: Reading, sentence: Sentence): boolean {
  const hasPrice = findMoney(sentence.text).some(({ amount }) => amount < PRICE_MAX);
  const patterns = [CHANGES_MODEL, MAKES_FREE, CHARGES, ...(hasPrice ? [MOVES_PLAN, ADDS_PLAN] : [])];
  return patterns.some((pattern) =>
    [...pattern.matchAll(sentence.text)].some((verb) => isDone(reading, sentence, verb.index)),
  );
}

/** On the account's own site, and only with a day from which it holds. */
function tellsOfPlans(reading: Reading, sentence: Sentence): boolean {
  if (!reading.isOwnSite) return false;
  return [...PLANS_NOW.matchAll(sentence.text)].some(({ index }) => isStated(reading, sentence, index));
}

function isDone(reading: Reading, sentence: Sentence, at: number): boolean {
  if (isToldOfOther(reading, sentence.text.slice(0, at))) return false;
  const isOwn =
    isActing(reading, sentence, at) || isSameParty(reading, sentence, at) || isAmongDoers(reading, sentence, at);
  return isOwn && isStated(reading, sentence, at);
}

/** "Beacon says Globex raised prices": whoever stands between the telling and the verb has done it. */
function isToldOfOther({ matcher }: Reading, lead: string): boolean {
  const [, other] = TOLD_OF.exec(lead) ?? [];
  return other !== undefined && !matcher.isLooselyNamedIn(other);
}

const TOLD_OF =
  /(?<!\p{L})(?:says?|said|claims?|claimed|reports?|reported|finds?|found|notes?|noted|shows?|complains?)(?: that)? (?:the )?(\p{Lu}[\p{L}\p{N}&.-]+(?: \p{Lu}[\p{L}\p{N}&.-]+){0,2}) (?:(?:has|have|had|will|is|also|now) )*$/u;

function isMoved(reading: Reading, sentence: Sentence): boolean {
  const isOwn =
    (reading.isOwnSite && OWN_VOICE.test(sentence.isTitle ? nearText(reading, sentence) : sentence.text)) ||
    (sentence.namesSubject && (sentence.isTitle || /['’]s |\bof\b/.test(sentence.text))) ||
    (/\d ?%|per ?cent|[$€£]\s?\d/.test(sentence.text) && isOwnHead(reading, sentence));
  if (!isOwn) return false;
  // Of a headline alone the sum, the share or the day must show that a change is meant and not the topic.
  return [...sentence.text.matchAll(MOVES)].some(
    (clue) =>
      isStated(reading, sentence, clue.index) &&
      !BY_THE_WAY.test(sentence.text.slice(0, clue.index)) &&
      !isOnlyStruck(reading, sentence, clue.index + clue[0].length) &&
      hasFigures(reading, sentence),
  );
}

/** "Egg prices rise as flu hits Beacon and other farms": the account only bears what moves the prices of its trade. */
function isOnlyStruck({ matcher }: Reading, { text }: Sentence, end: number): boolean {
  const own = matcher.findLoosely(text);
  if (own.some((name) => name.end <= end)) return false;
  return own.some(
    (name) =>
      CLAUSE.test(text.slice(end, name.start)) ||
      AND_OTHERS.test(text.slice(name.end)) ||
      FORETELLS.test(text.slice(name.end)),
  );
}

const CLAUSE =
  /(?<!\p{L})(?:as|after|amid|because|while|since|when|hits?|weil|nachdem|car|porque|perché|omdat)(?!\p{L})/iu;
const FORETELLS =
  /^(?:['’]s?)? (?:\p{Ll}+ ){0,2}(?:warns?|warned|predicts?|forecasts?|expects?|fears?|thinks|believes|warnt|erwartet|prévient|prevé|avverte|waarschuwt)(?!\p{L})/iu;
const AND_OTHERS = /^,? (?:and|und|et|y|e|en) (?:other|others|andere|autres|otr[oa]s|outr[oa]s|altr[ie])/iu;

/** "Changes to the free plan" over a text of the account's own that says what changes. */
function isNotice(reading: Reading, sentence: Sentence): boolean {
  if (!sentence.isTitle || !reading.isOwnSite || !NOTICE.test(sentence.text)) return false;
  const near = nearText(reading, sentence);
  const isDated =
    /\b(?:from|starting|as of|effective|on|until|today|will|this (?:morning|week|month)|a partir d[eo]|ab|dès|à partir du?|a partire da\p{L}*|vanaf|desde)(?!\p{L})/iu.test(
      near,
    );
  return isDated && (LIMITS.test(near) || (hasFigures(reading, sentence) && IS_PRICE.test(near)));
}

/** Notes of changes need a sum or a plan by name, or "pricing page" in their heading. */
function notedPricing(reading: Reading): Detection[] {
  const sentences = statedSentences(reading).slice(0, 12);
  const heading = sentences[0];
  const isPacking = heading !== undefined && PACKS.test(heading.text);
  if (
    !heading ||
    !(isPacking || NOTE.test(heading.text) || NOTE_OF_MODEL.test(heading.text)) ||
    ABOUT_DOCS.test(heading.text) ||
    isOtherPrice(heading.text)
  )
    return [];
  if (sentences.some(({ text }) => NOT_REAL.test(text))) return [];
  const hasSum = sentences.some(({ text }) => findMoney(text).length > 0 || /\d ?cents?\b/.test(text));
  const hasPlan = sentences.some(({ text }) =>
    /\b(?:shows? the new plans|new plans are (?:live|in)|plan becomes|available in the free plan|(?:tier|plan|allowance|quota|limit)s?:? (?:goes |drops |cut |down |up )?from [\d.,]+k? to [\d.,]+k?|(?:drop|remove|add|new|kill|retire|sunset)\w* (?:the )?[\p{L}]+ (?:plan|tier))\b/iu.test(
      text,
    ),
  );
  return hasSum || hasPlan || isPacking ? [toAnnouncement(reading, heading)] : [];
}

/**
 * The facts of the sentence and, where it gives none, of the text around it. Strength: the type's default, +10 from 20 %
 * on. Confidence is lower where no figure stands in the text.
 */
function toAnnouncement(reading: Reading, sentence: Sentence): Detection {
  const near = nearText(reading, sentence)
    .split("\n")
    .filter((line) => !WAS_THEN.test(line))
    .join("\n");
  const percent = percentIn(sentence.text) ?? percentIn(near);
  const named = productIn(sentence.text) ?? productIn(lineWithSum(near));
  // "Limits free plan, raises prices 8%": what is free has no price that goes up by so much.
  const product = percent !== undefined && named !== undefined && /^free /i.test(named) ? undefined : named;
  // Where a percentage says it all, the sums around it are examples.
  const price =
    priceIn(sentence.text) ??
    priceIn(lineAbout(near, product)) ??
    (percent === undefined ? (priceIn(near) ?? priceIn(reading.document.title)) : halfStepIn(near));
  const effective = [sentence.text, near, reading.document.title]
    .map((text) => effectiveDate(text, reading))
    .find((day) => day !== undefined);
  const hasPlanWords = /\b(?:plans?|packag\w+|tiers?|per[- ]seat|per[- ]member)\b/i.test(sentence.text);
  return toDetection(reading, sentence, {
    type: "own_pricing_change",
    subtype:
      hasPlanWords && !/price (?:increase|hike|rise)|rais|increas/i.test(sentence.text) && !price
        ? "packaging"
        : "price",
    title: `${reading.subject.name} ${changeOf(sentence.text, product, price)}`,
    strengthShift: percent !== undefined && percent >= 20 ? 10 : 0,
    certainty: price || percent !== undefined ? 1 : 0.85,
    data: {
      ...(product !== undefined && { product }),
      ...(price && { amount: price.amount, amount_minor: price.amountMinor, currency: price.currency }),
      ...(percent !== undefined && { percent }),
      ...(effective !== undefined && { effective_date: effective }),
    },
    identity: {
      ...(product !== undefined && { product: nameKey(product) }),
      ...(price && { amount: String(price.amount) }),
    },
  });
}
