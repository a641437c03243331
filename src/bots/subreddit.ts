import { z } from "zod";
import { defineBot } from "#core/bot-template.ts";

export const subreddit = defineBot({
  id: "subreddit",
  name: "Subreddit",
  description: "Watches a public subreddit for posts with your phrases.",
  source: { kind: "subreddit", takes: "A subreddit such as r/sales, or its address" },
  params: z.strictObject({
    sort: z.enum(["new"]).default("new").describe("The order in which posts are read."),
    min_score: z
      .number()
      .int()
      .min(0)
      .max(1_000_000)
      .refine((score) => score === 0, "Not valid: the public feed tells no scores, so only 0 is taken")
      .optional()
      .describe("Posts with a lower score are left out; the public feed tells no scores."),
    include_comments: z.boolean().default(false).describe("Whether comments are read too."),
  }),
  defaultRule: { type: "keyword", any: [], all: [], none: [] },
  firesSignal: "community_question",
  signalScore: 40,
  cadence: "hourly",
});
