import { z } from "zod";
import { BOT_TEMPLATES } from "#bots/index.ts";
import type { Bot } from "#core/bot.ts";
import type { BotMemory } from "#core/bot-memory.ts";
import { delayedBot, failedBot, isProbing, ranBot, recoverableBot } from "#core/bot-runs.ts";
import { addressOf } from "#core/bot-source.ts";
import { isOnPush } from "#core/cadence.ts";
import { type Change, mergeChanges } from "#core/change.ts";
import { AppError } from "#core/errors.ts";
import type { Event } from "#core/event.ts";
import { type Push, takenPush } from "#core/push.ts";
import { isFinished, type Run } from "#core/run.ts";
import type { Store } from "#core/store.ts";
import { SECOND_MS } from "#core/time.ts";
import type { Match, WatchRequest } from "#core/watch.ts";
import type { NoPage } from "#crawl/fetch.ts";
import { connectorOf } from "#watching/connectors/index.ts";
import { accessMissing, withAccessAdvice } from "./access.ts";
import { alertsFor, pausedAlert } from "./alert.ts";
import { askRule } from "./ask-rule.ts";
import type { PipelineContext } from "./context.ts";
import { fires } from "./fires.ts";
import { look, lookAfresh, measuresOf, type SeenLook, validatorsOf } from "./look.ts";
import { type Judged, judge } from "./look-further.ts";
import { readLane } from "./read-lane.ts";
import { failureOf } from "./run-failure.ts";
import { defineStep } from "./step.ts";

/** Carries out one run of a bot: look, compare, and note what follows, all in one change. */
export const runBotStep = defineStep({
  name: "run_bot",
  payload: z.object({ workspaceId: z.string(), botId: z.string(), runId: z.string() }),
  options: (settings) => ({ ...readLane(settings), delaysMs: [SECOND_MS, 10 * SECOND_MS] }),
  async run(payload, context, _job, signal) {
    const { run: queued, push } = await turnOf(payload, context.store);
    if (!queued || isFinished(queued)) return withTaken(push, {});
    const run: Run = { ...queued, startedAt: context.clock.now() };
    return withTaken(push, await carryOut(run, push, context, signal));
  },
  async onExhausted(payload, context, _job, error) {
    const { run, push } = await turnOf(payload, context.store);
    const bot = await context.store.bots.find(payload.workspaceId, payload.botId);
    if (!run || !bot || isFinished(run)) return {};
    const code = error instanceof AppError ? (error.reason ?? error.kind) : "internal";
    return withTaken(push, failed(bot, run, { code, message: "The run could not be carried out." }, context));
  },
});

/** Decided when the run begins: a bot may have paused itself, or been resumed, since the run was planned. */
function triggerOf({ trigger }: Run, bot: Bot | undefined): Run["trigger"] {
  if (trigger === "manual" || trigger === "push") return trigger;
  return bot && isProbing(bot) ? "probe" : "schedule";
}

/** The run a job is for. What was sent to a bot is taken in the order it came, whichever of its jobs has the turn. */
async function turnOf(
  { workspaceId, botId, runId }: { workspaceId: string; botId: string; runId: string },
  { runs, pushes }: Store,
): Promise<{ run: Run | undefined; push: Push | undefined }> {
  const run = await runs.find(workspaceId, runId);
  const push = run?.trigger === "push" ? await pushes.findNext(workspaceId, botId) : undefined;
  return { run: push ? await runs.find(workspaceId, push.runId) : run, push };
}

function withTaken(push: Push | undefined, change: Change): Change {
  return push ? mergeChanges([change, { put: { push: [takenPush(push)] } }]) : change;
}

