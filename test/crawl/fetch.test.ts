import { afterAll, describe, expect, test } from "bun:test";
import { createHash } from "node:crypto";
import { createReader, type ReadRequest } from "#crawl/fetch.ts";
import { createHosts } from "#crawl/hosts.ts";
import { createRobots } from "#crawl/robots.ts";
import { type AddressRules, createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { createFakeClock } from "../helpers/clock.ts";
import {
  drip,
  endless,
  gzipBomb,
  html,
  plain,
  type Route,
  redirectTo,
  startRawSite,
  startSite,
  tooMany,
  versioned,
} from "../helpers/site.ts";

const PAGE = "<h1>Acme opens an office in Zürich</h1>";
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});

/** A site, and a reader that may reach its port but no other on this machine; pace is no obstacle unless set. */
async function setUp(routes: Record<string, Route>, pace: { requestsPerSecond?: number } = {}) {
  const site = await startSite(routes);
  stops.push(site.stop);
  const clock = createFakeClock();
  const hosts = createHosts({
    clock,
    requestsPerSecond: Number.POSITIVE_INFINITY,
    concurrency: 2,
    totalConcurrency: 8,
    ...pace,
  });
  const publicOnly = createAddressRules({ allowPrivate: [] });
  const addressRules: AddressRules = {
    check: (address, port) => (port === site.port ? undefined : publicOnly.check(address, port)),
  };
  const origins = {
    "https://acme.example": site.origin,
    "https://www.acme.example": site.origin,
    "http://acme.example": site.origin,
  };
  const outbound = createOutbound({ addressRules, origins, userAgent: "signalmama/test" });
  const robots = createRobots({ outbound, hosts, clock, productToken: "signalmama", maxWaitMs: 5_000 });
  const reader = createReader({
    outbound,
    hosts,
    robots,
    clock,
    keptHeaders: new Set(["x-vercel-id"]),
    limits: { maxWaitMs: 5_000 },
  });
  const request = { timeoutMs: 5_000, maxBytes: 1_048_576, maxRedirects: 5 };
  const read = (path: string, extra: Partial<ReadRequest> = {}) =>
    reader.read({ ...request, url: new URL(path, "https://acme.example").href, ...extra });
  const paths = () => site.requests.map((request) => request.path).filter((path) => path !== "/robots.txt");
  return { site, clock, reader, request, read, paths };
}

