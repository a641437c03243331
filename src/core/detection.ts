import { z } from "zod";
import { documentText, type Item } from "./document.ts";

/** The place in a document that says it: `quote` is `documentText(document).slice(start, end)`. */
export const Evidence = z.object({ quote: z.string(), start: z.number().int(), end: z.number().int() });
export type Evidence = z.infer<typeof Evidence>;

/** The whole body of a document, the title left out. */
export function bodyEvidence(document: Pick<Item, "title" | "text">): Evidence {
  const end = documentText(document).length;
  return { quote: document.text, start: end - document.text.length, end };
}

/** A person a detection speaks of. `in` comes to or rises in the company, `out` leaves it, `named` is merely there. */
export const DetectedPerson = z.object({
  name: z.string(),
  role: z.string().optional(),
  direction: z.enum(["in", "out", "named"]),
});
export type DetectedPerson = z.infer<typeof DetectedPerson>;

/** The facts of a signal; slot names are those of the labelled set, money as `amount` (whole units) with `amount_minor`. */
export const SignalFacts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
export type SignalFacts = z.infer<typeof SignalFacts>;

/**
 * What a detector claims about one document: a signal before de-duplication. Strength 0–100, confidence 0–1.
 * `occurredAt` (epoch ms) is absent when neither the text nor the document is dated.
 * `identity` holds the facts that tell this event from another of its type: two detections of one type are the same
 * event when none of the facts that both know differ (see `findSameEvent`).
 */
export const Detection = z.object({
  type: z.string(),
  subtype: z.string().optional(),
  title: z.string(),
  summary: z.string(),
  strength: z.number().min(0).max(100),
  confidence: z.number().min(0).max(1),
  occurredAt: z.number().optional(),
  data: SignalFacts,
  identity: z.record(z.string(), z.string()),
  evidence: Evidence,
  people: z.array(DetectedPerson),
  /** The document takes the event back: it was told wrongly. */
  isTakenBack: z.boolean().optional(),
});
export type Detection = z.infer<typeof Detection>;

/** The names of the identifying facts that both know. */
export function sharedFacts(one: Pick<Detection, "identity">, other: Pick<Detection, "identity">): string[] {
  return Object.keys(other.identity).filter((fact) => one.identity[fact] !== undefined);
}
