import { beforeEach, expect, test } from "bun:test";
import { createFindFaults } from "#app/find-faults.ts";
import type { BackupState } from "#core/backup.ts";
import type { Store } from "#core/store.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { NOW } from "../helpers/records.ts";

let clock: FakeClock;
let isWritable: boolean;
let waiting: Awaited<ReturnType<Store["jobs"]["countClaimable"]>>;
let looks: number;
let isLow: boolean;
let status: BackupState["status"];
let findFaults: ReturnType<typeof createFindFaults>;
beforeEach(() => {
  clock = createFakeClock(NOW);
  isWritable = true;
  waiting = [];
  looks = 0;
  isLow = false;
  status = "ok";
  const store = {
    isWritable: async () => {
      looks++;
      return isWritable;
    },
    jobs: { countClaimable: async () => waiting },
  } as unknown as Store;
  findFaults = createFindFaults({
    store,
    clock,
    disk: { isLow: () => isLow },
    backups: { state: () => ({ status, lastAt: undefined, failure: undefined }) },
  });
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

test("on a low disk jobs wait, which is said once", async () => {
  isLow = true;
  waiting = [{ step: "crawl", count: 1, oldestRunAt: NOW - 60 * MINUTE_MS }];
  expect(await findFaults()).toEqual([
    { component: "disk", reason: "the disk is almost full: nothing more is taken in until there is room" },
  ]);
});

test("backups that fail or are overdue are faults, ones that are switched off or still to come are not", async () => {
  const reasons: Partial<Record<BackupState["status"], string[]>> = {};
  for (status of ["off", "missing", "ok", "overdue", "failed"] as const) {
    await clock.advance(2 * SECOND_MS);
    reasons[status] = (await findFaults()).map(({ component, reason }) => `${component}: ${reason}`);
  }
  expect(reasons).toEqual({
    off: [],
    missing: [],
    ok: [],
    overdue: ["backups: the newest backup is too old"],
    failed: ["backups: the last backup failed"],
  });
});