describe("a page", () => {
  test("comes as text with its hash and validators", async () => {
    const { read } = await setUp({
      "/": html(PAGE, { etag: '"v1"', "last-modified": "Mon, 01 Jun 2026 08:00:00 GMT" }),
    });
    const result = await read("/#top");
    expect(result).toEqual({
      kind: "page",
      url: "https://acme.example/",
      status: 200,
      contentType: "text/html; charset=utf-8",
      text: PAGE,
      bytes: Buffer.byteLength(PAGE),
      bodyHash: createHash("sha256").update(PAGE).digest("hex"),
      etag: '"v1"',
      lastModified: "Mon, 01 Jun 2026 08:00:00 GMT",
      headers: {},
      cookies: [],
      durationMs: expect.any(Number),
      redirects: [],
    });
  });

  test("brings the headers that are worth keeping, and the names of its cookies without their values", async () => {
    const { read } = await setUp({
      "/": html(PAGE, {
        "x-vercel-id": "fra1::abc",
        "x-secret": "no",
        "set-cookie": "_shopify_y=s3cret; Expires=Mon, 01 Jun 2026 08:00:00 GMT",
      }),
    });
    const result = await read("/");
    expect(result).toMatchObject({ headers: { "x-vercel-id": "fra1::abc" }, cookies: ["_shopify_y"] });
    expect(JSON.stringify(result)).not.toMatch(/s3cret|x-secret/);
  });

  test.each([
    ["ETag", { etag: '"v1"' }],
    ["date", { lastModified: "Mon, 01 Jun 2026 08:00:00 GMT" }],
  ])("that is the same by its %s is unchanged, and else comes anew", async (_, version) => {
    const { read } = await setUp({ "/": versioned(PAGE, version) });
    expect(await read("/", version)).toMatchObject({ kind: "unchanged", url: "https://acme.example/" });
    expect(await read("/", { etag: '"v0"', lastModified: "Sun, 31 May 2026 08:00:00 GMT" })).toMatchObject({
      kind: "page",
      ...version,
    });
    expect(await read("/")).toMatchObject({ kind: "page" });
  });

  test("in another charset is decoded", async () => {
    const body = Uint8Array.from("Z\xfcrich", (character) => character.charCodeAt(0));
    const { read } = await setUp({
      "/": () => new Response(body, { headers: { "content-type": "text/html; charset=latin1" } }),
    });
    expect(await read("/")).toMatchObject({ kind: "page", text: "Zürich", bytes: 6 });
  });

  test.each([404, 410])("that answers %p is gone", async (status) => {
    const { read } = await setUp({ "/": new Response("no", { status }) });
    expect(await read("/")).toMatchObject({ kind: "gone", httpStatus: status });
  });

  test.each([401, 403, 500])("that answers %p is a failure with that status", async (status) => {
    const { read } = await setUp({ "/": new Response("no", { status }) });
    expect(await read("/")).toEqual({
      kind: "failed",
      url: "https://acme.example/",
      reason: "http_status",
      httpStatus: status,
    });
  });

  test.each(["image/png", "application/pdf", "application/zip", "application/octet-stream", "video/mp4"])(
    "of type %s is not read",
    async (type) => {
      const flood = endless();
      const { read } = await setUp({
        "/": (request) => {
          const answer = typeof flood.route === "function" ? flood.route(request) : flood.route;
          if (!(answer instanceof Response)) throw new Error("not a response");
          answer.headers.set("content-type", type);
          return answer;
        },
      });
      expect(await read("/")).toMatchObject({ kind: "failed", reason: "unsupported_type" });
      expect(flood.sent()).toBeLessThan(8 * 1_048_576);
    },
  );

  test.each(["application/rss+xml", "application/xml", "application/feed+json", "application/json", "text/plain"])(
    "of type %s is read",
    async (type) => {
      const { read } = await setUp({ "/": () => plain("x", { "content-type": type }) });
      expect(await read("/")).toMatchObject({ kind: "page", contentType: type });
    },
  );

  test("too large, too slow or too dense is a failure of that kind", async () => {
    const { read } = await setUp({ "/large": endless().route, "/slow": drip(), "/dense": gzipBomb(32 * 1_048_576) });
    expect(await read("/large")).toMatchObject({ kind: "failed", reason: "too_large" });
    expect(await read("/dense")).toMatchObject({ kind: "failed", reason: "decompression_limit" });
    expect(await read("/slow", { timeoutMs: 200 })).toMatchObject({ kind: "failed", reason: "timeout" });
  });
});

describe("a redirect", () => {
  test("is followed to where the page is, and the way is told", async () => {
    const { read } = await setUp({
      "/old": redirectTo("/older", 301),
      "/older": redirectTo("http://acme.example/new#x"),
      "/new": html(PAGE),
    });
    expect(await read("/old")).toMatchObject({
      kind: "page",
      url: "http://acme.example/new",
      redirects: ["https://acme.example/old", "https://acme.example/older"],
    });
  });

  test("is followed as often as allowed and no more", async () => {
    const { read, paths } = await setUp({ "/1": redirectTo("/2"), "/2": redirectTo("/3"), "/3": html(PAGE) });
    expect(await read("/1", { maxRedirects: 2 })).toMatchObject({ kind: "page" });
    expect(await read("/1", { maxRedirects: 1 })).toEqual({
      kind: "failed",
      url: "https://acme.example/3",
      reason: "too_many_redirects",
    });
    expect(paths()).toEqual(["/1", "/2", "/3", "/1", "/2"]);
  });

  test("in a circle ends", async () => {
    const { read, paths } = await setUp({ "/1": redirectTo("/2"), "/2": redirectTo("/1") });
    expect(await read("/1")).toMatchObject({ kind: "failed", reason: "redirect_loop" });
    expect(paths()).toEqual(["/1", "/2"]);
  });

  test.each([
    ["a loopback address", (port: number) => `http://127.0.0.1:${port}/`, "private_address"],
    ["the IPv6 loopback address", (port: number) => `http://[::1]:${port}/`, "private_address"],
    ["a metadata address", () => "http://169.254.169.254/latest/meta-data/", "metadata_address"],
    ["a file", () => "file:///etc/hostname", "scheme"],
    ["a bucket", () => "s3://bucket/key", "scheme"],
    ["a mail server", () => "http://127.0.0.1:25/", "port"],
    ["an address with a password", () => "https://user:secret@acme.example/", "credentials"],
  ])("to %s is blocked there", async (_, target, reason) => {
    const canary = await startRawSite();
    stops.push(canary.stop);
    const { read } = await setUp({ "/": redirectTo(target(canary.port)) });
    expect(await read("/")).toEqual({ kind: "blocked", url: target(canary.port), reason });
    expect(canary.connections()).toBe(0);
  });

  test.each([
    ["UTF-8", "/été", "utf8"],
    ["Latin-1", "/été", "latin1"],
  ] as const)("to an address in plain %s is followed", async (_name, location, encoding) => {
    const bytes = Buffer.from(location, encoding).toString("latin1");
    const { read } = await setUp({ "/": redirectTo(bytes), "/%C3%A9t%C3%A9": html(PAGE) });
    expect(await read("/")).toMatchObject({ kind: "page", url: "https://acme.example/%C3%A9t%C3%A9" });
  });

  test("to what is no address is a failure", async () => {
    const { read } = await setUp({ "/": redirectTo("http://[") });
    expect(await read("/")).toMatchObject({ kind: "failed", reason: "bad_redirect" });
  });

  test("without a target is a failure with its status", async () => {
    const { read } = await setUp({ "/": new Response(null, { status: 302 }) });
    expect(await read("/")).toMatchObject({ kind: "failed", reason: "http_status", httpStatus: 302 });
  });

  test("into a forbidden part of the site is not followed", async () => {
    const { read, paths } = await setUp({
      "/robots.txt": plain("User-agent: *\nDisallow: /private"),
      "/": redirectTo("/private/page"),
      "/private/page": html(PAGE),
    });
    expect(await read("/")).toEqual({ kind: "disallowed", url: "https://acme.example/private/page", reason: "robots" });
    expect(paths()).toEqual(["/"]);
  });

  test("waits for the turn of the host it leads to", async () => {
    const { read, paths, clock } = await setUp(
      { "/": redirectTo("/new"), "/new": html(PAGE) },
      { requestsPerSecond: 1 },
    );
    const pending = read("/", { skipRobots: true });
    while (clock.sleepers() === 0) await new Promise((resolve) => setImmediate(resolve));
    await clock.advance(999);
    expect(paths()).toEqual(["/"]);
    await clock.advance(1);
    expect(await pending).toMatchObject({ kind: "page" });
    expect(paths()).toEqual(["/", "/new"]);
  });
});

