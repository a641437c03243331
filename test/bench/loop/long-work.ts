import { Database } from "bun:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { After } from "#core/queries.ts";
import type { Store } from "#core/store.ts";
import { DAY_MS } from "#core/time.ts";
import { scaledId } from "../scaled-database.ts";

export type Ground = { store: Store; workspaceId: string; now: number; path: string };
export type LongWork = { name: string; work(ground: Ground): Promise<unknown> };

const PAGE = 100;
/** Rows past their retention, of each kind that grows by itself. */
export const OLD_ROWS = 100_000;

/** What was done to accounts, as the audit log has it. */
export const OLD_AUDIT_ROWS = {
  count: 20_000,
  notes: ({ workspaceId }: Ground, from: number) =>
    Array.from({ length: 100 }, (_, more) => ({
      workspaceId,
      verb: "account.updated",
      object: { type: "account", id: scaledId("acct", from + more) },
    })),
};

/** Everything that asks much of the database at once, in the order it is measured: what removes comes last. */
export const LONG_WORK: LongWork[] = [
  { name: "export of all accounts", work: (ground) => exported(ground, "accounts") },
  { name: "export of 100,000 signals", work: (ground) => exported(ground, "signals", 1_000) },
  ...["company 99", "comp", "robotics", "nobody"].map((text) => ({
    name: `accounts by name: ${text}`,
    work: ({ store, workspaceId }: Ground) =>
      store.accounts.list(workspaceId, { sort: "name", keyPrefix: text, limit: PAGE }),
  })),
  {
    name: "accounts by tag and owner, none there",
    work: ({ store, workspaceId }) =>
      store.accounts.list(workspaceId, { sort: "-score", tag: "nothing", owner: "owner-7@acme.example", limit: PAGE }),
  },
  {
    name: "signals with a word in their title",
    work: ({ store, workspaceId }) =>
      store.signals.list(workspaceId, { titleHas: { text: "nothing", ofLatest: 2_000 }, limit: PAGE }),
  },
  { name: "names of all accounts", work: ({ store, workspaceId }) => store.accounts.listNames(workspaceId) },
  { name: "products of all accounts", work: ({ store, workspaceId }) => store.accounts.listTech(workspaceId) },
  { name: "accounts of the files", work: ({ store, workspaceId }) => store.accounts.listFromConfig(workspaceId) },
  { name: "how many accounts there are", work: ({ store, workspaceId }) => store.accounts.count(workspaceId) },
  {
    name: "quality of 50,000 judged signals",
    work: ({ store, workspaceId }) => store.signals.countVerdicts(workspaceId, { limit: PAGE }),
  },
  { name: "jobs by step and state, of 200,000", work: ({ store }) => store.jobs.depths() },
  { name: "the clock put back by an hour", work: ({ store }) => store.putBackBy(3_600_000) },
  { name: "the audit log verified", work: ({ store }) => store.audit.verify() },
  { name: "writes until the log is put into the database", work: written },
  {
    name: "the audit log pruned",
    work: ({ store, now }) => store.audit.removeOlderThan(now + DAY_MS),
  },
  { name: "purge of what is past its retention", work: purged },
  { name: "purge of ten accounts", work: purgedAccounts },
  { name: "scrub after a purge", work: ({ store }) => store.scrub() },
];

async function exported({ store, workspaceId, now }: Ground, kind: "accounts" | "signals", pagesMax = Infinity) {
  let after: After | undefined;
  let pages = 0;
  do {
    const page = await store.exports.rows(workspaceId, { kind, filter: {}, until: now }, { limit: PAGE, after });
    after = page.next;
    await nextTurn();
  } while (after !== undefined && ++pages < pagesMax);
}

/** Every account anew, a few at a time as callers would: some 100 MB into the log. */
async function written({ store, workspaceId }: Ground) {
  for (let index = 0; index < 20_000; index += 10) {
    const ids = Array.from({ length: 10 }, (_, more) => scaledId("acct", index + more));
    const accounts = await store.accounts.findMany(workspaceId, ids);
    await store.commit({ put: { account: accounts.map((each) => ({ ...each, revision: each.revision + 1 })) } });
  }
}

function purged({ store, now }: Ground) {
  const before = now - 30 * DAY_MS;
  return store.purgeOlderThan({
    documentsAt: before,
    fetchesAt: before,
    runsAt: before,
    botsAt: before,
    looksAt: before,
    eventsAt: before,
    deliveriesAt: before,
    listsAt: before,
    replaysAt: before,
  });
}

async function purgedAccounts({ store, workspaceId }: Ground) {
  for (let index = 0; index < 10; index++) {
    await store.accounts.purge(workspaceId, scaledId("acct", 5_000 + index));
    await nextTurn();
  }
}

/** What a year leaves in a database beside accounts and signals; by SQL, since only its amount matters. */
export function age(path: string, now: number): void {
  const database = new Database(path, { strict: true });
  const { id: workspaceId } = database.query<{ id: string }, []>("select id from workspaces").get() ?? { id: "" };
  database.exec("pragma synchronous = off");
  const old = now - 60 * DAY_MS;
  const numbers = `with recursive n (i) as (select 0 union all select i + 1 from n where i < ${OLD_ROWS - 1})`;
  const text = "'{\"text\":\"' || hex(zeroblob(300)) || '\"}'";
  database.exec(`
    begin;
    ${numbers} insert into events (seq, id, workspace_id, type, account_id, created_at, body)
      select i + 1, printf('evt_%020d', i), '${workspaceId}', 'signal.detected', printf('acct_%020d', i), ${old}, ${text} from n;
    ${numbers} insert into deliveries (id, workspace_id, webhook_id, event_id, status, sequence, created_at, body)
      select printf('dlv_%020d', i), '${workspaceId}', 'wh_1', printf('evt_%020d', i), 'delivered', i, ${old}, ${text} from n;
    ${numbers} insert into runs (id, workspace_id, bot_id, status, created_at, finished_at, latency_ms, match_count, fire_count, body)
      select printf('run_%020d', i), '${workspaceId}', 'bot_' || (i % 1000), 'no_match', ${old}, ${old}, 10, 0, 0, ${text} from n;
    ${numbers} insert into jobs (id, step, payload, run_at, priority, attempt, created_at)
      select printf('job_%020d', i), 'deliver', '{}', ${now} + i, 10, 0, ${now} from n;
    ${numbers} insert into jobs (id, step, payload, run_at, priority, attempt, created_at)
      select printf('job_b%020d', i), 'score', '{}', ${now} - i, 10, 0, ${now} from n;
    update signals set verdict = 'useful' where rowid in (select rowid from signals limit 50000);
    commit; pragma wal_checkpoint(truncate);`);
  database.close();
}
