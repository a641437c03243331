import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Job } from "#core/queue.ts";
import { MINUTE_MS, toIso } from "#core/time.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { runBotStep } from "#pipeline/run-bot.ts";
import { type Answer, type Api, codeOf, startApi } from "../../helpers/api.ts";
import { aFire, anAccount, aRun, NOW } from "../../helpers/records.ts";
import { until } from "../../helpers/until.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi({ limits: { batchItems: 1_000, accounts: 100, activeBots: 1_000 } });
});
afterAll(() => api.stop());

const BODY = { name: "Fenwick pricing", template: "competitor-pricing", source: "https://fenwick.example/pricing" };
const create = (more: object = {}, on = api) => on.call("POST", "/v1/bots", { body: { ...BODY, ...more } });
const paramOf = (answer: Answer) => (answer.json["error"] as Record<string, unknown> | undefined)?.["param"];
const rowsOf = (answer: Answer) => answer.json["data"] as Record<string, unknown>[];

async function aCreated(more: object = {}): Promise<Record<string, unknown> & { id: string }> {
  const answer = await create(more);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json as Record<string, unknown> & { id: string };
}

describe("the templates", () => {
  test("are exactly six, and each can be used as it is described", async () => {
    const answer = await api.call("GET", "/v1/bots/templates");
    expect(rowsOf(answer).map((row) => row["key"])).toEqual([
      "competitor-pricing",
      "rss",
      "subreddit",
      "github",
      "discord",
      "custom-url",
    ]);
    expect([answer.json["has_more"], answer.json["next_cursor"]]).toEqual([false, null]);
    expect(rowsOf(answer)[0]).toMatchObject({
      default_match_rule: { type: "content_diff", ignore: [], min_change: 0 },
      default_fires_signal: "competitor_price_change",
      default_signal_score: 25,
      default_cadence: "daily",
      params: { type: "object", properties: { currency: { type: "string" } } },
    });
  });

  test.each([
    ["competitor-pricing", "https://fenwick.example/pricing", {}, "competitor_price_change", 25, "daily"],
    ["rss", "https://wire.example/feed.xml", {}, "press_mention", 25, "hourly"],
    ["subreddit", "r/sales", { match_rule: { type: "keyword", any: ["crm"] } }, "community_question", 40, "hourly"],
    ["github", "fenwick/plough", {}, "repo_activity", 35, "6h"],
    [
      "discord",
      "112233445566778899",
      { match_rule: { type: "keyword", all: ["price"] } },
      "competitor_mention",
      35,
      "hourly",
    ],
    ["custom-url", "https://fenwick.example/jobs", { fires_signal: "fenwick_jobs" }, "fenwick_jobs", 25, "daily"],
  ])("%s fills in what a bot leaves out", async (template, source, more, fires, score, cadence) => {
    const bot = await aCreated({ template, source, ...more });
    expect(bot).toMatchObject({ template, source, fires_signal: fires, signal_score: score, cadence });
    expect(bot).toMatchObject({ timezone: "UTC", account_ids: null, account_match: "auto", actions: [], alert: null });
  });

  test.each(["subreddit", "discord"])("%s needs phrases: a rule without any would find nothing", async (template) => {
    const source = template === "discord" ? "112233445566778899" : "r/sales";
    const answer = await create({ template, source });
    expect([answer.status, codeOf(answer), paramOf(answer)]).toEqual([400, "missing_param", "match_rule"]);
  });
});

