import type { Kysely } from "kysely";
import type { Signal } from "#core/signal.ts";
import type { Store } from "#core/store.ts";
import { isAfter, toPage, toRecord, toRecords } from "./paging.ts";
import type { Tables } from "./tables.ts";

export function signalReads(reader: Kysely<Tables>): Store["signals"] {
  const signals = (workspaceId: string) =>
    reader.selectFrom("signals").select("body").where("workspace_id", "=", workspaceId);
  return {
    find: async (workspaceId, id) => toRecord(await signals(workspaceId).where("id", "=", id).executeTakeFirst()),
    findMany: async (workspaceId, ids) =>
      ids.length === 0 ? [] : toRecords(await signals(workspaceId).where("id", "in", ids).execute()),
    async list(workspaceId, query) {
      let rows = signals(workspaceId);
      if (query.types) rows = rows.where("type", "in", query.types);
      if (query.categories) rows = rows.where("category", "in", query.categories);
      if (query.families) rows = rows.where("family", "in", query.families);
      if (query.statuses) rows = rows.where("status", "in", query.statuses);
      if (query.accountId !== undefined) rows = rows.where("account_id", "=", query.accountId);
      if (query.since !== undefined) rows = rows.where("detected_at", ">=", query.since);
      if (query.until !== undefined) rows = rows.where("detected_at", "<=", query.until);
      if (query.occurredSince !== undefined) rows = rows.where("occurred_at", ">=", query.occurredSince);
      if (query.strengthGte !== undefined) rows = rows.where("strength", ">=", query.strengthGte);
      if (query.strengthLte !== undefined) rows = rows.where("strength", "<=", query.strengthLte);
      if (query.after) rows = rows.where(isAfter<"signals">("detected_at", "desc", query.after));
      // What a deleted account's crawl found is hidden with it.
      rows = rows.where((eb) =>
        eb.exists(
          eb
            .selectFrom("accounts")
            .select("accounts.id")
            .whereRef("accounts.id", "=", "signals.account_id")
            .where("accounts.status", "=", "active"),
        ),
      );
      const found = await rows
        .orderBy("detected_at", "desc")
        .orderBy("id", "desc")
        .limit(query.limit + 1)
        .execute();
      return toPage<{ body: string }, Signal>(found, query.limit, (signal) => [signal.detectedAt, signal.id]);
    },
    listByAccount: async (workspaceId, accountId) =>
      toRecords(
        await signals(workspaceId)
          .where("account_id", "=", accountId)
          .orderBy("detected_at", "desc")
          .orderBy("id", "desc")
          .execute(),
      ),
  };
}
