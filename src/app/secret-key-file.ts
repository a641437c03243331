import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Settings } from "#config/settings.ts";
import { AppError } from "#core/errors.ts";
import { syncPath } from "#storage/durable-files.ts";
import { fingerprintOf } from "#storage/secret-key.ts";
import { storedFingerprint } from "#storage/stored-fingerprint.ts";
import { writeForGood } from "./write-for-good.ts";

const OTHERS = 0o077;

/** `secret.key` beside its database. While it is being changed the next one waits in `secret.key.new`. */
export type SecretKeyFile = {
  /** The key that the database's secrets are sealed under; the first start makes one. Throws `unavailable`. */
  read(): string;
  /** Ends a change that was cut off, whichever way it had gone. Only while nobody else uses the folder. */
  settle(): void;
  /** Puts the next key down beside the present one, durably. */
  prepare(key: string): void;
  /** The next key takes the place of the present one. Returns where that is kept, for older backups, if there was one. */
  replace(): string | undefined;
};

/** `mayBeOpen`: others on this machine may read it. */
export function createSecretKeyFile(
  path: string,
  database: string,
  { mayBeOpen }: { mayBeOpen: boolean },
): SecretKeyFile {
  const coming = `${path}.new`;
  const readChecked = (file: string) => {
    if (!mayBeOpen && (statSync(file).mode & OTHERS) !== 0) throw isOpen(file);
    const key = readFileSync(file, "utf8").trim();
    if (key === "") throw new AppError("unavailable", `The secret key ${file} is empty; put it back from your backup.`);
    return key;
  };
  /** The change was committed, and only the files have not followed yet. */
  const hasChanged = () => {
    if (!existsSync(coming)) return false;
    const key = readFileSync(coming, "utf8").trim();
    return key !== "" && fingerprintOf(key) === storedFingerprint(database);
  };
  const replace = () => {
    const kept = existsSync(path) ? `${path}.${fingerprintOf(readFileSync(path, "utf8").trim())}.old` : undefined;
    if (kept !== undefined && !existsSync(kept)) linkSync(path, kept);
    renameSync(coming, path);
    syncPath(dirname(path));
    return kept;
  };
  return {
    read() {
      if (hasChanged()) return readChecked(coming);
      if (existsSync(path)) return readChecked(path);
      if (existsSync(database)) throw isMissing(path);
      const key = randomBytes(32).toString("base64url");
      write(coming, key);
      renameSync(coming, path);
      syncPath(dirname(path));
      return key;
    },
    settle() {
      if (hasChanged()) replace();
      else rmSync(coming, { force: true });
    },
    prepare: (key) => write(coming, key),
    replace,
  };
}

/** Whether the key there is fits the database, as far as both can be read; changes nothing. */
export function isSecretOurs(
  { dataDir, secretKey }: Pick<Settings, "dataDir" | "secretKey">,
  database: string,
): boolean {
  const stored = storedFingerprint(database);
  const path = join(dataDir, "secret.key");
  if (stored === undefined || (secretKey === undefined && !existsSync(path))) return true;
  const keys = secretKey === undefined ? [path, `${path}.new`].flatMap(readIfThere) : [secretKey];
  return keys.some((key) => fingerprintOf(key) === stored);
}

/** The key of a data folder, when it fits the database; changes nothing. */
export function findSecret(
  { dataDir, secretKey }: Pick<Settings, "dataDir" | "secretKey">,
  database: string,
): string | undefined {
  const path = join(dataDir, "secret.key");
  const stored = storedFingerprint(database);
  const keys = secretKey === undefined ? [path, `${path}.new`].flatMap(readIfThere) : [secretKey];
  return keys.find((key) => fingerprintOf(key) === stored);
}

function readIfThere(path: string): string[] {
  try {
    return [readFileSync(path, "utf8").trim()];
  } catch {
    return [];
  }
}

/** On the disk when it returns: the database must not come to rest on a key that a power cut takes. */
function write(path: string, key: string): void {
  rmSync(path, { force: true });
  writeForGood(path, `${key}\n`, { mustBeNew: true });
}

function isOpen(path: string): AppError {
  return new AppError(
    "unavailable",
    `The secret key ${path} can be read by other users of this machine: run \`chmod 600 ${path}\`, or set \`allow_open_secret_key: true\` if that is meant.`,
  );
}

function isMissing(path: string): AppError {
  return new AppError(
    "unavailable",
    `The secret key ${path} is missing although there is a database; put it back from your backup, or set SIGNALMAMA_SECRET_KEY. If it is lost: \`signalmama keys rotate-secret --lost\`.`,
  );
}
