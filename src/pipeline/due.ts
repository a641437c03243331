import { z } from "zod";
import { scoreJob } from "#core/account-job.ts";
import { type Crawl, crawlJob } from "#core/crawl.ts";
import type { NewJob } from "#core/queue.ts";
import { SECOND_MS } from "#core/time.ts";
import { finishCrawlJob } from "./crawl-jobs.ts";
import { demoOf } from "./invented.ts";
import { readJob } from "./read-job.ts";
import { defineStep } from "./step.ts";

/** Accounts taken up by one look at what is due; the next look a moment later takes the rest. */
const DUE_MAX = 500;
/** Again at once when someone else started one of the crawls in between; the next minute looks anyway. */
const options = () => ({ concurrency: 1, timeoutMs: 60 * SECOND_MS, delaysMs: [0] });

/** Every account is scored at least once in each cycle, because its signals age. */
export const scoreDueStep = defineStep({
  name: "score_due",
  payload: z.object({}),
  options,
  async run(_, { store, clock }) {
    const accounts = await store.accounts.listDue("score", clock.now(), DUE_MAX);
    return {
      jobs: accounts.map(({ id, workspaceId }) =>
        scoreJob({ workspaceId, accountId: id, reason: "decay" }, { priority: 20 }),
      ),
    };
  },
});

/** Starts the crawls whose interval has passed, and takes up again those that lost their jobs. */
export const crawlDueStep = defineStep({
  name: "crawl_due",
  payload: z.object({}),
  options,
  async run(_, { store, clock, ids }) {
    const crawls: Crawl[] = [];
    const stranded = await store.crawls.listStranded(DUE_MAX);
    const jobs: NewJob[] = stranded.map((crawl) =>
      crawl.status === "queued" ? crawlJob(crawl) : finishCrawlJob(crawl),
    );
    for (const account of await store.accounts.listDue("crawl", clock.now(), DUE_MAX)) {
      if (await store.crawls.findUnfinished(account.workspaceId, account.id)) continue;
      const crawl: Crawl = {
        id: ids.next("crl"),
        workspaceId: account.workspaceId,
        accountId: account.id,
        status: "queued",
        trigger: "schedule",
        createdAt: clock.now(),
      };
      crawls.push(crawl);
      jobs.push(crawlJob(crawl));
    }
    return { put: { crawl: crawls }, jobs };
  },
});

/** Reads the configured feeds for every workspace, and that of the demo where it is loaded. */
export const feedsDueStep = defineStep({
  name: "feeds_due",
  payload: z.object({}),
  options,
  async run(_, { store, clock, ids, settings, demo }) {
    const runId = ids.next("run");
    const run = { crawlId: runId, trigger: "schedule" as const, begunAt: clock.now() };
    const { feeds, network } = settings();
    const jobs: NewJob[] = [];
    for (const workspace of await store.workspaces.list()) {
      const workspaceId = workspace.id;
      const loaded = demoOf(workspace, demo);
      for (const feed of loaded ? [...feeds, loaded.feed] : feeds) {
        const request = { sourceId: "feed", url: feed.url, reason: "configured news feed", priority: 1 };
        const payload = { ...run, workspaceId, feedName: feed.name, request };
        const job = readJob(payload, { groupId: runId, lanes: network.perHost.concurrency });
        jobs.push({ ...job, key: `feed:${workspaceId}:${feed.url}` });
      }
    }
    return { jobs };
  },
});
