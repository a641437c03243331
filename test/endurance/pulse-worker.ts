import { readFile } from "node:fs/promises";
import { waitedMs } from "../helpers/scheduling.ts";
import type { Patient, Pulse } from "./pulse.ts";

declare const self: Worker;

const EVERY_MS = 20;
const KIBIBYTE = 1_024;

/** Runs in a thread of its own: what the abuse costs its own thread must not look like a slow answer. */
self.onmessage = async ({ data }: MessageEvent<Patient | "stop">) => {
  if (data === "stop") {
    isOver = true;
    return;
  }
  self.postMessage(await takePulse(data));
};

let isOver = false;

async function takePulse({ url, controlUrl, pid }: Patient): Promise<Pulse> {
  const times: number[] = [];
  const ownTimes: number[] = [];
  const controlTimes: number[] = [];
  let failures = 0;
  const before = await residentBytes(pid);
  let most = before;
  while (!isOver) {
    const waitedBefore = await waitedMs(pid);
    const beat = await ask(`${url}/healthz`);
    times.push(beat.tookMs);
    ownTimes.push(Math.max(0, beat.tookMs - ((await waitedMs(pid)) - waitedBefore)));
    if (!beat.isWell) failures++;
    controlTimes.push((await ask(controlUrl)).tookMs);
    most = Math.max(most, await residentBytes(pid));
    await Bun.sleep(EVERY_MS);
  }
  return {
    p90Ms: percentile(ownTimes, 0.9),
    p99Ms: percentile(ownTimes, 0.99),
    worstMs: percentile(ownTimes, 1),
    clockP99Ms: percentile(times, 0.99),
    controlP90Ms: percentile(controlTimes, 0.9),
    controlP99Ms: percentile(controlTimes, 0.99),
    beats: times.length,
    failures,
    grownBytes: most - before,
  };
}

/** Over a connection of its own, as whoever comes anew has it. */
async function ask(url: string): Promise<{ isWell: boolean; tookMs: number }> {
  const startedAt = performance.now();
  const isWell = await fetch(url, { headers: { connection: "close" }, keepalive: false }).then(
    (answer) => answer.ok,
    () => false,
  );
  return { isWell, tookMs: performance.now() - startedAt };
}

function percentile(times: number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

/** Of the process itself; what its helpers take is theirs, and limited elsewhere. */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * KIBIBYTE;
}
