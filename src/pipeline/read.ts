import type { Change } from "#core/change.ts";
import { AppError, messageOf } from "#core/errors.ts";
import type { ParseResult } from "#core/extractor.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import type { ReadResult } from "#crawl/fetch.ts";
import type { PipelineContext } from "./context.ts";
import { documentJobs, newDocuments } from "./new-documents.ts";
import { ReadPayload, readJob } from "./read-job.ts";
import { defineStep } from "./step.ts";
import { missed, nextJobs, prepareVisit, toFetch, toMiss, type Visit, validatorsOf } from "./visit.ts";

/** Reads under way for each request that may be: most of them wait for their host's turn, which costs nothing. */
const WAITING_PER_REQUEST = 8;
/** A host that asks for a longer pause is left alone; the next crawl comes sooner instead. */
const WAIT_MAX_MS = 2 * MINUTE_MS;
/** A crawl this old waits for no host any more, so that it comes to an end. */
const CRAWL_MAX_MS = 30 * MINUTE_MS;

/** Reads one address politely and stores what is new in it. Pages that have not changed are not parsed. */
export const readStep = defineStep<ReadPayload>({
  name: "read",
  payload: ReadPayload,
  options: ({ crawl }) => ({
    concurrency: WAITING_PER_REQUEST * crawl.concurrency,
    timeoutMs: 4 * crawl.timeoutMs + 120 * SECOND_MS,
    delaysMs: [2 * SECOND_MS],
  }),
  async run(payload, context, job, signal) {
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
    const waitMs = result.kind === "failed" ? result.retryAfterMs : undefined;
    const isYoung = context.clock.now() - payload.begunAt < CRAWL_MAX_MS;
    if (waitMs !== undefined && waitMs <= WAIT_MAX_MS && isYoung) return later(payload, context, job.groupId, waitMs);
    return missed(visit, toMiss(result), context);
  },
  async onExhausted(payload, context, _job, error) {
    const visit = await prepareVisit(payload, context);
    if (!visit) return {};
    const why = error instanceof AppError ? (error.reason ?? error.kind) : "internal";
    return { put: { fetch: [toFetch(visit, context, "failed", { error: why })] } };
  },
});

type PageRead = Extract<ReadResult, { kind: "page" }>;

async function readPage(visit: Visit, result: PageRead, context: PipelineContext): Promise<Change> {
  const { request } = visit.payload;
  const fetchedAt = context.clock.now();
  const body = {
    url: result.url,
    contentType: result.contentType,
    text: result.text,
    fetchedAt,
    ...(result.headers && { headers: result.headers }),
    ...(result.cookies && { cookies: result.cookies }),
  };
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
    const why = error instanceof AppError ? (error.reason ?? "extraction") : "extraction";
    return missed(visit, { outcome: "failed", error: why, durationMs: result.durationMs }, context);
  }
  // What robots.txt forbids is not fetched at all.
  const fetched = { fetchedAt, httpStatus: result.status, robotsAllowed: true };
  const documents = await newDocuments(visit.payload, parsed.items, fetched, context);
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
    jobs: [...nextJobs(visit, parsed.next, context), ...documentJobs(visit.payload, documents)],
  };
}

/** Nothing new here, but what the page led to is visited as last time. */
function unchanged(
  visit: Visit,
  result: Extract<ReadResult, { kind: "page" | "unchanged" }>,
  context: PipelineContext,
): Change {
  const next = visit.last?.next ?? [];
  const fetch = toFetch(visit, context, "unchanged", {
    durationMs: result.durationMs,
    httpStatus: result.kind === "page" ? result.status : 304,
    next,
    ...validatorsOf(visit.last),
  });
  return { put: { fetch: [fetch] }, jobs: nextJobs(visit, next, context) };
}

/** The host asks for a moment, or its turn is too far away: the job waits in the database instead of here. */
function later(
  payload: ReadPayload,
  { clock, settings }: PipelineContext,
  groupId: string | undefined,
  waitMs: number,
): Change {
  const job = readJob(payload, { groupId: groupId ?? payload.crawlId, lanes: settings().network.perHost.concurrency });
  const lastLookAt = payload.begunAt + CRAWL_MAX_MS;
  return { jobs: [{ ...job, runAt: Math.min(clock.now() + waitMs, lastLookAt) }] };
}
