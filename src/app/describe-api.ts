import { AppError } from "#core/errors.ts";
import { askWorker } from "./ask-worker.ts";
import { OpenApiAnswer, type OpenApiTask } from "./openapi-worker.ts";

/** It takes half a second on a machine that does nothing else. */
const LIMIT_MS = 60_000;

/**
 * The API document, made by a process of its own: here it would hold up everybody for half a second. Throws `unavailable`
 * when that process ends without it.
 */
export async function describeApi(task: OpenApiTask): Promise<OpenApiAnswer> {
  const { text, code } = await askWorker("openapi-worker", task, { timeoutMs: LIMIT_MS });
  if (code !== 0) throw new AppError("unavailable", "The process that describes the API has failed.");
  return OpenApiAnswer.parse(JSON.parse(text));
}
