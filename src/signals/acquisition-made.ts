import type { Detection } from "#core/detection.ts";
import { toDealDetection } from "./capital/deal-detection.ts";
import type { Deal } from "./capital/deal-verbs.ts";
import { findDeals } from "./capital/deals.ts";
import { defineDetector } from "./detector.ts";
import type { Reading } from "./reading.ts";

/** The subject buys another company, a majority of it or a business, or has signed to. */
export const acquisitionMade = defineDetector({
  type: "acquisition_made",
  kinds: ["article", "page", "release"],
  detect(reading) {
    if (reading.isGeneric) return [];
    const bought = findDeals(reading).filter((deal) => deal.role === "buyer");
    // What one sentence only describes ("a Danish rival"), another names.
    const named = bought.filter((deal) => deal.other !== undefined);
    return mergeDeals(withHead(named, bought)).map((deal) => toDetection(reading, deal));
  },
});

/** "Is to spend $3bn to buy a bank" is the news of a lead, whose only purchase is named far below. */
function withHead(named: Deal[], bought: Deal[]): Deal[] {
  const [only, ...others] = named;
  if (only === undefined) return bought.slice(0, 1);
  const head = bought.find((deal) => deal.other === undefined && deal.sentence.index <= LEAD);
  if (head === undefined || others.length > 0 || only.sentence.index <= BELOW) return named;
  return [{ ...only, sentence: head.sentence, sum: head.sum ?? only.sum }];
}

/** Sentences. */
const LEAD = 1;
const BELOW = 5;

function toDetection(reading: Reading, deal: Deal): Detection {
  const name = reading.subject.name;
  return toDealDetection(reading, deal, {
    type: "acquisition_made",
    subtype: deal.isAsset ? "asset" : "full",
    title: `${name} ${deal.isPending ? "is to acquire" : "acquired"} ${deal.isAsset ? "a business of " : ""}${deal.other ?? "another business"}`,
    facts: { acquirer: name, ...(deal.other ? { target: deal.other } : {}) },
    otherFact: "target",
  });
}

/** Several sentences about one target are one purchase; the first that knows a price speaks for it. */
function mergeDeals(deals: Deal[]): Deal[] {
  const kept: Deal[] = [];
  for (const deal of deals) {
    const sameAt = kept.findIndex((one) => isSameName(one.other, deal.other) || isShortIn(one, deal));
    const same = kept[sameAt];
    if (!same) kept.push(deal);
    else if (!same.sum && deal.sum) kept[sameAt] = { ...same, sum: deal.sum };
  }
  return kept;
}

function isSameName(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (isInitials(a, b) || isInitials(b, a)) return true;
  const [one, other] = [a, b].map((name) => ` ${name.replaceAll("’", "'")} `) as [string, string];
  return one.includes(other) || other.includes(one);
}

/** "KQS" is Kelvo-Quay-Sonder Inc. */
function isInitials(short: string, long: string): boolean {
  if (!/^\p{Lu}{2,5}$/u.test(short)) return false;
  const words = long.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return (
    words
      .map((word) => word.charAt(0))
      .join("")
      .startsWith(short) && words.length >= short.length
  );
}

/** "Halden Tech" of the headline is "Halden Technologies Inc" of the text below it. */
function isShortIn(one: Deal, other: Deal): boolean {
  const [[first = "", rest = ""], [second = "", more = ""]] = [one, other].map(
    (deal) => deal.other?.split(" ") ?? [],
  ) as [string[], string[]];
  const isOneBegun = rest.startsWith(more) || more.startsWith(rest);
  return one.sentence.isTitle && first === second && first.length > 3 && isOneBegun;
}
