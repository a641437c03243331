import { expect, test } from "bun:test";
import type { Bot } from "#core/bot.ts";
import type { Timing } from "#core/cadence.ts";
import type { OutboundRequest, OutboundResult } from "#core/outbound.ts";
import type { Job } from "#core/queue.ts";
import { runJob } from "#core/run.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { createReader } from "#crawl/fetch.ts";
import { createHosts } from "#crawl/hosts.ts";
import { createRobots } from "#crawl/robots.ts";
import { botsDueStep } from "#pipeline/bots-due.ts";
import { timetable } from "#pipeline/cadence.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { runBotStep } from "#pipeline/run-bot.ts";
import { watch } from "#watching/watch.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { aBot, createTestIds } from "../helpers/records.ts";
import { sized } from "../helpers/sizes.ts";
import { aStore } from "../helpers/store.ts";

const MONDAY = Date.UTC(2026, 2, 23);
const END = MONDAY + 7 * DAY_MS;
const BOTS = sized(300, 1_000);
const HOSTS = BOTS / 5;
const PER_HOST = { requestsPerSecond: 1, concurrency: 2 };
/** How long a host takes to answer, by the virtual clock. */
const ANSWER_MS = 1_700;
/** Every page changes once in the week, at this time. */
const CHANGE_AT = MONDAY + 3 * DAY_MS + 5 * HOUR_MS;
const GROWTH_MAX_BYTES = 24 * 2 ** 20;
const LIMIT_MS = 240_000;

/** How many of a hundred bots have which timing: enough runs for every cadence, and few enough for a test. */
const TIMINGS: Timing[] = [
  ...Array<Timing>(60).fill({ cadence: "weekly", timezone: "Asia/Kolkata" }),
  ...Array<Timing>(17).fill({ cadence: "daily", timezone: "Europe/Berlin" }),
  ...Array<Timing>(17).fill({ cadence: "daily", timezone: "America/New_York" }),
  ...Array<Timing>(5).fill({ cadence: "6h", timezone: "UTC" }),
  { cadence: "hourly", timezone: "UTC" },
];

test(
  `${BOTS} bots on ${HOSTS} hosts read, compare and fire through a week: each as often as its cadence says, no host too fast, memory flat`,
  async () => {
    const clock = createFakeClock(MONDAY);
    const { store, remove } = await aStore(clock);
    const web = watchedWeb(clock);
    const context = contextOf(store, clock, web.request);
    const bots = Array.from({ length: BOTS }, (_, i) => {
      const bot = aBot({
        source: `https://host-${i % HOSTS}.example/${i}`,
        slot: i,
        accountMatch: "workspace",
        ...(TIMINGS[(i + Math.floor(i / HOSTS)) % TIMINGS.length] as Timing),
      });
      const nextRunAt = timetable.nextRunAt(bot, bot.id, MONDAY);
      return { ...bot, ...(nextRunAt === undefined ? {} : { nextRunAt }) };
    });
    await store.commit({ put: { bot: bots } });

    const ran = new Map<string, number>();
    const failures: string[] = [];
    let fired = 0;
    const heaps: number[] = [];
    const startedAt = performance.now();
    const carryOut = async (botId: string, payload: unknown) => {
      const change = await runBotStep.run(
        runBotStep.payload.parse(payload),
        context,
        {} as Job,
        new AbortController().signal,
      );
      await store.commit(change);
      ran.set(botId, (ran.get(botId) ?? 0) + 1);
      for (const { status, error } of change.put?.run ?? [])
        if (status !== "ok" && status !== "no_match") failures.push(`${status} ${error?.code}`);
      fired += change.put?.fire?.length ?? 0;
    };
    for (let at = MONDAY; at <= END; at += MINUTE_MS) {
      await clock.advance(at - clock.now());
      const change = await botsDueStep.run({}, context, {} as Job, new AbortController().signal);
      if (change.put?.bot?.length) {
        await store.commit({ put: change.put });
        const running = (change.put.run ?? []).map((run) => carryOut(run.botId, runJob(run).payload));
        await driven(clock, Promise.all(running), at + MINUTE_MS - 1);
      }
      if ((at - MONDAY) % DAY_MS === 0) {
        Bun.gc(true);
        heaps.push(process.memoryUsage().heapUsed);
      }
    }
    await remove();

    const wrong = bots.filter((bot) => (ran.get(bot.id) ?? 0) !== expectedRuns(bot));
    const total = [...ran.values()].reduce((sum, count) => sum + count, 0);
    process.stdout.write(
      `${total} runs of ${BOTS} bots, ${web.count()} requests to ${HOSTS} hosts, ${fired} fires in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s; closest two of a host ${web.closestMs()} ms, most at once ${web.mostAtOnce()}; heap ${heaps.map((bytes) => (bytes / 2 ** 20).toFixed(0)).join(" ")} MiB\n`,
    );
    expect(failures).toEqual([]);
    expect(wrong.map(({ id, cadence, timezone }) => `${id} ${cadence} ${timezone} ${ran.get(id)}`)).toEqual([]);
    expect(web.closestMs()).toBeGreaterThanOrEqual(SECOND_MS / PER_HOST.requestsPerSecond);
    expect(web.mostAtOnce()).toBeLessThanOrEqual(PER_HOST.concurrency);
    // Each that looked before and after the change found it, once.
    expect(fired).toBe(bots.filter(seesChange).length);
    expect((heaps.at(-1) ?? 0) - (heaps[2] ?? 0)).toBeLessThan(GROWTH_MAX_BYTES);
  },
  LIMIT_MS,
);

