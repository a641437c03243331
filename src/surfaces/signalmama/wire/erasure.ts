import { z } from "zod";
import type { Erasure } from "#core/erasure.ts";
import { toIso } from "#core/time.ts";
import { Instant, isoOrNull } from "./values.ts";

export const ErasureWire = z
  .object({
    id: z.string(),
    status: z.enum(["erasing", "erased"]),
    created_at: Instant,
    erased_at: Instant.nullable(),
    counts: z.record(z.string(), z.number().int()).meta({
      description: "Rows that told of the person, by kind; of briefs those that are now shown without the name.",
    }),
  })
  .meta({
    title: "Erasure",
    description: "That a person was removed. Nothing in it tells whom it was.",
    examples: [
      {
        id: "era_01K8Z3E5QJ6T7V8W9XYA",
        status: "erased",
        created_at: "2026-06-01T09:00:00.000Z",
        erased_at: "2026-06-01T09:00:01.000Z",
        counts: { contacts: 1, documents: 2, signals: 1, events: 3, briefs: 4 },
      },
    ],
  });

export function toErasureWire({ id, status, createdAt, erasedAt, counts }: Erasure): z.infer<typeof ErasureWire> {
  return { id, status, created_at: toIso(createdAt), erased_at: isoOrNull(erasedAt), counts };
}
