import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { findNamedTechnologies } from "#technologies/named-technologies.ts";
import { defineDetector } from "./detector.ts";
import { findDates } from "./language/dates.ts";
import { isActing } from "./language/definite-company.ts";
import { isStated } from "./language/doer.ts";
import { type NounPhrase, nounPhraseAt } from "./language/noun-phrase.ts";
import { isProduct, isProductNoun, isTitleCase, isToldNotSold, productName } from "./language/products.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { isToldInYears } from "./language/told-in-years.ts";
import { isPrerelease, majorRelease } from "./major-release.ts";
import { announcedThing } from "./market/announced-heads.ts";
import { CALLED_SO } from "./market/appositions.ts";
import { framedArrival, mayArrive } from "./market/arrival-frames.ts";
import { introducing } from "./market/greeted-products.ts";
import {
  isHeadlined,
  isInHeadline,
  isLaunchName,
  isOfAnOccasion,
  wholePhrase,
  withoutPraise,
} from "./market/launch-names.ts";
import {
  AHEAD,
  AT_AN_EVENT,
  AVAILABLE,
  BEGINS_DELIVERY,
  BEGINS_LATER,
  CALLED_NEW,
  HABIT,
  IN_A_POST,
  INTRODUCING,
  isMeans,
  isOfAClause,
  isOtherThanSold,
  LATELY,
  LISTED_REPORT,
  LOOKS_BACK,
  launchCue,
  NOMINAL_LAUNCH,
  NOT_A_LAUNCH,
  NOT_DECIDED,
  NOUN_VERB,
  OPEN_VERB,
  OTHER_LAUNCHER,
  OWN_AS_KNOWN,
  PROUD_VERB,
  ROADMAP,
  SERVES,
  SHOWN_NEW,
  SHOWS,
  STRICT_VERB,
  TO_ITS_RANGE,
  WHEN,
  WILL,
} from "./market/launches.ts";
import { liveFeature } from "./market/live-features.ts";
import { namedArrival, soldBelow } from "./market/named-arrivals.ts";
import { bearsOwnName, type Launch } from "./market/own-products.ts";
import { madeFor, nameAfter, nameBefore, nameBelow } from "./market/phrase-names.ts";
import { available, joined, onSale } from "./market/product-arrivals.ts";
import { headedBeside, headedProduct } from "./market/product-heads.ts";
import { IS_REPAIR, isNoName } from "./market/product-slots.ts";
import { isNoNews, mayPresent } from "./market/release-notes.ts";
import { releasedThing } from "./market/released-things.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** A new product, a major version or general availability of the account's own. */
export const productLaunch = defineDetector({
  type: "product_launch",
  kinds: ["article", "release"],
  detect(reading) {
    if (reading.document.kind === "release") {
      const major = majorRelease(reading);
      if (major.length > 0 || reading.document.facts.version !== undefined || isPrerelease(reading)) return major;
    }
    // "Introducing Atlas: run your bots" addresses the reader as guides do, and is news all the same.
    const { title } = reading.document;
    if (reading.isOwnSite && reading.document.kind === "article" && IS_REPAIR.test(title)) return [];
    const [heading] = reading.sentences;
    const isSold = heading !== undefined && !reading.isOwnSite && soldBelow(reading, heading) !== undefined;
    const isNews = !reading.isGeneric || INTRODUCING.test(title) || AVAILABLE.test(title) || isSold;
    for (const sentence of statedSentences(reading, isNews)) {
      if (!mayPresent(reading, sentence) || isToldInYears(reading, sentence)) continue;
      const head =
        announcedThing(reading, sentence) ??
        headedProduct(reading, sentence) ??
        headedBeside(reading, sentence) ??
        liveFeature(reading, sentence);
      const isPut = launchCue(sentence) || mayArrive(sentence) || (sentence.isTitle && reading.isOwnSite);
      if (head === undefined && !isPut) continue;
      const found =
        (head === undefined ? undefined : { product: head, isWeak: false, isAhead: false }) ??
        launched(reading, sentence) ??
        available(reading, sentence) ??
        onSale(reading, sentence) ??
        introducing(reading, sentence) ??
        joined(reading, sentence) ??
        namedArrival(reading, sentence) ??
        soldBelow(reading, sentence) ??
        released(reading, sentence) ??
        framedArrival(reading, sentence);
      if (!found || isNoName(found.product) || NOT_A_LAUNCH.test(sentence.text) || isOfAnOccasion(reading, sentence))
        continue;
      if (isNoNews(reading, sentence, found.product)) continue;
      const product =
        nameNext(reading, sentence, found.product) ??
        nameBelow(reading, sentence, found.product) ??
        madeFor(sentence, found.product);
      if (isLaunchName(reading, sentence, product) && isHeadlined(reading, sentence, product))
        return [toLaunch(reading, sentence, { ...found, product: withoutPraise(product).replace(/\s+/g, " ") })];
    }
    return [];
  },
});

