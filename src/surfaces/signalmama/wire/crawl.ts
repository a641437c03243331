import { z } from "zod";
import { Crawl, type CrawlProgress, type Fetch } from "#core/crawl.ts";
import { toIso } from "#core/time.ts";
import { Instant, isoOrNull } from "./values.ts";

const FAILURES: Fetch["outcome"][] = ["failed", "blocked", "disallowed"];
const count = z.number().int().min(0);

export const CrawlWire = z.object({
  id: z.string(),
  account_id: z.string(),
  status: Crawl.shape.status,
  trigger: Crawl.shape.trigger,
  created_at: Instant,
  started_at: Instant.nullable(),
  finished_at: Instant.nullable(),
  pages_fetched: count,
  unchanged: count,
  failed: count,
  signals_found: count,
  pending: count,
  /** What each kind of source came to, in the order of first use. */
  sources: z.array(
    z.object({
      id: z.string(),
      requests: count,
      pages: count,
      unchanged: count,
      failed: count,
      documents: count,
      /** Why the last failure of this source was one, as a class; null when there was none. */
      last_error: z.object({ code: z.string(), url: z.string() }).nullable(),
    }),
  ),
});

export function toCrawlWire(crawl: Crawl, progress: CrawlProgress, fetches: Fetch[]): z.infer<typeof CrawlWire> {
  return {
    id: crawl.id,
    account_id: crawl.accountId,
    status: crawl.status,
    trigger: crawl.trigger,
    created_at: toIso(crawl.createdAt),
    started_at: isoOrNull(crawl.startedAt),
    finished_at: isoOrNull(crawl.finishedAt),
    pages_fetched: progress.pagesFetched,
    unchanged: progress.unchanged,
    failed: progress.failed,
    signals_found: progress.signalsFound,
    // A crawl that waits has at least the job that will start it.
    pending: Math.max(progress.pending, crawl.status === "queued" ? 1 : 0),
    sources: [...Map.groupBy(fetches, (fetch) => fetch.sourceId)].map(([id, ofSource]) => ({
      id,
      requests: ofSource.length,
      pages: countOf(ofSource, "page"),
      unchanged: countOf(ofSource, "unchanged"),
      failed: countOf(ofSource, ...FAILURES),
      documents: ofSource.reduce((sum, fetch) => sum + fetch.documents, 0),
      last_error: lastErrorOf(ofSource),
    })),
  };
}

function lastErrorOf(fetches: Fetch[]): { code: string; url: string } | null {
  const failed = fetches.findLast(({ outcome }) => FAILURES.includes(outcome));
  return failed ? { code: failed.error ?? failed.outcome, url: failed.url } : null;
}

function countOf(fetches: Fetch[], ...outcomes: Fetch["outcome"][]): number {
  return fetches.filter((fetch) => outcomes.includes(fetch.outcome)).length;
}
