import type { Brief } from "#core/brief.ts";
import { composeBrief } from "#core/compose-brief.ts";
import { scoreAccount } from "#core/scoring.ts";
import type { ActionContext } from "./context.ts";
import { getAccount } from "./get-account.ts";
import { inTurn } from "./turns.ts";
import { getWorkspace } from "./workspaces.ts";

/** Writes the next version of an account's brief from what is already known. Throws `account_not_found`. */
export async function regenerateBrief(context: ActionContext, workspaceId: string, accountId: string): Promise<Brief> {
  const { store, clock, ids, writer } = context;
  return inTurn(context.turns, accountId, async () => {
    const account = await getAccount(context, workspaceId, accountId);
    const [workspace, signals, contacts] = await Promise.all([
      getWorkspace(context, workspaceId),
      store.signals.listByAccount(workspaceId, account.id),
      store.contacts.list(workspaceId, account.id),
    ]);
    const at = clock.now();
    const { live, score, breakdown } = scoreAccount({ account, signals, contacts, rubric: workspace.rubric, at });
    // Before its first scoring an account has no score to show; the one of this moment is true and is kept in the brief.
    const scored = account.lastScoredAt === undefined ? { ...account, score, breakdown } : account;
    const draft = await writer.write({ account: scored, signals: live, contacts, at });
    const composed = composeBrief({ account: scored, draft, trigger: "regenerate", at, causeId: ids.next("evt") }, ids);
    await store.commit(composed.change);
    return composed.brief;
  });
}
