import { afterEach, beforeEach, expect, test } from "bun:test";
import type { AppError } from "#core/errors.ts";
import type { List } from "#core/list.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { anAccount, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const ids = createTestIds(() => NOW, 9n);
let opened: Awaited<ReturnType<typeof aStore>>;
beforeEach(async () => {
  opened = await aStore(createFakeClock(NOW));
});
afterEach(() => opened.remove());

const aList = (more: Partial<List> = {}): List => ({
  id: ids.next("list"),
  workspaceId: ws,
  name: "Tier 1",
  createdAt: NOW,
  updatedAt: NOW,
  revision: 1,
  ...more,
});
const countOn = async (list: List) => (await opened.store.lists.countMembers([list.id])).get(list.id) ?? 0;

test("an account that was read before a list was deleted cannot join it any more", async () => {
  const list = aList();
  const account = anAccount();
  await opened.store.commit({ put: { list: [list], account: [account] } });
  await opened.store.commit({ put: { list: [{ ...list, deletedAt: NOW, revision: 2 }] } });
  const joining = opened.store.commit({ put: { account: [{ ...account, listIds: [list.id], revision: 2 }] } });
  expect(await joining.catch((error: AppError) => error.reason)).toBe("constraint");
  expect(await countOn(list)).toBe(0);
});

test("an account that still stands on a deleted list can be written, so that its scoring goes on", async () => {
  const list = aList();
  const account = anAccount({ listIds: [list.id] });
  await opened.store.commit({ put: { list: [list], account: [account] } });
  await opened.store.commit({ put: { list: [{ ...list, deletedAt: NOW, revision: 2 }] } });
  await opened.store.commit({ put: { account: [{ ...account, score: 50, revision: 2 }] } });
  expect((await opened.store.lists.listMembers(list.id, 10)).map(({ score }) => score)).toEqual([50]);
});

test("a deleted list frees its name at once, and goes for good when its time has come", async () => {
  const [old, fresh] = [aList({ deletedAt: NOW }), aList({ name: "TIER 1" })];
  await opened.store.commit({ put: { list: [old] } });
  await opened.store.commit({ put: { list: [fresh] } });
  expect(await opened.store.lists.findByNames(ws, ["tier 1"])).toEqual([fresh]);
  const never = Number.MIN_SAFE_INTEGER;
  const limits = {
    documentsAt: never,
    fetchesAt: never,
    runsAt: never,
    botsAt: never,
    looksAt: never,
    eventsAt: never,
  };
  const purge = (listsAt: number) =>
    opened.store.purgeOlderThan({ ...limits, deliveriesAt: never, replaysAt: never, listsAt });
  expect((await purge(NOW))["lists"]).toBe(0);
  expect((await purge(NOW + 1))["lists"]).toBe(1);
  expect(await opened.store.lists.find(ws, fresh.id)).toEqual(fresh);
});

test("a deleted list shows nobody, though some still have to be taken off it, and neither does another workspace's", async () => {
  const list = aList();
  await opened.store.commit({ put: { list: [list], account: [anAccount({ listIds: [list.id] })] } });
  const shown = async (workspaceId: string) =>
    (await opened.store.accounts.list(workspaceId, { sort: "name", limit: 10, listId: list.id })).rows.length;
  expect([await shown(ws), await shown("ws_00000000000000000009")]).toEqual([1, 0]);
  await opened.store.commit({ put: { list: [{ ...list, deletedAt: NOW, revision: 2 }] } });
  expect([await shown(ws), await countOn(list)]).toEqual([0, 1]);
});
