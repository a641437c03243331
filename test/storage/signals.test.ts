import { afterEach, beforeEach, expect, test } from "bun:test";
import { findCombo } from "#core/combo.ts";
import type { After, SignalQuery } from "#core/queries.ts";
import { Freshness, freshnessOf, type Signal } from "#core/signal.ts";
import type { Store } from "#core/store.ts";
import { DAY_MS } from "#core/time.ts";
import { MIGRATIONS } from "#storage/migrations/index.ts";
import { openStore } from "#storage/open.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { anAccount, aSignal, createTestIds, NOW, SECRET_KEY, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const ids = createTestIds();
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
beforeEach(async () => {
  opened = await aStore(createFakeClock(NOW));
  store = opened.store;
});
afterEach(() => opened.remove());

/** Always the same numbers, 0 to 1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

const FAMILIES = ["funding", "exec_move", "hiring", "other"];
const CATEGORIES = ["capital", "people", "hiring", "market"];
const HALF_LIVES = [14, 30, 90];

/** Signals of all ages, some exactly on the borders of bands, with accounts that have none, one and many. */
function manySignals(count: number, accountIds: string[]): Signal[] {
  const random = createRandom(7);
  const pick = <T>(from: T[]): T => from[Math.floor(random() * from.length)] as T;
  return Array.from({ length: count }, () => {
    const halfLifeDays = pick(HALF_LIVES);
    const age = random() < 0.2 ? pick([0, 1, 2, 3]) * halfLifeDays : random() * 4 * halfLifeDays;
    return aSignal({
      accountId: pick(accountIds),
      type: pick(["funding", "exec_move", "layoffs"]),
      family: pick(FAMILIES),
      category: pick(CATEGORIES),
      strength: 40 + Math.round(random() * 60),
      confidence: 0.4 + random() * 0.6,
      halfLifeDays,
      occurredAt: NOW - Math.round(age * DAY_MS),
      detectedAt: NOW - Math.floor(random() * 20) * DAY_MS,
      status: random() < 0.1 ? "retracted" : "active",
    });
  });
}

async function walked(query: Partial<SignalQuery>, limit: number): Promise<string[]> {
  const seen: string[] = [];
  let after: After | undefined;
  do {
    const page = await store.signals.list(ws, { ...query, limit, after });
    expect(page.next === undefined || page.rows.length === limit).toBe(true);
    seen.push(...page.rows.map((signal) => signal.id));
    after = page.next;
  } while (after);
  return seen;
}

const inOrder = (signals: Signal[]) =>
  [...signals].sort((a, b) => b.detectedAt - a.detectedAt || (a.id < b.id ? 1 : -1)).map((signal) => signal.id);

test("filters by state keep the rules of core, in full pages, each signal once", async () => {
  const accounts = Array.from({ length: 40 }, (_, n) => anAccount({ domain: `a${n}.example` }));
  const signals = manySignals(
    400,
    accounts.map((account) => account.id),
  );
  await store.commit({ put: { account: accounts, signal: signals } });
  for (const band of Freshness.options) {
    const expected = inOrder(signals.filter((signal) => freshnessOf(signal, NOW) === band));
    expect(expected.length).toBeGreaterThan(5);
    expect(await walked({ state: { at: NOW, freshness: [band] } }, 9)).toEqual(expected);
  }
  const inCombo = signals.filter((signal) => {
    const ofAccount = signals.filter((other) => other.accountId === signal.accountId);
    return findCombo(signal, ofAccount, NOW).length > 0;
  });
  expect(inCombo.length).toBeGreaterThan(20);
  expect(await walked({ state: { at: NOW, isCombo: true } }, 7)).toEqual(inOrder(inCombo));
  const both = inCombo.filter((signal) => ["fresh", "cooling"].includes(freshnessOf(signal, NOW)));
  expect(await walked({ state: { at: NOW, isCombo: true, freshness: ["fresh", "cooling"] } }, 3)).toEqual(
    inOrder(both),
  );
});

test("are found by their bot, and their types are known", async () => {
  const account = anAccount();
  const fired = aSignal({ accountId: account.id, botId: "bot_1", type: "own_key" });
  await store.commit({ put: { account: [account], signal: [fired, aSignal({ accountId: account.id })] } });
  expect(await walked({ botId: "bot_1" }, 5)).toEqual([fired.id]);
  expect(await store.signals.hasType(ws, "own_key")).toBe(true);
  expect([await store.signals.hasType(ws, "own"), await store.signals.hasType("ws_other", "own_key")]).toEqual([
    false,
    false,
  ]);
});

test("of the first version are filtered like those stored now", async () => {
  const path = `${opened.path}.old`;
  const raw = new (loadSqlite())(path);
  raw.exec(MIGRATIONS[0] ?? "");
  raw.pragma("user_version = 1");
  const accounts = Array.from({ length: 10 }, (_, n) => anAccount({ domain: `a${n}.example` }));
  const signals = manySignals(
    100,
    accounts.map((account) => account.id),
  );
  const insert = raw.prepare("insert into signals values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  raw.exec("begin");
  for (const signal of signals) {
    const { id, accountId, type, category, family, strength, status, occurredAt, detectedAt } = signal;
    insert.run(
      id,
      ws,
      accountId,
      type,
      category,
      family,
      strength,
      status,
      occurredAt,
      detectedAt,
      JSON.stringify(signal),
    );
  }
  raw.exec("commit");
  raw.close();
  const taken = await openStore({ path, secretKey: SECRET_KEY, clock: createFakeClock(NOW), ids });
  await taken.close();
  await store.commit({ put: { account: accounts, signal: signals } });
  const columns = (file: string) => {
    const database = new (loadSqlite())(file, { readonly: true });
    const rows = database.prepare("select id, half_life, weighty_until, bot_id from signals order by id").all();
    database.close();
    return rows;
  };
  expect(columns(path)).toEqual(columns(opened.path));
});

test("of an account come by the date of the event where that is asked for, page by page, without a walk over all signals", async () => {
  const account = anAccount();
  const signals = [3, 1, 2, 2, 5].map((day, index) =>
    aSignal({
      id: ids.next("sig"),
      accountId: account.id,
      occurredAt: NOW - day * DAY_MS,
      detectedAt: NOW - index * DAY_MS,
    }),
  );
  await store.commit({ put: { account: [account], signal: signals } });
  const seen: number[] = [];
  let after: After | undefined;
  do {
    const page = await store.signals.list(ws, { accountId: account.id, order: "occurred", limit: 2, after });
    seen.push(...page.rows.map(({ occurredAt }) => (NOW - occurredAt) / DAY_MS));
    after = page.next;
  } while (after);
  expect(seen).toEqual([1, 2, 2, 3, 5]);
  const raw = new (loadSqlite())(opened.path, { readonly: true });
  const [first] = raw
    .prepare(
      `explain query plan select body from signals where workspace_id = ? and account_id = ?
        and (occurred_at, id) < (?, ?) order by occurred_at desc, id desc limit 3`,
    )
    .all(ws, account.id, NOW, "");
  raw.close();
  expect((first as { detail: string }).detail).toContain("SEARCH signals USING INDEX signals_by_account");
});
