import type { Log } from "#core/log.ts";
import type { Writer } from "#core/writer.ts";
import { checkDraft } from "./check-draft.ts";
import { quotingWriter } from "./quoting.ts";

/** A writer whose drafts are shown only when all they say is in the evidence; else the sources are quoted, and it is logged. */
export function checkedWriter(writer: Writer, log?: Log): Writer {
  return {
    async write(facts) {
      const draft = await writer.write(facts);
      const refusals = checkDraft(draft, facts);
      if (refusals.length === 0) return draft;
      log?.warn("a brief was refused: it says what its evidence does not; the sources are quoted instead", {
        accountId: facts.account.id,
        writer: `${draft.writer.name} ${draft.writer.version}`,
        refused: [...new Set(refusals.map(({ field, rule }) => `${field}: ${rule}`))].join(", "),
      });
      return quotingWriter.write(facts);
    },
  };
}
