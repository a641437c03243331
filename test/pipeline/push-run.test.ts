import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { ActionContext } from "#actions/context.ts";
import { pushToBot } from "#actions/pushes.ts";
import type { Bot } from "#core/bot.ts";
import { HEALTH_WINDOWS_MS, healthOf } from "#core/bot-health.ts";
import { configOfBot } from "#core/bot-plan.ts";
import { deletedBot, pausedBot, replacedBot } from "#core/bot-state.ts";
import { AppError } from "#core/errors.ts";
import { sha256Hex } from "#core/hash.ts";
import type { Job } from "#core/queue.ts";
import { newRun, runJob } from "#core/run.ts";
import type { Store } from "#core/store.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { botsDueStep } from "#pipeline/bots-due.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { createLookNow } from "#pipeline/look-now.ts";
import { runBotStep } from "#pipeline/run-bot.ts";
import { createQueue } from "#storage/queue.ts";
import { watch } from "#watching/watch.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { aBot, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";
import { until } from "../helpers/until.ts";

const LOG = { debug() {}, info() {}, warn() {}, error() {} };
const never = () => Promise.reject(new Error("nothing may be fetched"));

let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
let context: PipelineContext;
beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
  work(opened.store);
});
afterEach(() => opened.remove());

/** Takes up the store, as a process does at its start. */
function work(given: Store) {
  store = given;
  context = {
    store,
    clock,
    ids: createTestIds(() => clock.now(), 5n),
    log: LOG,
    reader: { read: never },
    // The real watch, in this process: what runs in a helper otherwise.
    extractor: {
      watch: async (task: Parameters<typeof watch>[0]) => watch(task),
      attribute: async ({ texts }: { texts: { id: string }[] }) => texts.map(({ id }) => ({ id, subjectIds: [] })),
    },
    settings: () => ({
      crawl: { timeoutMs: 1_000, maxBytes: 1_000, maxRedirects: 0, concurrency: 4 },
      network: { perHost: { concurrency: 1 } },
    }),
  } as unknown as PipelineContext;
}

async function aPushedBot(more: Partial<Bot> = {}): Promise<string> {
  const rule = { type: "new_item" } as const;
  const bot = aBot({ cadence: "on_push", matchRule: rule, slot: 0, nextRunAt: undefined, ...more });
  await store.commit({ put: { bot: [bot] } });
  return bot.id;
}
const send = (botId: string, ...texts: string[]) => {
  const actions = { store, clock, ids: context.ids, turns: new Map() } as unknown as ActionContext;
  return pushToBot(actions, ws, botId, { messageId: undefined, items: texts.map((text) => ({ text })) });
};
const sendDocument = (botId: string, document: unknown) => {
  const actions = { store, clock, ids: context.ids, turns: new Map() } as unknown as ActionContext;
  return pushToBot(actions, ws, botId, { messageId: undefined, document });
};
const carryOut = async (botId: string, runId: string) => {
  const change = await runBotStep.run(
    { workspaceId: ws, botId, runId },
    context,
    {} as Job,
    new AbortController().signal,
  );
  await store.commit(change);
  return change;
};
const bot = async (id: string) => (await store.bots.find(ws, id)) as Bot;
const run = async (id: string) => store.runs.find(ws, id);
const firedTexts = async (botId: string) =>
  (await store.fires.list(ws, botId, { limit: 100 })).rows.map(({ matchedText }) => matchedText).toReversed();

