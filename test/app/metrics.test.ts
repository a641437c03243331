import { afterAll, beforeAll, expect, test } from "bun:test";
import { createReadMetrics } from "#app/metrics.ts";
import { createTally } from "#app/tally.ts";
import type { Store } from "#core/store.ts";
import { createMetricsPage } from "#http/metrics-page.ts";
import { openStore } from "#storage/open.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { makeFolder } from "../helpers/folder.ts";
import { aDelivery, aRun, createTestIds, NOW, SECRET_KEY } from "../helpers/records.ts";

const folder = makeFolder();
const clock = createFakeClock(NOW);
const database = `${folder.path}/metrics.db`;
let store: Store;
let server: ReturnType<typeof Bun.serve>;
let token: string | undefined;
const tally = createTally();

beforeAll(async () => {
  store = tally.counting(await openStore({ path: database, secretKey: SECRET_KEY, clock, ids: createTestIds() }));
  const page = createMetricsPage({
    token: () => token,
    read: createReadMetrics({
      store,
      clock,
      database,
      disk: { isLow: () => true },
      readSpace: () => ({ totalBytes: 1_000, freeBytes: 70 }),
      backups: { state: () => ({ status: "overdue", lastAt: NOW - 60_000, failure: undefined }) },
      lag: { take: () => ({ maxMs: 250, meanMs: 5 }) },
      tally,
    }),
  });
  server = Bun.serve({
    hostname: "127.0.0.1",
    port: 0,
    fetch: (request, on) => page(request, on.requestIP(request)?.address),
  });
});
afterAll(async () => {
  await server.stop(true);
  await store.close();
  folder.remove();
});

const ask = (headers: Record<string, string> = {}) => fetch(server.url, { headers });
const lines = async () => (await (await ask()).text()).split("\n");

test("jobs are told by step and state, with the age of the oldest that is due", async () => {
  await store.jobs.enqueue([
    { step: "score", payload: {}, runAt: NOW - 90_000 },
    { step: "score", payload: {}, runAt: NOW + 90_000 },
    { step: "brief", payload: {}, groupId: "g" },
    { step: "finish", payload: {}, afterGroup: "g" },
  ]);
  await store.jobs.claim("brief", 1, 30_000);
  const told = await lines();
  expect(told).toContain('signalmama_jobs{step="score",state="due"} 1');
  expect(told).toContain('signalmama_jobs{step="score",state="scheduled"} 1');
  expect(told).toContain('signalmama_jobs{step="brief",state="running"} 1');
  expect(told).toContain('signalmama_jobs{step="finish",state="held"} 1');
  expect(told).toContain("signalmama_jobs_lag_seconds 90");
});

test("attempts, runs and answers are counted once each, and the oldest delivery still to be made has an age", async () => {
  const attempt = { number: 1, at: NOW, durationMs: 3, outcome: "rejected" as const, httpStatus: 503 };
  const tried = aDelivery({ status: "pending", createdAt: NOW - 120_000, updatedAt: NOW, attempts: [attempt] });
  await store.commit({ put: { delivery: [tried], run: [aRun({ status: "failed" })] } });
  await store.commit({ put: { delivery: [{ ...tried, updatedAt: NOW + 1 }] } });
  for (const status of [200, 204, 404]) tally.noteAnswer(status);
  const told = await lines();
  expect(told).toContain('signalmama_delivery_attempts_total{outcome="rejected",class="5xx"} 1');
  expect(told).toContain("signalmama_deliveries_oldest_undelivered_seconds 120");
  expect(told).toContain('signalmama_bot_runs_total{status="failed"} 1');
  expect(told).toContain('signalmama_http_requests_total{class="2xx"} 2');
});

test("event loop, disk and backups are told", async () => {
  const told = await lines();
  for (const line of [
    "signalmama_event_loop_lag_max_seconds 0.25",
    "signalmama_disk_free_bytes 70",
    "signalmama_disk_low 1",
    "signalmama_backup_age_seconds 60",
    'signalmama_backup_state{state="overdue"} 1',
    'signalmama_backup_state{state="ok"} 0',
  ])
    expect(told).toContain(line);
  expect(told.find((line) => line.startsWith("signalmama_wal_bytes "))).toMatch(/ [1-9]\d*$/);
});

test("without a token only this machine is answered, and nobody through a proxy on it", async () => {
  const answer = await ask();
  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    200,
    "text/plain; version=0.0.4; charset=utf-8",
  ]);
  expect((await ask({ "x-forwarded-for": "203.0.113.9" })).status).toBe(403);
  const page = createMetricsPage({ token: () => undefined, read: async () => [] });
  const from = async (peer?: string) => (await page(new Request("http://a/metrics"), peer)).status;
  expect(await Promise.all(["::1", "::ffff:127.0.0.1", "10.0.0.1", "", undefined].map(from))).toEqual([
    200, 200, 403, 403, 403,
  ]);
});

test("with a token, whoever sends it is answered and nobody else", async () => {
  token = "qzxToken";
  const statusOf = async (authorization: string) => (await ask({ authorization })).status;
  expect(await statusOf("Bearer qzxToken")).toBe(200);
  expect(await statusOf("Bearer qzxToke")).toBe(401);
  expect((await ask()).status).toBe(401);
  token = undefined;
});

test("what retention removed is counted by kind, and whether the audit log is what was written is told", async () => {
  const told = async () => {
    token = undefined;
    return lines();
  };
  expect((await told()).filter((line) => line.startsWith("signalmama_audit_intact "))).toEqual([]);
  const past = NOW - 90 * 86_400_000;
  await store.commit({ put: { run: [aRun({ id: "run_0000000000000000000Z", createdAt: past, finishedAt: past })] } });
  const never = Number.MIN_SAFE_INTEGER;
  const limits = {
    documentsAt: never,
    fetchesAt: never,
    runsAt: NOW - 86_400_000,
    botsAt: never,
    looksAt: never,
    eventsAt: never,
    deliveriesAt: never,
    listsAt: never,
    replaysAt: never,
  };
  await store.purgeOlderThan(limits);
  await store.audit.verify();
  expect(await told()).toContain('signalmama_removed_total{kind="runs"} 1');
  expect(await told()).toContain("signalmama_audit_intact 1");
});
