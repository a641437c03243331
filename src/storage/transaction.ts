import type { Kysely, Transaction } from "kysely";
import { runText } from "./fixed-query.ts";
import type { Tables } from "./tables.ts";

/**
 * The same as Kysely's own, without its locks: who calls sees to it that nobody else uses the connection meanwhile, as the
 * committer does for the writing one. What Kysely calls a transaction is here the connection itself. `onCommit` is called
 * before the commit, which is what takes long.
 */
export async function inTransaction<T>(
  connection: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<T>,
  onCommit?: () => void,
): Promise<T> {
  runText(connection, "begin", []);
  try {
    const result = await work(connection as Transaction<Tables>);
    onCommit?.();
    runText(connection, "commit", []);
    return result;
  } catch (error) {
    // A full disk may have ended it already.
    try {
      runText(connection, "rollback", []);
    } catch {}
    throw error;
  }
}
