import { expect, test } from "bun:test";
import { MIGRATIONS } from "#storage/migrations/index.ts";
import { openStore } from "#storage/open.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { aContact, anAccount, createTestIds, SECRET_KEY, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const clock = createFakeClock();

test("champions and former customers of every watched account are found, with the name of their account, newest first", async () => {
  const { store, remove } = await aStore(clock);
  const globex = anAccount({ domain: "globex.example", name: "Globex" });
  const contoso = anAccount({ domain: "contoso.example", name: "Contoso" });
  const gone = anAccount({ domain: "gone.example", name: "Gone", status: "deleted" });
  const foreign = anAccount({ domain: "globex.example", workspaceId: "ws_00000000000000000002" });
  const contacts = [
    aContact({ accountId: globex.id, name: "Ana Cruz", tag: "champion", createdAt: 1 }),
    aContact({ accountId: contoso.id, name: "Tom Beck", tag: "former_customer", createdAt: 2 }),
    aContact({ accountId: contoso.id, name: "Mia Ong", tag: "departed", wasChampion: true, createdAt: 3 }),
    aContact({ accountId: globex.id, name: "Kim Berg", tag: "decision_maker", createdAt: 4 }),
    aContact({ accountId: gone.id, name: "Ada Fern", tag: "champion", createdAt: 5 }),
    aContact({ accountId: foreign.id, name: "Omar Haddad", tag: "champion", workspaceId: foreign.workspaceId }),
  ];
  await store.commit({ put: { account: [globex, contoso, gone, foreign], contact: contacts } });
  const found = await store.contacts.listChampions(ws, 10);
  expect(found.map(({ contact, company }) => [contact.name, company])).toEqual([
    ["Mia Ong", "Contoso"],
    ["Tom Beck", "Contoso"],
    ["Ana Cruz", "Globex"],
  ]);
  expect(await store.contacts.listChampions(ws, 2)).toHaveLength(2);
  await remove();
});

test("a champion whose tag is taken away is none any more", async () => {
  const { store, remove } = await aStore(clock);
  const account = anAccount();
  const { tag: _, ...untagged } = aContact({ accountId: account.id, tag: "champion" });
  await store.commit({ put: { account: [account], contact: [{ ...untagged, tag: "champion" }] } });
  expect(await store.contacts.listChampions(ws, 10)).toHaveLength(1);
  await store.commit({ put: { contact: [untagged] } });
  expect(await store.contacts.listChampions(ws, 10)).toEqual([]);
  await remove();
});

test("the search goes through an index of champions alone, however many contacts there are", async () => {
  const { store, path, remove } = await aStore(clock);
  await store.close();
  const raw = new (loadSqlite())(path);
  const plan = raw
    .prepare(
      `explain query plan select contacts.body from contacts join accounts on accounts.id = contacts.account_id
      where contacts.workspace_id = ? and contacts.is_champion = 1 and accounts.status = 'active'
      order by contacts.created_at desc, contacts.id desc limit 10`,
    )
    .all(ws)
    .map((row) => (row as { detail: string }).detail);
  raw.close();
  expect(plan[0]).toContain("contacts_by_champion");
  expect(plan.join()).not.toContain("TEMP B-TREE");
  await remove();
});

test("champions that an earlier version stored are found after the upgrade", async () => {
  const opened = await aStore(clock);
  const account = anAccount({ name: "Globex" });
  await opened.store.commit({
    put: { account: [account], contact: [aContact({ accountId: account.id, name: "Ana Cruz", tag: "champion" })] },
  });
  await opened.store.close();
  const path = `${opened.path}.old`;
  const raw = new (loadSqlite())(path);
  for (const migration of MIGRATIONS.slice(0, 9)) raw.exec(migration);
  raw.pragma("user_version = 9");
  raw.exec(`attach '${opened.path}' as later`);
  for (const table of ["accounts", "contacts"]) {
    const columns = (raw.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name).join();
    raw.exec(`insert into ${table} (${columns}) select ${columns} from later.${table}`);
  }
  raw.close();
  const store = await openStore({ path, secretKey: SECRET_KEY, clock, ids: createTestIds() });
  expect((await store.contacts.listChampions(ws, 10)).map(({ contact }) => contact.name)).toEqual(["Ana Cruz"]);
  await store.close();
  await opened.remove();
});
