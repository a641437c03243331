import { existsSync } from "node:fs";
import type BetterSqlite3 from "better-sqlite3";
import { messageOf } from "#core/errors.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { loadSqlite } from "./sqlite-driver.ts";

/** What a look at a database file found; `behind`: schema steps that the next start will take. */
export type DatabaseState =
  | { kind: "absent" }
  | { kind: "usable"; behind: number }
  | { kind: "unusable"; reason: string };

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