/** "Acme launched a package. Called Kelvo, it drops fees". */
function nameNext({ sentences }: Reading, { index }: Sentence, product: string): string | undefined {
  return /\p{Lu}/u.test(product) ? undefined : CALLED_SO.exec(sentences[index + 1]?.text ?? "")?.[1];
}

function released(reading: Reading, sentence: Sentence): Launch | undefined {
  const product = releasedThing(reading, sentence);
  return product === undefined ? undefined : { product, isWeak: true, isAhead: false };
}

function launched(reading: Reading, sentence: Sentence): Launch | undefined {
  if (OTHER_LAUNCHER.test(sentence.text)) return undefined;
  const isCapitalised = isTitleCase(sentence.text);
  for (const { pattern, isOpen } of [
    { pattern: OPEN_VERB, isOpen: true },
    { pattern: NOMINAL_LAUNCH, isOpen: true },
    { pattern: PROUD_VERB, isOpen: false },
    { pattern: STRICT_VERB, isOpen: false },
    { pattern: NOUN_VERB, isOpen: false },
  ]) {
    for (const verb of pattern.matchAll(sentence.text)) {
      // Whatever is added "to its range" is for sale.
      const isAdded = pattern === NOUN_VERB && TO_ITS_RANGE.test(sentence.text.slice(verb.index));
      const verbEnd = verb.index + verb[0].length;
      const end = verbEnd + (WHEN.exec(sentence.text.slice(verbEnd, verbEnd + 40))?.[0].length ?? 0);
      const hasTitleCase = isCapitalised && /^\p{Lu}/u.test(verb[0]);
      if (/^(?:launch|unveil)$/i.test(verb[0]) && HABIT.test(sentence.text.slice(0, verb.index))) continue;
      // "Research migration to Launch Darkly": the verb is part of a name.
      if (/^launch$/i.test(verb[0]) && findNamedTechnologies(sentence.text).some(({ start }) => start === verb.index))
        continue;
      const plain = nounPhraseAt(sentence.text, end);
      const phrase = plain && wholePhrase(sentence.text, plain);
      if (!plain || !phrase || plain.start - end > 24 || !isProduct(phrase, isOpen || isAdded, hasTitleCase)) continue;
      // "began shipping logs to a new store": what is shipped and offered is of any kind.
      const isOldOne = OWN_AS_KNOWN.test(sentence.text.slice(end, phrase.start));
      if (BEGINS_DELIVERY.test(verb[0]) && (isOldOne || !isProduct(phrase, false, hasTitleCase))) continue;
      if (pattern === NOUN_VERB && !isAdded && !isProductNoun(phrase) && !isExplainedAsProduct(sentence.text, phrase))
        continue;
      if (
        IN_A_POST.test(sentence.text.slice(phrase.end).replace(EXPLAINED, "")) ||
        isToldNotSold(sentence.text, phrase)
      )
        continue;
      const isByOwner = reading.isOwnSite && /^with/i.test(verb[0]) && bearsOwnName(reading, phrase);
      if (!(isByOwner || isActing(reading, sentence, verb.index)) || !isAnnounced(reading, sentence, verb.index))
        continue;
      const lead = sentence.text.slice(0, verb.index);
      if (isShownOnly(sentence.text, verb[0], verbEnd, phrase) || NOT_DECIDED.test(lead)) continue;
      if (!isOpen && ANNOUNCES.test(verb[0]) && !isNamedAsProduct(sentence.text, phrase)) continue;
      if (
        LOOKS_BACK.test(lead) ||
        LISTED_REPORT.test(sentence.text.slice(phrase.end)) ||
        isMeans(lead) ||
        /\bacquired\b/.test(sentence.text.slice(verbEnd, phrase.start)) ||
        isOfAClause(verb[0], sentence.text.slice(phrase.end)) ||
        isOtherThanSold(sentence.text, verb[0], sentence.text.slice(phrase.end))
      )
        continue;
      if (
        (/^showcas/i.test(verb[0]) || (SERVES.test(verb[0]) && !sentence.isTitle)) &&
        !SHOWN_NEW.test(sentence.text.slice(verb.index))
      )
        continue;
      if (/\b(?:already|previously) $/.test(lead) && !sentence.isTitle) continue;
      if (LONG_OUT.test(sentence.text.slice(phrase.end)) || LONG_OUT.test(lead)) continue;
      if (LATELY.test(lead) && !sentence.isTitle && !isInHeadline(reading, phrase.text)) continue;
      const isAhead = AHEAD.test(lead);
      if (BEGINS_LATER.test(lead) || (WILL.test(lead) && !sentence.isTitle && !isDated(reading, sentence))) continue;
      if (isAhead && ROADMAP.test(reading.document.title)) continue;
      if (isAhead && sentence.isTitle && isHearsay(reading)) continue;
      return {
        product:
          nameAfter(sentence.text, phrase) ?? nameBefore(sentence.text, phrase) ?? productName(phrase, hasTitleCase),
        isWeak: !isOpen,
        isAhead,
      };
    }
  }
  return passive(reading, sentence);
}

