import type { Clock } from "#core/clock.ts";

/** How often the event loop is asked whether it comes in time. */
const EVERY_MS = 500;

/** Measures how late the event loop is, in ms, until the signal aborts; `take` gives what was seen since the last call. */
export function watchLoopLag(clock: Clock, signal: AbortSignal): { take(): { maxMs: number; meanMs: number } } {
  let lags: number[] = [];
  const watch = async () => {
    while (!signal.aborted) {
      const before = performance.now();
      await clock.wait(EVERY_MS, signal);
      // Nobody may ever take them.
      if (lags.length >= 7_200) lags = lags.slice(-600);
      lags.push(Math.max(0, performance.now() - before - EVERY_MS));
    }
  };
  void watch();
  return {
    take() {
      const seen = lags;
      lags = [];
      const sum = seen.reduce((total, lag) => total + lag, 0);
      return { maxMs: Math.max(0, ...seen), meanMs: seen.length === 0 ? 0 : sum / seen.length };
    },
  };
}
