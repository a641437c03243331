import type { z } from "zod";
import type { Change } from "#core/change.ts";
import type { Job, StepOptions } from "#core/queue.ts";
import type { PipelineContext, PipelineSettings } from "./context.ts";

/**
 * One arrow of the line. A step reads, decides and returns what is to be written; it writes nothing itself. The change and
 * the end of the job are committed together, so a crash never leaves half a result.
 */
export type Step<Payload> = {
  name: string;
  payload: z.ZodType<Payload>;
  options(settings: PipelineSettings): StepOptions;
  run(payload: Payload, context: PipelineContext, job: Job, signal: AbortSignal): Promise<Change>;
  /** What to write when the last attempt has failed. */
  onExhausted?(payload: Payload, context: PipelineContext, job: Job, error: unknown): Promise<Change>;
};

export function defineStep<Payload>(step: Step<Payload>): Step<Payload> {
  return step;
}
