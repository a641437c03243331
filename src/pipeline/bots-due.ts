import { z } from "zod";
import { isProbing, plannedBot } from "#core/bot-runs.ts";
import { newRun, runJob } from "#core/run.ts";
import { SECOND_MS } from "#core/time.ts";
import { timetable } from "./cadence.ts";
import { defineStep } from "./step.ts";

/** Bots taken up by one look at what is due, 8 ms of writing; the next look a moment later takes the rest. */
const DUE_MAX = 50;

/**
 * Starts the runs whose time has come and plans the next ones. Runs missed meanwhile are made up for by one. What follows the look of a
 * bot that paused itself, the look decides.
 */
export const botsDueStep = defineStep({
  name: "bots_due",
  payload: z.object({}),
  options: () => ({ concurrency: 1, timeoutMs: 60 * SECOND_MS, delaysMs: [0] }),
  async run(_, { store, clock, ids }) {
    const now = clock.now();
    const due = await store.bots.listDue(now, DUE_MAX);
    const runs = due.map((bot) => newRun(bot, { runId: ids.next("run"), trigger: "schedule", at: now }));
    const planned = due.map((bot) =>
      plannedBot(bot, isProbing(bot) ? undefined : timetable.nextRunAt(bot, bot.id, now)),
    );
    const more = due.length === DUE_MAX ? [{ step: "bots_due", payload: {}, key: "bots_due" }] : [];
    return { put: { bot: planned, run: runs }, jobs: [...runs.map(runJob), ...more] };
  },
});
