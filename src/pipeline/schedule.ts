import { Cron } from "croner";
import type { Store } from "#core/store.ts";

/** When which job is enqueued (UTC). The jobs look at what is due, so a missed tick costs nothing but time. */
const SCHEDULE = [
  { cron: "* * * * *", step: "score_due" },
  { cron: "* * * * *", step: "crawl_due" },
  { cron: "* * * * *", step: "bots_due" },
  { cron: "*/15 * * * *", step: "feeds_due" },
  { cron: "7 * * * *", step: "purge" },
  { cron: "11-59/15 * * * *", step: "backup_due" },
] as const;

/** Starts the clockwork; the returned function stops it. A handful of croner objects: anything per account waits in the database. */
export function startSchedule(store: Store, onError: (error: unknown) => void): () => void {
  const crons = SCHEDULE.map(
    ({ cron, step }) =>
      new Cron(cron, { timezone: "UTC", catch: onError }, () => store.jobs.enqueue([{ step, payload: {}, key: step }])),
  );
  return () => {
    for (const cron of crons) cron.stop();
  };
}
