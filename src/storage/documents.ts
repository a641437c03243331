import { type Kysely, sql } from "kysely";
import type { Document } from "#core/document.ts";
import { folded } from "#core/folded.ts";
import type { Store } from "#core/store.ts";
import type { Committer } from "./commit.ts";
import { fixedRows } from "./fixed-query.ts";
import { isOfWorkspace, oneOf, toRecords } from "./paging.ts";
import { ownerOf } from "./record-tables.ts";
import type { Tables } from "./tables.ts";

/** How far back the matching of stored feed items looks, in items; newer ones first. */
const FEED_ITEMS_SCANNED_MAX = 5_000;

export function documentReads(reader: Kysely<Tables>, committer: Committer): Store["documents"] {
  const documents = (workspaceId: string) =>
    reader.selectFrom("documents").select("body").where("workspace_id", "=", workspaceId);
  // Every page that is read asks these.
  const byIds = fixedRows(reader, (workspaceId: string, ids: string) =>
    reader.selectFrom("documents").select("body").where(isOfWorkspace(workspaceId)).where("id", "in", oneOf(ids)),
  );
  const hashes = fixedRows(reader, (workspaceId: string, owner: string, keys: string) =>
    reader
      .selectFrom("documents")
      .select(["key", "content_hash"])
      .where("workspace_id", "=", workspaceId)
      .where("owner", "=", owner)
      .where("key", "in", oneOf(keys)),
  );
  const looksBefore = (workspaceId: string, owner: string, key: string, at: number) =>
    reader
      .selectFrom("documents")
      .where("workspace_id", "=", workspaceId)
      .where("owner", "=", owner)
      .where("key", "=", key)
      .where("fetched_at", "<", at);
  const before = fixedRows(reader, (workspaceId: string, owner: string, key: string, at: number, limit: number) =>
    looksBefore(workspaceId, owner, key, at).select("body").orderBy("fetched_at", "desc").limit(sql<number>`${limit}`),
  );
  const first = fixedRows(reader, (workspaceId: string, owner: string, key: string, at: number) =>
    looksBefore(workspaceId, owner, key, at).select("fetched_at").orderBy("fetched_at").limit(1),
  );
  return {
    findMany: async (workspaceId, ids) => (ids.length === 0 ? [] : toRecords(byIds(workspaceId, JSON.stringify(ids)))),
    listHashes: async (workspaceId, owner, keys) =>
      keys.length === 0
        ? []
        : hashes(workspaceId, owner, JSON.stringify(keys)).map((row) => ({
            key: row.key,
            contentHash: row.content_hash,
          })),
    listBefore: async (document, limit) =>
      toRecords(before(document.workspaceId, ownerOf(document), document.key, document.fetchedAt, limit)),
    firstFetchedAt: async (document) =>
      first(document.workspaceId, ownerOf(document), document.key, document.fetchedAt)[0]?.fetched_at,
    async listLatest(workspaceId, owner, keyPrefixes) {
      const isWanted = (prefix: string) => sql<boolean>`(key >= ${prefix} and key < ${`${prefix}\uffff`})`;
      const rows = documents(workspaceId)
        .where("owner", "=", owner)
        .where((eb) => eb.or(keyPrefixes.map(isWanted)))
        .where(sql<boolean>`not exists (select 1 from documents newer where newer.workspace_id = documents.workspace_id
          and newer.owner = documents.owner and newer.key = documents.key and newer.fetched_at > documents.fetched_at)`)
        .orderBy("fetched_at", "desc");
      return toRecords(await rows.execute());
    },
    async listOfFeed(workspaceId, feedUrl, limit) {
      const ofFeed = reader.selectFrom("documents").select("body").where("workspace_id", "=", workspaceId);
      const rows = ofFeed.where("owner", "=", feedUrl).where("feed_url", "is not", null);
      const newest = await rows.orderBy("fetched_at", "desc").orderBy("id", "desc").limit(limit).execute();
      return toRecords<Document>(newest).toReversed();
    },
    async listFeedItemsWith(workspaceId, texts, { since, limit }) {
      const wanted = texts
        .filter((text) => text.length > 1)
        .map((text) => sql<boolean>`instr(folded, ${folded(text)}) > 0`);
      if (wanted.length === 0) return [];
      const recent = reader
        .selectFrom("documents")
        .select(["body", "folded"])
        .where("workspace_id", "=", workspaceId)
        .where("feed_url", "is not", null)
        .where("fetched_at", ">", since)
        .orderBy("fetched_at", "desc")
        .limit(FEED_ITEMS_SCANNED_MAX);
      return toRecords(
        await reader
          .selectFrom(recent.as("recent"))
          .select("body")
          .where((eb) => eb.or(wanted))
          .limit(limit)
          .execute(),
      );
    },
    removeOfFeed: (workspaceId, feedUrl) =>
      committer.run(async (trx) => {
        for (const table of ["documents", "fetches"] as const) {
          await trx.deleteFrom(table).where("workspace_id", "=", workspaceId).where("owner", "=", feedUrl).execute();
        }
      }),
  };
}
