import { type ExpressionBuilder, type ReferenceExpression, type SelectQueryBuilder, type SqlBool, sql } from "kysely";
import { plainLetters } from "#core/plain-letters.ts";
import type { After, PageOf, PageQuery } from "#core/queries.ts";
import type { Tables } from "./tables.ts";

/** The rows after the last one of the page before, for a descending or ascending order of (value, id). */
export function isAfter<T extends keyof Tables>(
  column: ReferenceExpression<Tables, T>,
  direction: "asc" | "desc",
  after: After,
): (eb: ExpressionBuilder<Tables, T>) => ReturnType<typeof sql<SqlBool>> {
  const [value, id] = after;
  const comparison = direction === "desc" ? sql`<` : sql`>`;
  return () => sql<SqlBool>`(${sql.ref(String(column))}, id) ${comparison} (${value}, ${id})`;
}

/**
 * Where a list begins that is read backwards from an instant. One bound instead of two: SQLite would take the instant for
 * the start of its search in the index and walk over all pages before (10 ms a page after 50,000 rows).
 */
export function startOf({
  after,
  until,
}: {
  after?: After | undefined;
  until?: number | undefined;
}): After | undefined {
  return after ?? (until === undefined ? undefined : [until + 1, ""]);
}

/** What belongs to a deleted account is hidden with it. */
export function isOfActiveAccount(table: "briefs" | "contacts" | "fires" | "signals") {
  return sql<SqlBool>`exists (
    select 1 from accounts where accounts.id = ${sql.ref(`${table}.account_id`)} and accounts.status = 'active')`;
}

type Bodies<Table extends keyof Tables, Body> = SelectQueryBuilder<Tables, Table, { body: Body }>;

/**
 * One page of these rows, the highest (column, id) first; `until` is the highest value of the column. `read` makes a record
 * of a body that is more than JSON.
 */
export async function pageOf<T, Table extends keyof Tables>(
  rows: Bodies<Table, string>,
  column: keyof Tables[Table] & string,
  query: PageQuery & { until?: number | undefined },
  position: (record: T) => After,
): Promise<PageOf<T>>;
export async function pageOf<T, Table extends keyof Tables, Body>(
  rows: Bodies<Table, Body>,
  column: keyof Tables[Table] & string,
  query: PageQuery & { until?: number | undefined },
  position: (record: T) => After,
  read: (body: Body) => T,
): Promise<PageOf<T>>;
export async function pageOf<T, Table extends keyof Tables, Body>(
  rows: Bodies<Table, Body>,
  column: keyof Tables[Table] & string,
  query: PageQuery & { until?: number | undefined },
  position: (record: T) => After,
  read?: (body: Body) => T,
): Promise<PageOf<T>> {
  const start = startOf(query);
  const place = column as ReferenceExpression<Tables, Table>;
  const found = await (start ? rows.where(isAfter<Table>(place, "desc", start)) : rows)
    .orderBy(sql.ref(column), "desc")
    .orderBy(sql.ref("id"), "desc")
    .limit(query.limit + 1)
    .execute();
  return toPage(found, query.limit, position, read);
}

/** How many rows these are. */
export async function countOf<Table extends keyof Tables, Row>(
  rows: SelectQueryBuilder<Tables, Table, Row>,
): Promise<number> {
  const row = await rows.clearSelect().select(sql<number>`count(*)`.as("count")).executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Cuts the row that was read beyond the page, and says where the next page begins. */
export function toPage<Row extends { body: unknown }, T>(
  rows: Row[],
  limit: number,
  position: (record: T) => After,
  read: (body: Row["body"]) => T = (body) => JSON.parse(String(body)) as T,
): PageOf<T> {
  const records = rows.slice(0, limit).map((row) => read(row.body));
  const last = records.at(-1);
  return { rows: records, next: rows.length > limit && last ? position(last) : undefined };
}

export function toRecord<T>(row: { body: string } | undefined): T | undefined {
  return row ? (JSON.parse(row.body) as T) : undefined;
}

export function toRecords<T>(rows: { body: string }[]): T[] {
  return rows.map((row) => JSON.parse(row.body) as T);
}

/** Whether a field of a record's body holds a text, case and accents aside: for few rows, each of which is folded as it is met. */
export function holds(path: string, text: string) {
  return sql<boolean>`instr(plain_letters(json_extract(body, ${path})), ${plainLetters(text)}) > 0`;
}

/**
 * Belongs to the workspace, for rows that are found by something closer. The plus keeps the planner from walking all rows of the
 * workspace, which it takes for few.
 */
export function isOfWorkspace(workspaceId: string) {
  return sql<SqlBool>`+workspace_id = ${workspaceId}`;
}

/** The values of an `in`, as one parameter however many they are: so the text of the query stays the same. */
export function anyOf(values: string[]) {
  return oneOf(JSON.stringify(values));
}

/** The same for values that are given as a JSON list, as a query that is built once takes them. */
export function oneOf(list: string) {
  return sql<string>`(select value from json_each(${list}))`;
}
