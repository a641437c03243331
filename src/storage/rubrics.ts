import type { Kysely } from "kysely";
import { type RubricVersion, rubricVersionId } from "#core/rubric.ts";
import type { Store } from "#core/store.ts";
import { isAfter, toPage, toRecord } from "./paging.ts";
import type { Tables } from "./tables.ts";

export function rubricReads(reader: Kysely<Tables>): Store["rubrics"] {
  const rubrics = (workspaceId: string) =>
    reader.selectFrom("rubrics").select("body").where("workspace_id", "=", workspaceId);
  return {
    findVersion: async (workspaceId, version) =>
      toRecord(await rubrics(workspaceId).where("version", "=", version).executeTakeFirst()),
    async list(workspaceId, query) {
      let rows = rubrics(workspaceId);
      if (query.after) rows = rows.where(isAfter<"rubrics">("version", "desc", query.after));
      const found = await rows
        .orderBy("version", "desc")
        .orderBy("id", "desc")
        .limit(query.limit + 1)
        .execute();
      return toPage<{ body: string }, RubricVersion>(found, query.limit, ({ id, rubric }) => [rubric.version, id]);
    },
    findRescoring: async (workspaceId, version) =>
      toRecord(
        await reader
          .selectFrom("rescorings")
          .select("body")
          .where("id", "=", rubricVersionId(workspaceId, version))
          .executeTakeFirst(),
      ),
  };
}
