import { statSync } from "node:fs";
import type { Backups } from "#core/backup.ts";
import type { DiskSpace, DiskWatch } from "#core/disk.ts";
import type { Measured } from "#core/system.ts";

type Parts = {
  startedAt: number;
  /** Path of the database; its log lies beside it. */
  database: string;
  disk: DiskWatch;
  readSpace: () => DiskSpace | undefined;
  backups: Pick<Backups, "state">;
  lag: { lastMinute(): Measured["loopLag"] };
};

/** Looks at the process, the database file, the disk and the backups. */
export function createMeasure({ startedAt, database, disk, readSpace, backups, lag }: Parts): () => Measured {
  return () => ({
    startedAt,
    residentBytes: process.memoryUsage.rss(),
    loopLag: lag.lastMinute(),
    database: { sizeBytes: sizeOf(database), logBytes: sizeOf(`${database}-wal`) },
    disk: readSpace(),
    isDiskLow: disk.isLow(),
    backups: backups.state(),
  });
}

/** In bytes; 0 for a file that is not there. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
