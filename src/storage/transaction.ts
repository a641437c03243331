import type { Kysely, Transaction } from "kysely";
import { runText } from "./fixed-query.ts";
import type { Tables } from "./tables.ts";

/**
 * Does work of fixed texts in one transaction, in one go: nothing else of this process runs before it is committed, and all that is read
 * meanwhile is read by it. Who calls sees to it that no other transaction is under way on the connection, as the committer does for the
 * writing one. What Kysely calls a transaction is here the connection itself. `onCommit` is called before the commit, which is what
 * takes long.
 */
export function transact<T>(
  connection: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => T,
  onCommit?: () => void,
): T {
  runText(connection, "begin", []);
  try {
    const result = work(connection as Transaction<Tables>);
    if (result instanceof Promise) throw new Error("what is done in one go gives no promise");
    onCommit?.();
    runText(connection, "commit", []);
    return result;
  } catch (error) {
    rollBack(connection);
    throw error;
  }
}

/** The same for work that builds its queries, which Kysely answers by promises: what others read meanwhile is as before it. */
export async function inTransaction<T>(
  connection: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  runText(connection, "begin", []);
  try {
    const result = await work(connection as Transaction<Tables>);
    runText(connection, "commit", []);
    return result;
  } catch (error) {
    rollBack(connection);
    throw error;
  }
}

function rollBack(connection: Kysely<Tables>): void {
  // A full disk may have ended it already.
  try {
    runText(connection, "rollback", []);
  } catch {}
}
