import type { Account } from "#core/account.ts";
import { AppError, notFound } from "#core/errors.ts";
import type { ActionContext } from "./context.ts";

/** The account. Throws `account_deleted` in the 30 days before its purge, else `account_not_found`. */
export async function getAccount(
  { store }: Pick<ActionContext, "store">,
  workspaceId: string,
  accountId: string,
): Promise<Account> {
  const account = await store.accounts.findAny(workspaceId, accountId);
  if (!account) throw notFound("account");
  if (account.status === "deleted") {
    throw new AppError("not_found", "This account has been deleted.", { reason: "account_deleted" });
  }
  return account;
}
