import { rmSync } from "node:fs";
import type { Settings } from "#config/settings.ts";
import { VERSION } from "#config/version.ts";
import type { BackupFile, BackupManifest, Backups } from "#core/backup.ts";
import { backupStateOf, backupsToRemove, isBackupDue } from "#core/backup-plan.ts";
import type { Clock } from "#core/clock.ts";
import { AppError, messageOf } from "#core/errors.ts";
import type { Log } from "#core/log.ts";
import { listBackups, makeBackup } from "#ops/backup-folder.ts";
import { BackupAnswer, type BackupTask } from "#ops/backup-worker.ts";
import { askWorker } from "./ask-worker.ts";
import { dataFiles, requireDatabase } from "./data-folder.ts";

const NICENESS = 15;

type Parts = {
  settings: () => Pick<Settings, "backup" | "storage">;
  database: string;
  clock: Clock;
  log: Log;
  /** Makes one; a process of its own unless a test says otherwise. */
  run?: (task: BackupTask, signal: AbortSignal) => Promise<BackupFile>;
};

/**
 * Backups by the schedule of the settings, made by a process beside this one: reading a gigabyte takes seconds. `stop` ends
 * one that is being made: a stop does not wait for it, and the next start makes it anew.
 */
export function createBackups(parts: Parts): Backups & { stop(): void } {
  const { settings, database, clock, log, run = runWorker } = parts;
  const stopping = new AbortController();
  let failure: string | undefined;

  const make = async (signal: AbortSignal): Promise<BackupFile> => {
    const { backup, storage } = settings();
    const task = { database, to: { folder: backup.dir }, cause: "scheduled" as const, product: VERSION };
    try {
      const file = await run({ ...task, now: clock.now(), limits: storage }, signal);
      failure = undefined;
      return file;
    } catch (error) {
      if (!signal.aborted) failure = messageOf(error);
      throw error;
    }
  };
  const removeOld = () => {
    const { dir, keep, keepWeekly } = settings().backup;
    for (const { path, name } of backupsToRemove(listBackups(dir), { keep, keepWeekly })) {
      rmSync(path, { force: true });
      log.info("a backup was removed: newer ones are kept", { backup: name });
    }
  };
  return {
    async makeDue(signal) {
      const { schedule, dir } = settings().backup;
      if (!isBackupDue(schedule, listBackups(dir), clock.now())) return undefined;
      try {
        const file = await make(AbortSignal.any([signal, stopping.signal]));
        removeOld();
        return file;
      } catch (error) {
        if (stopping.signal.aborted) return undefined;
        throw error;
      }
    },
    state: () => {
      const { schedule, dir } = settings().backup;
      return backupStateOf(schedule, listBackups(dir), { failure, now: clock.now() });
    },
    stop: () => stopping.abort(),
  };
}

/** A backup at once, in this process: for a command. `to` is a folder or the file itself; the settings' folder without. */
export function backUpNow(
  settings: Pick<Settings, "backup" | "storage" | "dataDir">,
  to: { folder: string } | { file: string } | undefined,
  clock: Clock,
): Promise<{ file: BackupFile; manifest: BackupManifest }> {
  requireDatabase(settings.dataDir);
  process.umask(0o077);
  return makeBackup({
    database: dataFiles(settings.dataDir).database,
    to: to ?? { folder: settings.backup.dir },
    cause: "manual",
    product: VERSION,
    now: clock.now(),
    limits: settings.storage,
  });
}

async function runWorker(task: BackupTask, signal: AbortSignal): Promise<BackupFile> {
  const { text } = await askWorker("backup-worker", task, { niceness: NICENESS, signal });
  const answer = BackupAnswer.safeParse(parseJson(text)).data;
  if (!answer) throw new AppError("unavailable", "The process that makes the backup ended before it was made.");
  if ("failure" in answer) throw new AppError("unavailable", answer.failure);
  return answer.file;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