describe("a new bot", () => {
  test("is active at once, with its first run planned within one cadence and nothing done yet", async () => {
    const answer = await create({ cadence: "hourly", alert: { channel: "slack", destination: "#competitors" } });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("location")).toBe(`/v1/bots/${answer.json["id"]}`);
    expect(answer.json).toMatchObject({
      status: "active",
      pause_reason: null,
      actions: ["alert"],
      fire_count: 0,
      last_run_at: null,
      created_at: toIso(NOW),
      managed_by: "api",
    });
    const plannedIn = Date.parse(String(answer.json["next_run_at"])) - NOW;
    expect(plannedIn).toBeGreaterThan(0);
    expect(plannedIn).toBeLessThanOrEqual(60 * MINUTE_MS);
    const quiet = { runs: 0, success: 0, failed: 0, skipped: 0, success_rate: null, p50_ms: null, p95_ms: null };
    expect(answer.json["health"]).toMatchObject({ "24h": quiet, "7d": quiet, "30d": quiet });
    expect((await api.call("GET", `/v1/bots/${answer.json["id"]}`)).json).toEqual(answer.json);
  });

  test("keeps every field it was given", async () => {
    const { json } = await api.call("POST", "/v1/accounts", { body: { domain: "fenwick.example" } });
    const config = {
      key: "fenwick.pricing",
      name: "Prices",
      template: "competitor-pricing",
      source: "https://fenwick.example/pricing",
      params: { currency: "EUR" },
      cadence: "0 9 * * MON-FRI",
      timezone: "Europe/Berlin",
      enabled_hours: { from: "08:00", to: "18:00" },
      match_rule: { type: "number_change", json_path: "$.plans[0].price", direction: "up", min_pct: 2.5 },
      fires_signal: "fenwick_price_up",
      signal_score: 60,
      account_ids: [json["id"]],
      account_match: "mentioned",
      actions: ["alert", "auto_brief"],
      alert: { channel: "email", destination: "ops@acme.example, sales@acme.example" },
    };
    expect(await aCreated(config)).toMatchObject(config);
  });

  test("on push has no planned run", async () => {
    expect((await aCreated({ cadence: "on_push" }))["next_run_at"]).toBeNull();
  });

  test("may leave a field out by saying null", async () => {
    const nothing = { cadence: null, match_rule: null, alert: null, account_ids: null, params: null, key: null };
    expect(await aCreated(nothing)).toMatchObject({ cadence: "daily", params: {}, key: null });
  });

  test("cannot have the key of another, until that one is deleted", async () => {
    const first = await aCreated({ key: "taken" });
    const second = await create({ key: "taken" });
    expect([second.status, codeOf(second), paramOf(second)]).toEqual([409, "bot_exists", "key"]);
    await api.call("DELETE", `/v1/bots/${first.id}`);
    expect((await create({ key: "taken" })).status).toBe(201);
  });

  test.each([
    [{ source: "s3cret path" }, 400, "invalid_source_url", "source"],
    [{ source: "http://10.1.2.3/s3cret" }, 422, "private_address", "source"],
    [{ template: "subreddit", source: "sales" }, 400, "invalid_source_url", "source"],
    [{ template: "github", source: "https://fenwick.example/" }, 400, "invalid_source_url", "source"],
    [{ template: "discord", source: "#general" }, 400, "invalid_source_url", "source"],
    [{ template: "s3cret" }, 400, "unknown_template", "template"],
    [{ name: " " }, 400, "invalid_param", "name"],
    [{ key: "no spaces" }, 400, "invalid_param", "key"],
    [{ params: { currency: "euros" } }, 400, "invalid_param", "params.currency"],
    [{ params: { s3cret: 1 } }, 400, "invalid_param", "params.s3cret"],
    [{ template: "custom-url", fires_signal: "x_y", params: { render: true } }, 400, "invalid_param", "params.render"],
    [{ cadence: "* * * * *" }, 400, "invalid_cadence", "cadence"],
    [{ cadence: "0 0 30 2 *" }, 400, "invalid_cadence", "cadence"],
    [{ cadence: "s3cret" }, 400, "invalid_cadence", "cadence"],
    [{ timezone: "+02:00" }, 400, "invalid_param", "timezone"],
    [{ enabled_hours: { from: "9", to: "17:00" } }, 400, "invalid_param", "enabled_hours.from"],
    [{ enabled_hours: { from: "09:00", to: "09:30" } }, 400, "invalid_param", "enabled_hours.to"],
    [{ match_rule: "content_diff" }, 400, "invalid_match_rule", "match_rule"],
    [{ match_rule: {} }, 400, "invalid_match_rule", "match_rule.type"],
    [{ match_rule: { type: "s3cret" } }, 400, "invalid_match_rule", "match_rule.type"],
    [
      { match_rule: { type: "content_diff", selector: "a:has(b:has(c))" } },
      400,
      "invalid_match_rule",
      "match_rule.selector",
    ],
    [{ match_rule: { type: "content_diff", min_change: 2 } }, 400, "invalid_match_rule", "match_rule.min_change"],
    [{ match_rule: { type: "content_diff", minChange: 0.5 } }, 400, "invalid_match_rule", "match_rule.minChange"],
    [{ match_rule: { type: "keyword" } }, 400, "invalid_match_rule", "match_rule.any"],
    [{ match_rule: { type: "regex" } }, 400, "invalid_match_rule", "match_rule.pattern"],
    [{ match_rule: { type: "number_change" } }, 400, "invalid_match_rule", "match_rule.selector"],
    [{ match_rule: { type: "semantic", intent: "s3cret" } }, 400, "invalid_match_rule", "match_rule.intent"],
    [{ fires_signal: "tech_change" }, 400, "unknown_signal_type", "fires_signal"],
    [{ fires_signal: "S3cret" }, 400, "unknown_signal_type", "fires_signal"],
    [{ fires_signal: "ab" }, 400, "unknown_signal_type", "fires_signal"],
    [{ signal_score: 101 }, 400, "invalid_param", "signal_score"],
    [{ signal_score: 2.5 }, 400, "invalid_param", "signal_score"],
    [{ account_ids: [] }, 400, "invalid_param", "account_ids"],
    [{ account_ids: ["acct_00000000000000000000"] }, 400, "invalid_param", "account_ids[0]"],
    [{ actions: ["fax"] }, 400, "invalid_param", "actions[0]"],
    [{ alert: { channel: "pigeon" } }, 400, "invalid_param", "alert.channel"],
    [{ alert: { channel: "email", destination: "s3cret" } }, 400, "invalid_param", "alert.destination"],
    [{ alert: { channel: "webhook" } }, 400, "missing_param", "alert.destination"],
    [
      { alert: { channel: "teams", destination: "http://10.0.0.1/s3cret" } },
      422,
      "private_address",
      "alert.destination",
    ],
    [{ next_run_at: "2026-06-02T00:00:00.000Z" }, 400, "invalid_param", "next_run_at"],
  ])("%j is refused with %d %s by name, repeats nothing and is not stored", async (more, status, code, param) => {
    const before = (await api.store.bots.listSlots(api.ours.id)).length;
    for (const path of ["/v1/bots", "/v1/bots:preview"]) {
      const answer = await api.call("POST", path, { body: { ...BODY, ...more } });
      expect([answer.status, codeOf(answer), paramOf(answer)]).toEqual([status, code, param]);
      expect((answer.json["error"] as { message: string }).message).toContain(`\`${param}\``);
      // The name of an unknown field is what is at fault; a value never comes back.
      if (!param.includes("s3cret")) expect(answer.text).not.toMatch(/s3cret/i);
    }
    expect((await api.store.bots.listSlots(api.ours.id)).length).toBe(before);
  });

  test("cannot name an account of another workspace, or a deleted one", async () => {
    const foreign = anAccount({ workspaceId: api.theirs.id });
    const deleted = anAccount({ workspaceId: api.ours.id, domain: "gone.example", status: "deleted" });
    await api.store.commit({ put: { account: [foreign, deleted] } });
    for (const { id } of [foreign, deleted]) {
      expect(codeOf(await create({ account_ids: [id] }))).toBe("invalid_param");
    }
  });
});

