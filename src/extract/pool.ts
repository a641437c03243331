import type { BacktestResult } from "#core/backtest.ts";
import type { Clock } from "#core/clock.ts";
import { AppError } from "#core/errors.ts";
import {
  type AttributeResult,
  type DetectResult,
  EXTRACTION_STOPPED,
  type Extractor,
  type ParseResult,
} from "#core/extractor.ts";
import { MINUTE_MS } from "#core/time.ts";
import type { WatchResult } from "#core/watch.ts";
import { RESULTS, type Task } from "./messages.ts";
import { ownerOf, type Pace, QUICK_MS, Turns } from "./turns.ts";
import { type Answer, startWorker, type TaskLimits, type Worker } from "./worker-process.ts";

export type ExtractorOptions = {
  /** Worker processes at most, and half as many more each for what is new and for what takes long. They are started when there is work and end after a minute without. */
  size: number;
  /** Processor time for one task. */
  timeoutMs: number;
  /** How a worker is started; see `workerCommand`. */
  command: string[];
  clock: Clock;
};

type Results = {
  parse: ParseResult;
  detect: DetectResult;
  attribute: AttributeResult;
  watch: WatchResult;
  backtest: BacktestResult;
};
type Pending = { task: Task; owner: string; settle(answer: Answer): void };
type Idle = { worker: Worker; taken: AbortController };

const IDLE_MS = MINUTE_MS;
/** On a busy machine a task gets a part of a processor, and so many times its limit by the clock; the last in line gets the least. */
const SLOWED_DOWN_MAX = 3;
const LAST_SLOWED_DOWN_MAX = 12;
/**
 * The answers of the API go first, and what takes long goes last. At 10 answers came no sooner, but beside two other busy programs on
 * two cores helpers were starved: the demo took eight times as long as alone to be ready, at 4 three times.
 */
const NICENESS: Record<Pace, number> = { quick: 4, new: 4, slow: 8 };

/**
 * A pool of worker processes: only a killed process ends a running pattern and gives its memory back. What is not done in a moment is
 * begun again in a lane apart, so that a page or a rule that hangs holds up nobody whose own are quick.
 */
