import { newRun, type Run, runJob } from "#core/run.ts";
import { getBot } from "./bots.ts";
import type { ActionContext } from "./context.ts";

/** Starts a run of a bot now, whatever its cadence and state; every call is a run of its own. Throws `bot_not_found`. */
export async function startRun(context: ActionContext, workspaceId: string, botId: string): Promise<Run> {
  const bot = await getBot(context, workspaceId, botId);
  const run = newRun(bot, { runId: context.ids.next("run"), trigger: "manual", at: context.clock.now() });
  await context.store.commit({ put: { run: [run] }, jobs: [runJob(run)] });
  return run;
}
