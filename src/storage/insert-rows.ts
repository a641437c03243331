import type { Kysely } from "kysely";
import { runText } from "./fixed-query.ts";
import type { Tables } from "./tables.ts";

/** How many rows a statement takes, most first: with one for each row, asking takes as long as writing it. */
const LOTS = [25, 5, 1] as const;

/** The texts of an insert, one for each size of lot. */
export type Insertion = string[];

/** `end` is what stands behind the values. */
export function insertionInto(table: string, columns: string[], end = ""): Insertion {
  const head = `insert into ${table} (${columns.join(", ")}) values `;
  const row = `(${columns.map(() => "?").join(", ")})`;
  return LOTS.map((count) => `${head}${Array(count).fill(row).join(", ")} ${end}`);
}

/** Inserts rows in their order; returns how many were written. */
export function insertRows(connection: Kysely<Tables>, texts: Insertion, rows: unknown[][]): number {
  let written = 0;
  let from = 0;
  for (const [index, count] of LOTS.entries()) {
    for (; from + count <= rows.length; from += count)
      written += runText(connection, texts[index] ?? "", rows.slice(from, from + count).flat());
  }
  return written;
}
