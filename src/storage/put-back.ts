import { CompiledQuery } from "kysely";
import type { Committer } from "./commit.ts";

/** What waits for a time: a shift, and then the present. Where the time is shown it stands in the body too. */
const SHIFTS = [
  "update jobs set run_at = run_at - (select ms from shift) where run_at > (select now from shift)",
  `update deliveries set body = json_set(body, '$.nextAttemptAt', (body ->> '$.nextAttemptAt') - (select ms from shift))
    where status = 'pending' and (body ->> '$.nextAttemptAt') > (select now from shift)`,
  shiftOf("next_crawl_at", "$.nextCrawlAt"),
  shiftOf("next_score_at", "$.nextScoreAt"),
];

/** After the wall clock went back: what waits for a time waits as long as it would have. `now` is what the clock says since. */
export function putBackBy(committer: Committer, byMs: number, now: number): Promise<void> {
  return committer.run(async (trx) => {
    for (const text of SHIFTS) {
      await trx.executeQuery(CompiledQuery.raw(`with shift (ms, now) as (values (?, ?)) ${text}`, [byMs, now]));
    }
  });
}

function shiftOf(column: string, path: string): string {
  return `update accounts set ${column} = ${column} - (select ms from shift),
      body = json_set(body, '${path}', ${column} - (select ms from shift))
    where ${column} > (select now from shift) and status = 'active'`;
}
