import { CompiledQuery, type Kysely } from "kysely";
import type { Account } from "#core/account.ts";
import { searchKeysOf } from "#core/search-keys.ts";
import type { Tables } from "./tables.ts";

/** Accounts whose keys are made in one transaction. */
const BATCH = 2_000;

/** Writes under what an account is looked up: nothing where nothing changed, and nothing of a deleted one. */
export function putAccountKeys(account: Account): CompiledQuery[] {
  const { id, workspaceId, status } = account;
  const keys = JSON.stringify(status === "active" ? searchKeysOf(account) : []);
  return [
    CompiledQuery.raw("delete from account_keys where account_id = ? and key not in (select value from json_each(?))", [
      id,
      keys,
    ]),
    CompiledQuery.raw(
      `insert into account_keys (account_id, key, workspace_id) select ?, value, ? from json_each(?) where true
      on conflict do nothing`,
      [id, workspaceId, keys],
    ),
  ];
}

/** Makes the keys of accounts that an older version wrote; what is interrupted goes on at the next start. */
export async function keyOlderAccounts(writer: Kysely<Tables>): Promise<void> {
  let isDone = false;
  while (!isDone) {
    isDone = await writer.transaction().execute(async (trx) => {
      const rows = await trx
        .selectFrom("unkeyed")
        .innerJoin("accounts", "accounts.id", "unkeyed.account_id")
        .select(["accounts.id", "accounts.body"])
        .limit(BATCH)
        .execute();
      for (const { body } of rows) {
        for (const put of putAccountKeys(JSON.parse(body) as Account)) await trx.executeQuery(put);
      }
      const done = JSON.stringify(rows.map(({ id }) => id));
      await trx.executeQuery(
        CompiledQuery.raw("delete from unkeyed where account_id in (select value from json_each(?))", [done]),
      );
      return rows.length < BATCH;
    });
  }
}
