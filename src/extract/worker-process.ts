import { readFileSync } from "node:fs";
import { setPriority } from "node:os";
import type { Clock } from "#core/clock.ts";
import { type Task, WorkerMessage } from "./messages.ts";

/** How a task ended, seen from outside the worker. */
export type Answer =
  | Exclude<WorkerMessage, { kind: "ready" }>
  | { kind: "timed_out" }
  | { kind: "too_much_memory" }
  | { kind: "died" };

export type WorkerOptions = { command: string[]; clock: Clock; timeoutMs: number };

/** One worker process. It runs one task at a time; whatever is not an answer in time ends it for good. */
export type Worker = {
  run(task: Task): Promise<Answer>;
  /** True when it should not get another task: dead, worn out, or grown. */
  isSpent(): boolean;
  kill(): void;
  /** Resolves when the process is gone. */
  exited: Promise<unknown>;
  pid: number;
};

const NICENESS = 10;
const START_LIMIT_MS = 10_000;
/** Parsers leak a little; a fresh process is cheap. */
const TASKS_MAX = 2_000;
const RSS_RETIRE_BYTES = 300 * 2 ** 20;
/** In the middle of a task: one page may swell a worker this far and no further. */
const RSS_KILL_BYTES = 800 * 2 ** 20;
const LOOK_EVERY_MS = 250;

export function startWorker({ command, clock, timeoutMs }: WorkerOptions): Worker {
  let isDead = false;
  let tasks = 0;
  let rssBytes = 0;
  let waiting: ((message: WorkerMessage | undefined) => void) | undefined;
  const hear = (message: WorkerMessage | undefined) => waiting?.(message);

  const child = Bun.spawn([...command, String(process.pid)], {
    // Nothing of our environment: no secret, no switch that changes the runtime.
    env: { NODE_ENV: "production" },
    stdin: "ignore",
    stdout: "ignore",
    stderr: "inherit",
    serialization: "advanced",
    ipc: (raw) => {
      const message = WorkerMessage.safeParse(raw);
      if (message.success) hear(message.data);
    },
    onExit: () => {
      isDead = true;
      hear(undefined);
    },
  });
  lowerPriority(child.pid);
  const kill = () => child.kill("SIGKILL");

  /** The next message, or how the wait for it ended; anything but a message is the worker's end. */
  async function next(limitMs: number): Promise<WorkerMessage | Exclude<Answer, WorkerMessage>> {
    const ended = new AbortController();
    const message = new Promise<WorkerMessage | undefined>((resolve) => {
      waiting = resolve;
    }).finally(() => ended.abort());
    const overrun = watch(limitMs, ended.signal);
    const outcome = isDead ? undefined : await Promise.race([message, overrun]);
    ended.abort();
    waiting = undefined;
    if (outcome === undefined) return { kind: "died" };
    if (outcome.kind === "timed_out" || outcome.kind === "too_much_memory") {
      isDead = true;
      kill();
    }
    return outcome;
  }

  async function watch(limitMs: number, ended: AbortSignal): Promise<{ kind: "timed_out" | "too_much_memory" }> {
    for (let waitedMs = 0; waitedMs < limitMs && !ended.aborted; waitedMs += LOOK_EVERY_MS) {
      await clock.wait(Math.min(LOOK_EVERY_MS, limitMs - waitedMs), ended);
      if (!ended.aborted && residentBytes(child.pid) > RSS_KILL_BYTES) return { kind: "too_much_memory" };
    }
    return { kind: "timed_out" };
  }

  const ready = next(START_LIMIT_MS);
  return {
    async run(task) {
      const start = await ready;
      if (start.kind !== "ready" || isDead) return { kind: "died" };
      tasks++;
      const answer = next(timeoutMs);
      child.send(task);
      const outcome = await answer;
      if (outcome.kind === "ready") return { kind: "died" };
      if (outcome.kind === "done" || outcome.kind === "failed") rssBytes = outcome.rssBytes;
      return outcome;
    },
    isSpent: () => isDead || tasks >= TASKS_MAX || rssBytes > RSS_RETIRE_BYTES,
    kill,
    exited: child.exited,
    pid: child.pid,
  };
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, NICENESS);
  } catch {
    // Without it the workers compete with the API; nothing else changes.
  }
}

/** Resident memory of a process; 0 where the system does not tell (it then is only bounded by the time limit). */
function residentBytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
