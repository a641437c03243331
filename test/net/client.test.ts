import { afterAll, describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import type { OutboundResult } from "#core/outbound.ts";
import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound, type OutboundOptions } from "#net/client.ts";
import {
  drip,
  encoded,
  endless,
  gzipBomb,
  html,
  plain,
  type RawSite,
  redirectTo,
  type Site,
  silent,
  startRawSite,
  startSite,
} from "../helpers/site.ts";
import { until } from "../helpers/until.ts";

const PAGE = "<p>Acme opens an office in Oslo.</p>";
const MEBIBYTE = 1_048_576;
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});

async function site(routes: Parameters<typeof startSite>[0]): Promise<Site> {
  const started = await startSite(routes);
  stops.push(started.stop);
  return started;
}

async function rawSite(reply?: Parameters<typeof startRawSite>[0]): Promise<RawSite> {
  const started = await startRawSite(reply);
  stops.push(started.stop);
  return started;
}

/** An outbound that may reach this machine's loopback address, as a test of anything but the address rules needs. */
function toLoopback(options: Partial<OutboundOptions> = {}) {
  const addressRules = createAddressRules({ allowPrivate: ["127.0.0.1"] });
  return createOutbound({ addressRules, origins: {}, userAgent: "signalmama/test", ...options });
}

/** An outbound with the rules of a fresh installation. */
function toPublic(options: Partial<OutboundOptions> = {}) {
  return createOutbound({
    addressRules: createAddressRules({ allowPrivate: [] }),
    origins: {},
    userAgent: "t",
    ...options,
  });
}

function bodyOf(result: OutboundResult): string {
  if (result.kind !== "response") throw new Error(`not an answer: ${JSON.stringify(result)}`);
  return new TextDecoder().decode(result.body);
}

describe("an answer", () => {
  test("comes with status, headers and body, whatever the status", async () => {
    const { origin } = await site({
      "/": html(PAGE, { "x-kind": "home" }),
      "/bad": new Response("no", { status: 503 }),
    });
    const outbound = toLoopback();
    const home = await outbound.request({ url: `${origin}/`, method: "GET" });
    expect(home).toMatchObject({ kind: "response", status: 200, headers: { "x-kind": "home" } });
    expect(bodyOf(home)).toBe(PAGE);
    expect(await outbound.request({ url: `${origin}/bad`, method: "GET" })).toMatchObject({ status: 503 });
  });

  test("is asked for once, with our user agent, and the connection is closed after it", async () => {
    const { origin, requests } = await site({ "/": new Response("no", { status: 503 }) });
    await toLoopback().request({ url: `${origin}/?q=1`, method: "GET", headers: { "if-none-match": '"v1"' } });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      path: "/?q=1",
      headers: { "user-agent": "signalmama/test", connection: "close", "if-none-match": '"v1"' },
    });
  });

  test("to a POST comes after the exact bytes of the body arrived", async () => {
    const { origin, requests } = await site({ "/hook": plain("ok") });
    const body = new TextEncoder().encode('{"name":"Zoë"}');
    await toLoopback().request({
      url: `${origin}/hook`,
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
    await toLoopback().request({ url: `${origin}/hook`, method: "POST" });
    expect(requests.map((request) => request.body)).toEqual(['{"name":"Zoë"}', ""]);
  });

  test("to a HEAD has no body", async () => {
    const { origin } = await site({ "/": html(PAGE) });
    const result = await toLoopback().request({ url: `${origin}/`, method: "HEAD" });
    expect(result).toMatchObject({ status: 200 });
    expect(bodyOf(result)).toBe("");
  });

  test("that redirects is handed back, not followed", async () => {
    const { origin, requests } = await site({ "/old": redirectTo("/new") });
    const result = await toLoopback().request({ url: `${origin}/old`, method: "POST", body: "x" });
    expect(result).toMatchObject({ status: 302, headers: { location: "/new" } });
    expect(requests).toHaveLength(1);
  });

  test("whose body nobody wants is not read", async () => {
    const flood = endless();
    const { origin } = await site({ "/": flood.route });
    const result = await toLoopback().request({
      url: `${origin}/`,
      method: "GET",
      wantsBody: ({ status }) => status !== 200,
    });
    expect(result).toMatchObject({ kind: "response", status: 200, headers: { "content-type": "text/html" } });
    expect(bodyOf(result)).toBe("");
    expect(flood.sent()).toBeLessThan(8 * MEBIBYTE);
  });

  test.each([
    ["gzip", gzipSync(PAGE)],
    ["br", brotliCompressSync(PAGE)],
    ["zstd", zstdCompressSync(PAGE)],
    ["deflate", deflateSync(PAGE)],
    ["deflate", deflateRawSync(PAGE)],
    ["identity", Buffer.from(PAGE)],
  ])("encoded as %s is decoded", async (encoding, body) => {
    const { origin } = await site({ "/": encoded(body, encoding) });
    expect(bodyOf(await toLoopback().request({ url: `${origin}/`, method: "GET" }))).toBe(PAGE);
  });
});

