import { type Kysely, sql } from "kysely";
import { type Crawl, FAILURES, type Fetch } from "#core/crawl.ts";
import type { Store } from "#core/store.ts";
import { fixedQuery } from "./fixed-query.ts";
import { countOf, isOfWorkspace, pageOf, toRecord, toRecords } from "./paging.ts";
import type { Tables } from "./tables.ts";

export function crawlReads(reader: Kysely<Tables>): Pick<Store, "crawls" | "fetches"> {
  const lastFetch = fixedQuery(reader, (workspaceId: string, owner: string, sourceId: string, url: string) =>
    reader
      .selectFrom("fetches")
      .select("body")
      .where("workspace_id", "=", workspaceId)
      .where("owner", "=", owner)
      .where("source_id", "=", sourceId)
      .where("url", "=", url)
      .orderBy("fetched_at", "desc")
      .limit(1),
  );
  const fetchCount = fixedQuery(reader, (crawlId: string) =>
    reader.selectFrom("fetches").select(sql<number>`count(*)`.as("count")).where("crawl_id", "=", crawlId),
  );
  const crawl = fixedQuery(reader, (workspaceId: string, id: string) =>
    reader.selectFrom("crawls").select("body").where("workspace_id", "=", workspaceId).where("id", "=", id),
  );
  return {
    crawls: {
      find: async (workspaceId, id) => toRecord(crawl(workspaceId, id)),
      findUnfinished: async (workspaceId, accountId) =>
        toRecord(
          await reader
            .selectFrom("crawls")
            .select("body")
            .where("workspace_id", "=", workspaceId)
            .where("account_id", "=", accountId)
            .where("status", "!=", "finished")
            .orderBy("created_at", "desc")
            .limit(1)
            .executeTakeFirst(),
        ),
      list(workspaceId, accountId, query) {
        const rows = reader.selectFrom("crawls").select("body").where("workspace_id", "=", workspaceId);
        return pageOf(rows.where("account_id", "=", accountId), "created_at", query, (crawl: Crawl) => [
          crawl.createdAt,
          crawl.id,
        ]);
      },
      findLatest: async (workspaceId, accountIds) =>
        accountIds.length === 0
          ? []
          : toRecords(
              await reader
                .selectFrom("crawls")
                .select("body")
                .where("workspace_id", "=", workspaceId)
                .where("account_id", "in", accountIds)
                .where("id", "=", (eb) =>
                  eb
                    .selectFrom("crawls as newest")
                    .select("newest.id")
                    .whereRef("newest.workspace_id", "=", "crawls.workspace_id")
                    .whereRef("newest.account_id", "=", "crawls.account_id")
                    .orderBy("newest.created_at", "desc")
                    .orderBy("newest.id", "desc")
                    .limit(1),
                )
                .execute(),
            ),
      async progress(crawl) {
        const outcomes = await reader
          .selectFrom("fetches")
          .select((eb) => ["outcome", eb.fn.countAll<number>().as("count")])
          .where("crawl_id", "=", crawl.id)
          .groupBy("outcome")
          .execute();
        const sumOf = (...names: string[]) =>
          outcomes.filter((row) => names.includes(row.outcome)).reduce((sum, row) => sum + Number(row.count), 0);
        const pending = await countOf(reader.selectFrom("jobs").where("group_id", "=", crawl.id));
        const found = await countOf(
          reader
            .selectFrom("signals")
            .where("workspace_id", "=", crawl.workspaceId)
            .where("account_id", "=", crawl.accountId)
            .where(sql<boolean>`json_extract(body, '$.crawlId') = ${crawl.id}`),
        );
        return {
          pagesFetched: sumOf("page"),
          unchanged: sumOf("unchanged"),
          failed: sumOf(...FAILURES),
          signalsFound: found,
          pending,
        };
      },
      async countUnfinished(workspaceId) {
        const rows = await reader
          .selectFrom("crawls")
          .select((eb) => ["status", eb.fn.countAll<number>().as("count")])
          // Word for word what the index says of its rows, or it is not used.
          .where(sql<boolean>`status <> 'finished'`)
          .where("workspace_id", "=", workspaceId)
          .groupBy("status")
          .execute();
        const countIn = (status: Crawl["status"]) => Number(rows.find((row) => row.status === status)?.count ?? 0);
        return { queued: countIn("queued"), running: countIn("running") };
      },
      countOnDemand: (workspaceId, since) =>
        countOf(
          reader
            .selectFrom("crawls")
            .where("workspace_id", "=", workspaceId)
            .where("created_at", ">=", since)
            // Word for word what the index says of its rows, or it is not used.
            .where(sql<boolean>`json_extract(body, '$.trigger') = 'on_demand'`),
        ),
      listStranded: async (limit) =>
        toRecords(
          await reader
            .selectFrom("crawls")
            .select("body")
            .where(sql<boolean>`status <> 'finished'`)
            .where(sql<boolean>`not exists (select 1 from jobs where jobs.group_id = crawls.id)`)
            .where(sql<boolean>`not exists (select 1 from jobs where jobs.after_group = crawls.id)`)
            .limit(limit)
            .execute(),
        ),
    },
    fetches: {
      listByCrawl: async (workspaceId, crawlId) =>
        toRecords(
          await reader
            .selectFrom("fetches")
            .select("body")
            // By the crawl: the index of a workspace's figures would have all of its rows read.
            .where(isOfWorkspace(workspaceId))
            .where("crawl_id", "=", crawlId)
            .orderBy("fetched_at")
            .orderBy("id")
            .execute(),
        ),
      countByCrawl: async (crawlId) => Number(fetchCount(crawlId)?.count ?? 0),
      findFirstFailure: async (crawl, sourceId) =>
        toRecord(
          await reader
            .selectFrom("fetches")
            .select("body")
            .where("crawl_id", "=", crawl.id)
            .where("owner", "=", crawl.accountId)
            .where("outcome", "in", [...FAILURES])
            .orderBy(sql`source_id = ${sourceId}`, "desc")
            .orderBy("fetched_at")
            .orderBy("id")
            .limit(1)
            .executeTakeFirst(),
        ),
      findLast: async (...place) => toRecord(lastFetch(...place)),
      countSince: async (workspaceId, since) =>
        (
          await reader
            .selectFrom("fetches")
            .select((eb) => ["outcome", eb.fn.countAll<number>().as("count")])
            .where("workspace_id", "=", workspaceId)
            .where("fetched_at", ">=", since)
            .groupBy("outcome")
            .execute()
        ).map(({ outcome, count }) => ({ outcome: outcome as Fetch["outcome"], count: Number(count) })),
      async listFailures(workspaceId, { since, limit }) {
        const rows = await reader
          .selectFrom("fetches")
          .select(["url", "outcome", "fetched_at as at", sql<string | null>`json_extract(body, '$.error')`.as("error")])
          .where("workspace_id", "=", workspaceId)
          .where("fetched_at", ">=", since)
          .where("outcome", "in", [...FAILURES])
          .orderBy("fetched_at", "desc")
          .limit(limit)
          .execute();
        return rows.map(({ url, outcome, at, error }) => ({ url, at, error: error ?? outcome }));
      },
    },
  };
}
