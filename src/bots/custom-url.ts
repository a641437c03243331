import { z } from "zod";
import { defineBot } from "#core/bot-template.ts";
import { Selector } from "#core/match-rule.ts";
import { isJsonPath } from "#matching/json-path.ts";

export const customUrl = defineBot({
  id: "custom-url",
  name: "Any page",
  description: "Watches any public page and fires a signal of your own naming.",
  source: { kind: "url", takes: "The address of a public page" },
  params: z.strictObject({
    render: z.literal(false).optional().describe("Pages are read as they are served; their scripts are not run."),
    items: z
      .string()
      .max(512)
      .optional()
      .describe("Where in JSON the list stands whose entries are watched, as a JSONPath such as $.results."),
    selector: Selector.optional().describe("The part of the page to watch, unless the rule says so."),
  }),
  defaultRule: { type: "content_diff", ignore: [], minChange: 0 },
  firesSignal: undefined,
  signalScore: 25,
  cadence: "daily",
  flawOf(_source, { items }) {
    return typeof items === "string" && !isJsonPath(items)
      ? { param: "params.items", flaw: "is no JSONPath (RFC 9535)" }
      : undefined;
  },
});
