import { readFile } from "node:fs/promises";

const NS_PER_MS = 1e6;

/**
 * How long the main thread of a process was ready to run while others ran instead (Linux, sched-stats.rst: the second
 * number), in ms. What is left of a duration without it is the program's own doing. Zero where nobody counts it.
 */
export async function waitedMs(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/task/${pid}/schedstat`, "utf8").catch(() => "");
  return Number(text.split(" ")[1] ?? 0) / NS_PER_MS;
}
