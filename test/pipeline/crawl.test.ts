import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { Account } from "#core/account.ts";
import { type Crawl, crawlJob, type Fetch } from "#core/crawl.ts";
import type { Job } from "#core/queue.ts";
import type { Store } from "#core/store.ts";
import { DAY_MS, HOUR_MS } from "#core/time.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { crawlStep } from "#pipeline/crawl.ts";
import { crawlDueStep } from "#pipeline/due.ts";
import { finishCrawlStep } from "#pipeline/finish-crawl.ts";
import { createQueue } from "#storage/queue.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { anAccount, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const ids = createTestIds(() => NOW, 3n);
const log = { debug() {}, info() {}, warn() {}, error() {} };
const settings = { crawl: { intervalMs: DAY_MS }, feeds: [], network: { perHost: { concurrency: 2 } } };
let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
let context: PipelineContext;
beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
  store = opened.store;
  context = { store, clock, ids, log, settings: () => settings } as unknown as PipelineContext;
});
afterEach(() => opened.remove());

function aCrawl(accountId: string, more: Partial<Crawl> = {}): Crawl {
  const id = ids.next("crl");
  return { id, workspaceId: ws, accountId, status: "queued", trigger: "created", createdAt: NOW, ...more };
}

function aFetch(crawl: Crawl, more: Partial<Fetch>): Fetch {
  return {
    id: ids.next("run"),
    workspaceId: ws,
    accountId: crawl.accountId,
    crawlId: crawl.id,
    sourceId: "home",
    url: "https://northwind.example/",
    reason: "home page",
    priority: 0,
    outcome: "page",
    robotsAllowed: true,
    bytes: 0,
    durationMs: 0,
    fetchedAt: NOW,
    documents: 0,
    next: [],
    ...more,
  };
}

/** Works one step that always fails, until its last word is written. */
async function exhaust(step: typeof crawlStep, until: () => Promise<boolean>): Promise<void> {
  const queue = createQueue({ store, clock, log });
  const fail = () => Promise.reject(new Error("no luck"));
  queue.work(step.name, step.options(context.settings()), fail, async (job, error) =>
    step.onExhausted ? step.onExhausted(step.payload.parse(job.payload), context, job, error) : {},
  );
  await queue.start();
  for (let second = 0; second < 60 && !(await until()); second++) await clock.advance(1_000);
  await queue.stop(0);
}

describe.each([
  ["start", crawlStep, "queued"],
  ["end", finishCrawlStep, "running"],
] as const)("a crawl that cannot be brought to its %s", (_, step, status) => {
  test("is ended, and its account is crawled again at the next interval", async () => {
    const account = anAccount({ nextCrawlAt: NOW - 1 });
    const crawl = aCrawl(account.id, { status });
    await store.commit({
      put: { account: [account], crawl: [crawl] },
      jobs: [{ step: step.name, payload: { workspaceId: ws, accountId: account.id, crawlId: crawl.id } }],
    });
    const isFinished = async () => (await store.crawls.find(ws, crawl.id))?.status === "finished";
    await exhaust(step, isFinished);
    expect(await isFinished()).toBe(true);
    const next = (await store.accounts.find(ws, account.id))?.nextCrawlAt ?? 0;
    expect(next).toBeGreaterThanOrEqual(NOW + DAY_MS);
  });
});

describe("a crawl without any job left", () => {
  const due = () => crawlDueStep.run({}, context, {} as Job, new AbortController().signal);

  test("is begun anew when it had not begun, and ended when it had", async () => {
    const [waiting, begun] = [anAccount({ domain: "a.example" }), anAccount({ domain: "b.example" })];
    const crawls = [aCrawl(waiting.id), aCrawl(begun.id, { status: "running", startedAt: NOW })];
    await store.commit({ put: { account: [waiting, begun], crawl: crawls } });
    const { jobs = [] } = await due();
    expect(jobs.map((job) => [job.step, job.payload["crawlId"]]).sort()).toEqual(
      [
        ["crawl", crawls[0]?.id],
        ["finish_crawl", crawls[1]?.id],
      ].sort(),
    );
    await store.commit({ jobs });
    expect((await due()).jobs).toEqual([]);
  });

  test("is not confused with one whose jobs run, wait or are to come", async () => {
    const accounts = [1, 2, 3].map((n) => anAccount({ domain: `h${n}.example` }));
    const [first, second, third] = accounts.map((account) => aCrawl(account.id));
    if (!first || !second || !third) throw new Error("no crawls");
    await store.commit({
      put: { account: accounts, crawl: [first, { ...second, status: "running" }, { ...third, status: "running" }] },
      jobs: [
        crawlJob(first),
        { step: "read", payload: {}, groupId: second.id, runAt: NOW + 1_000 },
        { step: "finish_crawl", payload: {}, afterGroup: third.id },
      ],
    });
    expect((await store.jobs.claim("crawl", 1, 30_000)).length).toBe(1);
    expect((await due()).jobs).toEqual([]);
  });
});

