import type { Account } from "#core/account.ts";
import { rescore } from "#core/rescore.ts";
import type { ActionContext } from "./context.ts";
import { readScoringFacts } from "./scoring-facts.ts";
import { inTurn } from "./turns.ts";

/** Scores an account now, outside its cycle; a brief that is due follows as a job. Throws `account_not_found`. */
export async function rescoreAccount(context: ActionContext, workspaceId: string, accountId: string): Promise<Account> {
  const { store, ids, cycles } = context;
  return inTurn(context.turns, accountId, async () => {
    const facts = await readScoringFacts(context, workspaceId, accountId);
    const nextScoreAt = facts.at + cycles.scoreMs;
    const rescored = rescore({ ...facts, reason: "manual", nextScoreAt }, ids);
    await store.commit(rescored.change);
    return rescored.account;
  });
}
