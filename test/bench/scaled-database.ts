import { Database } from "bun:sqlite";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "#core/account.ts";
import type { Signal } from "#core/signal.ts";
import { DAY_MS } from "#core/time.ts";
import { SIGNAL_TYPES } from "#signals/catalogue.ts";
import { ADD_LOOKUPS } from "#storage/account-lookups.ts";
import { MIGRATIONS } from "#storage/migrations/index.ts";
import { RECORD_TABLES } from "#storage/record-tables.ts";
import { anAccount, aSignal } from "../helpers/records.ts";
import { startAppliance } from "./appliance.ts";

export type Scale = { accounts: number; signals: number };

/** Settings of an appliance over such a database. */
export const SCALED_SETTINGS = { storage: { ballast: "0B" } };
const SPREAD_DAYS = 180;
/** Nothing of it is due while it is measured, nor for years. */
const NEVER = 4_000_000_000_000;
/** To be counted up when the rows are made otherwise: what was kept before is then made anew. */
const MAKING = 2;
const ROWS_AT_ONCE = 50_000;

/**
 * The folder of an appliance that holds so many accounts and signals, all of one workspace. Its rows are made of records by the
 * product's own code and put into its own schema; only the way in is a shorter one. Kept in `cache` until the schema changes.
 */
export async function scaledFolder(binary: string, cache: string, { accounts, signals }: Scale): Promise<string> {
  const folder = join(cache, `scaled-${MAKING}.${MIGRATIONS.length}-${accounts}-${signals}`);
  const stamp = join(folder, "complete");
  if (existsSync(stamp)) return folder;
  rmSync(folder, { recursive: true, force: true });
  const appliance = await startAppliance({ binary, folder, settings: SCALED_SETTINGS, place: "anywhere" });
  await appliance.stop();
  const database = new Database(join(folder, "data", "signalmama.db"), { strict: true });
  fill(database, { accounts, signals });
  database.close();
  writeFileSync(stamp, "");
  return folder;
}

/** The id of the account, or signal, of a number. */
export function scaledId(prefix: "acct" | "sig", index: number): string {
  return `${prefix}_${String(index).padStart(20, "0")}`;
}

function fill(database: Database, { accounts, signals }: Scale): void {
  database.exec(
    "pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -262144; pragma temp_store = memory",
  );
  const { id: workspaceId } = database.query<{ id: string }, []>("select id from workspaces").get() ?? { id: "" };
  const now = Date.now();
  insert(database, "account", accounts, (index) => accountOf(index, workspaceId, now, accounts));
  const ids = JSON.stringify(Array.from({ length: accounts }, (_, index) => scaledId("acct", index)));
  for (const text of ADD_LOOKUPS) database.query(text).run(ids);
  // Rows into a table without indexes, which are made afterwards: ten times as fast, and the same in the end.
  const made = database
    .query<{ name: string; type: string; sql: string }, []>(
      "select name, type, sql from sqlite_master where tbl_name = 'signals' and type in ('index', 'trigger') and sql is not null",
    )
    .all();
  for (const { type, name } of made) database.exec(`drop ${type} ${name}`);
  insert(database, "signal", signals, (index) => signalOf(index, workspaceId, now, { accounts, signals }));
  for (const { sql } of made) database.exec(sql);
  database.exec(
    `insert into counters values ('${workspaceId}', 'signals', ${signals}) on conflict do update set count = ${signals}`,
  );
  database.exec("pragma wal_checkpoint(truncate)");
}

function insert<Noun extends "account" | "signal">(
  database: Database,
  noun: Noun,
  count: number,
  recordOf: (index: number) => Noun extends "account" ? Account : Signal,
): void {
  const { table, columns } = RECORD_TABLES[noun] as unknown as {
    table: string;
    columns(record: Account | Signal): Record<string, string | number | null>;
  };
  const names = ["id", ...Object.keys(columns(recordOf(0))), "body"];
  const statement = database.prepare(
    `insert into ${table} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`,
  );
  const some = database.transaction((start: number, end: number) => {
    for (let index = start; index < end; index++) {
      const record = recordOf(index);
      statement.run(record.id, ...Object.values(columns(record)), JSON.stringify(record));
    }
  });
  for (let start = 0; start < count; start += ROWS_AT_ONCE) some(start, Math.min(count, start + ROWS_AT_ONCE));
}

function accountOf(index: number, workspaceId: string, now: number, count: number): Account {
  const createdAt = Math.floor(now - SPREAD_DAYS * DAY_MS * (1 - index / count));
  return anAccount({
    id: scaledId("acct", index),
    workspaceId,
    domain: `company-${index}.example`,
    name: `Company ${index} Robotics`,
    owner: `owner-${index % 20}@acme.example`,
    tags: [`tier-${index % 3}`],
    attributes: { industry: "Robotics", employee_count: 10 + (index % 5_000), hq_country: "US" },
    score: (index * 37) % 101,
    breakdown: { fit: (index * 13) % 101, recency: index % 2 === 0 ? 50 : 0, strength: 60, depth: 40 },
    createdAt,
    updatedAt: createdAt,
    lastCrawledAt: createdAt,
    nextCrawlAt: NEVER,
    nextScoreAt: NEVER,
  });
}

/** Signals of all types and accounts, in turn; the newer ones are active. */
function signalOf(index: number, workspaceId: string, now: number, { accounts, signals }: Scale): Signal {
  const type = SIGNAL_TYPES[(index * 31) % SIGNAL_TYPES.length];
  if (!type) throw new Error("there are no signal types");
  const detectedAt = Math.floor(now - SPREAD_DAYS * DAY_MS * (1 - index / signals));
  return aSignal({
    id: scaledId("sig", index),
    workspaceId,
    accountId: scaledId("acct", (index * 7_919) % accounts),
    type: type.key,
    category: type.category,
    family: type.family,
    strength: 30 + ((index * 37) % 70),
    status: index > signals / 2 ? "active" : "expired",
    occurredAt: detectedAt - 3 * DAY_MS,
    detectedAt,
    updatedAt: detectedAt,
  });
}
