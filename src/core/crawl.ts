import { z } from "zod";
import type { NewJob } from "./queue.ts";
import { SourceRequest } from "./source.ts";

/** One reading of all sources of an account. */
export const Crawl = z.object({
  id: z.string(),
  workspaceId: z.string(),
  accountId: z.string(),
  status: z.enum(["queued", "running", "finished"]),
  trigger: z.enum(["created", "schedule", "on_demand"]),
  createdAt: z.number(),
  startedAt: z.number().optional(),
  finishedAt: z.number().optional(),
});
export type Crawl = z.infer<typeof Crawl>;

/** Lower runs first: for one that was asked for somebody waits, a new account has nothing yet, the rest is routine. */
export const CRAWL_PRIORITY: Record<Crawl["trigger"], number> = { on_demand: 1, created: 10, schedule: 20 };

/**
 * The job that runs a crawl; the two belong in one change. Its key is the crawl's, not the account's: a job of an earlier
 * crawl that still waits must not swallow it.
 */
export function crawlJob({ id, workspaceId, accountId, trigger }: Crawl): NewJob {
  return {
    step: "crawl",
    payload: { workspaceId, accountId, crawlId: id },
    key: `crawl:${id}`,
    groupId: id,
    priority: CRAWL_PRIORITY[trigger],
  };
}

/** How one request of a crawl ended; `unchanged` is a 304 or the same bytes, `gone` a 404 or 410. */
export const FetchOutcome = z.enum(["page", "unchanged", "gone", "blocked", "failed", "disallowed", "miss"]);
export type FetchOutcome = z.infer<typeof FetchOutcome>;

/** Outcomes that count as failures of a crawl. */
export const FAILURES: readonly FetchOutcome[] = ["failed", "blocked", "disallowed"];

/** One request of a crawl and what came of it: the crawl's own log, and what the next crawl starts from. */
export const Fetch = z.object({
  id: z.string(),
  workspaceId: z.string(),
  accountId: z.string().optional(),
  crawlId: z.string(),
  sourceId: z.string(),
  url: z.string(),
  reason: z.string(),
  priority: z.number(),
  hint: z.object({ title: z.string().optional(), publishedAt: z.number().optional() }).optional(),
  outcome: FetchOutcome,
  httpStatus: z.number().optional(),
  /** Why it failed or was refused: a class, never foreign text. */
  error: z.string().optional(),
  /** What robots.txt said. */
  robotsAllowed: z.boolean(),
  bytes: z.number(),
  durationMs: z.number(),
  fetchedAt: z.number(),
  documents: z.number(),
  /** Validators and hash for the next visit. */
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  bodyHash: z.string().optional(),
  /** What the body led to, so that an unchanged page need not be parsed to go on from it. */
  next: z.array(SourceRequest),
});
export type Fetch = z.infer<typeof Fetch>;

/** How many of these requests ended so. */
export function countFetches(fetches: Fetch[], ...outcomes: FetchOutcome[]): number {
  return fetches.filter(({ outcome }) => outcomes.includes(outcome)).length;
}

/** Counts of a crawl, derived from its fetches and jobs. */
export type CrawlProgress = {
  pagesFetched: number;
  unchanged: number;
  failed: number;
  signalsFound: number;
  pending: number;
};
