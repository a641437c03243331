import { afterEach, beforeEach, expect, test } from "bun:test";
import type { Job } from "#core/queue.ts";
import { runJob } from "#core/run.ts";
import type { Store } from "#core/store.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { runBotStep } from "#pipeline/run-bot.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { aBot, aRun, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
beforeEach(async () => {
  opened = await aStore(createFakeClock(NOW));
  store = opened.store;
});
afterEach(() => opened.remove());

const run = (payload: unknown) =>
  runBotStep.run(
    runBotStep.payload.parse(payload),
    { store, clock: createFakeClock(NOW) } as unknown as PipelineContext,
    {} as Job,
    new AbortController().signal,
  );

test("a planned run of a bot that was paused or deleted meanwhile attempts nothing and says so", async () => {
  const [paused, deleted] = [aBot({ status: "paused" }), aBot({ deletedAt: NOW })];
  const planned = {
    trigger: "schedule",
    status: "queued",
    finishedAt: undefined,
    matchCount: 0,
    fireCount: 0,
  } as const;
  const runs = [aRun({ ...planned, botId: paused.id }), aRun({ ...planned, botId: deleted.id })];
  await store.commit({ put: { bot: [paused, deleted], run: runs } });
  const changes = await Promise.all(runs.map((one) => run(runJob(one).payload)));
  expect(changes.flatMap(({ put }) => put?.run ?? [])).toMatchObject([
    { status: "skipped", finishedAt: NOW, error: { code: "bot_paused" } },
    { status: "skipped", finishedAt: NOW, error: { code: "bot_deleted" } },
  ]);
  expect(changes.flatMap(({ put }) => put?.bot ?? [])).toEqual([]);
});

test("a run that has ended, or is gone, is left alone", async () => {
  const done = aRun();
  await store.commit({ put: { run: [done] } });
  expect(await run({ workspaceId: ws, botId: done.botId, runId: done.id })).toEqual({});
  expect(await run({ workspaceId: ws, botId: done.botId, runId: "run_nowhere" })).toEqual({});
});

test("runs of one bot follow one another, and one that somebody waits for goes first", () => {
  const [manual, planned] = [runJob(aRun({ trigger: "manual" })), runJob(aRun())];
  expect(manual.serialKey).toBe(planned.serialKey ?? "");
  expect(manual.key).not.toBe(planned.key);
  expect(manual.priority).toBeLessThan(planned.priority ?? 0);
});
