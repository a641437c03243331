import { afterEach, beforeEach, expect, test } from "bun:test";
import type { Verdict } from "#core/feedback.ts";
import type { Signal, SignalSource } from "#core/signal.ts";
import type { Store } from "#core/store.ts";
import { DAY_MS } from "#core/time.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { anAccount, aSignal, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
beforeEach(async () => {
  opened = await aStore(createFakeClock(NOW));
  store = opened.store;
});
afterEach(() => opened.remove());

const account = anAccount();
const FEED = "https://wire.example/rss.xml";
const said = (...verdicts: Verdict[]) => verdicts.map((verdict, n) => ({ by: `key_${n}`, verdict, at: NOW }));
const seenAt = (...places: Partial<SignalSource>[]): SignalSource[] =>
  places.map((place) => ({ ...(aSignal().sources[0] as SignalSource), ...place }));
const signal = (more: Partial<Signal>) => aSignal({ accountId: account.id, ...more });
const count = (query: { types?: string[]; since?: number; limit?: number } = {}) =>
  store.signals.countVerdicts(ws, { limit: 100, ...query });

test("count a signal once, by the verdict that stands", async () => {
  const signals = [
    signal({ feedback: said("useful", "wrong") }),
    signal({ feedback: said("wrong", "useful") }),
    signal({ feedback: said("noise"), type: "layoffs", botId: "bot_1" }),
    signal({ feedback: [] }),
    signal({}),
  ];
  await store.commit({ put: { account: [account], signal: signals } });
  const { byType, byBot } = await count();
  expect(byType).toEqual([
    { type: "funding", useful: 1, noise: 0, wrong: 1 },
    { type: "layoffs", useful: 0, noise: 1, wrong: 0 },
  ]);
  expect(byBot).toEqual([{ botId: "bot_1", useful: 0, noise: 1, wrong: 0 }]);
});

test("count a signal for each place and feed that told it, however often", async () => {
  const wire = { kind: "news", domain: "wire.example", feedUrl: FEED };
  const signals = [
    signal({ feedback: said("useful"), sources: seenAt(wire, wire, { kind: "site", domain: "northwind.example" }) }),
    signal({ feedback: said("wrong"), sources: seenAt(wire, { kind: "news", domain: "wire.example" }) }),
    signal({ feedback: said("noise"), sources: seenAt({ kind: "news", domain: "northwind.example" }) }),
  ];
  await store.commit({ put: { account: [account], signal: signals } });
  const { bySource, byFeed, byType } = await count();
  expect(bySource).toEqual([
    { kind: "news", domain: "wire.example", useful: 1, noise: 0, wrong: 1 },
    { kind: "news", domain: "northwind.example", useful: 0, noise: 1, wrong: 0 },
    { kind: "site", domain: "northwind.example", useful: 1, noise: 0, wrong: 0 },
  ]);
  expect(byFeed).toEqual([{ feedUrl: FEED, useful: 1, noise: 0, wrong: 1 }]);
  expect(byType).toEqual([{ type: "funding", useful: 1, noise: 1, wrong: 1 }]);
  const first = await count({ limit: 1 });
  expect([first.bySource.length, first.byFeed.length, first.byType.length]).toEqual([1, 1, 1]);
});

test("are filtered by type and time, and know neither other workspaces nor deleted accounts", async () => {
  const gone = anAccount({ domain: "gone.example", status: "deleted" });
  const theirs = anAccount({ workspaceId: "ws_other" });
  const signals = [
    signal({ feedback: said("useful"), detectedAt: NOW - 5 * DAY_MS }),
    signal({ feedback: said("useful"), type: "layoffs" }),
    signal({ feedback: said("wrong"), accountId: gone.id }),
    signal({ feedback: said("wrong"), accountId: theirs.id, workspaceId: "ws_other" }),
  ];
  await store.commit({ put: { account: [account, gone, theirs], signal: signals } });
  const typesOf = async (query: Parameters<typeof count>[0]) => (await count(query)).byType.map((row) => row.type);
  expect(await typesOf({})).toEqual(["funding", "layoffs"]);
  expect(await typesOf({ types: ["layoffs"] })).toEqual(["layoffs"]);
  expect(await typesOf({ types: [] })).toEqual([]);
  expect(await typesOf({ since: NOW - DAY_MS })).toEqual(["layoffs"]);
  expect((await count()).bySource).toHaveLength(1);
});
