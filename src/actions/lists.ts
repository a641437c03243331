import { AppError, notFound } from "#core/errors.ts";
import { CLEARED_AT_ONCE, clearListJob, type List, offList, onList } from "#core/list.ts";
import type { ActionContext } from "./context.ts";
import { checkRoom } from "./room.ts";
import { inTurn } from "./turns.ts";

export type NewList = { name: string; description?: string | undefined };
/** An absent field is left as it is; `null` clears the description. */
export type ListChanges = { name?: string | undefined; description?: string | null | undefined };

/** Throws `list_exists` when the workspace has a list of this name, and `list_limit_reached`. */
export async function createList(context: ActionContext, workspaceId: string, input: NewList): Promise<List> {
  return inTurn(context.turns, `lists:${workspaceId}`, async () => {
    await checkName(context, workspaceId, input.name);
    await checkRoom("list", context.limits.lists, () => context.store.lists.count(workspaceId));
    const at = context.clock.now();
    const { name, description } = input;
    const list: List = {
      id: context.ids.next("list"),
      workspaceId,
      name,
      ...(description === undefined ? {} : { description }),
      createdAt: at,
      updatedAt: at,
      revision: 1,
    };
    await context.store.commit({ put: { list: [list] } });
    return list;
  });
}

/** The list. Throws `list_not_found`. */
export async function getList(
  { store }: Pick<ActionContext, "store">,
  workspaceId: string,
  listId: string,
): Promise<List> {
  const list = await store.lists.find(workspaceId, listId);
  if (!list) throw notFound("list");
  return list;
}

/** Throws `list_not_found`, or `list_exists` for the name of another. */
export async function updateList(
  context: ActionContext,
  workspaceId: string,
  listId: string,
  changes: ListChanges,
): Promise<List> {
  return inTurn(context.turns, `lists:${workspaceId}`, async () => {
    const list = await getList(context, workspaceId, listId);
    const name = changes.name ?? list.name;
    await checkName(context, workspaceId, name, listId);
    const { description: before, ...rest } = list;
    const description = changes.description === undefined ? before : (changes.description ?? undefined);
    if (name === list.name && description === before) return list;
    const updated: List = {
      ...rest,
      name,
      ...(description === undefined ? {} : { description }),
      updatedAt: context.clock.now(),
      revision: list.revision + 1,
    };
    await context.store.commit({ put: { list: [updated] } });
    return updated;
  });
}

/**
 * Ends a list at once and takes its accounts off it: the first in the same change, the others in jobs, so that no other
 * write waits for a long list. Throws `list_not_found`.
 */
export async function deleteList(context: ActionContext, workspaceId: string, listId: string): Promise<List> {
  return inTurn(context.turns, `lists:${workspaceId}`, async () => {
    const list = await getList(context, workspaceId, listId);
    const at = context.clock.now();
    const deleted: List = { ...list, deletedAt: at, updatedAt: at, revision: list.revision + 1 };
    const members = await context.store.lists.listMembers(listId, CLEARED_AT_ONCE);
    const account = members.map((member) => offList(member, listId, at));
    // Also for a short list: an account may have come onto it since it was read.
    await context.store.commit({ put: { list: [deleted], account }, jobs: [clearListJob(listId)] });
    return deleted;
  });
}

/** What came of putting accounts on a list or taking them off; `accountCount` is how many are on it now. */
export type MembersChanged = { changed: number; unchanged: number; notFound: string[]; accountCount: number };

/** Puts accounts on a list, or takes them off it. Ids of no account here are told, not refused. Throws `list_not_found`. */
export async function setMembers(
  context: ActionContext,
  workspaceId: string,
  listId: string,
  { accountIds, isOn }: { accountIds: string[]; isOn: boolean },
): Promise<MembersChanged> {
  const { store, clock, turns } = context;
  return inTurn(turns, `lists:${workspaceId}`, async () => {
    await getList(context, workspaceId, listId);
    const ids = [...new Set(accountIds)];
    const [accounts, counts] = await Promise.all([
      store.accounts.findMany(workspaceId, ids),
      store.lists.countMembers([listId]),
    ]);
    const at = clock.now();
    const set = isOn ? onList : offList;
    const changed = accounts.map((account) => set(account, listId, at)).filter((account, n) => account !== accounts[n]);
    if (changed.length > 0) await store.commit({ put: { account: changed } });
    const found = new Set(accounts.map((account) => account.id));
    return {
      changed: changed.length,
      unchanged: accounts.length - changed.length,
      notFound: ids.filter((id) => !found.has(id)),
      accountCount: (counts.get(listId) ?? 0) + (isOn ? changed.length : -changed.length),
    };
  });
}

async function checkName({ store }: ActionContext, workspaceId: string, name: string, listId?: string): Promise<void> {
  const namesake = (await store.lists.findByNames(workspaceId, [name])).find((list) => list.id !== listId);
  if (!namesake) return;
  throw new AppError("conflict", `The list ${namesake.id} already has this \`name\`.`, {
    reason: "list_exists",
    param: "name",
  });
}
