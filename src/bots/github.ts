import { z } from "zod";
import { defineBot } from "#core/bot-template.ts";

const Activity = z.enum(["release", "star_spike", "issue", "new_repo", "dependency"]);

export const github = defineBot({
  id: "github",
  name: "GitHub",
  description: "Watches the public activity of a repository or an organisation.",
  source: { kind: "github", takes: "owner/repo or an organisation, or its address" },
  params: z.strictObject({
    events: z.array(Activity).min(1).max(5).default(["release"]).describe("The kinds of activity that count."),
  }),
  defaultRule: { type: "new_item" },
  firesSignal: "repo_activity",
  signalScore: 35,
  cadence: "6h",
});
