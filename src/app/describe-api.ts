import { AppError } from "#core/errors.ts";
import { workerCommand } from "#extract/worker-command.ts";
import { OpenApiAnswer, type OpenApiTask } from "./openapi-worker.ts";

/** It takes half a second on a machine that does nothing else. */
const LIMIT_MS = 60_000;

/**
 * The API document, made by a process of its own: here it would hold up everybody for half a second. Throws `unavailable`
 * when that process ends without it.
 */
export async function describeApi(task: OpenApiTask): Promise<OpenApiAnswer> {
  const child = Bun.spawn([...workerCommand("openapi-worker"), String(process.pid), JSON.stringify(task)], {
    // Nothing of our environment: no secret, no switch that changes the runtime.
    env: { NODE_ENV: "production" },
    stdin: "ignore",
    stdout: "pipe",
    stderr: "inherit",
    timeout: LIMIT_MS,
    killSignal: "SIGKILL",
  });
  const text = await new Response(child.stdout).text();
  if ((await child.exited) !== 0) throw new AppError("unavailable", "The process that describes the API has failed.");
  return OpenApiAnswer.parse(JSON.parse(text));
}
