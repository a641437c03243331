import type { Kysely } from "kysely";
import { folded } from "#core/folded.ts";
import type { List } from "#core/list.ts";
import type { Store } from "#core/store.ts";
import { anyOf, countOf, pageOf, toRecord, toRecords } from "./paging.ts";
import type { Tables } from "./tables.ts";

export function listReads(reader: Kysely<Tables>): Store["lists"] {
  const lists = (workspaceId: string) =>
    reader.selectFrom("lists").select("body").where("workspace_id", "=", workspaceId).where("deleted_at", "is", null);
  return {
    find: async (workspaceId, id) => toRecord(await lists(workspaceId).where("id", "=", id).executeTakeFirst()),
    findMany: async (workspaceId, ids) =>
      ids.length === 0 ? [] : toRecords(await lists(workspaceId).where("id", "in", anyOf(ids)).execute()),
    findByNames: async (workspaceId, names) =>
      names.length === 0
        ? []
        : toRecords(
            await lists(workspaceId)
              .where("name_key", "in", anyOf(names.map(folded)))
              .execute(),
          ),
    list: (workspaceId, query) =>
      pageOf(lists(workspaceId), "created_at", query, (list: List) => [list.createdAt, list.id]),
    count: (workspaceId) => countOf(lists(workspaceId)),
    async countMembers(listIds) {
      if (listIds.length === 0) return new Map();
      const rows = await reader
        .selectFrom("members")
        .select((eb) => ["list_id", eb.fn.countAll<number>().as("count")])
        .where("list_id", "in", anyOf(listIds))
        .groupBy("list_id")
        .execute();
      return new Map(rows.map((row) => [row.list_id, Number(row.count)]));
    },
    listMembers: async (listId, limit) =>
      toRecords(
        await reader
          .selectFrom("members")
          .innerJoin("accounts", "accounts.id", "members.account_id")
          .select("accounts.body")
          .where("members.list_id", "=", listId)
          .limit(limit)
          .execute(),
      ),
  };
}
