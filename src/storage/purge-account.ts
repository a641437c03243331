import { setImmediate as nextTurn } from "node:timers/promises";
import { sql, type Transaction } from "kysely";
import { openHeld } from "./holds.ts";
import { anyOf } from "./paging.ts";
import type { Tables } from "./tables.ts";

/** Everything that hangs on an account, in an order that leaves no orphan behind if it were interrupted. */
const BELONGINGS = [
  "contacts",
  "documents",
  "signals",
  "scores",
  "briefs",
  "crawls",
  "fetches",
  "fires",
  "exports",
] as const;

/** Sorts behind every id made in the same millisecond. */
const LAST_ID = `acct_${"Z".repeat(20)}`;

/**
 * Removes an account and every row that says anything of it, and marks that unused parts of the file may still show it. The loop has a
 * turn between the tables, which are read from the disk as a rule.
 */
export async function purgeAccount(trx: Transaction<Tables>, workspaceId: string, id: string): Promise<void> {
  await trx.insertInto("purging").values({ account_id: id }).execute();
  await forgetNames(trx, workspaceId, id);
  const events = trx.selectFrom("events").select("id").where("account_id", "=", id);
  await trx.deleteFrom("deliveries").where("event_id", "in", events).execute();
  await trx.deleteFrom("events").where("account_id", "=", id).execute();
  const signals = trx.selectFrom("signals").select("id").where("account_id", "=", id);
  await trx.deleteFrom("evidence").where("signal_id", "in", signals).execute();
  for (const table of BELONGINGS) {
    await nextTurn();
    const owned = table === "fetches" ? sql<boolean>`owner = ${id}` : sql<boolean>`account_id = ${id}`;
    await trx.deleteFrom(table).where("workspace_id", "=", workspaceId).where(owned).execute();
  }
  await trx.deleteFrom("members").where("account_id", "=", id).execute();
  await forgetInJobs(trx, id);
  await forgetInIds(trx, "bots", "$.accountIds", { workspaceId, id });
  await forgetInIds(trx, "webhooks", "$.filters.accountIds", { workspaceId, id });
  await trx.deleteFrom("accounts").where("workspace_id", "=", workspaceId).where("id", "=", id).execute();
  await trx.deleteFrom("purging").where("account_id", "=", id).execute();
  await trx
    .insertInto("residue")
    .values({ id: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What callers can name in the audit log, of all that hangs on an account. */
const NAMEABLE = ["contacts", "signals", "briefs", "crawls", "exports"] as const;

/** In the audit log tokens stand for them: it cannot be edited, but what they mean can be forgotten. */
async function forgetNames(trx: Transaction<Tables>, workspaceId: string, id: string): Promise<void> {
  const events = sql`select id from events where account_id = ${id}`;
  const belongings = [
    ...NAMEABLE.map(
      (table) => sql`select id from ${sql.table(table)} where workspace_id = ${workspaceId} and account_id = ${id}`,
    ),
    events,
    sql`select id from deliveries where event_id in (${events})`,
  ];
  await sql`delete from audit_names where id = ${id} or id in (${sql.join(belongings, sql` union all `)})`.execute(trx);
}

/**
 * Whatever the step: one that runs finds its lease gone, and what it made is dropped. A walk over all accounts that has just
 * passed this one goes on from its place; what waited for a job that goes is opened, as at any end of a job.
 */
async function forgetInJobs(trx: Transaction<Tables>, id: string): Promise<void> {
  const named = await jobsNaming(trx, id);
  if (named.length === 0) return;
  const walks = named.filter(({ step }) => step === "rescore_all").map((job) => job.id);
  await sql`update jobs set payload = replace(payload, ${id}, ${LAST_ID}) where id in ${anyOf(walks)}`.execute(trx);
  const others = named.filter(({ step }) => step !== "rescore_all").map((job) => job.id);
  const gone = await trx
    .deleteFrom("jobs")
    .where("id", "in", anyOf(others))
    .returning(["serial_key", "group_id"])
    .execute();
  // No later than they were due anyway.
  for (const { serial_key, group_id } of gone) {
    openHeld(trx, { serialKey: serial_key ?? undefined, groupId: group_id ?? undefined }, 0);
  }
}

/** Jobs looked at in one go: 200,000 would hold the loop for 40 ms. Other writes wait for all of them. */
const SLICE = 10_000;

async function jobsNaming(trx: Transaction<Tables>, id: string): Promise<{ id: string; step: string }[]> {
  const found: { id: string; step: string }[] = [];
  for (let from = 0; ; ) {
    const slice = sql<{ last: number | null }>`select max(rowid) as last from (
      select rowid from jobs where rowid > ${from} order by rowid limit ${SLICE})`;
    const last = (await slice.execute(trx)).rows[0]?.last ?? undefined;
    if (last === undefined) return found;
    const named = sql<{ id: string; step: string }>`select id, step from jobs
      where rowid > ${from} and rowid <= ${last} and instr(payload, ${id}) > 0`;
    found.push(...(await named.execute(trx)).rows);
    from = last;
    await nextTurn();
  }
}

/** Takes an account off the lists of ids that records keep. A list that becomes empty stays one: nobody, and not everybody. */
async function forgetInIds(
  trx: Transaction<Tables>,
  table: "bots" | "webhooks",
  path: string,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<void> {
  const others = sql`select json_group_array(one.value) from json_each(body, ${path}) one where one.value <> ${id}`;
  await sql`update ${sql.table(table)} set revision = revision + 1,
      body = json_set(body, '$.revision', revision + 1, ${path}, json((${others})))
    where workspace_id = ${workspaceId}
      and exists (select 1 from json_each(body, ${path}) one where one.value = ${id})`.execute(trx);
}
