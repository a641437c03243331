import { type Kysely, sql, type Transaction } from "kysely";
import type { Account } from "#core/account.ts";
import type { AccountName, Store } from "#core/store.ts";
import { listAccounts } from "./account-list.ts";
import { forgetAccount } from "./bots.ts";
import type { Committer } from "./commit.ts";
import { anyOf, toRecord, toRecords } from "./paging.ts";
import type { Tables } from "./tables.ts";

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
    findMany: async (workspaceId, ids) =>
      ids.length === 0 ? [] : toRecords(await active(workspaceId).where("id", "in", anyOf(ids)).execute()),
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
    list: (workspaceId, query) => listAccounts(reader, workspaceId, query),
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
    purgeNext: (dueAt) =>
      committer.run(async (trx) => {
        // Looked up and removed in one transaction: it may be called back at any moment before.
        const due = await trx
          .selectFrom("accounts")
          .select(["id", "workspace_id"])
          .where("status", "=", "deleted")
          .where("purge_at", "<=", dueAt)
          .limit(1)
          .executeTakeFirst();
        if (due) await purge(trx, due.workspace_id, due.id);
        return due !== undefined;
      }),
    purge: (workspaceId, id) => committer.run((trx) => purge(trx, workspaceId, id)),
  };
}

async function purge(trx: Transaction<Tables>, workspaceId: string, id: string): Promise<void> {
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
  await trx.deleteFrom("members").where("account_id", "=", id).execute();
  // Whatever the step: one that runs finds its lease gone, and what it made is dropped.
  await trx.deleteFrom("jobs").where(sql<boolean>`instr(payload, ${id}) > 0`).execute();
  await forgetAccount(trx, workspaceId, id);
  await forgetInFilters(trx, workspaceId, id);
  await trx.deleteFrom("accounts").where("workspace_id", "=", workspaceId).where("id", "=", id).execute();
  await trx.deleteFrom("purging").where("account_id", "=", id).execute();
  await trx
    .insertInto("residue")
    .values({ id: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** An endpoint that asked for this account alone is left with an empty list, which is nobody, and not everybody. */
async function forgetInFilters(trx: Transaction<Tables>, workspaceId: string, id: string): Promise<void> {
  await sql`update webhooks set revision = revision + 1, body = json_set(body, '$.revision', revision + 1,
      '$.filters.accountIds', json((select json_group_array(value) from json_each(body, '$.filters.accountIds') where value <> ${id})))
    where workspace_id = ${workspaceId}
      and exists (select 1 from json_each(body, '$.filters.accountIds') where value = ${id})`.execute(trx);
}
