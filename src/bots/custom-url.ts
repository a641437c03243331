import { z } from "zod";
import { defineBot } from "#core/bot-template.ts";
import { Selector } from "#core/match-rule.ts";

export const customUrl = defineBot({
  id: "custom-url",
  name: "Any page",
  description: "Watches any public page and fires a signal of your own naming.",
  source: { kind: "url", takes: "The address of a public page" },
  params: z.strictObject({
    render: z.literal(false).optional().describe("Pages are read as they are served; their scripts are not run."),
    selector: Selector.optional().describe("The part of the page to watch, unless the rule says so."),
  }),
  defaultRule: { type: "content_diff", ignore: [], minChange: 0 },
  firesSignal: undefined,
  signalScore: 25,
  cadence: "daily",
});
