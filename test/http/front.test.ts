import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { FrontParts } from "#http/front.ts";
import { createRateLimits } from "#http/rate-limits.ts";
import { createHttpServer } from "#http/server.ts";
import type { Surface } from "#http/surface.ts";
import { type Api, codeOf, errorOf, startApi } from "../helpers/api.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { createTestIds } from "../helpers/records.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const MEBIBYTE = 1024 * 1024;

describe("every answer", () => {
  test.each([
    ["GET", "/v1/accounts", 200],
    ["GET", "/v1/nothing", 404],
    ["PATCH", "/v1/signals", 405],
    ["POST", "/v1/accounts", 400],
    ["GET", "/nothing", 404],
    ["GET", "/healthz", 200],
  ])("%s %s has a request id and the security headers", async (method, path, status) => {
    const answer = await api.call(method, path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("x-request-id")).toMatch(/^req_[0-9A-HJKMNP-TV-Z]{20}$/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    const error = errorOf(answer);
    if (error) expect(error["request_id"]).toBe(answer.headers.get("x-request-id") ?? "");
  });

  test("an error has the five documented fields", async () => {
    const answer = await api.call("GET", "/v1/nothing");
    expect(answer.json).toEqual({
      error: {
        type: "not_found",
        code: "route_not_found",
        message: expect.any(String),
        docs_url: "http://127.0.0.1:8787/docs#route_not_found",
        request_id: answer.headers.get("x-request-id"),
      },
    });
  });

  test("a well-formed request id of the caller is kept, anything else replaced", async () => {
    const ask = async (given: string) =>
      (await api.call("GET", "/v1/accounts", { headers: { "x-request-id": given } })).headers.get("x-request-id");
    for (const own of ["req_01H8X4ABC", "req_nightly-sync_42"]) expect(await ask(own)).toBe(own);
    expect(await ask("req_<script>")).toMatch(/^req_[0-9A-HJKMNP-TV-Z]{20}$/);
    expect(await ask("mine")).not.toBe("mine");
  });

  test.each(["/v1/signals/types", "/v1/nothing", "/v1/status", "/healthz"])(
    "HEAD %s is GET without the body, and says how long that is",
    async (path) => {
      const [head, get] = [await api.call("HEAD", path), await api.call("GET", path)];
      expect([head.status, head.text]).toEqual([get.status, ""]);
      expect(Number(head.headers.get("content-length"))).toBe(Buffer.byteLength(get.text));
    },
  );

  test("HEAD leaves nothing of a body to what is asked next on the connection", async () => {
    const ask = (method: string, more = "") =>
      `${method} /v1/nothing HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${api.keys.admin}\r\n${more}\r\n`;
    const [, ...answers] = (await raw(ask("HEAD") + ask("GET", "Connection: close\r\n"))).split("HTTP/1.1 404 ");
    expect(answers.map((answer) => answer.includes("request_id"))).toEqual([false, true]);
  });

  test("a method that an address does not take is 405 with those it does", async () => {
    const answer = await api.call("PUT", "/v1/webhooks", { body: {} });
    expect([answer.status, codeOf(answer), answer.headers.get("allow")]).toEqual([
      405,
      "method_not_allowed",
      "GET, POST",
    ]);
  });

  test.each([
    ["GET", "/v1/accounts:batch"],
    ["DELETE", "/v1/accounts%3Abatch"],
    ["PUT", "/v1/bots:preview"],
    ["GET", "/v1/accounts/acct_1:rescore"],
  ])("a verb takes POST alone: %s %s is no question for something of that name", async (method, path) => {
    const answer = await api.call(method, path);
    expect([answer.status, codeOf(answer), answer.headers.get("allow")]).toEqual([405, "method_not_allowed", "POST"]);
  });

  test.each(["GET", "POST", "DELETE"])("a verb that there is not is no address for %s", async (method) => {
    for (const path of ["/v1/accounts:nothing", "/v1/accounts/acct_1:nothing", "/v1/bots/bot_1/runs:nothing"]) {
      const answer = await api.call(method, path);
      expect([answer.status, codeOf(answer)]).toEqual([404, "route_not_found"]);
    }
  });

  test("an earlier version is answered with an error body", async () => {
    const answer = await api.call("GET", "/v0/accounts");
    expect([answer.status, codeOf(answer)]).toEqual([404, "route_not_found"]);
    expect(answer.text).toContain("/v1");
  });
});

describe("a body", () => {
  const post = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
    api.call("POST", "/v1/accounts", { body, headers });

  test.each([
    ["application/x-www-form-urlencoded", 415],
    ["text/plain", 415],
    ["multipart/form-data; boundary=x", 415],
    ["application/json; charset=latin1", 415],
    ["application/jsonp", 415],
    ["APPLICATION/JSON; Charset=UTF-8", 400],
    ["application/json;charset=utf-8", 400],
  ])("of type %s is answered %d", async (type, status) => {
    const answer = await post("{}", { "content-type": type });
    expect(answer.status).toBe(status);
    expect(codeOf(answer)).toBe(status === 415 ? "unsupported_media_type" : "missing_param");
  });

  test("that is encoded is refused, not guessed at", async () => {
    const answer = await post(Bun.gzipSync(new TextEncoder().encode("{}")), { "content-encoding": "gzip" });
    expect(codeOf(answer)).toBe("unsupported_media_type");
  });

  test("over 4 MiB is 413 with an error body, whether its length is announced or not", async () => {
    const large = JSON.stringify({ notes: "x".repeat(4 * MEBIBYTE) });
    const announced = await post(large);
    expect([announced.status, codeOf(announced)]).toEqual([413, "payload_too_large"]);
    const stream = new ReadableStream({
      start(controller) {
        for (let index = 0; index < 5; index++) controller.enqueue(new Uint8Array(MEBIBYTE).fill(32));
        controller.close();
      },
    });
    const chunked = await fetch(`${api.url}/v1/accounts`, {
      method: "POST",
      headers: { authorization: `Bearer ${api.keys.admin}`, "content-type": "application/json" },
      body: stream,
    });
    expect(chunked.status).toBe(413);
    expect(((await chunked.json()) as { error: { code: string } }).error.code).toBe("payload_too_large");
  });

  test("just under 4 MiB is read", async () => {
    const answer = await post(JSON.stringify({ domain: "x.example", notes: "x".repeat(4 * MEBIBYTE - 100) }));
    expect([answer.status, codeOf(answer)]).toEqual([400, "invalid_param"]);
  });

  test("that is malformed in any way is 400 with an error body that repeats nothing of it", async () => {
    const bodies: (string | Uint8Array)[] = [
      '{"domain":"s3cret.example",}',
      '{"domain":"a.example","domain":"s3cret.example"}',
      '{"domain":"s3cret\\u0000.example"}',
      '{"domain":"s3cret\\ud800.example"}',
      "[".repeat(100_000),
      new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]),
    ];
    for (const body of bodies) {
      const answer = await post(body);
      expect(answer.status).toBe(400);
      expect(["invalid_json", "invalid_param"]).toContain(String(codeOf(answer)));
      expect(answer.text).not.toContain("s3cret");
    }
  });

  test("is not read before the key is known", async () => {
    const answer = await api.call("POST", "/v1/accounts", { key: "sk_live_wrong", body: "{not json" });
    expect(answer.status).toBe(401);
  });
});

