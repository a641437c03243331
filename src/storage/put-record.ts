import type { Transaction } from "kysely";
import { AppError } from "#core/errors.ts";
import { BESIDE } from "./beside.ts";
import { runText } from "./fixed-query.ts";
import type { Vault } from "./sealed-columns.ts";
import { RECORD_TABLES, type Tables } from "./tables.ts";

/** A stale write changes no row. */
const REVISED: readonly string[] = ["account", "list", "webhook", "bot"];

/**
 * What every record keeps for good. A column that is written over, be it with the same value, has SQLite write all indexes
 * anew that it is part of: the put of a delivery takes 26 µs then instead of 14.
 */
const BORN_WITH: readonly string[] = ["id", "workspace_id", "created_at"];

/** The text of each put, made once for each noun. */
const putTexts = new Map<string, string>();

/** Writes one record, and what stands beside it. Throws `conflict` where somebody else has changed it meanwhile. */
export function putRecord(
  trx: Transaction<Tables>,
  vault: Vault,
  noun: keyof typeof RECORD_TABLES,
  record: { id: string },
): void {
  const { table, once, keeps, columns } = RECORD_TABLES[noun] as {
    table: keyof Tables;
    once?: string;
    keeps?: readonly string[];
    columns(record: unknown): Record<string, unknown>;
  };
  const row: Record<string, unknown> = {
    id: record.id,
    ...columns(record),
    body: vault.toBody(noun, record),
  };
  let text = putTexts.get(noun);
  if (text === undefined) {
    text = textOf(noun, { table, once, keeps }, Object.keys(row));
    putTexts.set(noun, text);
  }
  const count = runText(trx, text, Object.values(row));
  if (REVISED.includes(noun) && count === 0) {
    throw new AppError("conflict", `The ${noun} was changed by someone else in the meantime.`, {
      reason: "stale_revision",
    });
  }
  if (!(noun in BESIDE)) return;
  for (const { text, values } of BESIDE[noun as keyof typeof BESIDE](record as never)) runText(trx, text, values);
}

/** By hand: the builder takes longer over one of these than the database over a hundred. */
function textOf(
  noun: string,
  { table, once, keeps = [] }: { table: string; once: string | undefined; keeps: readonly string[] | undefined },
  names: string[],
): string {
  const insert = `insert into ${table} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`;
  if (once === "refuse") return insert;
  if (once === "ignore") return `${insert} on conflict do nothing`;
  const changing = names.filter((name) => !BORN_WITH.includes(name) && !keeps.includes(name));
  const overwritten = changing.map((name) => `${name} = excluded.${name}`);
  const onlyNext = REVISED.includes(noun) ? ` where ${table}.revision = excluded.revision - 1` : "";
  return `${insert} on conflict (id) do update set ${overwritten.join(", ")}${onlyNext}`;
}