describe("a run with what was sent", () => {
  test("fires, counts as a success, and leaves nothing of the message but that it came", async () => {
    const id = await aPushedBot();
    const { id: runId } = await send(id, "one", "two");
    await clock.advance(SECOND_MS);
    await carryOut(id, runId);
    expect(await run(runId)).toMatchObject({
      trigger: "push",
      status: "ok",
      matchCount: 2,
      fireCount: 2,
      bytes: 31,
      startedAt: NOW + SECOND_MS,
    });
    expect(await firedTexts(id)).toEqual(["one", "two"]);
    expect(await bot(id)).toMatchObject({ fireCount: 2, lastSuccessAt: NOW + SECOND_MS, baselineAt: NOW + SECOND_MS });
    expect(await store.pushes.countWaiting(ws, id)).toBe(0);
    const kept = await store.pushes.find(ws, sha256Hex(runId));
    expect(kept).toMatchObject({ runId, createdAt: NOW });
    expect(kept?.content).toBeUndefined();
  });

  test("tells of nobody who was erased, wherever in it they stand", async () => {
    const id = await aPushedBot();
    const erasure = {
      id: "era_1",
      workspaceId: ws,
      name: "Dana Reyes",
      status: "erased",
      createdAt: NOW,
      counts: {},
    } as const;
    await store.commit({ put: { erasure: [{ ...erasure, erasedAt: NOW }] } });
    const asked: string[] = [];
    const { watch: real } = context.extractor;
    context.extractor.watch = (task) => {
      asked.push(JSON.stringify(task));
      return real(task);
    };
    const { id: runId } = await send(id, "By:\nDana Reyes");
    await clock.advance(SECOND_MS);
    await carryOut(id, runId);
    expect(asked.join()).toContain("████ █████");
    expect(asked.join()).not.toContain("Reyes");
    expect(await firedTexts(id)).toEqual(["By:\n████ █████"]);
  });

  test("is not begun twice, whichever job asks for it", async () => {
    const id = await aPushedBot();
    const { id: runId } = await send(id, "one");
    await carryOut(id, runId);
    expect(await carryOut(id, runId)).toEqual({});
    expect(await firedTexts(id)).toEqual(["one"]);
  });

  test("weighs in the bot's health like any other", async () => {
    const id = await aPushedBot({ matchRule: { type: "number_change", jsonPath: "$.n", direction: "any", minPct: 0 } });
    for (const document of [{ n: 1 }, { n: 2 }, { m: 3 }]) {
      const { id: runId } = await sendDocument(id, document);
      await carryOut(id, runId);
      await clock.advance(SECOND_MS);
    }
    const outcomes = await store.runs.listOutcomes(ws, id, clock.now() - HEALTH_WINDOWS_MS["30d"]);
    expect(healthOf(outcomes, clock.now())["24h"]).toMatchObject({ runs: 3, success: 2, failed: 1, fires: 1 });
    const { rows } = await store.fires.list(ws, id, { limit: 10 });
    expect(rows).toMatchObject([{ title: (await bot(id)).name, matchedText: "1 → 2 (+100.0 %)" }]);
  });

  test("begins anew with another rule, and so does one that fetched before", async () => {
    const id = await aPushedBot();
    await carryOut(id, (await send(id, "one")).id);
    const before = await bot(id);
    const fetching = replacedBot(before, { ...configOfBot(before), cadence: "daily" }, () => undefined, clock.now());
    expect(fetching.baselineAt).toBeUndefined();
    const renamed = replacedBot(before, { ...configOfBot(before), name: "Other" }, () => undefined, clock.now());
    expect(renamed.baselineAt).toBe(NOW);
  });
});

