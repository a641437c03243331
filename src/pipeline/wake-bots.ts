import type { Clock } from "#core/clock.ts";
import type { Store } from "#core/store.ts";
import { SECOND_MS } from "#core/time.ts";

/** A look at least this often meets bots that were added meanwhile, and a clock that was put forward. */
const LOOK_MS_MAX = SECOND_MS;
/** Bots that are due within this time are taken up together. */
const LOOK_MS_MIN = SECOND_MS / 4;

/**
 * Has bots taken up when their time comes, and not at the next minute: it sleeps until the first of them is due. What it costs does
 * not depend on how many there are. The returned function stops it.
 */
export function startWakingBots(
  { store, clock }: { store: Pick<Store, "bots" | "jobs">; clock: Clock },
  onError: (error: unknown) => void,
): () => void {
  const stopping = new AbortController();
  const look = async () => {
    const dueAt = await store.bots.firstDueAt();
    const waitMs = (dueAt ?? Infinity) - clock.now();
    if (waitMs <= 0) await store.jobs.enqueue([{ step: "bots_due", payload: {}, key: "bots_due" }]);
    return Math.min(LOOK_MS_MAX, Math.max(LOOK_MS_MIN, waitMs));
  };
  void (async () => {
    while (!stopping.signal.aborted) {
      const pauseMs = await look().catch((error: unknown) => {
        onError(error);
        return LOOK_MS_MAX;
      });
      await clock.wait(pauseMs, stopping.signal);
    }
  })();
  return () => stopping.abort();
}
