import { findNamedTechnologies } from "#technologies/named-technologies.ts";
import { findDates } from "../language/dates.ts";
import { isActing } from "../language/definite-company.ts";
import { isStated } from "../language/doer.ts";
import { type NounPhrase, nounPhraseAt } from "../language/noun-phrase.ts";
import { isProduct, isProductNoun, isTitleCase, isToldNotSold, productName } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isInHeadline, wholePhrase } from "./launch-names.ts";
import {
  AHEAD,
  AT_AN_EVENT,
  BEGINS_DELIVERY,
  BEGINS_LATER,
  CALLED_NEW,
  HABIT,
  IN_A_POST,
  isMeans,
  isOfAClause,
  isOtherThanSold,
  LATELY,
  LISTED_REPORT,
  LOOKS_BACK,
  NOMINAL_LAUNCH,
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
} from "./launches.ts";
import { bearsOwnName, type Launch } from "./own-products.ts";
import { nameAfter, nameBefore } from "./phrase-names.ts";

/** "Northwind launches Atlas": a product of the account's own by a verb of launching, in the active or the passive voice. */
export function launched(reading: Reading, sentence: Sentence): Launch | undefined {
  const { text } = sentence;
  if (OTHER_LAUNCHER.test(text)) return undefined;
  const isCapitalised = isTitleCase(text);
  for (const { pattern, isOpen } of VERBS) {
    for (const { index, 0: word } of pattern.matchAll(text)) {
      const wordEnd = index + word.length;
      const verb: Verb = {
        word,
        at: index,
        wordEnd,
        end: wordEnd + (WHEN.exec(text.slice(wordEnd, wordEnd + 40))?.[0].length ?? 0),
        isOpen,
        isNoun: pattern === NOUN_VERB,
        isAdded: pattern === NOUN_VERB && TO_ITS_RANGE.test(text.slice(index)),
        hasTitleCase: isCapitalised && /^\p{Lu}/u.test(word),
      };
      const launch = launchBy(reading, sentence, verb);
      if (launch) return launch;
    }
  }
  return passive(reading, sentence);
}

/** `isOpen`: whoever does it does so with products, and with nothing else. */
const VERBS = [
  { pattern: OPEN_VERB, isOpen: true },
  { pattern: NOMINAL_LAUNCH, isOpen: true },
  { pattern: PROUD_VERB, isOpen: false },
  { pattern: STRICT_VERB, isOpen: false },
  { pattern: NOUN_VERB, isOpen: false },
];

/**
 * A verb where it stands in a sentence; its object may begin at `end`, behind a day that is named in between. `isNoun`: only a noun for a
 * product makes a launch of it; `isAdded`: whatever is added "to its range" is for sale.
 */
type Verb = {
  word: string;
  at: number;
  wordEnd: number;
  end: number;
  isOpen: boolean;
  isNoun: boolean;
  isAdded: boolean;
  hasTitleCase: boolean;
};

function launchBy(reading: Reading, sentence: Sentence, verb: Verb): Launch | undefined {
  const { text } = sentence;
  const phrase = isNoVerb(text, verb) ? undefined : productBehind(text, verb);
  if (!phrase || !isByAccount(reading, sentence, verb, phrase)) return undefined;
  if (isOtherDoing(sentence, verb, phrase) || isKnownAlready(reading, sentence, verb, phrase)) return undefined;
  const isAhead = AHEAD.test(text.slice(0, verb.at));
  if (isUnsettled(reading, sentence, verb, isAhead)) return undefined;
  const product = nameAfter(text, phrase) ?? nameBefore(text, phrase) ?? productName(phrase, verb.hasTitleCase);
  return { product, isWeak: !verb.isOpen, isAhead };
}

/** "We launch ideas" is a habit; in "Research migration to Launch Darkly" the word is part of a name. */
function isNoVerb(text: string, { word, at }: Verb): boolean {
  if (/^(?:launch|unveil)$/i.test(word) && HABIT.test(text.slice(0, at))) return true;
  return /^launch$/i.test(word) && findNamedTechnologies(text).some(({ start }) => start === at);
}

/** What is launched, if it is a product. */
function productBehind(text: string, verb: Verb): NounPhrase | undefined {
  const { word, end, isNoun, isAdded, hasTitleCase } = verb;
  const plain = nounPhraseAt(text, end);
  const phrase = plain && wholePhrase(text, plain);
  if (!plain || !phrase || plain.start - end > 24) return undefined;
  if (!isProduct(phrase, verb.isOpen || isAdded, hasTitleCase)) return undefined;
  // "began shipping logs to a new store": what is shipped and offered is of any kind.
  const isOldOne = OWN_AS_KNOWN.test(text.slice(end, phrase.start));
  if (BEGINS_DELIVERY.test(word) && (isOldOne || !isProduct(phrase, false, hasTitleCase))) return undefined;
  if (isNoun && !isAdded && !isProductNoun(phrase) && !isExplainedAsProduct(text, phrase)) return undefined;
  const isInPost = IN_A_POST.test(text.slice(phrase.end).replace(EXPLAINED, ""));
  return isInPost || isToldNotSold(text, phrase) ? undefined : phrase;
}

