import type { Clock } from "#core/clock.ts";

/** What a timer can hold; more would make it fire at once. */
const TIMER_MAX_MS = 2 ** 31 - 1;

const BEGAN = { at: Date.now(), steadyMs: performance.now() };

/** The machine's clock. The only place that reads it: everything else is given a `Clock`. */
export const systemClock: Clock = {
  now: () => Date.now(),
  steady: () => BEGAN.at + Math.floor(performance.now() - BEGAN.steadyMs),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const timer = setTimeout(done, Math.min(Math.max(0, ms), TIMER_MAX_MS));
      signal?.addEventListener("abort", done, { once: true });
      function done() {
        clearTimeout(timer);
        signal?.removeEventListener("abort", done);
        resolve();
      }
    }),
  turn: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (isGiving) return;
      isGiving = true;
      setImmediate(giveTurn);
    }),
};

/** Whoever waits for a turn of the loop, the first first. */
const waiting: (() => void)[] = [];
let isGiving = false;

/** Steps share a turn while they take no longer than this together: a turn costs a tenth of a millisecond, and answers wait for it. */
const TURN_MS = 1;
/** So many promises further on, a step has done what it does at once. */
const STEP_PROMISES = 4;

async function giveTurn(): Promise<void> {
  const endsAt = performance.now() + TURN_MS;
  do {
    waiting.shift()?.();
    for (let count = 0; count < STEP_PROMISES; count++) await undefined;
  } while (waiting.length > 0 && performance.now() < endsAt);
  isGiving = waiting.length > 0;
  if (isGiving) setImmediate(giveTurn);
}
