import { afterEach, beforeEach, expect, test } from "bun:test";
import type { Export } from "#core/export.ts";
import type { Delivery } from "#core/webhook.ts";
import { createFakeClock } from "../helpers/clock.ts";
import {
  aBot,
  aDelivery,
  aDocument,
  anAccount,
  anAlert,
  aSignal,
  createTestIds,
  NOW,
  WORKSPACE_ID as ws,
} from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const ids = createTestIds();
const EVERYTHING = {
  documentsAt: NOW + 1,
  fetchesAt: NOW + 1,
  eventsAt: NOW + 1,
  deliveriesAt: NOW + 1,
  listsAt: NOW + 1,
  replaysAt: NOW + 1,
  runsAt: NOW + 1,
  botsAt: NOW + 1,
  looksAt: NOW + 1,
};
let opened: Awaited<ReturnType<typeof aStore>>;
beforeEach(async () => {
  opened = await aStore(createFakeClock(NOW));
});
afterEach(() => opened.remove());

/** Documents with texts of their own, so that none is taken for another. */
const documents = (count: number, more: Parameters<typeof aDocument>[0] = {}) =>
  Array.from({ length: count }, (_, n) =>
    aDocument({ key: `https://northwind.example/${ids.next("doc")}/${n}`, title: `Look ${n}`, ...more }),
  );

function aSignalOn(accountId: string, documentIds: string[]) {
  const signal = aSignal({ accountId });
  const [source] = signal.sources;
  return { ...signal, sources: source ? documentIds.map((documentId) => ({ ...source, documentId })) : [] };
}

test("retention leaves the documents that signals rest on, those of configured feeds included", async () => {
  const { store } = opened;
  const account = anAccount();
  const [own] = documents(1, { accountId: account.id });
  const [item] = documents(1, { accountId: undefined, feedUrl: "https://news.example/feed" });
  const [joined] = documents(1, { accountId: undefined, feedUrl: "https://news.example/feed" });
  const [page] = documents(1, { accountId: account.id, title: "The page today" });
  if (!own || !item || !joined || !page) throw new Error("no documents");
  // Of an account's page the latest look stays: without it an old page would pass for a new one.
  const looks = documents(600, { accountId: account.id, key: page.key, fetchedAt: page.fetchedAt - 1 });
  const rest = [...looks, ...documents(3, { accountId: undefined, feedUrl: "f" })];
  const signal = aSignalOn(account.id, [own.id, item.id]);
  await store.commit({ put: { account: [account], document: [own, item, joined, page, ...rest], signal: [signal] } });
  await store.commit({
    put: { signal: [{ ...signal, ...aSignalOn(account.id, [own.id, item.id, joined.id]), id: signal.id }] },
  });
  expect((await store.purgeOlderThan(EVERYTHING))["documents"]).toBe(rest.length);
  const kept = await store.documents.findMany(
    ws,
    [own, item, joined, page, ...rest].map((document) => document.id),
  );
  expect(kept.map((document) => document.id).sort()).toEqual([own.id, item.id, joined.id, page.id].sort());
});

test("retention lets go of the documents of a purged account", async () => {
  const { store } = opened;
  const account = anAccount();
  const [item] = documents(1, { accountId: undefined, feedUrl: "https://news.example/feed" });
  if (!item) throw new Error("no document");
  await store.commit({ put: { account: [account], document: [item], signal: [aSignalOn(account.id, [item.id])] } });
  await store.accounts.purge(ws, account.id);
  expect((await store.purgeOlderThan(EVERYTHING))["documents"]).toBe(1);
});

test("exports that were asked for go with the runs", async () => {
  const { store } = opened;
  const asked = (createdAt: number): Export => ({
    id: ids.next("exp"),
    workspaceId: ws,
    kind: "accounts",
    format: "csv",
    filter: {},
    status: "queued",
    createdAt,
  });
  const [old, young] = [asked(NOW - 1), asked(NOW)];
  await store.commit({ put: { export: [old, young] } });
  expect((await store.purgeOlderThan({ ...EVERYTHING, runsAt: NOW }))["exports"]).toBe(1);
  expect((await store.exports.list(ws, { limit: 10 })).rows).toEqual([young]);
});

