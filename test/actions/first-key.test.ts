import { afterEach, beforeEach, expect, test } from "bun:test";
import type { ActionContext } from "#actions/context.ts";
import { makeFirstKey } from "#actions/first-key.ts";
import { newKey, revokeKey } from "#actions/keys.ts";
import { createWorkspace } from "#actions/workspaces.ts";
import { sha256Hex } from "#core/hash.ts";
import { isRange } from "#net/ranges.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { createTestIds } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const clock = createFakeClock();
let opened: Awaited<ReturnType<typeof aStore>>;
let context: Pick<ActionContext, "store" | "clock" | "ids" | "randomBytes" | "isAddressRange">;
beforeEach(async () => {
  opened = await aStore(clock);
  const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  context = { store: opened.store, clock, ids: createTestIds(clock.now), randomBytes, isAddressRange: isRange };
});
afterEach(() => opened.remove());

/** Makes the key as the first start does; returns what was left in the file. */
async function start(): Promise<string[]> {
  const left: string[] = [];
  await makeFirstKey(context, (key) => left.push(key));
  return left;
}

const isValid = async (key = "") => (await context.store.keys.findByHash(sha256Hex(key)))?.role === "admin";

test("the first start leaves a valid admin key, later ones none", async () => {
  const [key] = await start();
  expect(await isValid(key)).toBe(true);
  expect(await start()).toEqual([]);
});

test("a start that died between the workspace and its key is made good by the next", async () => {
  const workspace = await createWorkspace(context, "Default");
  const { record } = newKey(context, workspace.id, { name: "reads", role: "read_only" });
  await context.store.commit({ put: { key: [record] } });
  const [key] = await start();
  expect(await isValid(key)).toBe(true);
  expect(await context.store.workspaces.list()).toEqual([workspace]);
});

test("a key that cannot be left anywhere does not become valid, and the next start leaves one", async () => {
  const fails = makeFirstKey(context, () => {
    throw new Error("the disk is full");
  });
  await expect(fails).rejects.toThrow("the disk is full");
  expect(await context.store.workspaces.list()).toEqual([]);
  expect(await isValid((await start())[0])).toBe(true);
});

test("whoever revoked the only admin key does not get another by a restart", async () => {
  const [key] = await start();
  const record = await context.store.keys.findByHash(sha256Hex(key ?? ""));
  if (!record) throw new Error("no key");
  await revokeKey(context, record.workspaceId, record.id);
  expect(await start()).toEqual([]);
});
