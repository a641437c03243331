import type { Detection } from "#core/detection.ts";
import { toIsoDay } from "#core/time.ts";
import { findDates } from "./language/dates.ts";
import { isDoer, isStated } from "./language/doer.ts";
import { findMoney, type Money } from "./language/money.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { nameKey, toDetection } from "./to-detection.ts";

const CLUE = /pric|tariff|fee|rate|plan|subscription|per[- ]seat|preis|tarif|precio|prezz|prijs|preço/i;
/** Prices of shares, goods of others, offers and general talk about pricing. */
const NOT_OWN =
  /\b(?:share|stock|target|offer|oil|gas|house|home|energy|electricity|commodity|asking|reserve|issue|strike|purchase|exercise) price|price (?:band|range|target|of (?:its|the) (?:shares?|ipo|offering))|\bIPO\b|per share|bookings?|how to|if (?:you|we)|guide to|best practices|grandfathering|price caps?|interest rates?|growth rates?|conversion rates?|churn|award|remains? (?:unchanged|the same|stable)|unchanged|stays? the same|\?|discount code|black friday|cyber monday|promo(?:tion|tional)?|limited[ -]time|coupon|discounts?|save \d|% off|until (?:mon|tues|wednes|thurs|fri|satur|sun)day|\bplans to (?:cut|hire|build|open|expand|lay|raise)/i;
const NOUN =
  "(?:pric(?:e|es|ing)|tariffs?|(?:subscription|monthly|annual|service|membership|transaction|license|licence|platform|delivery|listing|seller|management) (?:fees?|rates?|costs?|prices?)|fees)";
