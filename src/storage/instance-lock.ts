import { existsSync } from "node:fs";
import { AppError, messageOf } from "#core/errors.ts";
import { loadSqlite } from "./sqlite-driver.ts";

const HELD = "instance_running";

/**
 * Holds a data folder for this process: two of them on one database would both run its jobs. An exclusive transaction on
 * a small database of its own is gone with the process, also after a kill. Throws `unavailable` when another holds it.
 */
export function lockInstance(path: string): () => void {
  const Sqlite = loadSqlite();
  const lock = new Sqlite(path, { timeout: 0 });
  try {
    lock.pragma("journal_mode = DELETE");
    lock.exec("begin exclusive");
  } catch (error) {
    lock.close();
    const isHeld = String((error as { code?: unknown }).code).startsWith("SQLITE_BUSY");
    const message = isHeld
      ? `Another signalmama is already running on this data folder (${path} is held).`
      : `The lock ${path} cannot be taken: ${messageOf(error)}.`;
    throw new AppError("unavailable", message, { cause: error, ...(isHeld ? { reason: HELD } : {}) });
  }
  return () => {
    lock.exec("rollback");
    lock.close();
  };
}

/** Whether a process is serving from the folder now. */
export function isInstanceLocked(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    lockInstance(path)();
    return false;
  } catch (error) {
    return error instanceof AppError && error.reason === HELD;
  }
}
