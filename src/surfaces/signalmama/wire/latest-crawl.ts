import { z } from "zod";
import type { ActionContext } from "#actions/context.ts";
import type { Account } from "#core/account.ts";
import type { Crawl } from "#core/crawl.ts";
import { CrawlWire, toCrawlWire } from "./crawl.ts";

/** The source that reads a company's own front page: when that failed, nothing else tells more of why the company was not read. */
const FRONT_PAGE = "home";

/** How far the newest crawl of an account has come. */
export const LatestCrawlWire = CrawlWire.omit({ sources: true }).extend({
  reached: z
    .boolean()
    .nullable()
    .meta({ description: "Whether any page of the company itself could be read; null until the crawl has finished." }),
  first_error: z.object({ code: z.string(), url: z.string() }).nullable().meta({
    description:
      "Why the first failure was one, that of the company's own front page before others, as a class; null without any.",
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
  reached: null,
  first_error: { code: "timeout", url: "https://northwind.example/news/archive" },
};

/** The newest crawls of accounts by the accounts' ids. */
export async function readLatestCrawls(
  { store }: Pick<ActionContext, "store">,
  workspaceId: string,
  accounts: Account[],
): Promise<Map<string, LatestCrawl>> {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const crawls = await store.crawls.findLatest(workspaceId, [...byId.keys()]);
  const render = async (crawl: Crawl): Promise<[string, LatestCrawl]> => {
    const progress = await store.crawls.progress(crawl);
    const failure = progress.failed === 0 ? undefined : await store.fetches.findFirstFailure(crawl, FRONT_PAGE);
    const { sources: _sources, ...state } = toCrawlWire(crawl, progress, []);
    return [
      crawl.accountId,
      {
        ...state,
        reached: crawl.status === "finished" ? isReached(crawl, byId.get(crawl.accountId)) : null,
        first_error: failure ? { code: failure.error ?? failure.outcome, url: failure.url } : null,
      },
    ];
  };
  return new Map(await Promise.all(crawls.map(render)));
}

/** An account is last read when the crawl began that read it. */
function isReached({ startedAt, createdAt }: Crawl, account: Account | undefined): boolean {
  return account?.lastReadAt !== undefined && account.lastReadAt >= (startedAt ?? createdAt);
}
