import type { Backups } from "#core/backup.ts";
import type { Clock } from "#core/clock.ts";
import type { DiskWatch } from "#core/disk.ts";
import type { Fault } from "#core/fault.ts";
import type { Store } from "#core/store.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";

/** A queue whose oldest due job is older than this is behind. */
const LAG_MAX_MS = MINUTE_MS;
/** Anyone may ask, and a look writes a row: it is taken at most this often. */
const FRESH_MS = SECOND_MS;

type Parts = { store: Store; clock: Clock; disk: DiskWatch; backups: Pick<Backups, "state"> };

/** Looks for what is wrong with the appliance; finds nothing when it is ready. */
export function createFindFaults(parts: Parts): () => Promise<Fault[]> {
  let last: { at: number; faults: Promise<Fault[]> } | undefined;
  return () => {
    const now = parts.clock.now();
    if (!last || now - last.at >= FRESH_MS || now < last.at) last = { at: now, faults: lookForFaults(parts, now) };
    return last.faults;
  };
}

async function lookForFaults({ store, disk, backups }: Parts, now: number): Promise<Fault[]> {
  const faults: Fault[] = [];
  if (!(await store.isWritable())) faults.push({ component: "database", reason: "the database does not take writes" });
  if (disk.isLow()) {
    faults.push({ component: "disk", reason: "the disk is almost full: nothing more is taken in until there is room" });
  } else {
    // On a low disk most jobs wait, which is said already.
    faults.push(...(await jobsBehind(store, now)));
  }
  const { status } = backups.state();
  // Why stands in the log: anyone may ask here, and it may name folders.
  if (status === "failed") faults.push({ component: "backups", reason: "the last backup failed" });
  if (status === "overdue") faults.push({ component: "backups", reason: "the newest backup is too old" });
  return faults;
}

async function jobsBehind(store: Store, now: number): Promise<Fault[]> {
  const waiting = await store.jobs.countClaimable();
  // Reads wait for their hosts' turns by design; a long crawl is no fault.
  const behind = waiting.filter(({ step, oldestRunAt }) => step !== "read" && now - oldestRunAt > LAG_MAX_MS);
  return behind.map(({ step }) => ({ component: "jobs", reason: `${step} jobs are more than a minute behind` }));
}
