import { scoreJob } from "#core/account-job.ts";
import { RESCORE_PRIORITY, RescorePayload, rescoreAllJob } from "#core/rescoring.ts";
import { SECOND_MS } from "#core/time.ts";
import { beginAnew, defineStep } from "./step.ts";

/**
 * Accounts whose scorings wait at the same time: a newer rubric has little of the older to wait for, and the queue stays
 * short for everyone else.
 */
const CHUNK = 200;

/**
 * Walks over all accounts of a workspace after a change of its rubric, newest first, and has each scored. The scorings of
 * a chunk are a group; the next chunk waits for it. Ends early when there is a newer rubric, whose own walk does it all.
 */
export const rescoreAllStep = defineStep({
  name: "rescore_all",
  payload: RescorePayload,
  options: () => ({ concurrency: 2, timeoutMs: 30 * SECOND_MS, delaysMs: [SECOND_MS, 30 * SECOND_MS] }),
  async run({ workspaceId, version, causeId, after, taken }, { store, clock }) {
    const workspace = await store.workspaces.find(workspaceId);
    const rescoring = await store.rubrics.findRescoring(workspaceId, version);
    if (!workspace || rescoring?.status !== "running") return {};
    if (workspace.rubric.version !== version) {
      return { put: { rescoring: [{ ...rescoring, status: "superseded", finishedAt: clock.now() }] } };
    }
    const { rows } = await store.accounts.list(workspaceId, { sort: "-created_at", limit: CHUNK, after });
    const last = rows.at(-1);
    if (!last) {
      // Those that were deleted on the way are not there to be scored.
      return {
        put: { rescoring: [{ ...rescoring, status: "done", total: taken, done: taken, finishedAt: clock.now() }] },
      };
    }
    const groupId = `rescore:${rescoring.id}:${taken}`;
    const scorings = rows.map(({ id: accountId }) => ({
      ...scoreJob({ workspaceId, accountId, reason: "rubric", causeId }, { priority: RESCORE_PRIORITY }),
      // Beside a scoring that waits for another reason, so that the group tells when this one is done.
      key: `rescore:${rescoring.id}:${accountId}`,
      groupId,
    }));
    const next = {
      workspaceId,
      version,
      causeId,
      after: [last.createdAt, last.id],
      taken: taken + rows.length,
    };
    return {
      put: { rescoring: [{ ...rescoring, done: taken }] },
      jobs: [...scorings, rescoreAllJob(next, groupId)],
    };
  },
  // Half of the accounts would stay scored by the old rubric until their cycle, so this never ends without success.
  onExhausted: async (payload, context) => beginAnew(rescoreAllJob(payload), context),
});
