import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { type Bot, BotConfig } from "#core/bot.ts";
import { HEALTH_WINDOWS_MS, type HealthWindow, healthOf } from "#core/bot-health.ts";
import { replacedBot, resumedBot } from "#core/bot-state.ts";
import type { Job } from "#core/queue.ts";
import { type Run, runJob } from "#core/run.ts";
import type { Store } from "#core/store.ts";
import { HOUR_MS, MINUTE_MS } from "#core/time.ts";
import type { ReadResult } from "#crawl/fetch.ts";
import { botsDueStep } from "#pipeline/bots-due.ts";
import { timetable } from "#pipeline/cadence.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { runBotStep } from "#pipeline/run-bot.ts";
import { watch } from "#watching/watch.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { aBot, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const PAGE = "<!doctype html><title>Fees</title><main><h1>Fees</h1><p>Berth: 4.10</p></main>";
const GONE: ReadResult = { kind: "gone", url: "", httpStatus: 404, durationMs: 5 };
const BUSY: ReadResult = {
  kind: "failed",
  url: "",
  reason: "http_status",
  httpStatus: 429,
  retryAfterMs: 20 * MINUTE_MS,
};
const FORBIDDEN: ReadResult = { kind: "disallowed", url: "", reason: "robots" };
const page = (text = PAGE): ReadResult => ({
  kind: "page",
  url: "https://fenwick.example/pricing",
  status: 200,
  contentType: "text/html",
  text,
  bytes: text.length,
  bodyHash: "",
  durationMs: 40,
  redirects: [],
});

let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
let answer: ReadResult;
let context: PipelineContext;
beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
  store = opened.store;
  answer = page();
  context = {
    store,
    clock,
    ids: createTestIds(() => clock.now(), 5n),
    log: { debug() {}, info() {}, warn() {}, error() {} },
    reader: { read: async () => answer },
    // The real watch, in this process: what runs in a helper otherwise.
    extractor: { watch: async (task: Parameters<typeof watch>[0]) => watch(task) },
    settings: () => ({ crawl: { timeoutMs: 1_000, maxBytes: 1_000_000, maxRedirects: 3 } }),
  } as unknown as PipelineContext;
});
afterEach(() => opened.remove());

async function commit<P>(step: { run(p: P, c: PipelineContext, j: Job, s: AbortSignal): Promise<object> }, payload: P) {
  const change = await step.run(payload, context, {} as Job, new AbortController().signal);
  await store.commit(change);
  return change as { put?: { run?: Run[] }; events?: { type: string; facts: { bot?: Bot } }[] };
}

/** Starts what is due and carries it out. */
async function tick(): Promise<{ runs: Run[]; events: { type: string; facts: { bot?: Bot } }[] }> {
  const due = await commit(botsDueStep, {});
  const runs: Run[] = [];
  const events: { type: string; facts: { bot?: Bot } }[] = [];
  for (const run of due.put?.run ?? []) {
    const done = await commit(runBotStep, runBotStep.payload.parse(runJob(run).payload));
    runs.push(...(done.put?.run ?? []));
    events.push(...(done.events ?? []));
  }
  return { runs, events };
}

async function newBot(more: Partial<Bot> = {}): Promise<string> {
  const bot = aBot({ cadence: "hourly", slot: 0, nextRunAt: NOW, ...more });
  await store.commit({ put: { bot: [bot] } });
  return bot.id;
}
const bot = async (id: string) => (await store.bots.find(ws, id)) as Bot;
const runNow = (botId: string) => {
  const run: Run = {
    id: context.ids.next("run"),
    workspaceId: ws,
    botId,
    trigger: "manual",
    status: "queued",
    createdAt: clock.now(),
    matchCount: 0,
    fireCount: 0,
  };
  return store
    .commit({ put: { run: [run] } })
    .then(() => commit(runBotStep, { workspaceId: ws, botId, runId: run.id }));
};