describe("an empty answer", () => {
  test.each(["gzip", "br", "zstd", "deflate"])("said to be encoded as %s is empty at once", async (encoding) => {
    for (const length of ["content-length: 0\r\n\r\n", "transfer-encoding: chunked\r\n\r\n0\r\n\r\n"]) {
      const { origin } = await rawSite((socket) =>
        socket.write(`HTTP/1.1 200 OK\r\ncontent-encoding: ${encoding}\r\n${length}`),
      );
      const result = await toLoopback().request({ url: `${origin}/`, method: "GET", timeoutMs: 2_000 });
      expect(result).toMatchObject({ kind: "response", status: 200 });
      expect(bodyOf(result)).toBe("");
    }
  });
});

describe("a limit", () => {
  const limited = async (route: Parameters<typeof startSite>[0][string], extra = {}) => {
    const { origin } = await site({ "/": route });
    return toLoopback().request({ url: `${origin}/`, method: "GET", maxBytes: MEBIBYTE, ...extra });
  };

  test("cuts an endless body, and the sender gets rid of little more than the limit", async () => {
    const flood = endless();
    expect(await limited(flood.route)).toMatchObject({ kind: "failed", reason: "too_large" });
    expect(flood.sent()).toBeLessThan(8 * MEBIBYTE);
  });

  test("refuses a body that announces its size before any of it arrived", async () => {
    const { origin } = await rawSite((socket) =>
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${MEBIBYTE + 1}\r\n\r\n`),
    );
    const result = await toLoopback().request({
      url: `${origin}/`,
      method: "GET",
      maxBytes: MEBIBYTE,
      timeoutMs: 1_000,
    });
    expect(result).toMatchObject({ kind: "failed", reason: "too_large" });
  });

  test("lets a body of exactly its size pass", async () => {
    expect(bodyOf(await limited(() => plain("a".repeat(MEBIBYTE))))).toHaveLength(MEBIBYTE);
  });

  test("cuts where the caller wants only the beginning", async () => {
    expect(bodyOf(await limited(endless().route, { maxBytes: 1_000, truncate: true }))).toBe("a".repeat(1_000));
  });

  test("stops a gzip bomb", async () => {
    expect(await limited(gzipBomb(64 * MEBIBYTE))).toMatchObject({ kind: "failed", reason: "decompression_limit" });
  });

  test("stops a brotli bomb", async () => {
    const bomb = brotliCompressSync(new Uint8Array(16 * MEBIBYTE), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
    expect(await limited(encoded(bomb, "br"))).toMatchObject({ kind: "failed", reason: "decompression_limit" });
  });

  test("refuses layered encodings", async () => {
    const layered = encoded(gzipSync(gzipSync(PAGE)), "gzip, gzip");
    expect(await limited(layered)).toMatchObject({ kind: "failed", reason: "decompression_limit" });
  });

  test.each([
    ["an unknown encoding", encoded(Buffer.from(PAGE), "rot13")],
    ["a broken gzip body", encoded(Buffer.from(PAGE), "gzip")],
    ["a gzip body that breaks off", encoded(gzipSync(PAGE).subarray(0, 30), "gzip")],
  ])("of understanding: %s is a protocol failure", async (_, route) => {
    expect(await limited(route)).toMatchObject({ kind: "failed", reason: "protocol" });
  });

  test("of patience ends a dripping body", async () => {
    expect(await limited(drip(), { timeoutMs: 200 })).toMatchObject({ kind: "failed", reason: "timeout" });
  });

  test("of patience ends a compressed body that stalls in the middle", async () => {
    const head = "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 9999\r\n\r\n";
    const { origin } = await rawSite((socket) => {
      socket.write(head);
      socket.write(gzipSync(PAGE).subarray(0, 20));
    });
    const result = await toLoopback().request({ url: `${origin}/`, method: "GET", timeoutMs: 200 });
    expect(result).toMatchObject({ kind: "failed", reason: "timeout" });
  });

  test("of patience ends the wait for a server that takes the request and is silent", async () => {
    const { origin } = await site({ "/": silent() });
    const result = await toLoopback({ firstByteTimeoutMs: 100 }).request({ url: `${origin}/`, method: "GET" });
    expect(result).toMatchObject({ kind: "failed", reason: "timeout" });
  });

  test("of patience ends a TLS handshake that is never answered", async () => {
    const { port } = await rawSite();
    const result = await toLoopback({ connectTimeoutMs: 100 }).request({
      url: `https://127.0.0.1:${port}/`,
      method: "GET",
    });
    expect(result).toMatchObject({ kind: "failed", reason: "timeout" });
  });

  test("of patience ends a name that is never resolved", async () => {
    const outbound = toPublic({ connectTimeoutMs: 50, resolve: () => new Promise(() => {}) });
    const result = await outbound.request({ url: "http://acme.example/", method: "GET" });
    expect(result).toMatchObject({ kind: "failed", reason: "timeout" });
  });

  test("of politeness ends a flood of interim answers", async () => {
    const hints = "HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload\r\n\r\n".repeat(100);
    const { origin } = await rawSite((socket) => {
      const push = () => {
        while (!socket.destroyed && socket.write(hints));
      };
      socket.on("drain", push);
      push();
    });
    expect(await toLoopback().request({ url: `${origin}/`, method: "GET" })).toMatchObject({
      kind: "failed",
      reason: "protocol",
    });
  });

  test.each([
    ["a header of a megabyte", `HTTP/1.1 200 OK\r\nx-big: ${"a".repeat(MEBIBYTE)}\r\n\r\n`],
    ["two lengths at once", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ncontent-length: 5\r\n\r\n0\r\n\r\n"],
    ["a body shorter than announced", "HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nshort"],
    ["no HTTP at all", "SSH-2.0-server\r\n"],
    ["nothing", ""],
  ])("of trust: %s is a protocol failure", async (_, answer) => {
    const { origin } = await rawSite((socket) => socket.end(answer));
    expect(await toLoopback().request({ url: `${origin}/`, method: "GET" })).toMatchObject({
      kind: "failed",
      reason: "protocol",
    });
  });
});

