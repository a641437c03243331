import { type Kysely, sql } from "kysely";
import type { Account } from "#core/account.ts";
import type { Alert } from "#core/alert.ts";
import type { AlertFacts } from "#core/alert-message.ts";
import type { Fire } from "#core/fire.ts";
import type { Store } from "#core/store.ts";
import { anyOf, countOf, isOfWorkspace, pageOf, toRecords } from "./paging.ts";
import type { Vault } from "./sealed-columns.ts";
import type { Tables } from "./tables.ts";

export function alertReads(reader: Kysely<Tables>, vault: Vault): Store["alerts"] {
  const opened = vault.of("alert");
  const alerts = (workspaceId: string) =>
    reader.selectFrom("alerts").select("body").where("workspace_id", "=", workspaceId);
  const picked = (workspaceId: string) => reader.selectFrom("alerts").select("body").where(isOfWorkspace(workspaceId));
  const unread = (workspaceId: string) =>
    alerts(workspaceId).where("inbox_at", "is not", null).where("read_at", "is", null);
  return {
    find: async (workspaceId, id) => opened.toRecord(await alerts(workspaceId).where("id", "=", id).executeTakeFirst()),
    findMany: async (workspaceId, ids) =>
      opened.toRecords(await picked(workspaceId).where("id", "in", anyOf(ids)).execute()),
    async list(workspaceId, query) {
      let rows = alerts(workspaceId);
      if (query.botId !== undefined) rows = rows.where("bot_id", "=", query.botId);
      if (query.channel !== undefined) rows = rows.where("channel", "=", query.channel);
      if (query.status !== undefined) rows = rows.where("status", "=", query.status);
      return pageOf(rows, "created_at", query, (alert: Alert) => [alert.createdAt, alert.id], opened.open);
    },
    listInbox(workspaceId, query) {
      const rows = query.isUnread ? unread(workspaceId) : alerts(workspaceId).where("inbox_at", "is not", null);
      return pageOf(rows, "inbox_at", query, (alert: Alert) => [alert.inboxAt ?? 0, alert.id], opened.open);
    },
    countUnread: (workspaceId) => countOf(unread(workspaceId)),
    listWaiting: async (workspaceId, botId) =>
      opened.toRecords(
        await alerts(workspaceId)
          .where("bot_id", "=", botId)
          .where("status", "=", sql.lit("waiting"))
          .orderBy("id")
          .execute(),
      ),
    async lastDeliveredAt(workspaceId, { botId, channel, until }) {
      const row = await reader
        .selectFrom("alerts")
        .select((eb) => eb.fn.max<number | null>("delivered_at").as("last"))
        .where("workspace_id", "=", workspaceId)
        .where("bot_id", "=", botId)
        .where("channel", "=", channel)
        .where("delivered_at", "is not", null)
        .where("delivered_at", "<=", until)
        .executeTakeFirst();
      return row?.last ?? undefined;
    },
    async findLastAbout(workspaceId, subject) {
      const rows = alerts(workspaceId).where("bot_id", "=", subject);
      return opened.toRecord(
        await rows.orderBy("created_at", "desc").orderBy("id", "desc").limit(1).executeTakeFirst(),
      );
    },
    listByRuns: async (workspaceId, runIds) =>
      opened.toRecords(await picked(workspaceId).where("run_id", "in", anyOf(runIds)).execute()),
    listFacts: (workspaceId, told) => factsOf(reader, vault, workspaceId, told),
  };
}

/** Fires of deleted accounts are left out, with the accounts. */
async function factsOf(
  reader: Kysely<Tables>,
  vault: Vault,
  workspaceId: string,
  alerts: Alert[],
): Promise<Map<string, AlertFacts>> {
  const read = <Table extends "bots" | "fires" | "accounts">(table: Table, ids: string[]) =>
    reader
      .selectFrom(table as "bots" | "fires" | "accounts")
      .select("body")
      .where(isOfWorkspace(workspaceId))
      .where("id", "in", anyOf(ids))
      .execute() as Promise<{ body: Tables[Table]["body"] }[]>;
  const botRows = await read(
    "bots",
    alerts.flatMap(({ botId }) => botId ?? []),
  );
  const bots = byId(vault.of("bot").toRecords(botRows));
  const fireRows = await read(
    "fires",
    alerts.flatMap(({ fireIds }) => fireIds),
  );
  const fires = byId(toRecords<Fire>(fireRows));
  const accountIds = [...new Set([...fires.values()].flatMap(({ accountId }) => accountId ?? []))];
  const accounts = byId(
    toRecords<Account>(await read("accounts", accountIds)).filter(({ status }) => status === "active"),
  );
  return new Map(
    alerts.map(({ id, botId, fireIds }) => {
      const told = fireIds
        .flatMap((fireId) => fires.get(fireId) ?? [])
        .filter(({ accountId }) => accountId === undefined || accounts.has(accountId));
      const theirs = new Set(told.flatMap(({ accountId }) => accountId ?? []));
      return [
        id,
        { bot: bots.get(botId ?? ""), fires: told, accounts: [...theirs].flatMap((one) => accounts.get(one) ?? []) },
      ];
    }),
  );
}

function byId<T extends { id: string }>(records: T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
