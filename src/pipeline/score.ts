import { z } from "zod";
import { rescore } from "#core/rescore.ts";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import { ScorePoint } from "#core/score.ts";
import { SECOND_MS } from "#core/time.ts";
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
  async run({ workspaceId, accountId, reason, causeId }, { store, clock, ids, settings }, job) {
    const account = await store.accounts.find(workspaceId, accountId);
    if (!account) return {};
    const workspace = await store.workspaces.find(workspaceId);
    const at = clock.now();
    const facts = {
      account,
      signals: await store.signals.listByAccount(workspaceId, accountId),
      contacts: await store.contacts.list(workspaceId, accountId),
      rubric: workspace?.rubric ?? DEFAULT_RUBRIC,
      at,
      reason,
      causeId: causeId ?? job.id,
      nextScoreAt: at + settings().scoring.cycleMs,
      lastPoint: await store.scores.findAt(workspaceId, accountId, at),
    };
    return rescore(facts, ids).change;
  },
});
