import { z } from "zod";
import type { Change } from "#core/change.ts";
import type { NewJob } from "#core/queue.ts";
import { toSubject } from "#core/signal-type.ts";
import { SECOND_MS } from "#core/time.ts";
import { mergeDetections } from "./merge-detections.ts";
import { accountSerialKey } from "./read-job.ts";
import { defineStep } from "./step.ts";

/** Earlier observations of a page or board shown to a detector. */
const HISTORY_MAX = 30;
/** A burst of findings is scored once. */
const SCORE_DELAY_MS = 2 * SECOND_MS;

/** Runs the detectors over documents and turns what they claim into signals: new ones, or further sources of known ones. */
export const detectStep = defineStep({
  name: "detect",
  payload: z.object({
    workspaceId: z.string(),
    accountId: z.string(),
    documentIds: z.array(z.string()),
    crawlId: z.string().optional(),
  }),
  options: () => ({ concurrency: 4, timeoutMs: 120 * SECOND_MS, delaysMs: [SECOND_MS, 30 * SECOND_MS] }),
  async run({ workspaceId, accountId, documentIds, crawlId }, { store, extractor, clock, ids }): Promise<Change> {
    const account = await store.accounts.find(workspaceId, accountId);
    if (!account) return {};
    const documents = await store.documents.findMany(workspaceId, documentIds);
    const observed = await Promise.all(
      documents.map(async (document) => ({
        document,
        previous: await store.documents.listBefore(document, HISTORY_MAX),
      })),
    );
    const workspace = await store.workspaces.find(workspaceId);
    const results = await extractor.detect({
      subject: toSubject(account),
      observed,
      keyRoles: workspace?.rubric.keyRoles ?? [],
    });
    const merged = mergeDetections(
      {
        account,
        at: clock.now(),
        found: results.flatMap(({ documentId, detections }) => {
          const seen = observed.find(({ document }) => document.id === documentId);
          return seen ? detections.map((detection) => ({ detection, ...seen })) : [];
        }),
        signals: await store.signals.listByAccount(workspaceId, accountId),
        contacts: await store.contacts.list(workspaceId, accountId),
        crawlId,
      },
      ids,
    );
    const hasNews = (merged.put?.signal ?? []).length > 0;
    // The first crawl is scored once at its end, so that the first brief knows all of it.
    const isFirstCrawl = account.lastCrawledAt === undefined;
    return {
      ...merged,
      jobs: hasNews && !isFirstCrawl ? [scoreJob(workspaceId, accountId, clock.now() + SCORE_DELAY_MS)] : [],
    };
  },
});

function scoreJob(workspaceId: string, accountId: string, runAt: number): NewJob {
  return {
    step: "score",
    payload: { workspaceId, accountId, reason: "signal" },
    key: `score:${accountId}`,
    serialKey: accountSerialKey(accountId),
    runAt,
  };
}
