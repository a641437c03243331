import { setImmediate as nextTurn } from "node:timers/promises";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** Accounts looked at in one go, some 2 ms: 100,000 of them would hold the event loop for a second. */
const PIECE = 200;

type Row = { body: string };

/**
 * What `read` makes of each active account of a workspace, newest first; undefined leaves it out, as does `condition`. Between two
 * pieces everybody else has a turn: what is added meanwhile is not met, what changes is read as it is then.
 */
export async function overAll<T>(
  reader: Kysely<Tables>,
  workspaceId: string,
  read: (row: Row) => T | undefined,
  condition: RawBuilder<boolean> = sql`true`,
): Promise<T[]> {
  const found: T[] = [];
  let after: [at: number, id: string] = [Number.MAX_SAFE_INTEGER, ""];
  for (;;) {
    const piece = await reader
      .selectFrom("accounts")
      .select(["id", "created_at", sql<string | null>`case when ${condition} then body end`.as("body")])
      .where("workspace_id", "=", workspaceId)
      .where("status", "=", "active")
      .where(sql<boolean>`(created_at, id) < (${after[0]}, ${after[1]})`)
      .orderBy("created_at", "desc")
      .orderBy("id", "desc")
      .limit(PIECE)
      .execute();
    for (const { body } of piece) {
      const made = body === null ? undefined : read({ body });
      if (made !== undefined) found.push(made);
    }
    const last = piece.at(-1);
    if (!last || piece.length < PIECE) return found;
    after = [last.created_at, last.id];
    await nextTurn();
  }
}