test("a preview checks everything, stores nothing and says that nothing was read", async () => {
  const before = await api.store.bots.list(api.ours.id, { limit: 1_000 });
  const answer = await api.call("POST", "/v1/bots:preview", { body: BODY });
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({ status: "skipped", error: { code: "not_in_this_version" }, matches: [] });
  expect(await api.store.bots.list(api.ours.id, { limit: 1_000 })).toEqual(before);
});

describe("the quota", () => {
  const limited = (activeBots: number) => startApi({ limits: { batchItems: 1_000, accounts: 100, activeBots } });

  test("is never exceeded, however many are created at once", async () => {
    const own = await limited(5);
    const answers = await Promise.all(Array.from({ length: 12 }, () => create({}, own)));
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses).toEqual([...Array(5).fill(201), ...Array(7).fill(402)]);
    expect(codeOf(answers.find((answer) => answer.status === 402) as Answer)).toBe("bot_quota_exceeded");
    expect((await own.store.bots.listSlots(own.ours.id)).sort()).toEqual([0, 1, 2, 3, 4]);
    expect((await own.call("POST", "/v1/bots", { body: BODY, key: own.foreignKeys.admin })).status).toBe(201);
    await own.stop();
  });

  test("counts a bot from its creation until it is paused by hand or deleted, but not until it fails", async () => {
    const own = await limited(2);
    const [first, second] = [String((await create({}, own)).json["id"]), String((await create({}, own)).json["id"])];
    expect((await create({}, own)).status).toBe(402);
    await own.call("POST", `/v1/bots/${first}:pause`);
    const third = String((await create({}, own)).json["id"]);
    const refused = await own.call("POST", `/v1/bots/${first}:resume`);
    expect([refused.status, codeOf(refused)]).toEqual([402, "bot_quota_exceeded"]);
    expect((await own.call("GET", `/v1/bots/${first}`)).json["status"]).toBe("paused");
    // Paused by its failures, it keeps its place and needs none to come back.
    const failing = await own.store.bots.find(own.ours.id, second);
    if (!failing) throw new Error("there is no bot");
    await own.store.commit({
      put: { bot: [{ ...failing, status: "auto_paused", pauseReason: "failures", revision: failing.revision + 1 }] },
    });
    expect((await create({}, own)).status).toBe(402);
    expect((await own.call("POST", `/v1/bots/${second}:resume`)).status).toBe(200);
    await own.call("DELETE", `/v1/bots/${third}`);
    expect((await own.call("POST", `/v1/bots/${first}:resume`)).status).toBe(200);
    await own.stop();
  });

  test("may be without end, or nothing", async () => {
    const [endless, none] = [await limited(Number.POSITIVE_INFINITY), await limited(0)];
    expect((await create({}, endless)).status).toBe(201);
    expect((await create({}, none)).status).toBe(402);
    expect((await none.call("POST", "/v1/bots:preview", { body: BODY })).status).toBe(200);
    await endless.stop();
    await none.stop();
  });
});

