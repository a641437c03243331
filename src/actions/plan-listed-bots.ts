import type { Account } from "#core/account.ts";
import type { Bot } from "#core/bot.ts";
import { type BotPlan, findFormer, planBots, type WantedBot } from "#core/bot-plan.ts";
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
  /** The place of each new one in the quota. */
  slots: Map<WantedBot, number>;
  /** New ones that were deleted not long ago, and come back as they were. */
  former: Map<WantedBot, Bot>;
};

export type ListedOptions = {
  /** Takes over bots that were made over the API under the same identity. */
  adopts?: boolean;
  /** Domains of accounts that are about to exist. */
  comingDomains?: ReadonlySet<string>;
};

/** What `applyListedBots` would do now; nothing is stored. */
export async function planListedBots(
  context: ActionContext,
  workspaceId: string,
  listed: readonly ListedBot[],
  { adopts = false, comingDomains = new Set() }: ListedOptions = {},
): Promise<ListedPlan> {
  const present = await allBots(context, workspaceId);
  const leftOut: LeftOut[] = [];
  const accountOf = await accountFinder(context, workspaceId, { listed, present, comingDomains });
  const wanted = listed.map((bot): { one: WantedBot; missing: string | undefined } => {
    const ids = bot.accounts?.map(accountOf);
    const missing = bot.accounts?.find((_, i) => ids?.[i] === undefined);
    const config = configOf({ ...bot.input, accountIds: ids?.flatMap((id) => id ?? []) });
    return { one: { config, file: bot.file, at: bot.at }, missing };
  });
  const plan = planBots(
    present,
    wanted.map(({ one }) => one),
  );
  const lacking = new Map(wanted.flatMap(({ one, missing }) => (missing === undefined ? [] : [[one.at, missing]])));
  const isWhole = ({ at, config }: WantedBot) => {
    const missing = lacking.get(at);
    if (missing === undefined) return true;
    leftOut.push({
      name: config.name,
      reason: `${at}: \`account_ids\` names \`${missing}\`, which is no account here; the bot is left as it is.`,
    });
    return false;
  };
  const whole: BotPlan = {
    create: plan.create.filter(isWhole),
    change: plan.change.filter(({ wanted: one }) => isWhole(one)),
    adopt: plan.adopt.filter(({ wanted: one }) => isWhole(one)),
    keep: plan.keep.filter(({ wanted: one }) => isWhole(one)),
    remove: plan.remove,
  };
  if (!adopts) leftOut.push(...whole.adopt.map(notAdopted));
  const { slots, crowdedOut } = await allotSlots(context, workspaceId, whole);
  leftOut.push(...crowdedOut.map((one) => noPlace(one, context.limits.activeBots)));
  const deleted = slots.size > 0 ? await context.store.bots.listDeletedFromConfig(workspaceId) : [];
  const former = new Map(
    [...slots.keys()].flatMap((one) => {
      const bot = findFormer(deleted, one.config);
      return bot ? [[one, bot]] : [];
    }),
  );
  return { ...whole, create: whole.create.filter((one) => slots.has(one)), leftOut, slots, former };
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

function notAdopted({ bot, wanted }: { bot: Bot; wanted: WantedBot }): LeftOut {
  const reason = `${wanted.at}: this bot was made over the API (${bot.id}); \`signalmama apply --adopt\` takes it over, until then it is left as it is.`;
  return { name: wanted.config.name, reason };
}

function noPlace({ at, config }: WantedBot, quota: number): LeftOut {
  const reason = `${at}: this workspace has as many active bots as it may, ${quota} (\`limits.active_bots\`); the bot stays out.`;
  return { name: config.name, reason };
}