describe("a bot that fails", () => {
  test("three times in a row pauses itself, loudly; a success in between begins anew", async () => {
    const id = await newBot();
    const seen: { status: string; failures: number; events: string[] }[] = [];
    for (const next of [GONE, GONE, page(), GONE, GONE, GONE]) {
      answer = next;
      await clock.advance(Math.max(0, ((await bot(id)).nextRunAt ?? 0) - clock.now()));
      const { events } = await tick();
      const { status, consecutiveFailures } = await bot(id);
      seen.push({ status, failures: consecutiveFailures, events: events.map(({ type }) => type) });
    }
    expect(seen.map(({ failures }) => failures)).toEqual([1, 2, 0, 1, 2, 3]);
    expect(seen.map(({ status }) => status)).toEqual([...Array(5).fill("active"), "auto_paused"]);
    expect(seen.flatMap(({ events }) => events)).toEqual(["bot.auto_paused"]);
    expect(await bot(id)).toMatchObject({ pauseReason: "failures", lastError: { code: "gone" }, slot: 0 });
  });

  test("then looks now and then, after one hour, two, four … at most a day, and tells when it would work again", async () => {
    const id = await newBot({ consecutiveFailures: 2, baselineAt: NOW - HOUR_MS });
    answer = GONE;
    await tick();
    const gaps: number[] = [];
    for (let probe = 0; probe < 6; probe += 1) {
      const { nextRunAt = 0 } = await bot(id);
      gaps.push((nextRunAt - clock.now()) / HOUR_MS);
      await clock.advance(nextRunAt - clock.now());
      if (probe === 5) answer = page("<!doctype html><title>Fees</title><main><p>Berth: 9.99</p></main>");
      const { runs, events } = await tick();
      expect([runs.length, events.length, runs[0]?.fireCount]).toEqual([1, 0, 0]);
    }
    expect(gaps).toEqual([1, 2, 4, 8, 16, 24]);
    expect(await bot(id)).toMatchObject({ status: "auto_paused", wouldHaveRecoveredAt: clock.now(), fireCount: 0 });
    expect((await bot(id)).nextRunAt).toBeUndefined();
    expect((await bot(id)).baselineAt).toBe(NOW - HOUR_MS);
  });

  test("shows in its run log which runs were only such looks", async () => {
    const id = await newBot({ consecutiveFailures: 2 });
    const triggers: string[] = [];
    for (const next of [GONE, GONE, page()]) {
      answer = next;
      await clock.advance(Math.max(0, ((await bot(id)).nextRunAt ?? 0) - clock.now()));
      triggers.push(...(await tick()).runs.map(({ trigger, status }) => `${trigger} ${status}`));
    }
    expect(triggers).toEqual(["schedule failed", "probe failed", "probe no_match"]);
  });

  test("that was resumed before its planned look began really runs", async () => {
    const id = await newBot({ status: "auto_paused", pauseReason: "failures", consecutiveFailures: 3 });
    const due = await commit(botsDueStep, {});
    const { nextRunAt: _next, ...now } = await bot(id);
    await store.commit({ put: { bot: [resumedBot(now, { slot: 0, nextRunAt: undefined, at: clock.now() })] } });
    const [run] = due.put?.run ?? [];
    const done = await commit(runBotStep, runBotStep.payload.parse(runJob(run as Run).payload));
    expect(done.put?.run).toMatchObject([{ trigger: "schedule", status: "no_match" }]);
    expect((await bot(id)).baselineAt).toBe(clock.now());
  });

  test("and works when it is run by hand tells that too, and looks no more; a failure takes that back", async () => {
    const id = await newBot({
      status: "auto_paused",
      pauseReason: "failures",
      consecutiveFailures: 3,
      nextRunAt: NOW + HOUR_MS,
    });
    const done = await runNow(id);
    expect(done.put?.run).toMatchObject([{ trigger: "manual", status: "no_match" }]);
    expect(await bot(id)).toMatchObject({ status: "auto_paused", wouldHaveRecoveredAt: NOW, lastSuccessAt: NOW });
    expect((await bot(id)).nextRunAt).toBeUndefined();
    answer = GONE;
    await runNow(id);
    expect(await bot(id)).toMatchObject({ status: "auto_paused", nextRunAt: NOW + HOUR_MS });
    expect((await bot(id)).wouldHaveRecoveredAt).toBeUndefined();
  });

  test("and is given another source looks at that soon, and says of it whether it would work", async () => {
    const id = await newBot({
      status: "auto_paused",
      pauseReason: "failures",
      consecutiveFailures: 5,
      nextRunAt: undefined,
      wouldHaveRecoveredAt: NOW - HOUR_MS,
      baselineAt: NOW - HOUR_MS,
    });
    const before = await bot(id);
    const config = BotConfig.parse({ ...before, source: "https://fenwick.example/plans" });
    await store.commit({ put: { bot: [replacedBot(before, config, () => NOW + 24 * HOUR_MS, clock.now())] } });
    await clock.advance(MINUTE_MS);
    expect((await tick()).runs).toMatchObject([{ trigger: "probe", status: "no_match" }]);
    expect(await bot(id)).toMatchObject({ status: "auto_paused", wouldHaveRecoveredAt: NOW + MINUTE_MS });
  });

  test.each([
    ["no alert", undefined, ["in_app"]],
    ["an alert that tells nobody", { channel: "none" } as const, ["in_app"]],
    ["the inbox as its alert", { channel: "in_app" } as const, ["in_app"]],
    ["a channel", { channel: "slack", destination: "#ops" } as const, ["in_app", "slack"]],
  ])("with %s is told of in the inbox all the same, once", async (_, alert, channels) => {
    await newBot({ consecutiveFailures: 2, alert });
    answer = GONE;
    await tick();
    const { rows } = await store.alerts.list(ws, { limit: 10 });
    expect(rows.map(({ channel }) => String(channel)).sort()).toEqual(channels);
    const pause = { reason: "failures" as const, failures: 3, lastError: "There is nothing at the address." };
    expect(rows.map((row) => row.pause)).toEqual(channels.map(() => pause));
    answer = GONE;
    await clock.advance(HOUR_MS);
    await tick();
    expect((await store.alerts.list(ws, { limit: 10 })).rows).toHaveLength(channels.length);
  });

  test("because robots.txt forbids it pauses at once", async () => {
    const id = await newBot();
    answer = FORBIDDEN;
    const { runs, events } = await tick();
    expect(runs).toMatchObject([{ status: "failed", error: { code: "robots_disallowed" } }]);
    expect(events).toMatchObject([{ type: "bot.auto_paused", facts: { bot: { id, pauseReason: "robots" } } }]);
  });

  test("because its host asks to wait has not failed, and comes back when it is told", async () => {
    const id = await newBot({ cadence: "daily" });
    answer = BUSY;
    const { runs } = await tick();
    expect(runs).toMatchObject([{ status: "skipped", error: { code: "rate_limited" } }]);
    expect(await bot(id)).toMatchObject({ consecutiveFailures: 0, nextRunAt: NOW + 20 * MINUTE_MS, status: "active" });
  });

  test("is given at least five minutes, and at most a day while it has paused itself", async () => {
    const soon = await newBot({ cadence: "daily" });
    answer = { ...BUSY, retryAfterMs: 0 };
    await tick();
    expect((await bot(soon)).nextRunAt).toBe(NOW + 5 * MINUTE_MS);
    const probing = await newBot({ status: "auto_paused", pauseReason: "failures", consecutiveFailures: 3, slot: 1 });
    answer = { ...BUSY, retryAfterMs: 365 * 24 * HOUR_MS };
    await tick();
    expect((await bot(probing)).nextRunAt).toBe(NOW + 24 * HOUR_MS);
  });

  test("with a status that asks for no patience has failed, whatever it says of coming back", async () => {
    const id = await newBot();
    answer = { ...BUSY, httpStatus: 403 };
    expect((await tick()).runs).toMatchObject([{ status: "failed", error: { code: "http_status" } }]);
    expect((await bot(id)).consecutiveFailures).toBe(1);
  });

  test("paused by hand gets no plan from a host that asks to wait", async () => {
    const id = await newBot({ status: "paused", nextRunAt: undefined, slot: undefined });
    answer = BUSY;
    await runNow(id);
    expect((await bot(id)).nextRunAt).toBeUndefined();
  });

  test("by hand while paused counts its failures, and never plans itself", async () => {
    const id = await newBot({ status: "paused", nextRunAt: undefined, slot: undefined });
    answer = GONE;
    for (let i = 0; i < 4; i += 1) await runNow(id);
    expect(await bot(id)).toMatchObject({ status: "paused", consecutiveFailures: 4 });
    expect((await bot(id)).nextRunAt).toBeUndefined();
  });
});

