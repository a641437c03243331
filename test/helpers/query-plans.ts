import type BetterSqlite3 from "better-sqlite3";
import { loadSqlite } from "#storage/sqlite-driver.ts";

/** Notes what is prepared on any connection from now on, in order, until it is stopped. */
export function notePrepared(): { prepared: string[]; stop(): void } {
  const Sqlite = loadSqlite();
  const prepare = Sqlite.prototype.prepare;
  const prepared: string[] = [];
  Sqlite.prototype.prepare = function (this: BetterSqlite3.Database, text: string) {
    prepared.push(text);
    return prepare.call(this, text);
  } as typeof prepare;
  return {
    prepared,
    stop() {
      Sqlite.prototype.prepare = prepare;
    },
  };
}

/** The steps of a statement's plan, as SQLite words them, whatever is bound to it. */
export function planOf(database: BetterSqlite3.Database, text: string): string[] {
  const values = Array(text.split("?").length - 1).fill(null);
  const plan = database.prepare(`explain query plan ${text}`).all(values) as { detail: string }[];
  return plan.map(({ detail }) => detail);
}
