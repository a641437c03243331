import { z } from "zod";
import type { Account } from "./account.ts";
import type { NewJob } from "./queue.ts";

/** Accounts that somebody put together by hand. Which they are stands on the accounts. Instants in epoch ms. */
export const List = z.object({
  id: z.string(),
  workspaceId: z.string(),
  /** Unique in its workspace, case aside. */
  name: z.string(),
  description: z.string().optional(),
  createdAt: z.number(),
  updatedAt: z.number(),
  /** Gone for callers from here on; the last accounts may still be taken off it. */
  deletedAt: z.number().optional(),
  /** Grows by one at each write; a stale write is a conflict. */
  revision: z.number(),
});
export type List = z.infer<typeof List>;

/** How many accounts are taken off a deleted list in one go; longer ones take several. */
export const CLEARED_AT_ONCE = 500;

/** Takes the accounts off a deleted list that its deletion left on it. */
export function clearListJob(listId: string): NewJob {
  return { step: "clear_list", payload: { listId }, key: `clear_list:${listId}` };
}

/** The account on the list; the very same object when it is there already. */
export function onList(account: Account, listId: string, at: number): Account {
  const listIds = account.listIds ?? [];
  if (listIds.includes(listId)) return account;
  return { ...account, listIds: [...listIds, listId], updatedAt: at, revision: account.revision + 1 };
}

/** The account without the list; the very same object when it is not on it. */
export function offList(account: Account, listId: string, at: number): Account {
  if (!account.listIds?.includes(listId)) return account;
  const listIds = account.listIds.filter((id) => id !== listId);
  return { ...account, listIds, updatedAt: at, revision: account.revision + 1 };
}
