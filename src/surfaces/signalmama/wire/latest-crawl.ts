import type { z } from "zod";
import type { ActionContext } from "#actions/context.ts";
import type { Account } from "#core/account.ts";
import type { Crawl } from "#core/crawl.ts";
import { CrawlStateWire, FailureWire, toCrawlStateWire, toFailureWire } from "./crawl.ts";

/** What `expand=crawl` adds to an account: how far its newest crawl has come, null without one. */
export const LatestCrawlWire = CrawlStateWire.extend({
  last_error: FailureWire.nullable().meta({
    description: "Why the last failure was one, as a class; null without any.",
  }),
});
export type LatestCrawl = z.infer<typeof LatestCrawlWire>;

export const LATEST_CRAWL_EXAMPLE: LatestCrawl = {
  id: "crl_01K8Z3E5QJ6T7V8W9XYA",
  account_id: "acct_01K8Z3E5QJ6T7V8W9XYA",
  status: "running",
  trigger: "created",
  created_at: "2026-06-01T08:59:30.000Z",
  started_at: "2026-06-01T08:59:31.204Z",
  finished_at: null,
  pages_fetched: 6,
  unchanged: 0,
  failed: 1,
  signals_found: 1,
  pending: 9,
  last_error: { code: "timeout", url: "https://northwind.example/news/archive" },
};

/** The newest crawls of accounts by the accounts' ids. */
export async function readLatestCrawls(
  { store }: Pick<ActionContext, "store">,
  workspaceId: string,
  accounts: Account[],
): Promise<Map<string, LatestCrawl>> {
  const ids = accounts.map(({ id }) => id);
  const crawls = await store.crawls.findLatest(workspaceId, ids);
  const render = async (crawl: Crawl): Promise<[string, LatestCrawl]> => {
    const progress = await store.crawls.progress(crawl);
    const failure = progress.failed === 0 ? undefined : await store.fetches.findLastFailure(crawl.id);
    return [crawl.accountId, { ...toCrawlStateWire(crawl, progress), last_error: toFailureWire(failure) }];
  };
  return new Map(await Promise.all(crawls.map(render)));
}
