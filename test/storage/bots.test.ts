import { Database } from "bun:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { healthOf } from "#core/bot-health.ts";
import type { AppError } from "#core/errors.ts";
import type { After } from "#core/queries.ts";
import type { Store } from "#core/store.ts";
import { DAY_MS } from "#core/time.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { aBot, aFire, anAccount, aRun, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
beforeEach(async () => {
  opened = await aStore(createFakeClock(NOW));
  store = opened.store;
});
afterEach(() => opened.remove());

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "stored",
    (error: AppError) => error.reason,
  );

describe("a bot", () => {
  test("of two that take the same place of the quota at once, one is refused; elsewhere the place is another", async () => {
    const outcomes = await Promise.all([
      reasonOf(store.commit({ put: { bot: [aBot({ slot: 3 })] } })),
      reasonOf(store.commit({ put: { bot: [aBot({ slot: 3 })] } })),
      reasonOf(store.commit({ put: { bot: [aBot({ slot: 3, workspaceId: "ws_2" })] } })),
      reasonOf(store.commit({ put: { bot: [aBot(), aBot()] } })),
    ]);
    expect(outcomes).toEqual(["stored", "constraint", "stored", "stored"]);
    expect(await store.bots.listSlots(ws)).toEqual([3]);
  });

  test("has a key of its own, which a deleted one gives back", async () => {
    const first = aBot({ key: "pricing" });
    await store.commit({ put: { bot: [first] } });
    expect(await reasonOf(store.commit({ put: { bot: [aBot({ key: "pricing" })] } }))).toBe("constraint");
    await store.commit({ put: { bot: [{ ...first, deletedAt: NOW, purgeAt: NOW + DAY_MS, revision: 2 }] } });
    const second = aBot({ key: "pricing" });
    await store.commit({ put: { bot: [second] } });
    expect((await store.bots.findByKey(ws, "pricing"))?.id).toBe(second.id);
  });

  test("is not written over by who has not seen the last change", async () => {
    const bot = aBot();
    await store.commit({ put: { bot: [bot] } });
    await store.commit({ put: { bot: [{ ...bot, name: "Renamed", revision: 2 }] } });
    expect(await reasonOf(store.commit({ put: { bot: [{ ...bot, name: "Stale", revision: 2 }] } }))).toBe(
      "stale_revision",
    );
    expect((await store.bots.find(ws, bot.id))?.name).toBe("Renamed");
  });

  test("is hidden once deleted, while its history can still be found", async () => {
    const bot = aBot({ deletedAt: NOW, purgeAt: NOW + DAY_MS });
    await store.commit({ put: { bot: [bot] } });
    expect(await store.bots.find(ws, bot.id)).toBeUndefined();
    expect((await store.bots.list(ws, { limit: 10 })).rows).toEqual([]);
    expect(await store.bots.listFired(ws)).toEqual([]);
    expect(await store.bots.findAny(ws, bot.id)).toEqual(bot);
    expect(await store.bots.findAny("ws_2", bot.id)).toBeUndefined();
  });
});

test("the list is walked exactly once while bots are added, and its filters combine", async () => {
  const bots = Array.from({ length: 25 }, (_, n) =>
    aBot({ createdAt: NOW + Math.floor(n / 3), template: n % 2 === 0 ? "rss" : "github" }),
  );
  await store.commit({ put: { bot: bots } });
  const seen: string[] = [];
  for (let after: After | undefined, first = true; first || after; first = false) {
    const page = await store.bots.list(ws, { limit: 4, after });
    seen.push(...page.rows.map((bot) => bot.id));
    await store.commit({ put: { bot: [aBot({ createdAt: NOW + 100 })] } });
    after = page.next;
  }
  expect(seen.toSorted()).toEqual(bots.map((bot) => bot.id).toSorted());
  const filtered = await store.bots.list(ws, { limit: 100, template: "rss", status: "active" });
  expect(filtered.rows.every((bot) => bot.template === "rss")).toBe(true);
  expect(filtered.rows.length).toBe(13);
  expect((await store.bots.list(ws, { limit: 100, firesSignal: "nope" })).rows).toEqual([]);
});

