import { z } from "zod";
import { accountSerialKey } from "#core/account-job.ts";
import type { Crawl } from "#core/crawl.ts";
import type { NewJob } from "#core/queue.ts";

/** Which crawl a job works for. */
export const CrawlPayload = z.object({ workspaceId: z.string(), accountId: z.string(), crawlId: z.string() });
export type CrawlPayload = z.infer<typeof CrawlPayload>;

/** The job that ends a crawl once no other job of it is left. */
export function finishCrawlJob({ id, workspaceId, accountId }: Crawl): NewJob {
  return {
    step: "finish_crawl",
    payload: { workspaceId, accountId, crawlId: id },
    key: `finish_crawl:${id}`,
    afterGroup: id,
    serialKey: accountSerialKey(accountId),
  };
}

/** The job that takes over what the pages read so far say of the company; ahead of detection, which goes by its names. */
export function enrichJob({ workspaceId, accountId, crawlId }: CrawlPayload): NewJob {
  return {
    step: "enrich",
    payload: { workspaceId, accountId, crawlId },
    key: `enrich:${crawlId}`,
    groupId: crawlId,
    serialKey: accountSerialKey(accountId),
    priority: 4,
  };
}
