import { applyConfigAccounts, previewAccounts } from "#actions/accounts.ts";
import { applyListedBots } from "#actions/apply-listed-bots.ts";
import type { ActionContext } from "#actions/context.ts";
import type { BatchResult } from "#actions/plan-accounts.ts";
import { type ListedBot, type ListedPlan, planListedBots } from "#actions/plan-listed-bots.ts";
import type { Settings } from "#config/settings.ts";
import type { Account } from "#core/account.ts";
import type { NewAccount } from "#core/account-changes.ts";
import type { AppError } from "#core/errors.ts";

/** What the files list, as far as it lives in the database. */
export type Listing = { accounts: Settings["accounts"]; bots: readonly ListedBot[] };

/** What would become of accounts: those that are new, changed or as listed, and those no longer listed. */
export type AccountPlan = {
  create: string[];
  change: { before: Account; after: Account }[];
  keep: number;
  /** They stay, and are handed over to whoever uses the API. */
  release: Account[];
  refused: AppError[];
};

export type TakenOver = { accounts: { refused: AppError[] }; bots: ListedPlan };

/** What `takeOver` would do in a workspace now; nothing is stored. */
export async function planTakeOver(
  context: ActionContext,
  workspaceId: string,
  listing: Listing,
  { adopts = false }: { adopts?: boolean } = {},
): Promise<{ accounts: AccountPlan; bots: ListedPlan }> {
  const comingDomains = new Set(listing.accounts.map(({ domain }) => domain));
  const bots = await planListedBots(context, workspaceId, listing.bots, { adopts, comingDomains });
  return { accounts: await planAccounts(context, workspaceId, listing), bots };
}

/** Makes accounts and then bots of a workspace as the files list them. */
export async function takeOver(
  context: ActionContext,
  workspaceId: string,
  listing: Listing,
  options: Parameters<typeof applyListedBots>[3] = {},
): Promise<TakenOver> {
  const refused = await applyConfigAccounts(context, workspaceId, listing.accounts.map(toNewAccount));
  return { accounts: { refused }, bots: await applyListedBots(context, workspaceId, listing.bots, options) };
}

async function planAccounts(context: ActionContext, workspaceId: string, listing: Listing): Promise<AccountPlan> {
  const { store, limits } = context;
  const items = listing.accounts.map(toNewAccount);
  const results: BatchResult[] = [];
  for (let start = 0; start < items.length; start += limits.batchItems) {
    results.push(
      ...(await previewAccounts(context, workspaceId, items.slice(start, start + limits.batchItems), "upsert")),
    );
  }
  const domains = new Set(items.map(({ domain }) => domain));
  const known = new Map<string, Account>();
  for (const account of await store.accounts.findByDomains(workspaceId, [...domains]))
    known.set(account.domain, account);
  const plan: AccountPlan = { create: [], change: [], keep: 0, release: [], refused: [] };
  for (const result of results) {
    if (result.status === "error") plan.refused.push(result.error);
    else if (result.status === "created") plan.create.push(result.account.domain);
    else {
      const before = known.get(result.account.domain);
      if (before && hasChanged(before, result.account)) plan.change.push({ before, after: result.account });
      else plan.keep++;
    }
  }
  plan.release = (await store.accounts.listFromConfig(workspaceId)).filter(({ domain }) => !domains.has(domain));
  return plan;
}

/** The file an account is listed in is no change that anyone would want to approve. */
function hasChanged(before: Account, after: Account): boolean {
  const said = ({ name, aliases, tags, managedBy }: Account) => JSON.stringify([name, aliases, tags, managedBy]);
  return said(before) !== said(after);
}

function toNewAccount({ domain, name, aliases, tags, file }: Settings["accounts"][number]): NewAccount {
  return {
    domain,
    name,
    // Null takes back what the file said before.
    aliases: aliases === undefined ? null : [...aliases],
    tags: [...tags],
    managedBy: "config",
    configFile: file,
  };
}
