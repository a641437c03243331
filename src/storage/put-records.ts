import type { Transaction } from "kysely";
import { AppError } from "#core/errors.ts";
import { BESIDE } from "./beside.ts";
import { runText } from "./fixed-query.ts";
import { type Insertion, insertionInto, insertRows } from "./insert-rows.ts";
import { RECORD_TABLES } from "./record-tables.ts";
import type { Vault } from "./sealed-columns.ts";
import type { Tables } from "./tables.ts";

/** A stale write changes no row. */
const REVISED: readonly string[] = ["account", "list", "webhook", "bot"];

/**
 * What every record keeps for good. A column that is written over, be it with the same value, has SQLite write all indexes
 * anew that it is part of: the put of a delivery takes 26 µs then instead of 14.
 */
const BORN_WITH: readonly string[] = ["id", "workspace_id", "created_at"];

/** How each noun is put, made once. */
const puts = new Map<string, Insertion>();

/** Writes records of one noun, and what stands beside them. Throws `conflict` where somebody else has changed one meanwhile. */
export function putRecords(
  trx: Transaction<Tables>,
  vault: Vault,
  noun: keyof typeof RECORD_TABLES,
  records: readonly { id: string }[],
): void {
  const { table, once, keeps, columns } = RECORD_TABLES[noun] as {
    table: keyof Tables;
    once?: string;
    keeps?: readonly string[];
    columns(record: unknown): Record<string, unknown>;
  };
  const rows: unknown[][] = [];
  let put = puts.get(noun);
  for (const record of records) {
    const row: Record<string, unknown> = { id: record.id, ...columns(record), body: vault.toBody(noun, record) };
    if (put === undefined) {
      const names = Object.keys(row);
      put = insertionInto(table, names, endOf(noun, { table, once, keeps }, names));
      puts.set(noun, put);
    }
    rows.push(Object.values(row));
  }
  if (put === undefined) return;
  const written = insertRows(trx, put, rows);
  if (REVISED.includes(noun) && written < records.length) {
    throw new AppError("conflict", `The ${noun} was changed by someone else in the meantime.`, {
      reason: "stale_revision",
    });
  }
  if (!(noun in BESIDE)) return;
  for (const record of records) {
    for (const { text, values } of BESIDE[noun as keyof typeof BESIDE](record as never)) runText(trx, text, values);
  }
}

/** By hand: the builder takes longer over one of these than the database over a hundred. */
function endOf(
  noun: string,
  { table, once, keeps = [] }: { table: string; once: string | undefined; keeps: readonly string[] | undefined },
  names: string[],
): string {
  if (once === "refuse") return "";
  if (once === "ignore") return "on conflict do nothing";
  const changing = names.filter((name) => !BORN_WITH.includes(name) && !keeps.includes(name));
  const overwritten = changing.map((name) => `${name} = excluded.${name}`);
  const onlyNext = REVISED.includes(noun) ? ` where ${table}.revision = excluded.revision - 1` : "";
  return `on conflict (id) do update set ${overwritten.join(", ")}${onlyNext}`;
}
