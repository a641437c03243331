import { z } from "zod";
import { isFinished, NOT_IN_THIS_VERSION, type Run } from "#core/run.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { defineStep } from "./step.ts";

/** Ends a run of a bot. In this version no run does anything, and each says so: nothing is fetched, matched or fired. */
export const runBotStep = defineStep({
  name: "run_bot",
  payload: z.object({ workspaceId: z.string(), botId: z.string(), runId: z.string() }),
  options: () => ({ concurrency: 4, timeoutMs: MINUTE_MS, delaysMs: [SECOND_MS, 10 * SECOND_MS] }),
  async run({ workspaceId, runId }, { store, clock }) {
    const run = await store.runs.find(workspaceId, runId);
    if (!run || isFinished(run)) return {};
    const now = clock.now();
    const skipped: Run = { ...run, status: "skipped", startedAt: now, finishedAt: now, error: NOT_IN_THIS_VERSION };
    return { put: { run: [skipped] } };
  },
});