describe("raw requests", () => {
  test.each([
    ["two hosts", ["Host: a.example", "Host: b.example"], 400],
    ["any one host", ["Host: whatever.example:99"], 200],
    ["an odd but valid host", ["Host: x"], 200],
  ])("with %s answer as they should", async (_, headers, status) => {
    const answer = await raw(
      `GET /v1/accounts HTTP/1.1\r\n${headers.join("\r\n")}\r\nAuthorization: Bearer ${api.keys.admin}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toStartWith(`HTTP/1.1 ${status} `);
  });

  test("dot segments are resolved before anything decides by path", async () => {
    const lines = `Host: x\r\nAuthorization: Bearer ${api.keys.read_only}\r\nConnection: close\r\n\r\n`;
    expect(await raw(`GET /v1/accounts/../keys HTTP/1.1\r\n${lines}`)).toStartWith("HTTP/1.1 403 ");
    expect(await raw(`GET /v1/accounts/%2e%2e/keys HTTP/1.1\r\n${lines}`)).toStartWith("HTTP/1.1 403 ");
    expect(await raw(`GET /healthz/../v1/keys HTTP/1.1\r\n${lines}`)).toStartWith("HTTP/1.1 403 ");
    expect(await raw(`GET //v1/keys HTTP/1.1\r\n${lines}`)).toStartWith("HTTP/1.1 404 ");
  });

  test("without a host, as HTTP/1.0 allows, never end in a failure of ours", async () => {
    const answer = await raw(`GET /healthz HTTP/1.0\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.[01] (200|400) /);
  });
});

describe("the addresses beside the API", () => {
  test("need no key", async () => {
    for (const [path, type] of [
      ["/healthz", "application/json"],
      ["/readyz", "application/json"],
      ["/openapi.json", "application/json"],
      ["/openapi.yaml", "application/yaml"],
      ["/v1.yaml", "application/yaml"],
    ] as const) {
      const answer = await api.call("GET", path, { key: undefined });
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.headers.get("content-type")).toStartWith(type);
    }
    expect((await api.call("POST", "/healthz", { body: {} })).status).toBe(405);
  });

  test("the document is what a process of its own made of the routes, asked for once by all who wait for it", async () => {
    const { createPages } = await import("#http/pages.ts");
    let asked = 0;
    const pages = createPages({
      readiness: async () => ({ reasons: [], backup: {} }),
      metrics: { token: () => undefined, read: async () => [] },
      openApi: async () => {
        if (asked++ === 0) throw new Error("it was killed");
        return { document: { openapi: "3.1.0" }, yaml: "openapi: 3.1.0\n" };
      },
      docs: () => ({}),
    });
    const ask = async (path: string) => (await pages[path]?.(new Request(`http://localhost${path}`)))?.text();
    expect(ask("/openapi.json")).rejects.toThrow("it was killed");
    expect(await Promise.all(["/openapi.json", "/openapi.yaml", "/v1.yaml"].map(ask))).toEqual([
      '{"openapi":"3.1.0"}',
      "openapi: 3.1.0\n",
      "openapi: 3.1.0\n",
    ]);
    expect(asked).toBe(2);
  });

  test("readiness gives its reasons", async () => {
    const { createPages } = await import("#http/pages.ts");
    const pages = createPages({
      readiness: async () => ({ reasons: ["the disk is full"], backup: { status: "ok" } }),
      metrics: { token: () => undefined, read: async () => [] },
      openApi: async () => ({ document: {}, yaml: "" }),
      docs: () => ({}),
    });
    const answer = await pages["/readyz"]?.(new Request("http://localhost/readyz"));
    expect(answer?.status).toBe(503);
    expect(await answer?.json()).toEqual({
      status: "not_ready",
      reasons: ["the disk is full"],
      backup: { status: "ok" },
    });
  });
});

test("a failure of ours says nothing of its cause to the caller, and all of it to the log", async () => {
  const store = {
    ...api.store,
    accounts: { ...api.store.accounts, list: () => Promise.reject(new Error("disk I/O at /secret/path")) },
  };
  const broken = await startApi();
  Object.assign(broken.actions.store.accounts, { list: store.accounts.list });
  const answer = await broken.call("GET", "/v1/accounts");
  expect([answer.status, codeOf(answer)]).toEqual([500, "internal"]);
  expect(answer.text).not.toContain("secret");
  expect(broken.logged).toContainEqual({
    message: "request failed",
    fields: { requestId: answer.headers.get("x-request-id") ?? "", error: "disk I/O at /secret/path" },
  });
  await broken.stop();
});

test("a port in use is one clear sentence", async () => {
  const second = aServer([], Number(new URL(api.url).port));
  await expect(second.start()).rejects.toThrow(/^Port \d+ on 127\.0\.0\.1 is already in use; .+\.$/);
});

test("clashing routes are found at the start, not at the first request", async () => {
  const { Elysia } = await import("elysia");
  const app = new Elysia().get("/v1/:a/x", () => "").get("/v1/:b/y", () => "");
  const server = aServer([
    {
      name: "clash",
      owns: () => true,
      authenticate: () => Promise.reject(new Error("unused")),
      resourceOf: () => "read",
      takesIn: () => false,
      checkBody: async (_request, _path, caller) => caller,
      app,
      renderError: () => new Response(),
      showsSecret: () => false,
    },
  ]);
  await expect(server.start()).rejects.toThrow("different parameter name");
});

test("an address that leads nowhere is the dashboard's to explain to a browser, and an error to a program", async () => {
  const home = () => new Response("<h1>the dashboard</h1>", { headers: { "content-type": "text/html" } });
  const server = aServer([], 0, (path) => (path === "/" ? home : undefined));
  const { url } = await server.start();
  const ask = async (method: string, accept: string) => {
    const answer = await fetch(`${url}/xyz`, { method, headers: { accept } });
    return [answer.status, answer.headers.get("content-type"), (await answer.text()).includes("dashboard")];
  };
  expect(await ask("GET", "text/html,application/xhtml+xml,*/*;q=0.8")).toEqual([404, "text/html", true]);
  for (const [method, accept] of [
    ["GET", "*/*"],
    ["GET", "application/json"],
    ["POST", "text/html"],
  ] as const)
    expect(await ask(method, accept)).toEqual([404, expect.stringContaining("text/plain"), false]);
  await server.stop(0);
});

/** A server of these surfaces alone. */
function aServer(surfaces: Surface[], port = 0, dashboard: FrontParts["dashboard"] = () => undefined) {
  const clock = createFakeClock();
  const settings = { readsPerMinute: 600, readBurst: 100, writesPerMinute: 120 };
  return createHttpServer({
    surfaces,
    pages: {},
    dashboard,
    ids: createTestIds(),
    log: { debug() {}, info() {}, warn() {}, error() {} },
    clock,
    host: "127.0.0.1",
    port,
    actAs: (_, work) => work(),
    tell: async () => {},
    rateLimits: createRateLimits({ clock, settings: () => settings }),
    idempotency: { answer: async (_, route) => route() },
    disk: { isLow: () => false },
    networkOf: (address) => address,
    clientAddress: (peer) => peer,
  });
}

/** Sends bytes as they are and gives back all that comes until the other side closes. */
async function raw(request: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let text = "";
  const socket = await Bun.connect({
    hostname: "127.0.0.1",
    port: Number(new URL(api.url).port),
    socket: {
      data: (_, chunk) => {
        text += chunk.toString("latin1");
      },
      close: () => resolve(text),
      error: (_, error) => reject(error),
    },
  });
  socket.write(request);
  const answer = await promise;
  return answer;
}
