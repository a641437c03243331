import type { Change } from "#core/change.ts";
import type { Fetch, FetchOutcome } from "#core/crawl.ts";
import { type Document, documentText, type Item } from "#core/document.ts";
import { AppError, messageOf } from "#core/errors.ts";
import type { ParseResult } from "#core/extractor.ts";
import { sha256Hex } from "#core/hash.ts";
import type { NewJob } from "#core/queue.ts";
import type { SourceRequest } from "#core/source.ts";
import { SECOND_MS } from "#core/time.ts";
import type { ReadResult } from "#crawl/fetch.ts";
import type { PipelineContext } from "./context.ts";
import { accountSerialKey, ReadPayload, readJob, toTarget } from "./read-job.ts";
import { defineStep } from "./step.ts";

/** Addresses read for one account in one crawl at most; what a site links beyond it waits for its feed or sitemap. */
const PAGES_PER_CRAWL_MAX = 80;
/** A feed that many accounts share is not asked again within this time. */
const FEED_FRESH_MS = 10 * SECOND_MS;
/** Documents handed to one detection job. */
const DETECT_BATCH = 25;

/** Reads one address politely and stores what is new in it. Pages that have not changed are not parsed. */
export const readStep = defineStep<ReadPayload>({
  name: "read",
  payload: ReadPayload,
  options: ({ crawl }) => ({
    concurrency: crawl.concurrency,
    timeoutMs: 4 * crawl.timeoutMs + 120 * SECOND_MS,
    delaysMs: [2 * SECOND_MS],
  }),
  async run(payload, context, _job, signal) {
    const visit = await prepareVisit(payload, context);
    if (!visit) return {};
    const { crawl } = context.settings();
    const { last } = visit;
    const result = await context.reader.read({
      url: payload.request.url,
      ...(last?.etag ? { etag: last.etag } : {}),
      ...(last?.lastModified ? { lastModified: last.lastModified } : {}),
      timeoutMs: crawl.timeoutMs,
      maxBytes: crawl.maxBytes,
      maxRedirects: crawl.maxRedirects,
      signal,
    });
    if (result.kind === "page" && result.bodyHash !== last?.bodyHash) return readPage(visit, result, context);
    if (result.kind === "page" || result.kind === "unchanged") return unchanged(visit, result, context);
    if (result.kind === "failed" && result.reason === "host_busy") return later(payload, context, result.retryAfterMs);
    return missed(visit, toMiss(result), context);
  },
  async onExhausted(payload, context, _job, error) {
    const visit = await prepareVisit(payload, context);
    if (!visit) return {};
    return {
      put: {
        fetch: [
          toFetch(visit, context, "failed", {
            error: error instanceof AppError ? (error.reason ?? error.kind) : "internal",
          }),
        ],
      },
    };
  },
});

type Visit = { payload: ReadPayload; target: ReturnType<typeof toTarget>; last: Fetch | undefined };

/** What is known before the visit, or undefined when there is nothing to do: already read in this crawl, too many, gone. */
async function prepareVisit(payload: ReadPayload, { store, clock }: PipelineContext): Promise<Visit | undefined> {
  const { workspaceId, accountId, crawlId, request } = payload;
  const owner = accountId ?? request.url;
  const last = await store.fetches.findLast(workspaceId, owner, request.sourceId, request.url);
  if (last?.crawlId === crawlId) return undefined;
  if (accountId === undefined) {
    const isFresh = last !== undefined && clock.now() - last.fetchedAt < FEED_FRESH_MS;
    return isFresh ? undefined : { payload, target: { name: payload.feedName ?? "", domain: "", aliases: [] }, last };
  }
  const account = await store.accounts.find(workspaceId, accountId);
  if (!account || (await store.fetches.countByCrawl(crawlId)) >= PAGES_PER_CRAWL_MAX) return undefined;
  return { payload, target: toTarget(account), last };
}

type PageRead = Extract<ReadResult, { kind: "page" }>;

async function readPage(visit: Visit, result: PageRead, context: PipelineContext): Promise<Change> {
  const { request } = visit.payload;
  const fetchedAt = context.clock.now();
  const body = { url: result.url, contentType: result.contentType, text: result.text, fetchedAt };
  let parsed: ParseResult;
  try {
    parsed = await context.extractor.parse({
      sourceId: request.sourceId,
      body,
      target: visit.target,
      hint: request.hint,
    });
  } catch (error) {
    // A page that cannot be read in time is the page's fault, not the job's: trying again would hang the same way.
    context.log.warn("a page could not be read", { url: request.url, error: messageOf(error) });
    return missed(
      visit,
      {
        outcome: "failed",
        error: error instanceof AppError ? (error.reason ?? "extraction") : "extraction",
        durationMs: result.durationMs,
      },
      context,
    );
  }
  const documents = await newDocuments(visit, parsed.items, fetchedAt, context);
  const fetch = toFetch(visit, context, parsed.isMiss ? "miss" : "page", {
    httpStatus: result.status,
    bytes: result.bytes,
    durationMs: result.durationMs,
    documents: documents.length,
    bodyHash: result.bodyHash,
    next: parsed.next,
    ...(result.etag ? { etag: result.etag } : {}),
    ...(result.lastModified ? { lastModified: result.lastModified } : {}),
  });
  return {
    put: { document: documents, fetch: [fetch] },
    jobs: [...nextJobs(visit, parsed.next), ...documentJobs(visit, documents)],
  };
}

