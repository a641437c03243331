import { AppError, messageOf } from "#core/errors.ts";
import { dieWithParent } from "./die-with-parent.ts";
import type { Order, Task, WorkerError, WorkerMessage } from "./messages.ts";

export type Work = {
  run(task: Task): unknown;
  /** Does once what every task of a kind would have to wait for; what is not done here is done by the first task. */
  prepare?(kind: Task["kind"]): void;
};

/** The worker's side: answers one task after the other until the parent goes. `args` holds the parent's process id. */
export function answerTasks(work: Work, args: readonly string[]): void {
  dieWithParent(Number(args[0]));
  // Ctrl-C and service managers signal the whole group; the parent still wants its answers and ends us itself.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
  const tidy = tidier();
  process.on("message", (order: Order) => {
    send(answer(work, order));
    tidy();
  });
  send({ kind: "ready" });
}

/**
 * The runtime lets garbage lie while there is memory; a worker that has grown by a part of what it needs collects it, or it would be
 * retired for it. By a part, because one that detects holds several times as much as one that compares pages, and a collection
 * goes through all of it.
 */
const GARBAGE_PART_MAX = 0.25;
const GARBAGE_BYTES_MIN = 32 * 2 ** 20;

function tidier(): () => void {
  let restBytes = 0;
  return () => {
    const bytes = process.memoryUsage.rss();
    if (restBytes !== 0 && bytes < restBytes + Math.max(GARBAGE_BYTES_MIN, restBytes * GARBAGE_PART_MAX)) return;
    Bun.gc(true);
    restBytes = process.memoryUsage.rss();
  };
}

function answer(work: Work, order: Order): WorkerMessage {
  try {
    if (order.kind === "prepare") {
      work.prepare?.(order.what);
      return { kind: "ready" };
    }
    const result = work.run(order);
    return { kind: "done", result, rssBytes: process.memoryUsage.rss() };
  } catch (thrown) {
    return { kind: "failed", error: toWorkerError(thrown), rssBytes: process.memoryUsage.rss() };
  }
}

function toWorkerError(thrown: unknown): WorkerError {
  if (!(thrown instanceof AppError)) return { kind: "internal", message: messageOf(thrown).slice(0, 2_000) };
  const kind = thrown.kind === "invalid" || thrown.kind === "limit_reached" ? thrown.kind : "internal";
  return { kind, message: thrown.message, ...(thrown.reason === undefined ? {} : { reason: thrown.reason }) };
}

function send(message: WorkerMessage): void {
  process.send?.(message);
}
