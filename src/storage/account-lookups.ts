import type { Transaction } from "kysely";
import type { Change } from "#core/change.ts";
import { runText } from "./fixed-query.ts";
import type { Tables } from "./tables.ts";

/** In the order of the trees they go into, which are then gone through once. */
const ADD_KEYS = `insert into account_keys (workspace_id, key, account_id)
  with fresh as (select value from json_each(?))
  select workspace_id, keys.value, accounts.id
  from fresh cross join accounts on accounts.id = fresh.value cross join json_each(search_keys) keys
  order by 1, 2, 3 on conflict do nothing`;
const ADD_LABELS = `insert into account_labels (workspace_id, kind, key, label, account_id)
  with fresh as (select value from json_each(?))
  select workspace_id, 'owner', lower(owner), owner, id
  from fresh cross join accounts on id = fresh.value where status = 'active' and owner is not null
  union
  select workspace_id, 'tag', lower(tags.value), tags.value, accounts.id
  from fresh cross join accounts on accounts.id = fresh.value cross join json_each(body, '$.tags') tags
  where status = 'active'
  order by 1, 2, 3, 4, 5 on conflict do nothing`;

/** What adds the keys and labels of accounts; each is given a list of their ids in JSON. */
export const ADD_LOOKUPS = [ADD_KEYS, ADD_LABELS];

/**
 * The keys and labels of the accounts that changes have just added, for all of them at once: with a trigger for each they took as
 * long as everything else about an account. What changes later is seen to by triggers, be it in the same transaction.
 */
export function addLookups(trx: Transaction<Tables>, written: readonly Change[]): void {
  const accounts = written.flatMap(({ put }) => put?.account ?? []);
  const fresh = accounts.flatMap(({ id, revision }) => (revision === 1 ? id : []));
  if (fresh.length === 0) return;
  const ids = JSON.stringify(fresh);
  for (const text of ADD_LOOKUPS) runText(trx, text, [ids]);
}
