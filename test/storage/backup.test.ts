import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { copyFileSync, existsSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BackupManifest } from "#core/backup.ts";
import type { Store } from "#core/store.ts";
import { openStore } from "#storage/open.ts";
import { restoreBackup } from "#storage/restore-backup.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { verifyBackup } from "#storage/verify-backup.ts";
import { writeBackup } from "#storage/write-backup.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { makeFolder } from "../helpers/folder.ts";
import { aDocument, anAccount, createTestIds, NOW, SECRET_KEY, WORKSPACE_ID } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const FACTS = { product: "1.2.3", madeAt: NOW, cause: "manual" } as const;

let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
let folder: ReturnType<typeof makeFolder>;
let target: string;
beforeEach(async () => {
  opened = await aStore(createFakeClock(NOW));
  store = opened.store;
  folder = makeFolder();
  target = join(folder.path, "backup.db");
  await addAccounts(20);
});
afterEach(async () => {
  await opened.remove();
  folder.remove();
});

let count = 0;
async function addAccounts(some: number): Promise<void> {
  for (let left = some; left > 0; left--) {
    const account = anAccount({ domain: `company-${++count}.example` });
    const document = aDocument({ accountId: account.id, key: `key-${count}`, text: "What it says. ".repeat(100) });
    await store.commit({ put: { account: [account], document: [document] } });
  }
}

const backUp = () => writeBackup({ database: opened.path, target, facts: FACTS });
const rowsOf = (manifest: BackupManifest | undefined, name: string) =>
  manifest?.tables.find((table) => table.name === name)?.rows;

describe("a backup", () => {
  test("is one file, with what is still in the log", async () => {
    const manifest = await backUp();
    expect(readdirSync(folder.path)).toEqual(["backup.db"]);
    expect([rowsOf(manifest, "accounts"), rowsOf(manifest, "documents")]).toEqual([20, 20]);
    expect(verifyBackup(target)).toEqual({ manifest, faults: [] });
  });

  test("is of one instant, whatever another process writes meanwhile", async () => {
    const script = join(import.meta.dir, "../helpers/keep-writing.ts");
    const writer = Bun.spawn([process.execPath, "--no-install", script, opened.path], { stdout: "pipe" });
    try {
      await writer.stdout.getReader().read();
      const rows: number[] = [];
      for (let time = 0; time < 4; time++) {
        const file = `${target}-${time}`;
        const manifest = await writeBackup({ database: opened.path, target: file, facts: FACTS });
        expect(verifyBackup(file)).toEqual({ manifest, faults: [] });
        rows.push(rowsOf(manifest, "lists") ?? 0);
      }
      expect(new Set(rows).size).toBeGreaterThan(1);
    } finally {
      writer.kill("SIGKILL");
      await writer.exited;
    }
  });

  test("says who made it, when, why and of which schema", async () => {
    const manifest = await backUp();
    const schema = new (loadSqlite())(opened.path, { readonly: true }).pragma("user_version", { simple: true });
    expect(manifest).toMatchObject({ format: 1, ...FACTS, schema });
  });

  test("does not take the place of another file, and leaves nothing when it fails", async () => {
    writeFileSync(target, "mine");
    await expect(backUp()).rejects.toThrow(`${target} already exists; it was left alone.`);
    await expect(
      writeBackup({ database: join(folder.path, "none.db"), target: `${target}2`, facts: FACTS }),
    ).rejects.toThrow("No backup could be made");
    expect(readdirSync(folder.path)).toEqual(["backup.db"]);
  });
});

describe("a look through a backup names what is wrong with it:", () => {
  /** Changes a copy of a good backup behind the back of its manifest. */
  const faultsAfter = async (sql: string): Promise<string[]> => {
    await backUp();
    const file = new (loadSqlite())(target);
    file.exec(sql);
    file.close();
    return verifyBackup(target).faults;
  };

  test("a row that is missing", async () => {
    expect(await faultsAfter("delete from documents where rowid = 3")).toEqual([
      "the table counters holds something else than what was backed up",
      "the table documents has 19 rows instead of 20",
    ]);
  });

  test("a row that is another", async () => {
    const sql = "update accounts set body = replace(body, 'Northwind', 'Southwind') where rowid = 7";
    expect(await faultsAfter(sql)).toEqual(["the table accounts holds something else than what was backed up"]);
  });

  test("a table, an index or a trigger that is gone", async () => {
    expect(await faultsAfter("drop table heartbeat")).toEqual([
      expect.stringMatching(/^the table sqlite_schema has \d+ rows instead of \d+$/),
      "the table heartbeat is missing",
    ]);
    target = join(folder.path, "second.db");
    expect(await faultsAfter("drop trigger briefs_never_change")).toEqual([
      expect.stringMatching(/^the table sqlite_schema has \d+ rows instead of \d+$/),
    ]);
  });

  test("another schema version", async () => {
    expect(await faultsAfter("pragma user_version = 3")).toEqual([
      expect.stringMatching(/^its schema is 3, and it says/),
    ]);
  });

  test("a damaged or torn file", async () => {
    await backUp();
    const bytes = Buffer.from(await Bun.file(target).bytes());
    const copy = join(folder.path, "copy.db");
    let damaged = 0;
    for (let at = bytes.indexOf("What it says."); at !== -1; at = bytes.indexOf("What it says.", at + 4_000)) {
      writeFileSync(copy, Buffer.concat([bytes.subarray(0, at), Buffer.from("X"), bytes.subarray(at + 1)]));
      expect(verifyBackup(copy).faults).toEqual(["the table documents holds something else than what was backed up"]);
      writeFileSync(copy, Buffer.from(bytes).fill(0x5a, at - (at % 4096), at - (at % 4096) + 4096));
      expect(verifyBackup(copy).faults.join()).toContain("the file is damaged");
      damaged += 1;
    }
    expect(damaged).toBeGreaterThan(5);
    truncateSync(target, Math.floor(statSync(target).size / 2));
    expect(verifyBackup(target).faults.length).toBeGreaterThan(0);
  });

  test("no backup at all", async () => {
    const plain = join(folder.path, "plain.db");
    new (loadSqlite())(plain).exec("create table t (x)").close();
    writeFileSync(target, "some text that is long enough for a header");
    expect(verifyBackup(target).faults).toEqual(["it is no backup of signalmama"]);
    expect(verifyBackup(plain).faults).toEqual(["it says nothing of itself: it is no backup of signalmama"]);
    expect(verifyBackup(join(folder.path, "none")).faults).toEqual([expect.stringContaining("it cannot be opened")]);
  });
});

