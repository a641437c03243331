import { afterEach, beforeEach, expect, test } from "bun:test";
import type { Bot } from "#core/bot.ts";
import { MatchRule } from "#core/match-rule.ts";
import type { Job } from "#core/queue.ts";
import { type Run, runJob } from "#core/run.ts";
import type { Store } from "#core/store.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { createReader } from "#crawl/fetch.ts";
import { createHosts } from "#crawl/hosts.ts";
import { createRobots } from "#crawl/robots.ts";
import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { createLookNow } from "#pipeline/look-now.ts";
import { readStep } from "#pipeline/read.ts";
import { runBotStep } from "#pipeline/run-bot.ts";
import { watch } from "#watching/watch.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { aBot, anAccount, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { type Route, type Site, startSite } from "../helpers/site.ts";
import { aStore } from "../helpers/store.ts";

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Berths</title>
<item><title>Berth 7 is open</title><link>https://fenwick.example/7</link><guid>7</guid></item></channel></rss>`;
const SERVED: Record<string, Route> = {
  "/robots.txt": () => new Response("User-agent: *\nDisallow: /private", { headers: { "content-type": "text/plain" } }),
  "/feed": () => new Response(FEED, { headers: { "content-type": "application/rss+xml" } }),
};

let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
let site: Site;
let context: PipelineContext;
/** Every address that was asked for, whether anybody answered or not. */
let asked: string[];
beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
  store = opened.store;
  site = await startSite(SERVED);
  asked = [];
  const door = createOutbound({
    addressRules: createAddressRules({ allowPrivate: ["127.0.0.1"] }),
    origins: { "https://fenwick.example": site.origin },
    userAgent: "signalmama/test",
  });
  const outbound: typeof door = {
    request(request) {
      asked.push(new URL(request.url).pathname);
      return door.request(request);
    },
  };
  const hosts = createHosts({
    clock,
    requestsPerSecond: Number.POSITIVE_INFINITY,
    concurrency: 2,
    totalConcurrency: 8,
  });
  const robots = createRobots({ outbound, hosts, clock, productToken: "signalmama", maxWaitMs: MINUTE_MS });
  context = {
    store,
    clock,
    ids: createTestIds(() => clock.now(), 5n),
    log: { debug() {}, info() {}, warn() {}, error() {} },
    reader: createReader({ outbound, hosts, robots, clock, limits: { maxWaitMs: MINUTE_MS } }),
    // The real watch, in this process: what runs in a helper otherwise.
    extractor: {
      watch: async (task: Parameters<typeof watch>[0]) => watch(task),
      parse: async () => ({ items: [], isMiss: false, next: [] }),
    },
    settings: () => ({
      crawl: { timeoutMs: 5_000, maxBytes: 1_000_000, maxRedirects: 3 },
      network: { perHost: { concurrency: 2 } },
    }),
  } as unknown as PipelineContext;
});
afterEach(async () => {
  await site.stop();
  await opened.remove();
});

/** Down: nobody listens at the port. Up again: the same port. */
const down = () => site.stop();
async function up(): Promise<void> {
  site = await startSite(SERVED, { hostname: "127.0.0.1", port: site.port });
}

async function newBot(more: Partial<Bot> = {}): Promise<string> {
  const bot = aBot({
    template: "rss",
    source: "https://fenwick.example/feed",
    matchRule: MatchRule.parse({ type: "new_item" }),
    cadence: "hourly",
    nextRunAt: NOW + HOUR_MS,
    ...more,
  });
  await store.commit({ put: { bot: [bot] } });
  return bot.id;
}
const botOf = async (id: string) => (await store.bots.find(ws, id)) as Bot;

async function run(botId: string, trigger: Run["trigger"]): Promise<Run> {
  const begun: Run = {
    id: context.ids.next("run"),
    workspaceId: ws,
    botId,
    trigger,
    status: "queued",
    createdAt: clock.now(),
    matchCount: 0,
    fireCount: 0,
  };
  await store.commit({ put: { run: [begun] } });
  const payload = runBotStep.payload.parse(runJob(begun).payload);
  await store.commit(await runBotStep.run(payload, context, {} as Job, new AbortController().signal));
  return (await store.runs.find(ws, begun.id)) as Run;
}

