import { type Kysely, sql } from "kysely";
import type { Bot } from "#core/bot.ts";
import type { RunOutcome } from "#core/bot-health.ts";
import type { Fire } from "#core/fire.ts";
import type { Run } from "#core/run.ts";
import type { Store } from "#core/store.ts";
import { ratesOf } from "./bot-rates.ts";
import { anyOf, holds, isOfActiveAccount, isOfWorkspace, pageOf, toRecord } from "./paging.ts";
import type { Vault } from "./sealed-columns.ts";
import type { Tables } from "./tables.ts";

export function botReads(
  reader: Kysely<Tables>,
  vault: Vault,
): Pick<Store, "bots" | "memories" | "pushes" | "runs" | "fires"> {
  return {
    bots: ofBots(reader, vault),
    memories: ofMemories(reader),
    pushes: ofPushes(reader),
    runs: ofRuns(reader),
    fires: ofFires(reader),
  };
}

function ofBots(reader: Kysely<Tables>, vault: Vault): Store["bots"] {
  const opened = vault.of("bot");
  const all = (workspaceId: string) => reader.selectFrom("bots").select("body").where("workspace_id", "=", workspaceId);
  const present = (workspaceId: string) => all(workspaceId).where("deleted_at", "is", null);
  return {
    find: async (workspaceId, id) =>
      opened.toRecord(await present(workspaceId).where("id", "=", id).executeTakeFirst()),
    findAny: async (workspaceId, id) => opened.toRecord(await all(workspaceId).where("id", "=", id).executeTakeFirst()),
    findAnywhere: async (id) =>
      opened.toRecord(
        await reader
          .selectFrom("bots")
          .select("body")
          .where("id", "=", id)
          .where("deleted_at", "is", null)
          .executeTakeFirst(),
      ),
    findByKey: async (workspaceId, key) =>
      opened.toRecord(await present(workspaceId).where("key", "=", key).executeTakeFirst()),
    async list(workspaceId, query) {
      let rows = present(workspaceId);
      if (query.status !== undefined) rows = rows.where("status", "=", query.status);
      if (query.template !== undefined) rows = rows.where("template", "=", query.template);
      if (query.firesSignal !== undefined) rows = rows.where("fires_signal", "=", query.firesSignal);
      if (query.nameHas !== undefined) rows = rows.where(holds("$.name", query.nameHas));
      return pageOf(rows, "created_at", query, (bot: Bot) => [bot.createdAt, bot.id], opened.open);
    },
    async listDeletedFromConfig(workspaceId) {
      const deleted = all(workspaceId).where("deleted_at", "is not", null);
      const rows = await deleted
        .where(sql<boolean>`json_extract(body, '$.managedBy') = 'config'`)
        .orderBy("deleted_at", "desc")
        .execute();
      return opened.toRecords(rows);
    },
    async listDue(dueAt, limit) {
      const due = reader
        .selectFrom("bots")
        .select("body")
        .where("next_run_at", "<=", dueAt)
        .where("deleted_at", "is", null);
      const rows = await due.orderBy("next_run_at").limit(limit).execute();
      return opened.toRecords(rows);
    },
    async firstDueAt() {
      const planned = reader.selectFrom("bots").select("next_run_at").where("next_run_at", "is not", null);
      const row = await planned.where("deleted_at", "is", null).orderBy("next_run_at").limit(1).executeTakeFirst();
      return row?.next_run_at ?? undefined;
    },
    async listSlots(workspaceId) {
      const rows = await reader
        .selectFrom("bots")
        .select("slot")
        .where("workspace_id", "=", workspaceId)
        .where("slot", "is not", null)
        .execute();
      return rows.map((row) => Number(row.slot));
    },
    async listFired(workspaceId) {
      const rows = await reader
        .selectFrom("bots")
        .select((eb) => ["fires_signal", eb.fn.max<number>("signal_score").as("score")])
        .where("workspace_id", "=", workspaceId)
        .where("deleted_at", "is", null)
        .groupBy("fires_signal")
        .orderBy("fires_signal")
        .execute();
      return rows.map((row) => ({ key: row.fires_signal, score: Number(row.score) }));
    },
  };
}

