import type { Bot } from "#core/bot.ts";
import { rotatedBot } from "#core/bot-state.ts";
import { isOnPush } from "#core/cadence.ts";
import { AppError, invalidParam } from "#core/errors.ts";
import { sha256Hex } from "#core/hash.ts";
import type { Push, PushedItem } from "#core/push.ts";
import { newRun, type Run, runJob } from "#core/run.ts";
import { MINUTE_MS } from "#core/time.ts";
import { changeBot, getBot } from "./bots.ts";
import type { ActionContext } from "./context.ts";
import { inTurn } from "./turns.ts";

/** Messages of one bot that may wait for their runs; who sends more is asked to come back. */
const WAITING_MAX = 1_000;
const COME_BACK_IN_SECONDS = 30;

/** How far the clocks of others may be ahead of ours. */
const SKEW_MAX_MS = 5 * MINUTE_MS;

/** `messageId` is what the sender calls the message: the same one sent again is the same push. */
export type NewPush = { messageId: string | undefined } & ({ items: PushedItem[] } | { document: unknown });

/**
 * Stores what was sent to a bot together with a run of its own. The same message sent again, within a day, gives the run it had.
 * Throws `bot_not_found`, `bot_not_pushable`, `bot_paused`, `idempotency_key_reused`, `invalid_timestamp` and `unavailable`.
 */
export async function pushToBot(
  context: ActionContext,
  workspaceId: string,
  botId: string,
  { messageId, ...sent }: NewPush,
): Promise<Run> {
  const { store, clock, ids } = context;
  if ("items" in sent) checkTimes(sent.items, clock.now());
  const content = JSON.stringify("items" in sent ? sent.items : sent.document);
  return inTurn(context.turns, `pushes:${botId}`, async () => {
    const bot = await getBot(context, workspaceId, botId);
    const contentHash = sha256Hex(content);
    const id = messageId === undefined ? undefined : sha256Hex(JSON.stringify([botId, messageId]));
    const known = id === undefined ? undefined : await store.pushes.find(workspaceId, id);
    if (known) return runBefore(context, known, contentHash);
    checkTakesPushes(bot);
    if ((await store.pushes.countWaiting(workspaceId, botId)) >= WAITING_MAX) throw tooManyWait();
    const at = clock.now();
    const run = newRun(bot, { runId: ids.next("run"), trigger: "push", at });
    const push: Push = {
      id: id ?? sha256Hex(run.id),
      workspaceId,
      botId,
      runId: run.id,
      createdAt: at,
      contentHash,
      content,
    };
    await store.commit({ put: { push: [push], run: [run] }, jobs: [runJob(run)] });
    return run;
  });
}

/** Another secret for what is sent to a bot, or its first; whoever manages the bot. Throws `bot_not_found` and `bot_not_pushable`. */
export function rotatePushSecret(context: ActionContext, workspaceId: string, id: string): Promise<Bot> {
  return changeBot(context, workspaceId, id, async (bot) => {
    checkIsOnPush(bot);
    return rotatedBot(bot, context.clock.now());
  });
}

/** What is dated by its sender dates the signal. */
function checkTimes(items: PushedItem[], now: number): void {
  if (items.every(({ publishedAt = 0 }) => publishedAt <= now + SKEW_MAX_MS)) return;
  throw invalidParam("published_at", "lies in the future", "invalid_timestamp");
}

async function runBefore({ store }: ActionContext, { workspaceId, runId, ...known }: Push, contentHash: string) {
  if (known.contentHash !== contentHash) {
    throw new AppError("conflict", "This `webhook-id` was used for a message with another body.", {
      reason: "idempotency_key_reused",
      param: "webhook-id",
    });
  }
  const run = await store.runs.find(workspaceId, runId);
  if (!run) throw new Error("a push whose run is gone");
  return run;
}

/** Whether what is sent now would be looked at. One that paused itself has to be resumed first: it would hear no better than before. */
function checkTakesPushes(bot: Bot): void {
  checkIsOnPush(bot);
  if (bot.status === "active") return;
  throw new AppError("conflict", "The bot is paused; resume it, then send this again.", { reason: "bot_paused" });
}

function checkIsOnPush(bot: Bot): void {
  if (isOnPush(bot)) return;
  throw new AppError("conflict", "Only a bot with the cadence `on_push` takes what is sent to it.", {
    reason: "bot_not_pushable",
  });
}

function tooManyWait(): AppError {
  return new AppError("unavailable", "Too much that was sent to this bot still waits for its run.", {
    reason: "unavailable",
    retryAfterSeconds: COME_BACK_IN_SECONDS,
  });
}
