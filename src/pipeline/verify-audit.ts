import { z } from "zod";
import { MINUTE_MS } from "#core/time.ts";
import { defineStep } from "./step.ts";

/** Reads the audit log through and says when it is not what was written; what was found stands in the metrics. */
export const verifyAuditStep = defineStep({
  name: "verify_audit",
  payload: z.object({}),
  options: () => ({ concurrency: 1, timeoutMs: 10 * MINUTE_MS, delaysMs: [10 * MINUTE_MS] }),
  async run(_, { store, log }) {
    const { flaw } = await store.audit.verify();
    if (flaw) log.error("the audit log is not what was written", { row: flaw.seq, what: flaw.what });
    return {};
  },
});
