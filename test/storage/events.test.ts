import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { Event, EventType } from "#core/event.ts";
import type { After, EventQuery } from "#core/queries.ts";
import type { Store } from "#core/store.ts";
import { MIGRATIONS } from "#storage/migrations/index.ts";
import { openStore } from "#storage/open.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { anAccount, anEvent, createTestIds, NOW, SECRET_KEY, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const ids = createTestIds();
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
beforeEach(async () => {
  opened = await aStore(createFakeClock(NOW));
  store = opened.store;
});
afterEach(() => opened.remove());

const idsOf = async (query: Partial<EventQuery>, workspaceId = ws) =>
  (await store.events.list(workspaceId, { limit: 100, order: "asc", ...query })).rows.map((event) => event.id);

/** All of the log in pages, reading on behind the last row as a follower does. */
async function readOn(limit: number, seen: string[], isOver: () => boolean): Promise<void> {
  let position: After = [0];
  for (;;) {
    const wasOver = isOver();
    const page = await store.events.list(ws, { limit, order: "asc", after: position });
    seen.push(...page.rows.map((event) => event.id));
    position = page.last ?? position;
    if (page.rows.length === 0 && wasOver) return;
    if (page.rows.length === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("the event log", () => {
  test("stands in the order of commits, whatever time an event carries", async () => {
    const [late, early] = [anEvent({ createdAt: NOW + 5 }), anEvent({ createdAt: NOW })];
    await store.commit({ events: [late] });
    await store.commit({ events: [early] });
    expect(await idsOf({})).toEqual([late.id, early.id]);
    expect(await idsOf({ order: "desc" })).toEqual([early.id, late.id]);
  });

  test("read on by position while 500 events are committed from many sides is seen once and in order", async () => {
    const committed: string[] = [];
    let isOver = false;
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let n = 0; n < 25; n++) {
        // Older than what others commit meanwhile: by time it would be skipped.
        const event = anEvent({ createdAt: NOW - writer * 1_000 });
        await store.commit({ events: [event] });
        committed.push(event.id);
      }
    });
    const seen: string[][] = [[], [], []];
    const readers = seen.map((own, index) => readOn([1, 7, 100][index] ?? 1, own, () => isOver));
    await Promise.all(writers);
    isOver = true;
    await Promise.all(readers);
    const all = await (async () => {
      const raw = new (loadSqlite())(opened.path, { readonly: true });
      const rows = raw.prepare("select id from events order by seq").all() as { id: string }[];
      raw.close();
      return rows.map((row) => row.id);
    })();
    expect([...all].sort()).toEqual([...committed].sort());
    for (const own of seen) expect(own).toEqual(all);
  });

  test("is filtered by several types, account and time together, in order and in full pages", async () => {
    const types: EventType[] = ["signal.fired", "brief.generated", "account.scored"];
    const events = Array.from({ length: 60 }, (_, n) =>
      anEvent({
        type: types[n % 3] ?? "signal.fired",
        accountId: n % 4 === 0 ? "acct_a" : "acct_b",
        createdAt: NOW + n,
      }),
    );
    for (const event of events) await store.commit({ events: [event] });
    await store.commit({ events: [anEvent({ workspaceId: "ws_other", accountId: "acct_a" })] });
    const expected = (keep: (event: Event) => boolean) => events.filter(keep).map((event) => event.id);
    const wanted: EventType[] = ["signal.fired", "account.scored"];
    expect(await idsOf({ types: wanted })).toEqual(expected((event) => wanted.includes(event.type)));
    expect(await idsOf({ types: wanted, accountId: "acct_a", since: NOW + 9, until: NOW + 40 })).toEqual(
      expected(
        ({ type, accountId, createdAt }) =>
          wanted.includes(type) && accountId === "acct_a" && createdAt >= NOW + 9 && createdAt <= NOW + 40,
      ),
    );
    const walked: string[] = [];
    let after: After | undefined;
    do {
      const page = await store.events.list(ws, { limit: 7, order: "desc", types: wanted, after });
      expect(page.rows.length === 7 || page.next === undefined).toBe(true);
      walked.push(...page.rows.map((event) => event.id));
      after = page.next;
    } while (after);
    expect(walked).toEqual(expected((event) => wanted.includes(event.type)).reverse());
  });

  test("never gives a position again after a purge", async () => {
    const account = anAccount();
    const [kept, last] = [anEvent(), anEvent({ accountId: account.id })];
    await store.commit({ put: { account: [account] }, events: [kept, last] });
    const position = await store.events.findPosition(ws, last.id);
    await store.accounts.purge(ws, account.id);
    expect(await store.events.findPosition(ws, last.id)).toBeUndefined();
    expect(await store.events.findEnd(ws)).toMatchObject({ id: kept.id });
    const next = anEvent();
    await store.commit({ events: [next] });
    expect((await store.events.list(ws, { limit: 5, order: "asc", after: position })).rows).toEqual([next]);
  });

  test("refuses a second event of the same id", async () => {
    const event = anEvent();
    await store.commit({ events: [event] });
    await expect(store.commit({ events: [event] })).rejects.toMatchObject({ kind: "conflict" });
    expect(await idsOf({})).toEqual([event.id]);
  });
});

test("listeners hear of a workspace's new events after they can be read, until they have gone", async () => {
  const heard: { first: string[]; second: string[] } = { first: [], second: [] };
  const reads: Promise<string[]>[] = [];
  const leave = store.onEvents((workspaceIds) => {
    heard.first.push(...workspaceIds);
    reads.push(idsOf({}));
  });
  store.onEvents((workspaceIds) => heard.second.push(...workspaceIds));
  const event = anEvent();
  await store.commit({ events: [event] });
  await store.commit({ put: { account: [anAccount()] } });
  leave();
  await store.commit({ events: [anEvent({ workspaceId: "ws_other" })] });
  expect(heard).toEqual({ first: [ws], second: [ws, "ws_other"] });
  expect(await Promise.all(reads)).toEqual([[event.id]]);
});

test("a log of the first version is taken over in its order", async () => {
  const path = `${opened.path}.old`;
  const raw = new (loadSqlite())(path);
  raw.exec(MIGRATIONS[0] ?? "");
  raw.pragma("user_version = 1");
  const events = [anEvent({ createdAt: NOW + 9 }), anEvent({ createdAt: NOW, accountId: "acct_a" })];
  const insert = raw.prepare("insert into events values (?, ?, ?, ?, ?, ?)");
  for (const event of events) {
    insert.run(event.id, ws, event.type, event.accountId ?? null, event.createdAt, JSON.stringify(event));
  }
  raw.close();
  const taken = await openStore({ path, secretKey: SECRET_KEY, clock: createFakeClock(NOW), ids });
  expect((await taken.events.list(ws, { limit: 5, order: "asc" })).rows).toEqual(events);
  await taken.close();
});
