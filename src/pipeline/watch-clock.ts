import type { Clock } from "#core/clock.ts";
import { messageOf } from "#core/errors.ts";
import type { Log } from "#core/log.ts";
import type { Store } from "#core/store.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";

const LOOK_EVERY_MS = 10 * SECOND_MS;
/** Less is how clocks are usually kept right, and delays nothing worth noticing. */
const SET_BACK_MIN_MS = MINUTE_MS / 2;

/**
 * Notices a wall clock that is put back, and moves along with it what waits for a time: otherwise a retry that was a minute away
 * would be a day and a minute away. A clock that is put forward needs nothing: what it makes due is done once. The returned
 * function ends it.
 */
export function watchClock({ store, clock, log }: { store: Store; clock: Clock; log: Log }): () => void {
  const stopping = new AbortController();
  let aheadMs = clock.now() - clock.steady();
  const look = async () => {
    const ahead = clock.now() - clock.steady();
    const byMs = aheadMs - ahead;
    if (byMs >= SET_BACK_MIN_MS) {
      // First what may be done twice: a failure behind it has both done again.
      await store.jobs.enqueue([{ step: "plan_anew", key: "plan_anew", payload: { byMs } }]);
      await store.putBackBy(byMs);
      aheadMs = ahead;
      log.warn("the clock was put back; what waits for a time was moved along", {
        seconds: Math.round(byMs / SECOND_MS),
      });
    }
    aheadMs = ahead;
  };
  void (async () => {
    while (!stopping.signal.aborted) {
      await clock.wait(LOOK_EVERY_MS, stopping.signal);
      if (stopping.signal.aborted) return;
      await look().catch((error: unknown) =>
        log.error("what waits for a time could not be moved", { error: messageOf(error) }),
      );
    }
  })();
  return () => stopping.abort();
}
