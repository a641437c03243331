import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { Bot } from "#core/bot.ts";
import type { Log } from "#core/log.ts";
import type { OutboundResult } from "#core/outbound.ts";
import type { Queue } from "#core/queue.ts";
import type { Store } from "#core/store.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "#core/time.ts";
import type { ReadResult } from "#crawl/fetch.ts";
import { botsDueStep } from "#pipeline/bots-due.ts";
import { timetable } from "#pipeline/cadence.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { deliverStep } from "#pipeline/deliver.ts";
import { planAnewStep } from "#pipeline/plan-anew.ts";
import { publishStep } from "#pipeline/publish.ts";
import { runBotStep } from "#pipeline/run-bot.ts";
import { startSchedule } from "#pipeline/schedule.ts";
import type { Step } from "#pipeline/step.ts";
import { watchClock } from "#pipeline/watch-clock.ts";
import { createQueue } from "#storage/queue.ts";
import { watch } from "#watching/watch.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import {
  aBot,
  anAccount,
  anEvent,
  aSignal,
  aWebhook,
  createTestIds,
  NO_ALERTS,
  NOW,
  WORKSPACE_ID as ws,
} from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const PAGE: ReadResult = {
  kind: "page",
  url: "https://fenwick.example/pricing",
  status: 200,
  contentType: "text/html",
  text: "<!doctype html><title>Fees</title><main><h1>Fees</h1><p>Berth: 4.10</p></main>",
  bytes: 80,
  bodyHash: "",
  durationMs: 40,
  redirects: [],
};
/** What goes wrong unseen would look like waiting. */
const LOG: Log = {
  debug() {},
  info() {},
  warn() {},
  error: (message, fields) => void faults.push(`${message} ${JSON.stringify(fields)}`),
};
let faults: string[];
const RETRY_MS = [1, 5, 10, 20, 30].map((minutes) => minutes * MINUTE_MS);
const STEP_MS = MINUTE_MS;
const JUMPS: [name: string, ms: number][] = [
  ["an hour forward", HOUR_MS],
  ["a day forward", DAY_MS],
  ["an hour back", -HOUR_MS],
  ["a day back", -DAY_MS],
];

let clock: FakeClock;
let store: Store;
let ends: (() => Promise<void> | void)[];
/** When something happened, by the clock that never jumps, from the beginning of the test. */
let runs: Map<string, number[]>;
/** Steps under way. */
let working: Set<Promise<unknown>>;
let attempts: number[];
let answer: number;

beforeEach(() => {
  ends = [];
  faults = [];
  runs = new Map();
  working = new Set();
  attempts = [];
  answer = 500;
});
afterEach(async () => {
  for (const end of ends.reverse()) await end();
  expect(faults).toEqual([]);
});

/** The appliance's queue, clockwork and watch over the clock, with bots and webhooks on them. */
async function start(at = NOW): Promise<Queue> {
  clock = createFakeClock(at);
  const opened = await aStore(clock);
  store = opened.store;
  const sinceStart = () => clock.steady() - at;
  const context = {
    store,
    clock,
    ids: createTestIds(() => clock.now(), 5n),
    log: LOG,
    random: () => 0,
    renderEvent: () => "{}",
    reader: { read: async (): Promise<ReadResult> => PAGE },
    extractor: { watch: async (task: Parameters<typeof watch>[0]) => watch(task) },
    webhookOutbound: {
      async request(): Promise<OutboundResult> {
        attempts.push(sinceStart());
        return { kind: "response", status: answer, headers: {}, body: new Uint8Array(), durationMs: 1 };
      },
    },
    settings: () => ({
      alerts: NO_ALERTS,
      webhooks: { timeoutMs: 10 * SECOND_MS, retryMs: RETRY_MS },
      crawl: { concurrency: 32, timeoutMs: 1_000, maxBytes: 1_000_000, maxRedirects: 3 },
    }),
  } as unknown as PipelineContext;
  const queue = createQueue({ store, clock, log: LOG, pollMs: STEP_MS });
  const steps = [publishStep, deliverStep, botsDueStep, runBotStep, planAnewStep] as unknown as Step<unknown>[];
  for (const step of steps) {
    queue.work(step.name, step.options(context.settings()), (job, signal) => {
      const { botId } = job.payload as { botId?: string };
      if (step.name === runBotStep.name && botId) runs.set(botId, [...(runs.get(botId) ?? []), sinceStart()]);
      const work = step.run(step.payload.parse(job.payload), context, job, signal);
      working.add(work);
      return work.finally(() => working.delete(work));
    });
  }
  await queue.start();
  ends.push(opened.remove, () => queue.stop(0));
  ends.push(
    startSchedule({ store, clock }, () => {}),
    watchClock({ store, clock, log: LOG }),
  );
  return queue;
}

/**
 * Time goes by in steps small enough for everything due in it to happen. Commits take real turns of the loop; a look is packed by
 * another thread, which a busy machine may let wait for longer than any number of them.
 */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= STEP_MS) {
    await clock.advance(Math.min(left, STEP_MS));
    do {
      await Promise.allSettled(working);
      for (let turn = 0; turn < 8; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
    } while (working.size > 0);
  }
}

async function newBot(cadence: string, more: Partial<Bot> = {}): Promise<string> {
  const bot = aBot({ cadence, slot: runs.size, ...more });
  const nextRunAt = timetable.nextRunAt(bot, bot.id, clock.now());
  await store.commit({ put: { bot: [{ ...bot, ...(nextRunAt === undefined ? {} : { nextRunAt }) }] } });
  return bot.id;
}
const gapsOf = (times: number[]) => times.slice(1).map((at, index) => at - (times[index] ?? 0));

