import { expect, test } from "bun:test";
import { DAY_MS } from "#core/time.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { aDocument, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

test("the latest observation of each place of one owner is found by the beginning of its key", async () => {
  const { store, remove } = await aStore(createFakeClock(NOW));
  const at = (key: string, days: number, accountId = "acct_1") =>
    aDocument({ key, accountId, text: `${key} ${days}`, fetchedAt: NOW + days * DAY_MS });
  const [old, home, about] = [at("profile:a", 0), at("profile:a", 2), at("profile:b", 1)];
  const others = [at("profile:a", 9, "acct_2"), at("profilex", 3), at("news", 3), at("stack", 1)];
  await store.commit({ put: { document: [old, home, about, ...others] } });
  const idsOf = async (...prefixes: string[]) =>
    (await store.documents.listLatest(ws, "acct_1", prefixes)).map(({ id }) => id);
  expect(await idsOf("profile:")).toEqual([home.id, about.id]);
  expect(await idsOf("profile:", "stack")).toHaveLength(3);
  expect(await idsOf("nothing")).toEqual([]);
  await remove();
});
