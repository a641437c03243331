import { type Kysely, sql } from "kysely";
import type { ApiKey } from "#core/key.ts";
import type { ScorePoint, TrendPoint } from "#core/score.ts";
import type { Store } from "#core/store.ts";
import type { Workspace } from "#core/workspace.ts";
import type { AuditChain } from "./audit-chain.ts";
import type { Committer } from "./commit.ts";
import { fixedQuery, fixedRecord } from "./fixed-query.ts";
import { anyOf, countOf, isAfter, isOfWorkspace, pageOf, toPage, toRecord, toRecords } from "./paging.ts";
import { rubricReads } from "./rubrics.ts";
import type { Tables } from "./tables.ts";

type SmallReads = Pick<Store, "workspaces" | "rubrics" | "keys" | "scores" | "replays">;

/** The nouns with a handful of plain reads each. */
export function recordReads(reader: Kysely<Tables>, committer: Committer, chain: AuditChain): SmallReads {
  const workspace = fixedRecord(
    reader,
    (id) => reader.selectFrom("workspaces").select("body").where("id", "=", id),
    ({ body }) => JSON.parse(body) as Workspace,
  );
  const scoreAt = fixedQuery(reader, (workspaceId: string, accountId: string, at: number) =>
    reader
      .selectFrom("scores")
      .select("body")
      .where("workspace_id", "=", workspaceId)
      .where("account_id", "=", accountId)
      .where("at", "<=", at)
      .orderBy("at", "desc")
      .orderBy("id", "desc")
      .limit(1),
  );
  return {
    workspaces: {
      find: async (workspaceId) => workspace(workspaceId),
      list: async () => toRecords(await reader.selectFrom("workspaces").select("body").orderBy("created_at").execute()),
      totals: (workspaceId) => totals(reader, workspaceId),
    },
    rubrics: rubricReads(reader),
    keys: keyReads(reader, committer, chain),
    scores: {
      listTrends: (workspaceId, accountIds, since) => listTrends(reader, workspaceId, accountIds, since),
      async list(workspaceId, accountId, query) {
        let rows = reader.selectFrom("scores").select("body").where("workspace_id", "=", workspaceId);
        rows = rows.where("account_id", "=", accountId);
        return pageOf(rows, "at", query, (point: ScorePoint) => [point.at, point.id]);
      },
      findMany: async (workspaceId, ids) =>
        ids.length === 0
          ? []
          : toRecords(
              await reader
                .selectFrom("scores")
                .select("body")
                .where(isOfWorkspace(workspaceId))
                .where("id", "in", anyOf(ids))
                .execute(),
            ),
      findAt: async (workspaceId, accountId, at) => toRecord(scoreAt(workspaceId, accountId, at)),
    },
    replays: {
      find: async (workspaceId, id) =>
        toRecord(
          await reader
            .selectFrom("replays")
            .select("body")
            .where("workspace_id", "=", workspaceId)
            .where("id", "=", id)
            .executeTakeFirst(),
        ),
      remove: (id) =>
        committer.run(async (trx) => {
          await trx.deleteFrom("replays").where("id", "=", id).execute();
        }),
    },
  };
}

async function listTrends(
  reader: Kysely<Tables>,
  workspaceId: string,
  accountIds: string[],
  since: number,
): Promise<TrendPoint[]> {
  if (accountIds.length === 0) return [];
  const rows = await reader
    .selectFrom("scores as point")
    .select(["id", "account_id", "at"])
    .select(sql<number>`json_extract(body, '$.score')`.as("score"))
    .select(sql<ScorePoint["reason"]>`json_extract(body, '$.reason')`.as("reason"))
    .select(sql<string | null>`json_extract(body, '$.leadSignalId')`.as("lead"))
    .where("workspace_id", "=", workspaceId)
    .where("account_id", "in", accountIds)
    .where("at", ">=", (before) =>
      before
        .selectFrom("scores as earlier")
        .select(sql<number>`coalesce(max(earlier.at), 0)`.as("at"))
        .whereRef("earlier.workspace_id", "=", "point.workspace_id")
        .whereRef("earlier.account_id", "=", "point.account_id")
        .where("earlier.at", "<=", since),
    )
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map(({ id, account_id, at, score, reason, lead }) => ({
    id,
    accountId: account_id,
    at,
    score,
    reason,
    ...(lead === null ? {} : { leadSignalId: lead }),
  }));
}

async function totals(reader: Kysely<Tables>, workspaceId: string) {
  const rows = await reader
    .selectFrom("counters")
    .select(["noun", "count"])
    .where("workspace_id", "=", workspaceId)
    .execute();
  const countOf = (noun: string) => rows.find((row) => row.noun === noun)?.count ?? 0;
  return { signals: countOf("signals"), documents: countOf("documents") };
}

function keyReads(reader: Kysely<Tables>, committer: Committer, chain: AuditChain): Store["keys"] {
  // `last_used_at` is a column only, so that noting it does not rewrite the record.
  const toKey = (row: { body: string; last_used_at: number | null }): ApiKey => ({
    ...(JSON.parse(row.body) as ApiKey),
    ...(row.last_used_at === null ? {} : { lastUsedAt: row.last_used_at }),
  });
  const keys = () => reader.selectFrom("keys").select(["body", "last_used_at"]);
  const byHash = fixedRecord(reader, (hash) => keys().where("hash", "=", hash), toKey);
  return {
    findByHash: async (hash) => byHash(hash),
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
    countActive: (workspaceId, at) =>
      countOf(
        keys()
          .where("workspace_id", "=", workspaceId)
          .where("revoked_at", "is", null)
          .where(sql<boolean>`coalesce(json_extract(body, '$.expiresAt') > ${at}, 1)`),
      ),
    touch: (id, usedAt, address) =>
      committer.run(async (trx) => {
        const unused = trx
          .selectFrom("keys")
          .select("workspace_id")
          .where("id", "=", id)
          .where("last_used_at", "is", null);
        const workspaceId = (await unused.executeTakeFirst())?.workspace_id;
        if (workspaceId !== undefined) {
          const note = { workspaceId, verb: "key.first_used", object: { type: "key", id } };
          chain.append(trx, [note], { actor: { kind: "key", id }, workspaceId, address }, usedAt);
        }
        await trx.updateTable("keys").set({ last_used_at: usedAt }).where("id", "=", id).execute();
      }),
  };
}