async function carryOut(
  begun: Run,
  push: Push | undefined,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<Change> {
  const bot = await context.store.bots.find(begun.workspaceId, begun.botId);
  const run = { ...begun, trigger: triggerOf(begun, bot) };
  if (!bot) return skipped(run, context, "bot_deleted", "The bot was deleted before the run began.");
  // What was acknowledged before a pause is not lost to it.
  if (bot.status === "paused" && run.trigger === "schedule")
    return skipped(run, context, "bot_paused", "The bot was paused before the run began.");
  if (isOnPush(bot)) return watchPush(bot, run, push, context);
  if (push) return skipped(run, context, "bot_not_pushable", "The bot takes no pushes any more.");
  return watchNow(bot, run, context, signal);
}

async function watchPush(bot: Bot, run: Run, push: Push | undefined, context: PipelineContext): Promise<Change> {
  const { content, createdAt: fetchedAt } = push ?? {};
  if (content === undefined || fetchedAt === undefined)
    return skipped(run, context, "waits_for_push", "The bot reads what is sent to it; it fetches nothing.");
  const memory = (await memoryOf(bot, context))?.memory;
  const url = addressOf(BOT_TEMPLATES.find(({ id }) => id === bot.template)?.source.kind ?? "url", bot.source);
  const looks = [[{ url, contentType: "application/json", text: content, fetchedAt }]];
  const seen = { bytes: Buffer.byteLength(content) };
  const answer = await askRule(context.extractor, { watch: bot, looks, memory });
  if (answer.kind === "look_again" || answer.kind === "look_further") throw new Error("a push is looked at once");
  // A page is there again at the next run; this comes only once, so whatever went wrong is tried again first.
  if (answer.kind === "unreadable") throw new AppError("unavailable", answer.message, { reason: answer.code });
  if (answer.kind !== "watched") return failed(bot, { ...run, ...seen }, answer, context);
  return finished(bot, run, seen, { ...answer, memory: { memory: answer.memory, validators: [] } }, context);
}

/** What to compare with; nothing after a change of source or rule. */
async function memoryOf(bot: Bot, { store }: Pick<PipelineContext, "store">): Promise<BotMemory | undefined> {
  const known = await store.memories.find(bot.id);
  return known && known.baselineAt === bot.baselineAt ? known : undefined;
}

async function watchNow(bot: Bot, run: Run, context: PipelineContext, signal: AbortSignal): Promise<Change> {
  const connector = connectorOf(bot);
  if (!connector) return skipped(run, context, "not_in_this_version", "This version cannot read such a source yet.");
  const { sources } = context.settings();
  const missing = accessMissing(bot, sources);
  if (missing) return failed(bot, run, missing, context);
  const memory = await memoryOf(bot, context);
  // Who asks by hand wants to see what is there now.
  const validators = run.trigger === "manual" ? [] : (memory?.validators ?? []);
  const requests = connector.requests(bot, sources);
  const ask = (looks: SeenLook[]) =>
    askRule(context.extractor, { watch: bot, looks: looks.map(({ bodies }) => bodies), memory: memory?.memory });
  const judged = (look: SeenLook, before: SeenLook[] = []) =>
    judge(look, (seen) => ask([...before, seen]), context, signal);
  const first = await look(requests, validators, context, signal);
  if (first.kind === "unread") return unread(bot, run, first.result, context);
  if (first.kind === "unchanged")
    return finished(bot, run, { httpStatus: 304 }, { matches: [], memory: undefined }, context);
  const once = await judged(first);
  if ("unread" in once) return unread(bot, run, once.unread, context);
  if (once.answer.kind !== "look_again") return took(bot, run, { ...once, requests }, context);
  const second = await lookAfresh(requests, context, signal);
  if (second.kind === "unread") return unread(bot, run, second.result, context);
  const twice = await judged(second, [once.look]);
  if ("unread" in twice) return unread(bot, run, twice.unread, context);
  return took(bot, run, { ...twice, requests }, context);
}

async function took(
  bot: Bot,
  run: Run,
  { look: last, answer, requests }: Exclude<Judged, { unread: NoPage }> & { requests: WatchRequest[] },
  context: PipelineContext,
): Promise<Change> {
  const seen = measuresOf(last);
  switch (answer.kind) {
    case "look_again":
      throw new Error("a watch that asks for a third look");
    case "unreadable":
      return failed(bot, run, answer, context);
    case "flaw":
      return failed(bot, { ...run, ...seen }, answer, context);
    case "watched": {
      const validators = validatorsOf(last, requests);
      return finished(bot, run, seen, { ...answer, memory: { memory: answer.memory, validators } }, context);
    }
  }
}

/** The change of a run that looked and compared. */
async function finished(
  bot: Bot,
  run: Run,
  seen: Partial<Run>,
  result: { matches: Match[]; memory: Pick<BotMemory, "memory" | "validators"> | undefined },
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
    matchCount: result.matches.length,
    fireCount: count,
  };
  const ran = ranBot(bot, { at, fires: count, baselineAt });
  const memory = result.memory && { id: bot.id, workspaceId: bot.workspaceId, baselineAt, ...result.memory };
  const alerts = await alertsFor(bot, change.put?.fire ?? [], context);
  return mergeChanges([{ put: { bot: [ran], run: [done], ...(memory ? { memory: [memory] } : {}) } }, change, alerts]);
}

function unread(bot: Bot, run: Run, result: NoPage, context: PipelineContext): Change {
  const failure = withAccessAdvice(failureOf(result), bot, context.settings().sources);
  const { retryAfterMs } = failure;
  if (retryAfterMs !== undefined) {
    const waiting = delayedBot(bot, { at: context.clock.now(), retryAfterMs });
    return mergeChanges([skipped(run, context, failure.code, failure.message), { put: { bot: [waiting] } }]);
  }
  return failed(bot, { ...run, ...failure.seen }, failure, context);
}

function failed(
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

function skipped(run: Run, { clock }: Pick<PipelineContext, "clock">, code: string, message: string): Change {
  return { put: { run: [{ ...run, status: "skipped", finishedAt: clock.now(), error: { code, message } }] } };
}