/** Nothing new here, but what the page led to is visited as last time. */
function unchanged(
  visit: Visit,
  result: Extract<ReadResult, { kind: "page" | "unchanged" }>,
  context: PipelineContext,
): Change {
  const { last } = visit;
  const fetch = toFetch(visit, context, "unchanged", {
    durationMs: result.durationMs,
    httpStatus: result.kind === "page" ? result.status : 304,
    next: last?.next ?? [],
    ...(last?.etag ? { etag: last.etag } : {}),
    ...(last?.lastModified ? { lastModified: last.lastModified } : {}),
    ...(last?.bodyHash ? { bodyHash: last.bodyHash } : {}),
  });
  return { put: { fetch: [fetch] }, jobs: nextJobs(visit, last?.next ?? []) };
}

/** Others stand before us at this host: the job goes back to wait in the database instead of here. */
function later(payload: ReadPayload, { clock }: PipelineContext, waitMs = 10 * SECOND_MS): Change {
  return { jobs: [{ ...readJob(payload, payload.crawlId), runAt: clock.now() + waitMs }] };
}

/** A visit that brought nothing: why, in a class of ours. */
type Miss = {
  outcome: "gone" | "blocked" | "disallowed" | "failed";
  error?: string;
  httpStatus?: number;
  durationMs: number;
};

function toMiss(result: Exclude<ReadResult, { kind: "page" | "unchanged" }>): Miss {
  return {
    outcome: result.kind,
    durationMs: "durationMs" in result ? result.durationMs : 0,
    ...("reason" in result ? { error: result.reason } : {}),
    ...("httpStatus" in result && result.httpStatus !== undefined ? { httpStatus: result.httpStatus } : {}),
  };
}

function missed(visit: Visit, miss: Miss, context: PipelineContext): Change {
  const { last } = visit;
  const { request } = visit.payload;
  const { outcome, ...facts } = miss;
  const fetch = toFetch(visit, context, outcome, {
    ...facts,
    robotsAllowed: outcome !== "disallowed",
    // One bad day must not make the next visit read everything as if it were new.
    ...(last?.etag ? { etag: last.etag } : {}),
    ...(last?.lastModified ? { lastModified: last.lastModified } : {}),
    ...(last?.bodyHash ? { bodyHash: last.bodyHash } : {}),
    next: last?.next ?? [],
  });
  const isBareHome = request.sourceId === "home" && !new URL(request.url).hostname.startsWith("www.");
  const www: SourceRequest = {
    ...request,
    url: `https://www.${visit.target.domain}/`,
    reason: "the bare domain did not answer",
  };
  return { put: { fetch: [fetch] }, jobs: isBareHome && outcome !== "disallowed" ? nextJobs(visit, [www]) : [] };
}

/** Items whose content is not stored yet. */
async function newDocuments(
  { payload }: Visit,
  items: Item[],
  fetchedAt: number,
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
        fetchedAt,
        contentHash,
      },
    ];
  });
}

function nextJobs({ payload }: Visit, next: SourceRequest[]): NewJob[] {
  // A configured feed is read as it is: its articles belong to others.
  if (payload.accountId === undefined) return [];
  return next.map((request) => readJob({ ...payload, request }, payload.crawlId));
}

function documentJobs({ payload }: Visit, documents: Document[]): NewJob[] {
  const { workspaceId, accountId, crawlId } = payload;
  const ids = documents.map((document) => document.id);
  if (ids.length === 0) return [];
  if (accountId === undefined) return [{ step: "attribute", payload: { workspaceId, documentIds: ids } }];
  const jobs: NewJob[] = [];
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

function toFetch(
  { payload }: Visit,
  { ids, clock }: PipelineContext,
  outcome: FetchOutcome,
  facts: Partial<Fetch>,
): Fetch {
  const { workspaceId, accountId, crawlId, request } = payload;
  return {
    id: ids.next("run"),
    workspaceId,
    ...(accountId === undefined ? {} : { accountId }),
    crawlId,
    sourceId: request.sourceId,
    url: request.url,
    reason: request.reason,
    priority: request.priority,
    ...(request.hint ? { hint: request.hint } : {}),
    outcome,
    robotsAllowed: true,
    bytes: 0,
    durationMs: 0,
    fetchedAt: clock.now(),
    documents: 0,
    next: [],
    ...facts,
  };
}
