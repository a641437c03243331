import { z } from "zod";
import { Crawl, type CrawlProgress, countFetches, FAILURES, type Fetch, FetchOutcome } from "#core/crawl.ts";
import { asksForRecords } from "#core/dns-records.ts";
import { toIso } from "#core/time.ts";
import { Instant, isoOrNull } from "./values.ts";

const count = z.number().int().min(0);

export const CrawlWire = z
  .object({
    id: z.string(),
    account_id: z.string(),
    status: Crawl.shape.status,
    trigger: Crawl.shape.trigger,
    created_at: Instant,
    started_at: Instant.nullable(),
    finished_at: Instant.nullable(),
    pages_fetched: count,
    unchanged: count.meta({ description: "Places that had not changed since the last crawl." }),
    failed: count,
    signals_found: count,
    pending: count.meta({ description: "Steps still to be made; 0 once it has finished." }),
    sources: z
      .array(
        z.object({
          id: z.string(),
          requests: count,
          pages: count,
          unchanged: count,
          failed: count,
          documents: count,
          disallowed: count.meta({ description: "Requests that robots.txt forbade; they were not made." }),
          last: z
            .object({
              url: z.string(),
              outcome: FetchOutcome,
              http_status: z.number().int().nullable(),
              robots_allowed: z.boolean(),
              fetched_at: Instant,
            })
            .meta({ description: "The latest request of this source." }),
          last_error: z.object({ code: z.string(), url: z.string() }).nullable().meta({
            description: "Why the last failure of this source was one, as a class; null when there was none.",
          }),
        }),
      )
      .meta({ description: "What each kind of source came to, in the order of first use." }),
  })
  .meta({
    title: "Crawl",
    examples: [
      {
        id: "crl_01K8Z3E5QJ6T7V8W9XYA",
        account_id: "acct_01K8Z3E5QJ6T7V8W9XYA",
        status: "finished",
        trigger: "on_demand",
        created_at: "2026-06-01T08:59:30.000Z",
        started_at: "2026-06-01T08:59:31.204Z",
        finished_at: "2026-06-01T08:59:58.120Z",
        pages_fetched: 14,
        unchanged: 9,
        failed: 1,
        signals_found: 1,
        pending: 0,
        sources: [
          {
            id: "newsroom",
            requests: 15,
            pages: 14,
            unchanged: 0,
            failed: 1,
            documents: 6,
            disallowed: 0,
            last: {
              url: "https://northwind.example/news/archive",
              outcome: "failed",
              http_status: null,
              robots_allowed: true,
              fetched_at: "2026-06-01T08:59:57.800Z",
            },
            last_error: { code: "timeout", url: "https://northwind.example/news/archive" },
          },
          {
            id: "careers",
            requests: 9,
            pages: 0,
            unchanged: 9,
            failed: 0,
            documents: 0,
            disallowed: 0,
            last: {
              url: "https://northwind.example/careers",
              outcome: "unchanged",
              http_status: 304,
              robots_allowed: true,
              fetched_at: "2026-06-01T08:59:41.100Z",
            },
            last_error: null,
          },
        ],
      },
    ],
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
    sources: [...Map.groupBy(fetches, (fetch) => fetch.sourceId)].flatMap(([id, ofSource]) => {
      const last = ofSource.at(-1);
      return last ? [toSourceWire(id, ofSource, last)] : [];
    }),
  };
}

function toSourceWire(id: string, fetches: Fetch[], last: Fetch): z.infer<typeof CrawlWire>["sources"][number] {
  return {
    id,
    requests: fetches.length,
    pages: countFetches(fetches, "page"),
    unchanged: countFetches(fetches, "unchanged"),
    failed: countFetches(fetches, ...FAILURES),
    documents: fetches.reduce((sum, fetch) => sum + fetch.documents, 0),
    disallowed: countFetches(fetches, "disallowed"),
    last: {
      url: last.url,
      outcome: last.outcome,
      http_status: asksForRecords(last.url) ? null : (last.httpStatus ?? null),
      robots_allowed: last.robotsAllowed,
      fetched_at: toIso(last.fetchedAt),
    },
    last_error: lastErrorOf(fetches),
  };
}

function lastErrorOf(fetches: Fetch[]): { code: string; url: string } | null {
  const failed = fetches.findLast(({ outcome }) => FAILURES.includes(outcome));
  return failed ? { code: failed.error ?? failed.outcome, url: failed.url } : null;
}
