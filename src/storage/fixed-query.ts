import type BetterSqlite3 from "better-sqlite3";
import type { Compilable, CompiledQuery, Kysely, QueryResult } from "kysely";
import { madeOnce } from "./made-once.ts";
import type { Tables } from "./tables.ts";

/** Gives the statement of a text, made once; to be asked before each use, as connections prepare themselves for it too. */
export type Prepare = (text: string) => BetterSqlite3.Statement;

const PREPARE = new WeakMap<Kysely<Tables>, Prepare>();
const STATE = new WeakMap<Kysely<Tables>, () => number | undefined>();

/**
 * Makes a Kysely run its queries at once on the connection that `prepare` prepares on. Its own way to a single connection, a
 * lock and a dozen promises, takes longer than most queries; the lock is for transactions, which see to that themselves.
 */
export function runDirectly(kysely: Kysely<Tables>, prepare: Prepare, stateOf?: () => number | undefined): void {
  PREPARE.set(kysely, prepare);
  if (stateOf) STATE.set(kysely, stateOf);
  kysely.getExecutor().executeQuery = async (query) => runNow(prepare, query);
}

function runNow<Row>(prepare: Prepare, { sql, parameters }: CompiledQuery): QueryResult<Row> {
  const statement = prepare(sql);
  if (statement.reader) return { rows: statement.all(parameters) as Row[] };
  return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
}

/** Runs a fixed text at once and gives its rows, if it has any; within a transaction it is part of it. */
export function rowsOf<Row>(connection: Kysely<Tables>, text: string, values: unknown[]): Row[] {
  const statement = prepareOf(connection)(text);
  if (statement.reader) return statement.all(values) as Row[];
  statement.run(values);
  return [];
}

/** Runs a fixed text that gives no rows at once; returns how many rows it changed. */
export function runText(connection: Kysely<Tables>, text: string, values: unknown[]): number {
  return prepareOf(connection)(text).run(values).changes;
}

function prepareOf(connection: Kysely<Tables>): Prepare {
  const prepare = PREPARE.get(connection);
  if (!prepare) throw new Error("this connection takes no fixed queries");
  return prepare;
}

/** Stands for a value while a query is built. */
class Slot {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
}

/**
 * A query that is built once and then only run, for what nearly every request asks: building takes several times as long as
 * running. `build` is called with what stands for the values, so the query must be the same whatever they are.
 */
export function fixedQuery<Row, Values extends unknown[]>(
  reader: Kysely<Tables>,
  build: (...values: Values) => Compilable<Row>,
): (...values: Values) => Row | undefined {
  const { statement, bound } = prepareFixed(reader, build);
  return (...values) => statement().get(bound(values)) as Row | undefined;
}

/** The same for a query of any number of rows. */
export function fixedRows<Row, Values extends unknown[]>(
  reader: Kysely<Tables>,
  build: (...values: Values) => Compilable<Row>,
): (...values: Values) => Row[] {
  const { statement, bound } = prepareFixed(reader, build);
  return (...values) => statement().all(bound(values)) as Row[];
}

/**
 * A record found by one text, for the few that nearly every request reads. It is asked for once in each state of the database,
 * and made anew only when its row is another.
 */
export function fixedRecord<Row extends object, Made extends object>(
  reader: Kysely<Tables>,
  build: (text: string) => Compilable<Row>,
  make: (row: Row) => Made,
): (text: string) => Made | undefined {
  const query = fixedQuery<Row, [string]>(reader, build);
  const stateOf = STATE.get(reader);
  return madeOnce((text) => query(text), make, stateOf);
}

function prepareFixed<Values extends unknown[]>(
  reader: Kysely<Tables>,
  build: (...values: Values) => Compilable<unknown>,
): { statement(): BetterSqlite3.Statement; bound(values: Values): unknown[] } {
  const slots = Array.from({ length: build.length }, (_, index) => new Slot(index));
  const { sql, parameters } = build(...(slots as unknown as Values)).compile();
  const prepare = prepareOf(reader);
  return {
    statement: () => prepare(sql),
    bound: (values) => parameters.map((each) => (each instanceof Slot ? values[each.index] : each)),
  };
}
