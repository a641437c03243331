import type BetterSqlite3 from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { type Prepare, runDirectly } from "./fixed-query.ts";
import type { Tables } from "./tables.ts";

type Preparing = {
  /** What `begin` is to mean. */
  begin?: string;
  /** Whether texts that write are refused. */
  readsOnly?: boolean;
  /** Called before each use of a statement. */
  onUse?: () => void;
};

/** Statements of a connection, prepared once for each SQL text: 10 µs instead of 40 µs a query. */
export function preparing(
  connection: BetterSqlite3.Database,
  { begin = "begin", readsOnly = false, onUse }: Preparing = {},
): Prepare {
  const prepared = new Map<string, BetterSqlite3.Statement>();
  return (sql) => {
    onUse?.();
    const text = sql === "begin" ? begin : sql;
    const known = prepared.get(text);
    if (known) return known;
    const statement = connection.prepare(ofOnePlan(text));
    if (readsOnly && !statement.readonly) throw new Error(`this is no reading: ${text}`);
    if (prepared.size < 1_000) prepared.set(text, statement);
    return statement;
  };
}

/**
 * SQLite compiles a statement anew at each use if a value might change its plan, as one does that is compared by `= ?` or limits the
 * rows; `+?` says that none will (8 instead of 14 µs a small query). Where one shall, because an index holds the rows of that value
 * alone, it is written into the text.
 */
function ofOnePlan(text: string): string {
  return text.replace(/(=|\bis|\blimit) \?/gi, "$1 +?");
}

/** `stateOf` numbers the state of the database that is read now, where that is known. */
export function toKysely(prepare: Prepare, close: () => void, stateOf?: () => number | undefined): Kysely<Tables> {
  // biome-ignore lint/suspicious/noExplicitAny: Kysely's own type of a statement differs from better-sqlite3's in name only.
  const database = { prepare, close } as any;
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  runDirectly(kysely, prepare, stateOf);
  return kysely;
}
