import type { Reading } from "../reading.ts";

/** "Beacon price hikes: a history" */
export const IS_HISTORY =
  /\b(?:histor(?:y|ies)|over the years|through the years|timeline)\b|\b(?:vs\.?|versus) \p{Lu}|\balternatives\b/iu;

/** "Beacon price hikes will be on your bill in May", "Your Beacon bill is about to go up": news for those who pay, by name. */
export function isToldToPayers({ sentences, document: { title } }: Reading): boolean {
  return sentences[0]?.namesSubject === true && PAYERS_NEWS.test(title) && !IS_ADVICE.test(title);
}

const PAYERS_NEWS =
  /\b(?:(?:price|fee|fare|rate) (?:hike|increase|rise)s?|(?:prices?|bills?|fees?|subscriptions?|plan|membership)\b[^.;:]{0,30} (?:(?:about to|will|to|set to) (?:go up|rise|increase|jump|cost)|(?:is|are) (?:going up|rising|increasing)|goes up|go up|rises?))\b/i;
const IS_ADVICE =
  /\b(?:how to|guide|tips?|ways|avoid|cancel|alternatives?|negotiat\w+|save|saving|should you|what to do)\b/i;
