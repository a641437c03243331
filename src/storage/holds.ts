import { CompiledQuery, type Kysely } from "kysely";
import { rowsOf } from "./fixed-query.ts";
import type { Tables } from "./tables.ts";

type Connection = Kysely<Tables>;

/**
 * Held jobs are out of sight of the claims until what they wait for ends. A job is held by its serial key only while a job
 * of that key runs, and by a group only while the group has members: so whatever ends one of these must open the next.
 */
export async function openHeld(
  trx: Connection,
  ended: { serial_key: string | null; group_id: string | null },
  now: number,
): Promise<string[]> {
  return [
    ...(ended.serial_key === null ? [] : await openNextOf(trx, ended.serial_key, now)),
    ...(ended.group_id === null ? [] : await openAfter(trx, ended.group_id, now)),
  ];
}

/** Gives the next job of a serial key its turn, behind the jobs of other keys that wait already. Returns its step. */
export function openNextOf(trx: Connection, serialKey: string, now: number): Promise<string[]> {
  const text = `update jobs set held_by = null, run_at = max(run_at, ?) where id = (
      select id from jobs where serial_key = ? and held_by = 'serial' order by priority, run_at, id limit 1)
    returning step`;
  return stepsOf(trx, text, [now, serialKey]);
}

/** Opens the jobs that wait for a group if nothing of it is left. Returns their steps. */
export function openAfter(trx: Connection, groupId: string, now: number): Promise<string[]> {
  const text = `update jobs set held_by = null, run_at = max(run_at, ?)
    where after_group = ? and held_by = 'group' and not exists (select 1 from jobs member where member.group_id = ?)
    returning step`;
  return stepsOf(trx, text, [now, groupId, groupId]);
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

async function stepsOf(trx: Connection, text: string, parameters: unknown[]): Promise<string[]> {
  return rowsOf<{ step: string }>(trx, text, parameters).map((row) => row.step);
}
