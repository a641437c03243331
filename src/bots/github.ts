import { z } from "zod";
import { parseNamedSource } from "#core/bot-source.ts";
import { defineBot } from "#core/bot-template.ts";

const Activity = z.enum(["release", "star_spike", "issue", "new_repo", "dependency"]);

export const github = defineBot({
  id: "github",
  name: "GitHub",
  description: "Watches the public activity of a repository or an organisation.",
  access: {
    place: "GitHub",
    settings: ["sources.github.token"],
    isGiven: ({ github }) => github.token !== undefined,
    without: "60 requests an hour for all bots and crawls together",
  },
  source: { kind: "github", takes: "owner/repo or an organisation, or its address" },
  params: z.strictObject({
    events: z
      .array(Activity)
      .min(1)
      .max(5)
      .default(["release"])
      .describe(
        "What counts: release; issue (opened); new_repo (of the owner, without forks); star_spike (at least 50 stars within a day and three times what the repository's days usually bring, or a tenth of what it has until a week is known); dependency (named anew in package.json, requirements.txt, pyproject.toml, go.mod, Cargo.toml, Gemfile or composer.json in the root; of a repository only).",
      ),
  }),
  defaultRule: { type: "new_item" },
  firesSignal: "repo_activity",
  signalScore: 35,
  cadence: "6h",
  flawOf(source, { events }) {
    const named = parseNamedSource("github", source);
    if (named?.kind !== "github" || named.repo !== undefined) return undefined;
    const isAsked = Array.isArray(events) && events.includes("dependency");
    return isAsked
      ? { param: "params.events", flaw: "takes `dependency` of a repository only; name it as owner/repo" }
      : undefined;
  },
});
