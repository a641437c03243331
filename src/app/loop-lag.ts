import type { Clock } from "#core/clock.ts";

/** How often the event loop is asked whether it comes in time. */
const EVERY_MS = 500;

/** As many as a minute has. */
const KEPT = 120;

type Lag = { maxMs: number; meanMs: number };

/** Measures how late the event loop is, in ms, until the signal aborts; `take` gives what was seen since it was last called. */
export function watchLoopLag(clock: Clock, signal: AbortSignal): { take(): Lag; lastMinute(): Lag } {
  let minute: number[] = [];
  let lags: number[] = [];
  const watch = async () => {
    while (!signal.aborted) {
      const before = performance.now();
      await clock.wait(EVERY_MS, signal);
      // Nobody may ever take them.
      if (lags.length >= 7_200) lags = lags.slice(-600);
      const lag = Math.max(0, performance.now() - before - EVERY_MS);
      lags.push(lag);
      minute = [...minute.slice(1 - KEPT), lag];
    }
  };
  void watch();
  return {
    take() {
      const seen = lags;
      lags = [];
      return over(seen);
    },
    lastMinute: () => over(minute),
  };
}

function over(lags: number[]): Lag {
  const sum = lags.reduce((total, lag) => total + lag, 0);
  return { maxMs: Math.max(0, ...lags), meanMs: lags.length === 0 ? 0 : sum / lags.length };
}
