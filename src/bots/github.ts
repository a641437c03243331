import { z } from "zod";
import { defineBot } from "#core/bot-template.ts";

const Activity = z.enum(["release", "star_spike", "issue", "new_repo", "dependency"]);

/** Spikes of stars and dependencies need a history that is not kept yet. */
function isRead(event: z.infer<typeof Activity>): boolean {
  return event !== "star_spike" && event !== "dependency";
}

export const github = defineBot({
  id: "github",
  name: "GitHub",
  description: "Watches the public activity of a repository or an organisation.",
  source: { kind: "github", takes: "owner/repo or an organisation, or its address" },
  params: z.strictObject({
    events: z
      .array(Activity)
      .min(1)
      .max(5)
      .refine((events) => events.every(isRead), "Not valid: this version reads release, issue and new_repo")
      .default(["release"])
      .describe("The kinds of activity that count: release, issue, new_repo."),
  }),
  defaultRule: { type: "new_item" },
  firesSignal: "repo_activity",
  signalScore: 35,
  cadence: "6h",
});
