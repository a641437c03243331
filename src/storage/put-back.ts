import { setImmediate as nextTurn } from "node:timers/promises";
import { CompiledQuery } from "kysely";
import type { Committer } from "./commit.ts";
import { rowsOf } from "./fixed-query.ts";

/** Accounts moved in one transaction, some 3 ms; 100,000 in one would hold up everybody for seconds. */
const ACCOUNTS_AT_ONCE = 50;

/** Jobs moved in one transaction, some 2 ms. */
const JOBS_AT_ONCE = 1_000;
/** Deliveries that wait for their next attempt. */
const DELIVERIES_AT_ONCE = 500;

const ACCOUNT_SHIFTS = [shiftOf("next_crawl_at", "$.nextCrawlAt"), shiftOf("next_score_at", "$.nextScoreAt")];
const NEXT_ACCOUNTS = "select id from accounts where id > ? and status = 'active' order by id limit ?";
const NEXT_JOBS = `select max(number) as last from (
  select rowid as number from jobs where rowid > ? and rowid <= ? order by rowid limit ?)`;
const JOB_SHIFT = `update jobs set run_at = run_at - (select ms from shift)
  where rowid > ? and rowid <= ? and run_at > (select now from shift)`;
const NEXT_DELIVERIES = `select rowid as number, created_at from deliveries
  where status = 'pending' and (created_at, rowid) > (?, ?) order by created_at, rowid limit ?`;
const DELIVERY_SHIFT = `update deliveries
  set body = json_set(body, '$.nextAttemptAt', (body ->> '$.nextAttemptAt') - (select ms from shift))
  where rowid in (select value from json_each(?)) and (body ->> '$.nextAttemptAt') > (select now from shift)`;

type Shift = { committer: Committer; shifted: (text: string, ...values: unknown[]) => CompiledQuery };

/**
 * After the wall clock went back: what waits for a time waits as long as it would have. `now` is what the clock says since. All is
 * moved a little at a time; when it fails on the way and is done again, some is begun too early, which does no harm.
 */
export async function putBackBy(committer: Committer, byMs: number, now: number): Promise<void> {
  const shifted = (text: string, ...values: unknown[]) =>
    CompiledQuery.raw(`with shift (ms, now) as (values (?, ?)) ${text}`, [byMs, now, ...values]);
  await moveAccounts({ committer, shifted });
  await moveJobs({ committer, shifted });
  await moveDeliveries({ committer, shifted });
}

async function moveAccounts({ committer, shifted }: Shift): Promise<void> {
  for (let after: string | undefined = ""; after !== undefined; ) {
    const from: string = after;
    after = await committer.run(async (trx) => {
      const ids = rowsOf<{ id: string }>(trx, NEXT_ACCOUNTS, [from, ACCOUNTS_AT_ONCE]).map(({ id }) => id);
      for (const text of ACCOUNT_SHIFTS) await trx.executeQuery(shifted(text, JSON.stringify(ids)));
      return ids.length < ACCOUNTS_AT_ONCE ? undefined : ids.at(-1);
    });
    await nextTurn();
  }
}

/** The jobs that are there now. What is added on the way knows the new time, and comes behind them. */
async function moveJobs({ committer, shifted }: Shift): Promise<void> {
  const last = await committer.run(async (trx) => lastOf(rowsOf(trx, "select max(rowid) as last from jobs", [])));
  for (let after = 0; after < last; ) {
    const from = after;
    after = await committer.run(async (trx) => {
      const to = lastOf(rowsOf(trx, NEXT_JOBS, [from, last, JOBS_AT_ONCE]));
      await trx.executeQuery(shifted(JOB_SHIFT, from, to));
      return to === 0 ? last : to;
    });
    await nextTurn();
  }
}

function lastOf([row]: { last: number | null }[]): number {
  return row?.last ?? 0;
}

/** Where the time is shown it stands in the body too. */
async function moveDeliveries({ committer, shifted }: Shift): Promise<void> {
  for (let after: Waiting | undefined = { created_at: 0, number: 0 }; after !== undefined; ) {
    const from: Waiting = after;
    after = await committer.run(async (trx) => {
      const rows = rowsOf<Waiting>(trx, NEXT_DELIVERIES, [from.created_at, from.number, DELIVERIES_AT_ONCE]);
      await trx.executeQuery(shifted(DELIVERY_SHIFT, JSON.stringify(rows.map(({ number }) => number))));
      return rows.length < DELIVERIES_AT_ONCE ? undefined : rows.at(-1);
    });
    await nextTurn();
  }
}

/** A delivery by its place in the index of those that are pending. */
type Waiting = { created_at: number; number: number };

/** Takes the ids of the accounts as a list in JSON. */
function shiftOf(column: string, path: string): string {
  return `update accounts set ${column} = ${column} - (select ms from shift),
      body = json_set(body, '${path}', ${column} - (select ms from shift))
    where ${column} > (select now from shift) and status = 'active' and id in (select value from json_each(?))`;
}
