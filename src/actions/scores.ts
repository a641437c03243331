import type { Account } from "#core/account.ts";
import { rescore } from "#core/rescore.ts";
import type { ActionContext } from "./context.ts";
import { getAccount } from "./get-account.ts";
import { inTurn } from "./turns.ts";
import { getWorkspace } from "./workspaces.ts";

/** Scores an account now, outside its cycle; a brief that is due follows as a job. Throws `account_not_found`. */
export async function rescoreAccount(context: ActionContext, workspaceId: string, accountId: string): Promise<Account> {
  const { store, clock, ids, cycles } = context;
  return inTurn(context.turns, accountId, async () => {
    const account = await getAccount(context, workspaceId, accountId);
    const [workspace, signals, contacts] = await Promise.all([
      getWorkspace(context, workspaceId),
      store.signals.listByAccount(workspaceId, account.id),
      store.contacts.list(workspaceId, account.id),
    ]);
    const at = clock.now();
    const causeId = ids.next("evt");
    const nextScoreAt = at + cycles.scoreMs;
    const rescored = rescore(
      { account, signals, contacts, rubric: workspace.rubric, at, reason: "manual", causeId, nextScoreAt },
      ids,
    );
    await store.commit(rescored.change);
    return rescored.account;
  });
}
