import { afterEach, beforeEach, expect, test } from "bun:test";
import { statSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import type { Store } from "#core/store.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { anAccount, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
beforeEach(async () => {
  opened = await aStore(createFakeClock());
  store = opened.store;
});
afterEach(() => opened.remove());

const nameOf = async (id: string) => (await store.accounts.find(ws, id))?.name;
/** Writes as another program would. */
function renameOutside(name: string): void {
  const other = new (loadSqlite())(opened.path);
  other.prepare("update accounts set body = json_set(body, '$.name', ?)").run(name);
  other.close();
}

/** Reads in the very turn in which what is written next is committed, and before it. */
const readJustBefore = (id: string) => void setImmediate(() => void nameOf(id));

test("what is written is seen as soon as the write is answered, in a turn that has read before too", async () => {
  const account = anAccount({ name: "First" });
  readJustBefore(account.id);
  await store.commit({ put: { account: [account] } });
  expect(await nameOf(account.id)).toBe("First");
  readJustBefore(account.id);
  await store.commit({ put: { account: [{ ...account, name: "Second", revision: account.revision + 1 }] } });
  expect(await nameOf(account.id)).toBe("Second");
});

test("also of what is asked for once in a turn", async () => {
  const workspace = { id: ws, name: "First", rubric: DEFAULT_RUBRIC, createdAt: NOW };
  const nameNow = async () => (await store.workspaces.find(ws))?.name;
  expect(await nameNow()).toBeUndefined();
  for (const name of ["First", "Second", "Third"]) {
    setImmediate(() => void nameNow());
    await store.commit({ put: { workspace: [{ ...workspace, name }] } });
    expect(await nameNow()).toBe(name);
  }
  await nextTurn();
  const other = new (loadSqlite())(opened.path);
  other.prepare("update workspaces set body = json_set(body, '$.name', 'Outside')").run();
  other.close();
  await nextTurn();
  expect(await nameNow()).toBe("Outside");
});

test("what another program writes is seen in the next turn", async () => {
  const account = anAccount({ name: "First" });
  await store.commit({ put: { account: [account] } });
  await nextTurn();
  expect(await nameOf(account.id)).toBe("First");
  renameOutside("Outside");
  await nextTurn();
  expect(await nameOf(account.id)).toBe("Outside");
});

test("reads of every turn keep the log of what is written from growing no more than it does without", async () => {
  const account = anAccount();
  await store.commit({ put: { account: [account] } });
  let revision = account.revision;
  const write = async (isRead: boolean) => {
    for (let i = 0; i < 1_500; i++) {
      revision += 1;
      if (isRead) readJustBefore(account.id);
      await store.commit({ put: { account: [{ ...account, revision, notes: `${revision}`.repeat(800) }] } });
      if (isRead) await nameOf(account.id);
    }
    return statSync(`${opened.path}-wal`).size;
  };
  const without = await write(false);
  // The file never shrinks; it is begun anew from time to time, or it would be many times as long by now.
  expect(await write(true)).toBeLessThan(1.5 * without);
});
