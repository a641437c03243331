import { readFile } from "node:fs/promises";
import type { Pulse } from "./pulse.ts";

declare const self: Worker;

const EVERY_MS = 20;
const KIBIBYTE = 1_024;

/** Runs in a thread of its own: what the abuse costs its own thread must not look like a slow answer. */
self.onmessage = async ({ data }: MessageEvent<{ url: string; pid: number } | "stop">) => {
  if (data === "stop") {
    isOver = true;
    return;
  }
  self.postMessage(await takePulse(data.url, data.pid));
};

let isOver = false;

async function takePulse(url: string, pid: number): Promise<Pulse> {
  const times: number[] = [];
  let failures = 0;
  const before = await residentBytes(pid);
  let most = before;
  while (!isOver) {
    const startedAt = performance.now();
    // A connection of its own each time, as whoever comes anew has it.
    const isWell = await fetch(`${url}/healthz`, { headers: { connection: "close" }, keepalive: false }).then(
      (answer) => answer.ok,
      () => false,
    );
    times.push(performance.now() - startedAt);
    if (!isWell) failures++;
    most = Math.max(most, await residentBytes(pid));
    await Bun.sleep(EVERY_MS);
  }
  times.sort((a, b) => a - b);
  const percentile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    p90Ms: percentile(0.9),
    p99Ms: percentile(0.99),
    worstMs: times.at(-1) ?? 0,
    beats: times.length,
    failures,
    grownBytes: most - before,
  };
}

/** Of the process itself; what its helpers take is theirs, and limited elsewhere. */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * KIBIBYTE;
}
