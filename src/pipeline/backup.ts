import { z } from "zod";
import { HOUR_MS } from "#core/time.ts";
import { defineStep } from "./step.ts";

/** Makes a backup when it is time. A failed one is tried again at the next tick of the schedule, a quarter of an hour later. */
export const backupStep = defineStep({
  name: "backup_due",
  payload: z.object({}),
  options: () => ({ concurrency: 1, timeoutMs: 2 * HOUR_MS, delaysMs: [] }),
  async run(_, { backups, clock, log }, _job, signal) {
    const startedAt = clock.now();
    const made = await backups.makeDue(signal);
    if (made) {
      const { name, sizeBytes } = made;
      log.info("a backup was made, read again and found whole", {
        backup: name,
        bytes: sizeBytes,
        ms: clock.now() - startedAt,
      });
    }
    return {};
  },
});
