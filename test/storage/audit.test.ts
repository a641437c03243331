import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import type { By } from "#core/audit.ts";
import type { AuditLine } from "#storage/audit-chain.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { aBot, aContact, anAccount, aWebhook, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const BY: By = { actor: { kind: "key", id: "key_1" }, workspaceId: ws, address: "203.0.113.7" };

let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
});
afterEach(() => opened.remove());

const rows = async () => (await opened.store.audit.list([ws], { limit: 100 })).rows;
const verify = () => opened.store.audit.verify();

/** Ten rows, a second apart. */
async function writeTen(): Promise<void> {
  for (let number = 1; number <= 10; number++) {
    await opened.store.commit({ audit: [{ workspaceId: ws, verb: "test.happened", after: { number } }], by: BY });
    await clock.advance(1_000);
  }
}

/** Runs SQL past the appliance, with nothing that would refuse it. */
function tamper(text: string): void {
  const database = new (loadSqlite())(opened.path);
  database.exec("drop trigger audit_never_changes; drop trigger audit_only_grows; drop trigger audit_never_shrinks;");
  database.exec(text);
  database.close();
}

describe("a change", () => {
  test("that nobody asked for is told as the appliance's own, when it is one that people care about", async () => {
    const webhook = aWebhook();
    const bot = aBot();
    await opened.store.commit({ put: { webhook: [webhook], bot: [bot], account: [anAccount()] } });
    const run = { ...bot, lastRunAt: NOW, fireCount: 3, revision: 2 };
    await opened.store.commit({ put: { bot: [run] } });
    await opened.store.commit({
      put: {
        bot: [{ ...run, status: "auto_paused", pauseReason: "failures", revision: 3 }],
        webhook: [{ ...webhook, status: "disabled", disabledReason: "gone", revision: 2 }],
      },
    });
    expect((await rows()).map(({ verb, actor }) => [verb, actor.kind])).toEqual([
      ["webhook.disabled", "system"],
      ["bot.auto_paused", "system"],
      ["bot.created", "system"],
      ["webhook.created", "system"],
    ]);
  });

  test("that is refused leaves no row", async () => {
    const bot = aBot();
    await opened.store.commit({ put: { bot: [bot] }, by: BY });
    await expect(opened.store.commit({ put: { bot: [{ ...bot, status: "paused" }] }, by: BY })).rejects.toThrow();
    expect(await rows()).toHaveLength(1);
    expect((await verify()).flaw).toBeUndefined();
  });

  test("that is refused among others of its transaction leaves a log without a gap", async () => {
    const bot = aBot();
    await opened.store.commit({ put: { bot: [bot] }, by: BY });
    const tell = (verb: string) => opened.store.commit({ audit: [{ workspaceId: ws, verb }], by: BY });
    // The first of a transaction, and one in its middle.
    for (const verbs of [[], ["test.before"]]) {
      const told = verbs.map(tell);
      const refused = opened.store.commit({ put: { bot: [{ ...bot, status: "paused" }] }, by: BY });
      const results = await Promise.allSettled([...told, refused, tell("test.after")]);
      expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
    }
    expect((await rows()).map(({ verb }) => verb)).toEqual(["test.after", "test.before", "test.after", "bot.created"]);
    expect(await verify()).toMatchObject({ rows: 4, flaw: undefined });
  });

  test("of an account that no caller made is not told", async () => {
    await opened.store.commit({ put: { account: [anAccount()] } });
    expect(await rows()).toEqual([]);
  });

  test("of what is purged is named until then; afterwards only who knows its id finds what was done to it", async () => {
    const account = anAccount({ status: "deleted", purgeAt: NOW });
    const contact = aContact({ accountId: account.id });
    await opened.store.commit({ put: { account: [account] }, by: BY });
    const act = { verb: "contact.updated", object: { type: "contact", id: contact.id } };
    await opened.store.commit({ put: { contact: [contact] }, by: { ...BY, act } });
    expect((await rows()).map(({ object }) => object?.id)).toEqual([contact.id, account.id]);
    expect(await opened.store.accounts.purgeNext(NOW)).toBe(true);
    expect((await rows()).map(({ verb, object }) => [verb, object])).toEqual([
      ["account.purged", { type: "account" }],
      ["contact.updated", { type: "contact" }],
      ["account.created", { type: "account" }],
    ]);
    const known = await opened.store.audit.list([ws], { limit: 10, object: account.id });
    expect(known.rows.map(({ verb }) => verb)).toEqual(["account.purged", "account.created"]);
    expect(await verify()).toMatchObject({ rows: 3, flaw: undefined });
    await opened.store.scrub();
    await opened.store.close();
    const bytes = readFileSync(opened.path, "latin1");
    expect([account.id, contact.id].filter((id) => bytes.includes(id))).toEqual([]);
  });

  test("is not given another name by who can write to the file", async () => {
    const account = anAccount();
    await opened.store.commit({ put: { account: [account] }, by: BY });
    const database = new (loadSqlite())(opened.path);
    database.exec("update audit_names set id = 'acct_another'");
    database.close();
    expect((await rows())[0]?.object).toEqual({ type: "account" });
  });
});

