import { existsSync } from "node:fs";
import type BetterSqlite3 from "better-sqlite3";
import { messageOf } from "#core/errors.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { loadSqlite } from "./sqlite-driver.ts";

/** The schema this version works with. */
export const NEWEST_SCHEMA = MIGRATIONS.length;

/** What a look at a database file found; `behind`: schema steps that the next start will take. */
export type DatabaseState =
  | { kind: "absent" }
  | { kind: "usable"; behind: number }
  | { kind: "unusable"; reason: string };

/** The schema version of a database file; undefined where there is none that can be read. */
export function schemaOf(path: string): number | undefined {
  if (!existsSync(path)) return undefined;
  const Sqlite = loadSqlite();
  let database: BetterSqlite3.Database | undefined;
  try {
    database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 2_000 });
    return Number(database.pragma("user_version", { simple: true }));
  } catch {
    return undefined;
  } finally {
    database?.close();
  }
}

/** Whether the next one to open it will have to bring its schema up to date. An empty one has nothing to lose. */
export function isBehind(path: string): boolean {
  const schema = schemaOf(path);
  return schema !== undefined && schema > 0 && schema < NEWEST_SCHEMA;
}

/** Opens the file for reading alone: nothing is made, migrated or repaired, and an appliance may be serving from it. */
export function inspectDatabase(path: string): DatabaseState {
  if (!existsSync(path)) return { kind: "absent" };
  let database: BetterSqlite3.Database | undefined;
  try {
    const Sqlite = loadSqlite();
    database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 2_000 });
    const version = Number(database.pragma("user_version", { simple: true }));
    if (version > MIGRATIONS.length) return { kind: "unusable", reason: "it was written by a newer version" };
    if (version > 0) database.prepare("select count(*) from workspaces").get();
    return { kind: "usable", behind: MIGRATIONS.length - version };
  } catch (error) {
    return { kind: "unusable", reason: messageOf(error) };
  } finally {
    database?.close();
  }
}