test("runs missed while nobody was there are made up for by one, and the next is at its usual time", async () => {
  const id = await newBot({ cadence: "hourly" });
  await clock.advance(5 * HOUR_MS + 10 * MINUTE_MS);
  expect((await tick()).runs).toHaveLength(1);
  expect((await tick()).runs).toHaveLength(0);
  const { nextRunAt } = await bot(id);
  expect(nextRunAt).toBe(timetable.nextRunAt(await bot(id), id, clock.now()) as number);
});

test("health is what the log of runs says", async () => {
  const id = await newBot({ cadence: "15min" });
  const outcomes = [page(), GONE, page(), BUSY, GONE, page()];
  for (let i = 0; i < 60; i += 1) {
    answer = outcomes[i % outcomes.length] ?? GONE;
    await clock.advance(Math.max(0, ((await bot(id)).nextRunAt ?? clock.now() + HOUR_MS) - clock.now()));
    await tick();
  }
  const { rows: log } = await store.runs.list(ws, id, { limit: 100 });
  const now = clock.now();
  const health = healthOf(await store.runs.listOutcomes(ws, id, now - HEALTH_WINDOWS_MS["30d"]), now);
  for (const window of Object.keys(HEALTH_WINDOWS_MS) as HealthWindow[]) {
    const within = log.filter(({ finishedAt = 0 }) => finishedAt > now - HEALTH_WINDOWS_MS[window]);
    const failed = within.filter(({ status }) => status === "failed").length;
    const tried = within.filter(({ status }) => status !== "skipped").length;
    expect(health[window]).toMatchObject({
      runs: tried,
      failed,
      success: tried - failed,
      skipped: within.length - tried,
    });
  }
  expect(log.length).toBe(60);
});
