import type { Change } from "#core/change.ts";
import { AppError, messageOf } from "#core/errors.ts";
import { isCutOff, type ParseResult } from "#core/extractor.ts";
import type { Job } from "#core/queue.ts";
import type { SourceRequest } from "#core/source.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import type { NoPage, Reader, ReadResult } from "#crawl/fetch.ts";
import type { PipelineContext } from "./context.ts";
import { readerFor } from "./invented.ts";
import { documentJobs, newDocuments } from "./new-documents.ts";
import { ReadPayload, readJob } from "./read-job.ts";
import { readLane } from "./read-lane.ts";
import { joined, type PageRead, readRest, toBody } from "./read-rest.ts";
import { defineStep } from "./step.ts";
import { missed, nextJobs, prepareVisit, toFetch, toMiss, type Visit, validatorsOf } from "./visit.ts";

/** A host that asks for a longer pause is left alone; the next crawl comes sooner instead. */
const WAIT_MAX_MS = 2 * MINUTE_MS;
/** A crawl this old waits for no host any more, so that it comes to an end. */
const CRAWL_MAX_MS = 30 * MINUTE_MS;

/** Reads one address politely and stores what is new in it. Pages that have not changed are not parsed. */
export const readStep = defineStep<ReadPayload>({
  name: "read",
  payload: ReadPayload,
  options: (settings) => ({ ...readLane(settings), delaysMs: [2 * SECOND_MS] }),
  async run(payload, context, job, signal) {
    const visit = await prepareVisit(payload, context);
    if (!visit) return {};
    const { last } = visit;
    const { workspaceId, request } = payload;
    const reader = await readerFor({ workspaceId, domain: visit.target.domain, url: request.url }, context);
    if (!reader) return {};
    const read = readWith(reader, payload, context, signal);
    const result = await read(request, last);
    if (result.kind === "unchanged") return unchanged(visit, result, context);
    if (result.kind !== "page") return unread(visit, result, context, job);
    if (result.bodyHash === last?.bodyHash) return unchanged(visit, result, context);
    return readPage(visit, result, { context, job, read });
  },
  async onExhausted(payload, context, _job, error) {
    const visit = await prepareVisit(payload, context);
    if (!visit) return {};
    const why = error instanceof AppError ? (error.reason ?? error.kind) : "internal";
    return { put: { fetch: [toFetch(visit, context, "failed", { error: why })] } };
  },
});

type Read = (request: SourceRequest, last?: Visit["last"]) => Promise<ReadResult>;

function readWith(
  reader: Reader,
  { trigger, begunAt }: ReadPayload,
  { settings }: PipelineContext,
  signal: AbortSignal,
): Read {
  const look = trigger === "on_demand" ? { begunAt, isByHand: true } : undefined;
  const { timeoutMs, maxBytes, maxRedirects } = settings().crawl;
  return ({ url, post }, last) =>
    reader.read({
      url,
      ...(post === undefined ? {} : { post }),
      ...(last?.etag ? { etag: last.etag } : {}),
      ...(last?.lastModified ? { lastModified: last.lastModified } : {}),
      timeoutMs,
      maxBytes,
      maxRedirects,
      look,
      signal,
    });
}

/** Nothing came: the job waits for its host, or the visit is noted as it ended. */
function unread(visit: Visit, result: NoPage, context: PipelineContext, job: Job): Change {
  const { payload } = visit;
  const waitMs = result.kind === "failed" ? result.retryAfterMs : undefined;
  const isYoung = context.clock.now() - payload.begunAt < CRAWL_MAX_MS;
  if (waitMs !== undefined && waitMs <= WAIT_MAX_MS && isYoung) return later(payload, context, job.groupId, waitMs);
  return missed(visit, toMiss(result), context);
}

async function readPage(
  visit: Visit,
  first: PageRead,
  { context, job, read }: { context: PipelineContext; job: Job; read: Read },
): Promise<Change> {
  const { request } = visit.payload;
  const fetchedAt = context.clock.now();
  const parse = (pages: PageRead[]) =>
    context.extractor.parse({
      sourceId: request.sourceId,
      body: toBody(first, fetchedAt),
      rest: pages.map((page) => toBody(page, fetchedAt)),
      target: visit.target,
      hint: request.hint,
    });
  let result = first;
  let parsed: ParseResult;
  try {
    parsed = await parse([]);
    if (parsed.rest !== undefined && parsed.rest.length > 0) {
      const rest = await readRest(parsed.rest, read);
      if (rest.kind === "unread") return unread(visit, rest.result, context, job);
      result = joined(first, rest.pages);
      if (result.bodyHash === visit.last?.bodyHash) return unchanged(visit, result, context);
      parsed = await parse(rest.pages);
    }
  } catch (error) {
    if (isCutOff(error)) throw error;
    // A page that cannot be read in time is the page's fault, not the job's: trying again would hang the same way.
    context.log.warn("a page could not be read", { url: request.url, error: messageOf(error) });
    const why = error instanceof AppError ? (error.reason ?? "extraction") : "extraction";
    return missed(visit, { outcome: "failed", error: why, durationMs: result.durationMs }, context);
  }
  return took(visit, result, { parsed, fetchedAt }, context);
}

/** The change of a visit that brought something. */
async function took(
  visit: Visit,
  result: PageRead,
  { parsed, fetchedAt }: { parsed: ParseResult; fetchedAt: number },
  context: PipelineContext,
): Promise<Change> {
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
