import { z } from "zod";
import { DAY_MS, HOUR_MS } from "./time.ts";

/** Why a backup was made; it decides how long the schedule leaves it where it is. */
export const BackupCause = z.enum(["scheduled", "manual", "upgrade"]);
export type BackupCause = z.infer<typeof BackupCause>;

/** What one table held: rows, and the SHA-256 over all of them in their order. */
export const TableContents = z.object({ name: z.string(), rows: z.number().int().min(0), digest: z.string() });
export type TableContents = z.infer<typeof TableContents>;

/** What a backup says of itself. The contents are those of the database it was made from, not of the copy. */
export const BackupManifest = z.object({
  format: z.literal(1),
  /** The product's version that made it, for people. */
  product: z.string(),
  /** The schema version of the database, which decides who can restore it. */
  schema: z.number().int().min(1),
  madeAt: z.number(),
  cause: BackupCause,
  tables: z.array(TableContents),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** A backup as its folder lists it; `madeAt` is from its name. */
export type BackupFile = { path: string; name: string; madeAt: number; cause: BackupCause; sizeBytes: number };

export type BackupSchedule = "off" | "hourly" | "daily" | "weekly";

export const BACKUP_PERIOD_MS: Record<Exclude<BackupSchedule, "off">, number> = {
  hourly: HOUR_MS,
  daily: DAY_MS,
  weekly: 7 * DAY_MS,
};

/** How the backups stand. `missing` until the first one; `overdue` when the newest is older than twice the period. */
export type BackupState = {
  status: "off" | "missing" | "ok" | "overdue" | "failed";
  /** When the newest one was made; each one has passed its restore drill before it got its name. */
  lastAt: number | undefined;
  /** Why the last try failed, unless one has succeeded since. */
  failure: string | undefined;
};

/** What the rim must provide for backups on a schedule. */
export type Backups = {
  /** Makes one if it is time, and removes what is not kept any longer. Throws `unavailable` when it could not be made. */
  makeDue(signal: AbortSignal): Promise<BackupFile | undefined>;
  state(): BackupState;
};

const NAME = /^signalmama-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(scheduled|manual|upgrade)\.db$/;

/** `signalmama-20261128T083152123Z-scheduled.db`: sorts by time, and says all that keeping it depends on. */
export function backupName(madeAt: number, cause: BackupCause): string {
  return `signalmama-${new Date(madeAt).toISOString().replace(/[-:.]/g, "")}-${cause}.db`;
}

/** Undefined for a name that is no backup's. */
export function parseBackupName(name: string): Pick<BackupFile, "madeAt" | "cause"> | undefined {
  const match = NAME.exec(name);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour, minute, second, ms] = match.slice(1, 8).map(Number);
  return { madeAt: Date.UTC(year, month - 1, day, hour, minute, second, ms), cause: BackupCause.parse(match[8]) };
}
