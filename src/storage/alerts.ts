import type { Kysely } from "kysely";
import type { Account } from "#core/account.ts";
import type { Alert } from "#core/alert.ts";
import type { AlertFacts } from "#core/alert-message.ts";
import type { Bot } from "#core/bot.ts";
import type { Fire } from "#core/fire.ts";
import type { Store } from "#core/store.ts";
import { anyOf, countOf, pageOf, toRecord, toRecords } from "./paging.ts";
import type { Tables } from "./tables.ts";

export function alertReads(reader: Kysely<Tables>): Store["alerts"] {
  const alerts = (workspaceId: string) =>
    reader.selectFrom("alerts").select("body").where("workspace_id", "=", workspaceId);
  const unread = (workspaceId: string) =>
    alerts(workspaceId).where("inbox_at", "is not", null).where("read_at", "is", null);
  return {
    find: async (workspaceId, id) => toRecord(await alerts(workspaceId).where("id", "=", id).executeTakeFirst()),
    findMany: async (workspaceId, ids) => toRecords(await alerts(workspaceId).where("id", "in", anyOf(ids)).execute()),
    async list(workspaceId, query) {
      let rows = alerts(workspaceId);
      if (query.botId !== undefined) rows = rows.where("bot_id", "=", query.botId);
      if (query.channel !== undefined) rows = rows.where("channel", "=", query.channel);
      if (query.status !== undefined) rows = rows.where("status", "=", query.status);
      return pageOf(rows, "created_at", query, (alert: Alert) => [alert.createdAt, alert.id]);
    },
    listInbox(workspaceId, query) {
      const rows = query.isUnread ? unread(workspaceId) : alerts(workspaceId).where("inbox_at", "is not", null);
      return pageOf(rows, "inbox_at", query, (alert: Alert) => [alert.inboxAt ?? 0, alert.id]);
    },
    countUnread: (workspaceId) => countOf(unread(workspaceId)),
    listWaiting: async (workspaceId, botId) =>
      toRecords(
        await alerts(workspaceId).where("bot_id", "=", botId).where("status", "=", "waiting").orderBy("id").execute(),
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
    listByRuns: async (workspaceId, runIds) =>
      toRecords(await alerts(workspaceId).where("run_id", "in", anyOf(runIds)).execute()),
    listFacts: (workspaceId, told) => factsOf(reader, workspaceId, told),
  };
}

/** Fires of deleted accounts are left out, with the accounts. */
async function factsOf(reader: Kysely<Tables>, workspaceId: string, alerts: Alert[]): Promise<Map<string, AlertFacts>> {
  const read = async (table: "bots" | "fires" | "accounts", ids: string[]) =>
    reader
      .selectFrom(table)
      .select("body")
      .where("workspace_id", "=", workspaceId)
      .where("id", "in", anyOf(ids))
      .execute();
  const bots = byId(
    toRecords<Bot>(
      await read(
        "bots",
        alerts.map(({ botId }) => botId),
      ),
    ),
  );
  const fires = byId(
    toRecords<Fire>(
      await read(
        "fires",
        alerts.flatMap(({ fireIds }) => fireIds),
      ),
    ),
  );
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
        { bot: bots.get(botId), fires: told, accounts: [...theirs].flatMap((one) => accounts.get(one) ?? []) },
      ];
    }),
  );
}

function byId<T extends { id: string }>(records: T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
