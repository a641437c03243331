import { z } from "zod";
import type { NewJob } from "#core/queue.ts";
import type { SourceRequest } from "#core/source.ts";
import { SECOND_MS } from "#core/time.ts";
import { SOURCES } from "#sources/index.ts";
import { accountSerialKey, readJob, toTarget } from "./read-job.ts";
import { defineStep } from "./step.ts";

export const CrawlPayload = z.object({ workspaceId: z.string(), accountId: z.string(), crawlId: z.string() });

/**
 * Starts reading an account: one job for each place to begin with, which find the others. The crawl is a group of jobs:
 * it is finished when none is left, whatever happened in between.
 */
export const crawlStep = defineStep({
  name: "crawl",
  payload: CrawlPayload,
  options: () => ({ concurrency: 8, timeoutMs: 30 * SECOND_MS, delaysMs: [SECOND_MS, 10 * SECOND_MS] }),
  async run({ workspaceId, accountId, crawlId }, { store, clock, settings }) {
    const crawl = await store.crawls.find(workspaceId, crawlId);
    if (!crawl || crawl.status === "finished") return {};
    const account = await store.accounts.find(workspaceId, accountId);
    const now = clock.now();
    if (!account) return { put: { crawl: [{ ...crawl, status: "finished", startedAt: now, finishedAt: now }] } };

    const target = toTarget(account);
    const feedsGroup = `${crawlId}/feeds`;
    const places = SOURCES.flatMap((source) => source.requests(target)).map((request) =>
      readJob({ workspaceId, accountId, crawlId, request }, crawlId),
    );
    const feeds = settings().feeds.map((feed) => feedJob(workspaceId, crawlId, feed, feedsGroup));
    const jobs: NewJob[] = [
      ...places,
      ...feeds,
      { step: "match_items", payload: { workspaceId, accountId, crawlId }, groupId: crawlId, afterGroup: feedsGroup },
      {
        step: "finish_crawl",
        payload: { workspaceId, accountId, crawlId },
        afterGroup: crawlId,
        serialKey: accountSerialKey(accountId),
      },
    ];
    return { put: { crawl: [{ ...crawl, status: "running", startedAt: now }] }, jobs };
  },
});

/** Reads a configured feed once more as a part of this crawl; two of one feed never run at the same time. */
function feedJob(workspaceId: string, crawlId: string, feed: { url: string; name: string }, groupId: string): NewJob {
  const request: SourceRequest = { sourceId: "feed", url: feed.url, reason: "configured news feed", priority: 1 };
  return {
    ...readJob({ workspaceId, crawlId, feedName: feed.name, request }, groupId),
    serialKey: `feed:${workspaceId}:${feed.url}`,
  };
}
