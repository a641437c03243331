import { afterEach, beforeEach, expect, setDefaultTimeout, test } from "bun:test";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { restore } from "#app/restore.ts";
import { migrate, prepareDatabase } from "#app/upgrade.ts";
import { loadSettings } from "#config/load-settings.ts";
import { listBackups } from "#ops/backup-folder.ts";
import { NEWEST_SCHEMA, schemaOf } from "#storage/inspect-database.ts";
import { lockInstance } from "#storage/instance-lock.ts";
import { MIGRATIONS } from "#storage/migrations/index.ts";
import { openStore } from "#storage/open.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { verifyBackup } from "#storage/verify-backup.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { makeFolder } from "../helpers/folder.ts";
import { createTestIds, NOW, SECRET_KEY } from "../helpers/records.ts";

// Every migration waits for the disk.
setDefaultTimeout(60_000);

const clock = createFakeClock(NOW);

const ALL = loadSettings({ file: undefined, env: {}, flags: {}, workingDir: "/" });

let folder: ReturnType<typeof makeFolder>;
let settings: Parameters<typeof migrate>[0];
let database: string;
beforeEach(() => {
  folder = makeFolder();
  database = join(folder.path, "signalmama.db");
  settings = {
    dataDir: folder.path,
    secretKey: undefined,
    backup: { schedule: "daily", keep: 7, keepWeekly: 4, dir: join(folder.path, "backups") },
    storage: { minFreeBytes: 0, minFreePercent: 0, ballastBytes: 0 },
  };
});
afterEach(() => folder.remove());

/** As an older version has left it. */
function makeOlder(schema: number): void {
  const older = new (loadSqlite())(database);
  for (const text of MIGRATIONS.slice(0, schema)) older.exec(text);
  older.exec('insert into workspaces values (\'ws_1\', 1, \'{"id":"ws_1","rubric":{"version":1}}\')');
  older.pragma(`user_version = ${schema}`);
  older.close();
}

test("what is migrated is backed up before, from the first schema to the last", async () => {
  for (const schema of [1, 7, NEWEST_SCHEMA - 1]) {
    folder.remove();
    folder = { ...folder, ...makeFolder() };
    database = join(folder.path, "signalmama.db");
    settings = { ...settings, dataDir: folder.path, backup: { ...settings.backup, dir: join(folder.path, "backups") } };
    makeOlder(schema);
    const upgrade = await migrate(settings, { isDryRun: false, withoutBackup: false, clock });
    expect(upgrade).toMatchObject({ from: schema, to: NEWEST_SCHEMA });
    expect(schemaOf(database)).toBe(NEWEST_SCHEMA);
    const { manifest, faults } = verifyBackup(upgrade?.backup ?? "");
    expect([manifest?.schema, manifest?.cause, faults]).toEqual([schema, "upgrade", []]);
    expect(await migrate(settings, { isDryRun: false, withoutBackup: false, clock })).toBeUndefined();
  }
});

test("a dry run changes nothing, and a migration waits for nobody who serves", async () => {
  makeOlder(3);
  const upgrade = { from: 3, to: NEWEST_SCHEMA, backup: undefined };
  expect(await migrate(settings, { isDryRun: true, withoutBackup: false, clock })).toEqual(upgrade);
  expect([schemaOf(database), readdirSync(folder.path)]).toEqual([3, ["signalmama.db"]]);
  const unlock = lockInstance(join(folder.path, "signalmama.lock"));
  await expect(migrate(settings, { isDryRun: false, withoutBackup: false, clock })).rejects.toThrow("already running");
  unlock();
  expect(schemaOf(database)).toBe(3);
});

test("without room for a backup nothing is migrated, unless that is asked for", async () => {
  makeOlder(3);
  const tight = {
    ...settings,
    storage: { minFreeBytes: Number.MAX_SAFE_INTEGER, minFreePercent: 101, ballastBytes: 0 },
  };
  await expect(prepareDatabase(tight, database, clock)).rejects.toThrow(
    /cannot be backed up before\. There is no room .+ signalmama migrate --without-backup --data /,
  );
  expect(schemaOf(database)).toBe(3);
  await migrate(tight, { isDryRun: false, withoutBackup: true, clock });
  expect([schemaOf(database), listBackups(settings.backup.dir)]).toEqual([NEWEST_SCHEMA, []]);
});

test("an older version refuses the database and names the command that leads back; it does", async () => {
  makeOlder(NEWEST_SCHEMA - 1);
  await migrate(settings, { isDryRun: false, withoutBackup: false, clock });
  const newer = new (loadSqlite())(database);
  newer.pragma(`user_version = ${NEWEST_SCHEMA + 1}`);
  newer.close();

  const refusal = await prepareDatabase(settings, database, clock).catch((error: Error) => error.message);
  const [, file = "", dir = ""] = /signalmama restore (\S+) --data (\S+) --force$/.exec(String(refusal)) ?? [];
  expect([file, dir]).toEqual([listBackups(settings.backup.dir)[0]?.path ?? "", folder.path]);
  const { manifest } = restore({ settings: { ...ALL, ...settings, dataDir: dir }, file, force: true, clock });
  expect(manifest.schema).toBe(NEWEST_SCHEMA - 1);
  const store = await openStore({ path: database, secretKey: SECRET_KEY, clock, ids: createTestIds() });
  expect(await store.workspaces.list()).toHaveLength(1);
  await store.close();
});

test("a new folder and a database of this version need nothing", async () => {
  expect(await prepareDatabase(settings, database, clock)).toBeUndefined();
  const store = await openStore({ path: database, secretKey: SECRET_KEY, clock, ids: createTestIds() });
  await store.close();
  expect(await prepareDatabase(settings, database, clock)).toBeUndefined();
  expect(existsSync(settings.backup.dir)).toBe(false);
});