/** Moves the clock on by single steps until the work is done, which must be before `until`. */
async function driven(clock: FakeClock, work: Promise<unknown>, until: number): Promise<void> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  while (!isDone && clock.now() < until) await clock.advance(Math.min(500, until - clock.now()));
  await done;
}

/** Pages that change once, and what is seen of their readers' manners. */
function watchedWeb(clock: FakeClock) {
  const lastAt = new Map<string, number>();
  const open = new Map<string, number>();
  let closest = Number.POSITIVE_INFINITY;
  let most = 0;
  let count = 0;
  return {
    closestMs: () => closest,
    mostAtOnce: () => most,
    count: () => count,
    async request({ url }: OutboundRequest): Promise<OutboundResult> {
      const { host, pathname } = new URL(url);
      const now = clock.now();
      closest = Math.min(closest, now - (lastAt.get(host) ?? Number.NEGATIVE_INFINITY));
      lastAt.set(host, now);
      open.set(host, (open.get(host) ?? 0) + 1);
      most = Math.max(most, open.get(host) ?? 0);
      count += 1;
      await clock.wait(ANSWER_MS);
      open.set(host, (open.get(host) ?? 0) - 1);
      const answer = { kind: "response", durationMs: ANSWER_MS } as const;
      if (pathname === "/robots.txt") return { ...answer, status: 404, headers: {}, body: new Uint8Array() };
      const price = clock.now() < CHANGE_AT ? 29 : 39;
      const page = `<!doctype html><title>Berth ${pathname}</title><main><h1>Prices</h1><p>Berth ${pathname.slice(1)} costs $${price} a day</p></main>`;
      return { ...answer, status: 200, headers: { "content-type": "text/html" }, body: new TextEncoder().encode(page) };
    },
  };
}

/** The run as in production but for the clock, the network and the processes that read pages. */
function contextOf(
  store: PipelineContext["store"],
  clock: FakeClock,
  request: (request: OutboundRequest) => Promise<OutboundResult>,
): PipelineContext {
  const outbound = { request };
  const hosts = createHosts({ clock, ...PER_HOST, totalConcurrency: 32 });
  // Long enough that none is put off: whoever is, runs again later and would be counted twice.
  const maxWaitMs = MINUTE_MS;
  const robots = createRobots({ outbound, hosts, clock, productToken: "signalmama", maxWaitMs });
  return {
    store,
    clock,
    ids: createTestIds(() => clock.now(), 5n),
    log: { debug() {}, info() {}, warn() {}, error() {} },
    reader: createReader({ outbound, hosts, robots, clock, limits: { maxWaitMs } }),
    extractor: { watch: async (task: Parameters<typeof watch>[0]) => watch(task) },
    settings: () => ({ crawl: { timeoutMs: 15_000, maxBytes: 2 ** 20, maxRedirects: 3 } }),
  } as unknown as PipelineContext;
}

function timesOf(bot: Bot): number[] {
  const times: number[] = [];
  for (let at = timetable.nextRunAt(bot, bot.id, MONDAY); at !== undefined && at <= END; ) {
    times.push(at);
    at = timetable.nextRunAt(bot, bot.id, at);
  }
  return times;
}

function expectedRuns(bot: Bot): number {
  return timesOf(bot).length;
}

function seesChange(bot: Bot): boolean {
  const times = timesOf(bot);
  return times.some((at) => at < CHANGE_AT) && times.some((at) => at >= CHANGE_AT);
}
