import type { Kysely } from "kysely";
import { runText } from "./fixed-query.ts";
import type { Tables } from "./tables.ts";

/** Rows that one statement takes: with one for each row, asking takes as long as writing it. */
const LOT = 25;

/** The texts of an insert, for one row and for a lot of them. */
export type Insertion = { one: string; lot: string };

/** `end` is what stands behind the values. */
export function insertionInto(table: string, columns: string[], end = ""): Insertion {
  const head = `insert into ${table} (${columns.join(", ")}) values `;
  const row = `(${columns.map(() => "?").join(", ")})`;
  return { one: `${head}${row} ${end}`, lot: `${head}${Array(LOT).fill(row).join(", ")} ${end}` };
}

/** Inserts rows in their order; returns how many were written. */
export function insertRows(connection: Kysely<Tables>, { one, lot }: Insertion, rows: unknown[][]): number {
  let written = 0;
  let from = 0;
  for (; from + LOT <= rows.length; from += LOT)
    written += runText(connection, lot, rows.slice(from, from + LOT).flat());
  for (const row of rows.slice(from)) written += runText(connection, one, row);
  return written;
}
