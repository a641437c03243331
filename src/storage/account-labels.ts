import { type Kysely, sql } from "kysely";
import type { LabelQuery, PageOf } from "#core/queries.ts";
import type { Tables } from "./tables.ts";

/** Sorts behind every key that begins so. */
const LAST_CHARACTER = "\u{10FFFF}";

/** The tags or owners of a workspace's active accounts, each once, by their letters. */
export async function listLabels(
  reader: Kysely<Tables>,
  workspaceId: string,
  { kind, begins, after, limit }: LabelQuery,
): Promise<PageOf<string>> {
  let rows = reader
    .selectFrom("account_labels")
    .select(["key", "label"])
    .distinct()
    .where("workspace_id", "=", workspaceId)
    .where("kind", "=", kind);
  if (begins !== undefined) {
    const prefix = sql<string>`lower(${begins})`;
    rows = rows.where("key", ">=", prefix).where("key", "<", sql<string>`lower(${begins}) || ${LAST_CHARACTER}`);
  }
  if (after) rows = rows.where(sql<boolean>`(key, label) > (${after[0]}, ${after[1]})`);
  const found = await rows
    .orderBy("key")
    .orderBy("label")
    .limit(limit + 1)
    .execute();
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ label }) => label),
    next: found.length > limit && last ? [last.key, last.label] : undefined,
  };
}
