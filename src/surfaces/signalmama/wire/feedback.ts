import { z } from "zod";
import { invalidParam } from "#core/errors.ts";
import { type Feedback, standingVerdict, Verdict } from "#core/feedback.ts";
import type { Signal } from "#core/signal.ts";
import { toIso } from "#core/time.ts";
import type { VerdictCounts } from "#core/verdict-counts.ts";
import { Instant } from "./values.ts";

const NOTE_LENGTH_MAX = 2_000;

/** What a caller says of a signal: `POST /v1/signals/{id}:feedback`. */
export const NewFeedbackWire = z
  .strictObject({
    verdict: Verdict.nullable().meta({
      description:
        "`useful`: true and worth knowing; `noise`: true, not worth knowing; `wrong`: not true, or not of this account. `null` withdraws what this key said.",
    }),
    note: z
      .string()
      .max(NOTE_LENGTH_MAX)
      .regex(/\S/, "Not valid: a text is expected")
      .nullish()
      .meta({ description: "Why, for people to read." }),
  })
  .meta({ title: "NewFeedback", examples: [{ verdict: "wrong", note: "That is another Northwind." }] });

/** Undefined for a verdict withdrawn. Throws `invalid_param` for a note without a verdict. */
export function fromNewFeedbackWire({
  verdict,
  note,
}: z.infer<typeof NewFeedbackWire>): Pick<Feedback, "verdict" | "note"> | undefined {
  if (verdict !== null) return { verdict, ...(note ? { note } : {}) };
  if (note) throw invalidParam("note", "belongs to a verdict, and this withdraws one");
  return undefined;
}

const count = z.number().int().min(0);
export const VERDICT_FIELDS = { useful: count, noise: count, wrong: count };

/** How a signal was judged, as it stands on the signal. */
export const SignalFeedbackWire = z
  .object({
    verdict: Verdict.meta({ description: "The one that counts: the latest." }),
    note: z.string().nullable(),
    judged_by: z.string().meta({ description: "The API key that gave it." }),
    judged_at: Instant,
    verdicts: z.object(VERDICT_FIELDS).meta({ description: "How many keys say so; each key has one verdict." }),
  })
  .meta({
    title: "SignalFeedback",
    examples: [
      {
        verdict: "wrong",
        note: "That is another Northwind.",
        judged_by: "key_01K8Z3E5QJ6T7V8W9XYA",
        judged_at: "2026-06-01T10:12:00.000Z",
        verdicts: { useful: 1, noise: 0, wrong: 1 },
      },
    ],
  });

export function toSignalFeedbackWire({ feedback = [] }: Signal): z.infer<typeof SignalFeedbackWire> | null {
  const standing = standingVerdict(feedback);
  if (!standing) return null;
  const verdicts = { useful: 0, noise: 0, wrong: 0 } satisfies VerdictCounts;
  for (const { verdict } of feedback) verdicts[verdict]++;
  return {
    verdict: standing.verdict,
    note: standing.note ?? null,
    judged_by: standing.by,
    judged_at: toIso(standing.at),
    verdicts,
  };
}
