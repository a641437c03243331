import { afterEach, beforeEach, expect, test } from "bun:test";
import type { Bot } from "#core/bot.ts";
import type { Job } from "#core/queue.ts";
import type { Signal } from "#core/signal.ts";
import type { Store } from "#core/store.ts";
import { DAY_MS, SECOND_MS } from "#core/time.ts";
import type { Match } from "#core/watch.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { fireStep } from "#pipeline/fire.ts";
import { fires } from "#pipeline/fires.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import {
  aBot,
  aDetection,
  anAccount,
  aRun,
  aSignal,
  createTestIds,
  NOW,
  WORKSPACE_ID as ws,
} from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const account = anAccount({ domain: "acme.example", name: "Acme Robotics" });
/** Where all of these matches stand. */
const url = "https://fenwick.example/pricing";
const match = (id: string): Match => ({ id, url, title: `Case ${id}`, text: `Acme Robotics, case ${id}` });

let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
let context: PipelineContext;
let bot: Bot;
beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
  store = opened.store;
  context = { store, clock, ids: createTestIds(() => clock.now(), 5n) } as unknown as PipelineContext;
  bot = aBot({ accountIds: [account.id] });
  await store.commit({ put: { account: [account], bot: [bot] } });
});
afterEach(() => opened.remove());

/** A run that found these, and the jobs that follow from it. */
async function find(matches: Match[], finder = bot): Promise<void> {
  const { change } = await fires(finder, aRun({ botId: finder.id }), matches, context);
  await store.commit({ put: change.put ?? {} });
  for (const { payload } of change.jobs ?? []) {
    const parsed = fireStep.payload.parse(payload);
    await store.commit(await fireStep.run(parsed, context, {} as Job, new AbortController().signal));
  }
  await clock.advance(SECOND_MS);
}

const signals = () => store.signals.listByAccount(ws, account.id);
const titles = (found: Signal[]) => found.flatMap(({ sources }) => sources.map(({ title }) => title)).sort();
/** The signals of a bot's fires, the oldest first. */
const signalIds = async ({ id } = bot) =>
  (await store.fires.list(ws, id, { limit: 100 })).rows.map(({ signalId }) => signalId).toReversed();

test("matches that share an address are a signal each, however soon one follows the other", async () => {
  for (const id of ["K1", "K2", "K3"]) await find([match(id)]);
  const found = await signals();
  expect(found.map(({ sources }) => sources.length)).toEqual([1, 1, 1]);
  expect(titles(found)).toEqual(["Case K1", "Case K2", "Case K3"]);
  expect(found.map(({ botId }) => botId)).toEqual([bot.id, bot.id, bot.id]);
  expect(new Set(await signalIds())).toEqual(new Set(found.map(({ id }) => id)));
});

test("of matches found at once none is without a signal", async () => {
  await find([match("K1"), match("K2")]);
  const found = await signals();
  expect(titles(found)).toEqual(["Case K1", "Case K2"]);
  expect((await signalIds()).toSorted()).toEqual(found.map(({ id }) => id).toSorted());
});

test("one match found by two bots is a signal of each", async () => {
  const other = aBot({ accountIds: [account.id] });
  await store.commit({ put: { bot: [other] } });
  await find([match("K1")]);
  await find([match("K1")], other);
  expect((await signals()).map(({ botId }) => botId).toSorted()).toEqual([bot.id, other.id].toSorted());
});

test("the very same match found again is no second signal, and its fire names the first", async () => {
  await find([match("K1")]);
  await find([match("K2")]);
  await find([match("K1")]);
  expect(await signals()).toHaveLength(2);
  const [first, second, again] = await signalIds();
  expect(first).toBeDefined();
  expect(again).toBe(first);
  expect(second).not.toBe(first);
});

test("the same change on the same page a season later happened again", async () => {
  await find([match("from 10 to 12")]);
  await clock.advance(90 * DAY_MS);
  await find([match("from 10 to 12")]);
  expect(new Set(await signalIds()).size).toBe(2);
});

test("a match is not put together with what a detector read at the same address", async () => {
  const funded = aBot({ accountIds: [account.id], firesSignal: "funding" });
  const { identity } = aDetection();
  const [source] = aSignal().sources;
  if (!source) throw new Error("the signal has no source");
  const read = aSignal({ accountId: account.id, type: "funding", identity, sources: [{ ...source, url }] });
  await store.commit({ put: { bot: [funded], signal: [read] } });
  await find([match("K1")], funded);
  const found = await signals();
  expect(found.find(({ id }) => id === read.id)).toEqual(read);
  expect(found.filter(({ botId }) => botId === funded.id)).toHaveLength(1);
});

test("what a look finds is of the day of that look; what is sent says itself when it was, or nobody knows", async () => {
  await find([match("K1")]);
  expect(await signals()).toMatchObject([{ isDated: true, occurredAt: NOW, confidence: 0.9 }]);
  const sentTo = aBot({ accountIds: [account.id], cadence: "on_push" });
  await store.commit({ put: { bot: [sentTo] } });
  const at = clock.now();
  await find([match("K2"), { ...match("K3"), publishedAt: NOW - DAY_MS }], sentTo);
  const sent = (await signals()).filter(({ botId }) => botId === sentTo.id);
  expect(sent.toSorted((a, b) => a.occurredAt - b.occurredAt)).toMatchObject([
    { isDated: true, occurredAt: NOW - DAY_MS },
    // As sure as any: its owner decided what a match means.
    { isDated: false, occurredAt: at, confidence: 0.9 },
  ]);
});

test("the same change sent again a season later happened again, though neither was dated", async () => {
  const sentTo = aBot({ accountIds: [account.id], cadence: "on_push" });
  await store.commit({ put: { bot: [sentTo] } });
  await find([match("from 10 to 12")], sentTo);
  await clock.advance(90 * DAY_MS);
  await find([match("from 10 to 12")], sentTo);
  expect(new Set(await signalIds(sentTo)).size).toBe(2);
});
