import type { RescoreFacts } from "#core/rescore.ts";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import type { PipelineContext } from "./context.ts";

/** All that a scoring of an account rests on, as of now; undefined when the account is gone. */
export async function readScoringFacts(
  { store, clock, settings }: PipelineContext,
  workspaceId: string,
  accountId: string,
): Promise<Omit<RescoreFacts, "reason" | "causeId"> | undefined> {
  const account = await store.accounts.find(workspaceId, accountId);
  if (!account) return undefined;
  const workspace = await store.workspaces.find(workspaceId);
  const at = clock.now();
  return {
    account,
    signals: await store.signals.listByAccount(workspaceId, accountId),
    contacts: await store.contacts.list(workspaceId, accountId),
    rubric: workspace?.rubric ?? DEFAULT_RUBRIC,
    at,
    nextScoreAt: at + settings().scoring.cycleMs,
    lastPoint: await store.scores.findAt(workspaceId, accountId, at),
  };
}
