import { z } from "zod";
import { defineBot } from "#core/bot-template.ts";
import { Selector } from "#core/match-rule.ts";
import { CURRENCIES } from "#core/money.ts";

export const competitorPricing = defineBot({
  id: "competitor-pricing",
  name: "Competitor pricing",
  description: "Watches a rival's pricing page for changed prices, tiers and packaging.",
  source: { kind: "url", takes: "The address of a pricing page" },
  params: z.strictObject({
    currency: z
      .string()
      .refine((code) => CURRENCIES.has(code), "Not valid: a currency such as USD is expected")
      .optional()
      .describe(
        "Where the page shows prices in several currencies: for content_diff and number_change only those in this one count. A sign that several share, such as $, counts as this one.",
      ),
    selector: Selector.optional().describe("Where on the page the plans stand, unless the rule says so."),
  }),
  defaultRule: { type: "content_diff", ignore: [], minChange: 0 },
  firesSignal: "competitor_price_change",
  signalScore: 25,
  cadence: "daily",
});
