import { COMMIT, VERSION } from "#config/version.ts";
import type { Backups } from "#core/backup.ts";
import type { Clock } from "#core/clock.ts";
import type { DiskSpace, DiskWatch } from "#core/disk.ts";
import type { Store } from "#core/store.ts";
import type { Metric } from "#http/metrics-text.ts";
import { fileBytes } from "#storage/file-bytes.ts";

const BACKUP_STATES = ["off", "missing", "ok", "overdue", "failed"] as const;

type Parts = {
  store: Pick<Store, "jobs" | "deliveries">;
  clock: Clock;
  /** Path of the database; its log lies beside it. */
  database: string;
  disk: DiskWatch;
  readSpace: () => DiskSpace | undefined;
  backups: Pick<Backups, "state">;
  lag: { take(): { maxMs: number; meanMs: number } };
  tally: { read(): Metric[] };
};

/** Puts the figures of the appliance together; nothing in them is about an account or a person. */
export function createReadMetrics(parts: Parts): () => Promise<Metric[]> {
  return async () => [
    gauge("build_info", "The version that runs; always 1.", { labels: { version: VERSION, commit: COMMIT }, value: 1 }),
    ...(await queueMetrics(parts)),
    ...parts.tally.read(),
    ...processMetrics(parts),
    ...diskMetrics(parts),
    ...backupMetrics(parts),
  ];
}

async function queueMetrics({ store, clock }: Parts): Promise<Metric[]> {
  const now = clock.now();
  const depths = await store.jobs.depths();
  const due = depths.flatMap(({ oldestDueAt }) => oldestDueAt ?? []);
  const pendingSince = await store.deliveries.oldestPendingAt();
  return [
    gauge(
      "jobs",
      "Jobs by step and state: due, scheduled for later, held by another job, running.",
      ...depths.map(({ step, state, count }) => ({ labels: { step, state }, value: count })),
    ),
    gauge("jobs_lag_seconds", "Age of the oldest job that is due and waits for a free lane, 0 without one.", {
      value: ageOf(due.length === 0 ? undefined : Math.min(...due), now) ?? 0,
    }),
    gauge(
      "deliveries_oldest_undelivered_seconds",
      "Age of the oldest webhook delivery still to be made, 0 without one.",
      {
        value: ageOf(pendingSince, now) ?? 0,
      },
    ),
  ];
}

function processMetrics({ lag }: Parts): Metric[] {
  const { maxMs, meanMs } = lag.take();
  return [
    gauge("event_loop_lag_max_seconds", "Latest that the event loop came since the last scrape.", {
      value: maxMs / 1000,
    }),
    gauge("event_loop_lag_mean_seconds", "Mean lateness of the event loop since the last scrape.", {
      value: meanMs / 1000,
    }),
    gauge("resident_memory_bytes", "Resident memory of the main process.", { value: process.memoryUsage.rss() }),
  ];
}

function diskMetrics({ database, disk, readSpace }: Parts): Metric[] {
  const space = readSpace();
  return [
    gauge("database_bytes", "Size of the database file.", { value: fileBytes(database) }),
    gauge("wal_bytes", "Size of the database's write-ahead log.", { value: fileBytes(`${database}-wal`) }),
    gauge("disk_free_bytes", "Free on the data folder's file system.", ...(space ? [{ value: space.freeBytes }] : [])),
    gauge("disk_low", "1 while nothing more is taken in for want of room.", { value: disk.isLow() ? 1 : 0 }),
  ];
}

function backupMetrics({ backups, clock }: Parts): Metric[] {
  const { status, lastAt } = backups.state();
  const age = ageOf(lastAt, clock.now());
  return [
    gauge(
      "backup_age_seconds",
      "Age of the newest verified backup; absent before the first.",
      ...(age === undefined ? [] : [{ value: age }]),
    ),
    gauge(
      "backup_state",
      "1 for the state the backups are in.",
      ...BACKUP_STATES.map((state) => ({ labels: { state }, value: state === status ? 1 : 0 })),
    ),
  ];
}

function gauge(name: string, help: string, ...samples: Metric["samples"]): Metric {
  return { name: `signalmama_${name}`, type: "gauge", help, samples };
}

/** In seconds; a clock that was set back makes nothing younger than now. */
function ageOf(at: number | undefined, now: number): number | undefined {
  return at === undefined ? undefined : Math.max(0, (now - at) / 1000);
}
