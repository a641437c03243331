import type { Bot, BotConfig } from "./bot.ts";
import { isOnPush } from "./cadence.ts";
import { canonicalJson } from "./hash.ts";
import { nextPushSecret } from "./push.ts";
import { DAY_MS, MINUTE_MS } from "./time.ts";

/** How long a deleted bot's runs and fires are kept (reference sheet, section 2.2). */
const HISTORY_KEPT_MS = 30 * DAY_MS;

/** The lowest place that no bot of the workspace has taken. */
export function freeSlot(taken: number[]): number {
  const numbers = new Set(taken);
  let slot = 0;
  while (numbers.has(slot)) slot++;
  return slot;
}

/** A bot that has done nothing yet, at work at once. */
export function newBot(
  config: BotConfig,
  {
    at,
    nextRunAt,
    ...origin
  }: Pick<Bot, "id" | "workspaceId" | "managedBy" | "configFile" | "configHash" | "createdBy"> & {
    slot: number;
    at: number;
    nextRunAt: number | undefined;
  },
): Bot {
  return {
    ...config,
    ...origin,
    status: "active",
    consecutiveFailures: 0,
    ...(nextRunAt === undefined ? {} : { nextRunAt }),
    fireCount: 0,
    createdAt: at,
    updatedAt: at,
    revision: 1,
  };
}

/** The bot after somebody paused it by hand: its place is free for another. Its history and counters stay. */
export function pausedBot({ slot: _slot, nextRunAt: _next, ...bot }: Bot, at: number): Bot {
  return { ...bot, status: "paused", pauseReason: "manual", updatedAt: at, revision: bot.revision + 1 };
}

/** The bot at work again, with its failures forgotten. */
export function resumedBot(
  { pauseReason: _reason, nextRunAt: _next, wouldHaveRecoveredAt: _recovered, ...bot }: Bot,
  when: { slot: number; nextRunAt: number | undefined; at: number },
): Bot {
  return {
    ...bot,
    status: "active",
    slot: when.slot,
    consecutiveFailures: 0,
    ...(when.nextRunAt === undefined ? {} : { nextRunAt: when.nextRunAt }),
    updatedAt: when.at,
    revision: bot.revision + 1,
  };
}

/**
 * The bot with another configuration. What it has done and how it is doing stay; what was learnt of another source or under
 * another rule does not: its baseline, and that it would work again.
 */
export function replacedBot(bot: Bot, config: BotConfig, planNextRun: () => number | undefined, at: number): Bot {
  const { nextRunAt: _next, baselineAt, wouldHaveRecoveredAt, ...state } = stateOf(bot);
  const isSameWatch = isSame(watchOf, bot, config);
  const nextRunAt = nextRunOf(bot, config, planNextRun, at);
  return {
    ...state,
    ...config,
    ...(nextRunAt === undefined ? {} : { nextRunAt }),
    ...(isSameWatch && baselineAt !== undefined ? { baselineAt } : {}),
    ...(isSameWatch && wouldHaveRecoveredAt !== undefined ? { wouldHaveRecoveredAt } : {}),
    updatedAt: at,
    revision: bot.revision + 1,
  };
}

/** How soon a bot that paused itself looks at what it is to watch instead. */
const NEW_WATCH_PROBED_IN_MS = MINUTE_MS;

/** What is planned stays as long as what it was planned by does. A bot that paused itself looks soon whether another watch works. */
function nextRunOf(bot: Bot, config: BotConfig, planNextRun: () => number | undefined, at: number): number | undefined {
  switch (bot.status) {
    case "paused":
      return undefined;
    case "active":
      return isSame(timingOf, bot, config) ? bot.nextRunAt : planNextRun();
    case "auto_paused": {
      if (isSame(watchOf, bot, config)) return bot.nextRunAt;
      const planned = planNextRun();
      return planned === undefined ? undefined : Math.min(planned, at + NEW_WATCH_PROBED_IN_MS);
    }
  }
}

/** The bot with another secret for what is sent to it; its first where it has none. */
export function rotatedBot(bot: Bot, at: number): Bot {
  return { ...bot, pushSecret: nextPushSecret(bot.pushSecret, at), updatedAt: at, revision: bot.revision + 1 };
}

/** The bot gone from sight; what it did is kept for a while. */
export function deletedBot({ slot: _slot, nextRunAt: _next, ...bot }: Bot, at: number): Bot {
  const purgeAt = at + HISTORY_KEPT_MS;
  return { ...bot, deletedAt: at, purgeAt, updatedAt: at, revision: bot.revision + 1 };
}

/** A deleted bot at work again, with its history and with its failures forgotten. */
export function revivedBot(
  { deletedAt: _deleted, purgeAt: _purge, ...bot }: Bot,
  when: { slot: number; nextRunAt: number | undefined; at: number },
): Bot {
  return resumedBot(bot, when);
}

/** A bot without its configuration, absent fields of which must not shine through from before. */
function stateOf({ key: _key, enabledHours: _hours, accountIds: _ids, alert: _alert, ...bot }: Bot) {
  return bot;
}

/** What a baseline depends on. */
function watchOf({ template, source, params, matchRule, cadence }: BotConfig) {
  return { template, source, params, matchRule, isOnPush: isOnPush({ cadence }) };
}

function isSame(part: (config: BotConfig) => unknown, one: BotConfig, other: BotConfig): boolean {
  return canonicalJson(part(one)) === canonicalJson(part(other));
}

function timingOf({ cadence, timezone, enabledHours }: BotConfig) {
  return { cadence, timezone, enabledHours };
}