describe("a restore", () => {
  const database = () => join(folder.path, "data.db");
  const aside = () => join(folder.path, "aside.db");
  const restore = () => restoreBackup({ file: target, database: database(), aside: aside() });
  const openRestored = () =>
    openStore({ path: database(), secretKey: SECRET_KEY, clock: createFakeClock(NOW), ids: createTestIds() });

  test("gives back every row on an empty machine, and nothing of the backup's own", async () => {
    const manifest = await backUp();
    expect(restore()).toEqual({ manifest, replaced: false });
    const restored = await openRestored();
    expect(await restored.accounts.list(WORKSPACE_ID, { limit: 100, sort: "-created_at" } as never)).toEqual(
      await store.accounts.list(WORKSPACE_ID, { limit: 100, sort: "-created_at" } as never),
    );
    await restored.close();
    await writeBackup({ database: database(), target: `${target}2`, facts: FACTS });
    expect(verifyBackup(`${target}2`).manifest?.tables).toEqual(manifest.tables);
  });

  test("keeps what stood there, with what was only in its log", async () => {
    await backUp();
    // A process that was killed leaves a log behind.
    await addAccounts(5);
    copyFileSync(opened.path, database());
    copyFileSync(`${opened.path}-wal`, `${database()}-wal`);
    expect(restore().replaced).toBe(true);
    expect(existsSync(`${database()}-wal`)).toBe(false);
    const restored = await openRestored();
    expect(await restored.accounts.count(WORKSPACE_ID)).toBe(20);
    await restored.close();
    const kept = await openStore({
      path: aside(),
      secretKey: SECRET_KEY,
      clock: createFakeClock(NOW),
      ids: createTestIds(),
    });
    expect(await kept.accounts.count(WORKSPACE_ID)).toBe(25);
    await kept.close();
  });

  test("replaces a database that cannot be opened, and never takes its log for that of the new one", async () => {
    await backUp();
    for (const stands of [true, false]) {
      if (stands) writeFileSync(database(), "no database".repeat(1_000));
      writeFileSync(`${database()}-wal`, "no log of anything");
      const kept = `${aside()}-${stands}`;
      expect(restoreBackup({ file: target, database: database(), aside: kept }).replaced).toBe(stands);
      expect([existsSync(kept), existsSync(`${database()}-wal`)]).toEqual([stands, false]);
      const restored = await openRestored();
      expect(await restored.accounts.count(WORKSPACE_ID)).toBe(20);
      await restored.close();
      rmSync(database());
    }
  });

  test("touches nothing for a damaged backup, one of a later version, or while another program reads", async () => {
    await backUp();
    await store.close();
    copyFileSync(opened.path, database());
    const before = await Bun.file(database()).bytes();
    const reader = new (loadSqlite())(database());
    reader.pragma("journal_mode = WAL");
    reader.exec("begin");
    reader.prepare("select count(*) from accounts").get();
    expect(restore).toThrow(`Another program has ${database()} open; nothing was replaced.`);
    reader.exec("commit");
    reader.close();

    const file = new (loadSqlite())(target);
    file.exec(`pragma user_version = 999; update signalmama_backup set manifest = json_set(manifest, '$.schema', 999)`);
    expect(restore).toThrow(/made by version 1\.2\.3 \(schema 999; this one knows \d+\)/);
    file.exec("delete from accounts");
    file.close();
    expect(restore).toThrow(/cannot be restored: .*the table accounts has 0 rows instead of 20/);
    expect(await Bun.file(database()).bytes()).toEqual(before);
    expect(readdirSync(folder.path).sort()).toEqual(["backup.db", "data.db"]);
  });
});
