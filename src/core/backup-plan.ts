import { BACKUP_PERIOD_MS, type BackupFile, type BackupSchedule, type BackupState } from "./backup.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./time.ts";

/** The schedule looks once in a quarter of an hour: without this much lead each backup would come a little later. */
const LEAD_MS = 10 * MINUTE_MS;
/** Backups from before an upgrade that are left: they are the way back, and upgrades are rare. */
const UPGRADES_KEPT = 3;

type Dated = Pick<BackupFile, "madeAt" | "cause">;

/** Whether it is time for another. Any backup counts, whoever asked for it; one from the future is no reason to wait. */
export function isBackupDue(schedule: BackupSchedule, backups: readonly Dated[], now: number): boolean {
  if (schedule === "off") return false;
  const periodMs = BACKUP_PERIOD_MS[schedule] - LEAD_MS;
  return !backups.some(({ madeAt }) => Math.abs(now - madeAt) < periodMs);
}

/**
 * Those the schedule removes: of its own all but the newest `keep` and the newest of each of the last `keepWeekly` weeks
 * (Monday to Sunday, UTC), of those from before upgrades all but the newest three. What people asked for is theirs.
 */
export function backupsToRemove<Backup extends Dated>(
  backups: readonly Backup[],
  { keep, keepWeekly }: { keep: number; keepWeekly: number },
): Backup[] {
  const newestFirst = [...backups].sort((a, b) => b.madeAt - a.madeAt);
  const scheduled = newestFirst.filter(({ cause }) => cause === "scheduled");
  const weekly = scheduled.filter(({ madeAt }, index) => {
    const newer = scheduled[index - 1];
    return newer === undefined || weekOf(newer.madeAt) !== weekOf(madeAt);
  });
  const kept = new Set([...scheduled.slice(0, keep), ...weekly.slice(0, keepWeekly)]);
  const upgrades = newestFirst.filter(({ cause }) => cause === "upgrade");
  return [...scheduled.filter((backup) => !kept.has(backup)), ...upgrades.slice(UPGRADES_KEPT)];
}

/** How the backups stand, from what the folder lists and how the last try ended. */
export function backupStateOf(
  schedule: BackupSchedule,
  backups: readonly Dated[],
  { failure, now }: { failure: string | undefined; now: number },
): BackupState {
  const lastAt = backups.length === 0 ? undefined : Math.max(...backups.map(({ madeAt }) => madeAt));
  const status = () => {
    if (schedule === "off") return "off";
    if (failure !== undefined) return "failed";
    if (lastAt === undefined) return "missing";
    return now - lastAt > 2 * BACKUP_PERIOD_MS[schedule] + HOUR_MS ? "overdue" : "ok";
  };
  return { status: status(), lastAt, failure };
}

/** Weeks since the first Monday of 1970, which was the fifth of January. */
function weekOf(at: number): number {
  return Math.floor((at - 4 * DAY_MS) / (7 * DAY_MS));
}
