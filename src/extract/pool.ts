import type { Clock } from "#core/clock.ts";
import { AppError } from "#core/errors.ts";
import type { AttributeResult, DetectResult, Extractor, ParseResult } from "#core/extractor.ts";
import { MINUTE_MS } from "#core/time.ts";
import { type Answer, type Helper, startHelper } from "./helper.ts";
import { RESULTS, type Task } from "./messages.ts";

export type ExtractorOptions = {
  /** Helper processes at most. They are started when there is work and end after a minute without. */
  size: number;
  /** Time for one task, the wait for a free helper not included. */
  timeoutMs: number;
  /** How a helper is started; see `workerCommand`. */
  command: string[];
  clock: Clock;
};

type Results = { parse: ParseResult; detect: DetectResult; attribute: AttributeResult };
type Pending = { task: Task; settle(answer: Answer): void };
type Idle = { helper: Helper; taken: AbortController };

const IDLE_MS = MINUTE_MS;

/** A pool of helper processes: only a killed process ends a running pattern and gives its memory back. */
export function createExtractor({ size, timeoutMs, command, clock }: ExtractorOptions): Extractor {
  const queue: Pending[] = [];
  const helpers = new Set<Helper>();
  const idle: Idle[] = [];
  let lanes = 0;
  let isStopped = false;

  /** Works the queue off with one helper at a time; there are at most `size` of these at once. */
  async function lane(): Promise<void> {
    lanes++;
    let helper = take();
    for (let pending = queue.shift(); pending; pending = queue.shift()) {
      try {
        if (!helper || helper.isSpent()) helper = replace(helper);
        pending.settle(await helper.run(pending.task));
      } catch {
        // The process could not be started, or its channel broke under the task.
        if (helper) retire(helper);
        helper = undefined;
        pending.settle({ kind: "died" });
      }
    }
    lanes--;
    if (helper?.isSpent() || isStopped) retire(helper);
    else if (helper) void keep(helper);
  }

  function take(): Helper | undefined {
    const last = idle.pop();
    last?.taken.abort();
    return last?.helper;
  }

  function replace(spent: Helper | undefined): Helper {
    if (spent) retire(spent);
    const helper = startHelper({ command, clock, timeoutMs });
    helpers.add(helper);
    return helper;
  }

  function retire(helper: Helper | undefined): void {
    helper?.kill();
    void helper?.exited.then(() => helpers.delete(helper));
  }

  async function keep(helper: Helper): Promise<void> {
    const one: Idle = { helper, taken: new AbortController() };
    idle.push(one);
    await clock.wait(IDLE_MS, one.taken.signal);
    if (one.taken.signal.aborted) return;
    idle.splice(idle.indexOf(one), 1);
    retire(helper);
  }

  async function submit<Kind extends Task["kind"]>(kind: Kind, task: Task): Promise<Results[Kind]> {
    if (isStopped) throw unavailable("extraction_stopped", "The extraction has stopped.");
    const answer = await new Promise<Answer>((settle) => {
      queue.push({ task, settle });
      if (lanes < size) void lane();
    });
    const result = RESULTS[kind].safeParse(resultOf(answer, timeoutMs));
    if (result.success) return result.data as Results[Kind];
    throw new AppError("internal", "A helper answered in the wrong shape.", {
      reason: "extraction_malformed",
      detail: result.error.message,
    });
  }

  return {
    parse: (task) => submit("parse", { kind: "parse", ...task }),
    detect: (task) => submit("detect", { kind: "detect", ...task }),
    attribute: (task) => submit("attribute", { kind: "attribute", ...task }),
    async stop() {
      isStopped = true;
      for (const { settle } of queue.splice(0)) settle({ kind: "died" });
      for (const { taken } of idle.splice(0)) taken.abort();
      for (const helper of helpers) helper.kill();
      await Promise.all([...helpers].map((helper) => helper.exited));
    },
  };
}

/** The unchecked result. Throws the helper's own complaint, or `unavailable` with the reason why there is none. */
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
