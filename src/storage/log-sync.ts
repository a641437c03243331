import { closeSync, fdatasync, fdatasyncSync, openSync } from "node:fs";
import { promisify } from "node:util";

const byThread = promisify(fdatasync);

export type LogSync = {
  /** Resolves when everything that is in the log by now is on the disk. Throws what the system says when it did not get there. */
  sync(): Promise<void>;
  close(): void;
};

/**
 * What `synchronous=FULL` does with each commit, beside the event loop: the log of the database is brought to the disk by a thread,
 * while the loop answers. Some tenths of a millisecond, or some tens on a slow or busy disk. The log is there from the first write until
 * the last connection is closed, and SQLite takes no locks on it that closing a handle would give up.
 */
export function createLogSync(path: string, { isOnLoop }: { isOnLoop: boolean }): LogSync {
  let file: number | undefined;
  return {
    async sync() {
      file ??= openSync(`${path}-wal`, "r");
      if (isOnLoop) fdatasyncSync(file);
      else await byThread(file);
    },
    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}
