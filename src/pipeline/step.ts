import type { z } from "zod";
import type { Change } from "#core/change.ts";
import type { Job, NewJob, StepOptions } from "#core/queue.ts";
import { MINUTE_MS } from "#core/time.ts";
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

/** Pause before work that must not be lost, and has failed for the last time, is begun anew. */
const ANEW_AFTER_MS = 10 * MINUTE_MS;

/** What a step writes that never ends without success. */
export function beginAnew(job: NewJob, { clock }: Pick<PipelineContext, "clock">): Change {
  return { jobs: [{ ...job, runAt: clock.now() + ANEW_AFTER_MS }] };
}
