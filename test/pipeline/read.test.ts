import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { Crawl } from "#core/crawl.ts";
import { AppError } from "#core/errors.ts";
import { EXTRACTION_STOPPED } from "#core/extractor.ts";
import type { Job } from "#core/queue.ts";
import type { Store } from "#core/store.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import type { ReadResult } from "#crawl/fetch.ts";
import { createHosts } from "#crawl/hosts.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { readStep } from "#pipeline/read.ts";
import { type ReadPayload, readJob } from "#pipeline/read-job.ts";
import { createQueue } from "#storage/queue.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { anAccount, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const ids = createTestIds(() => NOW, 5n);
const lanes = 2;
const settings = {
  network: { perHost: { concurrency: lanes } },
  crawl: { concurrency: 1, timeoutMs: 15 * SECOND_MS, maxBytes: 1_000, maxRedirects: 5, intervalMs: 1_000 * MINUTE_MS },
};
const log = { debug() {}, info() {}, warn() {}, error() {} };
let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
  store = opened.store;
});
afterEach(() => opened.remove());

const aPage = (url: string): ReadResult => ({
  kind: "page",
  url,
  status: 200,
  contentType: "text/html",
  text: "",
  bytes: 1,
  bodyHash: url,
  durationMs: 1,
  redirects: [],
});
const busy = (url: string): ReadResult => ({ kind: "failed", url, reason: "host_busy", retryAfterMs: 5 * SECOND_MS });

function contextWith(read: (url: string) => ReadResult | Promise<ReadResult>, next: string[] = []): PipelineContext {
  return {
    store,
    clock,
    ids,
    log,
    random: () => 0,
    settings: () => settings,
    reader: { read: async ({ url }: { url: string }) => read(url) },
    extractor: {
      parse: async () => ({ items: [], isMiss: false, next: next.map((url) => aRequest(url)) }),
    },
  } as unknown as PipelineContext;
}

const aRequest = (url: string) => ({ sourceId: "article", url, reason: "of the test", priority: 40 });

function aRead(url: string, more: Partial<ReadPayload> = {}): ReadPayload {
  const crawl = { crawlId: "crl_1", trigger: "created" as Crawl["trigger"], begunAt: NOW };
  return { workspaceId: ws, ...crawl, request: aRequest(url), ...more };
}

/** One run of the step, as the queue would do it. */
const run = (payload: ReadPayload, context: PipelineContext, job: Partial<Job> = {}) =>
  readStep.run(payload, context, job as Job, new AbortController().signal);

test("every host is read at its own pace, however many pages the hosts before it have", async () => {
  const hosts = createHosts({ clock, requestsPerSecond: 1, concurrency: lanes, totalConcurrency: 1 });
  const pages = new Map<string, number>();
  const context = contextWith(async (url) => {
    const { host } = new URL(url);
    const visited = await hosts.visit({ host, maxWaitMs: 10 * SECOND_MS }, async () => {
      pages.set(host, (pages.get(host) ?? 0) + 1);
    });
    return visited.kind === "visited" ? aPage(url) : busy(url);
  });
  for (let host = 0; host < 4; host++) {
    const account = anAccount({ domain: `h${host}.example` });
    const jobs = Array.from({ length: 20 }, (_, page) => {
      const payload = aRead(`https://h${host}.example/${page}`, { accountId: account.id, crawlId: `crl_${host}` });
      return readJob(payload, { groupId: payload.crawlId, lanes });
    });
    await store.commit({ put: { account: [account] }, jobs });
  }
  const queue = createQueue({ store, clock, log });
  queue.work("read", readStep.options(context.settings()), (job, signal) =>
    readStep.run(readStep.payload.parse(job.payload), context, job, signal),
  );
  await queue.start();
  for (let passed = 0; passed < 6 * SECOND_MS; passed += 100) await clock.advance(100);
  await queue.stop(0);
  // One a second, give or take the first and the last.
  expect([...pages.values()].map((count) => count >= 5)).toEqual([true, true, true, true]);
});

