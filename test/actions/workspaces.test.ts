import { afterAll, beforeAll, expect, test } from "bun:test";
import { ensureWorkspace } from "#actions/workspaces.ts";
import type { Store } from "#core/store.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { createTestIds } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const clock = createFakeClock();
const ids = createTestIds(clock.now);
let store: Store;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store, remove } = await aStore(clock));
});
afterAll(() => remove());

test("the default workspace is made once, with the default rubric", async () => {
  const first = await ensureWorkspace({ store, clock, ids });
  const again = await ensureWorkspace({ store, clock, ids });
  expect(again).toEqual(first);
  expect(first).toMatchObject({
    name: "Default",
    rubric: { version: 1, floor: 70, weights: { fit: 30, recency: 25, strength: 25, depth: 20 } },
  });
  expect(await store.workspaces.list()).toHaveLength(1);
});