describe("pausing and resuming", () => {
  test("twice is like once", async () => {
    const { id } = await aCreated();
    const paused = await api.call("POST", `/v1/bots/${id}:pause`);
    expect(paused.json).toMatchObject({ status: "paused", pause_reason: "manual", next_run_at: null });
    expect((await api.call("POST", `/v1/bots/${id}:pause`)).json).toEqual(paused.json);
    const resumed = await api.call("POST", `/v1/bots/${id}%3Aresume`);
    expect(resumed.json).toMatchObject({
      status: "active",
      pause_reason: null,
      next_run_at: toIso(api.clock.now() + MINUTE_MS),
    });
    expect((await api.call("POST", `/v1/bots/${id}:resume`)).json).toEqual(resumed.json);
  });

  test("at once by many leaves one state that all were told of", async () => {
    const { id } = await aCreated();
    const verbs = Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? "pause" : "resume"));
    const answers = await Promise.all(verbs.map((verb) => api.call("POST", `/v1/bots/${id}:${verb}`)));
    expect(answers.map((answer) => answer.status)).toEqual(verbs.map(() => 200));
    expect(answers.map((answer) => answer.json["status"])).toEqual(
      verbs.map((verb) => (verb === "pause" ? "paused" : "active")),
    );
  });

  test("outside its hours a resumed bot waits for them", async () => {
    const { id } = await aCreated({ cadence: "15min", enabled_hours: { from: "20:00", to: "22:00" } });
    await api.call("POST", `/v1/bots/${id}:pause`);
    const resumed = await api.call("POST", `/v1/bots/${id}:resume`);
    expect(String(resumed.json["next_run_at"])).toStartWith("2026-06-01T20:0");
  });
});

