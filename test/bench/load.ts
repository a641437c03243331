import { join } from "node:path";
import { pinned } from "./pinned.ts";
import { cpuSeconds } from "./process-cost.ts";

/** What to send, and how. `{n}` in path and body is a number of nine digits, counted up from `firstNumber`. */
export type LoadTask = {
  url: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
  firstNumber?: number;
  connections: number;
  forMs: number;
  /** Ends earlier, after so many requests. */
  requests?: number;
  /** Requests due each second whatever the answers do (open loop); without it each connection asks as fast as it is answered. */
  perSecond?: number;
};

/** Latencies in ms; in an open loop they count from when the request was due. */
export type LoadResult = {
  answers: number;
  seconds: number;
  statuses: Record<string, number>;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
};

/** Puts the load on from a process of its own. Throws when an answer has another status than expected. */
export async function putLoad(task: LoadTask, expected: number): Promise<LoadResult> {
  const command = [process.execPath, join(import.meta.dir, "load", "generator.ts"), JSON.stringify(task)];
  const child = Bun.spawn(pinned(command, "load"), { stdin: "ignore", stdout: "pipe", stderr: "inherit" });
  const text = await new Response(child.stdout).text();
  if ((await child.exited) !== 0) throw new Error("the load generator failed");
  const result = JSON.parse(text) as LoadResult;
  const strange = Object.entries(result.statuses).filter(([status]) => Number(status) !== expected);
  if (strange.length > 0) throw new Error(`${task.path} answered ${JSON.stringify(result.statuses)}`);
  return result;
}

/**
 * The same, with what it cost the server: answers a second by the clock, and answers for each second of its CPU, which a busy
 * machine changes little.
 */
export async function loadCost(pid: number, task: LoadTask, expected: number) {
  const before = cpuSeconds(pid);
  const { answers, seconds, p50Ms, p99Ms } = await putLoad(task, expected);
  const spent = cpuSeconds(pid) - before;
  return {
    "answers/s": answers / seconds,
    "answers per CPU second": answers / spent,
    "CPU µs an answer": (spent * 1e6) / answers,
    "p50 ms": p50Ms,
    "p99 ms": p99Ms,
  };
}
