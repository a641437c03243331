import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Fetch } from "#core/crawl.ts";
import { DAY_MS, HOUR_MS } from "#core/time.ts";
import { type Api, FEEDS, rowsOf, startApi } from "../../helpers/api.ts";
import { createTestIds, NOW } from "../../helpers/records.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const ids = createTestIds();
const fetched = (url: string, outcome: Fetch["outcome"], more: Partial<Fetch> = {}): Fetch => ({
  id: ids.next("run"),
  workspaceId: api.ours.id,
  crawlId: ids.next("run"),
  sourceId: "home",
  url,
  reason: "linked",
  priority: 1,
  outcome,
  robotsAllowed: true,
  bytes: 1,
  durationMs: 1,
  fetchedAt: NOW,
  documents: 0,
  next: [],
  ...more,
});

describe("the system", () => {
  test("tells the figures of the process, rounded, and the jobs by step", async () => {
    await api.store.jobs.enqueue([
      { step: "read", payload: {} },
      { step: "read", payload: {}, runAt: NOW + DAY_MS },
    ]);
    const { json } = await api.call("GET", "/v1/system", { key: api.keys.admin });
    expect(json).toMatchObject({
      version: "0.0.0",
      started_at: "2026-06-01T06:00:00.000Z",
      oldest_delivery_at: null,
      event_loop: { lag_max_ms: 12.4, lag_mean_ms: 0.6 },
      database: { size_bytes: 84_000_000, log_bytes: 4_100_000 },
      disk: { total_bytes: 100_000_000_000, free_bytes: 61_000_000_000, low: false },
      backups: { status: "ok", last_verified_at: "2026-06-01T03:00:00.000Z" },
    });
    expect(json["queue"]).toContainEqual({
      step: "read",
      due: 1,
      scheduled: 1,
      held: 0,
      running: 0,
      oldest_due_at: new Date(NOW).toISOString(),
    });
  });

  test("counts the crawls of its own workspace, by hour, day and host", async () => {
    await api.store.commit({
      put: {
        fetch: [
          fetched("https://slow.example/a", "failed", { error: "timeout", fetchedAt: NOW - 2 * HOUR_MS }),
          fetched("https://slow.example/b", "failed", { error: "connect" }),
          fetched("https://shy.example/", "disallowed", { robotsAllowed: false }),
          fetched("https://well.example/", "page"),
          fetched("https://old.example/", "failed", { fetchedAt: NOW - 2 * DAY_MS }),
          fetched("https://foreign.example/", "failed", { workspaceId: api.theirs.id }),
        ],
      },
    });
    const { json } = await api.call("GET", "/v1/system", { key: api.keys.admin });
    expect(json["crawl"]).toEqual({
      last_hour: { requests: 3, pages: 1, unchanged: 0, failed: 2 },
      last_day: { requests: 4, pages: 1, unchanged: 0, failed: 3 },
      hosts: [
        { host: "slow.example", failed: 2, last_error: "connect", last_at: new Date(NOW).toISOString() },
        { host: "shy.example", failed: 1, last_error: "disallowed", last_at: new Date(NOW).toISOString() },
      ],
    });
  });
});

test("a feed tells how its last reading went, and nothing before the first", async () => {
  const [feed] = FEEDS;
  if (!feed) throw new Error("there is no feed");
  const read = async () => rowsOf(await api.call("GET", "/v1/feeds"))[0];
  expect(await read()).toMatchObject({ url: feed.url, name: "Wire", last_read_at: null, outcome: null });
  await api.store.commit({ put: { fetch: [fetched(feed.url, "unchanged", { sourceId: "feed", httpStatus: 304 })] } });
  expect(await read()).toMatchObject({
    last_read_at: new Date(NOW).toISOString(),
    outcome: "unchanged",
    http_status: 304,
    robots_allowed: true,
    config_file: "signalmama.yaml",
  });
  const [forReaders] = rowsOf(await api.call("GET", "/v1/feeds", { key: api.keys.read_only }));
  expect(forReaders).toMatchObject({ url: feed.url, config_file: null });
});

test("the audit log is verified as a whole, once for all who ask at the same time", async () => {
  const asked = await Promise.all([
    api.call("GET", "/v1/audit/verification", { key: api.keys.admin }),
    api.call("GET", "/v1/audit/verification", { key: api.keys.admin }),
  ]);
  const [{ json } = { json: {} as Record<string, unknown> }] = asked;
  expect(json).toMatchObject({ ok: true, removed_up_to: 0, flaw: null });
  expect(json["rows"]).toBeGreaterThan(0);
  expect(asked[1]?.json).toEqual(json);
});
