import type { Account } from "#core/account.ts";
import type { Bot } from "#core/bot.ts";
import { type BotPlan, findFormer, heldBack, type MatchedBot, planBots, type WantedBot } from "#core/bot-plan.ts";
import { freeSlot } from "#core/bot-state.ts";
import { parseDomain } from "#core/url.ts";
import type { ActionContext } from "./context.ts";
import { configOf, type NewBot } from "./plan-bot.ts";

/** A bot as a file lists it, without flaws but for what only the store can know. */
export type ListedBot = {
  input: NewBot;
  /** Domains or ids of the accounts its signals go to. */
  accounts: string[] | undefined;
  /** The file, and `file:line:column`. */
  file: string;
  at: string;
};

/** A bot that is left as it is, or out, and why, as a whole sentence that begins with its place. */
export type LeftOut = { name: string; reason: string };

/** What would become of the listed bots, and those that cannot be had. */
export type ListedPlan = BotPlan & {
  leftOut: LeftOut[];
  /** Would be deleted, and stay; none unless `holdsBack`. */
  held: Bot[];
  /** The place of each new one in the quota. */
  slots: Map<WantedBot, number>;
  /** New ones that were deleted not long ago, and come back as they were. */
  former: Map<WantedBot, Bot>;
};

export type ListedOptions = {
  /** Takes over bots that were made over the API under the same identity. */
  adopts?: boolean;
  /** Keeps what only somebody who is asked should delete (`heldBack`). */
  holdsBack?: boolean;
  /** Domains of accounts that are about to exist. */
  comingDomains?: ReadonlySet<string>;
};

/** What `applyListedBots` would do now; nothing is stored. */
export async function planListedBots(
  context: ActionContext,
  workspaceId: string,
  listed: readonly ListedBot[],
  { adopts = false, holdsBack = false, comingDomains = new Set() }: ListedOptions = {},
): Promise<ListedPlan> {
  const present = await allBots(context, workspaceId);
  const accountOf = await accountFinder(context, workspaceId, { listed, present, comingDomains });
  // By place: a bot that is known by its id is another object after the matching.
  const lacking = new Map<string, LeftOut>();
  const wanted = listed.map((bot) => {
    const one = toWanted(bot, accountOf);
    const unknown = bot.accounts?.find((name) => accountOf(name) === undefined);
    if (unknown !== undefined) lacking.set(one.at, lacksAccount(one, unknown));
    return one;
  });
  const plan = planBots(present, wanted);
  const leftOut = [...lacking.values()];
  const isWhole = ({ at }: WantedBot) => !lacking.has(at);
  const whole: BotPlan = {
    create: plan.create.filter(isWhole),
    change: plan.change.filter((one) => isWhole(one.wanted)),
    adopt: plan.adopt.filter((one) => isWhole(one.wanted)),
    keep: plan.keep.filter((one) => isWhole(one.wanted)),
    remove: plan.remove,
  };
  const held = holdsBack ? heldBack(whole) : [];
  whole.remove = whole.remove.filter((bot) => !held.includes(bot));
  if (!adopts) leftOut.push(...whole.adopt.map(notAdopted));
  const { slots, crowdedOut } = await allotSlots(context, workspaceId, whole);
  leftOut.push(...crowdedOut.map((one) => noPlace(one, context.limits.activeBots)));
  const former = await findFormers(context, workspaceId, [...slots.keys()]);
  return { ...whole, create: [...slots.keys()], leftOut, held, slots, former };
}

function toWanted(
  { input, accounts, file, at }: ListedBot,
  accountOf: (named: string) => string | undefined,
): WantedBot {
  return { config: configOf({ ...input, accountIds: accounts?.flatMap((name) => accountOf(name) ?? []) }), file, at };
}

async function findFormers(
  { store }: ActionContext,
  workspaceId: string,
  created: WantedBot[],
): Promise<Map<WantedBot, Bot>> {
  const deleted = created.length > 0 ? await store.bots.listDeletedFromConfig(workspaceId) : [];
  return new Map(
    created.flatMap((one) => {
      const bot = findFormer(deleted, one.config);
      return bot ? [[one, bot]] : [];
    }),
  );
}

/** Every bot of the workspace, the oldest first. */
export async function allBots({ store }: Pick<ActionContext, "store">, workspaceId: string): Promise<Bot[]> {
  const bots: Bot[] = [];
  let page: Awaited<ReturnType<typeof store.bots.list>> | undefined;
  do {
    page = await store.bots.list(workspaceId, { limit: 100, after: page?.next });
    bots.push(...page.rows);
  } while (page.next);
  return bots.reverse();
}

/** The places of new bots, in the order they are listed, as long as the quota has any. */
async function allotSlots(
  { store, limits }: ActionContext,
  workspaceId: string,
  { create, remove }: BotPlan,
): Promise<{ slots: Map<WantedBot, number>; crowdedOut: WantedBot[] }> {
  const freed = new Set(remove.map(({ slot }) => slot));
  const taken = (await store.bots.listSlots(workspaceId)).filter((slot) => !freed.has(slot));
  const slots = new Map<WantedBot, number>();
  const crowdedOut: WantedBot[] = [];
  for (const one of create) {
    if (taken.length >= limits.activeBots) {
      crowdedOut.push(one);
      continue;
    }
    const slot = freeSlot(taken);
    taken.push(slot);
    slots.set(one, slot);
  }
  return { slots, crowdedOut };
}

/**
 * The id behind what a file calls an account. An id that some bot has already is taken as it is: its account may be
 * deleted and come back.
 */
async function accountFinder(
  { store }: ActionContext,
  workspaceId: string,
  {
    listed,
    present,
    comingDomains,
  }: { listed: readonly ListedBot[]; present: Bot[]; comingDomains: ReadonlySet<string> },
): Promise<(named: string) => string | undefined> {
  const named = [...new Set(listed.flatMap(({ accounts }) => accounts ?? []))];
  const domains = [...new Set(named.flatMap((name) => domainOf(name) ?? []))];
  const found = [
    ...(await store.accounts.findByDomains(workspaceId, domains)).filter(({ status }) => status === "active"),
    ...(await store.accounts.findMany(workspaceId, named)),
  ];
  const byDomain = new Map(found.map((account: Account) => [account.domain, account.id]));
  const ids = new Set([...found.map(({ id }) => id), ...present.flatMap(({ accountIds }) => accountIds ?? [])]);
  return (name) => {
    if (ids.has(name)) return name;
    const domain = domainOf(name);
    if (domain === undefined) return undefined;
    return byDomain.get(domain) ?? (comingDomains.has(domain) ? domain : undefined);
  };
}

function domainOf(name: string): string | undefined {
  try {
    return parseDomain(name);
  } catch {
    return undefined;
  }
}

function lacksAccount({ at, config }: WantedBot, account: string): LeftOut {
  const reason = `${at}: \`account_ids\` names \`${account}\`, which is no account here; the bot is left as it is.`;
  return { name: config.name, reason };
}

function notAdopted({ bot, wanted }: MatchedBot): LeftOut {
  const reason = `${wanted.at}: this bot was made over the API (${bot.id}); \`signalmama apply --adopt\` takes it over, until then it is left as it is.`;
  return { name: wanted.config.name, reason };
}

function noPlace({ at, config }: WantedBot, quota: number): LeftOut {
  const reason = `${at}: this workspace has as many active bots as it may, ${quota} (\`limits.active_bots\`); the bot stays out.`;
  return { name: config.name, reason };
}
