import { toDealDetection } from "./capital/deal-detection.ts";
import { findDeals } from "./capital/deals.ts";
import { defineDetector } from "./detector.ts";

/** The subject itself is bought or merged, or has signed to be. */
export const acquired = defineDetector({
  type: "acquired",
  kinds: ["article", "page"],
  detect(reading) {
    if (reading.isGeneric) return [];
    const deals = findDeals(reading).filter((deal) => deal.role === "bought");
    const best = deals.find((deal) => deal.other && !deal.isWeak) ?? deals.find((deal) => deal.other) ?? deals[0];
    if (!best) return [];
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
        facts: { target: name, ...(deal.other ? { acquirer: deal.other } : {}) },
        otherFact: "acquirer",
      }),
    ];
  },
});
