import { beforeEach, expect, test } from "bun:test";
import { createFindFaults } from "#app/find-faults.ts";
import type { Store } from "#core/store.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { NOW } from "../helpers/records.ts";

let clock: FakeClock;
let isWritable: boolean;
let waiting: Awaited<ReturnType<Store["jobs"]["countClaimable"]>>;
let looks: number;
let findFaults: ReturnType<typeof createFindFaults>;
beforeEach(() => {
  clock = createFakeClock(NOW);
  isWritable = true;
  waiting = [];
  looks = 0;
  const store = {
    isWritable: async () => {
      looks++;
      return isWritable;
    },
    jobs: { countClaimable: async () => waiting },
  } as unknown as Store;
  findFaults = createFindFaults({ store, clock });
});

test("an appliance that takes writes and keeps up is without fault", async () => {
  waiting = [
    { step: "score", count: 5, oldestRunAt: NOW - MINUTE_MS },
    { step: "read", count: 900, oldestRunAt: NOW - 60 * MINUTE_MS },
  ];
  expect(await findFaults()).toEqual([]);
});

test("writes that fail and jobs that wait for more than a minute are faults", async () => {
  isWritable = false;
  waiting = [{ step: "publish", count: 1, oldestRunAt: NOW - MINUTE_MS - 1 }];
  expect(await findFaults()).toEqual([
    { component: "database", reason: "the database does not take writes" },
    { component: "jobs", reason: "publish jobs are more than a minute behind" },
  ]);
});

test("however many ask, it looks once a second", async () => {
  await Promise.all(Array.from({ length: 100 }, findFaults));
  expect(looks).toBe(1);
  isWritable = false;
  expect(await findFaults()).toEqual([]);
  await clock.advance(SECOND_MS);
  expect(await findFaults()).toHaveLength(1);
  expect(looks).toBe(2);
});
