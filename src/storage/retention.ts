import type { Store } from "#core/store.ts";
import type { Committer } from "./commit.ts";

/** Rows removed in one go, so that no other write waits long behind a purge. */
const CHUNK = 500;

/** Removes what is past its retention in small transactions. A document that a signal quotes stays: it is evidence. */
export async function purgeOlderThan(
  committer: Committer,
  limits: Parameters<Store["purgeOlderThan"]>[0],
): Promise<Record<string, number>> {
  const removed: Record<string, number> = {};
  const tables = [
    { table: "fetches", column: "fetched_at", before: limits.fetchesAt },
    { table: "deliveries", column: "created_at", before: limits.deliveriesAt },
    { table: "events", column: "created_at", before: limits.eventsAt },
    { table: "documents", column: "fetched_at", before: limits.documentsAt },
  ] as const;
  for (const { table, column, before } of tables) {
    removed[table] = 0;
    for (;;) {
      const count = await committer.run(async (trx) => {
        let old = trx
          .selectFrom(table)
          .select("id")
          .where(column as never, "<", before as never)
          .limit(CHUNK);
        if (table === "documents") {
          old = old.where((eb) =>
            eb.not(
              eb.exists(
                eb
                  .selectFrom("signals")
                  .select("signals.id")
                  .whereRef("signals.account_id", "=", "documents.account_id" as never)
                  .where((inner) =>
                    inner(inner.fn("instr", ["signals.body", "documents.id" as never]), ">", 0 as never),
                  ),
              ),
            ),
          );
        }
        const result = await trx.deleteFrom(table).where("id", "in", old).executeTakeFirst();
        return Number(result.numDeletedRows);
      });
      removed[table] += count;
      if (count < CHUNK) break;
    }
  }
  return removed;
}
