import type { Crawl } from "#core/crawl.ts";
import type { NewJob } from "#core/queue.ts";
import { toSubject } from "#core/signal-type.ts";
import type { SourceRequest } from "#core/source.ts";
import { SECOND_MS } from "#core/time.ts";
import { SOURCES } from "#sources/index.ts";
import { abandonCrawl } from "./abandon-crawl.ts";
import { CrawlPayload, finishCrawlJob } from "./crawl-jobs.ts";
import { demoIn, feedsFor } from "./invented.ts";
import { readJob } from "./read-job.ts";
import { isOpen } from "./source-gate.ts";
import { defineStep } from "./step.ts";

/**
 * Starts reading an account: one job for each place to begin with, which find the others. The crawl is a group of jobs:
 * it is finished when none is left, whatever happened in between.
 */
export const crawlStep = defineStep({
  name: "crawl",
  payload: CrawlPayload,
  options: () => ({ concurrency: 8, timeoutMs: 30 * SECOND_MS, delaysMs: [SECOND_MS, 10 * SECOND_MS] }),
  async run({ workspaceId, accountId, crawlId }, { store, clock, settings, demo }) {
    const crawl = await store.crawls.find(workspaceId, crawlId);
    if (!crawl || crawl.status === "finished") return {};
    const account = await store.accounts.find(workspaceId, accountId);
    const now = clock.now();
    const begun: Crawl = { ...crawl, status: "running", startedAt: now };
    if (!account) return { put: { crawl: [{ ...begun, status: "finished", finishedAt: now }] } };

    const { feeds, network } = settings();
    const lanes = network.perHost.concurrency;
    const target = toSubject(account);
    const { trigger } = crawl;
    const places = SOURCES.flatMap((source) => source.requests(target))
      .filter((request) => isOpen(request, target, settings()))
      .map((request) =>
        readJob({ workspaceId, accountId, crawlId, trigger, begunAt: now, request }, { groupId: crawlId, lanes }),
      );
    const feedsGroup = `${crawlId}/feeds`;
    const loaded = await demoIn(workspaceId, { store, demo });
    const feedReads = feedsFor(account.domain, loaded, feeds).map((feed) => {
      const request: SourceRequest = { sourceId: "feed", url: feed.url, reason: "configured news feed", priority: 1 };
      const payload = { workspaceId, crawlId, feedName: feed.name, trigger, begunAt: now, request };
      return readJob(payload, { groupId: feedsGroup, lanes });
    });
    const jobs: NewJob[] = [
      ...places,
      ...feedReads,
      { step: "match_items", payload: { workspaceId, accountId, crawlId }, groupId: crawlId, afterGroup: feedsGroup },
      finishCrawlJob(crawl),
    ];
    return { put: { crawl: [begun] }, jobs };
  },
  onExhausted: abandonCrawl,
});
