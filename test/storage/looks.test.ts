import { afterEach, beforeEach, expect, test } from "bun:test";
import { type KeptLook, LOOKS_BYTES_MAX } from "#core/kept-look.ts";
import type { Store } from "#core/store.ts";
import { HOUR_MS } from "#core/time.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { aBot, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const ids = createTestIds();
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
beforeEach(async () => {
  opened = await aStore(createFakeClock(NOW));
  store = opened.store;
});
afterEach(() => opened.remove());

function aLook(more: Partial<KeptLook> = {}): KeptLook {
  return {
    id: ids.next("look"),
    workspaceId: ws,
    botId: "bot_1",
    place: "here",
    lookedAt: NOW,
    contentHash: "",
    content: { kind: "packed", packed: "x" },
    ...more,
  };
}
const ofSize = (length: number): KeptLook["content"] => ({ kind: "packed", packed: "x".repeat(length) });
const keep = (...looks: KeptLook[]) => store.commit({ put: { look: looks } });
const listed = async (botId = "bot_1", place = "here", workspaceId = ws) =>
  (await store.looks.list(workspaceId, { botId, place }, { after: undefined, limit: 100 })).map(({ id }) => id);

test("looks are told in the order they were taken, page by page, those of one bot at one place", async () => {
  const looks = [3, 1, 2].map((hour) => aLook({ lookedAt: NOW + hour * HOUR_MS }));
  await keep(...looks, aLook({ place: "there" }), aLook({ botId: "bot_2" }), aLook({ workspaceId: "ws_other" }));
  const inOrder = looks.toSorted((a, b) => a.lookedAt - b.lookedAt);
  expect(await listed()).toEqual(inOrder.map(({ id }) => id));
  const [first] = inOrder;
  const after = [first?.lookedAt ?? 0, first?.id ?? ""];
  const rest = await store.looks.list(ws, { botId: "bot_1", place: "here" }, { after, limit: 1 });
  expect(rest).toEqual(inOrder.slice(1, 2));
});

test("the bot with the most looks at a place is found, in its own workspace alone", async () => {
  await keep(
    aLook(),
    aLook({ botId: "bot_2" }),
    aLook({ botId: "bot_2" }),
    aLook({ workspaceId: "ws_other", botId: "bot_3" }),
  );
  expect(await store.looks.findRichest(ws, "here")).toBe("bot_2");
  expect(await store.looks.findRichest("ws_other", "here")).toBe("bot_3");
  expect(await store.looks.findRichest(ws, "nowhere")).toBeUndefined();
});

test("a bot's looks never take more room than they may: the oldest go first, and those of no other bot", async () => {
  const quarter = LOOKS_BYTES_MAX / 4;
  const other = aLook({ botId: "bot_2", content: ofSize(quarter) });
  await keep(other);
  const looks = Array.from({ length: 6 }, (_, i) => aLook({ lookedAt: NOW + i * HOUR_MS, content: ofSize(quarter) }));
  for (const look of looks) await keep(look);
  expect(await listed()).toEqual(looks.slice(3).map(({ id }) => id));
  await keep(aLook({ lookedAt: NOW + 9 * HOUR_MS, content: { kind: "as_before" } }));
  expect(await listed()).toHaveLength(4);
  expect(await listed("bot_2")).toEqual([other.id]);
});

test("looks go with their time, and with their bot", async () => {
  const limits = { documentsAt: 0, fetchesAt: 0, runsAt: 0, eventsAt: 0, deliveriesAt: 0, listsAt: 0, replaysAt: 0 };
  const [old, fresh] = [aLook({ lookedAt: NOW - 1 }), aLook()];
  const gone = aBot({ deletedAt: NOW - 2, purgeAt: NOW - 1 });
  await store.commit({ put: { bot: [gone], look: [old, fresh, aLook({ botId: gone.id })] } });
  expect(await store.purgeOlderThan({ ...limits, botsAt: NOW, looksAt: NOW })).toMatchObject({ looks: 1, bots: 1 });
  expect(await listed()).toEqual([fresh.id]);
  expect(await listed(gone.id)).toEqual([]);
});
