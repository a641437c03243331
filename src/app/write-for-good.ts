import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { syncPath } from "#storage/durable-files.ts";

/**
 * Writes a file that only its owner can read, and returns when it would survive a power cut: the database that is written
 * next is synced at once, and must not be there without it. `mustBeNew` throws when there is one.
 */
export function writeForGood(path: string, text: string, { mustBeNew }: { mustBeNew: boolean }): void {
  const file = openSync(path, mustBeNew ? "wx" : "w", 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  // The name of the file is part of its folder, and has to be synced with that.
  syncPath(dirname(path));
}
