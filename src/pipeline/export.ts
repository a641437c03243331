import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import type { Event } from "#core/event.ts";
import { EXPORT_KEPT_MS, type Export } from "#core/export.ts";
import type { Ids } from "#core/id.ts";
import type { After } from "#core/queries.ts";
import type { Store } from "#core/store.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { defineStep } from "./step.ts";

/** Rows counted in one go; between two of them the event loop takes a turn. */
const CHUNK = 100;

/** Counts the rows of an export and opens its download for a day. No rows are kept: a download reads them itself. */
export const exportStep = defineStep({
  name: "export",
  payload: z.object({ workspaceId: z.string(), exportId: z.string() }),
  options: () => ({ concurrency: 1, timeoutMs: 10 * MINUTE_MS, delaysMs: [SECOND_MS, 30 * SECOND_MS] }),
  async run({ workspaceId, exportId }, { store, clock, ids }, _job, signal) {
    const asked = await store.exports.find(workspaceId, exportId);
    if (asked?.status !== "queued") return {};
    const rowCount = await countRows(store, asked, signal);
    const at = clock.now();
    const expiresAt = at + EXPORT_KEPT_MS;
    return toEnd({ ...asked, status: "completed", rowCount, completedAt: at, expiresAt }, at, ids);
  },
  async onExhausted({ workspaceId, exportId }, { store, clock, ids }) {
    const asked = await store.exports.find(workspaceId, exportId);
    if (asked?.status !== "queued") return {};
    const at = clock.now();
    return toEnd({ ...asked, status: "failed", completedAt: at }, at, ids);
  },
});

async function countRows(store: Store, { workspaceId, kind, filter, createdAt }: Export, signal: AbortSignal) {
  let count = 0;
  let after: After | undefined;
  do {
    signal.throwIfAborted();
    const page = await store.exports.rows(workspaceId, { kind, filter, until: createdAt }, { limit: CHUNK, after });
    count += page.rows.length;
    after = page.next;
    await nextTurn();
  } while (after !== undefined);
  return count;
}

/** The export as it ended, with the event that says so. */
function toEnd(ended: Export, at: number, ids: Ids) {
  const event: Event = {
    id: ids.next("evt"),
    workspaceId: ended.workspaceId,
    type: "export.completed",
    // Goes with the account when that is purged: the filter names it.
    ...(ended.filter.accountId === undefined ? {} : { accountId: ended.filter.accountId }),
    createdAt: at,
    causeId: ended.id,
    facts: { export: ended },
  };
  return { put: { export: [ended] }, events: [event] };
}
