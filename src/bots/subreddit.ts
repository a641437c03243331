import { z } from "zod";
import { defineBot } from "#core/bot-template.ts";

export const subreddit = defineBot({
  id: "subreddit",
  name: "Subreddit",
  description: "Watches a public subreddit for posts with your phrases.",
  access: {
    place: "Reddit",
    settings: ["sources.reddit.client_id", "sources.reddit.client_secret"],
    isGiven: ({ reddit }) => reddit.clientId !== undefined && reddit.clientSecret !== undefined,
    without: "only the public feed, which Reddit's robots.txt forbids, and no scores",
  },
  source: { kind: "subreddit", takes: "A subreddit such as r/sales, or its address" },
  params: z.strictObject({
    sort: z
      .enum(["new", "hot", "rising", "top"])
      .default("new")
      .describe(
        "Which posts are read: the newest, or what newly comes among the hot, the rising or the best of the day.",
      ),
    min_score: z
      .number()
      .int()
      .min(0)
      .max(1_000_000)
      .optional()
      .describe(
        "Posts and comments are left out until they have this score; the public feed tells no scores, so this needs an app of your own.",
      ),
    include_comments: z.boolean().default(false).describe("Whether comments are read too."),
  }),
  defaultRule: { type: "keyword", any: [], all: [], none: [] },
  firesSignal: "community_question",
  signalScore: 40,
  cadence: "hourly",
});
