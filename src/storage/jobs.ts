import { setImmediate as nextTurn } from "node:timers/promises";
import { CompiledQuery, type Transaction } from "kysely";
import type { Clock } from "#core/clock.ts";
import { AppError } from "#core/errors.ts";
import type { Ids } from "#core/id.ts";
import type { Job, NewJob } from "#core/queue.ts";
import type { Store } from "#core/store.ts";
import { claimDue, hasDue } from "./claim.ts";
import type { Committer } from "./commit.ts";
import { runText } from "./fixed-query.ts";
import { isBusy, openAfter, openAll, openHeld } from "./holds.ts";
import { insertionInto, insertRows } from "./insert-rows.ts";
import { readDepths } from "./job-depths.ts";
import type { SqliteDatabase } from "./sqlite.ts";
import type { Tables } from "./tables.ts";

export type JobTables = {
  jobs: {
    id: string;
    step: string;
    payload: string;
    key: string | null;
    serial_key: string | null;
    group_id: string | null;
    after_group: string | null;
    held_by: "serial" | "group" | null;
    run_at: number;
    priority: number;
    attempt: number;
    crashes: number;
    token: string | null;
    lease_until: number | null;
    created_at: number;
  };
};

type Rim = { clock: Clock; ids: Ids; onJobs: (steps: ReadonlySet<string>) => void };
const DEFAULT_PRIORITY = 10;

/**
 * Ends a claimed job inside the transaction of its change. Throws `conflict` when the lease has gone to another. What waited
 * for it may be opened once its children are written: see `addJobs`.
 */
export function endJob(trx: Transaction<Tables>, job: Job): void {
  const count = runText(trx, "delete from jobs where id = ? and token = ?", [job.id, job.token]);
  if (count === 0) throw staleLease();
}

/** Adds jobs, and opens what waited for the one that ended with this change. Returns the steps that have work now. */
export function addJobs(
  trx: Transaction<Tables>,
  jobs: NewJob[],
  ended: Pick<Job, "serialKey" | "groupId"> | undefined,
  rim: Pick<Rim, "clock" | "ids">,
): string[] {
  const now = rim.clock.now();
  const steps = new Set<string>();
  const groupIds = new Set<string>();
  const rows = jobs.map((job) => {
    const isHeld = job.afterGroup === undefined && job.serialKey !== undefined && isBusy(trx, job.serialKey);
    const isDue = (job.runAt ?? now) <= now;
    if (isDue && !isHeld && job.afterGroup === undefined) steps.add(job.step);
    if (job.afterGroup !== undefined) groupIds.add(job.afterGroup);
    return toRow(job, isHeld && isDue, now, rim.ids);
  });
  insertRows(trx, INSERT_JOBS, rows);
  // After all are in: the members of a group may stand behind the job that waits for it.
  for (const groupId of groupIds) for (const step of openAfter(trx, groupId, now)) steps.add(step);
  if (ended) for (const step of openHeld(trx, ended, now)) steps.add(step);
  return [...steps];
}

