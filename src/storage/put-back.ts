import { setImmediate as nextTurn } from "node:timers/promises";
import { CompiledQuery } from "kysely";
import type { Committer } from "./commit.ts";
import { rowsOf } from "./fixed-query.ts";

/** Accounts moved in one transaction, some 5 ms; 100,000 in one would hold up everybody for seconds. */
const ACCOUNTS_AT_ONCE = 100;

/** What waits for a time: a shift, and then the present. Where the time is shown it stands in the body too. */
const SHIFTS = [
  "update jobs set run_at = run_at - (select ms from shift) where run_at > (select now from shift)",
  `update deliveries set body = json_set(body, '$.nextAttemptAt', (body ->> '$.nextAttemptAt') - (select ms from shift))
    where status = 'pending' and (body ->> '$.nextAttemptAt') > (select now from shift)`,
];
const ACCOUNT_SHIFTS = [shiftOf("next_crawl_at", "$.nextCrawlAt"), shiftOf("next_score_at", "$.nextScoreAt")];
const NEXT_ACCOUNTS = "select id from accounts where id > ? and status = 'active' order by id limit ?";

/**
 * After the wall clock went back: what waits for a time waits as long as it would have. `now` is what the clock says since. Accounts
 * come first, a few at a time: when it fails on the way and is done again, some are read too early, which does no harm. All the rest
 * is moved at once or not at all.
 */
export async function putBackBy(committer: Committer, byMs: number, now: number): Promise<void> {
  const shift = (text: string, ...values: unknown[]) =>
    CompiledQuery.raw(`with shift (ms, now) as (values (?, ?)) ${text}`, [byMs, now, ...values]);
  for (let after: string | undefined = ""; after !== undefined; ) {
    const from: string = after;
    after = await committer.run(async (trx) => {
      const ids = rowsOf<{ id: string }>(trx, NEXT_ACCOUNTS, [from, ACCOUNTS_AT_ONCE]).map(({ id }) => id);
      for (const text of ACCOUNT_SHIFTS) await trx.executeQuery(shift(text, JSON.stringify(ids)));
      return ids.length < ACCOUNTS_AT_ONCE ? undefined : ids.at(-1);
    });
    await nextTurn();
  }
  await committer.run(async (trx) => {
    for (const text of SHIFTS) await trx.executeQuery(shift(text));
  });
}

/** Takes the ids of the accounts as a list in JSON. */
function shiftOf(column: string, path: string): string {
  return `update accounts set ${column} = ${column} - (select ms from shift),
      body = json_set(body, '${path}', ${column} - (select ms from shift))
    where ${column} > (select now from shift) and status = 'active' and id in (select value from json_each(?))`;
}