async function newDelivery(): Promise<void> {
  const account = anAccount();
  await store.commit({ put: { webhook: [aWebhook()] } });
  await store.commit({
    events: [anEvent({ accountId: account.id, createdAt: clock.now(), facts: { account, signal: aSignal() } })],
  });
}

describe.each(JUMPS)("when the clock is put %s", (_, jumpMs) => {
  test.each([
    ["15min", 15 * MINUTE_MS],
    ["hourly", HOUR_MS],
  ])("a bot that runs %s misses one run at most, and makes up for what it missed by one", async (cadence, periodMs) => {
    await start();
    const id = await newBot(cadence);
    await pass(periodMs + 7 * MINUTE_MS);
    const jumpedAt = clock.steady() - NOW;
    clock.jump(jumpMs);
    await pass(2.5 * periodMs);
    const times = runs.get(id) ?? [];
    const gaps = gapsOf(times);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * periodMs);
    const after = times.filter((at) => at > jumpedAt);
    expect(after.length).toBeGreaterThanOrEqual(2);
    // What was missed is one run; with those of its cadence never more.
    expect(after.length).toBeLessThanOrEqual(4);
    // Only the one that makes up for others may come close to another.
    expect(gaps.filter((gap) => gap < periodMs / 2).length).toBeLessThanOrEqual(2);
  });

  test("a delivery that is tried again and again gets its six attempts, none sooner than the delay before it but for one", async () => {
    await start();
    await newDelivery();
    await pass(10 * MINUTE_MS);
    expect(attempts.length).toBe(3);
    clock.jump(jumpMs);
    await pass(75 * MINUTE_MS);
    expect(attempts.length).toBe(6);
    const early = gapsOf(attempts).filter((gap, index) => gap < (RETRY_MS[index] ?? 0));
    const late = gapsOf(attempts).filter((gap, index) => gap > (RETRY_MS[index] ?? 0) + 2 * MINUTE_MS);
    expect([early.length, late]).toEqual([jumpMs > 0 ? 1 : 0, []]);
  });

  test("an event of that moment is delivered within two minutes", async () => {
    answer = 200;
    await start();
    await pass(MINUTE_MS);
    await newDelivery();
    clock.jump(jumpMs);
    await pass(2 * MINUTE_MS);
    expect(attempts.length).toBe(1);
  });

  test("a job that runs is not begun a second time, nor cut short, and its result is kept", async () => {
    const queue = await start();
    const account = anAccount();
    const released = Promise.withResolvers<void>();
    const begun: unknown[] = [];
    queue.work("long", { concurrency: 4, timeoutMs: 10 * MINUTE_MS, delaysMs: [] }, async ({ payload }) => {
      begun.push(payload["name"]);
      await released.promise;
      return payload["name"] === "first" ? { put: { account: [account] } } : {};
    });
    await store.jobs.enqueue([{ step: "long", payload: { name: "first" } }]);
    await pass(MINUTE_MS);
    clock.jump(jumpMs);
    // Makes the queue look for work at once, before any lease is renewed.
    await store.jobs.enqueue([{ step: "long", payload: { name: "second" } }]);
    await pass(3 * MINUTE_MS);
    expect([begun, await store.accounts.find(ws, account.id)]).toEqual([["first", "second"], undefined]);
    released.resolve();
    await pass(MINUTE_MS);
    expect([begun.length, await store.accounts.find(ws, account.id)]).toEqual([2, account]);
  });

  test("an account waits no longer for its next crawl than it would have", async () => {
    await start();
    const account = anAccount({ nextCrawlAt: clock.now() + 20 * MINUTE_MS, nextScoreAt: clock.now() + 10 * MINUTE_MS });
    await store.commit({ put: { account: [account] } });
    await pass(MINUTE_MS);
    clock.jump(jumpMs);
    await pass(20 * MINUTE_MS);
    const due = await Promise.all(
      (["crawl", "score"] as const).map((what) => store.accounts.listDue(what, clock.now(), 10)),
    );
    expect(due.map((rows) => rows.map(({ id }) => id))).toEqual([[account.id], [account.id]]);
  });
});

describe("where clocks change twice a year", () => {
  const zone = { timezone: "Europe/Berlin" };

  test.each([
    ["spring", Date.UTC(2027, 2, 28)],
    ["autumn", Date.UTC(2026, 9, 25)],
  ])("a daily bot whose hour comes twice or not at all runs once that night in %s", async (_, at) => {
    await start(at);
    const id = await newBot("30 2 * * *", zone);
    await pass(4 * HOUR_MS);
    expect(runs.get(id)?.length).toBe(1);
  });

  test.each([
    ["spring", Date.UTC(2027, 2, 28)],
    ["autumn", Date.UTC(2026, 9, 25)],
  ])("a bot that runs every 15 minutes knows nothing of it in %s", async (_, at) => {
    await start(at);
    const id = await newBot("15min", zone);
    await pass(3 * HOUR_MS);
    const gaps = gapsOf(runs.get(id) ?? []);
    expect(gaps.length).toBeGreaterThanOrEqual(10);
    expect(gaps.every((gap) => Math.abs(gap - 15 * MINUTE_MS) <= MINUTE_MS)).toBe(true);
  });
});