/** The embedded queue's table. Claims go through the write connection in turn with the commits. */
export function createJobs(
  { reader, writer, apart }: Pick<SqliteDatabase, "reader" | "writer" | "apart">,
  committer: Committer,
  rim: Rim,
): Store["jobs"] {
  const { clock, ids } = rim;
  /** Puts jobs back and tells the lanes that have something to do through it. Returns how many were still ours. */
  const putAllBack = async (jobs: Job[], next: (job: Job) => PutBack): Promise<number> => {
    const opened = await committer.run(async (trx) => {
      const steps: (string[] | undefined)[] = [];
      for (const job of jobs) steps.push(await putBack(trx, job, next(job), clock.now()));
      return steps.filter((step) => step !== undefined);
    });
    rim.onJobs(new Set(opened.flat()));
    return opened.length;
  };
  /** Steps whose last claim found something: the next one will too, and is not asked for first. */
  const busy = new Set<string>();
  return {
    async claim(step, limit, leaseMs, running = []) {
      // On the writing connection, which knows its own pages: any other one reads them anew after each commit. What it sees of a
      // transaction under way is only a hint, and whatever that opens is told of at its end.
      if (!busy.has(step) && !hasDue(writer, step, clock.now(), clock.now() + leaseMs)) return [];
      for (;;) {
        const now = clock.now();
        const claim = { step, limit, now, token: ids.next("job"), leaseUntil: now + leaseMs, running };
        const { jobs, hasMore } = await committer.runUnsynced((trx) => claimDue(trx, claim));
        if (jobs.length > 0) busy.add(step);
        else busy.delete(step);
        if (jobs.length > 0 || !hasMore) return jobs;
        await nextTurn();
      }
    },
    renew: (jobs, leaseMs) =>
      committer.runUnsynced((trx) => {
        const text = "update jobs set lease_until = ? where id = ? and token = ?";
        for (const { id, token } of jobs) runText(trx, text, [clock.now() + leaseMs, id, token]);
      }),
    release: async (jobs, runAt) => {
      await putAllBack(jobs, (job) => ({ run_at: runAt ?? clock.now(), attempt: job.attempt - 1 }));
    },
    retry: async (job, runAt) => {
      if ((await putAllBack([job], () => ({ run_at: runAt, attempt: job.attempt }))) === 0) throw staleLease();
    },
    releaseAll: () =>
      committer.run(async (trx) => {
        const result = await trx
          .updateTable("jobs")
          .set((eb) => ({
            attempt: eb("attempt", "-", 1),
            crashes: eb("crashes", "+", 1),
            token: null,
            lease_until: null,
            key: null,
          }))
          .where("token", "is not", null)
          .executeTakeFirst();
        await setSuspectsApart(trx, clock.now());
        await openAll(trx);
        return Number(result.numUpdatedRows);
      }),
    async countClaimable() {
      const rows = await reader
        .selectFrom("jobs")
        .select((eb) => ["step", eb.fn.countAll<number>().as("count"), eb.fn.min("run_at").as("oldest")])
        .where("token", "is", null)
        .where("held_by", "is", null)
        .where("run_at", "<=", clock.now())
        .groupBy("step")
        .execute();
      return rows.map((row) => ({ step: row.step, count: Number(row.count), oldestRunAt: Number(row.oldest) }));
    },
    depths: () => readDepths({ reader, apart }, clock.now()),
    enqueue: (jobs) => committer.commit({ jobs }),
  };
}

const COLUMNS = [
  "id",
  "step",
  "payload",
  "key",
  "serial_key",
  "group_id",
  "after_group",
  "held_by",
  "run_at",
  "priority",
  "attempt",
  "created_at",
];
/** One with its key may wait already. */
const INSERT_JOBS = insertionInto("jobs", COLUMNS, "on conflict do nothing");

function toRow(job: NewJob, isHeld: boolean, now: number, ids: Ids): unknown[] {
  return [
    ids.next("job"),
    job.step,
    JSON.stringify(job.payload),
    job.key ?? null,
    job.serialKey ?? null,
    job.groupId ?? null,
    job.afterGroup ?? null,
    job.afterGroup === undefined ? (isHeld ? "serial" : null) : "group",
    job.runAt ?? now,
    job.priority ?? DEFAULT_PRIORITY,
    0,
    now,
  ];
}

/** A job that so many ends of the process have met may be their cause. */
const SUSPECT_CRASHES = 5;
/** Most jobs are over within this time. */
const SUSPECT_APART_MS = 100;
const SUSPECT_WAIT_MS_MAX = 30_000;

/**
 * Suspects wait, twice as long after each crash, and run one after another: the cause of the crashes comes to bring the process
 * down alone, and everything else has time to end before. When the process is killed from outside every second, suspects
 * soon wait longer than that, and nothing is held against them any more.
 */
async function setSuspectsApart(trx: Transaction<Tables>, now: number): Promise<void> {
  const text = `update jobs set run_at = max(run_at, ? + min(?, ? << (crashes - ?)) + (place - 1) * ?) from (
      select id as suspect, row_number() over (order by crashes, run_at, id) as place
      from jobs where crashes >= ? and token is null
    ) where id = suspect`;
  const values = [now, SUSPECT_WAIT_MS_MAX, SUSPECT_APART_MS, SUSPECT_CRASHES, SUSPECT_APART_MS, SUSPECT_CRASHES];
  await trx.executeQuery(CompiledQuery.raw(text, values));
}

type PutBack = { run_at: number; attempt: number };

/**
 * The key is given up: another job with it may wait by now, and two waiting ones would collide. Returns the steps that
 * were opened by it, undefined when the lease has gone to another.
 */
async function putBack(trx: Transaction<Tables>, job: Job, next: PutBack, now: number): Promise<string[] | undefined> {
  const { numUpdatedRows } = await trx
    .updateTable("jobs")
    .set({ ...next, token: null, lease_until: null, key: null })
    .where("id", "=", job.id)
    .where("token", "=", job.token)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return undefined;
  const opened = openHeld(trx, { serialKey: job.serialKey, groupId: undefined }, now);
  return next.run_at <= now ? [job.step, ...opened] : opened;
}

function staleLease(): AppError {
  return new AppError("conflict", "The job was taken over by another worker.", { reason: "stale_lease" });
}
