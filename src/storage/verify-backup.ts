import { closeSync, openSync, readSync } from "node:fs";
import type BetterSqlite3 from "better-sqlite3";
import { BackupManifest, type TableContents } from "#core/backup.ts";
import { messageOf } from "#core/errors.ts";
import { loadSqlite } from "./sqlite-driver.ts";
import { contentsOf, listTables, MANIFEST_TABLE } from "./table-contents.ts";

/** What a look through a backup found. Without faults a restore gives back what was there when it was made. */
export type Verification = { manifest: BackupManifest | undefined; faults: string[] };

const HEADER = "SQLite format 3\0";
/** One damaged page can have thousands of consequences; the first ones say enough. */
const FAULTS_MAX = 5;

/** Reads all of a backup, for reading alone, and compares it with what it says of itself. Blocks for seconds. */
export function verifyBackup(path: string): Verification {
  const missing = whyNoDatabase(path);
  if (missing !== undefined) return { manifest: undefined, faults: [missing] };
  const Sqlite = loadSqlite();
  let database: BetterSqlite3.Database | undefined;
  try {
    database = new Sqlite(path, { readonly: true, fileMustExist: true });
    database.pragma("trusted_schema = OFF");
    const manifest = readManifest(database);
    if (!manifest) return { manifest, faults: ["it says nothing of itself: it is no backup of signalmama"] };
    return { manifest, faults: lookThrough(database, manifest) };
  } catch (error) {
    return { manifest: undefined, faults: [`it cannot be read: ${messageOf(error)}`] };
  } finally {
    database?.close();
  }
}

function whyNoDatabase(path: string): string | undefined {
  try {
    const file = openSync(path, "r");
    try {
      const start = Buffer.alloc(HEADER.length);
      readSync(file, start, 0, start.length, 0);
      return start.toString("latin1") === HEADER ? undefined : "it is no backup of signalmama";
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return `it cannot be opened: ${messageOf(error)}`;
  }
}

/** Undefined for a database without a manifest; one that cannot be understood counts as none. */
export function readManifest(database: BetterSqlite3.Database): BackupManifest | undefined {
  const exists = database.prepare("select 1 from sqlite_schema where name = ?").get(MANIFEST_TABLE);
  if (!exists) return undefined;
  const text = database.prepare(`select manifest from ${MANIFEST_TABLE}`).pluck().get();
  try {
    return BackupManifest.safeParse(JSON.parse(String(text))).data;
  } catch {
    return undefined;
  }
}

function lookThrough(database: BetterSqlite3.Database, manifest: BackupManifest): string[] {
  const faults: string[] = [];
  const look = (what: string, find: () => string[]) => {
    try {
      faults.push(...find());
    } catch (error) {
      faults.push(`${what} cannot be read: ${messageOf(error)}`);
    }
  };
  look("the file", () => {
    const found = database.prepare(`pragma integrity_check(${FAULTS_MAX})`).pluck().all() as string[];
    return found.filter((line) => line !== "ok").map((line) => `the file is damaged: ${line.replaceAll("\n", " ")}`);
  });
  look("the references between tables", () => {
    const found = database.pragma("foreign_key_check") as { table: string }[];
    return [...new Set(found.map(({ table }) => `${table} refers to rows that are not there`))];
  });
  look("the schema's version", () => {
    const schema = Number(database.pragma("user_version", { simple: true }));
    return schema === manifest.schema ? [] : [`its schema is ${schema}, and it says ${manifest.schema}`];
  });
  const tables = listTables(database);
  for (const table of manifest.tables) {
    look(`the table ${table.name}`, () => differences(table, tables, database));
  }
  return faults;
}

function differences(expected: TableContents, tables: string[], database: BetterSqlite3.Database): string[] {
  const { name, rows, digest } = expected;
  if (!tables.includes(name)) return [`the table ${name} is missing`];
  const found = contentsOf(database, name);
  if (found.rows !== rows) return [`the table ${name} has ${found.rows} rows instead of ${rows}`];
  return found.digest === digest ? [] : [`the table ${name} holds something else than what was backed up`];
}
