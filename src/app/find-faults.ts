import type { Clock } from "#core/clock.ts";
import type { Fault } from "#core/fault.ts";
import type { Store } from "#core/store.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";

/** A queue whose oldest due job is older than this is behind. */
const LAG_MAX_MS = MINUTE_MS;
/** Anyone may ask, and a look writes a row: it is taken at most this often. */
const FRESH_MS = SECOND_MS;

/** Looks for what is wrong with the appliance; finds nothing when it is ready. */
export function createFindFaults({ store, clock }: { store: Store; clock: Clock }): () => Promise<Fault[]> {
  let last: { at: number; faults: Promise<Fault[]> } | undefined;
  return () => {
    const now = clock.now();
    if (!last || now - last.at >= FRESH_MS || now < last.at) last = { at: now, faults: lookForFaults(store, now) };
    return last.faults;
  };
}

async function lookForFaults(store: Store, now: number): Promise<Fault[]> {
  const faults: Fault[] = [];
  if (!(await store.isWritable())) faults.push({ component: "database", reason: "the database does not take writes" });
  const waiting = await store.jobs.countClaimable();
  // Reads wait for their hosts' turns by design; a long crawl is no fault.
  const behind = waiting.filter(({ step, oldestRunAt }) => step !== "read" && now - oldestRunAt > LAG_MAX_MS);
  return [
    ...faults,
    ...behind.map(({ step }) => ({ component: "jobs" as const, reason: `${step} jobs are more than a minute behind` })),
  ];
}
