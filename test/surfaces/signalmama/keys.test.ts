import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { createHmac } from "node:crypto";
import { MINUTE_MS } from "#core/time.ts";
import { createAuthenticate } from "#http/authenticate.ts";
import { isInRanges } from "#net/ranges.ts";
import { type Api, codeOf, startApi } from "../../helpers/api.ts";
import { createFakeClock } from "../../helpers/clock.ts";
import { until } from "../../helpers/until.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** A key made through the API, with a way to call it. */
async function aKey(more: Record<string, unknown>) {
  const { json } = await api.call("POST", "/v1/keys", { body: { name: "made", role: "read_write", ...more } });
  return { id: String(json["id"]), key: String(json["key"]), secret: String(json["signing_secret"]) };
}

describe("a key with conditions", () => {
  test("ends when it expires", async () => {
    const { key } = await aKey({ expires_at: "2026-06-01T10:00:00Z" });
    expect((await api.call("GET", "/v1/accounts", { key })).status).toBe(200);
    const clock = createFakeClock(Date.UTC(2026, 5, 1, 10));
    const guesses = { note: () => undefined };
    const networkOf = (address: string) => address;
    const parts = { keys: api.store.keys, clock, isInRanges, noteFailure() {}, guesses, networkOf };
    const authenticate = createAuthenticate(parts);
    await expect(authenticate.byKey(key, { address: "127.0.0.1" })).rejects.toMatchObject({
      reason: "revoked_api_key",
    });
  });

  test("is refused from elsewhere, whatever a header claims", async () => {
    const { key } = await aKey({ allowed_cidrs: ["203.0.113.0/24", "2001:db8::/32"] });
    const from = async (address: string) => {
      const answer = await api.call("GET", "/v1/accounts", { key, headers: { "x-forwarded-for": address } });
      return [answer.status, codeOf(answer)];
    };
    expect(await from("203.0.113.7")).toEqual([200, undefined]);
    expect(await from("2001:db8::7")).toEqual([200, undefined]);
    expect(await from("198.51.100.1")).toEqual([403, "insufficient_scope"]);
    expect(await from("203.0.113.7, 198.51.100.1")).toEqual([403, "insufficient_scope"]);
    expect(await from("nonsense")).toEqual([403, "insufficient_scope"]);
  });

  test("that asks for signed requests gets them or refuses", async () => {
    const { key, secret } = await aKey({ require_signature: true });
    const body = JSON.stringify({ domain: "signed.example" });
    const sign = (text: string, by = secret) => createHmac("sha256", by).update(text).digest("hex");
    const send = async (headers: Record<string, string>) => {
      const answer = await api.call("POST", "/v1/accounts", { key, body, headers });
      return [answer.status, codeOf(answer)];
    };
    expect(await send({})).toEqual([401, "invalid_signature"]);
    expect(await send({ "x-mama-signature": sign(`${body} `) })).toEqual([401, "invalid_signature"]);
    expect(await send({ "x-mama-signature": sign(body, "another") })).toEqual([401, "invalid_signature"]);
    expect(await send({ "x-mama-signature": "zz" })).toEqual([401, "invalid_signature"]);
    expect(await api.store.accounts.findByDomains(api.ours.id, ["signed.example"])).toEqual([]);
    expect(await send({ "x-mama-signature": `sha256=${sign(body)}` })).toEqual([201, undefined]);
    const read = await api.call("GET", "/v1/accounts", { key, headers: { "x-mama-signature": sign("") } });
    expect(read.status).toBe(200);
    expect((await api.call("GET", "/v1/accounts", { key })).status).toBe(401);
  });

  test("that does not ask for them still refuses a wrong one", async () => {
    const { key } = await aKey({});
    const wrong = await api.call("GET", "/v1/accounts", { key, headers: { "x-mama-signature": "00" } });
    expect([wrong.status, codeOf(wrong)]).toEqual([401, "invalid_signature"]);
    expect((await api.call("GET", "/v1/accounts", { key })).status).toBe(200);
  });

  test("shows its signing secret once", async () => {
    const { id, secret } = await aKey({ require_signature: true });
    expect(secret).toMatch(/^sks_[\w-]{43}$/);
    const list = await api.call("GET", "/v1/keys?limit=100");
    expect(list.text).not.toContain(secret);
    expect(JSON.stringify(await api.store.keys.find(api.ours.id, id))).not.toContain(secret);
  });
});

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

  test("says which key made it, and nothing where the command line did", async () => {
    const { json } = await api.call("POST", "/v1/keys", { body: { name: "made by another", role: "read_only" } });
    const { data } = (await api.call("GET", "/v1/keys?limit=100")).json as { data: Record<string, unknown>[] };
    const admin = data.find((row) => row["hint"] === api.keys.admin.slice(-4));
    expect([json["created_by"], admin?.["created_by"]]).toEqual([admin?.["id"], null]);
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

  test("stops at once also for fifty callers in the middle of their work", async () => {
    const { id, key } = await aKey({ role: "read_only" });
    let isRevoked = false;
    const late: number[] = [];
    let served = 0;
    const caller = async () => {
      for (;;) {
        const wasRevoked = isRevoked;
        const { status } = await api.call("GET", "/v1/signals/types", { key });
        if (status !== 200) return;
        served++;
        if (wasRevoked) late.push(status);
      }
    };
    const callers = Array.from({ length: 50 }, caller);
    await until("they are all at it", 10_000, async () => served > 200);
    await api.call("POST", `/v1/keys/${id}:revoke`);
    isRevoked = true;
    await Promise.all(callers);
    expect(late).toEqual([]);
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
