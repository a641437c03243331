import { expect, test } from "bun:test";
import { searchKey } from "#core/search-keys.ts";
import type { Store } from "#core/store.ts";
import { MIGRATIONS } from "#storage/migrations/index.ts";
import { openStore } from "#storage/open.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { anAccount, createTestIds, NOW, SECRET_KEY, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const clock = createFakeClock(NOW);
/** The domains that are found, the highest score first. */
const find = async (store: Store, typed: string, limit = 10) => {
  const query = { sort: "-score", keyPrefix: searchKey(typed), limit } as const;
  return (await store.accounts.list(ws, query)).rows.map(({ domain }) => domain);
};

test("a new name is found and the one before is not; a deleted account is found by none", async () => {
  const { store, remove } = await aStore(clock);
  const account = anAccount({ domain: "first.example", name: "First Light" });
  await store.commit({ put: { account: [account] } });
  expect(await find(store, "light")).toEqual(["first.example"]);
  const renamed = { ...account, name: "Second Dawn", revision: 2 };
  await store.commit({ put: { account: [renamed] } });
  expect([await find(store, "light"), await find(store, "second d")]).toEqual([[], ["first.example"]]);
  await store.commit({ put: { account: [{ ...renamed, status: "deleted", revision: 3 }] } });
  expect([await find(store, "dawn"), await find(store, "first.example")]).toEqual([[], []]);
  await remove();
});

test("a purge takes the keys along", async () => {
  const { store, path, remove } = await aStore(clock);
  const account = anAccount();
  await store.commit({ put: { account: [account] } });
  const raw = new (loadSqlite())(path, { readonly: true });
  const count = () => raw.prepare("select count(*) from account_keys").pluck().get();
  expect(count()).toBe(3);
  await store.accounts.purge(ws, account.id);
  expect(count()).toBe(0);
  raw.close();
  await remove();
});

test("many finds come by their scores, page by page, as few do", async () => {
  const { store, remove } = await aStore(clock);
  const accounts = Array.from({ length: 1_100 }, (_, index) =>
    anAccount({ domain: `c${index}.example`, name: `Common ${index}`, score: index % 90 }),
  );
  const foreign = anAccount({ workspaceId: "ws_00000000000000000002", domain: "far.example", name: "Common Far" });
  await store.commit({ put: { account: [...accounts, foreign] } });
  const expected = accounts.toSorted((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1)).map(({ domain }) => domain);
  expect(await find(store, "common", 2_000)).toEqual(expected);
  expect(await find(store, "common 1099")).toEqual(["c1099.example"]);
  const query = { sort: "-score", keyPrefix: "common", limit: 3 } as const;
  const { next } = await store.accounts.list(ws, query);
  const second = await store.accounts.list(ws, { ...query, after: next });
  expect(second.rows.map(({ domain }) => domain)).toEqual(expected.slice(3, 6));
  await remove();
});

test.each([19, 22, 24])("accounts that schema %i stored are found after the upgrade", async (version) => {
  const opened = await aStore(clock);
  const gone = anAccount({ domain: "gone.example", name: "Globex Gone", status: "deleted" });
  await opened.store.commit({ put: { account: [anAccount({ name: "Globex L’Élan" }), gone] } });
  await opened.store.close();
  const path = `${opened.path}.old`;
  const raw = new (loadSqlite())(path);
  for (const migration of MIGRATIONS.slice(0, version)) raw.exec(migration);
  raw.pragma(`user_version = ${version}`);
  const columns = (raw.pragma("table_info(accounts)") as { name: string }[]).map(({ name }) => name).join();
  raw.exec(`attach '${opened.path}' as later`);
  raw.exec(`insert into accounts (${columns}) select ${columns} from later.accounts`);
  if (version === 24) raw.exec(`update accounts set search_keys = '["globex l elan"]' where status = 'active'`);
  raw.close();
  const store = await openStore({ path, secretKey: SECRET_KEY, clock, ids: createTestIds() });
  for (const typed of ["elan", "globex", "lelan"]) expect(await find(store, typed)).toEqual(["northwind.example"]);
  await store.close();
  await opened.remove();
});

test("few finds are looked up by the index of the keys, without a walk over the accounts", async () => {
  const { store, path, remove } = await aStore(clock);
  await store.commit({ put: { account: [anAccount()] } });
  const raw = new (loadSqlite())(path, { readonly: true });
  const plan = raw
    .prepare(
      `explain query plan select body from accounts where +workspace_id = ? and +status = 'active' and accounts.id in (
        select account_id from account_keys where workspace_id = ? and key >= 'n' and key < 'o') order by score desc, id desc`,
    )
    .all(ws, ws)
    .map((row) => (row as { detail: string }).detail);
  raw.close();
  expect(plan.join("\n")).toContain("SEARCH account_keys USING PRIMARY KEY (workspace_id=? AND key>? AND key<?)");
  expect(plan.join("\n")).not.toContain("SCAN accounts");
  await remove();
});
