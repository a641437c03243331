import { CompiledQuery, type Kysely } from "kysely";
import type { Job } from "#core/queue.ts";
import { rowsOf, runText } from "./fixed-query.ts";
import type { Tables } from "./tables.ts";

type Connection = Kysely<Tables>;

/**
 * Held jobs are out of sight of the claims until what they wait for ends. A job is held by its serial key only while a job
 * of that key runs, and by a group only while the group has members: so whatever ends one of these must open the next.
 */
export function openHeld(
  trx: Connection,
  { serialKey, groupId }: Pick<Job, "serialKey" | "groupId">,
  now: number,
): string[] {
  return [
    ...(serialKey === undefined ? [] : openNextOf(trx, serialKey, now)),
    ...(groupId === undefined ? [] : openAfter(trx, groupId, now)),
  ];
}

/** Gives the next job of a serial key its turn, behind the jobs of other keys that wait already. Returns its step. */
export function openNextOf(trx: Connection, serialKey: string, now: number): string[] {
  const text =
    "select id, step from jobs where serial_key = ? and held_by = 'serial' order by priority, run_at, id limit 1";
  const [next] = rowsOf<{ id: string; step: string }>(trx, text, [serialKey]);
  if (!next) return [];
  // Two statements: one with `returning` takes half as long again, and this runs at the end of most jobs.
  runText(trx, "update jobs set held_by = null, run_at = max(run_at, ?) where id = ?", [now, next.id]);
  return [next.step];
}

/** Opens the jobs that wait for a group if nothing of it is left. Returns their steps. */
export function openAfter(trx: Connection, groupId: string, now: number): string[] {
  const text = `update jobs set held_by = null, run_at = max(run_at, ?)
    where after_group = ? and held_by = 'group' and not exists (select 1 from jobs member where member.group_id = ?)
    returning step`;
  return rowsOf<{ step: string }>(trx, text, [now, groupId, groupId]).map((row) => row.step);
}

/** With no job running: the first of each serial key, and all that wait for a group of which nothing is left. */
export async function openAll(trx: Connection): Promise<void> {
  const texts = [
    `update jobs set held_by = null where id in (select id from (
      select id, row_number() over (partition by serial_key order by priority, run_at, id) as place
      from jobs where held_by = 'serial') where place = 1)`,
    `update jobs set held_by = null where held_by = 'group'
      and not exists (select 1 from jobs member where member.group_id = jobs.after_group)`,
  ];
  for (const text of texts) await trx.executeQuery(CompiledQuery.raw(text));
}

export function isBusy(trx: Connection, serialKey: string): boolean {
  const text = "select 1 from jobs where serial_key = ? and token is not null limit 1";
  return rowsOf(trx, text, [serialKey]).length > 0;
}