describe("a read", () => {
  test("that a stop cuts off is no failure of the page: it is run again", async () => {
    const account = anAccount();
    await store.commit({ put: { account: [account] } });
    const cutOff = new AppError("unavailable", "The extraction has stopped.", { reason: EXTRACTION_STOPPED });
    const extractor = { parse: () => Promise.reject(cutOff) };
    const context = { ...contextWith(aPage), extractor } as unknown as PipelineContext;
    const payload = aRead("https://northwind.example/", { accountId: account.id });
    await expect(run(payload, context)).rejects.toBe(cutOff);
  });

  test("is as urgent as its crawl, and so is what it leads to", async () => {
    const account = anAccount();
    await store.commit({ put: { account: [account] } });
    const urgency = async (trigger: Crawl["trigger"]) => {
      const context = contextWith(aPage, ["https://northwind.example/next"]);
      const payload = aRead(`https://northwind.example/${trigger}`, { accountId: account.id, trigger });
      const { jobs = [] } = await run(payload, context);
      expect(jobs.length).toBe(1);
      return jobs[0]?.priority ?? 0;
    };
    const priorities = [await urgency("on_demand"), await urgency("created"), await urgency("schedule")];
    expect(priorities).toEqual([...new Set(priorities)].sort((a, b) => a - b));
  });

  test("of one host runs in as many lanes as the host may have requests, an address always in the same", () => {
    const keys = Array.from({ length: 50 }, (_, page) => {
      const payload = aRead(`https://northwind.example/${page}`, { accountId: "acct_1" });
      return readJob(payload, { groupId: "crl_1", lanes }).serialKey;
    });
    expect([...new Set(keys)].sort()).toEqual(["host:northwind.example:0", "host:northwind.example:1"]);
  });

  test("of a feed that must wait stays what its crawl's matching waits for, and alone on its feed", async () => {
    const payload = aRead("https://news.example/feed");
    const group = "crl_1/feeds";
    const { jobs } = await run(payload, contextWith(busy), { groupId: group });
    const first = readJob(payload, { groupId: group, lanes });
    expect(jobs).toEqual([{ ...first, runAt: NOW + 5 * SECOND_MS }]);
    expect(first.serialKey).toBe(`feed:${ws}:https://news.example/feed`);
  });

  test("waits for its host two minutes at a time and half an hour of its crawl in all, then it is noted as failed", async () => {
    const account = anAccount();
    await store.commit({ put: { account: [account] } });
    const payload = aRead("https://northwind.example/slow", { accountId: account.id });
    const paused = (minutes: number) => (url: string) =>
      ({ kind: "failed", url, reason: "host_busy", retryAfterMs: minutes * MINUTE_MS }) as const;
    const waiting = await run(payload, contextWith(paused(2)));
    expect(waiting).toMatchObject({ jobs: [{ runAt: NOW + 2 * MINUTE_MS }] });
    expect(waiting.put).toBeUndefined();
    const left = await run(payload, contextWith(paused(60)));
    expect(left.put?.fetch).toMatchObject([{ outcome: "failed", error: "host_busy" }]);
    await clock.advance(30 * MINUTE_MS);
    const ended = await run(payload, contextWith(paused(2)));
    expect(ended.put?.fetch).toMatchObject([{ outcome: "failed", error: "host_busy" }]);
    expect(ended.jobs).toEqual([]);
  });
});

describe("a list in pages", () => {
  const LIST = "https://jobs.example/list";
  const pageTwo = { ...aRequest(`${LIST}?page=2`), post: "{}" };
  type Asked = { url: string; post?: string };
  type Parsing = { rest: { url: string }[] };

  /** A reader that answers both pages, and a source that asks for the second. */
  function paged(read: (url: string) => ReadResult): { context: PipelineContext; asked: Asked[]; parsed: string[][] } {
    const asked: Asked[] = [];
    const parsed: string[][] = [];
    const reader = {
      read: async ({ url, post }: Asked) => {
        asked.push({ url, ...(post === undefined ? {} : { post }) });
        return read(url);
      },
    };
    const extractor = {
      parse: async ({ rest }: Parsing) => {
        parsed.push(rest.map((page) => page.url));
        return rest.length === 0
          ? { items: [], next: [], isMiss: false, rest: [pageTwo] }
          : { items: [], next: [aRequest("https://jobs.example/role")], isMiss: false };
      },
    };
    return { context: { ...contextWith(aPage), reader, extractor } as unknown as PipelineContext, asked, parsed };
  }

  test("is read to its end and given to its source as one", async () => {
    const account = anAccount();
    await store.commit({ put: { account: [account] } });
    const { context, asked, parsed } = paged((url) => ({ ...aPage(url), etag: "v1" }) as ReadResult);
    const { put, jobs } = await run(aRead(LIST, { accountId: account.id }), context);
    expect(asked).toEqual([{ url: LIST }, { url: `${LIST}?page=2`, post: "{}" }]);
    expect(parsed).toEqual([[], [`${LIST}?page=2`]]);
    expect(jobs?.length).toBe(1);
    // One page's validator says nothing of the others.
    expect(put?.fetch).toMatchObject([{ outcome: "page", bytes: 2 }]);
    expect(put?.fetch?.[0]).not.toHaveProperty("etag");
  });

  test("is unchanged only when all its pages are", async () => {
    const account = anAccount();
    await store.commit({ put: { account: [account] } });
    let second = "one";
    const { context } = paged((url) =>
      url === LIST ? aPage(url) : ({ ...aPage(url), bodyHash: second } as ReadResult),
    );
    const outcomeOf = async (crawlId: string) => {
      const change = await run(aRead(LIST, { accountId: account.id, crawlId }), context);
      await store.commit({ put: { fetch: change.put?.fetch ?? [] } });
      await clock.advance(1_000);
      return change.put?.fetch?.[0]?.outcome;
    };
    expect(await outcomeOf("crl_1")).toBe("page");
    expect(await outcomeOf("crl_2")).toBe("unchanged");
    second = "two";
    expect(await outcomeOf("crl_3")).toBe("page");
  });

  test("with a page that cannot be read is not read at all, and waits when its host is busy", async () => {
    const account = anAccount();
    await store.commit({ put: { account: [account] } });
    const broken = paged((url) => (url === LIST ? aPage(url) : { kind: "failed", url, reason: "timeout" }));
    const change = await run(aRead(LIST, { accountId: account.id }), broken.context);
    expect(change.put?.fetch).toMatchObject([{ outcome: "failed", error: "timeout" }]);
    expect(change.put?.document).toBeUndefined();
    const waiting = paged((url) => (url === LIST ? aPage(url) : busy(url)));
    const { put, jobs } = await run(aRead(LIST, { accountId: account.id }), waiting.context);
    expect(put).toBeUndefined();
    expect(jobs?.[0]?.runAt).toBe(NOW + 5 * SECOND_MS);
  });
});
