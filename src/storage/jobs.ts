import { type Kysely, sql, type Transaction } from "kysely";
import type { Clock } from "#core/clock.ts";
import { AppError } from "#core/errors.ts";
import type { Ids } from "#core/id.ts";
import type { Job, NewJob } from "#core/queue.ts";
import type { Store } from "#core/store.ts";
import type { Committer } from "./commit.ts";
import type { Tables } from "./tables.ts";

type Rim = { clock: Clock; ids: Ids };
const DEFAULT_PRIORITY = 10;

/** Adds a job, unless one with its key already waits. */
export async function insertJob(trx: Kysely<Tables>, job: NewJob, { clock, ids }: Rim): Promise<void> {
  const now = clock.now();
  await trx
    .insertInto("jobs")
    .values({
      id: ids.next("job"),
      step: job.step,
      payload: JSON.stringify(job.payload),
      key: job.key ?? null,
      serial_key: job.serialKey ?? null,
      group_id: job.groupId ?? null,
      after_group: job.afterGroup ?? null,
      run_at: job.runAt ?? now,
      priority: job.priority ?? DEFAULT_PRIORITY,
      attempt: 0,
      token: null,
      lease_until: null,
      failed_at: null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Ends a claimed job inside the transaction of its change. Throws `conflict` when the lease has gone to another. */
export async function endJob(trx: Transaction<Tables>, job: Job): Promise<void> {
  const result = await trx
    .deleteFrom("jobs")
    .where("id", "=", job.id)
    .where("token", "=", job.token)
    .executeTakeFirst();
  if (result.numDeletedRows === 0n) throw staleLease();
}

/** The embedded queue's table. Claims go through the write connection in turn with the commits. */
export function createJobs(reader: Kysely<Tables>, committer: Committer, rim: Rim): Store["jobs"] {
  const { clock, ids } = rim;
  return {
    async claim(step, limit, leaseMs) {
      // A look through the reading connection first: most looks find nothing and need no turn among the writers.
      if ((await claimable(reader, step, clock.now()).limit(1).execute()).length === 0) return [];
      return committer.run(async (trx) => {
        const now = clock.now();
        // A few more than asked for, because of several jobs of one serial key only the first can be taken.
        const due = await claimable(trx, step, now)
          .limit(limit * 4)
          .execute();
        const taken = firstOfEachSerialKey(due).slice(0, limit);
        if (taken.length === 0) return [];
        const token = ids.next("job");
        const leased = await trx
          .updateTable("jobs")
          .set((eb) => ({ token, lease_until: now + leaseMs, attempt: eb("attempt", "+", 1) }))
          .where(
            "id",
            "in",
            taken.map((row) => row.id),
          )
          .returning(["id", "step", "payload", "attempt", "group_id"])
          .execute();
        return leased.map((row) => ({
          id: row.id,
          step: row.step,
          payload: JSON.parse(row.payload),
          attempt: row.attempt,
          token,
          groupId: row.group_id ?? undefined,
        }));
      });
    },
    renew: (jobs, leaseMs) =>
      committer.run(async (trx) => {
        for (const job of jobs) {
          await trx
            .updateTable("jobs")
            .set({ lease_until: clock.now() + leaseMs })
            .where("id", "=", job.id)
            .where("token", "=", job.token)
            .execute();
        }
      }),
    release: (jobs) =>
      committer.run(async (trx) => {
        for (const job of jobs) await putBack(trx, job, { run_at: clock.now(), attempt: job.attempt - 1 });
      }),
    retry: (job, runAt) =>
      committer.run(async (trx) => {
        if (!(await putBack(trx, job, { run_at: runAt, attempt: job.attempt }))) throw staleLease();
      }),
    releaseAll: () =>
      committer.run(async (trx) => {
        const result = await trx
          .updateTable("jobs")
          // The attempt counts: a job that takes the process down with it must not do so for ever.
          .set({ token: null, lease_until: null, key: null })
          .where("token", "is not", null)
          .executeTakeFirst();
        return Number(result.numUpdatedRows);
      }),
    async countPending() {
      const rows = await reader
        .selectFrom("jobs")
        .select((eb) => ["step", eb.fn.countAll<number>().as("count"), eb.fn.min("run_at").as("oldest")])
        .where("failed_at", "is", null)
        .groupBy("step")
        .execute();
      return rows.map((row) => ({ step: row.step, count: Number(row.count), oldestRunAt: Number(row.oldest) }));
    },
    enqueue: (jobs) => committer.commit({ jobs }),
  };
}

/** Due, not leased (or the lease ran out), nothing of its serial key running, nothing left of the group it waits for. */
function claimable(trx: Kysely<Tables>, step: string, now: number) {
  return trx
    .selectFrom("jobs")
    .select(["id", "serial_key"])
    .where("step", "=", step)
    .where("failed_at", "is", null)
    .where("run_at", "<=", now)
    .where((eb) => eb.or([eb("token", "is", null), eb("lease_until", "<", now)]))
    .where((eb) =>
      eb.or([
        eb("serial_key", "is", null),
        sql<boolean>`not exists (select 1 from jobs busy where busy.serial_key = jobs.serial_key and busy.token is not null and busy.lease_until >= ${now})`,
      ]),
    )
    .where((eb) =>
      eb.or([
        eb("after_group", "is", null),
        sql<boolean>`not exists (select 1 from jobs member where member.group_id = jobs.after_group and member.failed_at is null)`,
      ]),
    )
    .orderBy("priority")
    .orderBy("run_at")
    .orderBy("id");
}

function firstOfEachSerialKey<T extends { serial_key: string | null }>(rows: T[]): T[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (row.serial_key === null) return true;
    if (seen.has(row.serial_key)) return false;
    seen.add(row.serial_key);
    return true;
  });
}

/** The key is given up: another job with it may wait by now, and two waiting ones would collide. */
async function putBack(
  trx: Transaction<Tables>,
  job: Job,
  next: { run_at: number; attempt: number },
): Promise<boolean> {
  const result = await trx
    .updateTable("jobs")
    .set({ ...next, token: null, lease_until: null, key: null })
    .where("id", "=", job.id)
    .where("token", "=", job.token)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

function staleLease(): AppError {
  return new AppError("conflict", "The job was taken over by another worker.", { reason: "stale_lease" });
}
