import type { BackupState } from "./backup.ts";
import type { FetchOutcome } from "./crawl.ts";
import type { DiskSpace } from "./disk.ts";

/** How the process and what it stands on are at this moment. Says nothing about any workspace. */
export type Measured = {
  /** Epoch ms. */
  startedAt: number;
  residentBytes: number;
  /** How late the event loop was in the last minute, in ms. */
  loopLag: { maxMs: number; meanMs: number };
  database: { sizeBytes: number; logBytes: number };
  /** Undefined where the system does not tell. */
  disk: DiskSpace | undefined;
  isDiskLow: boolean;
  backups: Pick<BackupState, "status" | "lastAt">;
};

/** Requests of crawls that ended so. */
export type FetchCount = { outcome: FetchOutcome; count: number };

/** One request of a crawl that came to nothing. */
export type FailedFetch = { url: string; error: string; at: number };

/** What went wrong at one host; `lastError` is a class, never foreign text. */
export type HostFailures = { host: string; failed: number; lastError: string; lastAt: number };

/** Failures by host, those with the most first. They are given newest first. */
export function failuresByHost(failures: FailedFetch[]): HostFailures[] {
  const hosts = Map.groupBy(failures, ({ url }) => URL.parse(url)?.hostname ?? "");
  return [...hosts]
    .flatMap(([host, [newest, ...older]]) =>
      newest ? [{ host, failed: older.length + 1, lastError: newest.error, lastAt: newest.at }] : [],
    )
    .toSorted((a, b) => b.failed - a.failed || b.lastAt - a.lastAt);
}