const PREISE = "(?:Preise?|Tarife?|tarifs|prix|precios|tarifas|prezzi|tariffe|prijzen|preços)";
/** "raises the wholesale price of", "is increasing its prices". */
const RAISES = new RegExp(
  `\\b(?:rais(?:es|ed|ing|e)|increas(?:es|ed|ing|e)|hik(?:es|ed|ing|e)|lower(?:s|ed|ing)?|cuts?|cutting|reduc(?:es|ed|ing|e)|dropp?(?:s|ed|ing)?|doubl(?:es|ed|ing|e)|tripl(?:es|ed|ing|e)|chang(?:es|ed|ing|e)|adjust(?:s|ed|ing)?|updat(?:es|ed|ing|e)|overhaul(?:s|ed|ing)?|simplif(?:ies|ied|ying|y)|revamp(?:s|ed|ing)?|introduc(?:es|ed|ing|e)|launch(?:es|ed|ing)?|announc(?:es|ed|ing|e)|erhöht|senkt|augmente|sube|aumenta|verhoogt)\\b(?:(?! and )[^.;:]){0,50}?\\b(?:${NOUN}|${PREISE})(?!\\p{L})(?! (?:page|tool|engine|software|strategy|team|intelligence|optimi[sz]ation|platform|api|model calculator|calculator))`,
  "giu",
);
/** "price increase", "our pricing goes up", "a 5.5% increase": said in the account's own name. */
const MOVES = new RegExp(
  `\\b(?:(?:price|pricing|tariff|rate|fee|subscription) (?:increase|hike|rise|change|adjustment|update|cut|reduction)s?|${NOUN} (?:will |is |are |to )?(?:go(?:es|ing)? up|ris(?:es|ing|e)|increas(?:es|ing|ed|e)|chang(?:es|ing|ed|e)|drop(?:s|ping)?|go(?:es|ing)? down|mov(?:es|ing|e))|new (?:pricing|prices|price list|price plans?|pricing (?:plans?|model|structure))|(?:these|here) are our new prices|price list changes|Preiserhöhung|Preisanpassung|hausse des (?:prix|tarifs)|subida de precios)(?!\\p{L})`,
  "giu",
);
/** The account speaks of its own prices, not of the trade's. */
const OWN_VOICE =
  /\bour (?:new |current |list |monthly )?(?:pric|plan|tariff|fees|rates|subscription)|\bwe(?:['’](?:re|ve|ll))?\b[^.;]{0,60}\b(?:rais|increas|chang|updat|adjust|announc|introduc|simplif|lower|reduc)/i;
/** A note of a change in the account's own code or site: "per-seat plan to $40/mo", "Team plan becomes Pro plan". */
const NOTE =
  /\b(?:plans?|pricing|prices?|per[- ]seat|per[- ]member|billing)\b[^.;]{0,80}\b(?:to|from|becomes?|goes?|now|changed|moves?|renamed|dropp?(?:ed)?|at|include)\b|\b(?:updates?|new|changes?|move|drops?|goes|adds?|include)\b[^.;]{0,60}\b(?:pricing|price|plans?|per[- ]seat|per[- ]member)\b/i;

/** A price change of the account's own products, announced by it or reported about it. */
export function announcedPricing(reading: Reading): Detection[] {
  if (reading.document.kind === "release") return notedPricing(reading);
  if (NOT_OWN.test(reading.document.title)) return [];
  for (const sentence of statedSentences(reading)) {
    if (!CLUE.test(sentence.text) || NOT_OWN.test(sentence.text)) continue;
    if (isRaised(reading, sentence) || isMoved(reading, sentence)) return [toAnnouncement(reading, sentence)];
  }
  return [];
}

function isRaised(reading: Reading, sentence: Sentence): boolean {
  return [...sentence.text.matchAll(RAISES)].some((verb) => {
    const isPricingVerb =
      !/^(?:launch|announc|introduc)/i.test(verb[0]) ||
      /\b(?:new|lower|higher|simpler|updated)\b|(?:increase|change)/i.test(verb[0]);
    // Plain present of "we" without a figure is a habit: "we lower prices for everyone".
    const isHabit =
      /^(?:raise|increase|hike|lower|cut|reduce|drop|change|adjust|update|simplify) /i.test(verb[0]) &&
      /\b(?:we|they|you)\b[^.;]{0,40}$/i.test(sentence.text.slice(0, verb.index)) &&
      !/\b(?:will|to|must) $/i.test(sentence.text.slice(0, verb.index)) &&
      !/\d/.test(sentence.text);
    return (
      isPricingVerb && !isHabit && isDoer(reading, sentence, verb.index) && isStated(reading, sentence, verb.index)
    );
  });
}

function isMoved(reading: Reading, sentence: Sentence): boolean {
  const isOwn =
    (reading.isOwnSite && OWN_VOICE.test(sentence.isTitle ? nearText(reading, sentence) : sentence.text)) ||
    (sentence.namesSubject && (sentence.isTitle || /['’]s |\bof\b/.test(sentence.text)));
  if (!isOwn) return false;
  // Of a headline alone the sum, the share or the day must show that a change is meant and not the topic.
  return [...sentence.text.matchAll(MOVES)].some(
    (clue) =>
      isStated(reading, sentence, clue.index) && !sentence.text.trim().endsWith("?") && hasFigures(reading, sentence),
  );
}

function hasFigures(reading: Reading, sentence: Sentence): boolean {
  const text = nearText(reading, sentence);
  return findMoney(text).length > 0 || /\d ?%|per ?cent/i.test(text);
}

/** The sentence and what is said right after it, page furniture aside. */
function nearText(reading: Reading, sentence: Sentence): string {
  return reading.sentences
    .slice(sentence.index, sentence.index + NEAR_SENTENCES)
    .filter(({ isBoilerplate }) => !isBoilerplate)
    .map(({ text }) => text)
    .join("\n");
}

const NEAR_SENTENCES = 10;

/** Notes of changes need a sum or a plan by name, or "pricing page" in their heading. */
function notedPricing(reading: Reading): Detection[] {
  const sentences = statedSentences(reading).slice(0, 12);
  const heading = sentences[0];
  if (!heading || !NOTE.test(heading.text) || NOT_OWN.test(heading.text)) return [];
  const hasSum = sentences.some(({ text }) => findMoney(text).length > 0);
  const hasPlan = sentences.some(({ text }) =>
    /\b(?:plan becomes|available in the free plan|(?:drop|remove|add|new)\w* (?:the )?[\p{L}]+ (?:plan|tier))\b/iu.test(
      text,
    ),
  );
  return hasSum || hasPlan ? [toAnnouncement(reading, heading)] : [];
}

/**
 * The facts of the sentence and, where it gives none, of the text around it. Strength: the type's default, +10 from 20 %
 * on. Confidence is lower where no figure stands in the text.
 */
function toAnnouncement(reading: Reading, sentence: Sentence): Detection {
  const near = nearText(reading, sentence);
  const percent = percentIn(sentence.text) ?? percentIn(near);
  const product = productIn(sentence.text);
  // Where a percentage says it all, the sums around it are examples.
  const price =
    priceIn(sentence.text) ?? priceIn(lineAbout(near, product)) ?? (percent === undefined ? priceIn(near) : undefined);
  const effective = effectiveDate(sentence.text, reading) ?? effectiveDate(near, reading);
  const hasPlanWords = /\b(?:plans?|packag\w+|tiers?|per[- ]seat|per[- ]member)\b/i.test(sentence.text);
  return toDetection(reading, sentence, {
    type: "own_pricing_change",
    subtype:
      hasPlanWords && !/price (?:increase|hike|rise)|rais|increas/i.test(sentence.text) && !price
        ? "packaging"
        : "price",
    title: `${reading.subject.name}: ${sentence.isTitle ? sentence.text : "price change announced"}`,
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

/** The new price: the second sum after "from", else the first that is not nothing. */
function priceIn(text: string): Money | undefined {
  const sums = findMoney(text).filter(({ amount }) => amount > 0);
  const isStep = /\b(?:from|by)\s+\S{0,3}\s?[\d.,]+[^.;]{0,20}?\bto\b/i.test(text);
  return (isStep ? sums[1] : undefined) ?? sums[0];
}

function lineAbout(text: string, product: string | undefined): string {
  return (product && text.split("\n").find((line) => line.includes(product) && findMoney(line).length > 0)) || "";
}

function percentIn(text: string): number | undefined {
  const match = /(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|per ?cent|Prozent)/i.exec(text);
  return match?.[1] === undefined ? undefined : Number(match[1].replace(",", "."));
}

/** "Team plan", "price of .com names", "the Pro plan". */
function productIn(text: string): string | undefined {
  const [, plan] = /\b(\p{Lu}[\p{L}\p{N}]{1,20}) (?:plan|tier|package|subscription)\b/u.exec(text) ?? [];
  const [, priced] = /\bprices? (?:of|for) (?:the |its |all )?(\.?[\p{L}\p{N}][\p{L}\p{N}.-]{1,30})/u.exec(text) ?? [];
  const [, member] = /\b(?:Move|Update|Raise) (\p{Lu}\p{L}{1,20}) to\b/u.exec(text) ?? [];
  return [plan, priced, member].find(
    (name) => name !== undefined && !/^(?:The|Our|New|This|A|Per|Pricing|Price)$/.test(name),
  );
}

function effectiveDate(text: string, reading: Reading): string | undefined {
  const dates = findDates(text, reading.referenceAt).filter((date) => date.precision === "day");
  const effective = dates.find((date) =>
    /\b(?:effective|from|on|as of|starting|coming|beginning|ab)\b[^.;]{0,24}$/i.test(text.slice(0, date.start)),
  );
  return effective && toIsoDay(effective.at);
}
