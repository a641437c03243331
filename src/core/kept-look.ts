import { z } from "zod";
import { DAY_MS } from "./time.ts";

/** How long looks are kept for backtests. */
export const LOOKS_KEPT_MS = 90 * DAY_MS;
/** What the looks of one bot may take in the database, in bytes; the oldest go first. */
export const LOOKS_BYTES_MAX = 4 * 1024 * 1024;
/** One look that takes more is not kept, in characters of `packed`. */
export const PACKED_MAX = 512 * 1024;

/** What one run of a bot was given to look at, kept so that rules can be asked about it later. Written once. */
export const KeptLook = z.object({
  id: z.string(),
  workspaceId: z.string(),
  botId: z.string(),
  /** The hash of the requests that were made: only looks at the same place follow one another. */
  place: z.string(),
  lookedAt: z.number(),
  /** Of what the last look of the run showed. */
  contentHash: z.string(),
  content: z.discriminatedUnion("kind", [
    /** The bodies of one look, or of two that followed one another, packed. */
    z.object({ kind: z.literal("packed"), packed: z.string() }),
    /** Nothing that any rule could tell from what the look with this hash before had shown. */
    z.object({ kind: z.literal("as_before") }),
    z.object({ kind: z.literal("too_large") }),
  ]),
});
export type KeptLook = z.infer<typeof KeptLook>;
