import type { BacktestResult } from "#core/backtest.ts";
import type { Clock } from "#core/clock.ts";
import { AppError } from "#core/errors.ts";
import type { AttributeResult, DetectResult, Extractor, ParseResult } from "#core/extractor.ts";
import { MINUTE_MS } from "#core/time.ts";
import type { WatchResult } from "#core/watch.ts";
import { RESULTS, type Task } from "./messages.ts";
import { type Answer, startWorker, type Worker } from "./worker-process.ts";

export type ExtractorOptions = {
  /** Worker processes at most. They are started when there is work and end after a minute without. */
  size: number;
  /** Time for one task, the wait for a free worker not included. */
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
type Pending = { task: Task; settle(answer: Answer): void };
type Idle = { worker: Worker; taken: AbortController };

const IDLE_MS = MINUTE_MS;

/** A pool of worker processes: only a killed process ends a running pattern and gives its memory back. */
export function createExtractor({ size, timeoutMs, command, clock }: ExtractorOptions): Extractor {
  const queue: Pending[] = [];
  const workers = new Set<Worker>();
  const idle: Idle[] = [];
  let lanes = 0;
  let isStopped = false;

  /** Works the queue off with one worker at a time; there are at most `size` of these at once. */
  async function lane(): Promise<void> {
    lanes++;
    let worker = take();
    for (let pending = queue.shift(); pending; pending = queue.shift()) {
      try {
        if (!worker || worker.isSpent()) worker = replace(worker);
        pending.settle(await worker.run(pending.task));
      } catch {
        // The process could not be started, or its channel broke under the task.
        if (worker) retire(worker);
        worker = undefined;
        pending.settle({ kind: "died" });
      }
    }
    lanes--;
    if (worker?.isSpent() || isStopped) retire(worker);
    else if (worker) void keep(worker);
  }

  function take(): Worker | undefined {
    const last = idle.pop();
    last?.taken.abort();
    return last?.worker;
  }

  function replace(spent: Worker | undefined): Worker {
    if (spent) retire(spent);
    const worker = startWorker({ command, clock, timeoutMs });
    workers.add(worker);
    return worker;
  }

  function retire(worker: Worker | undefined): void {
    worker?.kill();
    void worker?.exited.then(() => workers.delete(worker));
  }

  async function keep(worker: Worker): Promise<void> {
    const one: Idle = { worker, taken: new AbortController() };
    idle.push(one);
    await clock.wait(IDLE_MS, one.taken.signal);
    if (one.taken.signal.aborted) return;
    idle.splice(idle.indexOf(one), 1);
    retire(worker);
  }

  async function submit<Kind extends Task["kind"]>(kind: Kind, task: Task): Promise<Results[Kind]> {
    if (isStopped) throw unavailable("extraction_stopped", "The extraction has stopped.");
    const answer = await new Promise<Answer>((settle) => {
      queue.push({ task, settle });
      if (lanes < size) void lane();
    });
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
      for (const { settle } of queue.splice(0)) settle({ kind: "died" });
      for (const { taken } of idle.splice(0)) taken.abort();
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

function unavailable(reason: string, message: string): AppError {
  return new AppError("unavailable", message, { reason });
}
