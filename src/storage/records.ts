import type { Kysely } from "kysely";
import type { Event } from "#core/event.ts";
import type { ApiKey } from "#core/key.ts";
import type { ScorePoint } from "#core/score.ts";
import type { Store } from "#core/store.ts";
import type { Committer } from "./commit.ts";
import { isAfter, toPage, toRecord, toRecords } from "./paging.ts";
import type { Tables } from "./tables.ts";

type SmallReads = Pick<Store, "workspaces" | "keys" | "scores" | "events">;

/** The nouns with a handful of plain reads each. */
export function recordReads(reader: Kysely<Tables>, committer: Committer): SmallReads {
  return {
    workspaces: {
      find: async (workspaceId) =>
        toRecord(await reader.selectFrom("workspaces").select("body").where("id", "=", workspaceId).executeTakeFirst()),
      list: async () => toRecords(await reader.selectFrom("workspaces").select("body").orderBy("created_at").execute()),
    },
    keys: keyReads(reader, committer),
    scores: {
      async list(workspaceId, accountId, query) {
        let rows = reader.selectFrom("scores").select("body").where("workspace_id", "=", workspaceId);
        rows = rows.where("account_id", "=", accountId);
        if (query.after) rows = rows.where(isAfter<"scores">("at", "desc", query.after));
        const found = await rows
          .orderBy("at", "desc")
          .orderBy("id", "desc")
          .limit(query.limit + 1)
          .execute();
        return toPage<{ body: string }, ScorePoint>(found, query.limit, (point) => [point.at, point.id]);
      },
    },
    events: {
      findMany: async (ids) =>
        ids.length === 0
          ? []
          : toRecords(await reader.selectFrom("events").select("body").where("id", "in", ids).orderBy("id").execute()),
      async list(workspaceId, query) {
        let rows = reader.selectFrom("events").select("body").where("workspace_id", "=", workspaceId);
        if (query.types) rows = rows.where("type", "in", query.types);
        if (query.after) rows = rows.where(isAfter<"events">("created_at", "desc", query.after));
        const found = await rows
          .orderBy("created_at", "desc")
          .orderBy("id", "desc")
          .limit(query.limit + 1)
          .execute();
        return toPage<{ body: string }, Event>(found, query.limit, (event) => [event.createdAt, event.id]);
      },
    },
  };
}

function keyReads(reader: Kysely<Tables>, committer: Committer): Store["keys"] {
  // `last_used_at` is a column only, so that noting it does not rewrite the record.
  const toKey = (row: { body: string; last_used_at: number | null }): ApiKey => ({
    ...(JSON.parse(row.body) as ApiKey),
    ...(row.last_used_at === null ? {} : { lastUsedAt: row.last_used_at }),
  });
  const keys = () => reader.selectFrom("keys").select(["body", "last_used_at"]);
  return {
    async findByHash(hash) {
      const row = await keys().where("hash", "=", hash).executeTakeFirst();
      return row && toKey(row);
    },
    async find(workspaceId, id) {
      const row = await keys().where("workspace_id", "=", workspaceId).where("id", "=", id).executeTakeFirst();
      return row && toKey(row);
    },
    async list(workspaceId, query) {
      let rows = keys().where("workspace_id", "=", workspaceId);
      if (query.after) rows = rows.where(isAfter<"keys">("created_at", "desc", query.after));
      const found = await rows
        .orderBy("created_at", "desc")
        .orderBy("id", "desc")
        .limit(query.limit + 1)
        .execute();
      const page = toPage<{ body: string }, ApiKey>(found, query.limit, (key) => [key.createdAt, key.id]);
      return { ...page, rows: found.slice(0, query.limit).map(toKey) };
    },
    touch: (id, usedAt) =>
      committer.run(async (trx) => {
        await trx.updateTable("keys").set({ last_used_at: usedAt }).where("id", "=", id).execute();
      }),
  };
}
