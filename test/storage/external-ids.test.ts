import { expect, test } from "bun:test";
import { MIGRATIONS } from "#storage/migrations/index.ts";
import { openStore } from "#storage/open.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { anAccount, createTestIds, SECRET_KEY, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const clock = createFakeClock();

test("two watched accounts never share an external id, a deleted one leaves its own to others", async () => {
  const { store, remove } = await aStore(clock);
  const [first, second] = ["one.example", "two.example"].map((domain) => anAccount({ domain, externalId: "crm-1" }));
  if (!first || !second) throw new Error("there are two");
  await store.commit({ put: { account: [first] } });
  await expect(store.commit({ put: { account: [second] } })).rejects.toMatchObject({ reason: "constraint" });
  const deleted = { ...first, status: "deleted" as const, revision: first.revision + 1 };
  await store.commit({ put: { account: [deleted] } });
  await store.commit({ put: { account: [second] } });
  expect((await store.accounts.findByExternalId(ws, "crm-1"))?.id).toBe(second.id);
  expect((await store.accounts.findAny(ws, first.id))?.externalId).toBe("crm-1");
  await remove();
});

test("accounts that an earlier version deleted leave theirs too", async () => {
  const opened = await aStore(clock);
  const path = `${opened.path}.old`;
  const { id, domain, createdAt: at, ...old } = anAccount({ domain: "old.example", status: "deleted" });
  const raw = new (loadSqlite())(path);
  for (const text of MIGRATIONS.slice(0, 7)) raw.exec(text);
  raw.pragma("user_version = 7");
  const columns = "id, workspace_id, domain, name, external_id, status, score, created_at, updated_at, revision, body";
  raw
    .prepare(`insert into accounts (${columns}) values (?, ?, ?, ?, 'crm-2', 'deleted', 0, ?, ?, 1, ?)`)
    .run(id, ws, domain, old.name, at, at, JSON.stringify({ ...old, id, domain, externalId: "crm-2" }));
  raw.close();
  const store = await openStore({ path, secretKey: SECRET_KEY, clock, ids: createTestIds() });
  await store.commit({ put: { account: [anAccount({ domain: "new.example", externalId: "crm-2" })] } });
  expect((await store.accounts.findByExternalId(ws, "crm-2"))?.domain).toBe("new.example");
  expect((await store.accounts.findAny(ws, id))?.externalId).toBe("crm-2");
  await store.close();
  await opened.remove();
});
