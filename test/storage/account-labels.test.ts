import { expect, test } from "bun:test";
import { MIGRATIONS } from "#storage/migrations/index.ts";
import { openStore } from "#storage/open.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { anAccount, createTestIds, NOW, SECRET_KEY, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const clock = createFakeClock(NOW);

test.each([21, 22])("the labels of accounts that schema %i stored are told after the upgrade", async (version) => {
  const opened = await aStore(clock);
  const gone = anAccount({ domain: "gone.example", tags: ["gone"], status: "deleted" });
  await opened.store.commit({ put: { account: [anAccount({ tags: ["tier 1", "west"], owner: "kim" }), gone] } });
  await opened.store.close();
  const path = `${opened.path}.old`;
  const raw = new (loadSqlite())(path);
  for (const migration of MIGRATIONS.slice(0, version)) raw.exec(migration);
  raw.pragma(`user_version = ${version}`);
  const columns = (raw.pragma("table_info(accounts)") as { name: string }[]).map(({ name }) => name).join();
  raw.exec(`attach '${opened.path}' as later`);
  raw.exec(`insert into accounts (${columns}) select ${columns} from later.accounts`);
  raw.close();
  const store = await openStore({ path, secretKey: SECRET_KEY, clock, ids: createTestIds() });
  const tags = await store.accounts.listLabels(ws, { kind: "tag", limit: 10 });
  const owners = await store.accounts.listLabels(ws, { kind: "owner", limit: 10 });
  expect([tags.rows, owners.rows]).toEqual([["tier 1", "west"], ["kim"]]);
  await store.close();
  await opened.remove();
});

test("what an account no longer says is told no more, and what it says twice is told once", async () => {
  const { store, remove } = await aStore(clock);
  const labels = async () =>
    (
      await Promise.all((["tag", "owner"] as const).map((kind) => store.accounts.listLabels(ws, { kind, limit: 10 })))
    ).map(({ rows }) => rows);
  const account = anAccount({ tags: ["Tier 1", "west", "west"], owner: "Kim" });
  await store.commit({ put: { account: [account] } });
  expect(await labels()).toEqual([["Tier 1", "west"], ["Kim"]]);
  const moved = { ...account, tags: ["east", "Tier 1"], owner: "lee", revision: 2 };
  await store.commit({ put: { account: [moved] } });
  expect(await labels()).toEqual([["east", "Tier 1"], ["lee"]]);
  await store.commit({ put: { account: [{ ...moved, status: "deleted", revision: 3 }] } });
  expect(await labels()).toEqual([[], []]);
  await remove();
});

test("a purge takes the labels along", async () => {
  const { store, path, remove } = await aStore(clock);
  const account = anAccount({ tags: ["tier 1"], owner: "kim" });
  await store.commit({ put: { account: [account] } });
  const raw = new (loadSqlite())(path, { readonly: true });
  const count = () => raw.prepare("select count(*) from account_labels").pluck().get();
  expect(count()).toBe(2);
  await store.accounts.purge(ws, account.id);
  expect(count()).toBe(0);
  raw.close();
  await remove();
});

test("labels are read off the index, without a sort", async () => {
  const { path, remove } = await aStore(clock);
  const raw = new (loadSqlite())(path, { readonly: true });
  const plan = raw
    .prepare(
      `explain query plan select distinct key, label from account_labels where workspace_id = ? and kind = 'tag'
        and key >= 't' and key < 'u' and (key, label) > ('tier 1', 'tier 1') order by key, label limit 11`,
    )
    .all(ws)
    .map((row) => (row as { detail: string }).detail);
  raw.close();
  expect(plan).toEqual([
    expect.stringContaining("SEARCH account_labels USING PRIMARY KEY (workspace_id=? AND kind=? AND"),
  ]);
  await remove();
});

test("accounts are found by a tag and an owner, spelled so, whether few have them or more than a thousand", async () => {
  const { store, remove } = await aStore(clock);
  const accounts = Array.from({ length: 1_100 }, (_, n) =>
    anAccount({ domain: `a${n}.example`, tags: n < 3 ? ["Few", "all"] : ["all"], owner: n % 2 === 0 ? "Éva" : "kim" }),
  );
  await store.commit({ put: { account: accounts } });
  const domains = async (query: { tag?: string; owner?: string }, limit = 5) =>
    (await store.accounts.list(ws, { ...query, sort: "name", limit })).rows.map(({ domain }) => domain).toSorted();
  expect(await domains({ tag: "Few" })).toEqual(["a0.example", "a1.example", "a2.example"]);
  expect(await domains({ tag: "Few", owner: "Éva" })).toEqual(["a0.example", "a2.example"]);
  expect(await domains({ tag: "all", owner: "kim" }, 600)).toHaveLength(550);
  expect(await domains({ tag: "all" }, 2_000)).toHaveLength(1_100);
  expect([await domains({ tag: "few" }), await domains({ owner: "éva" }), await domains({ tag: "none" })]).toEqual([
    [],
    [],
    [],
  ]);
  await remove();
});
