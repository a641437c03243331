import type { Backups } from "#core/backup.ts";
import type { DiskSpace, DiskWatch } from "#core/disk.ts";
import type { Measured } from "#core/system.ts";
import { fileBytes } from "#storage/file-bytes.ts";

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
    database: { sizeBytes: fileBytes(database), logBytes: fileBytes(`${database}-wal`) },
    disk: readSpace(),
    isDiskLow: disk.isLow(),
    backups: backups.state(),
  });
}
