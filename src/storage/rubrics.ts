import type { Kysely } from "kysely";
import { type RubricVersion, rubricVersionId } from "#core/rubric.ts";
import type { Store } from "#core/store.ts";
import { pageOf, toRecord } from "./paging.ts";
import type { Tables } from "./tables.ts";

export function rubricReads(reader: Kysely<Tables>): Store["rubrics"] {
  const rubrics = (workspaceId: string) =>
    reader.selectFrom("rubrics").select("body").where("workspace_id", "=", workspaceId);
  return {
    findVersion: async (workspaceId, version) =>
      toRecord(await rubrics(workspaceId).where("version", "=", version).executeTakeFirst()),
    list: (workspaceId, query) =>
      pageOf(rubrics(workspaceId), "version", query, ({ id, rubric }: RubricVersion) => [rubric.version, id]),
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
