import { expect, test } from "bun:test";
import { openStore } from "#storage/open.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { anAccount, createTestIds, WORKSPACE_ID as ws } from "../helpers/records.ts";
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
  const old = anAccount({ domain: "old.example", externalId: "crm-2", status: "deleted" });
  await opened.store.commit({ put: { account: [old] } });
  await opened.store.close();
  const raw = new (loadSqlite())(opened.path);
  raw.prepare("update accounts set external_id = 'crm-2'").run();
  raw.pragma("user_version = 7");
  raw.close();
  const store = await openStore({ path: opened.path, clock, ids: createTestIds() });
  await store.commit({ put: { account: [anAccount({ domain: "new.example", externalId: "crm-2" })] } });
  expect((await store.accounts.findByExternalId(ws, "crm-2"))?.domain).toBe("new.example");
  await store.close();
  await opened.remove();
});
