import { randomBytes } from "node:crypto";
import { systemClock } from "#clock.ts";
import type { Settings } from "#config/settings.ts";
import { AppError } from "#core/errors.ts";
import { lockInstance } from "#storage/instance-lock.ts";
import { openStore } from "#storage/open.ts";
import { fingerprintOf } from "#storage/secret-key.ts";
import { hasDatabase, openDataFolder } from "./data-folder.ts";
import { atTheCommandLine } from "./in-the-name-of.ts";
import { newIds } from "./new-ids.ts";

export type Rotated = {
  /** Records with secrets, sealed anew. */
  count: number;
  fingerprint: string;
  /** Where the key before is kept; undefined when the settings gave it. */
  kept: string | undefined;
};

/**
 * Seals every secret of a data folder under a new key: the one given, else a random one. The change is one transaction, and
 * until it is through the key before stays in force: whenever it is cut off, the next start finds the key that fits. Throws
 * `unavailable` while an appliance serves from the folder.
 */
export async function rotateSecretKey(settings: Settings, given: string | undefined): Promise<Rotated> {
  if (!hasDatabase(settings.dataDir)) throw new AppError("not_found", `There is no database in ${settings.dataDir}.`);
  if (settings.secretKey !== undefined && given === undefined) {
    throw new AppError(
      "invalid",
      "The settings give the secret key: name the file of the next one with --new-key-file.",
    );
  }
  const folder = openDataFolder(settings);
  const unlock = lockInstance(folder.lock);
  try {
    const { keyFile } = folder;
    keyFile?.settle();
    const next = given ?? randomBytes(32).toString("base64url");
    const store = await openStore({
      path: folder.database,
      secretKey: folder.secretKey(),
      clock: systemClock,
      ids: newIds(),
    });
    try {
      keyFile?.prepare(next);
      const count = await store.changeSecretKey(next, atTheCommandLine());
      return { count, fingerprint: fingerprintOf(next), kept: keyFile?.replace() };
    } finally {
      await store.close();
    }
  } finally {
    unlock();
  }
}
