import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError, messageOf } from "#core/errors.ts";
import { writeForGood } from "./write-for-good.ts";

/** What the appliance keeps on disk, all in one folder. */
export type DataFolder = {
  database: string;
  lock: string;
  /** Where the first admin key is left for whoever missed the banner. */
  adminKey: string;
  /** The appliance's own secret, made at the first start; never made anew over existing data. */
  secret(): string;
};

/** Opens (and at the first start makes) the data folder. Throws `unavailable` in one sentence when it cannot be used. */
export function openDataFolder(path: string, givenSecret: string | undefined): DataFolder {
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
  return {
    database,
    lock,
    adminKey: join(path, "admin.key"),
    secret: () => givenSecret ?? readOrMakeSecret(join(path, "secret.key"), database),
  };
}

export function hasDatabase(path: string): boolean {
  return existsSync(dataFiles(path).database);
}

/** Where the database and the lock of a data folder are, whether it exists or not. */
export function dataFiles(path: string): Pick<DataFolder, "database" | "lock"> {
  return { database: join(path, "signalmama.db"), lock: join(path, "signalmama.lock") };
}

function readOrMakeSecret(path: string, database: string): string {
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  if (existsSync(database)) {
    throw new AppError(
      "unavailable",
      `The secret ${path} is missing although there is a database; put it back from your backup, or set SIGNALMAMA_SECRET_KEY.`,
    );
  }
  const secret = randomBytes(32).toString("base64url");
  writeForGood(path, `${secret}\n`, { mustBeNew: true });
  return secret;
}
