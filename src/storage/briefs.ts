import { type Kysely, sql } from "kysely";
import type { Brief } from "#core/brief.ts";
import type { Eraser } from "#core/eraser.ts";
import type { PageOf } from "#core/queries.ts";
import type { Store } from "#core/store.ts";
import type { Erasers } from "./erasers.ts";
import { countOf, isAfter, isOfActiveAccount, pageOf, toPage, toRecord } from "./paging.ts";
import type { Tables } from "./tables.ts";

/** Spelled as in the index over it. */
const TRIGGER = sql<string>`json_extract(body, '$.trigger')`;

/** As stored; of people who have been erased since, what is read says nothing. */
export function briefReads(reader: Kysely<Tables>, erasers: Pick<Erasers, "of">): Store["briefs"] {
  const all = storedBriefs(reader);
  const show = (workspaceId: string, rows: Brief[]) => shown(reader, erasers.of(workspaceId), rows);
  const showOne = async (workspaceId: string, brief: Brief | undefined) =>
    brief && (await show(workspaceId, [brief]))[0];
  const showPage = async (workspaceId: string, page: PageOf<Brief>) => ({
    ...page,
    rows: await show(workspaceId, page.rows),
  });
  return {
    ...all,
    find: async (workspaceId, id) => showOne(workspaceId, await all.find(workspaceId, id)),
    findLatest: async (workspaceId, accountId) => showOne(workspaceId, await all.findLatest(workspaceId, accountId)),
    findVersion: async (workspaceId, accountId, version) =>
      showOne(workspaceId, await all.findVersion(workspaceId, accountId, version)),
    list: async (workspaceId, accountId, query) => showPage(workspaceId, await all.list(workspaceId, accountId, query)),
    page: async (workspaceId, query) => showPage(workspaceId, await all.page(workspaceId, query)),
  };
}

/** A brief is never edited: names are blacked out of it as it is read. Its claims still point at the same words. */
async function shown(reader: Kysely<Tables>, eraser: Eraser | undefined, briefs: Brief[]): Promise<Brief[]> {
  if (!eraser || briefs.length === 0) return briefs;
  const rows = await reader
    .selectFrom("redactions")
    .selectAll()
    .where(
      "brief_id",
      "in",
      briefs.map(({ id }) => id),
    )
    .execute();
  return briefs.map((brief) => {
    const redactions = rows.filter((row) => row.brief_id === brief.id);
    if (redactions.length === 0) return eraser.record(brief);
    return {
      ...eraser.record(brief),
      redactions: redactions.map(({ erasure_id, at }) => ({ erasureId: erasure_id, at })),
    };
  });
}

function storedBriefs(reader: Kysely<Tables>): Store["briefs"] {
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
