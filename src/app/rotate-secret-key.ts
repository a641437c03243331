import { randomBytes } from "node:crypto";
import { systemClock } from "#clock.ts";
import type { Settings } from "#config/settings.ts";
import { AppError } from "#core/errors.ts";
import { giveUpSecrets } from "#storage/give-up-secrets.ts";
import { lockInstance } from "#storage/instance-lock.ts";
import { openStore } from "#storage/open.ts";
import { fingerprintOf } from "#storage/secret-key.ts";
import { type DataFolder, openDataFolder, requireDatabase } from "./data-folder.ts";
import { atTheCommandLine } from "./in-the-name-of.ts";
import { newIds } from "./new-ids.ts";
import { isSecretOurs } from "./secret-key-file.ts";

export type Rotated = {
  /** Records with secrets, sealed anew. */
  count: number;
  fingerprint: string;
  /** Where the key before is kept; undefined when the settings gave it. */
  kept: string | undefined;
};

/** `given`: the next key, else a random one. `isLost`: the present one is gone, and what was sealed under it is given up. */
export type Rotation = { given: string | undefined; isLost: boolean };

/**
 * Seals every secret of a data folder under a new key. The change is one transaction, and until it is through the key before
 * stays in force: whenever it is cut off, the next start finds the key that fits. Throws `unavailable` while an appliance
 * serves from the folder.
 */
export async function rotateSecretKey(settings: Settings, { given, isLost }: Rotation): Promise<Rotated> {
  requireDatabase(settings.dataDir);
  if (settings.secretKey !== undefined && given === undefined) {
    throw new AppError(
      "invalid",
      "The settings give the secret key: name the file of the next one with --new-key-file.",
    );
  }
  const folder = openDataFolder(settings);
  const unlock = lockInstance(folder.lock);
  try {
    folder.keyFile?.settle();
    if (isLost && isSecretOurs(settings, folder.database) && isKeyThere(folder)) throw isNotLost();
    const next = given ?? randomBytes(32).toString("base64url");
    const count = isLost ? await giveUp(folder, next) : await change(folder, next);
    return { count, fingerprint: fingerprintOf(next), kept: folder.keyFile?.replace() };
  } finally {
    unlock();
  }
}

async function change({ database, keyFile, secretKey }: DataFolder, next: string): Promise<number> {
  const store = await openStore({ path: database, secretKey: secretKey(), clock: systemClock, ids: newIds() });
  try {
    keyFile?.prepare(next);
    return await store.changeSecretKey(next, atTheCommandLine());
  } finally {
    await store.close();
  }
}

function giveUp({ database: path, keyFile }: DataFolder, next: string): Promise<number> {
  keyFile?.prepare(next);
  return giveUpSecrets({ path, secretKey: next, clock: systemClock, ids: newIds(), by: atTheCommandLine() });
}

function isKeyThere({ secretKey }: DataFolder): boolean {
  try {
    return secretKey() !== "";
  } catch {
    return false;
  }
}

function isNotLost(): AppError {
  return new AppError(
    "conflict",
    "The secret key that is there fits: without --lost it is changed and nothing is lost.",
  );
}
