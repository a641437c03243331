import { z } from "zod";
import type { Account } from "#core/account.ts";
import { BriefTrigger } from "#core/brief.ts";
import { mergeChanges } from "#core/change.ts";
import { composeBrief } from "#core/compose-brief.ts";
import { briefFactsWithout } from "#core/leave-out.ts";
import { hasMoved } from "#core/rescore.ts";
import { scoreForBrief } from "#core/score-for-brief.ts";
import { roundScore } from "#core/scoring.ts";
import { SECOND_MS } from "#core/time.ts";
import { readScoringFacts } from "./scoring-facts.ts";
import { defineStep } from "./step.ts";

/** Writes the next version of an account's brief from what is stored, over a score that knows all of it. */
export const briefStep = defineStep({
  name: "brief",
  payload: z.object({ workspaceId: z.string(), accountId: z.string(), trigger: BriefTrigger, causeId: z.string() }),
  options: () => ({ concurrency: 2, timeoutMs: 60 * SECOND_MS, delaysMs: [SECOND_MS, 30 * SECOND_MS] }),
  async run({ workspaceId, accountId, trigger, causeId }, context) {
    const facts = await readScoringFacts(context, workspaceId, accountId);
    if (!facts) return {};
    const { contacts, at } = facts;
    const { account, live, change } = scoreForBrief({ ...facts, causeId }, context.ids);
    if (!isStillDue(account, trigger)) return {};
    const eraser = context.store.erasures.eraserOf(workspaceId);
    const draft = await context.writer.write(briefFactsWithout({ account, signals: live, contacts, at }, eraser));
    return mergeChanges([change, composeBrief({ account, draft, trigger, at, causeId }, context.ids).change]);
  },
});

/** Someone may have asked for a new version while this job waited; what called for it may be in that one already. */
function isStillDue(account: Account, trigger: BriefTrigger): boolean {
  if (!account.latestBrief) return true;
  if (trigger === "initial") return false;
  return hasMoved(account.latestBrief.score, roundScore(account.score));
}
