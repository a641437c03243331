import { describe, expect, test } from "bun:test";
import { ownPricingChange } from "#signals/own-pricing-change.ts";
import { BEACON, detectWith, toArticle } from "../read-case.ts";

describe("what a customer tells of a price in passing", () => {
  const TALES = [
    "We used to be hosted on Beacon, which for $10 a month had unlimited domains.",
    "I was on Beacon, which now costs $10 a month for one seat.",
    "I switched to Beacon, where a plan with unlimited users now costs $12 a month.",
  ];
  for (const text of TALES)
    test(`is no change: "${text}"`, () =>
      expect(detectWith(ownPricingChange, toArticle("My page", text), BEACON)).toEqual([]));

  const CHANGES: [text: string, amount: number][] = [
    ["We use Beacon, which has just raised its price from $10 to $15 a month.", 15],
    ["We left Beacon, which doubled its price to $20 a month.", 20],
    ["Beacon, which used to charge $10 a month, now charges $15 a month.", 15],
  ];
  for (const [text, amount] of CHANGES)
    test(`but this is one: "${text}"`, () => {
      const [found] = detectWith(ownPricingChange, toArticle("Beacon's price hike", text), BEACON);
      expect(found?.data["amount"]).toBe(amount);
    });
});
