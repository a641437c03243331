import type { Bot } from "#core/bot.ts";
import type { BotMemory } from "#core/bot-memory.ts";
import { delayedBot, failedBot, ranBot, recoverableBot } from "#core/bot-runs.ts";
import { type Change, mergeChanges } from "#core/change.ts";
import type { Event } from "#core/event.ts";
import type { KeptLook } from "#core/kept-look.ts";
import type { Run } from "#core/run.ts";
import type { Match } from "#core/watch.ts";
import type { NoPage } from "#crawl/fetch.ts";
import { withAccessAdvice } from "./access.ts";
import { alertsFor, pausedAlert } from "./alert.ts";
import type { PipelineContext } from "./context.ts";
import { fires } from "./fires.ts";
import { failureOf } from "./run-failure.ts";

/** The change of a run that looked and compared. */
export async function finished(
  bot: Bot,
  run: Run,
  seen: Partial<Run>,
  result: {
    matches: Match[];
    moreMatches?: number | undefined;
    memory: Pick<BotMemory, "memory" | "validators" | "lookHash"> | undefined;
    kept: KeptLook | undefined;
  },
  context: PipelineContext,
): Promise<Change> {
  const at = context.clock.now();
  if (run.trigger === "probe") {
    const looked: Run = { ...run, ...seen, status: "no_match", finishedAt: at };
    return { put: { bot: [recoverableBot(bot, at)], run: [looked] } };
  }
  const baselineAt = bot.baselineAt ?? at;
  const { change, count } = await fires(bot, run, result.matches, context);
  const done: Run = {
    ...run,
    ...seen,
    status: result.matches.length > 0 ? "ok" : "no_match",
    finishedAt: at,
    matchCount: result.matches.length + (result.moreMatches ?? 0),
    fireCount: count,
  };
  const ran = ranBot(bot, { at, fires: count, baselineAt });
  const memory = result.memory && { id: bot.id, workspaceId: bot.workspaceId, baselineAt, ...result.memory };
  const alerts = await alertsFor(bot, change.put?.fire ?? [], context);
  const look = result.kept ? { look: [result.kept] } : {};
  return mergeChanges([
    { put: { bot: [ran], run: [done], ...look, ...(memory ? { memory: [memory] } : {}) } },
    change,
    alerts,
  ]);
}

/** The change of a run whose place could not be read. */
export function unread(bot: Bot, run: Run, result: NoPage, context: PipelineContext): Change {
  const failure = withAccessAdvice(failureOf(result), bot, context.settings().sources);
  const at = context.clock.now();
  const retryAfterMs =
    failure.askedAgainAt === undefined ? failure.retryAfterMs : Math.max(0, failure.askedAgainAt - at);
  if (retryAfterMs !== undefined) {
    const waiting = delayedBot(bot, { at, retryAfterMs });
    return mergeChanges([skipped(run, context, failure.code, failure.message), { put: { bot: [waiting] } }]);
  }
  return failed(bot, { ...run, ...failure.seen }, failure, context);
}

/** The change of a run that failed; the third in a row pauses its bot. */
export function failed(
  bot: Bot,
  run: Run,
  { code, message }: { code: string; message: string },
  { clock, ids, log }: Pick<PipelineContext, "clock" | "ids" | "log">,
): Change {
  const at = clock.now();
  const done: Run = { ...run, status: "failed", finishedAt: at, error: { code, message } };
  const after = failedBot(bot, { code, message, at });
  if (after.status === bot.status) return { put: { run: [done], bot: [after] } };
  log.warn("a bot has paused itself", { bot: bot.name, id: bot.id, reason: code });
  const event: Event = {
    id: ids.next("evt"),
    workspaceId: bot.workspaceId,
    type: "bot.auto_paused",
    createdAt: at,
    causeId: run.id,
    facts: { bot: after },
  };
  return mergeChanges([{ put: { run: [done], bot: [after] }, events: [event] }, pausedAlert(after, { clock, ids })]);
}

/** The change of a run that did not take place, and counts neither way. */
export function skipped(run: Run, { clock }: Pick<PipelineContext, "clock">, code: string, message: string): Change {
  return { put: { run: [{ ...run, status: "skipped", finishedAt: clock.now(), error: { code, message } }] } };
}