function ofMemories(reader: Kysely<Tables>): Store["memories"] {
  return {
    find: async (botId) =>
      toRecord(await reader.selectFrom("memories").select("body").where("id", "=", botId).executeTakeFirst()),
  };
}

function ofPushes(reader: Kysely<Tables>): Store["pushes"] {
  const waiting = (workspaceId: string, botId: string) =>
    reader
      .selectFrom("pushes")
      .where("workspace_id", "=", workspaceId)
      .where("bot_id", "=", botId)
      .where("is_waiting", "=", sql.lit(1));
  return {
    find: async (workspaceId, id) =>
      toRecord(
        await reader
          .selectFrom("pushes")
          .select("body")
          .where("workspace_id", "=", workspaceId)
          .where("id", "=", id)
          .executeTakeFirst(),
      ),
    findNext: async (workspaceId, botId) =>
      // Ids of runs rise with time, also within a millisecond.
      toRecord(await waiting(workspaceId, botId).select("body").orderBy("run_id").limit(1).executeTakeFirst()),
    async countWaiting(workspaceId, botId) {
      const row = await waiting(workspaceId, botId)
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    },
  };
}

function ofRuns(reader: Kysely<Tables>): Store["runs"] {
  return {
    find: async (workspaceId, id) =>
      toRecord(
        await reader
          .selectFrom("runs")
          .select("body")
          .where("workspace_id", "=", workspaceId)
          .where("id", "=", id)
          .executeTakeFirst(),
      ),
    async list(workspaceId, botId, query) {
      let rows = reader.selectFrom("runs").select("body").where("workspace_id", "=", workspaceId);
      rows = rows.where("bot_id", "=", botId);
      if (query.status !== undefined) rows = rows.where("status", "=", query.status);
      if (query.since !== undefined) rows = rows.where("created_at", ">=", query.since);
      return pageOf(rows, "created_at", query, (run: Run) => [run.createdAt, run.id]);
    },
    async listOutcomes(workspaceId, botId, since) {
      const rows = await reader
        .selectFrom("runs")
        .select(["status", "latency_ms", "match_count", "fire_count", "finished_at"])
        .where("workspace_id", "=", workspaceId)
        .where("bot_id", "=", botId)
        .where("finished_at", ">=", since)
        .execute();
      return rows.map((row) => ({
        status: row.status as RunOutcome["status"],
        finishedAt: Number(row.finished_at),
        matchCount: row.match_count,
        fireCount: row.fire_count,
        ...(row.latency_ms === null ? {} : { latencyMs: row.latency_ms }),
      }));
    },
    rates: (workspaceId, botIds, at) => ratesOf(reader, workspaceId, botIds, at),
  };
}

function ofFires(reader: Kysely<Tables>): Store["fires"] {
  return {
    async findMany(workspaceId, ids) {
      if (ids.length === 0) return [];
      const found = reader
        .selectFrom("fires")
        .select("body")
        .where(isOfWorkspace(workspaceId))
        .where("id", "in", anyOf(ids));
      return (await found.execute()).flatMap((row) => toRecord<Fire>(row) ?? []);
    },
    async list(workspaceId, botId, query) {
      let rows = reader.selectFrom("fires").select("body").where("workspace_id", "=", workspaceId);
      rows = rows.where("bot_id", "=", botId);
      if (query.since !== undefined) rows = rows.where("fired_at", ">=", query.since);
      rows = rows.where((eb) => eb.or([eb("account_id", "is", null), isOfActiveAccount("fires")]));
      return pageOf(rows, "fired_at", query, (fire: Fire) => [fire.firedAt, fire.id]);
    },
  };
}
