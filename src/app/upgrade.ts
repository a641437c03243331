import type { Settings } from "#config/settings.ts";
import { VERSION } from "#config/version.ts";
import type { BackupFile } from "#core/backup.ts";
import type { Clock } from "#core/clock.ts";
import { AppError, messageOf } from "#core/errors.ts";
import { listBackups, makeBackup } from "#ops/backup-folder.ts";
import { NEWEST_SCHEMA, schemaOf } from "#storage/inspect-database.ts";
import { lockInstance } from "#storage/instance-lock.ts";
import { openSqlite } from "#storage/sqlite.ts";
import { dataFiles, requireDatabase } from "./data-folder.ts";

export type Upgrade = { from: number; to: number; backup: string | undefined };

type UpgradeSettings = Pick<Settings, "dataDir" | "backup" | "storage">;

/**
 * To be called, with the data folder locked, before a database is opened. What is about to be migrated is backed up first;
 * undefined when there is nothing to migrate. Throws `unavailable` for a database of a newer version, with the command
 * that leads back, and when there can be no backup.
 */
export async function prepareDatabase(
  settings: UpgradeSettings,
  database: string,
  clock: Clock,
  { withoutBackup = false }: { withoutBackup?: boolean } = {},
): Promise<Upgrade | undefined> {
  const schema = schemaOf(database);
  if (schema === undefined || schema === 0 || schema === NEWEST_SCHEMA) return undefined;
  if (schema > NEWEST_SCHEMA) throw newerDatabase(settings, database, schema);
  const upgrade = { from: schema, to: NEWEST_SCHEMA };
  if (withoutBackup) return { ...upgrade, backup: undefined };
  const { path } = await backUp(settings, database, clock);
  return { ...upgrade, backup: path };
}

/** Brings the database of a data folder up to date, as the next `serve` would; undefined when it is. */
export async function migrate(
  settings: UpgradeSettings & Pick<Settings, "secretKey">,
  { isDryRun, withoutBackup, clock }: { isDryRun: boolean; withoutBackup: boolean; clock: Clock },
): Promise<Upgrade | undefined> {
  const { database, lock } = dataFiles(settings.dataDir);
  requireDatabase(settings.dataDir);
  const schema = schemaOf(database);
  if (schema === undefined) throw new AppError("unavailable", `${database} cannot be read as a database.`);
  if (schema > NEWEST_SCHEMA) throw newerDatabase(settings, database, schema);
  if (schema === NEWEST_SCHEMA) return undefined;
  if (isDryRun) return { from: schema, to: NEWEST_SCHEMA, backup: undefined };
  const unlock = lockInstance(lock);
  try {
    const upgrade = await prepareDatabase(settings, database, clock, { withoutBackup });
    await openSqlite(database).close();
    return upgrade;
  } finally {
    unlock();
  }
}

async function backUp(
  { backup, storage, dataDir }: UpgradeSettings,
  database: string,
  clock: Clock,
): Promise<BackupFile> {
  const request = { database, to: { folder: backup.dir }, cause: "upgrade" as const, product: VERSION };
  try {
    return (await makeBackup({ ...request, now: clock.now(), limits: storage })).file;
  } catch (error) {
    throw new AppError(
      "unavailable",
      `The database has to be brought up to date, and cannot be backed up before. ${messageOf(error)} To go on without a backup: signalmama migrate --without-backup --data ${dataDir}`,
      { cause: error },
    );
  }
}

function newerDatabase({ backup, dataDir }: UpgradeSettings, database: string, schema: number): AppError {
  const before = listBackups(backup.dir).find(
    (one) => (schemaOf(one.path) ?? Number.POSITIVE_INFINITY) <= NEWEST_SCHEMA,
  );
  const wayBack = before
    ? `or go back to what it was on ${new Date(before.madeAt).toISOString()}: signalmama restore ${before.path} --data ${dataDir} --force`
    : `or restore a backup from before the upgrade: signalmama restore FILE --data ${dataDir} --force`;
  return new AppError(
    "unavailable",
    `The database ${database} was written by a newer version (schema ${schema}; this one knows ${NEWEST_SCHEMA}): run that version, ${wayBack}`,
  );
}
