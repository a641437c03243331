import type { Clock } from "#core/clock.ts";
import type { Store } from "#core/store.ts";
import { SECOND_MS } from "#core/time.ts";

/** So many writes under way at once are a rush: an import by many hands, not people at work. */
const RUSH_WRITES = 8;
/** And so is one of so many accounts: the next lot of an import comes as soon as it is answered. */
const RUSH_ACCOUNTS = 100;
/** A rush is over when there has been none for this long: pauses between two answers are no end of it. */
const CALM_MS = 250;
/** So long a rush holds its crawls at most, and for as long again they are free: none waits longer than this for its end. */
const HELD_MS_MAX = 10 * SECOND_MS;
/** What a rush of new accounts leads to, and what is better begun when all of them are in. */
const WAITING_STEPS = ["crawl"];

/**
 * Callers come first: while many write at once, the crawls that their accounts lead to begin later. Each takes a thousand times as
 * long as taking an account in, so the first of an import would make the rest of it wait.
 */
export function createRush(clock: Pick<Clock, "steady">) {
  let underWay = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  let heldFrom = Number.NEGATIVE_INFINITY;
  const note = () => {
    lastAt = clock.steady();
    if (lastAt - heldFrom >= 2 * HELD_MS_MAX) heldFrom = lastAt;
  };
  return {
    /** The same store; what callers write at once is watched. What ends a job is no caller's. */
    watching: (store: Store): Store => ({
      ...store,
      async commit(change, done) {
        if (done || !change.by) return store.commit(change, done);
        const isLarge = (change.put?.account?.length ?? 0) >= RUSH_ACCOUNTS;
        if (++underWay >= RUSH_WRITES || isLarge) note();
        return store.commit(change).finally(() => {
          underWay--;
          // It may have taken longer than the calm that ends a rush.
          if (isLarge) note();
        });
      },
    }),
    /** Whether jobs of a step wait where they are. */
    holds(step: string): boolean {
      if (!WAITING_STEPS.includes(step)) return false;
      const now = clock.steady();
      return now - lastAt <= CALM_MS && now - heldFrom < HELD_MS_MAX;
    },
  };
}

export type Rush = ReturnType<typeof createRush>;
