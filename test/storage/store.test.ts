import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { Account } from "#core/account.ts";
import type { Brief } from "#core/brief.ts";
import { composeBrief } from "#core/compose-brief.ts";
import type { AppError } from "#core/errors.ts";
import type { Store } from "#core/store.ts";
import type { Webhook } from "#core/webhook.ts";
import { createFakeClock } from "../helpers/clock.ts";
import {
  aContact,
  aDocument,
  anAccount,
  anEvent,
  aSignal,
  aWebhook,
  createTestIds,
  NOW,
  SECRET_KEY,
  WORKSPACE_ID as ws,
} from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const ids = createTestIds();
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
beforeEach(async () => {
  opened = await aStore(createFakeClock(NOW));
  store = opened.store;
});
afterEach(() => opened.remove());

function aBrief(account = anAccount()): { brief: Brief; account: typeof account } {
  const draft = {
    whyNow: "x",
    whoToTalkTo: [],
    draftOpener: "",
    signalIds: [],
    claims: [],
    writer: { kind: "template" as const, name: "plain", version: "1" },
  };
  return composeBrief({ account, draft, trigger: "initial", at: NOW, causeId: "c" }, ids);
}

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "no error",
    (error: AppError) => error.reason,
  );

describe("a commit", () => {
  test("is there for every reader when it resolves, and after a restart", async () => {
    const account = anAccount();
    await store.commit({ put: { account: [account] } });
    expect(await store.accounts.find(ws, account.id)).toEqual(account);
    expect(await (await opened.reopen()).accounts.find(ws, account.id)).toEqual(account);
  });

  test("is all or nothing: a failing part takes the whole change along, and no other change", async () => {
    const taken = anAccount({ domain: "taken.example" });
    await store.commit({ put: { account: [taken] } });
    const first = anAccount({ domain: "first.example" });
    const other = anAccount({ domain: "other.example" });
    const outcomes = await Promise.all([
      reasonOf(
        store.commit({
          put: { account: [first, anAccount({ domain: "taken.example" })] },
          jobs: [{ step: "x", payload: {} }],
        }),
      ),
      reasonOf(store.commit({ put: { account: [other] } })),
    ]);
    expect(outcomes).toEqual(["constraint", "no error"]);
    expect(await store.accounts.find(ws, first.id)).toBeUndefined();
    expect(await store.accounts.find(ws, other.id)).toEqual(other);
    expect(await store.jobs.countClaimable()).toEqual([]);
  });

  test("refuses a stale revision and keeps what the other wrote", async () => {
    const account = anAccount();
    await store.commit({ put: { account: [account] } });
    const mine = { ...account, name: "Mine", revision: 2 };
    const theirs = { ...account, name: "Theirs", revision: 2 };
    expect(
      await Promise.all([
        reasonOf(store.commit({ put: { account: [mine] } })),
        reasonOf(store.commit({ put: { account: [theirs] } })),
      ]),
    ).toEqual(["no error", "stale_revision"]);
    expect((await store.accounts.find(ws, account.id))?.name).toBe("Mine");
  });

  test("adds the job that publishes its events, where there is an endpoint", async () => {
    await store.commit({ put: { webhook: [aWebhook()] } });
    const events = [anEvent(), anEvent({ workspaceId: "ws_without_endpoint" })];
    await store.commit({ events });
    expect(await store.jobs.countClaimable()).toEqual([{ step: "publish", count: 1, oldestRunAt: NOW }]);
    const [job] = await store.jobs.claim("publish", 1, 1_000);
    expect(job?.payload).toEqual({ eventIds: [events[0]?.id] });
    expect(await store.events.findMany(events.map((event) => event.id))).toEqual(events);
  });

  test("that fails leaves nothing of itself in the audit log, and the others of its group whole", async () => {
    const [first, clash, last] = [aWebhook(), aWebhook({ revision: 5 }), aWebhook()];
    const note = (webhook: Webhook) =>
      store.commit({ put: { webhook: [webhook] }, audit: [{ workspaceId: ws, verb: webhook.id }] });
    await store.commit({ put: { webhook: [{ ...clash, revision: 1 }] } });
    expect(await Promise.all([first, clash, last].map((webhook) => reasonOf(note(webhook))))).toEqual([
      "no error",
      "stale_revision",
      "no error",
    ]);
    const { rows } = await store.audit.list([ws], { limit: 20 });
    expect(rows.map(({ verb }) => verb)).toEqual(expect.arrayContaining([first.id, last.id]));
    expect(rows.map(({ verb }) => verb)).not.toContain(clash.id);
    expect((await store.audit.verify()).flaw).toBeUndefined();
  });

  test.each<{ of: string; clash: string; refused: number[] }>([
    { of: "each is whole", clash: "company-99.example", refused: [] },
    { of: "one that fails takes no other along", clash: "company-7.example", refused: [7] },
  ])("of an account that begins shares statements with others: $of", async ({ clash, refused }) => {
    const taken = anAccount({ domain: clash, revision: 1 });
    await store.commit({ put: { account: [taken] } });
    const accounts = Array.from({ length: 33 }, (_, n) => anAccount({ domain: `company-${n}.example`, revision: 1 }));
    const begin = (account: Account) =>
      store.commit({
        put: { account: [account] },
        events: [anEvent({ type: "account.created", accountId: account.id })],
        jobs: [{ step: "crawl", payload: { accountId: account.id } }],
        by: { actor: { kind: "key", id: "key_1" }, workspaceId: ws, requestId: `req_${account.domain}` },
      });
    const reasons = await Promise.all(accounts.map((account) => reasonOf(begin(account))));
    expect(reasons.flatMap((reason, n) => (reason === "no error" ? [] : [n, reason]))).toEqual(
      refused.flatMap((n) => [n, "constraint"]),
    );
    const begun = accounts.filter((_, n) => !refused.includes(n));
    const found = await store.accounts.findMany(
      ws,
      accounts.map(({ id }) => id),
    );
    expect(found.map(({ id }) => id).sort()).toEqual(begun.map(({ id }) => id).sort());
    const { rows: events } = await store.events.list(ws, { limit: 100 });
    expect(events.map(({ accountId }) => accountId).sort()).toEqual(begun.map(({ id }) => id).sort());
    const jobs = await store.jobs.claim("crawl", 100, 1_000);
    expect(jobs.map(({ payload }) => (payload as { accountId: string }).accountId).sort()).toEqual(
      begun.map(({ id }) => id).sort(),
    );
    const { rows: told } = await store.audit.list([ws], { limit: 100 });
    expect(told.map(({ requestId }) => requestId).sort()).toEqual(begun.map(({ domain }) => `req_${domain}`).sort());
    expect((await store.audit.verify()).flaw).toBeUndefined();
  });

  test("keeps the first of two equal documents", async () => {
    const document = aDocument();
    await store.commit({ put: { document: [document, { ...document, id: ids.next("doc") }] } });
    expect(await store.documents.listHashes(ws, "acct_1", [document.key])).toEqual([
      { key: document.key, contentHash: document.contentHash },
    ]);
    expect((await store.documents.findMany(ws, [document.id])).length).toBe(1);
  });
});

