import { acquirerNear } from "./capital/acquirer-near.ts";
import { toDealDetection } from "./capital/deal-detection.ts";
import type { Deal } from "./capital/deal-verbs.ts";
import { findDeals } from "./capital/deals.ts";
import { defineDetector } from "./detector.ts";
import type { Reading } from "./reading.ts";

/** "Beacon and Halden agree to merge" */
function isOfEquals({ matcher }: Reading, { sentence: { text }, other, isWeak }: Deal): boolean {
  if (!isWeak || other === undefined || / into /.test(text)) return false;
  const at = text.indexOf(other);
  return (
    at >= 0 &&
    matcher
      .findLoosely(text)
      .some(({ start, end }) => AND.test(text.slice(end, at)) || AND.test(text.slice(at + other.length, start)))
  );
}

const AND = /^(?:,? (?:and|&|und|et|y|e|en) )$/u;

/** The subject itself is bought or merged, or has signed to be. */
export const acquired = defineDetector({
  type: "acquired",
  kinds: ["article", "page", "release"],
  detect(reading) {
    if (reading.isGeneric) return [];
    const deals = findDeals(reading).filter((deal) => deal.role === "bought");
    const told = deals.find((deal) => deal.other && !deal.isWeak) ?? deals.find((deal) => deal.other) ?? deals[0];
    if (!told) return [];
    const best = told.other || told.isWeak ? told : { ...told, other: acquirerNear(reading, told.sentence) };
    const deal = { ...best, sum: best.sum ?? deals.find((one) => one.sum)?.sum };
    const name = reading.subject.name;
    const by = deal.other ? ` by ${deal.other}` : "";
    return [
      toDealDetection(reading, deal, {
        type: "acquired",
        subtype: undefined,
        title: deal.isWeak
          ? `${name} merges with ${deal.other}`
          : `${name} ${deal.isPending ? "is to be acquired" : "was acquired"}${by}`,
        // Of two that merge nobody is said to buy the other.
        facts: isOfEquals(reading, deal) ? {} : { target: name, ...(deal.other ? { acquirer: deal.other } : {}) },
        otherFact: "acquirer",
      }),
    ];
  },
});
