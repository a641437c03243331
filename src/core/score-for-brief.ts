import type { Account } from "./account.ts";
import type { Change } from "./change.ts";
import type { Ids } from "./id.ts";
import { type RescoreFacts, rescore } from "./rescore.ts";
import type { ScorePoint } from "./score.ts";
import { type ScoringFacts, scoreAccount, weighed } from "./scoring.ts";
import { isLive, type Signal } from "./signal.ts";

/** What a brief is written from, and what is to be committed with it; the account is for the brief to put. */
export type ScoredForBrief = { account: Account; live: Signal[]; change: Change };

/**
 * The account with a score that knows the signals a brief would name, and no others. Scorings wait a moment for more signals
 * to come; a brief does not, so one that is written meanwhile brings the scoring forward. The one that waits finds it done.
 */
export function scoreForBrief(facts: Omit<RescoreFacts, "reason">, ids: Ids): ScoredForBrief {
  const reason = whyScore(facts);
  if (reason === undefined) return { account: facts.account, live: scoreAccount(facts).live, change: {} };
  const { account, scoring, change } = rescore({ ...facts, reason }, ids);
  const { account: _, ...put } = change.put ?? {};
  return {
    // Scoring and brief are one write.
    account: { ...account, revision: facts.account.revision },
    live: scoring.live,
    // The brief that a move calls for is the one being written.
    change: { ...change, put, jobs: [] },
  };
}

/** The rubric, or a signal, came or changed since the last scoring, or one has faded since. */
function whyScore({ account, signals, rubric, at }: ScoringFacts): ScorePoint["reason"] | undefined {
  const { lastScoredAt } = account;
  if (lastScoredAt === undefined) return undefined;
  if (rubric.updatedAt > lastScoredAt) return "rubric";
  if (signals.some(({ status, updatedAt }) => status !== "expired" && updatedAt >= lastScoredAt)) return "signal";
  const hasFaded = signals.some((signal) => signal.status === "active" && !isLive(weighed(signal, rubric), at));
  return hasFaded ? "decay" : undefined;
}
