import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { SESSION_MS } from "#core/session.ts";
import { DAY_MS } from "#core/time.ts";
import { type Answer, type Api, codeOf, startApi } from "../../helpers/api.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** Signs in with a key, as a browser keeps it. */
async function signIn(key = api.keys.read_write) {
  const answer = await api.call("POST", "/v1/session", { key });
  return { answer, cookie: cookieOf(answer), csrf: String(answer.json["csrf_token"]) };
}

function cookieOf({ headers }: Answer): string {
  return (headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

/** A request of a page: with a cookie and without a key. */
function ask(method: string, path: string, headers: Record<string, string>, body?: unknown) {
  return api.call(method, path, { key: undefined, headers, body });
}

describe("a session", () => {
  test("is a cookie that no script reads and no other site can make a browser send", async () => {
    const { answer } = await signIn();
    expect(answer.status).toBe(201);
    expect(answer.headers.get("set-cookie")).toMatch(
      /^signalmama_session=[\w-]{100,}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.json).toMatchObject({ workspace: { name: "Ours" }, key: { role: "read_write" } });
  });

  test("opens what its key opens", async () => {
    const { cookie } = await signIn();
    expect((await ask("GET", "/v1/accounts", { cookie })).status).toBe(200);
    expect((await ask("GET", "/v1/session", { cookie })).json).toMatchObject({ key: { role: "read_write" } });
    expect(codeOf(await ask("GET", "/v1/keys", { cookie }))).toBe("insufficient_scope");
  });

  test("changes nothing without its second token, or for a page of another site", async () => {
    const { cookie, csrf } = await signIn();
    const body = { domain: "session.example" };
    const post = (headers: Record<string, string>) => ask("POST", "/v1/accounts", { cookie, ...headers }, body);
    expect(codeOf(await post({}))).toBe("csrf_failed");
    expect(codeOf(await post({ "x-csrf-token": `${csrf}x` }))).toBe("csrf_failed");
    expect(codeOf(await post({ "x-csrf-token": (await signIn()).csrf }))).toBe("csrf_failed");
    expect(codeOf(await post({ "x-csrf-token": csrf, origin: "https://evil.example" }))).toBe("csrf_failed");
    expect(codeOf(await post({ "x-csrf-token": csrf, origin: "null" }))).toBe("csrf_failed");
    expect((await post({ "x-csrf-token": csrf, origin: new URL(api.url).origin })).status).toBe(201);
  });

  test("ends with its key", async () => {
    const { json } = await api.call("POST", "/v1/keys", {
      key: api.keys.admin,
      body: { name: "short", role: "read_only" },
    });
    const { cookie } = await signIn(String(json["key"]));
    expect((await ask("GET", "/v1/accounts", { cookie })).status).toBe(200);
    await api.call("POST", `/v1/keys/${json["id"]}:revoke`, { key: api.keys.admin });
    expect(codeOf(await ask("GET", "/v1/accounts", { cookie }))).toBe("revoked_api_key");
  });

  test("of another secret, changed, or of no one is none", async () => {
    const { cookie } = await signIn();
    const other = await startApi({ secret: "another secret" });
    expect(codeOf(await other.call("GET", "/v1/accounts", { key: undefined, headers: { cookie } }))).toBe(
      "missing_api_key",
    );
    await other.stop();
    for (const text of [`${cookie}A`, cookie.slice(0, -4), "signalmama_session=", "signalmama_session=%00"]) {
      expect(codeOf(await ask("GET", "/v1/accounts", { cookie: text }))).toBe("missing_api_key");
    }
  });

  test("begins with a link once, within a day", async () => {
    const { rows } = await api.store.keys.list(api.ours.id, { limit: 20 });
    const holder = { workspaceId: api.ours.id, keyId: rows.find(({ name }) => name === "admin")?.id ?? "" };
    const link = api.links.create(holder);
    expect(codeOf(await api.call("GET", "/v1/accounts", { key: link }))).toBe("invalid_sign_in_link");
    const answer = await api.call("POST", "/v1/session", { key: link });
    expect(answer.status).toBe(201);
    expect((await ask("GET", "/v1/keys", { cookie: cookieOf(answer) })).status).toBe(200);
    expect(codeOf(await api.call("POST", "/v1/session", { key: link }))).toBe("invalid_sign_in_link");
    const late = api.links.create(holder);
    await api.clock.advance(DAY_MS);
    expect(codeOf(await api.call("POST", "/v1/session", { key: late }))).toBe("invalid_sign_in_link");
  });

  test("is left by signing out", async () => {
    const { cookie, csrf } = await signIn();
    const answer = await ask("DELETE", "/v1/session", { cookie, "x-csrf-token": csrf });
    expect(answer.headers.get("set-cookie")).toMatch(/^signalmama_session=; .*Max-Age=0/);
  });

  test("is not for keys whose requests must be signed", async () => {
    const { json } = await api.call("POST", "/v1/keys", {
      key: api.keys.admin,
      body: { name: "signing", role: "read_write", require_signature: true },
    });
    const answer = await api.call("POST", "/v1/session", { key: String(json["key"]) });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  test("is over after seven days", async () => {
    const { cookie } = await signIn();
    await api.clock.advance(SESSION_MS - 1);
    expect((await ask("GET", "/v1/accounts", { cookie })).status).toBe(200);
    await api.clock.advance(1);
    expect(codeOf(await ask("GET", "/v1/accounts", { cookie }))).toBe("missing_api_key");
  });
});

test("a browser on this machine is signed in without being asked only where that is wanted", async () => {
  const { rows } = await api.store.keys.list(api.ours.id, { limit: 20 });
  expect(codeOf(await ask("GET", "/v1/session", {}))).toBe("missing_api_key");
  const guest = { workspaceId: api.ours.id, keyId: rows.find(({ name }) => name === "admin")?.id ?? "" };
  const open = await startApi({ guest });
  const welcome = await open.call("GET", "/v1/session", { key: undefined });
  expect(welcome.json).toMatchObject({ key: { role: "admin" } });
  const cookie = cookieOf(welcome);
  expect((await open.call("GET", "/v1/keys", { key: undefined, headers: { cookie } })).status).toBe(200);
  const elsewhere = { key: undefined, headers: { "x-forwarded-for": "203.0.113.7" } };
  expect(codeOf(await open.call("GET", "/v1/session", elsewhere))).toBe("missing_api_key");
  expect(codeOf(await open.call("GET", "/v1/accounts", { key: undefined }))).toBe("missing_api_key");
  expect(codeOf(await open.call("POST", "/v1/session", { key: undefined }))).toBe("missing_api_key");
  await open.stop();
});
