import { z } from "zod";
import { toIso } from "#core/time.ts";
import { Attempt } from "#core/webhook.ts";
import { Instant } from "./values.ts";

/** One attempt at telling a program or a person something. */
export const AttemptWire = z.object({
  number: z.number().int(),
  at: Instant,
  duration_ms: z.number(),
  outcome: Attempt.shape.outcome,
  http_status: z.number().int().nullable(),
  error: z.string().nullable(),
  answer: z
    .string()
    .nullable()
    .optional()
    .meta({ description: "The first 500 characters that the receiver answered." }),
});

export function toAttemptWire(attempt: Attempt): z.infer<typeof AttemptWire> {
  return {
    number: attempt.number,
    at: toIso(attempt.at),
    duration_ms: attempt.durationMs,
    outcome: attempt.outcome,
    http_status: attempt.httpStatus ?? null,
    error: attempt.error ?? null,
    ...(attempt.answer === undefined ? {} : { answer: attempt.answer }),
  };
}
