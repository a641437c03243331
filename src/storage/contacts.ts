import { type Kysely, sql } from "kysely";
import type { Contact } from "#core/contact.ts";
import { nameKey } from "#core/name-key.ts";
import type { Store } from "#core/store.ts";
import { fixedRows } from "./fixed-query.ts";
import { isOfActiveAccount, pageOf, toRecord, toRecords } from "./paging.ts";
import type { Tables } from "./tables.ts";

export function contactReads(reader: Kysely<Tables>): Store["contacts"] {
  const contacts = (workspaceId: string) =>
    reader.selectFrom("contacts").select("body").where("workspace_id", "=", workspaceId);
  const ofAccount = fixedRows(reader, (workspaceId: string, accountId: string) =>
    contacts(workspaceId).where("account_id", "=", accountId).orderBy("created_at", "desc").orderBy("id", "desc"),
  );
  const champions = fixedRows(reader, (workspaceId: string, limit: number) =>
    reader
      .selectFrom("contacts")
      .innerJoin("accounts", "accounts.id", "contacts.account_id")
      .select(["contacts.body", sql<string>`json_extract(accounts.body, '$.name')`.as("company")])
      .where("contacts.workspace_id", "=", workspaceId)
      // Spelled out: SQLite takes the index of the few only where it can see that they are meant.
      .where(sql<boolean>`contacts.is_champion = 1`)
      .where("accounts.status", "=", "active")
      .orderBy("contacts.created_at", "desc")
      .orderBy("contacts.id", "desc")
      .limit(sql<number>`${limit}`),
  );
  return {
    find: async (workspaceId, id) => toRecord(await contacts(workspaceId).where("id", "=", id).executeTakeFirst()),
    list: async (workspaceId, accountId) => toRecords(ofAccount(workspaceId, accountId)),
    async page(workspaceId, query) {
      let rows = contacts(workspaceId).where(isOfActiveAccount("contacts"));
      if (query.accountId !== undefined) rows = rows.where("account_id", "=", query.accountId);
      if (query.since !== undefined) rows = rows.where("created_at", ">=", query.since);
      return pageOf(rows, "created_at", query, (contact: Contact) => [contact.createdAt, contact.id]);
    },
    listNamed: async (workspaceId, name) =>
      toRecords(await contacts(workspaceId).where("name_key", "=", nameKey(name)).execute()),
    listChampions: async (workspaceId, limit) =>
      champions(workspaceId, limit).map(({ body, company }) => ({ contact: JSON.parse(body) as Contact, company })),
  };
}