describe("replacing a bot", () => {
  test("falls back to the template for what is left out, and keeps state and history", async () => {
    const created = await aCreated({
      key: "replaced",
      cadence: "hourly",
      signal_score: 90,
      alert: { channel: "slack", destination: "#x" },
    });
    const stored = await api.store.bots.find(api.ours.id, created.id);
    if (!stored) throw new Error("there is no bot");
    const worked = { ...stored, fireCount: 4, consecutiveFailures: 1, baselineAt: NOW, revision: stored.revision + 1 };
    await api.store.commit({ put: { bot: [worked] } });
    const answer = await api.call("PUT", `/v1/bots/${created.id}`, { body: { ...BODY, name: "Renamed" } });
    expect(answer.json).toMatchObject({
      id: created.id,
      name: "Renamed",
      key: null,
      cadence: "daily",
      signal_score: 25,
      alert: null,
      actions: [],
      fire_count: 4,
      consecutive_failures: 1,
      status: "active",
    });
    expect((await api.store.bots.find(api.ours.id, created.id))?.baselineAt).toBe(NOW);
    await api.call("PUT", `/v1/bots/${created.id}`, { body: { ...BODY, source: "https://fenwick.example/plans" } });
    expect((await api.store.bots.find(api.ours.id, created.id))?.baselineAt).toBeUndefined();
  });

  test("may keep its own key, not take another's", async () => {
    const [one, two] = [await aCreated({ key: "one" }), await aCreated({ key: "two" })];
    expect((await api.call("PUT", `/v1/bots/${one.id}`, { body: { ...BODY, key: "one" } })).status).toBe(200);
    const answer = await api.call("PUT", `/v1/bots/${two.id}`, { body: { ...BODY, key: "one" } });
    expect([answer.status, codeOf(answer)]).toEqual([409, "bot_exists"]);
    expect((await api.call("GET", `/v1/bots/${two.id}`)).json["key"]).toBe("two");
  });

  test("a bot from the settings file is changed there, but may be paused here", async () => {
    const { id } = await aCreated();
    const stored = await api.store.bots.find(api.ours.id, id);
    if (!stored) throw new Error("there is no bot");
    await api.store.commit({ put: { bot: [{ ...stored, managedBy: "config", revision: stored.revision + 1 }] } });
    for (const [method, body] of [["PUT", BODY], ["DELETE"]] as const) {
      const answer = await api.call(method, `/v1/bots/${id}`, body ? { body } : {});
      expect([answer.status, codeOf(answer)]).toEqual([409, "managed_by_config"]);
    }
    expect((await api.call("POST", `/v1/bots/${id}:pause`)).json["status"]).toBe("paused");
  });
});

