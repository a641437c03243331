import type { Account } from "#core/account.ts";
import type { NewAccount } from "#core/account-changes.ts";
import { type Change, mergeChanges } from "#core/change.ts";
import { AppError } from "#core/errors.ts";
import { alreadyExists, noRoom, unknownList } from "./account-refusals.ts";
import { beginAccount } from "./begin-account.ts";
import type { ActionContext } from "./context.ts";
import { managedByConfig } from "./managed-by-config.ts";
import { followUps, updateOf } from "./update-account.ts";

export type BatchMode = "upsert" | "create";
export type BatchResult =
  | { status: "created" | "updated" | "unchanged"; account: Account }
  | { status: "error"; error: AppError };

export type Plan = { results: BatchResult[]; change: Change };
/** What is there before a batch; planning keeps it up to what the batch does. */
export type Known = {
  byDomain: Map<string, Account>;
  byExternalId: Map<string, Account>;
  lists: ReadonlySet<string>;
  room: number;
};

/** Decides item by item what becomes of a batch; an item sees what the items before it have done. */
export async function planAccounts(
  context: ActionContext,
  workspaceId: string,
  items: (NewAccount | AppError)[],
  mode: BatchMode,
): Promise<Plan> {
  return planOver(await readKnown(context, workspaceId, items), context, workspaceId, { items, mode });
}

/** The same over what is known already, which must cover these items. */
export function planOver(
  known: Known,
  context: ActionContext,
  workspaceId: string,
  { items, mode }: { items: (NewAccount | AppError)[]; mode: BatchMode },
): Plan {
  const puts = new Map<string, Account>();
  const changes: Change[] = [];
  const take = (account: Account) => {
    puts.set(account.id, account);
    known.byDomain.set(account.domain, account);
    if (account.externalId !== undefined) known.byExternalId.set(account.externalId, account);
  };

  const results = items.map((item): BatchResult => {
    if (item instanceof AppError) return { status: "error", error: item };
    const existing = known.byDomain.get(item.domain);
    const error = refusalOf(item, existing, known, mode);
    if (error) return { status: "error", error };
    if (existing?.status === "active") {
      const updated = updateOf(existing, item, context.clock.now());
      if (!updated) return { status: "unchanged", account: existing };
      changes.push({ jobs: followUps(existing, updated) });
      // Written once however often the batch names it, so it stays one step from what is stored.
      const account = puts.has(existing.id) ? { ...updated, revision: existing.revision } : updated;
      take(account);
      return { status: "updated", account };
    }
    const hasNamesake = known.byExternalId.has(existing?.externalId ?? "");
    const begun = beginAccount(context, item, { workspaceId, deleted: existing, lists: known.lists, hasNamesake });
    known.room--;
    take(begun.account);
    changes.push(begun.change);
    return { status: "created", account: begun.account };
  });
  return { results, change: mergeChanges([{ put: { account: [...puts.values()] } }, ...changes]) };
}

export async function readKnown(
  { store, limits }: ActionContext,
  workspaceId: string,
  items: (NewAccount | AppError)[],
): Promise<Known> {
  const inputs = items.flatMap((item) => (item instanceof AppError ? [] : [item]));
  const domains = [...new Set(inputs.map((input) => input.domain))];
  const [accounts, count] = await Promise.all([
    store.accounts.findByDomains(workspaceId, domains),
    Number.isFinite(limits.accounts) ? store.accounts.count(workspaceId) : 0,
  ]);
  const deleted = accounts.filter(({ status }) => status === "deleted");
  const externalIds = [...new Set([...inputs, ...deleted].flatMap(({ externalId }) => externalId ?? []))];
  const namesakes = await store.accounts.findByExternalIds(workspaceId, externalIds);
  const lists = await store.lists.findMany(workspaceId, [
    ...new Set([...inputs, ...accounts].flatMap(({ listIds }) => listIds ?? [])),
  ]);
  return {
    byDomain: new Map(accounts.map((account) => [account.domain, account])),
    byExternalId: new Map(
      namesakes.flatMap((account) => (account.externalId === undefined ? [] : [[account.externalId, account]])),
    ),
    lists: new Set(lists.map((list) => list.id)),
    room: limits.accounts - count,
  };
}

function refusalOf(
  item: NewAccount,
  existing: Account | undefined,
  known: Known,
  mode: BatchMode,
): AppError | undefined {
  if (existing?.status === "active" && mode === "create") return alreadyExists("domain", existing.id);
  if (existing?.status === "active" && existing.managedBy === "config" && item.managedBy !== "config") {
    return managedByConfig("account", existing.configFile);
  }
  const namesake = known.byExternalId.get(item.externalId ?? "");
  if (namesake && namesake.id !== existing?.id) return alreadyExists("external_id", namesake.id);
  if (item.listIds?.some((id) => !known.lists.has(id))) return unknownList();
  if (existing?.status !== "active" && known.room <= 0) return noRoom();
  return undefined;
}
