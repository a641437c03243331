import { type Kysely, sql } from "kysely";
import type { Account } from "#core/account.ts";
import { accountSerialKey } from "#core/account-job.ts";
import type { AccountName, AccountQuery, After, Store } from "#core/store.ts";
import { forgetAccount } from "./bots.ts";
import type { Committer } from "./commit.ts";
import { isAfter, toPage, toRecord, toRecords } from "./paging.ts";
import type { Tables } from "./tables.ts";

const SORTS = {
  "-created_at": {
    column: "created_at",
    direction: "desc",
    position: (account: Account): After => [account.createdAt, account.id],
  },
  created_at: {
    column: "created_at",
    direction: "asc",
    position: (account: Account): After => [account.createdAt, account.id],
  },
  "-score": { column: "score", direction: "desc", position: (account: Account): After => [account.score, account.id] },
  score: { column: "score", direction: "asc", position: (account: Account): After => [account.score, account.id] },
  name: { column: "name", direction: "asc", position: (account: Account): After => [account.name, account.id] },
} as const;

/** Everything that hangs on an account, in an order that leaves no orphan behind if it were interrupted. */
const BELONGINGS = [
  "contacts",
  "documents",
  "signals",
  "scores",
  "briefs",
  "crawls",
  "fetches",
  "fires",
  "exports",
] as const;

export function accountReads(reader: Kysely<Tables>, committer: Committer): Store["accounts"] {
  const active = (workspaceId: string) =>
    reader.selectFrom("accounts").select("body").where("workspace_id", "=", workspaceId).where("status", "=", "active");
  return {
    find: async (workspaceId, id) => toRecord(await active(workspaceId).where("id", "=", id).executeTakeFirst()),
    findAny: async (workspaceId, id) =>
      toRecord(
        await reader
          .selectFrom("accounts")
          .select("body")
          .where("workspace_id", "=", workspaceId)
          .where("id", "=", id)
          .executeTakeFirst(),
      ),
    findByDomains: async (workspaceId, domains) =>
      domains.length === 0
        ? []
        : toRecords(
            await reader
              .selectFrom("accounts")
              .select("body")
              .where("workspace_id", "=", workspaceId)
              .where("domain", "in", domains)
              .execute(),
          ),
    findByExternalId: async (workspaceId, externalId) =>
      toRecord(
        await reader
          .selectFrom("accounts")
          .select("body")
          .where("workspace_id", "=", workspaceId)
          .where("external_id", "=", externalId)
          .executeTakeFirst(),
      ),
    list: (workspaceId, query) => list(reader, workspaceId, query),
    async listNames(workspaceId) {
      const rows = await active(workspaceId).execute();
      return rows.map((row) => {
        const { id, name, domain, aliases } = JSON.parse(row.body) as Account;
        return { id, name, domain, aliases } satisfies AccountName;
      });
    },
    listFromConfig: async (workspaceId) =>
      toRecords(await active(workspaceId).where(sql<boolean>`json_extract(body, '$.managedBy') = 'config'`).execute()),
    async count(workspaceId) {
      const row = await reader
        .selectFrom("accounts")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("workspace_id", "=", workspaceId)
        .where("status", "=", "active")
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
    async listDue(what, dueAt, limit) {
      const column = what === "score" ? "next_score_at" : "next_crawl_at";
      const rows = await reader
        .selectFrom("accounts")
        .select("body")
        .where("status", "=", "active")
        .where(column, "<=", dueAt)
        .orderBy(column)
        .limit(limit)
        .execute();
      return toRecords(rows);
    },
    async listPurgeable(dueAt, limit) {
      const rows = await reader
        .selectFrom("accounts")
        .select("body")
        .where("status", "=", "deleted")
        .where("purge_at", "<=", dueAt)
        .limit(limit)
        .execute();
      return toRecords(rows);
    },
    purge: (workspaceId, id) =>
      committer.run(async (trx) => {
        await trx.insertInto("purging").values({ account_id: id }).execute();
        const events = trx.selectFrom("events").select("id").where("account_id", "=", id);
        await trx.deleteFrom("deliveries").where("event_id", "in", events).execute();
        await trx.deleteFrom("events").where("account_id", "=", id).execute();
        const signals = trx.selectFrom("signals").select("id").where("account_id", "=", id);
        await trx.deleteFrom("evidence").where("signal_id", "in", signals).execute();
        for (const table of BELONGINGS) {
          const owned = table === "fetches" ? sql<boolean>`owner = ${id}` : sql<boolean>`account_id = ${id}`;
          await trx.deleteFrom(table).where("workspace_id", "=", workspaceId).where(owned).execute();
        }
        await forgetAccount(trx, workspaceId, id);
        await trx.deleteFrom("jobs").where("serial_key", "=", accountSerialKey(id)).execute();
        await trx.deleteFrom("accounts").where("workspace_id", "=", workspaceId).where("id", "=", id).execute();
        await trx.deleteFrom("purging").where("account_id", "=", id).execute();
      }),
  };
}

async function list(reader: Kysely<Tables>, workspaceId: string, query: AccountQuery) {
  const { column, direction, position } = SORTS[query.sort];
  let rows = reader
    .selectFrom("accounts")
    .select("body")
    .where("workspace_id", "=", workspaceId)
    .where("status", "=", "active");
  if (query.scoreGte !== undefined) rows = rows.where("score", ">=", query.scoreGte - 0.5);
  if (query.scoreLte !== undefined) rows = rows.where("score", "<", query.scoreLte + 0.5);
  if (query.domain !== undefined) rows = rows.where("domain", "=", query.domain);
  if (query.externalId !== undefined) rows = rows.where("external_id", "=", query.externalId);
  if (query.owner !== undefined) rows = rows.where("owner", "=", query.owner);
  if (query.updatedSince !== undefined) rows = rows.where("updated_at", ">=", query.updatedSince);
  if (query.tag !== undefined)
    rows = rows.where(
      sql<boolean>`exists (select 1 from json_each(accounts.body, '$.tags') tag where tag.value = ${query.tag})`,
    );
  if (query.hasSignalType !== undefined) {
    const type = query.hasSignalType;
    rows = rows.where((eb) =>
      eb.exists(
        eb
          .selectFrom("signals")
          .select("signals.id")
          .whereRef("signals.account_id", "=", "accounts.id")
          .where("signals.workspace_id", "=", workspaceId)
          .where("signals.type", "=", type)
          .where("signals.status", "=", "active"),
      ),
    );
  }
  if (query.after) rows = rows.where(isAfter<"accounts">(column, direction, query.after));
  const found = await rows
    .orderBy(column, direction)
    .orderBy("id", direction)
    .limit(query.limit + 1)
    .execute();
  return toPage<{ body: string }, Account>(found, query.limit, position);
}
