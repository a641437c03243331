import { setImmediate as nextTurn } from "node:timers/promises";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Store } from "#core/store.ts";
import type { Committer } from "./commit.ts";
import { anyOf } from "./paging.ts";
import type { Tables } from "./tables.ts";

/**
 * Rows removed or looked at in one go. Between two of them the event loop takes a turn, which the queries never give it:
 * no request and no other write waits longer than for one.
 */
const CHUNK = 50;

/** Removes what is past its retention in small transactions. A document that a signal quotes stays: it is evidence. */
export async function purgeOlderThan(
  reader: Kysely<Tables>,
  committer: Committer,
  limits: Parameters<Store["purgeOlderThan"]>[0],
): Promise<Record<string, number>> {
  return {
    fetches: await purgeTable(committer, "fetches", "fetched_at", limits.fetchesAt),
    runs: await purgeTable(committer, "runs", "created_at", limits.runsAt),
    bots: await purgeBots(reader, committer, limits.botsAt),
    // An export is a run of its own kind.
    exports: await purgeTable(committer, "exports", "created_at", limits.runsAt),
    // One that is still on its way, sent again late, say, is not taken away under it.
    looks: await purgeTable(committer, "looks", "looked_at", limits.looksAt),
    deliveries: await purgeRows(
      committer,
      "deliveries",
      sql`created_at < ${limits.deliveriesAt} and status <> 'pending'`,
    ),
    // What told the fires of a run stays as long as they do: a fire says whom it was told.
    alerts: await purgeRows(
      committer,
      "alerts",
      sql`created_at < ${limits.deliveriesAt} and status <> 'waiting' and run_id is null`,
    ),
    events: await purgeTable(committer, "events", "created_at", limits.eventsAt),
    lists: await purgeTable(committer, "lists", "deleted_at", limits.listsAt),
    // What a bot has not looked at yet is not taken away under it.
    pushes: await purgeRows(committer, "pushes", sql`created_at < ${limits.replaysAt} and is_waiting = 0`),
    replays: await purgeTable(committer, "replays", "created_at", limits.replaysAt),
    documents: await purgeDocuments(reader, committer, limits.documentsAt),
  };
}

function purgeTable(
  committer: Committer,
  table: "fetches" | "runs" | "exports" | "events" | "replays" | "lists" | "looks",
  column: "fetched_at" | "created_at" | "deleted_at" | "looked_at",
  before: number,
): Promise<number> {
  return purgeRows(committer, table, sql`${sql.ref(column)} < ${before}`);
}

async function purgeRows(committer: Committer, table: keyof Tables, condition: RawBuilder<unknown>): Promise<number> {
  let removed = 0;
  for (;;) {
    const count = await committer.run(async (trx) => {
      const result = await sql`delete from ${sql.table(table)} where id in (
        select id from ${sql.table(table)} where ${condition} limit ${CHUNK})`.execute(trx);
      return Number(result.numAffectedRows ?? 0n);
    });
    removed += count;
    if (count < CHUNK) return removed;
    await nextTurn();
  }
}

/** Deleted bots whose time has come. Each goes after its history, so that an interruption leaves no orphan behind. */
async function purgeBots(reader: Kysely<Tables>, committer: Committer, dueAt: number): Promise<number> {
  const due = reader.selectFrom("bots").select(["id", "workspace_id"]).where("purge_at", "<=", dueAt);
  const bots = await due.execute();
  for (const { id, workspace_id } of bots) {
    const ofBot = sql`workspace_id = ${workspace_id} and bot_id = ${id}`;
    await purgeRows(committer, "fires", ofBot);
    await purgeRows(committer, "alerts", ofBot);
    await purgeRows(committer, "pushes", ofBot);
    await purgeRows(committer, "runs", ofBot);
    await purgeRows(committer, "looks", ofBot);
    await purgeRows(committer, "memories", sql`id = ${id}`);
    await purgeRows(committer, "bots", sql`id = ${id}`);
  }
  return bots.length;
}

/** What an account's page was like when last seen: the baseline of the next look, without which old would pass for new. */
const IS_LATEST = sql<number>`account_id is not null and not exists (select 1 from documents newer
  where newer.workspace_id = documents.workspace_id and newer.owner = documents.owner and newer.key = documents.key
    and newer.fetched_at > documents.fetched_at)`;

/** Walks the old documents once, by age: those that stay would else be looked at again for every chunk. */
async function purgeDocuments(reader: Kysely<Tables>, committer: Committer, before: number): Promise<number> {
  let removed = 0;
  let after = { fetched_at: Number.MIN_SAFE_INTEGER, id: "" };
  for (;;) {
    const old = await reader
      .selectFrom("documents")
      .select(["id", "fetched_at"])
      .select(sql<number>`exists (select 1 from evidence where document_id = documents.id)`.as("is_evidence"))
      .select(IS_LATEST.as("is_latest"))
      .where("fetched_at", "<", before)
      .where(sql<boolean>`(fetched_at, id) > (${after.fetched_at}, ${after.id})`)
      .orderBy("fetched_at")
      .orderBy("id")
      .limit(CHUNK)
      .execute();
    const last = old.at(-1);
    if (!last) return removed;
    after = last;
    const ids = old.filter((row) => !row.is_evidence && !row.is_latest).map((row) => row.id);
    if (ids.length > 0) removed += await deleteUnquoted(committer, ids);
    await nextTurn();
  }
}

/** Looks once more, inside the transaction: a signal may have come to rest on one of them in between. */
function deleteUnquoted(committer: Committer, ids: string[]): Promise<number> {
  return committer.run(async (trx) => {
    const result = await sql`delete from documents where id in ${anyOf(ids)}
      and not exists (select 1 from evidence where document_id = documents.id)`.execute(trx);
    return Number(result.numAffectedRows ?? 0n);
  });
}
