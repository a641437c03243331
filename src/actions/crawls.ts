import { type Crawl, crawlJob } from "#core/crawl.ts";
import type { NewJob } from "#core/queue.ts";
import { startOfDay } from "#core/time.ts";
import type { ActionContext } from "./context.ts";
import { getAccount } from "./get-account.ts";
import { checkRoom } from "./room.ts";
import { inTurn } from "./turns.ts";

/**
 * Starts reading all sources of an account now, or joins the crawl of it that is already under way. Throws
 * `crawl_limit_reached`.
 */
export async function startCrawl(context: ActionContext, workspaceId: string, accountId: string): Promise<Crawl> {
  const account = await getAccount(context, workspaceId, accountId);
  const limit = context.limits.onDemandCrawlsPerDay;
  // Where they are counted, the crawls of the workspace take turns, whatever the account.
  const subject = Number.isFinite(limit) ? `crawls:${workspaceId}` : account.id;
  return inTurn(context.turns, subject, async () => {
    const unfinished = await context.store.crawls.findUnfinished(workspaceId, account.id);
    if (unfinished) return unfinished;
    const dayAt = startOfDay(context.clock.now());
    await checkRoom("crawl", limit, () => context.store.crawls.countOnDemand(workspaceId, dayAt));
    const { crawl, job } = newCrawl(context, account, "on_demand");
    await context.store.commit({ put: { crawl: [crawl] }, jobs: [job] });
    return crawl;
  });
}

/** A crawl to be stored and the job that runs it; the two belong in one change. */
export function newCrawl(
  { ids, clock }: Pick<ActionContext, "ids" | "clock">,
  account: { id: string; workspaceId: string },
  trigger: Crawl["trigger"],
): { crawl: Crawl; job: NewJob } {
  const crawl: Crawl = {
    id: ids.next("crl"),
    workspaceId: account.workspaceId,
    accountId: account.id,
    status: "queued",
    trigger,
    createdAt: clock.now(),
  };
  return { crawl, job: crawlJob(crawl) };
}
