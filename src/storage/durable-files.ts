import { closeSync, fsyncSync, openSync } from "node:fs";

/** Resolves nothing and returns when what was written to a file, or which names a folder holds, is on the disk. */
export function syncPath(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