test("how an endpoint answered is known after its deliveries were removed, whatever order they are put in", async () => {
  const { store } = opened;
  const put = (at: number, outcome: "delivered" | "rejected") =>
    store.commit({
      put: {
        delivery: [
          aDelivery({
            id: ids.next("dlv"),
            eventId: ids.next("evt"),
            sequence: ++sequence,
            attempts: [{ number: 1, at, durationMs: 1, outcome }],
          }),
        ],
      },
    });
  let sequence = 0;
  const health = async () => (await store.webhooks.listHealth(["wh_1"])).get("wh_1");
  await put(NOW + 1, "rejected");
  await put(NOW + 3, "rejected");
  expect(await health()).toEqual({ lastSuccessAt: undefined, lastFailureAt: NOW + 3, failingSince: NOW + 1 });
  await put(NOW + 5, "delivered");
  expect(await health()).toEqual({ lastSuccessAt: NOW + 5, lastFailureAt: NOW + 3, failingSince: undefined });
  // An attempt that was begun before the success and noted after it.
  await put(NOW + 4, "rejected");
  expect(await health()).toEqual({ lastSuccessAt: NOW + 5, lastFailureAt: NOW + 4, failingSince: undefined });
  await put(NOW + 6, "rejected");
  await store.purgeOlderThan(EVERYTHING);
  expect(await health()).toEqual({ lastSuccessAt: NOW + 5, lastFailureAt: NOW + 6, failingSince: NOW + 6 });
  expect(await store.webhooks.listHealth([])).toEqual(new Map());
});

test("the numbers of an endpoint's deliveries go on after retention removed the deliveries", async () => {
  const { store } = opened;
  const delivery = (sequence: number): Delivery => ({
    id: ids.next("dlv"),
    workspaceId: ws,
    webhookId: "wh_1",
    eventId: ids.next("evt"),
    eventType: "signal.fired",
    sequence,
    status: "delivered",
    attempts: [],
    createdAt: NOW,
    updatedAt: NOW,
  });
  const first = delivery(1);
  await store.commit({ put: { delivery: [first, delivery(2)] } });
  // An attempt at an earlier one does not set the count back.
  await store.commit({ put: { delivery: [{ ...first, updatedAt: NOW + 1 }] } });
  expect(await store.deliveries.lastSequence("wh_1")).toBe(2);
  expect((await store.purgeOlderThan(EVERYTHING))["deliveries"]).toBe(2);
  expect(await store.deliveries.lastSequence("wh_1")).toBe(2);
  expect(await store.deliveries.lastSequence("wh_2")).toBe(0);
});

test("a delivery that is still on its way stays, however old it is", async () => {
  const old = aDelivery({ id: ids.next("dlv"), eventId: "evt_old", createdAt: NOW - 1, status: "pending" });
  const done = aDelivery({
    id: ids.next("dlv"),
    eventId: "evt_done",
    sequence: 2,
    createdAt: NOW - 1,
    status: "failed",
  });
  await opened.store.commit({ put: { delivery: [old, done] } });
  expect((await opened.store.purgeOlderThan(EVERYTHING))["deliveries"]).toBe(1);
  expect(await opened.store.deliveries.find(ws, old.id)).toEqual(old);
});

test("whom a fire was told is known as long as the fire is; other alerts go with the deliveries", async () => {
  const { store } = opened;
  const bot = aBot();
  const ofBot = { botId: bot.id, status: "delivered" as const };
  const [ofRun, paused] = [anAlert({ ...ofBot, runId: "run_1" }), anAlert({ ...ofBot, reason: "auto_paused" })];
  const waiting = anAlert({ ...ofBot, reason: "auto_paused", status: "waiting" });
  await store.commit({ put: { bot: [bot], alert: [ofRun, paused, waiting] } });
  expect((await store.purgeOlderThan(EVERYTHING))["alerts"]).toBe(1);
  const left = async () => (await store.alerts.list(ws, { limit: 10 })).rows.map(({ id }) => id);
  expect((await left()).toSorted()).toEqual([ofRun.id, waiting.id].toSorted());
  await store.commit({ put: { bot: [{ ...bot, deletedAt: NOW, purgeAt: NOW, revision: 2 }] } });
  await store.purgeOlderThan(EVERYTHING);
  expect(await left()).toEqual([]);
});
