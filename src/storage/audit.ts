import type { Kysely } from "kysely";
import type { AuditRow } from "#core/audit.ts";
import type { Store } from "#core/store.ts";
import { type AuditChain, PRUNED_AT_ONCE } from "./audit-chain.ts";
import type { Committer } from "./commit.ts";
import type { Tables } from "./tables.ts";

export function auditReads(reader: Kysely<Tables>, committer: Committer, chain: AuditChain): Store["audit"] {
  return {
    async list(workspaceIds, { limit, after, actor, verb, object, since, until }) {
      let rows = reader.selectFrom("audit").selectAll().where("workspace_id", "in", workspaceIds);
      if (actor !== undefined) rows = rows.where("actor", "=", actor);
      if (verb !== undefined) rows = rows.where("verb", "=", verb);
      if (object !== undefined) rows = rows.where("object", "=", object);
      if (since !== undefined) rows = rows.where("at", ">=", since);
      if (until !== undefined) rows = rows.where("at", "<=", until);
      if (after !== undefined) rows = rows.where("seq", "<", Number(after[0]));
      const found = await rows
        .orderBy("seq", "desc")
        .limit(limit + 1)
        .execute();
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      return {
        rows: shown.map(({ id, workspace_id, at, body, hash }) => ({
          ...(JSON.parse(body) as Omit<AuditRow, "id" | "workspaceId" | "at" | "hash">),
          id,
          workspaceId: workspace_id,
          at,
          hash,
        })),
        next: found.length > limit && last ? [last.seq] : undefined,
      };
    },
    verify: () => chain.verify(reader),
    async removeOlderThan(at) {
      let removed = 0;
      for (;;) {
        const count = await committer.run((trx) => chain.prune(trx, at));
        removed += count;
        if (count < PRUNED_AT_ONCE) return removed;
      }
    },
  };
}
