import { z } from "zod";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { defineStep } from "./step.ts";

/** Takes a person out of all that is stored. Running it twice does no harm; what is written meanwhile is without them already. */
export const eraseStep = defineStep({
  name: "erase",
  payload: z.object({ workspaceId: z.string(), erasureId: z.string() }),
  options: () => ({ concurrency: 1, timeoutMs: 30 * MINUTE_MS, delaysMs: [SECOND_MS, MINUTE_MS, 10 * MINUTE_MS] }),
  async run({ workspaceId, erasureId }, { store, clock, log }) {
    const erasure = await store.erasures.find(workspaceId, erasureId);
    if (!erasure) return {};
    const swept = await store.erasures.sweep(erasure);
    // After a crash in between, the second time finds less.
    const contacts = (erasure.counts["contacts"] ?? 0) + (swept["contacts"] ?? 0);
    const counts = { ...erasure.counts, ...swept, contacts };
    log.info("erased a person", { erasure: erasureId, ...counts });
    return {
      put: { erasure: [{ ...erasure, status: "erased" as const, erasedAt: clock.now(), counts }] },
      // Clears what is left of them in unused parts of the file.
      jobs: [{ step: "purge", payload: {}, key: "purge" }],
    };
  },
});
