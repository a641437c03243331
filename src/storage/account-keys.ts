import type { Kysely } from "kysely";
import type { Account } from "#core/account.ts";
import { searchKeysOf } from "#core/search-keys.ts";
import type { Tables } from "./tables.ts";
import { inTransaction } from "./transaction.ts";

/** Accounts whose keys are made in one transaction. */
const BATCH = 2_000;

/** Under what an account is looked up; a deleted one under nothing. */
export function toKeyColumn(account: Account): string {
  return JSON.stringify(account.status === "active" ? searchKeysOf(account) : []);
}

/** Makes the keys of accounts that an older version wrote; what is interrupted goes on at the next start. */
export async function keyOlderAccounts(writer: Kysely<Tables>): Promise<void> {
  let isDone = false;
  while (!isDone) {
    isDone = await inTransaction(writer, async (trx) => {
      const older = trx.selectFrom("accounts").select(["id", "body"]).where("search_keys", "is", null);
      const rows = await older.limit(BATCH).execute();
      for (const { id, body } of rows) {
        const keys = toKeyColumn(JSON.parse(body) as Account);
        await trx.updateTable("accounts").set({ search_keys: keys }).where("id", "=", id).execute();
      }
      return rows.length < BATCH;
    });
  }
}
