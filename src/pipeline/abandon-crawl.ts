import type { Change } from "#core/change.ts";
import type { PipelineContext } from "./context.ts";
import type { CrawlPayload } from "./crawl-jobs.ts";

/** Ends a crawl that cannot be brought to its end: left open, it would keep its account from ever being crawled again. */
export async function abandonCrawl(
  { workspaceId, accountId, crawlId }: CrawlPayload,
  { store, clock, settings }: PipelineContext,
): Promise<Change> {
  const crawl = await store.crawls.find(workspaceId, crawlId);
  if (!crawl || crawl.status === "finished") return {};
  const now = clock.now();
  const account = await store.accounts.find(workspaceId, accountId);
  const next = { nextCrawlAt: now + settings().crawl.intervalMs, updatedAt: now };
  return {
    put: {
      crawl: [{ ...crawl, status: "finished", startedAt: crawl.startedAt ?? now, finishedAt: now }],
      account: account ? [{ ...account, ...next, revision: account.revision + 1 }] : [],
    },
  };
}