/** It is the account that launches, and the sentence states it. */
function isByAccount(reading: Reading, sentence: Sentence, { word, at }: Verb, phrase: NounPhrase): boolean {
  const isByOwner = reading.isOwnSite && /^with/i.test(word) && bearsOwnName(reading, phrase);
  return (isByOwner || isActing(reading, sentence, at)) && isAnnounced(reading, sentence, at);
}

/** The words are said of something else than a launch: what is shown, meant, bought or only talked about. */
function isOtherDoing({ text, isTitle }: Sentence, verb: Verb, phrase: NounPhrase): boolean {
  const { word, at, wordEnd } = verb;
  const lead = text.slice(0, at);
  const rest = text.slice(phrase.end);
  const isOfEveryDay = /^showcas/i.test(word) || (SERVES.test(word) && !isTitle);
  return (
    isShownOnly(text, word, wordEnd, phrase) ||
    NOT_DECIDED.test(lead) ||
    (!verb.isOpen && ANNOUNCES.test(word) && !isNamedAsProduct(text, phrase)) ||
    LISTED_REPORT.test(rest) ||
    isMeans(lead) ||
    /\bacquired\b/.test(text.slice(wordEnd, phrase.start)) ||
    isOfAClause(word, rest) ||
    isOtherThanSold(text, word, rest) ||
    (isOfEveryDay && !SHOWN_NEW.test(text.slice(at)))
  );
}

/** Told of what has long been out, or beside what is new. */
function isKnownAlready(reading: Reading, { text, isTitle }: Sentence, { at }: Verb, phrase: NounPhrase): boolean {
  const lead = text.slice(0, at);
  return (
    LOOKS_BACK.test(lead) ||
    (/\b(?:already|previously) $/.test(lead) && !isTitle) ||
    LONG_OUT.test(text.slice(phrase.end)) ||
    LONG_OUT.test(lead) ||
    (LATELY.test(lead) && !isTitle && !isInHeadline(reading, phrase.text))
  );
}

/** Nobody knows yet whether or when: without a day, on a road map, or by hearsay. */
function isUnsettled(reading: Reading, sentence: Sentence, { at }: Verb, isAhead: boolean): boolean {
  const lead = sentence.text.slice(0, at);
  if (BEGINS_LATER.test(lead) || (WILL.test(lead) && !sentence.isTitle && !isDated(reading, sentence))) return true;
  return isAhead && (ROADMAP.test(reading.document.title) || (sentence.isTitle && isHearsay(reading)));
}

/** "the Aria, a machine that finishes 45 shirts an hour". */
function isExplainedAsProduct(text: string, phrase: NounPhrase): boolean {
  const [lead] = /^, (?:an?|its|our|the|ein|eine|einen|une?|una?|uma?|een) /.exec(text.slice(phrase.end)) ?? [];
  const explained = lead === undefined ? undefined : nounPhraseAt(text, phrase.end + lead.length);
  return explained !== undefined && isProductNoun(explained);
}

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

/** "Presents its cooling line at the fair": what is shown there may be years old, unless the words call it new. */
function isShownOnly(text: string, verb: string, end: number, phrase: NounPhrase): boolean {
  return (
    SHOWS.test(verb) && AT_AN_EVENT.test(text.slice(phrase.end)) && !CALLED_NEW.test(text.slice(end, phrase.end + 60))
  );
}

/** Anything can be announced: its last word has to be a product, or a version or an explanation make it one. */
function isNamedAsProduct(text: string, phrase: NounPhrase): boolean {
  // "Announces new vehicles for sale", "new client accounts": nobody can tell which.
  if (!/[\p{Lu}\d]/u.test(phrase.text) && /s$/.test(phrase.text) && !A_GENERATION.test(text.slice(0, phrase.start)))
    return false;
  return (
    isProductNoun(phrase) ||
    /\d/.test(phrase.words.at(-1) ?? "") ||
    isExplainedAsProduct(text, phrase) ||
    IN_TRADE.test(text.slice(phrase.end))
  );
}

/** "a new generation of pumps": there is one of them, and it is new. */
const A_GENERATION = /\b(?:new|next) generation of (?:its |the )?$/i;

const ANNOUNCES = /^(?:announc|presents?$|presented$|reveal)|to (?:announce|present)$/i;
/** "for sale from May", "for $49" */
const IN_TRADE = /^[^.;]{0,80}\b(?:available|on sale|launch|in (?:shops|stores)|[$€£]\d)/;

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
