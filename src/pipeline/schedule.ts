import { Cron } from "croner";
import type { Clock } from "#core/clock.ts";
import type { Store } from "#core/store.ts";
import { MINUTE_MS } from "#core/time.ts";

/** When which job is enqueued (UTC). The jobs look at what is due, so a missed tick costs nothing but time. */
const SCHEDULE = [
  { cron: "* * * * *", step: "score_due" },
  { cron: "* * * * *", step: "crawl_due" },
  { cron: "* * * * *", step: "bots_due" },
  { cron: "*/15 * * * *", step: "feeds_due" },
  { cron: "7 * * * *", step: "purge" },
  { cron: "11-59/15 * * * *", step: "backup_due" },
  // At night in Europe and America.
  { cron: "13 4 * * *", step: "verify_audit" },
] as const;

type Entry = { step: string; times: Cron; periodMs: number; nextAt: number };

/**
 * Starts the clockwork; the returned function stops it. It ticks once a minute and reads the wall clock each time, however
 * that was put: what was missed is made up for once, and what a clock that went back has moved further away is not waited for.
 */
export function startSchedule(
  { store, clock }: { store: Store; clock: Clock },
  onError: (error: unknown) => void,
): () => void {
  const stopping = new AbortController();
  const entries = SCHEDULE.map((planned) => toEntry(planned, clock.now()));
  const tick = () => {
    const now = clock.now();
    for (const entry of entries) {
      if (!isDue(entry, now)) continue;
      entry.nextAt = nextRun(entry.times, now);
      store.jobs.enqueue([{ step: entry.step, payload: {}, key: entry.step }]).catch(onError);
    }
  };
  void (async () => {
    while (!stopping.signal.aborted) {
      await clock.wait(MINUTE_MS - (clock.now() % MINUTE_MS), stopping.signal);
      if (!stopping.signal.aborted) tick();
    }
  })();
  return () => stopping.abort();
}

function toEntry({ cron, step }: (typeof SCHEDULE)[number], now: number): Entry {
  const times = new Cron(cron, { timezone: "UTC" });
  const nextAt = nextRun(times, now);
  return { step, times, nextAt, periodMs: nextRun(times, nextAt) - nextAt };
}

function isDue({ nextAt, periodMs }: Entry, now: number): boolean {
  return nextAt <= now || nextAt - now > periodMs;
}

/** Every pattern of the schedule comes again. */
function nextRun(times: Cron, after: number): number {
  return times.nextRun(new Date(after))?.getTime() ?? Infinity;
}
