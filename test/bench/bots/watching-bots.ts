import { Database } from "bun:sqlite";
import { join } from "node:path";
import type { Bot } from "#core/bot.ts";
import type { Run } from "#core/run.ts";
import { RECORD_TABLES } from "#storage/record-tables.ts";
import { aBot } from "../../helpers/records.ts";

/** Far enough for no measurement to meet it. */
const NEVER = 4_000_000_000_000;
/** Bots on one site: its prices, and another page of it. */
export const BOTS_A_HOST = 2;

/** The database of an appliance that does not run. */
export function openDatabase(folder: string): Database {
  return new Database(join(folder, "data", "signalmama.db"), { strict: true });
}

export function hostsOf(bots: number): string[] {
  return Array.from({ length: Math.ceil(bots / BOTS_A_HOST) }, (_, index) => `company-${index}.example`);
}

/** So many bots that watch pages of prices, made by the product's own code; none of them is due. */
export function addBots(folder: string, count: number): void {
  const database = openDatabase(folder);
  const { id: workspaceId } = database.query<{ id: string }, []>("select id from workspaces").get() ?? { id: "" };
  const { table, columns } = RECORD_TABLES.bot as unknown as {
    table: string;
    columns(record: Bot): Record<string, string | number | null>;
  };
  const at = Date.now();
  const botAt = (index: number) =>
    aBot({
      id: idOf(index),
      workspaceId,
      name: `Prices ${index}`,
      source: `https://company-${Math.floor(index / BOTS_A_HOST)}.example/pricing${index % BOTS_A_HOST === 0 ? "" : "-plans"}`,
      // Planned anew for a time that no measurement meets.
      cadence: "weekly",
      nextRunAt: NEVER,
      createdAt: at,
      updatedAt: at,
    });
  const names = ["id", ...Object.keys(columns(botAt(0))), "body"];
  const insert = database.prepare(
    `insert into ${table} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`,
  );
  database.transaction(() => {
    for (let index = 0; index < count; index++) {
      const bot = botAt(index);
      insert.run(bot.id, ...Object.values(columns(bot)), JSON.stringify(bot));
    }
  })();
  database.close();
}

/** Makes the bots due one after the other, evenly from `startAt` on over `overMs`. */
export function makeDue(folder: string, startAt: number, overMs: number): void {
  const database = openDatabase(folder);
  const bots = database.query<{ id: string }, []>("select id from bots order by id").all();
  const change = database.prepare(
    "update bots set next_run_at = ?1, body = json_set(body, '$.nextRunAt', ?1) where id = ?2",
  );
  database.transaction(() => {
    for (const [index, { id }] of inNoOrder(bots).entries()) {
      change.run(Math.floor(startAt + (index * overMs) / bots.length), id);
    }
  })();
  database.close();
}

/** When each bot is due, by its id. */
export function dueTimes(folder: string): Map<string, number> {
  const database = openDatabase(folder);
  const rows = database.query<{ id: string; at: number }, []>("select id, next_run_at as at from bots").all();
  database.close();
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** The runs that were planned since. */
export function runsSince(folder: string, since: number): Run[] {
  const database = openDatabase(folder);
  const rows = database.query<{ body: string }, [number]>("select body from runs where created_at >= ?").all(since);
  database.close();
  return rows.map(({ body }) => JSON.parse(body) as Run);
}

/** How many runs have ended since; also beside an appliance that runs. */
export function countEnded(folder: string, since: number): number {
  const database = openDatabase(folder);
  const row = database
    .query<{ count: number }, [number]>("select count(*) as count from runs where finished_at >= ?")
    .get(since);
  database.close();
  return row?.count ?? 0;
}

function idOf(index: number): string {
  return `bot_${String(index).padStart(20, "0")}`;
}

/** Bots that follow each other by id are not due together, and neither are those of one host. */
function inNoOrder<Item>(items: Item[]): Item[] {
  const step = 7_919;
  return items.map((_, index) => items[(index * step) % items.length] as Item);
}
