import { expect, test } from "bun:test";
import { createRush } from "#app/rush.ts";
import type { By } from "#core/audit.ts";
import type { Change } from "#core/change.ts";
import type { Store } from "#core/store.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { anAccount, NOW, WORKSPACE_ID as workspaceId } from "../helpers/records.ts";

const by: By = { actor: { kind: "key", id: "key_1" }, workspaceId };
const accounts = (count: number): Change => ({
  put: { account: Array.from({ length: count }, () => anAccount()) },
  by,
});

/** A rush over a store whose writes take as long as they are let. */
function aRush() {
  const clock = createFakeClock(NOW);
  const rush = createRush(clock);
  const writes: PromiseWithResolvers<void>[] = [];
  const commit: Store["commit"] = () => {
    const write = Promise.withResolvers<void>();
    writes.push(write);
    return write.promise;
  };
  const store = rush.watching({ commit } as Store);
  const end = async () => {
    for (const write of writes.splice(0)) write.resolve();
    await new Promise(setImmediate);
  };
  return { clock, rush, store, end };
}

test("a batch holds the crawls of its accounts until a moment after its answer, and nothing else", async () => {
  const { clock, rush, store, end } = aRush();
  const written = store.commit(accounts(100));
  await clock.advance(400);
  await end();
  await written;
  expect([rush.holds("crawl"), rush.holds("score")]).toEqual([true, false]);
  await clock.advance(251);
  expect(rush.holds("crawl")).toBe(false);
});

test("a few accounts hold nothing, nor does what the appliance itself writes", async () => {
  const { rush, store, end } = aRush();
  const written = [store.commit(accounts(99)), store.commit({ put: accounts(500).put ?? {} })];
  expect(rush.holds("crawl")).toBe(false);
  await end();
  await Promise.all(written);
  expect(rush.holds("crawl")).toBe(false);
});

test("an import without end holds them ten seconds, and lets them run for ten", async () => {
  const { clock, rush, store, end } = aRush();
  const held: boolean[] = [];
  for (let second = 0; second < 25; second++) {
    const written = store.commit(accounts(1_000));
    await end();
    await written;
    held.push(rush.holds("crawl"));
    await clock.advance(1_000);
  }
  expect(held.lastIndexOf(true)).toBeGreaterThan(19);
  expect(held.slice(0, 20)).toEqual([...Array(10).fill(true), ...Array(10).fill(false)]);
});
