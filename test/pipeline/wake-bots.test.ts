import { afterEach, beforeEach, expect, test } from "bun:test";
import type { Store } from "#core/store.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { startWakingBots } from "#pipeline/wake-bots.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { aBot, NOW } from "../helpers/records.ts";
import { aStore, countJobs } from "../helpers/store.ts";

let clock: FakeClock;
let store: Store;
let remove: () => Promise<void>;
let stop: () => void;
let faults: unknown[];

beforeEach(async () => {
  clock = createFakeClock(NOW);
  ({ store, remove } = await aStore(clock));
  faults = [];
});
afterEach(async () => {
  stop();
  await remove();
  expect(faults).toEqual([]);
});

async function start(...dueIn: number[]): Promise<void> {
  await store.commit({ put: { bot: dueIn.map((ms) => aBot({ nextRunAt: NOW + ms })) } });
  stop = startWakingBots({ store, clock }, (error) => void faults.push(error));
}

test("bots are taken up when the first of them is due, not at the next minute", async () => {
  await start(20_400, MINUTE_MS);
  await clock.advance(20_399);
  expect(await countJobs(store, "bots_due")).toBe(0);
  await clock.advance(1);
  expect(await countJobs(store, "bots_due")).toBe(1);
});

test("while bots are due there is one job for all of them, however often is looked", async () => {
  await start(0, 10, 20);
  await clock.advance(10 * SECOND_MS);
  expect(await countJobs(store, "bots_due")).toBe(1);
});

test("a bot that is added meanwhile is met within a second, one that was deleted not at all", async () => {
  await start();
  await store.commit({ put: { bot: [aBot({ nextRunAt: NOW, deletedAt: NOW })] } });
  await clock.advance(5 * SECOND_MS);
  expect(await countJobs(store, "bots_due")).toBe(0);
  await store.commit({ put: { bot: [aBot({ nextRunAt: clock.now() + 100 })] } });
  await clock.advance(SECOND_MS);
  expect(await countJobs(store, "bots_due")).toBe(1);
});

test("a clock that is put forward makes due what is due by it", async () => {
  await start(5 * MINUTE_MS);
  await clock.advance(SECOND_MS);
  clock.jump(10 * MINUTE_MS);
  await clock.advance(SECOND_MS);
  expect(await countJobs(store, "bots_due")).toBe(1);
});
