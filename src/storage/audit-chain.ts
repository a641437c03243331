import type { Kysely, Selectable, Transaction } from "kysely";
import { type AuditNote, type By, isLasting } from "#core/audit.ts";
import { isSameSecret } from "#core/hash.ts";
import type { Ids } from "#core/id.ts";
import { rowsOf, runText } from "./fixed-query.ts";
import { insertionInto, insertRows } from "./insert-rows.ts";
import type { Tables } from "./tables.ts";

export type AuditTables = {
  audit: {
    seq: number;
    id: string;
    workspace_id: string;
    at: number;
    actor: string;
    verb: string;
    object: string | null;
    body: string;
    hash: string;
  };
  /** What a token stands for, while it is there. */
  audit_names: { token: string; id: string };
  /** Both ends: the last row that retention has removed, and the last one written. */
  audit_chain: {
    id: number;
    first_seq: number;
    first_hash: string;
    last_seq: number;
    last_hash: string;
    seal: string;
  };
};

/** A row as it is stored. */
export type AuditLine = Selectable<AuditTables["audit"]>;
type Ends = Omit<Selectable<AuditTables["audit_chain"]>, "id" | "seal">;
export type SealedEnds = Ends & { isSealed: boolean };

const EMPTY: Ends = { first_seq: 0, first_hash: "", last_seq: 0, last_hash: "" };
/** What an end is sealed with once it was found changed: it never passes again. */
const BROKEN = "broken";
const TOKEN_LENGTH = 32;
/** Rows removed in one go. */
export const PRUNED_AT_ONCE = 50;

/** Fixed texts: building a query costs more than running one of these. */
const READ_ENDS = "select * from audit_chain";
const PUT_ENDS = `insert into audit_chain (id, first_seq, first_hash, last_seq, last_hash, seal) values (1, ?, ?, ?, ?, ?)
  on conflict (id) do update set first_seq = excluded.first_seq, first_hash = excluded.first_hash,
    last_seq = excluded.last_seq, last_hash = excluded.last_hash, seal = excluded.seal`;
/** Of these tokens, what no row names any more. By workspace, because only then the index of objects finds a token. */
const DROP_NAMES = `delete from audit_names where token in (select value from json_each(?)) and not exists (
  select 1 from (select id from workspaces union all select '') home
    cross join audit on audit.workspace_id = home.id and audit.object = audit_names.token)`;
const ROWS = insertionInto("audit", ["seq", "id", "workspace_id", "at", "actor", "verb", "object", "body", "hash"]);
/** The ids that tokens stand for. */
export const PUT_NAMES = insertionInto("audit_names", ["token", "id"], "on conflict do nothing");

/**
 * The chain of the audit log. Hashes are keyed (HMAC-SHA256), so that who can write to the file but does not have the secret
 * key cannot make rows that pass; the sealed ends show what is missing before the first row and after the last.
 */
export type AuditChain = {
  /** What stands in the log for the id of something that may be purged. */
  tokenOf(id: string): string;
  /** For a transaction in which several add rows. */
  open(trx: Transaction<Tables>): AuditTail;
  /** Adds rows within the caller's transaction. */
  append(trx: Transaction<Tables>, notes: AuditNote[], by: By | undefined, at: number): void;
  /** Removes the oldest rows as far as they are older, some of them; returns how many. What is left still verifies. */
  prune(trx: Transaction<Tables>, before: number): Promise<number>;
  /** The hash of a row that follows one with the hash `previous`. */
  hashOf(previous: string, row: Omit<AuditLine, "hash">): string;
  /** `isSealed`: both ends are as they were left. */
  readEnds(connection: Kysely<Tables>): SealedEnds;
  putEnds(trx: Transaction<Tables>, ends: SealedEnds): void;
};

/** The end of the chain for as long as one transaction lasts: read before the first row, written after the last. */
export type AuditTail = {
  append(notes: AuditNote[], by: By | undefined, at: number): void;
  /** Where the end is. */
  mark(): AuditMark;
  /** Puts the end back to where it was, for what has been rolled back since. */
  backTo(mark: AuditMark): void;
  /** Writes what was appended. */
  close(): void;
};
type AuditMark = Readonly<{ ends: SealedEnds | undefined; rows: number; names: number }>;

