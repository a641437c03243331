import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { MINUTE_MS } from "#core/time.ts";
import { type Api, codeOf, startApi } from "../../helpers/api.ts";
import { until } from "../../helpers/until.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe("an API key", () => {
  test("is shown once and kept as a hash", async () => {
    const answer = await api.call("POST", "/v1/keys", { body: { name: "CRM sync", role: "read_write" } });
    expect(answer.status).toBe(201);
    const key = String(answer.json["key"]);
    expect(key).toMatch(/^sk_live_[A-Za-z0-9_-]{43}$/);
    const list = await api.call("GET", "/v1/keys");
    expect(list.text).not.toContain(key);
    expect(list.json["data"]).toContainEqual(
      expect.objectContaining({ name: "CRM sync", hint: key.slice(-4), revoked_at: null }),
    );
    const stored = await api.store.keys.find(api.ours.id, String(answer.json["id"]));
    expect(JSON.stringify(stored)).not.toContain(key);
    expect((await api.call("GET", "/v1/accounts", { key })).status).toBe(200);
  });

  test("stops working with the answer to its revocation, also where it was just in use", async () => {
    const { json } = await api.call("POST", "/v1/keys", { body: { name: "short-lived", role: "read_only" } });
    const key = String(json["key"]);
    expect((await api.call("GET", "/v1/accounts", { key })).status).toBe(200);
    const revoked = await api.call("POST", `/v1/keys/${json["id"]}:revoke`);
    expect(revoked.json["revoked_at"]).toBe("2026-06-01T09:00:00.000Z");
    const after = await Promise.all(Array.from({ length: 10 }, () => api.call("GET", "/v1/accounts", { key })));
    expect(new Set(after.map((answer) => `${answer.status} ${codeOf(answer)}`))).toEqual(
      new Set(["401 revoked_api_key"]),
    );
    const again = await api.call("POST", `/v1/keys/${json["id"]}:revoke`);
    expect(again.json["revoked_at"]).toBe(revoked.json["revoked_at"]);
  });

  test("notes its last use at most once a minute", async () => {
    const { json } = await api.call("POST", "/v1/keys", { body: { name: "noted", role: "read_only" } });
    const key = String(json["key"]);
    const usedAt = async () => (await api.store.keys.find(api.ours.id, String(json["id"])))?.lastUsedAt;
    const first = api.clock.now();
    await api.call("GET", "/v1/accounts", { key });
    await until("the use is noted", 5_000, async () => (await usedAt()) === first);
    await api.clock.advance(MINUTE_MS - 1);
    await api.call("GET", "/v1/accounts", { key });
    await api.clock.advance(1);
    expect(await usedAt()).toBe(first);
    await api.call("GET", "/v1/accounts", { key });
    await until("the use is noted", 5_000, async () => (await usedAt()) === first + MINUTE_MS);
  });

  test.each([
    [{}, "missing_param"],
    [{ name: "x" }, "missing_param"],
    [{ name: "", role: "admin" }, "invalid_param"],
    [{ name: "x", role: "owner" }, "invalid_param"],
    [{ name: "x", role: "admin", key: "sk_live_chosen" }, "invalid_param"],
  ])("%j is refused as %s", async (body, code) => {
    const answer = await api.call("POST", "/v1/keys", { body });
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
    expect(answer.text).not.toContain("sk_live_chosen");
  });
});
