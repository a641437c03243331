import type { Transaction } from "kysely";
import type { AuditNote } from "#core/audit.ts";
import { isAudited, noteOf, SINGLY_MAX, summedUp } from "#core/audited.ts";
import type { Change, Records } from "#core/change.ts";
import { rowsOf } from "./fixed-query.ts";
import { RECORD_TABLES } from "./record-tables.ts";
import { isSealedNoun, type SealedBody, type SealedNoun, type Vault } from "./sealed-columns.ts";
import type { Tables } from "./tables.ts";

/**
 * What is to be told of a change in the audit log. Asked before it is written, because what was there before is part of it.
 * Whoever acts leaves at least one row: what nothing else tells is told as what they asked for.
 */
export function notesOn(trx: Transaction<Tables>, vault: Vault, change: Change): AuditNote[] {
  const { by, put = {} } = change;
  const notes: AuditNote[] = [...(change.audit ?? [])];
  for (const noun of Object.keys(put) as (keyof Records)[]) {
    if (!isAudited(noun, by !== undefined)) continue;
    const records: { id: string; revision?: number }[] = put[noun] ?? [];
    // What begins is not looked for: a first revision over another is refused.
    const isBegun = ({ revision }: { revision?: number }) => revision === 1;
    const areMany = records.filter(isBegun).length > SINGLY_MAX;
    const ofNoun: AuditNote[] = [];
    for (const record of records) {
      const before = isBegun(record) ? undefined : findBefore(trx, vault, noun, record.id);
      const note = noteOf(noun, before as never, record as never, areMany);
      if (note) ofNoun.push(note);
    }
    notes.push(...summedUp(noun, ofNoun));
  }
  if (notes.length === 0 && by?.act) notes.push({ workspaceId: by.workspaceId, ...by.act });
  return notes;
}

function findBefore(
  trx: Transaction<Tables>,
  vault: Vault,
  noun: keyof Records,
  id: string,
): Records[keyof Records] | undefined {
  // A fixed text: it is asked before every write of a bot, and building a query costs more than running this one.
  const text = `select body from ${RECORD_TABLES[noun].table} where id = ?`;
  const [row] = rowsOf<{ body: string }>(trx, text, [id]);
  if (!row) return undefined;
  return isSealedNoun(noun)
    ? vault.open(noun, row.body as unknown as SealedBody<SealedNoun>)
    : (JSON.parse(row.body) as Records[keyof Records]);
}