describe("calling a request off", () => {
  test("closes the connection", async () => {
    const raw = await rawSite();
    const control = new AbortController();
    const pending = toLoopback().request({ url: `${raw.origin}/`, method: "GET", signal: control.signal });
    while (raw.open() === 0) await new Promise((resolve) => setImmediate(resolve));
    control.abort();
    expect(await pending).toMatchObject({ kind: "failed", reason: "aborted" });
    while (raw.open() > 0) await new Promise((resolve) => setImmediate(resolve));
  });

  test("before it began opens none", async () => {
    const raw = await rawSite();
    const result = await toLoopback().request({ url: `${raw.origin}/`, method: "GET", signal: AbortSignal.abort() });
    expect(result).toMatchObject({ kind: "failed", reason: "aborted" });
    expect(raw.connections()).toBe(0);
  });
});

describe("the address rules", () => {
  test("hold for the address really dialled: a name that first answers public and then loopback never gets there", async () => {
    const canary = await rawSite();
    let lookups = 0;
    const resolve = async () => [{ address: lookups++ === 0 ? "127.0.0.2" : "127.0.0.1", family: 4 }];
    // 127.0.0.2 stands for a public address, where nobody listens: no test leaves the machine.
    const outbound = toPublic({ addressRules: createAddressRules({ allowPrivate: ["127.0.0.2"] }), resolve });
    const url = `http://acme.example:${canary.port}/`;
    expect(await outbound.request({ url, method: "GET" })).toMatchObject({ kind: "failed" });
    expect(lookups).toBe(1);
    expect(await outbound.request({ url, method: "GET" })).toEqual({ kind: "blocked", reason: "private_address" });
    expect(lookups).toBe(2);
    expect(canary.connections()).toBe(0);
  });

  test.each([
    ["one loopback address among public ones", ["8.8.8.8", "127.0.0.1"]],
    ["an IPv4-mapped loopback address", ["::ffff:127.0.0.1"]],
    ["a NAT64 loopback address", ["64:ff9b::7f00:1"]],
    ["the IPv6 loopback address", ["::1"]],
    ["an address that is none", ["loopback"]],
  ])("refuse a name with %s", async (_, addresses) => {
    const canary = await rawSite();
    const outbound = toPublic({ resolve: async () => addresses.map((address) => ({ address, family: 4 })) });
    const result = await outbound.request({ url: `http://acme.example:${canary.port}/`, method: "GET" });
    expect(result.kind).toBe("blocked");
    expect(canary.connections()).toBe(0);
  });

  test.each(["127.0.0.1", "2130706433", "0x7f.1", "127.1", "[::1]", "[::ffff:127.0.0.1]", "localhost", "a.localhost"])(
    "refuse the literal host %s, which no resolver is asked about",
    async (host) => {
      const canary = await rawSite();
      const resolve = () => Promise.reject(new Error("asked"));
      const result = await toPublic({ resolve }).request({ url: `http://${host}:${canary.port}/`, method: "GET" });
      expect(result).toEqual({ kind: "blocked", reason: "private_address" });
      expect(canary.connections()).toBe(0);
    },
  );

  test("are asked again for every request to a host that was allowed before", async () => {
    const { port } = await site({ "/": html(PAGE) });
    const verdicts = [undefined, "private_address" as const];
    const addressRules = { check: () => verdicts.shift() };
    const outbound = toPublic({ addressRules });
    expect(await outbound.request({ url: `http://127.0.0.1:${port}/`, method: "GET" })).toMatchObject({ status: 200 });
    expect(await outbound.request({ url: `http://127.0.0.1:${port}/`, method: "GET" })).toMatchObject({
      kind: "blocked",
    });
  });

  test.each([
    ["file:///etc/hostname", "scheme"],
    ["data:text/html,x", "scheme"],
    ["s3://bucket/key", "scheme"],
    ["not a url", "scheme"],
    ["http://user:secret@acme.example/", "credentials"],
    ["http://acme.example:6379/", "port"],
  ])("refuse %s (%s)", async (url, reason) => {
    expect(await toPublic().request({ url, method: "GET" })).toEqual({ kind: "blocked", reason });
  });

  test("leave an unknown name and a closed port as failures", async () => {
    const closed = await startRawSite();
    await closed.stop();
    const resolve = () => Promise.reject(Object.assign(new Error("not found"), { code: "ENOTFOUND" }));
    expect(await toPublic({ resolve }).request({ url: "http://acme.example/", method: "GET" })).toMatchObject({
      reason: "dns",
    });
    expect(await toLoopback().request({ url: `${closed.origin}/`, method: "GET" })).toMatchObject({
      reason: "connect",
    });
  });
});

