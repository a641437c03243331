import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { refusalOf } from "#app/refusal-of.ts";
import { MINUTE_MS, toIso } from "#core/time.ts";
import { createAddressRules } from "#net/address-rules.ts";
import { type Api, codeOf, errorMessageOf, paramOf, rowsOf, startApi } from "../../helpers/api.ts";
import { BOT_BODY, createBot, newBot } from "../../helpers/bots.ts";
import { aFire, anAccount, aRun, NOW } from "../../helpers/records.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi({ limits: { activeBots: 1_000 } });
});
afterAll(() => api.stop());

describe("a new bot", () => {
  test("is active at once, with its first run planned within one cadence and nothing done yet", async () => {
    const answer = await createBot(api, {
      cadence: "hourly",
      alert: { channel: "slack", destination: "#competitors" },
    });
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
    expect(await newBot(api, config)).toMatchObject(config);
  });

  test("on push has no planned run", async () => {
    expect((await newBot(api, { cadence: "on_push" }))["next_run_at"]).toBeNull();
  });

  test("may leave a field out by saying null", async () => {
    const nothing = { cadence: null, match_rule: null, alert: null, account_ids: null, params: null, key: null };
    expect(await newBot(api, nothing)).toMatchObject({ cadence: "daily", params: {}, key: null });
  });

  test("cannot have the key of another, until that one is deleted", async () => {
    const first = await newBot(api, { key: "taken" });
    const second = await createBot(api, { key: "taken" });
    expect([second.status, codeOf(second), paramOf(second)]).toEqual([409, "bot_exists", "key"]);
    await api.call("DELETE", `/v1/bots/${first.id}`);
    expect((await createBot(api, { key: "taken" })).status).toBe(201);
  });

  test("is refused a source of more than 8,192 characters as what it is: no address", async () => {
    const rules = createAddressRules({ allowPrivate: [] });
    const judging = await startApi({ checkUrl: (url, purpose = "webhooks") => refusalOf(url, purpose, rules) });
    for (const template of ["competitor-pricing", "subreddit"]) {
      const answer = await createBot(judging, { template, source: `https://fenwick.example/${"x".repeat(8_192)}` });
      expect([answer.status, codeOf(answer), paramOf(answer)]).toEqual([400, "invalid_source_url", "source"]);
    }
    await judging.stop();
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
      const answer = await api.call("POST", path, { body: { ...BOT_BODY, ...more } });
      expect([answer.status, codeOf(answer), paramOf(answer)]).toEqual([status, code, param]);
      expect(errorMessageOf(answer)).toContain(`\`${param}\``);
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
      expect(codeOf(await createBot(api, { account_ids: [id] }))).toBe("invalid_param");
    }
  });
});

test("a preview checks everything, stores nothing and says why nothing could be seen", async () => {
  const before = await api.store.bots.list(api.ours.id, { limit: 1_000 });
  const answer = await api.call("POST", "/v1/bots:preview", { body: BOT_BODY });
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({
    status: "failed",
    error: { code: "timeout" },
    robots_allowed: null,
    matches: [],
  });
  expect(answer.json["next_runs"]).toHaveLength(3);
  expect(await api.store.bots.list(api.ours.id, { limit: 1_000 })).toEqual(before);
});

describe("replacing a bot", () => {
  test("falls back to the template for what is left out, and keeps state and history", async () => {
    const created = await newBot(api, {
      key: "replaced",
      cadence: "hourly",
      signal_score: 90,
      alert: { channel: "slack", destination: "#x" },
    });
    const stored = await api.store.bots.find(api.ours.id, created.id);
    if (!stored) throw new Error("there is no bot");
    const worked = { ...stored, fireCount: 4, consecutiveFailures: 1, baselineAt: NOW, revision: stored.revision + 1 };
    await api.store.commit({ put: { bot: [worked] } });
    const answer = await api.call("PUT", `/v1/bots/${created.id}`, { body: { ...BOT_BODY, name: "Renamed" } });
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
    await api.call("PUT", `/v1/bots/${created.id}`, { body: { ...BOT_BODY, source: "https://fenwick.example/plans" } });
    expect((await api.store.bots.find(api.ours.id, created.id))?.baselineAt).toBeUndefined();
  });

  test("may keep its own key, not take another's", async () => {
    const [one, two] = [await newBot(api, { key: "one" }), await newBot(api, { key: "two" })];
    expect((await api.call("PUT", `/v1/bots/${one.id}`, { body: { ...BOT_BODY, key: "one" } })).status).toBe(200);
    const answer = await api.call("PUT", `/v1/bots/${two.id}`, { body: { ...BOT_BODY, key: "one" } });
    expect([answer.status, codeOf(answer)]).toEqual([409, "bot_exists"]);
    expect((await api.call("GET", `/v1/bots/${two.id}`)).json["key"]).toBe("two");
  });

  test("a bot from the settings file is changed there, but may be paused here", async () => {
    const { id } = await newBot(api);
    const stored = await api.store.bots.find(api.ours.id, id);
    if (!stored) throw new Error("there is no bot");
    await api.store.commit({ put: { bot: [{ ...stored, managedBy: "config", revision: stored.revision + 1 }] } });
    for (const [method, body] of [["PUT", BOT_BODY], ["DELETE"]] as const) {
      const answer = await api.call(method, `/v1/bots/${id}`, body ? { body } : {});
      expect([answer.status, codeOf(answer)]).toEqual([409, "managed_by_config"]);
    }
    expect((await api.call("POST", `/v1/bots/${id}:pause`)).json["status"]).toBe("paused");
  });
});

test("a deleted bot is gone at once, its history stays readable, and deleting it again says the same", async () => {
  const { id } = await newBot(api);
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
    ["PUT", "", BOT_BODY],
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

test("the list tells how each bot is doing where it is asked to, as the bot itself would", async () => {
  const bot = await newBot(api);
  const run = ["ok", "failed", "skipped"] as const;
  await api.store.commit({
    put: {
      run: run.map((status) => aRun({ botId: String(bot.id), workspaceId: api.ours.id, status, fireCount: 1 })),
    },
  });
  const rowOf = async (query: string) =>
    rowsOf(await api.call("GET", `/v1/bots?limit=100${query}`)).find(({ id }) => id === bot.id);
  const one = (await api.call("GET", `/v1/bots/${bot.id}`)).json["health"] as Record<string, object>;
  const { p50_ms, p95_ms, ...lean } = one["24h"] as Record<string, unknown>;
  expect(lean).toMatchObject({ runs: 2, failed: 1, skipped: 1, success_rate: 0.5, fires: 2 });
  expect((await rowOf("&expand=health"))?.["health"]).toMatchObject({ "24h": lean, "7d": lean, "30d": lean });
  expect(await rowOf("")).not.toHaveProperty("health");
  expect(paramOf(await api.call("GET", "/v1/bots?expand=runs"))).toBe("expand");
});

test("the list filters by state, template and signal, and its cursor is good for the same filters alone", async () => {
  const own = await startApi();
  const made = [
    await newBot(own, { fires_signal: "fenwick_prices" }),
    await newBot(own, { template: "rss", source: "https://wire.example/feed.xml" }),
    await newBot(own),
  ].map(({ id }) => id);
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
