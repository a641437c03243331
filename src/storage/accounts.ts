import { type Kysely, sql, type Transaction } from "kysely";
import type { Account } from "#core/account.ts";
import type { Clock } from "#core/clock.ts";
import { aliasesInForce, attributesInForce } from "#core/in-force.ts";
import type { AccountName } from "#core/queries.ts";
import type { Store } from "#core/store.ts";
import { listLabels } from "./account-labels.ts";
import { listAccounts } from "./account-list.ts";
import type { AuditChain } from "./audit-chain.ts";
import type { Committer } from "./commit.ts";
import { fixedQuery, fixedRecord, fixedRows } from "./fixed-query.ts";
import { overAll } from "./over-all-accounts.ts";
import { anyOf, countOf, isOfWorkspace, oneOf, toRecord, toRecords } from "./paging.ts";
import { purgeAccount } from "./purge-account.ts";
import type { Tables } from "./tables.ts";

type Telling = { chain: AuditChain; clock: Clock };

export function accountReads(
  { reader, apart }: { reader: Kysely<Tables>; apart: Kysely<Tables> },
  committer: Committer,
  { chain, clock }: Telling,
): Store["accounts"] {
  /** The log keeps a token for it: who knows the id finds what was done, and nobody can tell the id from the log. */
  const purge = async (trx: Transaction<Tables>, workspaceId: string, id: string) => {
    const note = { workspaceId, verb: "account.purged", object: { type: "account", id } };
    chain.append(trx, [note], undefined, clock.now());
    await purgeAccount(trx, workspaceId, id);
  };
  const active = (workspaceId: string) =>
    reader.selectFrom("accounts").select("body").where("workspace_id", "=", workspaceId).where("status", "=", "active");
  const account = fixedRecord(
    reader,
    (id) => reader.selectFrom("accounts").select("body").where("id", "=", id),
    ({ body }) => JSON.parse(body) as Account,
  );
  const activeAccount = fixedQuery(reader, (workspaceId: string, id: string) =>
    active(workspaceId).where("id", "=", id),
  );
  const ofDomains = fixedRows(reader, (workspaceId: string, domains: string) =>
    reader
      .selectFrom("accounts")
      .select("body")
      .where("workspace_id", "=", workspaceId)
      .where("domain", "in", oneOf(domains)),
  );
  const ofExternalIds = fixedRows(reader, (workspaceId: string, externalIds: string) =>
    reader
      .selectFrom("accounts")
      .select("body")
      .where("workspace_id", "=", workspaceId)
      .where("external_id", "in", oneOf(externalIds)),
  );
  const findByExternalIds = async (workspaceId: string, externalIds: string[]): Promise<Account[]> =>
    externalIds.length === 0 ? [] : toRecords(ofExternalIds(workspaceId, JSON.stringify(externalIds)));
  return {
    find: async (workspaceId, id) => toRecord(activeAccount(workspaceId, id)),
    async findAny(workspaceId, id) {
      const found = account(id);
      return found?.workspaceId === workspaceId ? found : undefined;
    },
    findMany: async (workspaceId, ids) =>
      ids.length === 0
        ? []
        : toRecords(
            await reader
              .selectFrom("accounts")
              .select("body")
              .where(isOfWorkspace(workspaceId))
              .where("status", "=", "active")
              .where("id", "in", anyOf(ids))
              .execute(),
          ),
    findByDomains: async (workspaceId, domains) =>
      domains.length === 0 ? [] : toRecords(ofDomains(workspaceId, JSON.stringify(domains))),
    findByExternalIds,
    findByExternalId: async (workspaceId, externalId) => (await findByExternalIds(workspaceId, [externalId]))[0],
    list: (workspaceId, query) => listAccounts({ reader, apart }, workspaceId, query),
    listLabels: (workspaceId, query) => listLabels(reader, workspaceId, query),
    listNames: (workspaceId) =>
      overAll(reader, workspaceId, ({ body }) => {
        const account = JSON.parse(body) as Account;
        const { id, name, domain } = account;
        return { id, name, domain, aliases: aliasesInForce(account) } satisfies AccountName;
      }),
    listTech: (workspaceId) =>
      overAll(reader, workspaceId, ({ body }) => {
        const account = JSON.parse(body) as Account;
        const { tech = [] } = attributesInForce(account);
        return tech.length > 0 ? { id: account.id, tech } : undefined;
      }),
    listFromConfig: (workspaceId) =>
      overAll(
        reader,
        workspaceId,
        ({ body }) => toRecord<Account>({ body }),
        sql<boolean>`json_extract(body, '$.managedBy') = 'config'`,
      ),
    count: (workspaceId) => countOf(active(workspaceId)),
    async listDue(what, dueAt, limit) {
      const column = what === "score" ? "next_score_at" : "next_crawl_at";
      const rows = await reader
        .selectFrom("accounts")
        .select("body")
        .where("status", "=", sql.lit("active"))
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
          .where("status", "=", sql.lit("deleted"))
          .where("purge_at", "<=", dueAt)
          .limit(1)
          .executeTakeFirst();
        if (due) await purge(trx, due.workspace_id, due.id);
        return due !== undefined;
      }),
    purge: (workspaceId, id) => committer.run((trx) => purge(trx, workspaceId, id)),
  };
}
