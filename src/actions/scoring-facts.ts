import type { ScoringFacts } from "#core/scoring.ts";
import type { ActionContext } from "./context.ts";
import { getAccount } from "./get-account.ts";
import { getWorkspace } from "./workspaces.ts";

/** All that a scoring of an account rests on, as of now. Throws `account_not_found`. */
export async function readScoringFacts(
  context: ActionContext,
  workspaceId: string,
  accountId: string,
): Promise<ScoringFacts> {
  const { store, clock } = context;
  const account = await getAccount(context, workspaceId, accountId);
  const [{ rubric }, signals, contacts] = await Promise.all([
    getWorkspace(context, workspaceId),
    store.signals.listByAccount(workspaceId, account.id),
    store.contacts.list(workspaceId, account.id),
  ]);
  return { account, signals, contacts, rubric, at: clock.now() };
}