describe("the next crawl", () => {
  /** Ends a crawl with one fetch of this outcome, and gives the pause until the next in hours. */
  async function pauseAfter(fetch: Partial<Fetch>, account: Partial<Account> = {}): Promise<number> {
    const watched = anAccount(account);
    const crawl = aCrawl(watched.id, { status: "running", startedAt: NOW });
    await store.commit({ put: { account: [watched], crawl: [crawl], fetch: [aFetch(crawl, fetch)] } });
    const payload = { workspaceId: ws, accountId: watched.id, crawlId: crawl.id };
    const change = await finishCrawlStep.run(payload, context, {} as Job, new AbortController().signal);
    return ((change.put?.account?.[0]?.nextCrawlAt ?? 0) - NOW) / HOUR_MS;
  }

  test.each([
    ["everything was read", { outcome: "page" }, 24],
    ["a page is not there", { outcome: "gone", httpStatus: 404 }, 24],
    ["robots.txt forbids it", { outcome: "disallowed", error: "robots" }, 24],
    ["robots.txt cannot be read", { outcome: "disallowed", error: "robots_unavailable" }, 1],
    ["the host did not answer", { outcome: "failed", error: "timeout" }, 1],
    ["the host was down", { outcome: "failed", error: "http_status", httpStatus: 503 }, 1],
    ["a file is of no use", { outcome: "failed", error: "unsupported_type" }, 24],
    ["somebody asked about the company was down", { sourceId: "hacker-news", outcome: "failed", error: "timeout" }, 24],
  ] as const)("after %s", async (_, fetch, hours) => {
    expect(await pauseAfter(fetch)).toBe(hours);
  });

  test("of a place that stays broken comes later each time, never later than usual", async () => {
    const broken = { outcome: "failed", error: "dns" } as const;
    expect(await pauseAfter(broken, { lastWholeCrawlAt: NOW - 5 * HOUR_MS })).toBe(5);
    expect(await pauseAfter(broken, { domain: "other.example", lastWholeCrawlAt: NOW - 90 * DAY_MS })).toBe(24);
  });
});

describe("a company of which nothing can be read", () => {
  /** Ends a crawl with these fetches beside one of a feed that all accounts share. */
  async function finish(...own: Partial<Fetch>[]) {
    const watched = anAccount();
    const crawl = aCrawl(watched.id, { status: "running", startedAt: NOW });
    const { accountId: _, ...shared } = aFetch(crawl, { sourceId: "feed", url: "https://wire.example/rss.xml" });
    const fetches = [{ ...shared, outcome: "unchanged" as const }, ...own.map((fetch) => aFetch(crawl, fetch))];
    await store.commit({ put: { account: [watched], crawl: [crawl], fetch: fetches } });
    const lines: unknown[][] = [];
    const telling = {
      ...log,
      info: (...line: unknown[]) => lines.push(["info", ...line]),
      warn: (...line: unknown[]) => lines.push(["warn", ...line]),
    };
    const payload = { workspaceId: ws, accountId: watched.id, crawlId: crawl.id };
    const told = { ...context, log: telling };
    const change = await finishCrawlStep.run(payload, told, {} as Job, new AbortController().signal);
    return { account: change.put?.account?.[0], lines };
  }

  test("is told of to the operator and counts as unread, though a shared feed was read", async () => {
    const { account, lines } = await finish({ outcome: "failed", error: "dns" });
    expect(account).toMatchObject({ lastCrawledAt: NOW });
    expect(account).not.toHaveProperty("lastReadAt");
    const why = { pages: 0, unchanged: 0, failed: 1, reason: "dns", url: "https://northwind.example/" };
    expect(lines).toMatchObject([["warn", "crawl finished without anything to read", why]]);
  });

  test("counts as unread though a third party was asked about it", async () => {
    const answered = { sourceId: "hacker-news", outcome: "page", url: "https://hn.algolia.com/" } as const;
    const { account } = await finish({ outcome: "failed", error: "dns" }, answered);
    expect(account).not.toHaveProperty("lastReadAt");
  });

  test("is read as soon as one page of it was", async () => {
    const { account, lines } = await finish(
      { outcome: "failed", error: "dns" },
      { outcome: "page", url: "https://b/" },
    );
    expect(account).toMatchObject({ lastReadAt: NOW });
    expect(lines).toMatchObject([["info", "crawl finished", { pages: 1, unchanged: 0, failed: 1 }]]);
  });
});
