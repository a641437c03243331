import type BetterSqlite3 from "better-sqlite3";
import type { TableContents } from "#core/backup.ts";

/** Rows hashed in one go. */
const BATCH = 256;

/** The table a backup carries beside those of the database. */
export const MANIFEST_TABLE = "signalmama_backup";

/** Stands among the tables for the schema itself, whose rows are the tables, indexes and triggers. */
const SCHEMA = "sqlite_schema";

/** What every table holds. Two files with the same pages give the same; 1 GB takes about six seconds. */
export function readContents(database: BetterSqlite3.Database): TableContents[] {
  return listTables(database).map((name) => contentsOf(database, name));
}

/** The tables of a database by name, a backup's own one left out. */
export function listTables(database: BetterSqlite3.Database): string[] {
  const text = `select name from sqlite_schema where type = 'table' and name <> ?
    and (name not like 'sqlite\\_%' escape '\\' or name = 'sqlite_sequence') order by name`;
  return [SCHEMA, ...(database.prepare(text).pluck().all(MANIFEST_TABLE) as string[])];
}

export function contentsOf(database: BetterSqlite3.Database, name: string): TableContents {
  if (name === SCHEMA) {
    const text = "select type, name, tbl_name, sql from sqlite_schema where tbl_name <> ? order by type, name";
    return digestOf(name, database.prepare(text).raw().iterate(MANIFEST_TABLE));
  }
  const rows = database.prepare(`select * from "${name.replaceAll('"', '""')}"`);
  return digestOf(name, rows.raw().iterate());
}

function digestOf(name: string, all: IterableIterator<unknown>): TableContents {
  const hash = new Bun.CryptoHasher("sha256");
  let rows = 0;
  let text = "";
  for (const row of all) {
    rows += 1;
    text += `${JSON.stringify(row)}\n`;
    if (rows % BATCH > 0) continue;
    hash.update(text);
    text = "";
  }
  return { name, rows, digest: hash.update(text).digest("hex") };
}
