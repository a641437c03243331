import { answerTasks } from "./answer-tasks.ts";
import { prepare } from "./prepare.ts";
import { runTask } from "./run-task.ts";

/** What `signalmama extract-worker <parent process id>` does: a worker of the pool, useless by itself. */
export function runExtractWorker(args: readonly string[]): void {
  answerTasks({ run: runTask, prepare }, args);
}
