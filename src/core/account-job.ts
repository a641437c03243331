import type { NewJob } from "./queue.ts";
import type { ScorePoint } from "./score.ts";

/** Detecting, scoring and briefing of one account never overlap, so that no two of them decide on the same state. */
export function accountSerialKey(accountId: string): string {
  return `account:${accountId}`;
}

/** A burst of findings is scored once. */
export const SCORE_DELAY_MS = 2_000;

type Scoring = { workspaceId: string; accountId: string; reason: ScorePoint["reason"]; causeId?: string };

/** The job that scores an account again; while one waits, another is not added. */
export function scoreJob(scoring: Scoring, when: Pick<NewJob, "runAt" | "priority"> = {}): NewJob {
  return {
    step: "score",
    payload: scoring,
    key: `score:${scoring.accountId}`,
    serialKey: accountSerialKey(scoring.accountId),
    ...when,
  };
}