export function createAuditChain(secret: string, ids: Ids): AuditChain {
  const key = new Bun.CryptoHasher("sha256", secret).update("audit").digest();
  const mac = (parts: unknown[]) => new Bun.CryptoHasher("sha256", key).update(JSON.stringify(parts)).digest("hex");
  const hashOf: AuditChain["hashOf"] = (previous, { seq, id, workspace_id, at, actor, verb, object, body }) =>
    mac([previous, seq, id, workspace_id, at, actor, verb, object, body]);
  const tokenOf = (id: string) => mac(["object", id]).slice(0, TOKEN_LENGTH);
  const sealOf = ({ first_seq, first_hash, last_seq, last_hash }: Ends) =>
    mac(["ends", first_seq, first_hash, last_seq, last_hash]);

  const readEnds: AuditChain["readEnds"] = (connection) => {
    const [row] = rowsOf<Selectable<AuditTables["audit_chain"]>>(connection, READ_ENDS, []);
    return row ? { ...row, isSealed: isSameSecret(row.seal, sealOf(row)) } : { ...EMPTY, isSealed: true };
  };
  const putEnds: AuditChain["putEnds"] = (trx, { isSealed, ...ends }) => {
    const { first_seq, first_hash, last_seq, last_hash } = ends;
    const seal = isSealed ? sealOf(ends) : BROKEN;
    runText(trx, PUT_ENDS, [first_seq, first_hash, last_seq, last_hash, seal]);
  };

  const open: AuditChain["open"] = (trx) => {
    let ends: SealedEnds | undefined;
    // Written together at the end: one by one, asking takes as long as writing them.
    const rows: unknown[][] = [];
    const names: unknown[][] = [];
    return {
      append(notes, by, at) {
        ends ??= readEnds(trx);
        for (const note of notes) {
          const row: Omit<AuditLine, "hash"> = {
            seq: ends.last_seq + 1,
            ...toRow(note, by, tokenOf),
            id: ids.next("aud"),
            at,
          };
          const hash = hashOf(ends.last_hash, row);
          const { seq, id, workspace_id, actor, verb, object, body } = row;
          rows.push([seq, id, workspace_id, at, actor, verb, object, body, hash]);
          const name = note.object?.id;
          if (name !== undefined && row.object !== name) names.push([row.object, name]);
          ends = { ...ends, last_seq: seq, last_hash: hash };
        }
      },
      mark: () => ({ ends, rows: rows.length, names: names.length }),
      backTo(mark) {
        ends = mark.ends;
        rows.length = mark.rows;
        names.length = mark.names;
      },
      close() {
        if (!ends) return;
        insertRows(trx, ROWS, rows);
        insertRows(trx, PUT_NAMES, names);
        putEnds(trx, ends);
      },
    };
  };

  return {
    tokenOf,
    hashOf,
    readEnds,
    putEnds,
    open,
    append(trx, notes, by, at) {
      const tail = open(trx);
      tail.append(notes, by, at);
      tail.close();
    },
    async prune(trx, before) {
      const ends = readEnds(trx);
      const oldest = await trx
        .selectFrom("audit")
        .select(["seq", "hash", "at", "object"])
        .orderBy("seq")
        .limit(PRUNED_AT_ONCE)
        .execute();
      const kept = oldest.findIndex((row) => row.at >= before);
      const last = oldest.at(kept === -1 ? oldest.length - 1 : kept - 1);
      if (!last || kept === 0) return 0;
      putEnds(trx, { ...ends, first_seq: last.seq, first_hash: last.hash });
      await trx.deleteFrom("audit").where("seq", "<=", last.seq).execute();
      const removed = kept === -1 ? oldest : oldest.slice(0, kept);
      const tokens = new Set(removed.flatMap(({ object }) => object ?? []));
      runText(trx, DROP_NAMES, [JSON.stringify([...tokens])]);
      return removed.length;
    },
  };
}

/** Columns that lists are filtered by, beside the whole as JSON. */
function toRow(
  note: AuditNote,
  by: By | undefined,
  tokenOf: (id: string) => string,
): Omit<AuditLine, "seq" | "id" | "at" | "hash"> {
  const actor = by?.actor ?? { kind: "system" as const };
  const { workspaceId, object: { type, id } = {}, ...rest } = note;
  const isNamed = type !== undefined && id !== undefined && isLasting(type);
  return {
    workspace_id: workspaceId,
    actor: actor.kind === "key" ? (actor.id ?? "key") : actor.kind,
    verb: note.verb,
    object: id === undefined ? null : isNamed ? id : tokenOf(id),
    body: JSON.stringify({
      ...rest,
      object: type && { type, ...(isNamed ? { id } : {}) },
      actor,
      address: by?.address,
      requestId: by?.requestId,
    }),
  };
}