describe("order", () => {
  test("is that of the answers, whichever job comes first", async () => {
    const id = await aPushedBot({ matchRule: { type: "content_diff", ignore: [], minChange: 0 } });
    const runs: string[] = [];
    for (const text of ["v1", "v2", "v3"]) runs.push((await send(id, text)).id);
    // The first one's job waits for another attempt, say.
    for (const at of [2, 1, 0]) await carryOut(id, runs[at] ?? "");
    const { rows } = await store.fires.list(ws, id, { limit: 10 });
    expect(rows.map(({ diff }) => diff).toReversed()).toMatchObject([
      { before: "v1", after: "v2" },
      { before: "v2", after: "v3" },
    ]);
    expect(await Promise.all(runs.map(async (one) => (await run(one))?.status))).toEqual(["no_match", "ok", "ok"]);
  });

  test("is kept by a message that nothing can be made of: it fails alone, and the next is looked at", async () => {
    const id = await aPushedBot();
    const [first, second] = [await send(id, "one"), await send(id, "two")];
    const job = { workspaceId: ws, botId: id, runId: second.id };
    const error = new AppError("unavailable", "The step took too long.", { reason: "step_timeout" });
    await store.commit((await runBotStep.onExhausted?.(job, context, {} as Job, error)) ?? {});
    expect(await run(first.id)).toMatchObject({ status: "failed", error: { code: "step_timeout" } });
    await carryOut(id, first.id);
    expect(await run(second.id)).toMatchObject({ status: "ok" });
    expect(await firedTexts(id)).toEqual(["two"]);
  });
});

test("when the helper that looks at a message ends in between, the message is looked at again before the next", async () => {
  const id = await aPushedBot();
  const runs = [await send(id, "one"), await send(id, "two")];
  const { extractor } = context;
  const died = new AppError("unavailable", "The process that was reading it ended.", { reason: "extraction_died" });
  context = { ...context, extractor: { ...extractor, watch: () => Promise.reject(died) } };
  await expect(carryOut(id, runs[0]?.id ?? "")).rejects.toMatchObject({ reason: "extraction_died" });
  context = { ...context, extractor };
  // The second one's job comes before the first one's is tried again.
  await carryOut(id, runs[1]?.id ?? "");
  expect(await firedTexts(id)).toEqual(["one"]);
  await carryOut(id, runs[0]?.id ?? "");
  expect(await firedTexts(id)).toEqual(["one", "two"]);
});

test("a message whose run is gone keeps no other waiting", async () => {
  const id = await aPushedBot();
  const lost = { id: "x", workspaceId: ws, botId: id, runId: "run_0", createdAt: NOW, contentHash: "", content: "[]" };
  await store.commit({ put: { push: [lost] } });
  const { id: runId } = await send(id, "one");
  await carryOut(id, runId);
  await carryOut(id, runId);
  expect(await firedTexts(id)).toEqual(["one"]);
});

describe("between the answer and the run", () => {
  test("a pause loses nothing that was acknowledged before it", async () => {
    const id = await aPushedBot();
    const { id: runId } = await send(id, "one");
    await store.commit({ put: { bot: [pausedBot(await bot(id), NOW)] } });
    await carryOut(id, runId);
    expect(await firedTexts(id)).toEqual(["one"]);
    expect((await bot(id)).status).toBe("paused");
  });

  test("a bot that was deleted, or fetches by then, skips it and says so", async () => {
    const [gone, changed] = [await aPushedBot(), await aPushedBot({ slot: 1 })];
    const runs = [await send(gone, "one"), await send(changed, "one")];
    const fetching = { ...(await bot(changed)), cadence: "daily" };
    await store.commit({
      put: { bot: [deletedBot(await bot(gone), NOW), { ...fetching, revision: fetching.revision + 1 }] },
    });
    for (const { botId, id } of runs) await carryOut(botId, id);
    expect(await Promise.all(runs.map(({ id }) => run(id)))).toMatchObject([
      { status: "skipped", error: { code: "bot_deleted" } },
      { status: "skipped", error: { code: "bot_not_pushable" } },
    ]);
    expect([await store.pushes.countWaiting(ws, gone), await store.pushes.countWaiting(ws, changed)]).toEqual([0, 0]);
  });

  test("the process may end at any time: after the next start every message is looked at once, in its order", async () => {
    const id = await aPushedBot();
    const texts = Array.from({ length: 20 }, (_, i) => `message ${i}`);
    for (const text of texts) await send(id, text);
    // Claimed, begun, and never ended.
    expect((await store.jobs.claim("run_bot", 10, MINUTE_MS)).length).toBe(1);
    work(await opened.reopen());
    const queue = createQueue({ store, clock, log: LOG, pollMs: SECOND_MS });
    queue.work("run_bot", runBotStep.options(context.settings()), (job, signal) =>
      runBotStep.run(runBotStep.payload.parse(job.payload), context, job, signal),
    );
    await queue.start();
    try {
      await until("all are looked at", 10_000, async () => {
        await clock.advance(SECOND_MS);
        return (await store.pushes.countWaiting(ws, id)) === 0;
      });
    } finally {
      await queue.stop(0);
    }
    expect(await firedTexts(id)).toEqual(texts);
    const { rows } = await store.runs.list(ws, id, { limit: 100, status: "ok" });
    expect(rows.length).toBe(20);
  });
});

