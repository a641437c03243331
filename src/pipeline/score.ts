import { z } from "zod";
import { rescore } from "#core/rescore.ts";
import { ScorePoint } from "#core/score.ts";
import { SECOND_MS } from "#core/time.ts";
import { readScoringFacts } from "./scoring-facts.ts";
import { defineStep } from "./step.ts";

/** Scores one account again. */
export const scoreStep = defineStep({
  name: "score",
  payload: z.object({
    workspaceId: z.string(),
    accountId: z.string(),
    reason: ScorePoint.shape.reason,
    causeId: z.string().optional(),
  }),
  options: () => ({ concurrency: 4, timeoutMs: 30 * SECOND_MS, delaysMs: [SECOND_MS, 30 * SECOND_MS] }),
  async run({ workspaceId, accountId, reason, causeId }, context, job) {
    const facts = await readScoringFacts(context, workspaceId, accountId);
    return facts ? rescore({ ...facts, reason, causeId: causeId ?? job.id }, context.ids).change : {};
  },
});
