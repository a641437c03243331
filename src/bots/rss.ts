import { z } from "zod";
import { defineBot } from "#core/bot-template.ts";

export const rss = defineBot({
  id: "rss",
  name: "News feed",
  description: "Watches an RSS, Atom or JSON feed for new items.",
  source: { kind: "url", takes: "The address of a feed" },
  params: z.strictObject({
    max_age_days: z.number().int().min(1).max(365).optional().describe("Items older than this are left out."),
  }),
  defaultRule: { type: "new_item" },
  firesSignal: "press_mention",
  signalScore: 25,
  cadence: "hourly",
});
