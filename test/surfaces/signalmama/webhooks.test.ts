import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Api, codeOf, startApi } from "../../helpers/api.ts";
import { NOW } from "../../helpers/records.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe("registering an endpoint", () => {
  test("holds the given secret in the 201 answer and in no other", async () => {
    const secret = "whsec_chosen_by_the_caller";
    const answer = await api.call("POST", "/v1/webhooks", {
      body: { url: "https://hooks.example/mama", events: ["signal.fired", "signal.fired"], secret },
    });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      signing_secret: secret,
      events: ["signal.fired"],
      signature_format: "hex",
      status: "enabled",
      secret_hint: "ller",
    });
    for (const path of [
      "/v1/webhooks",
      `/v1/webhooks/${answer.json["id"]}`,
      `/v1/webhooks/${answer.json["id"]}/deliveries`,
    ]) {
      const later = await api.call("GET", path);
      expect(later.status).toBe(200);
      expect(later.text).not.toContain(secret);
      expect(later.text).not.toContain("signing_secret");
    }
  });

  test("makes a secret of 32 random bytes when none is given", async () => {
    const make = () => api.call("POST", "/v1/webhooks", { body: { url: "https://hooks.example/", events: ["*"] } });
    const [one, two] = [await make(), await make()];
    expect(String(one.json["signing_secret"])).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(one.json["signing_secret"]).not.toBe(two.json["signing_secret"]);
  });

  test("may leave a field out by saying null", async () => {
    const answer = await api.call("POST", "/v1/webhooks", {
      body: { url: "https://hooks.example/", events: ["*"], secret: null, filters: null, signature_format: null },
    });
    expect(answer.json).toMatchObject({ filters: {}, signature_format: "hex", signing_secret: expect.any(String) });
    const id = answer.json["id"];
    const same = await api.call("PATCH", `/v1/webhooks/${id}`, { body: { secret: null, filters: null } });
    expect(same.json).toMatchObject({ filters: {}, secret_hint: answer.json["secret_hint"] });
  });

  test("keeps filters, with an alias spelled out as the types it stands for", async () => {
    const answer = await api.call("POST", "/v1/webhooks", {
      body: {
        url: "https://hooks.example/",
        events: ["*"],
        filters: { signal_types: ["tech_change", "funding"], strength_gte: 60 },
        signature_format: "sha256_prefixed",
      },
    });
    expect(answer.json["filters"]).toEqual({
      signal_types: ["tech_added", "tech_removed", "tech_migration", "subprocessor_added", "funding"],
      strength_gte: 60,
    });
  });

  test("takes no filter for an account that is not there, and one for an account that is", async () => {
    const account = await api.call("POST", "/v1/accounts", { body: { domain: "filtered.example" } });
    const id = String(account.json["id"]);
    const filters = (ids: string[]) => ({ filters: { account_ids: ids } });
    const body = { url: "https://hooks.example/", events: ["*"] };
    const made = await api.call("POST", "/v1/webhooks", { body: { ...body, ...filters([id, id]) } });
    expect(made.json["filters"]).toEqual({ account_ids: [id] });
    const unknown = filters([id, "acct_01K8Z3E5QJ6T7V8W9XYA"]);
    const refused = [
      await api.call("POST", "/v1/webhooks", { body: { ...body, ...unknown } }),
      await api.call("PATCH", `/v1/webhooks/${made.json["id"]}`, { body: unknown }),
    ];
    expect(refused.map(({ status, text }) => [status, JSON.parse(text).error.param])).toEqual([
      [400, "filters.account_ids[1]"],
      [400, "filters.account_ids[1]"],
    ]);
  });

  const url = "https://hooks.example/";
  test.each([
    [{ events: ["*"] }, 400, "missing_param"],
    [{ url }, 400, "missing_param"],
    [{ url, events: [] }, 400, "unsupported_event"],
    [{ url, events: ["signal.*"] }, 400, "unsupported_event"],
    [{ url, events: ["signal.fired", "nope"] }, 400, "unsupported_event"],
    [{ url, events: "*" }, 400, "invalid_param"],
    [{ url, events: ["*"], secret: "s3cret-15-chars" }, 400, "invalid_param"],
    [{ url, events: ["*"], signature_format: "md5" }, 400, "invalid_param"],
    [{ url, events: ["*"], filters: { colour: 1 } }, 400, "invalid_param"],
    [{ url, events: ["*"], filters: { signal_types: ["nope"] } }, 400, "unknown_signal_type"],
    [{ url, events: ["*"], filters: { strength_gte: 101 } }, 400, "invalid_param"],
    [{ url, events: ["*"], secret: "s3cret-that-must-not-come-back", status: "enabled" }, 400, "invalid_param"],
    [{ url: "not an address", events: ["*"] }, 400, "invalid_source_url"],
    [{ url: "http://10.0.0.1/", events: ["*"] }, 422, "private_address"],
  ])("%j is refused with %d %s and stores nothing", async (body, status, code) => {
    const before = (await api.store.webhooks.listAll(api.ours.id)).length;
    const answer = await api.call("POST", "/v1/webhooks", { body });
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(answer.text).not.toContain("s3cret");
    if (code === "unsupported_event") expect(answer.text).toContain("signal.fired, ");
    expect((await api.store.webhooks.listAll(api.ours.id)).length).toBe(before);
  });
});