export function createExtractor({ size, timeoutMs, command, clock }: ExtractorOptions): Extractor {
  const turns = new Turns<Pending>();
  const workers = new Set<Worker>();
  const idle: Idle[] = [];
  const idleSlow: Idle[] = [];
  const idleOf: Record<Pace, Idle[]> = { quick: idle, new: idle, slow: idleSlow };
  const lanesMax: Record<Pace, number> = { quick: size, new: Math.ceil(size / 2), slow: Math.ceil(size / 2) };
  const quickMs = Math.min(QUICK_MS, timeoutMs);
  const clockMs = SLOWED_DOWN_MAX * timeoutMs;
  // A machine that is busy with something else is no reason to kill a worker: the next one would have to begin anew on it.
  const limits: Record<Pace, TaskLimits> = {
    quick: { processorMs: quickMs, clockMs },
    new: { processorMs: quickMs, clockMs },
    slow: { processorMs: timeoutMs, clockMs: LAST_SLOWED_DOWN_MAX * timeoutMs },
  };
  const lanes: Record<Pace, number> = { quick: 0, new: 0, slow: 0 };
  let isStopped = false;

  function enter(pending: Pending, isOverrun = false): void {
    const pace = turns[isOverrun ? "addSlow" : "add"](pending, pending.owner, clock.steady());
    if (lanes[pace] < lanesMax[pace]) void lane(pace);
  }

  /** Works off what is of its pace with one worker at a time. */
  async function lane(pace: Pace): Promise<void> {
    lanes[pace]++;
    let worker = take(pace);
    for (let pending = turns.next(pace); pending; pending = turns.next(pace)) {
      try {
        if (!worker || worker.isSpent()) worker = replace(worker, pace);
        await carryOut(pending, worker, pace);
      } catch {
        // The process could not be started, or its channel broke under the task.
        if (worker) retire(worker);
        worker = undefined;
        pending.settle({ kind: "died" });
      }
    }
    lanes[pace]--;
    if (worker?.isSpent() || isStopped) retire(worker);
    else if (worker) void keep(worker, idleOf[pace]);
  }

  async function carryOut(pending: Pending, worker: Worker, pace: Pace): Promise<void> {
    const { answer, tookMs } = await worker.run(pending.task, limits[pace]);
    const isOverrun = answer.kind === "timed_out";
    turns.note(pending.owner, tookMs);
    if (isOverrun && pace !== "slow" && !isStopped) enter(pending, true);
    // The worker goes on meanwhile.
    else void clock.turn().then(() => pending.settle(answer));
  }

  function take(pace: Pace): Worker | undefined {
    const last = idleOf[pace].pop();
    last?.taken.abort();
    return last?.worker;
  }

  function replace(spent: Worker | undefined, pace: Pace): Worker {
    if (spent) retire(spent);
    const worker = startWorker({ command, clock, niceness: NICENESS[pace] });
    workers.add(worker);
    return worker;
  }

  function retire(worker: Worker | undefined): void {
    worker?.kill();
    void worker?.exited.then(() => workers.delete(worker));
  }

  async function keep(worker: Worker, rest: Idle[]): Promise<void> {
    const one: Idle = { worker, taken: new AbortController() };
    rest.push(one);
    await clock.wait(IDLE_MS, one.taken.signal);
    if (one.taken.signal.aborted) return;
    rest.splice(rest.indexOf(one), 1);
    retire(worker);
  }

  async function submit<Kind extends Task["kind"]>(kind: Kind, task: Task): Promise<Results[Kind]> {
    if (isStopped) throw stopped();
    const answer = await new Promise<Answer>((settle) => {
      enter({ task, owner: ownerOf(task), settle });
    });
    // What `stop` has cut off is nobody's fault: it is begun anew at the next start.
    if (isStopped && answer.kind === "died") throw stopped();
    const result = RESULTS[kind].safeParse(resultOf(answer, timeoutMs));
    if (result.success) return result.data as Results[Kind];
    throw new AppError("internal", "A worker answered in the wrong shape.", {
      reason: "extraction_malformed",
      detail: result.error.message,
    });
  }

  return {
    parse: (task) => submit("parse", { kind: "parse", ...task }),
    detect: (task) => submit("detect", { kind: "detect", ...task }),
    attribute: (task) => submit("attribute", { kind: "attribute", ...task }),
    watch: (task) => submit("watch", { kind: "watch", ...task }),
    backtest: (task) => submit("backtest", { kind: "backtest", ...task }),
    async stop() {
      isStopped = true;
      for (const { settle } of turns.clear()) settle({ kind: "died" });
      for (const { taken } of [...idle.splice(0), ...idleSlow.splice(0)]) taken.abort();
      for (const worker of workers) worker.kill();
      await Promise.all([...workers].map((worker) => worker.exited));
    },
  };
}

/** The unchecked result. Throws the worker's own complaint, or `unavailable` with the reason why there is none. */
function resultOf(answer: Answer, timeoutMs: number): unknown {
  switch (answer.kind) {
    case "done":
      return answer.result;
    case "failed":
      throw new AppError(answer.error.kind, answer.error.message, {
        reason: answer.error.reason ?? "extraction_failed",
      });
    case "timed_out":
      throw unavailable("extraction_timeout", `Reading it took longer than ${timeoutMs} ms.`);
    case "too_much_memory":
      throw unavailable("extraction_memory", "Reading it took too much memory.");
    case "died":
      throw unavailable("extraction_died", "The process that was reading it ended.");
  }
}

function stopped(): AppError {
  return unavailable(EXTRACTION_STOPPED, "The extraction has stopped.");
}

function unavailable(reason: string, message: string): AppError {
  return new AppError("unavailable", message, { reason });
}
