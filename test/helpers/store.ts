import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clock } from "#core/clock.ts";
import type { Store } from "#core/store.ts";
import { type Committer, createCommitter } from "#storage/commit.ts";
import { openStore } from "#storage/open.ts";
import { openSqlite, type SqliteDatabase } from "#storage/sqlite.ts";
import { createFakeClock } from "./clock.ts";
import { createTestIds, SECRET_KEY } from "./records.ts";

let emptyDatabase: Promise<Buffer> | undefined;

/**
 * Puts a database with all tables and no rows where a store is opened next. The migrations have made it, once for all tests
 * of this process: a store is opened in a fifth of the time that way.
 */
export async function putEmptyDatabase(path: string): Promise<void> {
  emptyDatabase ??= makeEmptyDatabase();
  writeFileSync(path, await emptyDatabase, { mode: 0o600 });
}

async function makeEmptyDatabase(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "signalmama-empty-"));
  try {
    const path = join(folder, "signalmama.db");
    await openSqlite(path).close();
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A real store on a file of its own, whose disk needs no time that a clock would not know of. `reopen` closes it as a restart would and
 * opens the file again.
 */
export async function aStore(
  clock: Clock,
): Promise<{ store: Store; path: string; reopen(): Promise<Store>; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "signalmama-store-"));
  const path = join(folder, "signalmama.db");
  const ids = createTestIds(clock.now, 7n);
  await putEmptyDatabase(path);
  let store = await openStore({ path, secretKey: SECRET_KEY, clock, ids, isOnLoop: true });
  return {
    store,
    path,
    async reopen() {
      await store.close();
      store = await openStore({ path, secretKey: SECRET_KEY, clock, ids, isOnLoop: true });
      return store;
    },
    async remove() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What writes to a database, without all that a store has beside it. `sync` stands for the disk. */
export function aCommitter(database: SqliteDatabase, sync = database.sync): Committer {
  const parts = {
    writer: database.writer,
    disk: { ...database, sync },
    clock: createFakeClock(),
    onJobs() {},
    onEvents() {},
  };
  return createCommitter(parts as unknown as Parameters<typeof createCommitter>[0]);
}

/** How many jobs of a step may be claimed now. */
export async function countJobs({ jobs }: Pick<Store, "jobs">, step: string): Promise<number> {
  return (await jobs.countClaimable()).find((row) => row.step === step)?.count ?? 0;
}
