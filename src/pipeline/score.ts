import { z } from "zod";
import { rescore } from "#core/rescore.ts";
import { ScorePoint } from "#core/score.ts";
import { SECOND_MS } from "#core/time.ts";
import { readScoringFacts } from "./scoring-facts.ts";
import { defineStep } from "./step.ts";

/**
 * Accounts scored at a time. Each takes a millisecond, so nothing is gained but that their ends share a commit and their beginnings
 * a claim; more would hold up an answer for longer than one expects to wait.
 */
const CONCURRENCY = 16;

/** Scores one account again. */
export const scoreStep = defineStep({
  name: "score",
  payload: z.object({
    workspaceId: z.string(),
    accountId: z.string(),
    reason: ScorePoint.shape.reason,
    causeId: z.string().optional(),
  }),
  options: () => ({ concurrency: CONCURRENCY, timeoutMs: 30 * SECOND_MS, delaysMs: [SECOND_MS, 30 * SECOND_MS] }),
  async run({ workspaceId, accountId, reason, causeId }, context, job) {
    const facts = await readScoringFacts(context, workspaceId, accountId);
    return facts ? rescore({ ...facts, reason, causeId: causeId ?? job.id }, context.ids).change : {};
  },
});
