import { z } from "zod";
import type { Store } from "#core/store.ts";
import { MINUTE_MS } from "#core/time.ts";
import { defineStep } from "./step.ts";

/** Accounts looked up in one go. */
const ACCOUNTS_AT_ONCE = 100;

/** Removes deleted accounts whose time has come, and what is past its retention. Running it twice does no harm. */
export const purgeStep = defineStep({
  name: "purge",
  payload: z.object({}),
  // Another program that reads the database at that moment keeps its unused parts from being cleared.
  options: () => ({ concurrency: 1, timeoutMs: 10 * MINUTE_MS, delaysMs: [MINUTE_MS, 10 * MINUTE_MS] }),
  async run(_, { store, clock, settings, log }, _job, signal) {
    const now = clock.now();
    const { documentsMs, runsMs, eventsMs, deliveriesMs, deletedMs } = settings().retention;
    const accounts = await purgeAccounts(store, now, signal);
    const removed = await store.purgeOlderThan({
      documentsAt: now - documentsMs,
      fetchesAt: now - runsMs,
      eventsAt: now - eventsMs,
      deliveriesAt: now - deliveriesMs,
      listsAt: now - deletedMs,
    });
    await store.scrub();
    const rows = Object.values(removed).reduce((sum, count) => sum + count, 0);
    if (rows + accounts > 0) log.info("purged", { accounts, ...removed });
    return {};
  },
});

/** Returns how many. What an abort leaves is due at the next run. */
async function purgeAccounts(store: Store, dueAt: number, signal: AbortSignal): Promise<number> {
  let purged = 0;
  while (!signal.aborted) {
    const accounts = await store.accounts.listPurgeable(dueAt, ACCOUNTS_AT_ONCE);
    if (accounts.length === 0) break;
    for (const { workspaceId, id } of accounts) await store.accounts.purge(workspaceId, id);
    purged += accounts.length;
  }
  return purged;
}