describe("network.origins", () => {
  test("sends an origin's requests elsewhere with its Host and path", async () => {
    const { origin, requests } = await site({ "/news": html(PAGE) });
    const outbound = toLoopback({ origins: { "https://acme.example": origin } });
    expect(bodyOf(await outbound.request({ url: "https://acme.example/news?page=2", method: "GET" }))).toBe(PAGE);
    expect(requests[0]).toMatchObject({ path: "/news?page=2", headers: { host: "acme.example" } });
  });

  test("keeps a path that looks like another host", async () => {
    const { origin, requests } = await site({});
    const outbound = toLoopback({ origins: { "https://acme.example": origin } });
    await outbound.request({ url: "https://acme.example//globex.example/x", method: "GET" });
    expect(requests.map((request) => request.path)).toEqual(["//globex.example/x"]);
  });

  test("does not lift the address rules", async () => {
    const canary = await rawSite();
    const outbound = toPublic({ origins: { "https://acme.example": canary.origin } });
    const result = await outbound.request({ url: "https://acme.example/", method: "GET" });
    expect(result).toEqual({ kind: "blocked", reason: "private_address" });
    expect(canary.connections()).toBe(0);
  });
});

describe("TLS", () => {
  const read = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
  const cert = read("acme.example.cert.pem");
  const server = Bun.serve({
    hostname: "127.0.0.1",
    port: 0,
    tls: { cert, key: read("acme.example.key.pem") },
    fetch: (request) => new Response(request.headers.get("host")),
  });
  stops.push(() => server.stop(true));
  const resolve = async () => [{ address: "127.0.0.1", family: 4 }];
  const ask = (host: string, options: Partial<OutboundOptions>) =>
    toLoopback({ resolve, ...options }).request({ url: `https://${host}:${server.port}/`, method: "GET" });

  test("is checked against the name, not the address dialled", async () => {
    expect(bodyOf(await ask("acme.example", { ca: cert }))).toBe(`acme.example:${server.port}`);
  });

  test("with a certificate for another name is refused", async () => {
    expect(await ask("globex.example", { ca: cert })).toMatchObject({ kind: "failed", reason: "tls" });
  });

  test("with a certificate for a name is refused for the bare address", async () => {
    expect(await ask("127.0.0.1", { ca: cert })).toMatchObject({ kind: "failed", reason: "tls" });
  });

  test("with a certificate nobody vouches for is refused", async () => {
    expect(await ask("acme.example", {})).toMatchObject({ kind: "failed", reason: "tls" });
  });
});

describe("a process that stood still past a time-out", () => {
  /** Stands still, as under a signal or on a machine that is put to sleep. */
  const standStill = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

  async function askedWhileStandingStill(method: "GET" | "POST", stillMs: number) {
    let asked = 0;
    const { origin } = await rawSite((socket) => {
      // The first one is never answered.
      if (++asked > 1) socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${PAGE.length}\r\n\r\n${PAGE}`);
    });
    const result = toLoopback().request({ url: `${origin}/`, method, timeoutMs: 300 });
    await until("the first request is there", 5_000, () => asked === 1);
    standStill(stillMs);
    return { result: await result, asked };
  }

  test("asks once more, since nobody else was late", async () => {
    const { result, asked } = await askedWhileStandingStill("GET", 2_500);
    expect([bodyOf(result), asked]).toEqual([PAGE, 2]);
  });

  test("leaves what may change something to its own retries, and a short pause is nobody's excuse", async () => {
    for (const [method, stillMs] of [["POST", 2_500] as const, ["GET", 500] as const]) {
      const { result, asked } = await askedWhileStandingStill(method, stillMs);
      expect([result, asked]).toMatchObject([{ kind: "failed", reason: "timeout" }, 1]);
    }
  });
});
