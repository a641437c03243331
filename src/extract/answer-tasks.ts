import { AppError, messageOf } from "#core/errors.ts";
import { dieWithParent } from "./die-with-parent.ts";
import type { Task, WorkerError, WorkerMessage } from "./messages.ts";

/** The worker's side: answers one task after the other until the parent goes. `args` holds the parent's process id. */
export function answerTasks(runTask: (task: Task) => unknown, args: readonly string[]): void {
  dieWithParent(Number(args[0]));
  // Ctrl-C and service managers signal the whole group; the parent still wants its answers and ends us itself.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
  process.on("message", (task: Task) => send(answer(runTask, task)));
  send({ kind: "ready" });
}

function answer(runTask: (task: Task) => unknown, task: Task): WorkerMessage {
  try {
    const result = runTask(task);
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