test("a deleted bot is gone at once, its history stays readable, and deleting it again says the same", async () => {
  const { id } = await aCreated();
  await api.store.commit({
    put: {
      run: [aRun({ workspaceId: api.ours.id, botId: id })],
      fire: [aFire({ workspaceId: api.ours.id, botId: id })],
    },
  });
  const answer = await api.call("DELETE", `/v1/bots/${id}`);
  expect(answer.json).toEqual({ id, deleted_at: toIso(NOW), purge_at: "2026-07-01T09:00:00.000Z" });
  expect((await api.call("DELETE", `/v1/bots/${id}`)).json).toEqual(answer.json);
  for (const [method, path, body] of [
    ["GET", "", undefined],
    ["PUT", "", BODY],
    ["POST", ":pause", undefined],
    ["POST", ":resume", undefined],
    ["POST", ":run", undefined],
  ] as const) {
    const later = await api.call(method, `/v1/bots/${id}${path}`, body ? { body } : {});
    expect([path, later.status, codeOf(later)]).toEqual([path, 404, "bot_not_found"]);
  }
  expect(rowsOf(await api.call("GET", "/v1/bots?limit=100")).some((row) => row["id"] === id)).toBe(false);
  for (const history of ["runs", "fires"]) {
    expect(rowsOf(await api.call("GET", `/v1/bots/${id}/${history}`))).toHaveLength(1);
  }
});

test("the list filters by state, template and signal, and its cursor is good for the same filters alone", async () => {
  const own = await startApi();
  const made = [
    await create({ fires_signal: "fenwick_prices" }, own),
    await create({ template: "rss", source: "https://wire.example/feed.xml" }, own),
    await create({}, own),
  ].map((answer) => String(answer.json["id"]));
  await own.call("POST", `/v1/bots/${made[2]}:pause`);
  const found = async (query: string) => rowsOf(await own.call("GET", `/v1/bots?${query}`)).map((row) => row["id"]);
  expect(await found("")).toEqual(made.toReversed());
  expect(await found("status=paused")).toEqual([made[2]]);
  expect(await found("template=rss")).toEqual([made[1]]);
  expect(await found("fires_signal=fenwick_prices&status=active")).toEqual([made[0]]);
  const page = await own.call("GET", "/v1/bots?limit=1&status=active");
  const cursor = String(page.json["next_cursor"]);
  expect(await found(`limit=1&status=active&cursor=${cursor}`)).toEqual([made[0]]);
  expect(codeOf(await own.call("GET", `/v1/bots?limit=1&status=paused&cursor=${cursor}`))).toBe("invalid_cursor");
  await own.stop();
});

describe("a run by hand", () => {
  const carryOut = async (runId: string) => {
    const run = await api.store.runs.find(api.ours.id, runId);
    if (!run) throw new Error("there is no run");
    const context = { store: api.store, clock: api.clock } as unknown as PipelineContext;
    const payload = { workspaceId: run.workspaceId, botId: run.botId, runId };
    await api.store.commit(await runBotStep.run(payload, context, {} as Job, new AbortController().signal));
  };

  test("is queued with a job of its own, can be looked at, and ends by saying that nothing was done", async () => {
    const { id } = await aCreated();
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
      status: "skipped",
      http_status: null,
      error: { code: "not_in_this_version" },
    });
    // Nothing was tried, so nothing went well or badly.
    const health = await api.call("GET", `/v1/bots/${id}/health`);
    expect(health.json).toMatchObject({
      bot_id: id,
      windows: { "24h": { runs: 0, skipped: 1, success_rate: null } },
      consecutive_failures: 0,
      last_error: null,
    });
  });

  test("with Prefer: wait the answer is held until it has finished", async () => {
    const { id } = await aCreated();
    const held = api.call("POST", `/v1/bots/${id}:run`, { headers: { prefer: "wait=30" } });
    await until("the caller waits", 5_000, () => api.clock.sleepers() > 0);
    const [run] = (await api.store.runs.list(api.ours.id, id, { limit: 1 })).rows;
    await carryOut(run?.id ?? "");
    await api.clock.advance(300);
    const answer = await held;
    expect([answer.status, answer.json["status"]]).toEqual([200, "skipped"]);
  });

  test("with an Idempotency-Key nobody waits: what it starts is written with its answer", async () => {
    const { id } = await aCreated();
    const headers = { prefer: "wait=30", "idempotency-key": "run-once" };
    expect((await api.call("POST", `/v1/bots/${id}:run`, { headers })).status).toBe(202);
    expect(api.clock.sleepers()).toBe(0);
  });

  test("works for a paused bot too, and does not wake it", async () => {
    const { id } = await aCreated();
    await api.call("POST", `/v1/bots/${id}:pause`);
    expect((await api.call("POST", `/v1/bots/${id}:run`)).status).toBe(202);
    expect((await api.call("GET", `/v1/bots/${id}`)).json["status"]).toBe("paused");
  });

  test("of another bot is not found under this one", async () => {
    const [one, two] = [await aCreated(), await aCreated()];
    const { json } = await api.call("POST", `/v1/bots/${one.id}:run`);
    const answer = await api.call("GET", `/v1/bots/${two.id}/runs/${json["id"]}`);
    expect([answer.status, codeOf(answer)]).toEqual([404, "run_not_found"]);
  });
});