test("runs are filtered by state and time, and health gets those that finished", async () => {
  const failed = aRun({
    status: "failed",
    createdAt: NOW - DAY_MS,
    finishedAt: NOW - DAY_MS + 5,
    latencyMs: undefined,
  });
  const queued = aRun({ status: "queued", startedAt: undefined, finishedAt: undefined, latencyMs: undefined });
  await store.commit({
    put: { run: [failed, aRun(), queued, aRun({ botId: "bot_2" }), aRun({ workspaceId: "ws_2" })] },
  });
  const list = async (query: object) => (await store.runs.list(ws, "bot_1", { limit: 10, ...query })).rows.length;
  expect([await list({}), await list({ status: "failed" }), await list({ since: NOW })]).toEqual([3, 1, 2]);
  expect([await list({ until: NOW - 1 }), await list({ since: NOW, status: "ok" })]).toEqual([1, 1]);
  const outcomes = await store.runs.listOutcomes(ws, "bot_1", NOW - DAY_MS);
  expect(outcomes.map(({ status, latencyMs }) => [status, latencyMs])).toEqual([
    ["failed", undefined],
    ["ok", 120],
  ]);
  expect((await store.runs.listOutcomes(ws, "bot_1", NOW - DAY_MS + 6)).length).toBe(1);
});

test("the rates of many bots are what each one's health says, in this workspace alone", async () => {
  const statuses = ["ok", "no_match", "failed", "skipped"] as const;
  const run = Array.from({ length: 200 }, (_, index) =>
    aRun({
      botId: `bot_${index % 3}`,
      workspaceId: index % 7 === 0 ? "ws_2" : ws,
      status: statuses[(index * 5) % 4] ?? "ok",
      finishedAt: NOW - (index * index * DAY_MS) / 1_000 + (index % 5 === 0 ? 5 : 0),
      matchCount: index % 4,
      fireCount: index % 2,
    }),
  );
  const edges = [NOW, NOW - DAY_MS, NOW - 7 * DAY_MS, NOW - 30 * DAY_MS].map((finishedAt) =>
    aRun({ botId: "bot_1", finishedAt }),
  );
  const queued = aRun({ botId: "bot_1", status: "queued", finishedAt: undefined, latencyMs: undefined });
  await store.commit({ put: { run: [...run, ...edges, queued] } });
  const ids = ["bot_0", "bot_1", "bot_quiet", "bot_gone", "bot_2"];
  const rates = await store.runs.rates(ws, ids, NOW);
  expect([...rates.keys()]).toEqual(ids);
  for (const id of ids) {
    const health = healthOf(await store.runs.listOutcomes(ws, id, NOW - 30 * DAY_MS), NOW);
    for (const window of ["24h", "7d", "30d"] as const) {
      const { p50Ms, p95Ms, ...lean } = health[window];
      expect(rates.get(id)?.[window]).toEqual(lean);
    }
  }
  expect(rates.get("bot_0")?.["30d"].runs).toBeGreaterThan(20);
  expect((await store.runs.rates(ws, [], NOW)).size).toBe(0);
});

test("health is read from an index alone, and every list in the order of one", () => {
  const database = new Database(opened.path, { readonly: true });
  const planOf = (query: string) =>
    database
      .query<{ detail: string }, []>(`explain query plan ${query}`)
      .all()
      .map((row) => row.detail)
      .join("; ");
  const where = "where workspace_id = 'w' and bot_id = 'b'";
  expect(
    planOf(`select status, latency_ms, match_count, fire_count, finished_at from runs ${where} and finished_at >= 1`),
  ).toContain("COVERING INDEX runs_by_finish");
  const ofMany = planOf(
    `select bot_id, count(*), sum(status = 'skipped'), sum(status = 'failed'), sum(iif(status = 'skipped', 0, match_count)),
      sum(iif(status = 'skipped', 0, fire_count)) from runs where workspace_id = 'w' and bot_id in ('a', 'b')
      and finished_at > 1 and finished_at <= 2 group by bot_id`,
  );
  expect(ofMany).toContain("COVERING INDEX runs_by_finish");
  expect(ofMany).not.toContain("TEMP B-TREE");
  for (const query of [
    `select body from runs ${where} order by created_at desc, id desc limit 51`,
    `select body from fires ${where} order by fired_at desc, id desc limit 51`,
    "select body from bots where workspace_id = 'w' and deleted_at is null order by created_at desc, id desc limit 51",
  ]) {
    expect(planOf(query)).toContain("USING INDEX");
    expect(planOf(query)).not.toContain("TEMP B-TREE");
  }
  database.close();
});