test("a run by hand reads a host that is up again at once, however its robots.txt failed before", async () => {
  const id = await newBot();
  await down();
  const lost = await run(id, "manual");
  expect(lost).toMatchObject({
    status: "failed",
    error: { code: "connect", message: "Nobody answers at the address." },
  });
  expect((await botOf(id)).consecutiveFailures).toBe(1);

  await up();
  await clock.advance(2 * SECOND_MS);
  expect(await run(id, "manual")).toMatchObject({ status: "no_match", httpStatus: 200 });
  expect((await botOf(id)).consecutiveFailures).toBe(0);
  expect(site.requests.map(({ path }) => path)).toEqual(["/robots.txt", "/feed"]);
});

test("and so does one after robots.txt was answered with an error", async () => {
  const id = await newBot();
  await down();
  const ailing = { ...SERVED, "/robots.txt": () => new Response("", { status: 500 }) };
  site = await startSite(ailing, { hostname: "127.0.0.1", port: site.port });
  expect(await run(id, "manual")).toMatchObject({ status: "failed", error: { code: "robots_unavailable" } });
  await down();
  await up();
  await clock.advance(2 * SECOND_MS);
  expect(await run(id, "manual")).toMatchObject({ status: "no_match" });
});

test("each run by hand asks a host that is down once, and each such look counts", async () => {
  const id = await newBot();
  await down();
  for (const failures of [1, 2, 3]) {
    expect(await run(id, "manual")).toMatchObject({ status: "failed", error: { code: "connect" } });
    expect(await botOf(id)).toMatchObject({ consecutiveFailures: failures });
    expect(asked).toEqual(Array(failures).fill("/robots.txt"));
    await clock.advance(SECOND_MS);
  }
  expect(await botOf(id)).toMatchObject({ status: "auto_paused" });
});

test("a planned run does not ask a host that failed a moment ago, says until when, and counts for nothing", async () => {
  const [first, second] = [await newBot(), await newBot({ consecutiveFailures: 2 })];
  await down();
  await run(first, "schedule");
  await clock.advance(2 * SECOND_MS);
  expect(await run(second, "schedule")).toMatchObject({
    status: "skipped",
    error: {
      code: "connect",
      message:
        "Nobody answers at the address. It was so a moment ago, and nothing was asked now; the host is asked again from 2026-06-01T09:01:00.000Z on.",
    },
  });
  expect(asked).toEqual(["/robots.txt"]);
  expect(await botOf(second)).toMatchObject({
    status: "active",
    consecutiveFailures: 2,
    nextRunAt: clock.now() + 5 * MINUTE_MS,
  });

  await clock.advance(MINUTE_MS);
  expect(await run(second, "schedule")).toMatchObject({ status: "failed", error: { code: "connect" } });
  expect(await botOf(second)).toMatchObject({ status: "auto_paused", consecutiveFailures: 3 });
});

test("a preview asks anew as well", async () => {
  await down();
  const bot = await botOf(await newBot());
  const lookNow = createLookNow(context);
  expect(await lookNow(bot, new AbortController().signal)).toMatchObject({ blindness: { code: "connect" } });
  await up();
  await clock.advance(2 * SECOND_MS);
  expect(await lookNow(bot, new AbortController().signal)).toMatchObject({ sight: { httpStatus: 200 } });
});

test("and so does a crawl on demand, while one on schedule leaves the host alone", async () => {
  const account = anAccount({ domain: "fenwick.example" });
  await store.commit({ put: { account: [account] } });
  const request = { sourceId: "feed", url: "https://fenwick.example/feed", reason: "of the test", priority: 40 };
  const read = async (crawlId: string, trigger: "on_demand" | "schedule") => {
    const payload = { workspaceId: ws, accountId: account.id, crawlId, trigger, begunAt: clock.now(), request };
    const change = await readStep.run(payload, context, {} as Job, new AbortController().signal);
    await store.commit(change);
    return change.put?.fetch?.map(({ outcome, error }) => error ?? outcome);
  };
  await down();
  expect(await read("crl_1", "on_demand")).toEqual(["connect"]);
  await up();
  await clock.advance(2 * SECOND_MS);
  expect(await read("crl_2", "schedule")).toEqual(["connect"]);
  expect(await read("crl_3", "on_demand")).toEqual(["page"]);
});
