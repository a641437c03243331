import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "#config/settings.ts";
import type { BackupManifest } from "#core/backup.ts";
import type { Clock } from "#core/clock.ts";
import { AppError } from "#core/errors.ts";
import { lockInstance } from "#storage/instance-lock.ts";
import { restoreBackup } from "#storage/restore-backup.ts";
import { openDataFolder } from "./data-folder.ts";

export type Restored = {
  database: string;
  manifest: BackupManifest;
  /** Where the database that stood there is now. */
  aside: string | undefined;
  /** No secret key is there yet, and backups hold none. */
  lacksSecret: boolean;
};

type Parts = { settings: Settings; file: string; force: boolean; clock: Clock };

/**
 * Puts a backup into a data folder that nobody serves from. Throws `conflict` when there is a database and it is not
 * forced, `unavailable` while an appliance is running on the folder or when the backup cannot be used.
 */
export function restore({ settings, file, force, clock }: Parts): Restored {
  if (!existsSync(file)) throw new AppError("not_found", `There is no file ${file}.`);
  const { database, lock } = openDataFolder(settings);
  const unlock = lockInstance(lock);
  try {
    if (existsSync(database) && !force) {
      throw new AppError(
        "conflict",
        `There is a database in ${settings.dataDir} already. --force puts the backup in its place and keeps it beside under another name.`,
      );
    }
    const aside = `${database}.replaced-${new Date(clock.now()).toISOString().replace(/[-:.]/g, "")}`;
    const { manifest, replaced } = restoreBackup({ file, database, aside });
    const lacksSecret = settings.secretKey === undefined && !existsSync(join(settings.dataDir, "secret.key"));
    return { database, manifest, aside: replaced ? aside : undefined, lacksSecret };
  } finally {
    unlock();
  }
}
