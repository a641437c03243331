import type BetterSqlite3 from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { runDirectly } from "./fixed-query.ts";
import type { Tables } from "./tables.ts";

/**
 * `onUse` is told each SQL text before it is used, `onCommit` is called after each commit. `stateOf` numbers the state of the
 * database that is read now.
 */
type Followers = { onUse?: (text: string) => void; onCommit?: () => void; stateOf?: () => number };

/** Statements are prepared once for each SQL text: 10 µs instead of 40 µs a query. */
export function toKysely(
  connection: BetterSqlite3.Database,
  begin: string,
  { onUse, onCommit, stateOf }: Followers = {},
): Kysely<Tables> {
  const prepared = new Map<string, BetterSqlite3.Statement>();
  const prepare = (sql: string) => {
    onUse?.(sql);
    // A deferred transaction that turns into a writer late can fail with "busy" whatever the time-out.
    const text = sql === "begin" ? begin : sql;
    const known = prepared.get(text);
    if (known) return known;
    const statement =
      text === "commit" && onCommit ? followed(connection.prepare(text), onCommit) : connection.prepare(text);
    if (prepared.size < 1_000) prepared.set(text, statement);
    return statement;
  };
  const database = { prepare, close: () => connection.close() };
  // biome-ignore lint/suspicious/noExplicitAny: Kysely's own type of a statement differs from better-sqlite3's in name only.
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: database as any }) });
  runDirectly(kysely, prepare, stateOf);
  return kysely;
}

/** A statement of no rows that something follows. */
function followed(statement: BetterSqlite3.Statement, then: () => void): BetterSqlite3.Statement {
  const run = (...values: unknown[]) => {
    const result = statement.run(...values);
    then();
    return result;
  };
  return { reader: false, run } as BetterSqlite3.Statement;
}