describe("robots.txt", () => {
  const routes = { "/robots.txt": plain("User-agent: signalmama\nDisallow: /private"), "/private": html(PAGE) };

  test("keeps us out", async () => {
    const { read, paths } = await setUp(routes);
    expect(await read("/private")).toEqual({
      kind: "disallowed",
      url: "https://acme.example/private",
      reason: "robots",
    });
    expect(paths()).toEqual([]);
  });

  test("is not asked where the caller has leave", async () => {
    const { read, site } = await setUp(routes);
    expect(await read("/private", { skipRobots: true })).toMatchObject({ kind: "page" });
    expect(site.requests.map((request) => request.path)).toEqual(["/private"]);
  });

  test("that cannot be had because the host is dead makes the page fail for the same reason", async () => {
    const { read, site } = await setUp(routes);
    await site.stop();
    expect(await read("/")).toEqual({ kind: "failed", url: "https://acme.example/", reason: "connect" });
  });
});

describe("a host that asks for a pause", () => {
  test.each([
    ["429 in seconds", tooMany("120"), 120_000],
    ["429 with a date", tooMany("Mon, 01 Jun 2026 09:01:30 GMT"), 90_000],
    ["429 without a time", tooMany(), 60_000],
    ["503 in seconds", () => new Response("down", { status: 503, headers: { "retry-after": "30" } }), 30_000],
  ])("by %s gets it, and whoever asks meanwhile is told when to come back", async (_, route, retryAfterMs) => {
    const { read, paths } = await setUp({ "/": route, "/other": html(PAGE) });
    expect(await read("/")).toMatchObject({ kind: "failed", reason: "http_status", retryAfterMs });
    expect(await read("/other")).toEqual({
      kind: "failed",
      url: "https://acme.example/other",
      reason: "host_busy",
      retryAfterMs,
    });
    expect(paths()).toEqual(["/"]);
  });
});

test.each(["ftp://acme.example/", "http://", "acme.example"])("%p is no address to read", async (url) => {
  const { reader, request, site } = await setUp({});
  expect(await reader.read({ ...request, url })).toMatchObject({ kind: "blocked", reason: "scheme" });
  expect(site.requests).toEqual([]);
});

test("a read that is called off ends as such", async () => {
  const { read, site } = await setUp({ "/": html(PAGE) });
  expect(await read("/", { signal: AbortSignal.abort() })).toMatchObject({ kind: "failed", reason: "aborted" });
  expect(site.requests).toEqual([]);
});
