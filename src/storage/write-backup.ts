import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type BetterSqlite3 from "better-sqlite3";
import type { BackupManifest } from "#core/backup.ts";
import { AppError, messageOf } from "#core/errors.ts";
import { syncPath } from "./durable-files.ts";
import { loadSqlite } from "./sqlite-driver.ts";
import { MANIFEST_TABLE, readContents } from "./table-contents.ts";
import { verifyBackup } from "./verify-backup.ts";

/** The end of a backup's name until it is complete, on the disk and has passed its drill. */
export const PARTIAL = ".partial";

/** All pages in one go: between two steps another process may write, and the copying would begin anew for ever. */
const ALL_PAGES = 0x7fff_ffff;

type Request = { database: string; target: string; facts: Pick<BackupManifest, "product" | "madeAt" | "cause"> };

/**
 * Copies a database, which may be in use, into one file that says what it holds. Opens the copy again, for reading alone,
 * and compares all of it with the original before it gets its name. Blocks for seconds: not for a process that serves.
 * Throws `conflict` when the target exists, `unavailable` when there can be no backup.
 */
export async function writeBackup({ database, target, facts }: Request): Promise<BackupManifest> {
  if (existsSync(target)) throw new AppError("conflict", `${target} already exists; it was left alone.`);
  const partial = `${target}${PARTIAL}`;
  try {
    const manifest = await copySnapshot(database, partial, facts);
    seal(partial, manifest);
    const { faults } = verifyBackup(partial);
    if (faults.length > 0) throw new AppError("unavailable", `The copy is not what was copied: ${faults.join("; ")}.`);
    syncPath(partial);
    renameSync(partial, target);
    syncPath(dirname(target));
    return manifest;
  } catch (error) {
    for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(`${partial}${end}`, { force: true });
    if (error instanceof AppError) throw error;
    throw new AppError("unavailable", `No backup could be made: ${messageOf(error)}.`, { cause: error });
  }
}

/** The copy and the list of what is in it are of one instant, whatever is written meanwhile. */
async function copySnapshot(database: string, partial: string, facts: Request["facts"]): Promise<BackupManifest> {
  const Sqlite = loadSqlite();
  const source = new Sqlite(database, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    const schema = Number(source.pragma("user_version", { simple: true }));
    if (schema === 0) throw new AppError("unavailable", `There is nothing in ${database} yet.`);
    source.exec("begin");
    // Only a read takes the snapshot that the transaction then keeps.
    source.prepare("select count(*) from sqlite_schema").get();
    await source.backup(partial, { progress: () => ALL_PAGES });
    return { format: 1, ...facts, schema, tables: readContents(source) };
  } finally {
    source.close();
  }
}

/** Without a write-ahead log a backup is one file, and can be read where nothing can be written. */
function seal(partial: string, manifest: BackupManifest): void {
  const Sqlite = loadSqlite();
  const copy: BetterSqlite3.Database = new Sqlite(partial);
  try {
    copy.pragma("journal_mode = DELETE");
    copy.pragma("synchronous = FULL");
    copy.exec(`create table ${MANIFEST_TABLE} (manifest text not null) strict`);
    copy.prepare(`insert into ${MANIFEST_TABLE} values (?)`).run(JSON.stringify(manifest));
  } finally {
    copy.close();
  }
}