describe("a brief", () => {
  test("cannot be changed or removed, not even by SQL of our own", async () => {
    const { account, brief } = aBrief();
    await store.commit({ put: { account: [{ ...account, revision: 1 }], brief: [brief] } });
    await expect(store.commit({ put: { brief: [{ ...brief, whyNow: "y" }] } })).rejects.toThrow();
    const { loadSqlite } = await import("#storage/sqlite-driver.ts");
    const raw = new (loadSqlite())(opened.path);
    expect(() => raw.prepare("update briefs set body = '{}'").run()).toThrow("immutable");
    expect(() => raw.prepare("delete from briefs").run()).toThrow("immutable");
    expect(() => raw.prepare("insert or replace into briefs select * from briefs").run()).toThrow("immutable");
    raw.close();
    expect(await store.briefs.findLatest(ws, account.id)).toEqual(brief);
  });

  test("goes with its account at the purge, which leaves nothing behind", async () => {
    const { account, brief } = aBrief();
    const mine = { accountId: account.id };
    await store.commit({
      put: {
        account: [{ ...account, revision: 1 }],
        brief: [brief],
        contact: [aContact(mine)],
        document: [aDocument(mine)],
        signal: [aSignal(mine)],
      },
      events: [
        {
          id: ids.next("evt"),
          workspaceId: ws,
          type: "brief.generated",
          ...mine,
          createdAt: NOW,
          causeId: "c",
          facts: { account, brief },
        },
      ],
    });
    await store.accounts.purge(ws, account.id);
    expect(await store.accounts.findAny(ws, account.id)).toBeUndefined();
    const { loadSqlite } = await import("#storage/sqlite-driver.ts");
    const raw = new (loadSqlite())(opened.path, { readonly: true });
    for (const { name } of raw.prepare("select name from sqlite_master where type = 'table'").all() as {
      name: string;
    }[]) {
      const rows = raw.prepare(`select * from ${name}`).all();
      expect({ name, traces: JSON.stringify(rows).includes(account.id) }).toEqual({ name, traces: false });
    }
    raw.close();
  });
});

