import { setImmediate as nextTurn } from "node:timers/promises";
import type { Kysely, Transaction } from "kysely";
import type { AuditVerdict } from "#core/audit.ts";
import { isSameSecret } from "#core/hash.ts";
import type { AuditChain, AuditLine } from "./audit-chain.ts";
import type { Tables } from "./tables.ts";
import { inTransaction } from "./transaction.ts";

/** Some 5 ms. */
const VERIFIED_AT_ONCE = 250;

/** Goes through the audit log from its first row and stops at the first that is not what was written. */
export function verifyAudit(reader: Kysely<Tables>, chain: AuditChain): Promise<AuditVerdict> {
  // One transaction, so that what is written meanwhile is not taken for an addition.
  return inTransaction(reader, (trx) => verifyAll(trx, chain));
}

async function verifyAll(trx: Transaction<Tables>, chain: AuditChain): Promise<AuditVerdict> {
  const ends = chain.readEnds(trx);
  const head = { seq: ends.last_seq, hash: ends.last_hash };
  const verdict: AuditVerdict = { rows: 0, head, removedUpTo: ends.first_seq, flaw: undefined };
  let { first_seq: seq, first_hash: hash } = ends;
  for (;;) {
    const rows = await trx
      .selectFrom("audit")
      .selectAll()
      .where("seq", ">", verdict.rows === 0 ? 0 : seq)
      .orderBy("seq")
      .limit(VERIFIED_AT_ONCE)
      .execute();
    for (const row of rows) {
      const what = flawOf(row, { seq, hash, last: ends.last_seq }, chain);
      if (what !== undefined) return { ...verdict, flaw: { ...what, id: what.seq === row.seq ? row.id : undefined } };
      seq = row.seq;
      hash = row.hash;
      verdict.rows++;
    }
    if (rows.length < VERIFIED_AT_ONCE) break;
    // The driver answers at once: without this nothing else would be done until the end of the log.
    await nextTurn();
  }
  if (seq < ends.last_seq) return { ...verdict, flaw: { seq: seq + 1, what: "was removed" } };
  if (!ends.isSealed || hash !== ends.last_hash) {
    return { ...verdict, flaw: { seq: seq + 1, what: "was removed, or the ends of the log were changed" } };
  }
  return verdict;
}

type Place = { seq: number; hash: string; last: number };

function flawOf(
  row: AuditLine,
  { seq, hash, last }: Place,
  chain: AuditChain,
): { seq: number; what: string } | undefined {
  if (row.seq > last || row.seq <= seq) return { seq: row.seq, what: "was inserted" };
  if (row.seq !== seq + 1) return { seq: seq + 1, what: "was removed" };
  return isSameSecret(row.hash, chain.hashOf(hash, row))
    ? undefined
    : { seq: row.seq, what: "was changed or inserted" };
}
