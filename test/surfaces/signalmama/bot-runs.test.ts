import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Job } from "#core/queue.ts";
import { MINUTE_MS, toIso } from "#core/time.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { runBotStep } from "#pipeline/run-bot.ts";
import { type Api, codeOf, rowsOf, startApi } from "../../helpers/api.ts";
import { newBot } from "../../helpers/bots.ts";
import { aFire, anAccount, anAlert, aRun, NOW } from "../../helpers/records.ts";
import { until } from "../../helpers/until.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi({ limits: { activeBots: 1_000 } });
});
afterAll(() => api.stop());

describe("a run by hand", () => {
  const carryOut = async (runId: string) => {
    const run = await api.store.runs.find(api.ours.id, runId);
    if (!run) throw new Error("there is no run");
    const reader = { read: async () => ({ kind: "gone", url: "", httpStatus: 404, durationMs: 5 }) };
    const crawl = { timeoutMs: 1_000, maxBytes: 1_000, maxRedirects: 0 };
    const context = {
      store: api.store,
      clock: api.clock,
      reader,
      settings: () => ({ crawl }),
    } as unknown as PipelineContext;
    const payload = { workspaceId: run.workspaceId, botId: run.botId, runId };
    await api.store.commit(await runBotStep.run(payload, context, {} as Job, new AbortController().signal));
  };

  test("is queued with a job of its own, can be looked at, and ends by saying what became of it", async () => {
    const { id } = await newBot(api);
    const answer = await api.call("POST", `/v1/bots/${id}:run`);
    expect(answer.status).toBe(202);
    expect(answer.json).toMatchObject({ bot_id: id, trigger: "manual", status: "queued", error: null, match_count: 0 });
    const location = String(answer.headers.get("location"));
    expect(location).toBe(`/v1/bots/${id}/runs/${answer.json["id"]}`);
    expect((await api.call("GET", location)).json).toEqual(answer.json);
    const jobs = await api.store.jobs.claim("run_bot", 100, MINUTE_MS);
    expect(jobs.map((job) => job.payload["runId"])).toContain(answer.json["id"]);
    await carryOut(String(answer.json["id"]));
    expect((await api.call("GET", location)).json).toMatchObject({
      status: "failed",
      http_status: 404,
      error: { code: "gone" },
    });
    const health = await api.call("GET", `/v1/bots/${id}/health`);
    expect(health.json).toMatchObject({
      bot_id: id,
      windows: { "24h": { runs: 1, failed: 1, success_rate: 0 } },
      consecutive_failures: 1,
      last_error: { code: "gone" },
    });
  });

  test("with Prefer: wait the answer is held until it has finished", async () => {
    const { id } = await newBot(api);
    const held = api.call("POST", `/v1/bots/${id}:run`, { headers: { prefer: "wait=30" } });
    await until("the caller waits", 5_000, () => api.clock.sleepers() > 0);
    const [run] = (await api.store.runs.list(api.ours.id, id, { limit: 1 })).rows;
    await carryOut(run?.id ?? "");
    await api.clock.advance(300);
    const answer = await held;
    expect([answer.status, answer.json["status"]]).toEqual([200, "failed"]);
  });

  test("with an Idempotency-Key nobody waits: what it starts is written with its answer", async () => {
    const { id } = await newBot(api);
    const headers = { prefer: "wait=30", "idempotency-key": "run-once" };
    expect((await api.call("POST", `/v1/bots/${id}:run`, { headers })).status).toBe(202);
    expect(api.clock.sleepers()).toBe(0);
  });

  test("works for a paused bot too, and does not wake it", async () => {
    const { id } = await newBot(api);
    await api.call("POST", `/v1/bots/${id}:pause`);
    expect((await api.call("POST", `/v1/bots/${id}:run`)).status).toBe(202);
    expect((await api.call("GET", `/v1/bots/${id}`)).json["status"]).toBe("paused");
  });

  test("of another bot is not found under this one", async () => {
    const [one, two] = [await newBot(api), await newBot(api)];
    const { json } = await api.call("POST", `/v1/bots/${one.id}:run`);
    const answer = await api.call("GET", `/v1/bots/${two.id}/runs/${json["id"]}`);
    expect([answer.status, codeOf(answer)]).toEqual([404, "run_not_found"]);
  });
});

test("what a bot did is told: runs and fires by time and state, and health over the windows", async () => {
  const { id } = await newBot(api);
  const ours = { workspaceId: api.ours.id, botId: id };
  const account = anAccount({ workspaceId: api.ours.id, domain: "told.example" });
  const told = aRun({ ...ours, latencyMs: 80, httpStatus: 200, bytes: 5_120 });
  await api.store.commit({
    put: {
      account: [account],
      run: [
        aRun({ ...ours, createdAt: NOW - 3 * 86_400_000, finishedAt: NOW - 3 * 86_400_000, status: "failed" }),
        told,
      ],
      fire: [
        aFire({ ...ours, accountId: account.id, signalId: "sig_1", runId: told.id }),
        aFire({ ...ours, firedAt: NOW - 86_400_000 }),
      ],
      alert: [anAlert({ ...ours, runId: told.id, destination: "#x", status: "delivered", deliveredAt: NOW })],
    },
  });
  const rows = async (path: string) => rowsOf(await api.call("GET", `/v1/bots/${id}/${path}`));
  expect((await rows("runs")).map((run) => run["status"])).toEqual(["ok", "failed"]);
  expect((await rows("runs?since=2026-06-01"))[0]).toMatchObject({ http_status: 200, bytes: 5_120, latency_ms: 80 });
  expect(await rows("runs?status=failed&since=2026-06-01")).toEqual([]);
  expect((await rows("fires"))[0]).toMatchObject({
    account_id: account.id,
    diff: { before: "Team $29 per seat", after: "Team $39 per seat" },
    alert: { channel: "slack", status: "delivered", delivered_at: toIso(NOW) },
  });
  expect((await rows("fires?expand=account")).map((fire) => fire["account"])).toEqual([
    { id: account.id, name: account.name, domain: "told.example" },
    null,
  ]);
  expect((await rows("fires"))[0]).not.toHaveProperty("account");
  expect(await rows("fires?until=2026-05-31T12:00:00Z")).toHaveLength(1);
  const first = await api.call("GET", `/v1/bots/${id}/fires?limit=1`);
  expect(first.json["has_more"]).toBe(true);
  expect(await rows(`fires?limit=1&cursor=${first.json["next_cursor"]}`)).toMatchObject([
    { account_id: null, alert: null },
  ]);
  const { json } = await api.call("GET", `/v1/bots/${id}/health`);
  expect(json["windows"]).toMatchObject({
    "24h": { runs: 1, success: 1, failed: 0, success_rate: 1, p50_ms: 80, p95_ms: 80 },
    "7d": { runs: 2, success: 1, failed: 1, success_rate: 0.5 },
  });
});
