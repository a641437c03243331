import { setImmediate as nextTurn } from "node:timers/promises";
import type { Selectable } from "kysely";
import type { AuditRow } from "#core/audit.ts";
import type { Store } from "#core/store.ts";
import { type AuditChain, PRUNED_AT_ONCE } from "./audit-chain.ts";
import type { Committer } from "./commit.ts";
import { anyOf } from "./paging.ts";
import type { SqliteDatabase } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import { verifyAudit } from "./verify-audit.ts";

export function auditReads(
  { reader, readApart }: Pick<SqliteDatabase, "reader" | "readApart">,
  committer: Committer,
  chain: AuditChain,
): Store["audit"] {
  /** What tokens stand for, as far as it has not been purged. */
  const readNames = async (tokens: string[]): Promise<Map<string, string>> => {
    const known = await reader.selectFrom("audit_names").selectAll().where("token", "in", anyOf(tokens)).execute();
    // A name that somebody put there past the appliance is not told.
    return new Map(known.filter(({ token, id }) => chain.tokenOf(id) === token).map(({ token, id }) => [token, id]));
  };
  return {
    async list(workspaceIds, { limit, after, actor, verb, object, since, until }) {
      let rows = reader.selectFrom("audit").selectAll();
      if (actor !== undefined) rows = rows.where("actor", "=", actor);
      if (verb !== undefined) rows = rows.where("verb", "=", verb);
      if (object !== undefined) rows = rows.where("object", "in", [object, chain.tokenOf(object)]);
      if (since !== undefined) rows = rows.where("at", ">=", since);
      if (until !== undefined) rows = rows.where("at", "<=", until);
      if (after !== undefined) rows = rows.where("seq", "<", Number(after[0]));
      const newest = rows.orderBy("seq", "desc").limit(limit + 1);
      // One after the other: of several workspaces at once all rows would have to be sorted.
      const each = await Promise.all(workspaceIds.map((id) => newest.where("workspace_id", "=", id).execute()));
      const found = each.flat().sort((a, b) => b.seq - a.seq);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      const names = await readNames(shown.flatMap((row) => row.object ?? []));
      return {
        rows: shown.map((row) => toAuditRow(row, names)),
        next: found.length > limit && last ? [last.seq] : undefined,
      };
    },
    verify: () => readApart((apart) => verifyAudit(apart, chain)),
    async removeOlderThan(at) {
      let removed = 0;
      for (;;) {
        const count = await committer.run((trx) => chain.prune(trx, at));
        removed += count;
        if (count < PRUNED_AT_ONCE) return removed;
        await nextTurn();
      }
    },
  };
}

type Body = Omit<AuditRow, "id" | "workspaceId" | "at" | "hash">;

function toAuditRow(row: Selectable<Tables["audit"]>, names: ReadonlyMap<string, string>): AuditRow {
  const body = JSON.parse(row.body) as Body;
  const id = body.object?.id ?? names.get(row.object ?? "");
  return {
    ...body,
    ...(body.object ? { object: { type: body.object.type, ...(id === undefined ? {} : { id }) } } : {}),
    id: row.id,
    workspaceId: row.workspace_id,
    at: row.at,
    hash: row.hash,
  };
}
