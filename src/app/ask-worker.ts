import { setPriority } from "node:os";
import { workerCommand } from "#extract/worker-command.ts";

/** `niceness`: as of `nice`, 0–19. */
type Options = { niceness?: number; timeoutMs?: number; signal?: AbortSignal };

/** Gives one task to a process of our own and returns what it printed, with its exit code. It is killed when it takes too long. */
export async function askWorker(
  name: "backup-worker" | "openapi-worker",
  task: unknown,
  { niceness = 0, timeoutMs, signal }: Options,
): Promise<{ text: string; code: number }> {
  const child = Bun.spawn([...workerCommand(name), String(process.pid), JSON.stringify(task)], {
    // Nothing of our environment: no secret, no switch that changes the runtime.
    env: { NODE_ENV: "production" },
    stdin: "ignore",
    stdout: "pipe",
    stderr: "inherit",
    killSignal: "SIGKILL",
    ...(signal ? { signal } : {}),
    ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
  });
  if (niceness > 0) {
    try {
      setPriority(child.pid, niceness);
    } catch {
      // Without it the worker competes with the API; nothing else changes.
    }
  }
  const text = await new Response(child.stdout).text();
  return { text, code: await child.exited };
}