describe("a list", () => {
  test("is walked exactly once while rows come in, whatever the page size", async () => {
    const accounts = Array.from({ length: 25 }, (_, index) =>
      anAccount({ domain: `a${index}.example`, createdAt: NOW + Math.floor(index / 3) }),
    );
    await store.commit({ put: { account: accounts } });
    const seen: string[] = [];
    let after: (string | number)[] | undefined;
    do {
      const page = await store.accounts.list(ws, { sort: "-created_at", limit: 4, after });
      seen.push(...page.rows.map((account) => account.id));
      await store.commit({
        put: { account: [anAccount({ domain: `new${seen.length}.example`, createdAt: NOW + 1_000 })] },
      });
      after = page.next;
    } while (after);
    expect(seen.filter((id) => accounts.some((account) => account.id === id)).length).toBe(25);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("of signals joins its filters with and, a list of types with or, and hides deleted accounts", async () => {
    const account = anAccount();
    const gone = anAccount({ domain: "gone.example", status: "deleted" });
    const mine = { accountId: account.id };
    const strong = aSignal({ ...mine, strength: 90 });
    const weak = aSignal({ ...mine, strength: 40, type: "outage" });
    await store.commit({ put: { account: [account, gone], signal: [strong, weak, aSignal({ accountId: gone.id })] } });
    const idsOf = async (query: object) =>
      (await store.signals.list(ws, { limit: 10, ...query })).rows.map((signal) => signal.id).sort();
    expect(await idsOf({})).toEqual([strong.id, weak.id].sort());
    expect(await idsOf({ types: ["funding", "outage"], strengthGte: 70 })).toEqual([strong.id]);
    expect(await idsOf({ since: NOW + 1 })).toEqual([]);
    expect((await store.signals.list("ws_other", { limit: 10 })).rows).toEqual([]);
  });
});

test("a database that takes no writes is not called writable", async () => {
  expect(await store.isWritable()).toBe(true);
  const { loadSqlite } = await import("#storage/sqlite-driver.ts");
  const raw = new (loadSqlite())(opened.path);
  // As on a full disk: the lock can be had, the row cannot.
  for (const what of ["insert", "update"]) {
    raw.exec(`create trigger full_${what} before ${what} on heartbeat begin select raise(abort, 'full'); end`);
  }
  raw.close();
  expect(await store.isWritable()).toBe(false);
});

test("items of a feed are found by a name in any script, case aside", async () => {
  const item = (title: string, key: string) =>
    aDocument({ accountId: undefined, feedUrl: "https://wire.example/rss.xml", title, key });
  const items = [item("ÖSTERREICHISCHE RÖHREN kauft Werk", "a"), item("Ganz andere Meldung", "b")];
  await store.commit({ put: { document: items } });
  const found = (since: number) =>
    store.documents.listFeedItemsWith(ws, ["Österreichische Röhren"], { since, limit: 10 });
  expect((await found(0)).map((document) => document.key)).toEqual(["a"]);
  expect(await found(NOW)).toEqual([]);
});

test("a database of a newer version is refused with the way out", async () => {
  const { loadSqlite } = await import("#storage/sqlite-driver.ts");
  const raw = new (loadSqlite())(opened.path);
  const version = raw.pragma("user_version", { simple: true });
  raw.pragma("user_version = 999");
  raw.close();
  await expect(opened.reopen()).rejects.toThrow(/newer version \(schema 999.*restore a backup/);
  const again = new (loadSqlite())(opened.path);
  again.pragma(`user_version = ${version}`);
  again.close();
  store = await (async () =>
    (await import("#storage/open.ts")).openStore({
      secretKey: SECRET_KEY,
      path: opened.path,
      clock: createFakeClock(),
      ids,
    }))();
  await store.close();
});