describe("the log", () => {
  test.each([
    "update audit set body = '{}' where seq = 3",
    "delete from audit where seq = 3",
    "delete from audit",
    "insert or replace into audit select seq, id, workspace_id, at, actor, verb, object, '{}', hash from audit where seq = 3",
    "insert into audit select 0, 'aud_x', workspace_id, at, actor, verb, object, body, hash from audit where seq = 3",
  ])("refuses %s", async (text) => {
    await writeTen();
    const database = new (loadSqlite())(opened.path);
    expect(() => database.exec(text)).toThrow("append-only");
    database.close();
    expect(await verify()).toMatchObject({ rows: 10, flaw: undefined });
  });

  test("is chained by HMAC-SHA256, whatever computes it", async () => {
    await writeTen();
    const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
    const key = hmac(opened.store.secret, "audit");
    const database = new (loadSqlite())(opened.path);
    const lines = database.prepare("select * from audit order by seq limit 2").all() as AuditLine[];
    database.close();
    const [first, { seq, id, workspace_id, at, actor, verb, object, body, hash }] = lines as [AuditLine, AuditLine];
    const parts = [first.hash, seq, id, workspace_id, at, actor, verb, object, body];
    expect(hash).toBe(hmac(key, JSON.stringify(parts)).toString("hex"));
  });

  test("verifies as it was written, and after a restart goes on where it was", async () => {
    expect(await verify()).toMatchObject({ rows: 0, flaw: undefined });
    await writeTen();
    const { head } = await verify();
    const store = await opened.reopen();
    expect(await store.audit.verify()).toMatchObject({ rows: 10, head, flaw: undefined });
    await store.commit({ put: { webhook: [aWebhook()] } });
    const later = await store.audit.verify();
    expect(later).toMatchObject({ rows: 11, head: { seq: 11 }, removedUpTo: 0, flaw: undefined });
    expect(later.head.hash).not.toBe(head.hash);
  });

  test.each([
    [
      "a changed row",
      "update audit set body = replace(body, '\"number\":4', '\"number\":5') where seq = 4",
      4,
      "was changed",
    ],
    ["another actor", "update audit set actor = 'key_2' where seq = 4", 4, "was changed"],
    ["another time", "update audit set at = at + 1 where seq = 4", 4, "was changed"],
    ["a removed row", "delete from audit where seq = 4", 4, "was removed"],
    ["a removed first row", "delete from audit where seq = 1", 1, "was removed"],
    ["a removed last row", "delete from audit where seq = 10", 10, "was removed"],
    ["no rows at all", "delete from audit", 1, "was removed"],
    [
      "an added row",
      "insert into audit select 11, 'aud_x', workspace_id, at, actor, verb, object, body, hash from audit where seq = 10",
      11,
      "was inserted",
    ],
    [
      "an inserted row",
      `update audit set seq = seq + 100 where seq > 4; update audit set seq = seq - 99 where seq > 100;
       insert into audit select 5, 'aud_x', workspace_id, at, actor, verb, object, body, hash from audit where seq = 4`,
      5,
      "was changed or inserted",
    ],
    [
      "an end that was moved with the rows",
      `delete from audit where seq > 8;
       update audit_chain set last_seq = 8, last_hash = (select hash from audit where seq = 8)`,
      9,
      "was removed",
    ],
    [
      "a beginning that was moved with the rows",
      `update audit_chain set first_seq = 2, first_hash = (select hash from audit where seq = 2);
       delete from audit where seq <= 2`,
      11,
      "the ends of the log were changed",
    ],
    ["a log without its ends", "delete from audit_chain", 1, "was inserted"],
  ])("%s is found and named", async (_, text, seq, what) => {
    await writeTen();
    tamper(text);
    const { flaw } = await verify();
    expect(flaw).toMatchObject({ seq, what: expect.stringContaining(what) });
  });

  test("does not heal: rows written after it was tampered with change nothing about the finding", async () => {
    await writeTen();
    tamper(`delete from audit where seq > 8;
      update audit_chain set last_seq = 8, last_hash = (select hash from audit where seq = 8)`);
    await writeTen();
    expect((await verify()).flaw).toBeDefined();
  });

  test("loses its oldest rows to retention and still verifies; nothing else can be removed from it", async () => {
    await writeTen();
    expect(await opened.store.audit.removeOlderThan(NOW + 4_000)).toBe(4);
    expect(await opened.store.audit.removeOlderThan(NOW + 4_000)).toBe(0);
    expect((await rows()).map(({ after }) => after?.["number"])).toEqual([10, 9, 8, 7, 6, 5]);
    expect(await verify()).toMatchObject({ rows: 6, removedUpTo: 4, flaw: undefined });
    await writeTen();
    expect(await opened.store.audit.removeOlderThan(NOW + 60_000)).toBe(16);
    expect(await verify()).toMatchObject({ rows: 0, removedUpTo: 20, flaw: undefined });
    await writeTen();
    expect(await verify()).toMatchObject({ rows: 10, removedUpTo: 20, head: { seq: 30 }, flaw: undefined });
    tamper("delete from audit where seq = 21");
    expect((await verify()).flaw).toMatchObject({ seq: 21, what: "was removed" });
  });
});
