import { afterEach, beforeEach, expect, test } from "bun:test";
import { readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { createBackups } from "#app/backups.ts";
import { DAY_MS, HOUR_MS } from "#core/time.ts";
import { listBackups } from "#ops/backup-folder.ts";
import { verifyBackup } from "#storage/verify-backup.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { makeFolder } from "../helpers/folder.ts";
import { anAccount, NOW } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const NO_FLOOR = { minFreeBytes: 0, minFreePercent: 0, ballastBytes: 0 };
const NEVER = new AbortController().signal;

let opened: Awaited<ReturnType<typeof aStore>>;
let folder: ReturnType<typeof makeFolder>;
let clock: FakeClock;
let logged: string[];
let settings: Parameters<typeof createBackups>[0]["settings"] extends () => infer Given ? Given : never;
let backups: ReturnType<typeof createBackups>;
let dir: string;
beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
  await opened.store.commit({ put: { account: [anAccount()] } });
  folder = makeFolder();
  dir = join(folder.path, "backups");
  logged = [];
  settings = { backup: { schedule: "daily", keep: 2, keepWeekly: 0, dir }, storage: NO_FLOOR };
  backups = makeBackups();
});
afterEach(async () => {
  await opened.remove();
  folder.remove();
});

function makeBackups(run?: Parameters<typeof createBackups>[0]["run"]) {
  const note = (message: string) => void logged.push(message);
  const log = { debug: note, info: note, warn: note, error: note };
  const parts = { settings: () => settings, database: opened.path, clock, log };
  return createBackups(run ? { ...parts, run } : parts);
}

test("a process beside this one makes the backup, once a day, for nobody else to read", async () => {
  const made = await backups.makeDue(NEVER);
  expect(made).toMatchObject({ madeAt: NOW, cause: "scheduled" });
  expect(verifyBackup(made?.path ?? "").faults).toEqual([]);
  expect([statSync(dir).mode & 0o777, statSync(made?.path ?? "").mode & 0o777]).toEqual([0o700, 0o600]);
  expect(backups.state()).toEqual({ status: "ok", lastAt: NOW, failure: undefined });
  await clock.advance(12 * HOUR_MS);
  expect(await backups.makeDue(NEVER)).toBeUndefined();
  expect(readdirSync(dir)).toHaveLength(1);
});

test("older ones go when a newer one is there, and not before", async () => {
  const run: NonNullable<Parameters<typeof createBackups>[0]["run"]> = async (task) => {
    const { makeBackup } = await import("#ops/backup-folder.ts");
    return (await makeBackup(task)).file;
  };
  backups = makeBackups(run);
  for (let day = 0; day < 4; day++) {
    expect(await backups.makeDue(NEVER)).toBeDefined();
    await clock.advance(DAY_MS);
  }
  expect(listBackups(dir).map(({ madeAt }) => (madeAt - NOW) / DAY_MS)).toEqual([3, 2]);
  backups = makeBackups(() => Promise.reject(new Error("no luck")));
  await expect(backups.makeDue(NEVER)).rejects.toThrow("no luck");
  expect(listBackups(dir)).toHaveLength(2);
});

test("one for which there is no room is not begun; the failure is told until one succeeds", async () => {
  settings = { ...settings, storage: { ...NO_FLOOR, minFreeBytes: Number.MAX_SAFE_INTEGER, minFreePercent: 101 } };
  await expect(backups.makeDue(NEVER)).rejects.toThrow(/^There is no room for a backup in .+: it takes up to \d+ MiB/);
  expect(backups.state().status).toBe("failed");
  expect(readdirSync(dir)).toEqual([]);
  settings = { ...settings, storage: NO_FLOOR };
  await backups.makeDue(NEVER);
  expect(backups.state()).toMatchObject({ status: "ok", failure: undefined });
});

test("one that the stop of the appliance cuts off is no failure, and what it left is cleared away later", async () => {
  const cut = backups.makeDue(NEVER);
  backups.stop();
  expect([await cut, backups.state().status]).toEqual([undefined, "missing"]);
  backups = makeBackups();
  const late = new AbortController();
  const tooLong = backups.makeDue(late.signal);
  late.abort();
  await expect(tooLong).rejects.toThrow("ended before it was made");

  const [abandoned, underWay] = [NOW - 90 * DAY_MS, NOW - 60 * DAY_MS].map((at) =>
    join(dir, `${new Date(at).toISOString().replace(/[-:.]/g, "")}`),
  );
  for (const [stem, ageMs] of [
    [abandoned, 2 * HOUR_MS],
    [underWay, HOUR_MS / 2],
  ] as const) {
    const path = String(stem).replace(/([^/]+)$/, "signalmama-$1-scheduled.db.partial");
    folder.write(path.slice(folder.path.length + 1), "half");
    utimesSync(path, (NOW - ageMs) / 1_000, (NOW - ageMs) / 1_000);
  }
  await backups.makeDue(NEVER);
  expect(readdirSync(dir).filter((name) => name.endsWith(".partial"))).toHaveLength(1);
  expect(listBackups(dir)).toHaveLength(1);
});