describe("a bot that is sent what it reads", () => {
  test("fetches nothing: not by hand, not by plan, not for a preview", async () => {
    const id = await aPushedBot({ nextRunAt: NOW - 1 });
    const manual = newRun(await bot(id), { runId: "run_manual", trigger: "manual", at: NOW });
    await store.commit({ put: { run: [manual] } });
    await carryOut(id, manual.id);
    expect(await run(manual.id)).toMatchObject({ status: "skipped", error: { code: "waits_for_push" } });
    const due = await botsDueStep.run({}, context, {} as Job, new AbortController().signal);
    await store.commit(due);
    for (const one of due.put?.run ?? []) await carryOut(id, one.id);
    expect((await bot(id)).nextRunAt).toBeUndefined();
    const seen = await createLookNow(context)(await bot(id), new AbortController().signal);
    expect(seen).toMatchObject({ blindness: { code: "waits_for_push" } });
  });

  test("pauses itself after three messages it cannot read, loudly, and has nowhere to look for itself", async () => {
    const id = await aPushedBot({ matchRule: { type: "number_change", jsonPath: "$.n", direction: "any", minPct: 0 } });
    const events: string[] = [];
    for (let i = 0; i < 3; i++) {
      const change = await carryOut(id, (await sendDocument(id, { wrong: i })).id);
      events.push(...(change.events ?? []).map(({ type }) => type));
    }
    expect(events).toEqual(["bot.auto_paused"]);
    expect(await bot(id)).toMatchObject({ status: "auto_paused", lastError: { code: "no_number" } });
    expect((await bot(id)).nextRunAt).toBeUndefined();
    await expect(sendDocument(id, { n: 1 })).rejects.toMatchObject({ reason: "bot_paused" });
  });
});

test("a run with what was sent goes before planned ones and after those that somebody waits for", () => {
  const priorities = (["manual", "push", "schedule"] as const).map(
    (trigger) => runJob(newRun({ id: "bot_x", workspaceId: ws }, { runId: "run_x", trigger, at: NOW })).priority ?? 0,
  );
  expect(priorities).toEqual(priorities.toSorted((a, b) => a - b));
});

test("a message is known again for a day, and not taken away while it waits", async () => {
  const id = await aPushedBot();
  const done = await send(id, "one");
  await carryOut(id, done.id);
  const waiting = await send(id, "two");
  const limits = {
    documentsAt: 0,
    looksAt: 0,
    fetchesAt: 0,
    runsAt: 0,
    botsAt: 0,
    eventsAt: 0,
    deliveriesAt: 0,
    listsAt: 0,
  };
  const purge = (replaysAt: number) => store.purgeOlderThan({ ...limits, replaysAt });
  expect((await purge(NOW))["pushes"]).toBe(0);
  expect((await purge(NOW + DAY_MS))["pushes"]).toBe(1);
  expect((await store.pushes.findNext(ws, id))?.runId).toBe(waiting.id);
  await store.commit({ put: { bot: [deletedBot(await bot(id), NOW)] } });
  await store.purgeOlderThan({ ...limits, replaysAt: 0, botsAt: NOW + 31 * DAY_MS + HOUR_MS });
  expect(await store.pushes.findNext(ws, id)).toBeUndefined();
});
