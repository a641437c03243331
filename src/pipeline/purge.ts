import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import { unhurried } from "#core/clock.ts";
import { LOOKS_KEPT_MS } from "#core/kept-look.ts";
import { REPLAY_KEPT_MS } from "#core/replay.ts";
import { MINUTE_MS } from "#core/time.ts";
import type { PipelineContext } from "./context.ts";
import { defineStep } from "./step.ts";

/** Removes deleted accounts whose time has come, and what is past its retention. Running it twice does no harm. */
export const purgeStep = defineStep({
  name: "purge",
  payload: z.object({}),
  // Another program that reads the database at that moment keeps its unused parts from being cleared.
  options: () => ({ concurrency: 1, timeoutMs: 10 * MINUTE_MS, delaysMs: [MINUTE_MS, 10 * MINUTE_MS] }),
  async run(_, context, _job, signal) {
    const { store, clock, settings, log } = context;
    const now = clock.now();
    const { documentsMs, runsMs, eventsMs, deliveriesMs, deletedMs, auditMs } = settings().retention;
    let accounts = 0;
    await removeDemoFeed(context);
    while (!signal.aborted && (await store.accounts.purgeNext(now))) {
      accounts++;
      // The database answers at once: without this nobody else would have a turn until the last is gone.
      await nextTurn();
    }
    const removed = await store.purgeOlderThan({
      documentsAt: now - documentsMs,
      fetchesAt: now - runsMs,
      runsAt: now - runsMs,
      botsAt: now,
      looksAt: now - LOOKS_KEPT_MS,
      eventsAt: now - eventsMs,
      deliveriesAt: now - deliveriesMs,
      listsAt: now - deletedMs,
      replaysAt: unhurried(clock) - REPLAY_KEPT_MS,
    });
    const audit = await store.audit.removeOlderThan(now - auditMs);
    const rows = Object.values(removed).reduce((sum, count) => sum + count, 0);
    if (rows + accounts + audit > 0) log.info("purged", { accounts, audit, ...removed });
    await store.scrub();
    return {};
  },
});

/** Its items belong to no account, so they would outlive the demo. */
async function removeDemoFeed({ store, demo, settings }: PipelineContext): Promise<void> {
  if (!demo || settings().feeds.some(({ url }) => url === demo.feed.url)) return;
  for (const { id, demoLoadedAt } of await store.workspaces.list()) {
    if (demoLoadedAt === undefined) await store.documents.removeOfFeed(id, demo.feed.url);
  }
}