describe("changing an endpoint", () => {
  const create = async (more: Record<string, unknown> = {}) => {
    const body = { url: "https://hooks.example/", events: ["*"], filters: { strength_gte: 60 }, ...more };
    return (await api.call("POST", "/v1/webhooks", { body })).json;
  };

  test.each(["PATCH", "PUT"])("%s leaves what it does not name", async (method) => {
    const before = await create();
    const answer = await api.call(method, `/v1/webhooks/${before["id"]}`, {
      body: { events: ["signal.fired", "crawl.completed"], signature_format: "sha256_prefixed" },
    });
    const { signing_secret: _, ...kept } = before;
    expect(answer.json).toEqual({
      ...kept,
      events: ["signal.fired", "crawl.completed"],
      signature_format: "sha256_prefixed",
    });
    expect((await api.call("GET", `/v1/webhooks/${before["id"]}`)).json).toEqual(answer.json);
  });

  test("replaces all filters at once", async () => {
    const { id } = await create();
    const narrowed = await api.call("PATCH", `/v1/webhooks/${id}`, {
      body: { filters: { signal_types: ["funding"] } },
    });
    expect(narrowed.json["filters"]).toEqual({ signal_types: ["funding"] });
    const cleared = await api.call("PATCH", `/v1/webhooks/${id}`, { body: { filters: {} } });
    expect(cleared.json["filters"]).toEqual({});
  });

  test("disables and enables it, with the reason while it is disabled", async () => {
    const { id } = await create();
    const set = async (status: string) => (await api.call("PATCH", `/v1/webhooks/${id}`, { body: { status } })).json;
    expect(await set("disabled")).toMatchObject({ status: "disabled", disabled_reason: "disabled through the API" });
    expect(await set("enabled")).toMatchObject({ status: "enabled", disabled_reason: null });
  });

  test("takes a new secret without ever showing it", async () => {
    const { id } = await create();
    const secret = "whsec_another_one_of_theirs";
    const answer = await api.call("PATCH", `/v1/webhooks/${id}`, { body: { secret } });
    expect(answer.json["secret_hint"]).toBe("heirs".slice(-4));
    expect(answer.text).not.toContain(secret);
    expect(answer.json["signing_secret"]).toBeUndefined();
  });

  test("rotating the secret shows the new one once, and keeps the old one for a day", async () => {
    const created = await create();
    const answer = await api.call("POST", `/v1/webhooks/${created["id"]}:rotate-secret`);
    const made = String(answer.json["signing_secret"]);
    expect(answer.status).toBe(201);
    expect(made).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(made).not.toBe(created["signing_secret"]);
    expect((await api.call("GET", `/v1/webhooks/${created["id"]}`)).text).not.toContain("signing_secret");
    expect(await api.store.webhooks.find(api.ours.id, String(created["id"]))).toMatchObject({
      secret: made,
      previousSecret: { secret: created["signing_secret"], validUntil: NOW + 86_400_000 },
    });
  });

  test("by twenty callers at once loses none of them", async () => {
    const { id } = await create();
    const fields = [{ events: ["signal.fired"] }, { signature_format: "sha256_prefixed" }, { status: "disabled" }];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => api.call("PATCH", `/v1/webhooks/${id}`, { body: fields[n % 3] })),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect((await api.call("GET", `/v1/webhooks/${id}`)).json).toMatchObject({
      events: ["signal.fired"],
      signature_format: "sha256_prefixed",
      status: "disabled",
    });
  });
});

test("a deleted endpoint is gone", async () => {
  const { json } = await api.call("POST", "/v1/webhooks", { body: { url: "https://hooks.example/", events: ["*"] } });
  const answer = await api.call("DELETE", `/v1/webhooks/${json["id"]}`);
  expect([answer.status, answer.json]).toEqual([200, { id: json["id"], deleted_at: "2026-06-01T09:00:00.000Z" }]);
  for (const [method, path] of [
    ["GET", ""],
    ["DELETE", ""],
    ["GET", "/deliveries"],
  ] as const) {
    const later = await api.call(method, `/v1/webhooks/${json["id"]}${path}`);
    expect([later.status, codeOf(later)]).toEqual([404, "webhook_not_found"]);
  }
});

test("the log of deliveries shows every attempt, and the endpoint when it last took one", async () => {
  const { json } = await api.call("POST", "/v1/webhooks", { body: { url: "https://hooks.example/", events: ["*"] } });
  const delivery = {
    id: api.actions.ids.next("dlv"),
    workspaceId: api.ours.id,
    webhookId: String(json["id"]),
    eventId: "evt_1",
    eventType: "signal.fired",
    sequence: 1,
    status: "delivered" as const,
    attempts: [
      { number: 1, at: NOW, durationMs: 12, outcome: "unreachable" as const, error: "timeout" },
      { number: 2, at: NOW + 60_000, durationMs: 8, outcome: "delivered" as const, httpStatus: 204 },
    ],
    createdAt: NOW,
    updatedAt: NOW + 60_000,
  };
  for (const attempts of [delivery.attempts.slice(0, 1), delivery.attempts]) {
    await api.store.commit({ put: { delivery: [{ ...delivery, attempts }] } });
  }
  const log = await api.call("GET", `/v1/webhooks/${json["id"]}/deliveries`);
  expect(log.json["data"]).toMatchObject([
    {
      event: "signal.fired",
      status: "delivered",
      next_attempt_at: null,
      attempts: [
        { number: 1, outcome: "unreachable", http_status: null, error: "timeout" },
        { number: 2, outcome: "delivered", http_status: 204, error: null },
      ],
    },
  ]);
  const webhook = await api.call("GET", `/v1/webhooks/${json["id"]}`);
  expect(webhook.json).toMatchObject({
    last_success_at: "2026-06-01T09:01:00.000Z",
    last_failure_at: "2026-06-01T09:00:00.000Z",
  });
});
