import { type Kysely, sql } from "kysely";
import type { Brief } from "#core/brief.ts";
import type { Store } from "#core/store.ts";
import { countOf, isAfter, isOfActiveAccount, pageOf, toPage, toRecord } from "./paging.ts";
import type { Tables } from "./tables.ts";

/** Spelled as in the index over it. */
const TRIGGER = sql<string>`json_extract(body, '$.trigger')`;

export function briefReads(reader: Kysely<Tables>): Store["briefs"] {
  const briefs = (workspaceId: string) =>
    reader.selectFrom("briefs").select("body").where("workspace_id", "=", workspaceId);
  const ofAccount = (workspaceId: string, accountId: string) => briefs(workspaceId).where("account_id", "=", accountId);
  return {
    find: async (workspaceId, id) => toRecord(await briefs(workspaceId).where("id", "=", id).executeTakeFirst()),
    findLatest: async (workspaceId, accountId) =>
      toRecord(await ofAccount(workspaceId, accountId).orderBy("version", "desc").limit(1).executeTakeFirst()),
    findVersion: async (workspaceId, accountId, version) =>
      toRecord(await ofAccount(workspaceId, accountId).where("version", "=", version).executeTakeFirst()),
    async list(workspaceId, accountId, query) {
      let rows = ofAccount(workspaceId, accountId);
      if (query.after) rows = rows.where(isAfter<"briefs">("version", "desc", query.after));
      const found = await rows
        .orderBy("version", "desc")
        .limit(query.limit + 1)
        .execute();
      return toPage<{ body: string }, Brief>(found, query.limit, (brief) => [brief.version, brief.id]);
    },
    async page(workspaceId, query) {
      let rows = briefs(workspaceId).where(isOfActiveAccount("briefs"));
      if (query.accountId !== undefined) rows = rows.where("account_id", "=", query.accountId);
      if (query.trigger !== undefined) rows = rows.where(TRIGGER, "=", query.trigger);
      if (query.since !== undefined) rows = rows.where("generated_at", ">=", query.since);
      if (query.latestOnly) rows = rows.where(IS_LATEST);
      return pageOf(rows, "generated_at", query, (brief: Brief) => [brief.generatedAt, brief.id]);
    },
    countSince: (workspaceId, since) => countOf(briefs(workspaceId).where("generated_at", ">=", since)),
  };
}

const IS_LATEST = sql<boolean>`not exists (
  select 1 from briefs newer where newer.account_id = briefs.account_id and newer.version > briefs.version)`;
