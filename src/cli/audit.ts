import type { Terminal } from "./terminal.ts";
import { type DataOptions, withActions } from "./with-actions.ts";

type Options = DataOptions & { json?: boolean };

/** Says whether the audit log is what was written; the exit code is 1 when it is not. */
export async function verifyAuditCommand(options: Options, terminal: Terminal): Promise<number> {
  let code = 0;
  await withActions(options, terminal, async ({ store }) => {
    const { rows, head, removedUpTo, flaw } = await store.audit.verify();
    code = flaw ? 1 : 0;
    if (options.json) {
      const flawJson = flaw ? { row: flaw.seq, id: flaw.id ?? null, what: flaw.what } : null;
      terminal.out(`${JSON.stringify({ ok: !flaw, rows, head, removed_up_to: removedUpTo, flaw: flawJson })}\n`);
      return;
    }
    const removed = removedUpTo === 0 ? "" : `; retention has removed those up to ${removedUpTo}`;
    if (flaw) {
      const name = flaw.id === undefined ? `row ${flaw.seq}` : `row ${flaw.seq} (${flaw.id})`;
      terminal.err(`signalmama: the audit log was tampered with: ${name} ${flaw.what}.\n`);
      return;
    }
    terminal.out(`${rows} rows, as they were written${removed}\nhead ${head.seq} ${head.hash}\n`);
  });
  return code;
}