describe("an account", () => {
  test("hides its fires while it is deleted; those of the workspace alone stay", async () => {
    const account = anAccount();
    const fires = [aFire({ accountId: account.id }), aFire({ firedAt: NOW - 1 })];
    await store.commit({ put: { account: [account], fire: fires } });
    const count = async () => (await store.fires.list(ws, "bot_1", { limit: 10 })).rows.length;
    expect(await count()).toBe(2);
    await store.commit({ put: { account: [{ ...account, status: "deleted", revision: 2 }] } });
    expect(await count()).toBe(1);
  });

  test("is in no fire and in no bot's list once purged, and a list of it alone does not become everyone's", async () => {
    const [gone, stays] = [anAccount(), anAccount({ domain: "other.example" })];
    const both = aBot({ accountIds: [gone.id, stays.id], revision: 7 });
    const only = aBot({ accountIds: [gone.id] });
    const foreign = aBot({ workspaceId: "ws_2", accountIds: [gone.id] });
    const untouched = aBot();
    await store.commit({
      put: {
        account: [gone, stays],
        bot: [both, only, foreign, untouched],
        fire: [aFire({ accountId: gone.id }), aFire({ accountId: stays.id, firedAt: NOW - 1 })],
      },
    });
    await store.accounts.purge(ws, gone.id);
    expect(await store.bots.find(ws, both.id)).toEqual({ ...both, accountIds: [stays.id], revision: 8 });
    expect((await store.bots.find(ws, only.id))?.accountIds).toEqual([]);
    expect(await store.bots.find(ws, untouched.id)).toEqual(untouched);
    expect((await store.bots.find("ws_2", foreign.id))?.accountIds).toEqual([gone.id]);
    expect((await store.fires.list(ws, "bot_1", { limit: 10 })).rows.map((fire) => fire.accountId)).toEqual([stays.id]);
    // The next change still fits: both revisions, in the column and in the record, have moved on.
    expect(await reasonOf(store.commit({ put: { bot: [{ ...both, name: "Next", revision: 9 }] } }))).toBe("stored");
  });
});

test("retention removes old runs, and a deleted bot with its whole history when its time has come, but no living bot's fires", async () => {
  const living = aBot();
  const deleted = aBot({ deletedAt: NOW - DAY_MS, purgeAt: NOW });
  const later = aBot({ deletedAt: NOW, purgeAt: NOW + 1 });
  const historyOf = (bot: { id: string }, count: number) => ({
    run: Array.from({ length: count }, () => aRun({ botId: bot.id })),
    fire: Array.from({ length: count }, () => aFire({ botId: bot.id, firedAt: NOW - 400 * DAY_MS })),
  });
  const histories = [historyOf(living, 2), historyOf(deleted, 250), historyOf(later, 2)];
  const old = aRun({ botId: living.id, createdAt: NOW - 31 * DAY_MS });
  await store.commit({
    put: {
      bot: [living, deleted, later],
      run: [old, ...histories.flatMap(({ run }) => run)],
      fire: histories.flatMap(({ fire }) => fire),
    },
  });
  const limits = { documentsAt: 0, fetchesAt: 0, eventsAt: 0, deliveriesAt: 0, replaysAt: 0, listsAt: 0 };
  const removed = await store.purgeOlderThan({ ...limits, runsAt: NOW - 30 * DAY_MS, botsAt: NOW, looksAt: NOW });
  expect(removed).toMatchObject({ runs: 1, bots: 1 });
  const left = async (bot: { id: string }) => [
    (await store.runs.list(ws, bot.id, { limit: 1_000 })).rows.length,
    (await store.fires.list(ws, bot.id, { limit: 1_000 })).rows.length,
  ];
  expect([await left(living), await left(deleted), await left(later)]).toEqual([
    [2, 2],
    [0, 0],
    [2, 2],
  ]);
  expect(await store.bots.findAny(ws, deleted.id)).toBeUndefined();
  expect(await store.bots.findAny(ws, later.id)).toEqual(later);
});
