import type { Transaction } from "kysely";
import type { Change } from "#core/change.ts";
import type { NewJob } from "#core/queue.ts";
import { rowsOf } from "./fixed-query.ts";
import type { Tables } from "./tables.ts";

/** Events that one job publishes, but for those of a single change, which stay together. */
const PUBLISHED_AT_ONCE = 100;

const HAS_ENDPOINT = "select 1 from webhooks where workspace_id = ? and deleted_at is null limit 1";

/**
 * The jobs that publish the events of changes, to be added in the transaction that writes them; small changes share one. None
 * for a workspace without endpoints: one that comes later is told of what happens from then on.
 */
export function publishJobs(trx: Transaction<Tables>, changes: Change[]): NewJob[] {
  const heard = new Map<string, boolean>();
  const isHeard = (workspaceId: string) => {
    const known = heard.get(workspaceId) ?? rowsOf(trx, HAS_ENDPOINT, [workspaceId]).length > 0;
    heard.set(workspaceId, known);
    return known;
  };
  const lots: string[][] = [];
  for (const { events = [] } of changes) {
    const ids = events.filter(({ workspaceId }) => isHeard(workspaceId)).map(({ id }) => id);
    const last = lots.at(-1);
    if (last && last.length + ids.length <= PUBLISHED_AT_ONCE) last.push(...ids);
    else if (ids.length > 0) lots.push(ids);
  }
  return lots.map((eventIds) => ({ step: "publish", payload: { eventIds }, priority: 3 }));
}
