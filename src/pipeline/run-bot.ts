import { z } from "zod";
import type { Bot } from "#core/bot.ts";
import type { BotMemory } from "#core/bot-memory.ts";
import { isProbing } from "#core/bot-runs.ts";
import { isOnPush } from "#core/cadence.ts";
import { type Change, mergeChanges } from "#core/change.ts";
import { AppError } from "#core/errors.ts";
import { type Push, takenPush } from "#core/push.ts";
import { isFinished, type Run } from "#core/run.ts";
import type { Store } from "#core/store.ts";
import { SECOND_MS } from "#core/time.ts";
import type { WatchMemory, WatchRequest } from "#core/watch.ts";
import type { NoPage } from "#crawl/fetch.ts";
import { connectorOf } from "#watching/connectors/index.ts";
import { accessMissing } from "./access.ts";
import { askRule } from "./ask-rule.ts";
import type { PipelineContext } from "./context.ts";
import { failed, finished, skipped, unread } from "./end-run.ts";
import { readerFor } from "./invented.ts";
import { keptLook, unchangedLook } from "./keep-look.ts";
import { look, lookAfresh, measuresOf, type SeenLook, validatorsOf } from "./look.ts";
import { type Judged, judge } from "./look-further.ts";
import { memoryOf } from "./memory-of.ts";
import { readLane } from "./read-lane.ts";
import { defineStep } from "./step.ts";
import { watchPush } from "./watch-push.ts";

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

async function watchNow(bot: Bot, run: Run, context: PipelineContext, signal: AbortSignal): Promise<Change> {
  const connector = connectorOf(bot);
  if (!connector) return skipped(run, context, "not_in_this_version", "This version cannot read such a source yet.");
  const { sources } = context.settings();
  const missing = accessMissing(bot, sources);
  if (missing) return failed(bot, run, missing, context);
  const memory = await memoryOf(bot, context);
  // Who asks by hand wants to see what is there now.
  const isByHand = run.trigger === "manual";
  const validators = isByHand ? [] : (memory?.validators ?? []);
  const requests = connector.requests(bot, sources);
  const { workspaceId, source } = bot;
  const reader = (await readerFor({ workspaceId, domain: "", url: source }, context)) ?? context.reader;
  const looking = {
    ...context,
    reader,
    eraser: context.store.erasures.eraserOf(workspaceId),
    look: { begunAt: run.startedAt ?? context.clock.now(), isByHand },
  };
  const ask = (looks: SeenLook[]) =>
    askRule(context.extractor, { watch: bot, looks: looks.map(({ bodies }) => bodies), memory: memory?.memory });
  const judged = (look: SeenLook, before: SeenLook[] = []) =>
    judge(look, (seen) => ask([...before, seen]), looking, signal);
  const first = await look(requests, validators, looking, signal);
  if (first.kind === "unread") return unread(bot, run, first.result, context);
  if (first.kind === "unchanged") {
    const kept = unchangedLook(bot, requests, memory, context);
    return finished(bot, run, { httpStatus: 304 }, { matches: [], memory: undefined, kept }, context);
  }
  const once = await judged(first);
  if ("unread" in once) return unread(bot, run, once.unread, context);
  const { look: whole } = once;
  if (once.answer.kind !== "look_again")
    return took(bot, run, { ...once, looks: [whole], requests, before: memory }, context);
  const second = await lookAfresh(requests, looking, signal);
  if (second.kind === "unread") return unread(bot, run, second.result, context);
  const twice = await judged(second, [whole]);
  if ("unread" in twice) return unread(bot, run, twice.unread, context);
  return took(bot, run, { ...twice, looks: [whole, twice.look], requests, before: memory }, context);
}

/** What a run has looked at: the last look, which the rule judged, all of them, and what was known before. */
type Taken = Exclude<Judged, { unread: NoPage }> & {
  looks: SeenLook[];
  requests: WatchRequest[];
  before: BotMemory | undefined;
};

async function took(
  bot: Bot,
  run: Run,
  { look: last, looks, answer, requests, before }: Taken,
  context: PipelineContext,
): Promise<Change> {
  const seen = measuresOf(last);
  const keep = (after?: WatchMemory) => keptLook(bot, requests, looks, { before, after }, context);
  switch (answer.kind) {
    case "look_again":
      throw new Error("a watch that asks for a third look");
    case "unreadable":
      return failed(bot, run, answer, context);
    case "flaw": {
      // From here on "as before" would not be what was there before.
      const forgotten = before && { memory: [{ ...before, lookHash: undefined }] };
      const change = failed(bot, { ...run, ...seen }, answer, context);
      return mergeChanges([change, { put: { look: [await keep()], ...forgotten } }]);
    }
    case "watched": {
      const validators = validatorsOf(last, requests);
      const kept = await keep(answer.memory);
      const memory = { memory: answer.memory, validators, lookHash: kept.contentHash };
      return finished(bot, run, seen, { ...answer, memory, kept }, context);
    }
  }
}
