import { setImmediate as nextTurn } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Committer } from "./commit.ts";
import type { SqliteDatabase } from "./sqlite.ts";
import type { Tables } from "./tables.ts";

/** Pages looked at in one go, 256 KiB: no request and no other write waits longer than for them. */
const SLICE = 64;

/**
 * Clears what purged accounts have left in unused parts of the database. Whoever stops in between begins anew: the mark
 * that a purge has set is taken away last. What changes meanwhile brings nothing back, since it is no longer in any row.
 */
export async function scrub(
  reader: Kysely<Tables>,
  committer: Committer,
  database: Pick<SqliteDatabase, "clearGaps" | "syncGaps">,
): Promise<void> {
  const mark = await reader.selectFrom("residue").select("id").executeTakeFirst();
  if (!mark) return;
  let first = 0;
  while (await committer.alone(async () => database.clearGaps(first, SLICE))) {
    first += SLICE;
    await nextTurn();
  }
  await database.syncGaps();
  await committer.run((trx) => trx.deleteFrom("residue").execute());
}
