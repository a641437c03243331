import { afterEach, beforeEach, expect, test } from "bun:test";
import { HOUR_MS } from "#core/time.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { aDelivery, anAccount, aWebhook, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";
import { turnsDuring } from "../helpers/turns.ts";

let opened: Awaited<ReturnType<typeof aStore>>;
let clock: FakeClock;
beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
});
afterEach(() => opened.remove());

/** Made one millisecond after the other, but for two of one instant at the edge of a piece; every third comes from a file. */
async function addAccounts(count: number) {
  const accounts = Array.from({ length: count }, (_, index) => {
    const createdAt = NOW + (index === count - 500 ? index - 1 : index);
    return anAccount({
      domain: `company-${index}.example`,
      name: `Company ${index}`,
      createdAt,
      nextCrawlAt: NOW + 24 * HOUR_MS,
      attributes: index % 2 === 0 ? { tech: ["salesforce"] } : {},
      ...(index % 3 === 0 ? { managedBy: "config" as const } : {}),
    });
  });
  await opened.store.commit({ put: { account: accounts } });
  return accounts;
}

test("a walk over all accounts meets each once, newest first, and lets others have turns", async () => {
  const accounts = await addAccounts(1_100);
  const { store } = opened;
  const names = await turnsDuring(() => store.accounts.listNames(ws));
  expect(names.turns).toBeGreaterThanOrEqual(2);
  const newest = accounts.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
  expect(names.result.map(({ name }) => name)).toEqual(newest.map(({ name }) => name));
  expect(await store.accounts.listTech(ws)).toHaveLength(550);
  const listed = await turnsDuring(() => store.accounts.listFromConfig(ws));
  expect(listed.turns).toBeGreaterThanOrEqual(2);
  expect(listed.result).toHaveLength(367);
});

test("a clock that is put back moves all accounts along, a few at a time", async () => {
  await addAccounts(250);
  const { store } = opened;
  const { turns } = await turnsDuring(() => store.putBackBy(HOUR_MS));
  expect(turns).toBeGreaterThanOrEqual(2);
  const due = await store.accounts.listDue("crawl", NOW + 23 * HOUR_MS, 1_000);
  expect(due).toHaveLength(250);
  expect(new Set(due.map(({ nextCrawlAt }) => nextCrawlAt))).toEqual(new Set([NOW + 23 * HOUR_MS]));
});

test("a clock that is put back moves jobs and pending deliveries along, a few at a time, each once", async () => {
  const { store } = opened;
  const jobs = Array.from({ length: 4_100 }, (_, n) => ({ step: "x", payload: { n }, runAt: NOW + 2 * HOUR_MS }));
  await store.jobs.enqueue(jobs);
  const deliveries = Array.from({ length: 700 }, (_, n) =>
    aDelivery({ sequence: n + 1, eventId: `evt_${n}`, createdAt: NOW - (n % 3), nextAttemptAt: NOW + 2 * HOUR_MS }),
  );
  await store.commit({ put: { webhook: [aWebhook()], delivery: deliveries } });
  const { turns } = await turnsDuring(() => store.putBackBy(HOUR_MS));
  expect(turns).toBeGreaterThanOrEqual(4);
  expect(await store.jobs.claim("x", 10, 1_000)).toEqual([]);
  await clock.advance(HOUR_MS);
  expect(await store.jobs.claim("x", 5_000, 1_000)).toHaveLength(4_100);
  const moved = await Promise.all(deliveries.map(({ id }) => store.deliveries.find(ws, id)));
  expect(new Set(moved.map((one) => one?.nextAttemptAt))).toEqual(new Set([NOW + HOUR_MS]));
});

test("the audit log is pruned a few rows at a time, and names go with the last row that has them", async () => {
  const { store } = opened;
  const note = (id: string) => ({ workspaceId: ws, verb: "account.updated", object: { type: "account", id } });
  for (let index = 0; index < 250; index++) await store.commit({ audit: [note(`acct_${index}`)] });
  const { turns, result } = await turnsDuring(() => store.audit.removeOlderThan(NOW + 1));
  expect(result).toBe(250);
  expect(turns).toBeGreaterThanOrEqual(2);
  await store.commit({ audit: [note("acct_1")] });
  const { rows } = await store.audit.list([ws], { limit: 10 });
  expect(rows.map(({ object }) => object?.id)).toEqual(["acct_1"]);
});
