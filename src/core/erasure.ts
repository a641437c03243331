import { z } from "zod";
import type { NewJob } from "./queue.ts";

/**
 * A person whom the workspace has had removed. The name is kept, sealed, for one purpose: to leave the person out of
 * whatever is read later. `status` is `erased` once everything stored before has been gone through.
 */
export const Erasure = z.object({
  id: z.string(),
  workspaceId: z.string(),
  /** As evidence wrote it; empty when the key it was sealed under was lost, and then nothing is left out any more. */
  name: z.string(),
  status: z.enum(["erasing", "erased"]),
  createdAt: z.number(),
  erasedAt: z.number().optional(),
  /** Rows that told of the person, by table; of briefs, those that are shown with the name blacked out. */
  counts: z.record(z.string(), z.number()),
});
export type Erasure = z.infer<typeof Erasure>;

/** That a version of a brief is shown without a person from an instant on. The version itself is never edited. */
export const Redaction = z.object({ erasureId: z.string(), at: z.number() });
export type Redaction = z.infer<typeof Redaction>;

/** Goes through everything stored, and clears what is left in unused parts of the file. Doing so twice does no harm. */
export function eraseJob({ id, workspaceId }: Pick<Erasure, "id" | "workspaceId">): NewJob {
  return { step: "erase", payload: { workspaceId, erasureId: id }, key: `erase:${id}` };
}
