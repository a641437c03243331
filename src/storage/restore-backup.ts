import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { BackupManifest } from "#core/backup.ts";
import { AppError, messageOf } from "#core/errors.ts";
import { syncPath } from "./durable-files.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { loadSqlite } from "./sqlite-driver.ts";
import { MANIFEST_TABLE } from "./table-contents.ts";
import { verifyBackup } from "./verify-backup.ts";

/** The end of a database's name while it is being put back; what a kill leaves of it, the next restore writes over. */
const RESTORING = ".restoring";
const LOGS = ["-wal", "-shm", "-journal"];

type Request = {
  file: string;
  database: string;
  /** Where the database that is replaced is kept. */
  aside: string;
};

/**
 * Puts a backup in the place of the database. To be called with the data folder locked. A kill at any instant leaves the
 * old database or the new one, whole. Throws `unavailable` for a damaged backup, one of a newer version, and while
 * another program has the database open.
 */
export function restoreBackup({ file, database, aside }: Request): { manifest: BackupManifest; replaced: boolean } {
  const { manifest, faults } = verifyBackup(file);
  if (!manifest || faults.length > 0) {
    throw new AppError("unavailable", `${file} cannot be restored: ${faults.join("; ")}.`);
  }
  if (manifest.schema > MIGRATIONS.length) {
    throw new AppError(
      "unavailable",
      `${file} was made by version ${manifest.product} (schema ${manifest.schema}; this one knows ${MIGRATIONS.length}): restore it with that version or a later one.`,
    );
  }
  const fresh = `${database}${RESTORING}`;
  try {
    unpack(file, fresh);
    const replaced = existsSync(database);
    if (replaced) setAside(database, aside);
    else setLogsAside(database, aside);
    renameSync(fresh, database);
    syncPath(dirname(database));
    return { manifest, replaced };
  } catch (error) {
    remove(fresh);
    if (error instanceof AppError) throw error;
    throw new AppError("unavailable", `The backup could not be put back: ${messageOf(error)}. Nothing was replaced.`, {
      cause: error,
    });
  }
}

/** The database as it was, in a file of its own beside the one it is to replace: a rename then is all or nothing. */
function unpack(file: string, fresh: string): void {
  remove(fresh);
  copyFileSync(file, fresh);
  const Sqlite = loadSqlite();
  const copy = new Sqlite(fresh);
  try {
    copy.pragma("synchronous = FULL");
    copy.exec(`drop table ${MANIFEST_TABLE}`);
  } finally {
    copy.close();
  }
  syncPath(fresh);
}

/**
 * Gives the old database a second name. What its write-ahead log holds is put into it first: beside the new database the
 * log of the old one would be taken for its own.
 */
function setAside(database: string, aside: string): void {
  foldLog(database);
  giveSecondName(database, aside);
  setLogsAside(database, aside);
}

function setLogsAside(database: string, aside: string): void {
  for (const end of LOGS.filter((end) => existsSync(`${database}${end}`))) {
    renameSync(`${database}${end}`, `${aside}${end}`);
  }
  syncPath(dirname(database));
}

/** A database that is too damaged to be opened keeps its log: both are set aside as they are. */
function foldLog(path: string): void {
  const Sqlite = loadSqlite();
  try {
    const database = new Sqlite(path, { timeout: 2_000 });
    try {
      database.pragma("wal_checkpoint(TRUNCATE)");
      if (database.pragma("journal_mode = DELETE", { simple: true }) !== "delete") throw inUse(path);
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (String((error as { code?: unknown }).code).startsWith("SQLITE_BUSY")) throw inUse(path);
  }
}

function inUse(path: string): AppError {
  return new AppError("unavailable", `Another program has ${path} open; nothing was replaced.`);
}

/** Where the file system has no second names, a copy does the same. */
function giveSecondName(path: string, second: string): void {
  try {
    linkSync(path, second);
  } catch (error) {
    if ((error as { code?: unknown }).code === "EEXIST") throw error;
    copyFileSync(path, second);
    syncPath(second);
  }
}

function remove(path: string): void {
  for (const end of ["", ...LOGS]) rmSync(`${path}${end}`, { force: true });
}