/** "released its new console earlier this year": told beside what is new. */
const LONG_OUT =
  /^[^.;,]{0,50}?\b(?:earlier this year|last year|last (?:spring|summer|autumn|fall|winter)|(?:two|three|four|five|six|ten|several|many|\d+) (?:months|years) ago|a year ago|back in (?:19|20)\d\d)\b/i;

/** "Beacon to launch Kelvo" above "Beacon is said to be preparing": the headline is surer than its news. */
function isHearsay({ sentences }: Reading): boolean {
  const lead = sentences.find(({ isTitle, isBoilerplate }) => !isTitle && !isBoilerplate);
  return lead !== undefined && HEARSAY.test(lead.text);
}

const HEARSAY =
  /\b(?:(?:is|are) (?:said|rumou?red|believed|thought|reported) to|reportedly|rumou?rs?|sources? (?:say|said|close)|people familiar|may (?:soon )?(?:launch|release|unveil|introduce))\b/i;

/** "Presents its cooling line at the fair": what is shown there may be years old, unless the words call it new. */
function isShownOnly(text: string, verb: string, end: number, phrase: NounPhrase): boolean {
  return (
    SHOWS.test(verb) && AT_AN_EVENT.test(text.slice(phrase.end)) && !CALLED_NEW.test(text.slice(end, phrase.end + 60))
  );
}

/** "Atlas has been launched by Northwind". */
function passive(reading: Reading, sentence: Sentence): Launch | undefined {
  const verb = /\b(?:has been|was|is being|wurde) (?:launched|unveiled|introduced|released) (?:today )?by /i.exec(
    sentence.text,
  );
  if (!verb) return undefined;
  const by = verb.index + verb[0].length;
  const isOwn = reading.matcher.find(sentence.text).some((name) => name.start >= by && name.start - by <= 6);
  const phrase = nounPhraseAt(sentence.text, 0);
  if (!isOwn || !phrase || !isProduct(phrase, false, isTitleCase(sentence.text))) return undefined;
  return isStated(reading, sentence, verb.index)
    ? { product: productName(phrase, false), isWeak: false, isAhead: false }
    : undefined;
}

/** "the Aria, a machine that finishes 45 shirts an hour". */
function isExplainedAsProduct(text: string, phrase: NounPhrase): boolean {
  const [lead] = /^, (?:an?|its|our|the|ein|eine|einen|une?|una?|uma?|een) /.exec(text.slice(phrase.end)) ?? [];
  const explained = lead === undefined ? undefined : nounPhraseAt(text, phrase.end + lead.length);
  return explained !== undefined && isProductNoun(explained);
}

/** Anything can be announced: its last word has to be a product, or a version or an explanation make it one. */
function isNamedAsProduct(text: string, phrase: NounPhrase): boolean {
  // "Announces new vehicles for sale", "new client accounts": nobody can tell which.
  if (!/[\p{Lu}\d]/u.test(phrase.text) && /s$/.test(phrase.text)) return false;
  return (
    isProductNoun(phrase) ||
    /\d/.test(phrase.words.at(-1) ?? "") ||
    isExplainedAsProduct(text, phrase) ||
    IN_TRADE.test(text.slice(phrase.end))
  );
}

const ANNOUNCES = /^(?:announc|presents?$|presented$|reveal)|to (?:announce|present)$/i;
/** "for sale from May", "for $49" */
const IN_TRADE = /^[^.;]{0,80}\b(?:available|on sale|launch|in (?:shops|stores)|[$€£]\d)/;

/** "Heidi, an AI scribe, to all its departments". */
const EXPLAINED = /^, (?:an?|the|its|ein|eine|einen|une?|un|una|uma|een) [^,;.]{3,60},/iu;

/** Stated, or planned for a day that is named: a dated announcement counts. */
function isAnnounced(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  if (isStated(reading, sentence, verbAt)) return true;
  return sentence.certainty === "planned" && isDated(reading, sentence, ["day"]);
}

function isDated(reading: Reading, { text }: Sentence, precisions = ["day", "month"]): boolean {
  return findDates(text, reading.document.publishedAt).some(({ precision }) => precisions.includes(precision));
}

/**
 * Strength: the type's default, +10 when the headline itself says it, −10 when only a weaker verb ("introduces") in the
 * running text does.
 */
function toLaunch(reading: Reading, sentence: Sentence, launch: Launch): Detection {
  const isLead = sentence.isTitle || sentence.index <= 2;
  return toDetection(reading, sentence, {
    type: "product_launch",
    title: `${reading.subject.name} ${launch.isAhead ? "will launch" : "launches"} ${launch.product}`,
    strengthShift: sentence.isTitle ? 10 : launch.isWeak ? -10 : 0,
    certainty: isLead ? 1 : 0.85,
    data: { product: launch.product },
    identity: { product: nameKey(launch.product) },
  });
}
