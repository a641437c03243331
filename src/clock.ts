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
      if (waiting.push(resolve) === 1) setImmediate(giveTurn);
    }),
};

/** Whoever waits for a turn of the loop, the first first. */
const waiting: (() => void)[] = [];

function giveTurn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(giveTurn);
}
