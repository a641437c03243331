import type { Change } from "#core/change.ts";
import type { Fetch, FetchOutcome } from "#core/crawl.ts";
import type { NewJob } from "#core/queue.ts";
import { toSubject } from "#core/signal-type.ts";
import type { SourceRequest, Target } from "#core/source.ts";
import { DAY_MS, SECOND_MS } from "#core/time.ts";
import type { NoPage } from "#crawl/fetch.ts";
import type { PipelineContext } from "./context.ts";
import { type ReadPayload, readJob } from "./read-job.ts";
import { isOpen } from "./source-gate.ts";

/** Addresses read for one account in one crawl at most; what a site links beyond it waits for its feed or sitemap. */
const PAGES_PER_CRAWL_MAX = 80;
/** A feed that many accounts share is not asked again within this time. */
const FEED_FRESH_MS = 10 * SECOND_MS;

/** Guesses that led nowhere are made again after this time. */
const GUESS_AGAIN_MS = 7 * DAY_MS;

/** One reading of one address: what it is for, and how the last one ended. */
export type Visit = { payload: ReadPayload; target: Target; last: Fetch | undefined };

/** What is known before the visit, or undefined when there is nothing to do: already read in this crawl, too many, gone. */
export async function prepareVisit(
  payload: ReadPayload,
  { store, clock }: PipelineContext,
): Promise<Visit | undefined> {
  const { workspaceId, accountId, crawlId, request } = payload;
  const owner = accountId ?? request.url;
  const last = await store.fetches.findLast(workspaceId, owner, request.sourceId, request.url);
  if (last?.crawlId === crawlId) return undefined;
  if (accountId === undefined) {
    const isFresh = last !== undefined && clock.now() - last.fetchedAt < FEED_FRESH_MS;
    return isFresh ? undefined : { payload, target: { name: payload.feedName ?? "", domain: "", aliases: [] }, last };
  }
  if (request.sourceId === "usual-feeds" && payload.trigger !== "on_demand" && isKnownMiss(last, clock.now()))
    return undefined;
  const account = await store.accounts.find(workspaceId, accountId);
  if (!account || (await store.fetches.countByCrawl(crawlId)) >= PAGES_PER_CRAWL_MAX) return undefined;
  return { payload, target: toSubject(account), last };
}

/** A guessed place where nothing was found lately. */
function isKnownMiss(last: Fetch | undefined, now: number): boolean {
  return (last?.outcome === "gone" || last?.outcome === "miss") && now - last.fetchedAt < GUESS_AGAIN_MS;
}

/** The record of a visit. */
export function toFetch(
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

/** Validators and hash of the last visit, for a record that has none of its own. */
export function validatorsOf(last: Fetch | undefined): Pick<Fetch, "etag" | "lastModified" | "bodyHash"> {
  return {
    ...(last?.etag ? { etag: last.etag } : {}),
    ...(last?.lastModified ? { lastModified: last.lastModified } : {}),
    ...(last?.bodyHash ? { bodyHash: last.bodyHash } : {}),
  };
}

/** A visit that brought nothing: why, in a class of ours. */
export type Miss = {
  outcome: "gone" | "blocked" | "disallowed" | "failed";
  error?: string;
  httpStatus?: number;
  durationMs: number;
};

export function toMiss(result: NoPage): Miss {
  return {
    outcome: result.kind,
    durationMs: "durationMs" in result ? result.durationMs : 0,
    ...("reason" in result ? { error: result.reason } : {}),
    ...("httpStatus" in result && result.httpStatus !== undefined ? { httpStatus: result.httpStatus } : {}),
  };
}

/** Notes a visit that brought nothing; a home page is tried once more with `www.` before its name. */
export function missed(visit: Visit, miss: Miss, context: PipelineContext): Change {
  const { last } = visit;
  const { request } = visit.payload;
  const { outcome, ...facts } = miss;
  const fetch = toFetch(visit, context, outcome, {
    ...facts,
    robotsAllowed: outcome !== "disallowed",
    // One bad day must not make the next visit read everything as if it were new.
    ...validatorsOf(last),
    next: last?.next ?? [],
  });
  const isBareHome = request.sourceId === "home" && !new URL(request.url).hostname.startsWith("www.");
  const www: SourceRequest = {
    ...request,
    url: `https://www.${visit.target.domain}/`,
    reason: "the bare domain did not answer",
  };
  const jobs = isBareHome && outcome !== "disallowed" ? nextJobs(visit, [www], context) : [];
  return { put: { fetch: [fetch] }, jobs };
}

/** The reads that a visit leads to. A configured feed is read as it is: its articles belong to others. */
export function nextJobs({ payload, target }: Visit, next: SourceRequest[], { settings }: PipelineContext): NewJob[] {
  if (payload.accountId === undefined) return [];
  const lanes = settings().network.perHost.concurrency;
  const open = next.filter((request) => isOpen(request, target, settings()));
  return open.map((request) => readJob({ ...payload, request }, { groupId: payload.crawlId, lanes }));
}
