import { z } from "zod";
import { HOUR_MS } from "./time.ts";

/** The answer to a request with an `Idempotency-Key`, written with the effect of that request and given again to a repeat. */
export const Replay = z.object({
  /** SHA-256 of workspace, method, path and key: nothing of the request can be read from it. */
  id: z.string(),
  workspaceId: z.string(),
  /** SHA-256 of the query and the body's bytes: a repeat has the same. */
  fingerprint: z.string(),
  /** Status, headers and body, sealed: an answer may hold a key or a secret that is shown once. */
  sealed: z.string(),
  createdAt: z.number(),
});
export type Replay = z.infer<typeof Replay>;

/** How long an answer is given again [seed]. */
export const REPLAY_KEPT_MS = 24 * HOUR_MS;
