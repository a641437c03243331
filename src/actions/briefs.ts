import type { Account } from "#core/account.ts";
import type { Brief } from "#core/brief.ts";
import { mergeChanges } from "#core/change.ts";
import { composeBrief } from "#core/compose-brief.ts";
import { briefFactsWithout } from "#core/leave-out.ts";
import { scoreForBrief } from "#core/score-for-brief.ts";
import { type ScoringFacts, scoreAccount } from "#core/scoring.ts";
import type { ActionContext } from "./context.ts";
import { readScoringFacts } from "./scoring-facts.ts";
import { inTurn } from "./turns.ts";

/** Writes the next version of an account's brief from what is already known. Throws `account_not_found`. */
export async function regenerateBrief(context: ActionContext, workspaceId: string, accountId: string): Promise<Brief> {
  const { store, ids, writer, cycles } = context;
  return inTurn(context.turns, accountId, async () => {
    const facts = await readScoringFacts(context, workspaceId, accountId);
    const { contacts, at } = facts;
    const lastPoint = await store.scores.findAt(workspaceId, accountId, at);
    const { account, live, change } = scoreForBrief({ ...facts, lastPoint, nextScoreAt: at + cycles.scoreMs }, ids);
    // Before its first scoring an account has no score to show; the one of this moment is true and is kept in the brief.
    const scored = account.lastScoredAt === undefined ? withScoreOfNow(facts) : account;
    const eraser = store.erasures.eraserOf(workspaceId);
    const draft = await writer.write(briefFactsWithout({ account: scored, signals: live, contacts, at }, eraser));
    const composed = composeBrief({ account: scored, draft, trigger: "regenerate", at }, ids);
    // What is shown of an account is what it was scored with; that is left to its first scoring.
    const briefed = { ...composed.account, score: account.score, breakdown: account.breakdown };
    const written = { ...composed.change, put: { ...composed.change.put, account: [briefed] } };
    await store.commit(mergeChanges([change, written]));
    return composed.brief;
  });
}

function withScoreOfNow(facts: ScoringFacts): Account {
  const { score, breakdown } = scoreAccount(facts);
  return { ...facts.account, score, breakdown };
}
