import { readFileSync } from "node:fs";
import { setPriority } from "node:os";
import type { Clock } from "#core/clock.ts";
import { type Order, type Task, WorkerMessage } from "./messages.ts";

/** How a task ended, seen from outside the worker. */
export type Answer =
  | Exclude<WorkerMessage, { kind: "ready" }>
  | { kind: "timed_out" }
  | { kind: "too_much_memory" }
  | { kind: "died" };

/** `niceness`: as of `nice`, 0–19; higher leaves more of the processor to others. */
export type WorkerOptions = { command: string[]; clock: Clock; niceness: number };
/** Bounds of one task: processor time where the system tells it, and in any case time by the clock. */
export type TaskLimits = { processorMs: number; clockMs: number };
/** `tookMs`: processor time of the task alone, or time by the clock where it was less. */
export type Outcome = { answer: Answer; tookMs: number };

/** One worker process. It runs one task at a time; whatever is not an answer in time ends it for good. */
export type Worker = {
  run(task: Task, limits: TaskLimits): Promise<Outcome>;
  /** True when it should not get another task: dead, worn out, or grown. */
  isSpent(): boolean;
  kill(): void;
  /** Resolves when the process is gone. */
  exited: Promise<unknown>;
  pid: number;
};

/** A process that never begins is broken; on a busy machine a sound one takes its time. */
const START_LIMITS: TaskLimits = { processorMs: 30_000, clockMs: 30_000 };
/**
 * Parsers leak a little, and a fresh process ends that; but its detectors take seconds to make ready, so it has to be worth it. One
 * that has read a few hundred texts holds 290 MiB (measured), most of it what its patterns look for.
 */
const TASKS_MAX = 20_000;
const RSS_RETIRE_BYTES = 450 * 2 ** 20;
/** In the middle of a task: one page may swell a worker this far and no further. */
const RSS_KILL_BYTES = 800 * 2 ** 20;
const LOOK_EVERY_MS = 250;
/** A wait that is longer than it should be by more than this was a stand-still of this process or its machine. */
const LATE_MS_MAX = 2_000;
/** Of the figures in /proc; 100 on every Linux that runs us (proc(5), `sysconf(_SC_CLK_TCK)`). */
const TICK_MS = 10;
/** What took no longer by the clock needs no second look at the processor's, which costs a tenth of a millisecond. */
const SHORT_MS = 2 * TICK_MS;

type Stopwatch = () => { clockMs: number; leastMs: number };

export function startWorker({ command, clock, niceness }: WorkerOptions): Worker {
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
  lowerPriority(child.pid, niceness);
  const kill = () => child.kill("SIGKILL");

  /** The next message, or how the wait for it ended; anything but a message is the worker's end. */
  async function next(
    limits: TaskLimits,
    elapsed = stopwatch(),
  ): Promise<WorkerMessage | Exclude<Answer, WorkerMessage>> {
    const ended = new AbortController();
    const message = new Promise<WorkerMessage | undefined>((resolve) => {
      waiting = resolve;
    }).finally(() => ended.abort());
    const overrun = watch(limits, elapsed, ended.signal);
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

  async function watch(
    { processorMs, clockMs }: TaskLimits,
    elapsed: Stopwatch,
    ended: AbortSignal,
  ): Promise<{ kind: "timed_out" | "too_much_memory" }> {
    let stoodStillMs = 0;
    // Most tasks are done before the first look.
    let used = { clockMs: 0, leastMs: 0 };
    while (!ended.aborted && used.clockMs - stoodStillMs < clockMs) {
      const leftMs = processorMs - used.leastMs;
      if (leftMs <= 0) break;
      const waitMs = Math.min(LOOK_EVERY_MS, leftMs, clockMs - (used.clockMs - stoodStillMs));
      const beganAt = clock.steady();
      await clock.wait(waitMs, ended);
      // The worker's answer may lie here since then, and is heard next.
      stoodStillMs += Math.max(0, clock.steady() - beganAt - waitMs - LATE_MS_MAX);
      if (ended.aborted) break;
      if (residentBytes(child.pid) > RSS_KILL_BYTES) return { kind: "too_much_memory" };
      used = elapsed();
    }
    return { kind: "timed_out" };
  }

  /** Time from now on. On a busy machine a process gets a part of a processor; several threads of it may have one each. */
  function stopwatch(): Stopwatch {
    const startedAt = clock.steady();
    const before = processorMsOf(child.pid) ?? 0;
    return () => {
      const clockMs = clock.steady() - startedAt;
      if (clockMs <= SHORT_MS) return { clockMs, leastMs: clockMs };
      return { clockMs, leastMs: Math.min(clockMs, (processorMsOf(child.pid) ?? Number.POSITIVE_INFINITY) - before) };
    };
  }

  async function ask(order: Order, limits: TaskLimits, elapsed?: Stopwatch): ReturnType<typeof next> {
    const answer = next(limits, elapsed);
    child.send(order);
    return answer;
  }

  /** What its first task of a kind takes longer for is no fault of that task, and one that is killed for it begins the next just so. */
  async function isReadyFor(kind: Task["kind"]): Promise<boolean> {
    if ((await started).kind !== "ready" || isDead) return false;
    if (prepared.has(kind)) return true;
    prepared.add(kind);
    return (await ask({ kind: "prepare", what: kind }, START_LIMITS)).kind === "ready";
  }

  const prepared = new Set<Task["kind"]>();
  const started = next(START_LIMITS);
  return {
    async run(task, limits) {
      const isReady = await isReadyFor(task.kind);
      const elapsed = stopwatch();
      const ended = (answer: Answer): Outcome => ({ answer, tookMs: elapsed().leastMs });
      if (!isReady) return ended({ kind: "died" });
      tasks++;
      const outcome = await ask(task, limits, elapsed);
      if (outcome.kind === "ready") return ended({ kind: "died" });
      if (outcome.kind === "done" || outcome.kind === "failed") rssBytes = outcome.rssBytes;
      return ended(outcome);
    },
    isSpent: () => isDead || tasks >= TASKS_MAX || rssBytes > RSS_RETIRE_BYTES,
    kill,
    exited: child.exited,
    pid: child.pid,
  };
}

function lowerPriority(pid: number, niceness: number): void {
  try {
    setPriority(pid, niceness);
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

/** Time a process has had on processors, all its threads together; undefined where the system does not tell. */
function processorMsOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // After the name, which may hold anything: the fields from the third on, of which the 14th and 15th are times.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return undefined;
  }
}
