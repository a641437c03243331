import { readFileSync } from "node:fs";

/** How long the event loop was held in one go at most, in ms by the clock and of its own CPU, and how long all of it took. */
export type Held = { heldMs: number; cpuMs: number; totalMs: number };

/**
 * Does the work with a timer of 1 ms beside it. By the clock the waits for a disk count, and on a busy machine those for a core; what
 * the thread of the loop itself was busy for is given beside.
 */
export async function heldBy(work: () => Promise<unknown>): Promise<Held> {
  let isOver = false;
  const held = { heldMs: 0, cpuMs: 0 };
  const beat = async () => {
    while (!isOver) {
      const from = performance.now();
      const cpu = loopCpuMs();
      await Bun.sleep(1);
      const gap = performance.now() - from - 1;
      held.heldMs = Math.max(held.heldMs, gap);
      // What is done in the millisecond waited for holds nobody.
      held.cpuMs = Math.max(held.cpuMs, Math.min(gap, loopCpuMs() - cpu));
    }
  };
  await Bun.sleep(5);
  const beating = beat();
  const startedAt = performance.now();
  await work();
  const totalMs = performance.now() - startedAt;
  // The gap that is open at the end is closed by one more turn.
  await Bun.sleep(2);
  isOver = true;
  await beating;
  return { ...held, totalMs };
}

/** CPU of the thread of the event loop so far (`schedstat` of proc(5), in ns). */
function loopCpuMs(): number {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
}
