import { accountSerialKey } from "#core/account-job.ts";
import { type Document, documentText, type Item } from "#core/document.ts";
import { sha256Hex } from "#core/hash.ts";
import type { NewJob } from "#core/queue.ts";
import type { PipelineContext } from "./context.ts";
import { enrichJob } from "./crawl-jobs.ts";
import type { ReadPayload } from "./read-job.ts";

/** Documents handed to one detection job. */
const DETECT_BATCH = 25;

/** The items of an answer whose content is not stored yet. */
export async function newDocuments(
  payload: ReadPayload,
  items: Item[],
  fetched: Pick<Document, "fetchedAt" | "httpStatus" | "robotsAllowed">,
  { store, ids }: PipelineContext,
): Promise<Document[]> {
  const { workspaceId, accountId, request } = payload;
  const stored = await store.documents.listHashes(
    workspaceId,
    accountId ?? request.url,
    items.map((item) => item.key),
  );
  const known = new Set(stored.map((row) => `${row.key}\n${row.contentHash}`));
  return items.flatMap((item) => {
    const contentHash = sha256Hex(documentText(item));
    const identity = `${item.key}\n${contentHash}`;
    if (known.has(identity)) return [];
    known.add(identity);
    const feedUrl = accountId === undefined ? request.url : undefined;
    const publisher = item.publisher ?? (accountId === undefined ? payload.feedName : undefined);
    return [
      {
        ...item,
        ...(publisher ? { publisher } : {}),
        id: ids.next("doc"),
        workspaceId,
        accountId,
        feedUrl,
        sourceId: request.sourceId,
        ...fetched,
        contentHash,
      },
    ];
  });
}

/**
 * What happens to new documents: an account's own are searched for signals, and for what they say of the company itself; a
 * feed's are given to the accounts they name.
 */
export function documentJobs({ workspaceId, accountId, crawlId }: ReadPayload, documents: Document[]): NewJob[] {
  const ids = documents.map((document) => document.id);
  if (ids.length === 0) return [];
  if (accountId === undefined) return [{ step: "attribute", payload: { workspaceId, documentIds: ids } }];
  const jobs: NewJob[] = documents.some(isProfile) ? [enrichJob({ workspaceId, accountId, crawlId })] : [];
  for (let start = 0; start < ids.length; start += DETECT_BATCH) {
    const documentIds = ids.slice(start, start + DETECT_BATCH);
    jobs.push({
      step: "detect",
      payload: { workspaceId, accountId, crawlId, documentIds },
      groupId: crawlId,
      serialKey: accountSerialKey(accountId),
      priority: 5,
    });
  }
  return jobs;
}

function isProfile({ kind }: Document): boolean {
  return kind === "profile" || kind === "stack";
}
