import type { Bot } from "#core/bot.ts";
import { deletedBot, freeSlot, newBot, pausedBot, replacedBot, resumedBot } from "#core/bot-state.ts";
import { isOnPush, isWithinHours } from "#core/cadence.ts";
import { AppError, notFound } from "#core/errors.ts";
import { nextPushSecret } from "#core/push.ts";
import type { After } from "#core/queries.ts";
import { MINUTE_MS } from "#core/time.ts";
import type { ActionContext } from "./context.ts";
import { managedByConfig } from "./managed-by-config.ts";
import { type NewBot, planBot } from "./plan-bot.ts";
import { inTurn } from "./turns.ts";

/** How soon a resumed bot is planned to run. */
const RESUMED_RUNS_IN_MS = MINUTE_MS;

/** Stores a bot with its first run planned; it counts against the quota at once. Throws `bot_quota_exceeded`, `bot_exists`, and as `planBot` does. */
export async function createBot(
  context: ActionContext,
  { workspaceId, keyId }: { workspaceId: string; keyId: string },
  input: NewBot,
): Promise<Bot> {
  const { ids, clock, store } = context;
  const config = await planBot(context, workspaceId, input);
  return inBotTurn(context, workspaceId, async () => {
    await checkKey(context, workspaceId, config.key);
    const slot = await takeSlot(context, workspaceId);
    const at = clock.now();
    const id = ids.next("bot");
    const nextRunAt = context.timetable.nextRunAt(config, id, at);
    const bot: Bot = {
      ...newBot(config, { id, workspaceId, managedBy: "api", createdBy: keyId, slot, nextRunAt, at }),
      ...(isOnPush(config) ? { pushSecret: nextPushSecret(undefined, at) } : {}),
    };
    await store.commit({ put: { bot: [bot] } });
    return bot;
  });
}

/** Puts another configuration in place of a bot's; its state and what it fired stay. Throws `managed_by_config` and as `createBot`. */
export async function replaceBot(context: ActionContext, workspaceId: string, id: string, input: NewBot): Promise<Bot> {
  const config = await planBot(context, workspaceId, input);
  return changeBot(context, workspaceId, id, async (bot) => {
    checkIsOurs(bot);
    await checkKey(context, workspaceId, config.key, id);
    const at = context.clock.now();
    return replacedBot(bot, config, () => context.timetable.nextRunAt(config, id, at), at);
  });
}

/** Stops planning runs and frees the bot's place; pausing it again changes nothing. Throws `bot_not_found`. */
export async function pauseBot(context: ActionContext, workspaceId: string, id: string): Promise<Bot> {
  return changeBot(context, workspaceId, id, async (bot) =>
    bot.status === "paused" ? undefined : pausedBot(bot, context.clock.now()),
  );
}

/** Puts a bot to work again, with its failures forgotten; an active one stays as it is. Throws `bot_quota_exceeded`. */
export async function resumeBot(context: ActionContext, workspaceId: string, id: string): Promise<Bot> {
  return changeBot(context, workspaceId, id, async (bot) => {
    if (bot.status === "active") return undefined;
    const slot = bot.slot ?? (await takeSlot(context, workspaceId));
    const at = context.clock.now();
    return resumedBot(bot, { slot, at, nextRunAt: resumedRunAt(context, bot, at) });
  });
}

/** Hides a bot at once; its runs and fires stay readable until they are removed. Deleting it again gives the same answer. */
export async function deleteBot(context: ActionContext, workspaceId: string, id: string): Promise<Bot> {
  return inBotTurn(context, workspaceId, async () => {
    const bot = await getAnyBot(context, workspaceId, id);
    if (bot.deletedAt !== undefined) return bot;
    checkIsOurs(bot);
    const deleted = deletedBot(bot, context.clock.now());
    await context.store.commit({ put: { bot: [deleted] } });
    return deleted;
  });
}

/** How many bots are looked through in one go. */
const BOTS_AT_ONCE = 200;

/** Deletes the bots whose source is gone for good; those that files list are left to the files. */
export function deleteBotsAt(
  context: ActionContext,
  workspaceId: string,
  isGone: (source: string) => boolean,
): Promise<void> {
  const { store, clock } = context;
  return inBotTurn(context, workspaceId, async () => {
    let after: After | undefined;
    do {
      const { rows, next } = await store.bots.list(workspaceId, { limit: BOTS_AT_ONCE, after });
      const gone = rows.filter(({ source, managedBy }) => managedBy === "api" && isGone(source));
      if (gone.length > 0) await store.commit({ put: { bot: gone.map((bot) => deletedBot(bot, clock.now())) } });
      after = next;
    } while (after !== undefined);
  });
}

/** The bot. Throws `bot_not_found`. */
export async function getBot({ store }: Pick<ActionContext, "store">, workspaceId: string, id: string): Promise<Bot> {
  const bot = await store.bots.find(workspaceId, id);
  if (!bot) throw notFound("bot");
  return bot;
}

/** The bot, or what is kept of one that was deleted. Throws `bot_not_found`. */
export async function getAnyBot(
  { store }: Pick<ActionContext, "store">,
  workspaceId: string,
  id: string,
): Promise<Bot> {
  const bot = await store.bots.findAny(workspaceId, id);
  if (!bot) throw notFound("bot");
  return bot;
}

/** Stores what `change` makes of a bot; nothing when it makes nothing of it. Throws `bot_not_found`. */
export function changeBot(
  context: ActionContext,
  workspaceId: string,
  id: string,
  change: (bot: Bot) => Promise<Bot | undefined>,
): Promise<Bot> {
  return inBotTurn(context, workspaceId, async () => {
    const bot = await getBot(context, workspaceId, id);
    const changed = await change(bot);
    if (changed) await context.store.commit({ put: { bot: [changed] } });
    return changed ?? bot;
  });
}

/** One subject for the whole workspace: its bots share the quota and the keys. */
function inBotTurn<T>({ turns }: ActionContext, workspaceId: string, action: () => Promise<T>): Promise<T> {
  return inTurn(turns, `bots:${workspaceId}`, action);
}

/** A free place of those the quota gives. Two who take the same one at once: the store refuses the second. */
async function takeSlot({ store, limits }: ActionContext, workspaceId: string): Promise<number> {
  const taken = await store.bots.listSlots(workspaceId);
  if (taken.length >= limits.activeBots) {
    throw new AppError(
      "limit_reached",
      `This workspace has as many active bots as it may, ${limits.activeBots}; pause or delete one first.`,
      { reason: "bot_quota_exceeded" },
    );
  }
  return freeSlot(taken);
}

async function checkKey(
  { store }: ActionContext,
  workspaceId: string,
  key: string | undefined,
  ownId?: string,
): Promise<void> {
  const holder = key === undefined ? undefined : await store.bots.findByKey(workspaceId, key);
  if (!holder || holder.id === ownId) return;
  throw new AppError("conflict", `\`key\` belongs to another bot, ${holder.id}.`, {
    reason: "bot_exists",
    param: "key",
  });
}

function checkIsOurs({ managedBy, configFile }: Bot): void {
  if (managedBy === "config") throw managedByConfig("bot", configFile);
}

function resumedRunAt({ timetable }: ActionContext, bot: Bot, at: number): number | undefined {
  const planned = timetable.nextRunAt(bot, bot.id, at);
  const soon = at + RESUMED_RUNS_IN_MS;
  return planned !== undefined && isWithinHours(bot, soon) ? Math.min(planned, soon) : planned;
}
