import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import type { Bot } from "#core/bot.ts";
import { isProbing, plannedBot } from "#core/bot-runs.ts";
import { SECOND_MS } from "#core/time.ts";
import { timetable } from "./cadence.ts";
import { defineStep } from "./step.ts";

const BOTS_MAX = 100_000;
/** Reading a cadence takes up to 2 ms (measured); others have a turn after so many. */
const BOTS_AT_ONCE = 10;

/** Plans bots anew after the clock was put back, so that none waits longer than its cadence for its next run. */
export const planAnewStep = defineStep({
  name: "plan_anew",
  payload: z.object({ byMs: z.number() }),
  options: () => ({ concurrency: 1, timeoutMs: 60 * SECOND_MS, delaysMs: [SECOND_MS, 10 * SECOND_MS] }),
  async run({ byMs }, { store, clock }) {
    const now = clock.now();
    const planned = await store.bots.listDue(Number.MAX_SAFE_INTEGER, BOTS_MAX);
    const sooner: Bot[] = [];
    for (const [index, bot] of planned.entries()) {
      if (index % BOTS_AT_ONCE === 0) await nextTurn();
      const { nextRunAt } = bot;
      if (nextRunAt === undefined || nextRunAt <= now) continue;
      const again = isProbing(bot) ? nextRunAt - byMs : timetable.nextRunAt(bot, bot.id, now);
      if (again !== undefined && again < nextRunAt) sooner.push(plannedBot(bot, again));
    }
    return { put: { bot: sooner } };
  },
});
