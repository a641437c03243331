import type { Clock } from "#core/clock.ts";

export type FakeClock = Clock & {
  /** Moves time on, waking sleepers in the order of their due times and letting each run on before the next wakes. */
  advance(ms: number): Promise<void>;
  /** Puts the wall clock forward or back without any time going by; nobody wakes. */
  jump(ms: number): void;
  /** How many `wait` calls are pending. */
  sleepers(): number;
};

/** A clock that stands still until told otherwise. Starts at 2026-06-01T09:00:00.000Z unless given another instant. */
export function createFakeClock(startAt = Date.UTC(2026, 5, 1, 9)): FakeClock {
  let steady = startAt;
  let aheadMs = 0;
  const pending = new Set<{ dueAt: number; wake: () => void }>();

  return {
    now: () => steady + aheadMs,
    steady: () => steady,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const sleeper = { dueAt: steady + Math.max(0, ms), wake };
        function wake() {
          pending.delete(sleeper);
          signal?.removeEventListener("abort", wake);
          resolve();
        }
        pending.add(sleeper);
        signal?.addEventListener("abort", wake, { once: true });
      }),
    turn: () => Promise.resolve(),
    async advance(ms) {
      const endAt = steady + ms;
      await settle();
      for (;;) {
        const next = [...pending].sort((a, b) => a.dueAt - b.dueAt)[0];
        if (!next || next.dueAt > endAt) break;
        steady = Math.max(steady, next.dueAt);
        next.wake();
        await settle();
      }
      steady = endAt;
      await settle();
    },
    jump(ms) {
      aheadMs += ms;
    },
    sleepers: () => pending.size,
  };
}

/** Turns of the event loop, more than many jobs need that begin a few in each. */
const TURNS = 12;

/** Lets everything run that needs neither time nor a socket. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}
