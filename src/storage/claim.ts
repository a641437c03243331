import type { Kysely } from "kysely";
import type { Job } from "#core/queue.ts";
import { rowsOf } from "./fixed-query.ts";
import { openNextOf } from "./holds.ts";
import type { Tables } from "./tables.ts";

/** Jobs looked at in one transaction, so that no commit waits long behind a claim. */
const LOOKED_AT_MAX = 1_000;
const CHUNK_MIN = 16;
const CHUNK_MAX = 500;

export type Claim = { step: string; limit: number; now: number; token: string; leaseUntil: number; running: string[] };
/** `hasMore`: the look ended before the jobs did. */
export type Claimed = { jobs: Job[]; hasMore: boolean };

type Due = { id: string; serial_key: string | null; hold: "serial" | "group" | null };
type Connection = Kysely<Tables>;

/**
 * Leases the first due jobs of a step. A job met on the way that must wait for another is held, so that it is looked at
 * once and not at every claim: 50,000 deliveries of one endpoint cost the others nothing (52 ms a claim without it).
 */
export function claimDue(trx: Connection, claim: Claim): Claimed {
  const jobs = lease(trx, claim, readExpired(trx, claim));
  let chunk = Math.max(CHUNK_MIN, claim.limit);
  let lookedAt = 0;
  for (const priority of dueLevels(trx, claim.step, claim.now)) {
    for (;;) {
      const room = claim.limit - jobs.length;
      if (room <= 0 || lookedAt >= LOOKED_AT_MAX) return { jobs, hasMore: room > 0 };
      const due = readDue(trx, claim, priority, chunk);
      const { taken, held } = sort(due, room);
      jobs.push(...lease(trx, claim, taken));
      hold(trx, held, claim.now);
      lookedAt += due.length;
      if (due.length < chunk) break;
      chunk = Math.min(CHUNK_MAX, chunk * 2);
    }
  }
  return { jobs, hasMore: false };
}

/** Whether a claim could find anything; outside any transaction, as most looks find nothing. */
export function hasDue(connection: Connection, step: string, now: number, leaseUntil: number): boolean {
  for (const _ of dueLevels(connection, step, now)) return true;
  const text =
    "select 1 from jobs where step = ? and token is not null and (lease_until < ? or lease_until > ?) limit 1";
  return rowsOf(connection, text, [step, now, leaseUntil]).length > 0;
}

/**
 * The priorities of which open jobs of a step are due, the most urgent first: from one to the next in the index. Each is a small
 * query, because a recursive one takes 100 µs even where there is nothing.
 */
function* dueLevels(connection: Connection, step: string, now: number): Generator<number> {
  const text = `select priority, run_at from jobs where step = ? and token is null and held_by is null and priority > ?
    order by priority, run_at limit 1`;
  for (let last = Number.MIN_SAFE_INTEGER; ; ) {
    const [next] = rowsOf<{ priority: number; run_at: number }>(connection, text, [step, last]);
    if (!next) return;
    if (next.run_at <= now) yield next.priority;
    last = next.priority;
  }
}

/** Due jobs of one priority with what they must wait for. Level by level, because only then the index gives them in order. */
function readDue(trx: Connection, { step, now }: Claim, priority: number, limit: number): Due[] {
  const text = `select id, serial_key, case
      when after_group is not null and exists (select 1 from jobs member where member.group_id = jobs.after_group)
      then 'group'
      when serial_key is not null
        and exists (select 1 from jobs busy where busy.serial_key = jobs.serial_key and busy.token is not null)
      then 'serial' end as hold
    from jobs where step = ? and token is null and held_by is null and priority = ? and run_at <= ?
    order by run_at, id limit ?`;
  return rowsOf(trx, text, [step, priority, now, limit]);
}

/**
 * Jobs that nobody works at any more; their serial keys are still theirs. A lease longer than any that is given now is from
 * before the clock was put back.
 */
function readExpired(trx: Connection, { step, now, limit, leaseUntil, running }: Claim): string[] {
  const text = `select id from jobs where step = ? and token is not null and (lease_until < ? or lease_until > ?)
    and id not in (select value from json_each(?)) limit ?`;
  const values = [step, now, leaseUntil, JSON.stringify(running), limit];
  return rowsOf<{ id: string }>(trx, text, values).map((row) => row.id);
}

/** Of several jobs with one serial key the first is taken; what comes after the last one taken stays open. */
function sort(due: Due[], room: number): { taken: string[]; held: { id: string; key: string | null; by: string }[] } {
  const taken: string[] = [];
  const held: { id: string; key: string | null; by: string }[] = [];
  const busy = new Set<string>();
  for (const { id, serial_key: key, hold: by } of due) {
    if (taken.length === room) break;
    if (by !== null) held.push({ id, key, by });
    else if (key !== null && busy.has(key)) held.push({ id, key, by: "serial" });
    else {
      taken.push(id);
      if (key !== null) busy.add(key);
    }
  }
  return { taken, held };
}

function hold(trx: Connection, held: { id: string; key: string | null; by: string }[], now: number): void {
  for (const by of ["serial", "group"]) {
    const ids = held.filter((job) => job.by === by).map((job) => job.id);
    if (ids.length === 0) continue;
    const text = "update jobs set held_by = ? where id in (select value from json_each(?))";
    rowsOf(trx, text, [by, JSON.stringify(ids)]);
  }
  // It may have been opened to take its key's turn, which it cannot use now: the turn is passed on.
  for (const { key, by } of held) if (by === "group" && key !== null) openNextOf(trx, key, now);
}

function lease(trx: Connection, { token, leaseUntil }: Claim, ids: string[]): Job[] {
  if (ids.length === 0) return [];
  // Who takes over a lease that ran out repeats the attempt.
  const text = `update jobs set token = ?, lease_until = ?,
      attempt = attempt + (token is null), crashes = crashes + (token is not null)
    where id in (select value from json_each(?)) returning id, step, payload, attempt, crashes, serial_key, group_id`;
  const rows = rowsOf<Leased>(trx, text, [token, leaseUntil, JSON.stringify(ids)]);
  return rows.map(({ serial_key, group_id, payload, ...row }) => ({
    ...row,
    payload: JSON.parse(payload),
    token,
    serialKey: serial_key ?? undefined,
    groupId: group_id ?? undefined,
  }));
}

type Leased = Pick<Job, "id" | "step" | "attempt" | "crashes"> & {
  payload: string;
  serial_key: string | null;
  group_id: string | null;
};
