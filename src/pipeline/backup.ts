import { z } from "zod";
import type { Change } from "#core/change.ts";
import { AppError } from "#core/errors.ts";
import { BACKUPS, type Notice } from "#core/notice.ts";
import { HOUR_MS } from "#core/time.ts";
import type { PipelineContext } from "./context.ts";
import { notify } from "./notify.ts";
import { defineStep } from "./step.ts";

/**
 * Makes a backup when it is time. A failed one is tried again at the next tick of the schedule, a quarter of an hour later;
 * people are told of the first that fails and of the first that works again.
 */
export const backupStep = defineStep({
  name: "backup_due",
  payload: z.object({}),
  options: () => ({ concurrency: 1, timeoutMs: 2 * HOUR_MS, delaysMs: [] }),
  async run(_, context, _job, signal) {
    const { backups, clock, log } = context;
    const startedAt = clock.now();
    const made = await backups.makeDue(signal);
    if (!made) return {};
    const { name, sizeBytes } = made;
    log.info("a backup was made, read again and found whole", {
      backup: name,
      bytes: sizeBytes,
      ms: clock.now() - startedAt,
    });
    return tellOnce({ kind: "backup_works" }, context);
  },
  onExhausted: (_, context, _job, error) => tellOnce({ kind: "backup_failed", why: reasonOf(error) }, context),
});

/** In the first workspace, which is the operator's. What was last told says whether a streak of failures goes on. */
async function tellOnce(notice: Notice, context: PipelineContext): Promise<Change> {
  const { store } = context;
  const [first] = await store.workspaces.list();
  if (!first) return {};
  const last = (await store.alerts.findLastAbout(first.id, BACKUPS))?.notice?.kind;
  const isNews = notice.kind === "backup_failed" ? last !== "backup_failed" : last === "backup_failed";
  return isNews ? notify(first.id, notice, context) : {};
}

function reasonOf(error: unknown): string {
  return error instanceof AppError ? error.message : "The appliance failed to make it; its log says why.";
}
