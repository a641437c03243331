import { z } from "zod";
import { REPLAY_KEPT_MS } from "#core/replay.ts";
import { MINUTE_MS } from "#core/time.ts";
import { defineStep } from "./step.ts";

const ACCOUNTS_MAX = 100;

/** Removes deleted accounts whose time has come, and what is past its retention. Running it twice does no harm. */
export const purgeStep = defineStep({
  name: "purge",
  payload: z.object({}),
  options: () => ({ concurrency: 1, timeoutMs: 10 * MINUTE_MS, delaysMs: [] }),
  async run(_, { store, clock, settings, log }) {
    const now = clock.now();
    const { documentsMs, runsMs, eventsMs, deliveriesMs } = settings().retention;
    const accounts = await store.accounts.listPurgeable(now, ACCOUNTS_MAX);
    for (const account of accounts) await store.accounts.purge(account.workspaceId, account.id);
    const removed = await store.purgeOlderThan({
      documentsAt: now - documentsMs,
      fetchesAt: now - runsMs,
      runsAt: now - runsMs,
      botsAt: now,
      eventsAt: now - eventsMs,
      deliveriesAt: now - deliveriesMs,
      replaysAt: now - REPLAY_KEPT_MS,
    });
    const rows = Object.values(removed).reduce((sum, count) => sum + count, 0);
    if (rows + accounts.length > 0) log.info("purged", { accounts: accounts.length, ...removed });
    return {};
  },
});
