import type { Bot, BotConfig } from "./bot.ts";
import { canonicalJson, sha256Hex } from "./hash.ts";

/** A bot as the files want it. */
export type WantedBot = {
  config: BotConfig;
  file: string;
  /** Its place: `file:line:column`. */
  at: string;
};

/** A bot there is, and what the files want it to be. */
export type MatchedBot = { bot: Bot; wanted: WantedBot };

/** What has to happen for the bots to be as the files say. */
export type BotPlan = {
  create: WantedBot[];
  /** Another configuration, be it only another name. */
  change: MatchedBot[];
  /** Made over the API under the same identity: taken over only when somebody asks for it. */
  adopt: MatchedBot[];
  /** The same configuration; what differs is at most the file it is listed in. */
  keep: MatchedBot[];
  remove: Bot[];
};

/**
 * Matches what the files list with the bots there are: by key, then by id (`key` may be that of a bot without one), then
 * by name among those without a counterpart, so that a bot that is given a key, or loses it, stays the same bot.
 */
export function planBots(present: readonly Bot[], wanted: readonly WantedBot[]): BotPlan {
  const free = new Map(present.map((bot) => [bot.id, bot]));
  const matches = new Map<WantedBot, Bot>();
  const match = (find: (one: WantedBot) => Bot | undefined) => {
    for (const one of wanted) {
      const bot = matches.has(one) ? undefined : find(one);
      if (!bot) continue;
      matches.set(one, bot);
      free.delete(bot.id);
    }
  };
  const ofFiles = (bot: Bot) => bot.managedBy === "config";
  const among = (isIt: (bot: Bot) => boolean) => [...free.values()].filter(isIt);
  match(({ config }) => (config.key === undefined ? undefined : among((bot) => bot.key === config.key)[0]));
  match(({ config }) => (config.key === undefined ? undefined : among((bot) => bot.id === config.key)[0]));
  match(({ config: { key, name } }) => (key === undefined ? ownFirst(among((bot) => isNamed(bot, name))) : undefined));
  match(({ config: { key, name } }) => {
    const isKeyNew = (bot: Bot) => bot.key === undefined || key === undefined;
    return among((bot) => ofFiles(bot) && bot.name === name && isKeyNew(bot))[0];
  });

  const plan: BotPlan = { create: [], change: [], adopt: [], keep: [], remove: [] };
  for (const one of wanted) {
    const bot = matches.get(one);
    if (!bot) plan.create.push(one);
    else {
      const fitted = withoutOwnId(one, bot);
      const isSame = isSameConfig(bot, fitted.config);
      const list = !ofFiles(bot) ? plan.adopt : isSame ? plan.keep : plan.change;
      list.push({ bot, wanted: fitted });
    }
  }
  plan.remove = among(ofFiles);
  return plan;
}

/** A bot without a key is known by its name. */
function isNamed(bot: Bot, name: string): boolean {
  return bot.key === undefined && bot.name === name;
}

function ownFirst(bots: Bot[]): Bot | undefined {
  return bots.find((bot) => bot.managedBy === "config") ?? bots[0];
}

/** The deleted bot that a new one was: the same key, or the same name and no key. */
export function findFormer(deleted: readonly Bot[], { key, name }: BotConfig): Bot | undefined {
  return deleted.find((bot) => (key === undefined ? isNamed(bot, name) : bot.key === key));
}

/** A bot known by its id needs no key. */
function withoutOwnId(wanted: WantedBot, bot: Bot): WantedBot {
  if (wanted.config.key !== bot.id || bot.key !== undefined) return wanted;
  const { key: _key, ...config } = wanted.config;
  return { ...wanted, config };
}

/** Everything a user decides about a bot, without what becomes of it. */
export function configOfBot(bot: Bot): BotConfig {
  const { name, template, source, params, cadence, timezone, matchRule, firesSignal, signalScore } = bot;
  const { accountMatch, actions, key, enabledHours, accountIds, alert } = bot;
  return {
    ...(key === undefined ? {} : { key }),
    ...{
      name,
      template,
      source,
      params,
      cadence,
      timezone,
      matchRule,
      firesSignal,
      signalScore,
      accountMatch,
      actions,
    },
    ...(enabledHours ? { enabledHours } : {}),
    ...(accountIds ? { accountIds } : {}),
    ...(alert ? { alert } : {}),
  };
}

export function isSameConfig(bot: Bot, config: BotConfig): boolean {
  return canonicalJson(configOfBot(bot)) === canonicalJson(config);
}

/** By which a later look tells whether somebody else changed it. */
export function configHash(config: BotConfig): string {
  return sha256Hex(canonicalJson(config));
}

/** Why a bot of a file is not as the file last made it; undefined when it is. */
export function driftOf(bot: Bot): "paused" | "changed" | undefined {
  if (bot.managedBy !== "config") return undefined;
  if (bot.status === "paused") return "paused";
  return bot.configHash !== undefined && bot.configHash !== configHash(configOfBot(bot)) ? "changed" : undefined;
}

/** From this many on, the share of things that one change may remove unasked is limited. */
const GUARDED_FROM = 5;
const REMOVED_SHARE_MAX = 0.1;

type OfFiles = Pick<BotPlan, "change" | "keep" | "remove">;

/** How many bots of files there are now. */
export function countOfFiles({ change, keep, remove }: OfFiles): number {
  return change.length + keep.length + remove.length;
}

/** Whether more would be removed than a slip should be able to. */
export function isMassRemoval(plan: OfFiles): boolean {
  const present = countOfFiles(plan);
  return present >= GUARDED_FROM && plan.remove.length > present * REMOVED_SHARE_MAX;
}

/**
 * Those that are removed only when somebody says so: all of a mass removal, and what was held back before, which does not
 * become few enough because others have come since.
 */
export function heldBack(plan: OfFiles): Bot[] {
  return isMassRemoval(plan) ? plan.remove : plan.remove.filter(({ heldSince }) => heldSince !== undefined);
}
