import { AppError } from "#core/errors.ts";
import { answerTasks } from "#extract/answer-tasks.ts";
import type { Task } from "#extract/messages.ts";

let preparations = 0;

/** A worker that does as the source id says, to see what the pool makes of it. */
answerTasks({ run: behave, prepare }, process.argv.slice(2));

/** Makes ready for detecting, for longer than a task may take. */
function prepare(kind: Task["kind"]): void {
  if (kind !== "detect") return;
  preparations++;
  const startedAt = performance.now();
  while (performance.now() - startedAt < 600);
}

function behave(task: Task): unknown {
  if (task.kind === "detect") return [{ documentId: `${process.pid} ${preparations}`, detections: [] }];
  if (task.kind !== "parse") return [];
  switch (task.sourceId) {
    case "spin":
      for (;;) {}
    case "backtrack":
      return /^(a+)+$|^a+!$/.test(`${"a".repeat(40)}!`);
    case "swell":
      for (const hoard: Uint8Array[] = []; ; ) hoard.push(new Uint8Array(32 * 2 ** 20).fill(1));
    case "die":
      return process.kill(process.pid, "SIGKILL");
    case "refuse":
      throw new AppError("invalid", "The page is too large.", { reason: "page_too_large" });
    case "break":
      throw new Error("a bug");
    case "lie":
      return { items: "many", next: [], isMiss: false };
    case "environment":
      return { items: [], next: [], isMiss: "SECRET" in process.env };
    default:
      return { items: [], next: [request(String(process.pid))], isMiss: false };
  }
}

function request(reason: string) {
  return { sourceId: "x", url: "https://acme.example/", reason, priority: 1 };
}
