import { z } from "zod";
import { defineBot } from "#core/bot-template.ts";
import { Selector } from "#core/match-rule.ts";

export const competitorPricing = defineBot({
  id: "competitor-pricing",
  name: "Competitor pricing",
  description: "Watches a rival's pricing page for changed prices, tiers and packaging.",
  source: { kind: "url", takes: "The address of a pricing page" },
  params: z.strictObject({
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "Not valid: a currency such as USD is expected")
      .optional()
      .describe("The currency of the prices, where the page shows several."),
    selector: Selector.optional().describe("Where on the page the plans stand, unless the rule says so."),
  }),
  defaultRule: { type: "content_diff", ignore: [], minChange: 0 },
  firesSignal: "competitor_price_change",
  signalScore: 25,
  cadence: "daily",
});
