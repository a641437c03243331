import type { Account } from "#core/account.ts";
import { scoreJob } from "#core/account-job.ts";
import { mergeChanges } from "#core/change.ts";
import { countFetches, FAILURES, type Fetch } from "#core/crawl.ts";
import type { NewJob } from "#core/queue.ts";
import { HOUR_MS, SECOND_MS } from "#core/time.ts";
import { findSource } from "#sources/index.ts";
import { abandonCrawl } from "./abandon-crawl.ts";
import { CrawlPayload } from "./crawl-jobs.ts";
import { defineStep } from "./step.ts";

/** Ends a crawl once no job of it is left: counts, one line for the operator, the event, and a scoring. */
export const finishCrawlStep = defineStep({
  name: "finish_crawl",
  payload: CrawlPayload,
  options: () => ({ concurrency: 4, timeoutMs: 30 * SECOND_MS, delaysMs: [SECOND_MS, 10 * SECOND_MS] }),
  async run({ workspaceId, accountId, crawlId }, { store, clock, ids, settings, log }) {
    const crawl = await store.crawls.find(workspaceId, crawlId);
    if (!crawl || crawl.status === "finished") return {};
    const now = clock.now();
    const finished = { ...crawl, status: "finished" as const, finishedAt: now };
    const account = await store.accounts.find(workspaceId, accountId);
    if (!account) return { put: { crawl: [finished] } };
    const startedAt = crawl.startedAt ?? crawl.createdAt;
    const { pagesFetched, signalsFound } = await store.crawls.progress(crawl);
    const fetches = await store.fetches.listByCrawl(workspaceId, crawlId);
    // Feeds that many accounts share, and third parties asked about it, answer whether or not the company itself does.
    const own = fetches.filter((fetch) => fetch.accountId !== undefined && !isAskedAround(fetch));
    const [pages, unchanged] = [countFetches(own, "page"), countFetches(own, "unchanged")];
    const isRead = pages + unchanged > 0;
    const facts = {
      account: account.domain,
      pages,
      unchanged,
      failed: countFetches(own, ...FAILURES),
      signals: signalsFound,
      seconds: Math.round((now - startedAt) / 100) / 10,
    };
    if (isRead) log.info("crawl finished", facts);
    else log.warn("crawl finished without anything to read", { ...facts, ...firstFailure(own) });
    const isWhole = !fetches.some((fetch) => isPassingFailure(fetch) && !isAskedAround(fetch));
    const crawled: Account = {
      ...account,
      lastCrawledAt: startedAt,
      ...(isRead ? { lastReadAt: startedAt } : {}),
      ...(isWhole ? { lastWholeCrawlAt: startedAt } : {}),
      nextCrawlAt:
        now + (isWhole ? settings().crawl.intervalMs : retryDelayMs(account, now, settings().crawl.intervalMs)),
      updatedAt: now,
      revision: account.revision + 1,
    };
    return {
      put: { crawl: [finished], account: [crawled] },
      events: [
        {
          id: ids.next("evt"),
          workspaceId,
          type: "crawl.completed" as const,
          accountId,
          createdAt: now,
          causeId: crawlId,
          facts: { account: crawled, crawl: { id: crawlId, pagesFetched, signalsFound, startedAt, finishedAt: now } },
        },
      ],
      jobs: [scoreCrawled({ workspaceId, accountId, crawlId })],
    };
  },
  async onExhausted(payload, context) {
    return mergeChanges([await abandonCrawl(payload, context), { jobs: [scoreCrawled(payload)] }]);
  },
});

function firstFailure(fetches: Fetch[]): { reason?: string; url?: string } {
  const failed = fetches.find((fetch) => fetch.error !== undefined);
  return failed?.error === undefined ? {} : { reason: failed.error, url: failed.url };
}

function isAskedAround({ sourceId }: Fetch): boolean {
  return findSource(sourceId)?.asksAround === true;
}

/** A reason that may be gone in an hour, unlike a page that is not there or may not be read. */
function isPassingFailure({ outcome, error, httpStatus }: Fetch): boolean {
  if (outcome === "disallowed") return error === "robots_unavailable";
  if (outcome !== "failed") return false;
  return httpStatus === undefined ? PASSING.has(error ?? "") : httpStatus === 429 || httpStatus >= 500;
}

const PASSING = new Set(["dns", "connect", "tls", "timeout", "host_busy"]);

/** As long as it has failed already, so that the pauses double: an hour at first, the usual interval at last. */
function retryDelayMs(account: Account, now: number, intervalMs: number): number {
  const failingMs = now - (account.lastWholeCrawlAt ?? account.createdAt);
  return Math.min(intervalMs, Math.max(HOUR_MS, failingMs));
}

/** Ahead of other scorings: somebody may be waiting for the end of the crawl. */
function scoreCrawled({ workspaceId, accountId, crawlId }: CrawlPayload): NewJob {
  return scoreJob({ workspaceId, accountId, reason: "crawl", causeId: crawlId }, { priority: 4 });
}
