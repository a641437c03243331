import { type Kysely, sql } from "kysely";
import type { KeptLook } from "#core/kept-look.ts";
import type { Store } from "#core/store.ts";
import { isAfter, toRecord } from "./paging.ts";
import type { Tables } from "./tables.ts";

export function lookReads(reader: Kysely<Tables>): Store["looks"] {
  return {
    async list(workspaceId, { botId, place }, { after, limit }) {
      let rows = reader.selectFrom("looks").select("body").where("workspace_id", "=", workspaceId);
      rows = rows.where("place", "=", place).where("bot_id", "=", botId);
      if (after) rows = rows.where(isAfter<"looks">("looked_at", "asc", after));
      const found = await rows.orderBy("looked_at").orderBy("id").limit(limit).execute();
      return found.flatMap((row) => toRecord<KeptLook>(row) ?? []);
    },
    async findRichest(workspaceId, place) {
      const row = await reader
        .selectFrom("looks")
        .select("bot_id")
        .where("workspace_id", "=", workspaceId)
        .where("place", "=", place)
        .groupBy("bot_id")
        .orderBy(sql`count(*)`, "desc")
        .orderBy("bot_id")
        .executeTakeFirst();
      return row?.bot_id;
    },
  };
}
