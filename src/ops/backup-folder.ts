import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BackupCause, type BackupFile, type BackupManifest, backupName, parseBackupName } from "#core/backup.ts";
import { type DiskLimits, floorOf } from "#core/disk.ts";
import { AppError, messageOf } from "#core/errors.ts";
import { HOUR_MS } from "#core/time.ts";
import { fileBytes } from "#storage/file-bytes.ts";
import { PARTIAL, writeBackup } from "#storage/write-backup.ts";
import { spaceOf } from "./inspect-folder.ts";

/** A partial file untouched for so long belongs to a process that is gone. */
const ABANDONED_MS = HOUR_MS;
/** What a copy may be larger than its original: its own table, and what is written to the original meanwhile. */
const MARGIN_BYTES = 4 * 2 ** 20;

export type BackupRequest = {
  database: string;
  /** A folder, in which the backup gets a name of its own, or the file it is to be. */
  to: { folder: string } | { file: string };
  cause: BackupCause;
  product: string;
  now: number;
  /** A backup that would leave its disk low is not made. */
  limits: DiskLimits;
};

/** Makes a backup of a database that may be in use. Throws `conflict` or `unavailable` in one sentence. */
export async function makeBackup(request: BackupRequest): Promise<{ file: BackupFile; manifest: BackupManifest }> {
  const { database, to, cause, product, now } = request;
  const name = backupName(now, cause);
  const path = "file" in to ? to.file : join(to.folder, name);
  makeRoom(dirname(path), now);
  checkRoom(request, dirname(path));
  const manifest = await writeBackup({ database, target: path, facts: { product, madeAt: now, cause } });
  const file = { path, name, madeAt: now, cause, sizeBytes: statSync(path).size };
  return { file, manifest };
}

/** The backups of a folder by their names, the newest first; none where there is no folder. */
export function listBackups(folder: string): BackupFile[] {
  const files = namesIn(folder).flatMap((name) => {
    const facts = parseBackupName(name);
    const path = join(folder, name);
    const sizeBytes = facts && statSync(path, { throwIfNoEntry: false })?.size;
    return facts && sizeBytes !== undefined ? [{ path, name, sizeBytes, ...facts }] : [];
  });
  return files.sort((a, b) => b.madeAt - a.madeAt);
}

/** Opens the folder to nobody else, and clears away what processes that were killed left in it. */
function makeRoom(folder: string, now: number): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new AppError("unavailable", `The folder for backups ${folder} cannot be made: ${messageOf(error)}.`, {
      cause: error,
    });
  }
  for (const name of namesIn(folder)) {
    const [original = ""] = name.split(PARTIAL);
    if (original === name || !parseBackupName(original)) continue;
    const path = join(folder, name);
    const touchedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - touchedAt > ABANDONED_MS) rmSync(path, { force: true });
  }
}

function checkRoom({ database, limits }: BackupRequest, folder: string): void {
  const neededBytes = fileBytes(database) + fileBytes(`${database}-wal`) + MARGIN_BYTES;
  const space = spaceOf(folder);
  if (!space) return;
  const { freeBytes, totalBytes } = space;
  const keepFreeBytes = floorOf(limits, totalBytes);
  if (freeBytes - neededBytes >= keepFreeBytes) return;
  throw new AppError(
    "unavailable",
    `There is no room for a backup in ${folder}: it takes up to ${toMebibytes(neededBytes)}, of ${toMebibytes(freeBytes)} that are free, of which ${toMebibytes(keepFreeBytes)} have to stay so.`,
    { reason: "insufficient_storage" },
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function toMebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MiB`;
}
