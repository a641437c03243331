import { closeSync, fsync, openSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { promisify } from "node:util";
import type BetterSqlite3 from "better-sqlite3";
import type { Kysely } from "kysely";
import { AppError, messageOf } from "#core/errors.ts";
import { type Apart, createApart } from "./apart.ts";
import { openReading, prepareConnection } from "./connection.ts";
import { createJointRead } from "./joint-read.ts";
import { createLogSync } from "./log-sync.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { clearGaps } from "./page-gaps.ts";
import { loadSqlite } from "./sqlite-driver.ts";
import type { Tables } from "./tables.ts";
import { preparing, toKysely } from "./to-kysely.ts";

export type SqliteDatabase = {
  /** The connection that writes; only the committer uses it. */
  writer: Kysely<Tables>;
  /** Reads what is committed, also while the writer is in a transaction. */
  reader: Kysely<Tables>;
  /** Resolves when all that the writer has committed is on the disk; until then a power cut undoes it. Throws what the system says. */
  sync(): Promise<void>;
  /** Whether so much stands in the log of what was committed that it is to be put into the database. */
  isLogDue(): boolean;
  /** Puts it there, beside all that is read and written meanwhile; `alone` does work while nobody writes. */
  putLogAway(alone: (work: () => Promise<void>) => Promise<void>): Promise<void>;
  /** The same from a thread of its own, for reads that take long and bring few rows. */
  apart: Kysely<Tables>;
  /** Does one long piece of reading on a connection of its own, so that no other read waits for it. */
  readApart<T>(read: (reader: Kysely<Tables>) => Promise<T>): Promise<T>;
  /**
   * Clears the unused stretches of so many pages; false when there are no more. To be called while nothing else writes.
   * Throws `unavailable` while another program reads or writes.
   */
  clearGaps(firstPage: number, count: number): Promise<boolean>;
  /** Resolves when all that was cleared is on the disk. */
  syncGaps(): Promise<void>;
  close(): Promise<void>;
};

/** `isOnLoop`: the disk is waited for on the loop, in one go, and not by threads beside it; for a clock that stands still. */
export type DiskOptions = { isOnLoop?: boolean };

/** Opens (and creates or migrates) the database file. Throws `unavailable` in one clear sentence when it cannot. */
export function openSqlite(path: string, { isOnLoop = false }: DiskOptions = {}): SqliteDatabase {
  const Sqlite = loadSqlite();
  let write: BetterSqlite3.Database;
  let read: BetterSqlite3.Database;
  try {
    write = new Sqlite(path);
    prepareConnection(write);
    // Only where the thread that does it does not keep up.
    write.pragma(`wal_autocheckpoint = ${LOG_PAGES_MAX}`);
    migrate(write, path);
    // The loop would wait for the disk with each commit: whoever commits awaits `sync` instead.
    write.pragma("synchronous = NORMAL");
    read = openReading(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("unavailable", `The database ${path} cannot be opened: ${messageOf(error)}.`, { cause: error });
  }
  /** The handle that gaps are cleared through, once that has been needed. */
  let file: number | undefined;
  const apart = createApart(path);
  const log = createLogSync(path, { isOnLoop });
  const reads = createJointRead(write, read);
  const close = (connection: BetterSqlite3.Database) => () => void connection.close();
  // A deferred transaction that turns into a writer late can fail with "busy" whatever the time-out.
  const toWrite = preparing(write, { begin: "begin immediate", onUse: reads.end });
  const [onWriting, aside] = [preparing(write, { readsOnly: true }), preparing(read)];
  const toRead = (text: string) => (reads.join() === write ? onWriting : aside)(text);
  const writer = toKysely(toWrite, close(write));
  const reader = toKysely(toRead, close(read), reads.state);
  return {
    writer,
    reader,
    apart: apart.reader,
    sync: log.sync,
    ...createCheckpoints(write, isOnLoop ? undefined : apart, reads.end),
    async readApart(run) {
      const connection = openReading(path);
      const own = toKysely(preparing(connection), () => void connection.close());
      try {
        return await run(own);
      } finally {
        await own.destroy();
        if (connection.open) connection.close();
      }
    },
    async clearGaps(firstPage, count) {
      if (firstPage === 0) {
        // A long log would else be put into the database here, and its file emptied, which holds up the loop.
        reads.end();
        await apart.emptyLog();
        // Giving back all pages that are in memory takes longer than a slice, and later there are few.
        write.exec("pragma shrink_memory");
        await nextTurn();
      }
      await apart.quiet();
      file ??= openSync(path, "r+");
      reads.end();
      return clearGaps({ connection: write, file, path }, firstPage, count);
    },
    syncGaps: async () => {
      if (file !== undefined) await promisify(fsync)(file);
    },
    async close() {
      if (!write.open) return;
      reads.end();
      await apart.close();
      await reader.destroy();
      emptyLog(write);
      await writer.destroy();
      log.close();
      // Kysely closes only what has been asked something.
      for (const connection of [read, write]) if (connection.open) connection.close();
      // Only now: closing any handle of a file gives up the locks that the whole process holds on it.
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

/** Housekeeping: on a full disk it is not possible, and the next start finds everything in the log. */
function emptyLog(connection: BetterSqlite3.Database): void {
  try {
    connection.pragma("wal_checkpoint(TRUNCATE)");
  } catch {}
}

function migrate(connection: BetterSqlite3.Database, path: string): void {
  const version = Number(connection.pragma("user_version", { simple: true }));
  if (version > MIGRATIONS.length) {
    throw new AppError(
      "unavailable",
      `The database ${path} was written by a newer version (schema ${version}; this one knows ${MIGRATIONS.length}): run that version, or restore a backup from before the upgrade.`,
    );
  }
  for (const [index, text] of MIGRATIONS.entries()) {
    if (index < version) continue;
    connection.exec("begin immediate");
    try {
      connection.exec(text);
      connection.pragma(`user_version = ${index + 1}`);
      connection.exec("commit");
    } catch (error) {
      connection.exec("rollback");
      throw error;
    }
  }
}

/** Pages in the log that are then put into the database, as SQLite has it by default (4 MiB). */
const CHECKPOINT_PAGES = 1_000;
/** With so many the log is begun anew as soon as little of it is left to put into the database. */
const LOG_PAGES_LONG = 2_048;
/** So little takes some milliseconds, in which nobody writes; of more another round is done first, but not for ever. */
const LITTLE_PAGES = 100;
const ROUNDS_MAX = 4;
const LOG_PAGES_MAX = 16_384;

/**
 * Has the log put into the database by the thread apart, which takes 200 ms for 77 MiB. What is written meanwhile is put there as well,
 * the last of it while nobody writes: with it the log is all done and begins anew.
 */
function createCheckpoints(
  connection: BetterSqlite3.Database,
  apart: Apart | undefined,
  endReads: () => void,
): Pick<SqliteDatabase, "isLogDue" | "putLogAway"> {
  const pages = connection.prepare("pragma wal_checkpoint(NOOP)");
  const inLog = () => {
    // Within a lock it cannot be asked.
    endReads();
    const { log, checkpointed } = pages.get() as { log: number; checkpointed: number };
    return { log, left: log - checkpointed };
  };
  const checkpoint = async () => {
    endReads();
    if (apart) await apart.checkpoint();
    else connection.pragma("wal_checkpoint(PASSIVE)");
  };
  return {
    isLogDue: () => connection.open && inLog().left >= CHECKPOINT_PAGES,
    async putLogAway(alone) {
      for (let round = 0; round < ROUNDS_MAX; round++) {
        await checkpoint();
        if (!connection.open || inLog().left <= LITTLE_PAGES) break;
      }
      if (!connection.open || inLog().log <= LOG_PAGES_LONG) return;
      await alone(checkpoint);
    },
  };
}
