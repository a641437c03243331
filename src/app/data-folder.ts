import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "#config/settings.ts";
import { AppError, messageOf } from "#core/errors.ts";
import { createSecretKeyFile, type SecretKeyFile } from "./secret-key-file.ts";

/** What the appliance keeps on disk, all in one folder. */
export type DataFolder = {
  database: string;
  lock: string;
  /** Where the first admin key is left for whoever missed the banner. */
  adminKey: string;
  /** What secrets in the database are sealed under: given by the settings, else kept in the folder. Throws `unavailable`. */
  secretKey(): string;
  /** Absent when the settings give the key. */
  keyFile: SecretKeyFile | undefined;
};

/** Opens (and at the first start makes) the data folder. Throws `unavailable` in one sentence when it cannot be used. */
export function openDataFolder({
  dataDir: path,
  secretKey: given,
  allowOpenSecretKey: mayBeOpen,
}: Pick<Settings, "dataDir" | "secretKey" | "allowOpenSecretKey">): DataFolder {
  // Keys, crawled text and the database are nobody else's on this machine.
  process.umask(0o077);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new AppError("unavailable", `The data folder ${path} cannot be written: ${messageOf(error)}.`, {
      cause: error,
    });
  }
  const { database, lock } = dataFiles(path);
  const keyFile =
    given === undefined ? createSecretKeyFile(join(path, "secret.key"), database, { mayBeOpen }) : undefined;
  return {
    database,
    lock,
    adminKey: join(path, "admin.key"),
    secretKey: () => given ?? keyFile?.read() ?? "",
    keyFile,
  };
}

/** For whatever works on what a first start has made. Throws `not_found`, with what to do, where there was none in this folder. */
export function requireDatabase(path: string): void {
  if (existsSync(dataFiles(path).database)) return;
  throw new AppError(
    "not_found",
    `There is no database in ${path} yet: run \`signalmama serve\` once, or name the folder with --data or its settings with --config.`,
  );
}

/** Where the database and the lock of a data folder are, whether it exists or not. */
export function dataFiles(path: string): Pick<DataFolder, "database" | "lock"> {
  return { database: join(path, "signalmama.db"), lock: join(path, "signalmama.lock") };
}
