import type { Account } from "#core/account.ts";
import { type AccountChanges, changeAccount } from "#core/account-changes.ts";
import { scoreJob } from "#core/account-job.ts";
import type { NewJob } from "#core/queue.ts";
import { alreadyExists, unknownList } from "./account-refusals.ts";
import type { ActionContext } from "./context.ts";
import { getAccount } from "./get-account.ts";
import { managedByConfig } from "./managed-by-config.ts";
import { inTurn } from "./turns.ts";

/**
 * Lays changes over an account; one that changes nothing writes nothing. Throws `account_not_found`, `account_deleted`,
 * `managed_by_config`, `account_exists` for another's external id, or `invalid_param` for a list that does not exist.
 */
export async function updateAccount(
  context: ActionContext,
  workspaceId: string,
  accountId: string,
  changes: AccountChanges,
): Promise<Account> {
  const { store, clock, turns } = context;
  return inTurn(turns, accountId, async () => {
    const account = await getAccount(context, workspaceId, accountId);
    if (account.managedBy === "config") throw managedByConfig("account", account.configFile);
    const namesake = changes.externalId
      ? await store.accounts.findByExternalId(workspaceId, changes.externalId)
      : undefined;
    if (namesake && namesake.id !== accountId) throw alreadyExists("external_id", namesake.id);
    const lists = await store.lists.findMany(workspaceId, changes.listIds ?? []);
    if (lists.length < new Set(changes.listIds ?? []).size) throw unknownList();
    const updated = updateOf(account, changes, clock.now());
    if (!updated) return account;
    await store.commit({ put: { account: [updated] }, jobs: followUps(account, updated) });
    return updated;
  });
}

/** The account as it is to be stored; undefined when the changes change nothing. */
export function updateOf(account: Account, changes: AccountChanges, at: number): Account | undefined {
  const changed = changeAccount(account, changes);
  return changed === account ? undefined : { ...changed, updatedAt: at, revision: account.revision + 1 };
}

/** Fit rests on the attributes, so a change of them is scored at once. */
export function followUps(before: Account, { id, workspaceId, attributes }: Account): NewJob[] {
  return attributes === before.attributes ? [] : [scoreJob({ workspaceId, accountId: id, reason: "attributes" })];
}
