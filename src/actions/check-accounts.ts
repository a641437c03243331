import { invalidParam } from "#core/errors.ts";
import type { ActionContext } from "./context.ts";

/** Throws `invalid_param` at the first id in `param` that is no account of the workspace: nothing would ever come of it. */
export async function checkAccounts(
  { store }: Pick<ActionContext, "store">,
  workspaceId: string,
  param: string,
  accountIds: string[],
): Promise<void> {
  const found = new Set((await store.accounts.findMany(workspaceId, accountIds)).map(({ id }) => id));
  const missingAt = accountIds.findIndex((id) => !found.has(id));
  if (missingAt !== -1) throw invalidParam(`${param}[${missingAt}]`, "is not an account of this workspace");
}
