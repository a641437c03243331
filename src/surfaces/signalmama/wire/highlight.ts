import { z } from "zod";
import { type Diff, Span } from "#core/watch.ts";

export const SpanWire = Span.meta({
  title: "Span",
  description: "A stretch of a text, in UTF-16 units as JavaScript counts them; `end` is behind its last one.",
  examples: [{ start: 5, end: 8 }],
});

/** What changed: both sides, and what in them is not on the other. */
export const DiffWire = z.object({
  before: z.string(),
  after: z.string(),
  removed: z.array(SpanWire).meta({ description: "What in `before` is gone." }),
  added: z.array(SpanWire).meta({ description: "What in `after` is new." }),
});

/** What was stored before there were highlights has none. */
export function toDiffWire(diff: Diff | undefined): z.infer<typeof DiffWire> | null {
  return diff ? { ...diff, removed: diff.removed ?? [], added: diff.added ?? [] } : null;
}
