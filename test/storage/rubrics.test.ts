import { expect, test } from "bun:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkspace } from "#actions/workspaces.ts";
import { DEFAULT_RUBRIC, toRubricVersion } from "#core/rubric.ts";
import { MIGRATIONS } from "#storage/migrations/index.ts";
import { openStore } from "#storage/open.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { aDocument, aSignal, createTestIds, SECRET_KEY, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const clock = createFakeClock();
const ids = createTestIds();

test("a workspace of an earlier version has the rubric it began with, and what it holds is counted", async () => {
  const folder = mkdtempSync(join(tmpdir(), "signalmama-upgrade-"));
  const path = join(folder, "signalmama.db");
  const old = new (loadSqlite())(path);
  for (const text of MIGRATIONS.slice(0, 2)) old.exec(text);
  old.pragma("user_version = 2");
  const workspace = { id: ws, name: "Old", rubric: { ...DEFAULT_RUBRIC, floor: 55 }, createdAt: 1 };
  old.prepare("insert into workspaces values (?, 1, ?)").run(ws, JSON.stringify(workspace));
  const insert = old.prepare("insert into documents values (?, ?, null, null, null, 'o', ?, 'h', 1, '{}')");
  for (const id of ["doc_1", "doc_2"]) insert.run(id, ws, id);
  old.close();

  const store = await openStore({ path, secretKey: SECRET_KEY, clock, ids });
  expect(await store.rubrics.findVersion(ws, 1)).toEqual(toRubricVersion(ws, workspace.rubric));
  expect(await store.workspaces.totals(ws)).toMatchObject({ documents: 2, signals: 0 });
  await store.commit({ put: { document: [aDocument()] } });
  expect((await store.workspaces.totals(ws)).documents).toBe(3);
  await store.close();
  rmSync(folder, { recursive: true });
});

test("a version is written once", async () => {
  const { store, remove } = await aStore(clock);
  const { id, rubric } = await createWorkspace({ store, clock, ids }, "One");
  await expect(store.commit({ put: { rubric: [toRubricVersion(id, { ...rubric, floor: 1 })] } })).rejects.toThrow();
  expect((await store.rubrics.findVersion(id, 1))?.rubric.floor).toBe(70);
  await remove();
});

test("counters count rows, not writes", async () => {
  const { store, remove } = await aStore(clock);
  const signal = aSignal();
  await store.commit({ put: { signal: [signal] } });
  await store.commit({ put: { signal: [{ ...signal, status: "expired" }] } });
  await store.commit({ put: { signal: [aSignal({ accountId: "acct_2" })] } });
  expect((await store.workspaces.totals(ws)).signals).toBe(2);
  await store.accounts.purge(ws, "acct_2");
  expect((await store.workspaces.totals(ws)).signals).toBe(1);
  await remove();
});