test("what a bot did is told: runs and fires by time and state, and health over the windows", async () => {
  const { id } = await aCreated();
  const ours = { workspaceId: api.ours.id, botId: id };
  const account = anAccount({ workspaceId: api.ours.id, domain: "told.example" });
  const alert = { channel: "slack" as const, destination: "#x", status: "delivered" as const, deliveredAt: NOW };
  await api.store.commit({
    put: {
      account: [account],
      run: [
        aRun({ ...ours, createdAt: NOW - 3 * 86_400_000, finishedAt: NOW - 3 * 86_400_000, status: "failed" }),
        aRun({ ...ours, latencyMs: 80, httpStatus: 200, bytes: 5_120 }),
      ],
      fire: [
        aFire({ ...ours, accountId: account.id, signalId: "sig_1", alert }),
        aFire({ ...ours, firedAt: NOW - 86_400_000 }),
      ],
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

describe("the types of signals", () => {
  test("are 47, and with include_custom also those the workspace's own bots name, each once", async () => {
    const own = await startApi();
    const keysOf = async (query: string, key = own.keys.read_only) =>
      rowsOf(await own.call("GET", `/v1/signals/types${query}`, { key }));
    await create({ fires_signal: "fenwick_hires", signal_score: 30 }, own);
    await create({ fires_signal: "fenwick_hires", signal_score: 70 }, own);
    await create({ fires_signal: "funding" }, own);
    const doomed = await create({ fires_signal: "gone_again" }, own);
    await own.call("DELETE", `/v1/bots/${doomed.json["id"]}`);
    expect(await keysOf("")).toHaveLength(47);
    expect(await keysOf("?include_custom=false")).toHaveLength(47);
    const rows = await keysOf("?include_custom=true");
    expect(rows.filter((row) => row["custom"])).toMatchObject([
      { key: "fenwick_hires", name: "Fenwick hires", default_strength: 70, custom: true, family: "other" },
    ]);
    expect(rows).toHaveLength(48);
    expect(await keysOf("?include_custom=true", own.foreignKeys.read_only)).toHaveLength(47);
    await own.stop();
  });

  test("can be walked in pages, and a wrong parameter is named", async () => {
    const page = await api.call("GET", "/v1/signals/types?limit=40");
    const rest = await api.call("GET", `/v1/signals/types?limit=40&cursor=${page.json["next_cursor"]}`);
    expect([rowsOf(page).length, rowsOf(rest).length, rest.json["has_more"]]).toEqual([40, 7, false]);
    const wrong = await api.call("GET", "/v1/signals/types?include_custom=perhaps");
    expect([wrong.status, codeOf(wrong), paramOf(wrong)]).toEqual([400, "invalid_param", "include_custom"]);
  });
});
