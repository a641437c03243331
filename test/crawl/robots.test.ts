import { afterAll, describe, expect, test } from "bun:test";
import type { Outbound } from "#core/outbound.ts";
import { createHosts } from "#crawl/hosts.ts";
import { createRobots } from "#crawl/robots.ts";
import { type AddressRules, createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { endless, html, plain, type Route, redirectTo, startRawSite, startSite } from "../helpers/site.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});

/** A site with this robots.txt, and what we make of it. */
async function setUp(robotsTxt: Route, others: Record<string, Route> = {}) {
  const site = await startSite({ "/robots.txt": robotsTxt, ...others });
  stops.push(site.stop);
  const clock = createFakeClock();
  const hosts = createHosts({
    clock,
    requestsPerSecond: Number.POSITIVE_INFINITY,
    concurrency: 2,
    totalConcurrency: 8,
  });
  const publicOnly = createAddressRules({ allowPrivate: [] });
  const addressRules: AddressRules = {
    check: (address, port) => (port === site.port ? undefined : publicOnly.check(address, port)),
  };
  const door = createOutbound({ addressRules, origins: {}, userAgent: "signalmama/test" });
  const asked: string[] = [];
  const outbound: Outbound = {
    request(request) {
      asked.push(request.url);
      return door.request(request);
    },
  };
  const robots = createRobots({ outbound, hosts, clock, productToken: "signalmama", maxWaitMs: MINUTE_MS });
  const check = (path: string) => robots.check(new URL(path, site.origin));
  return { site, clock, hosts, robots, check, asked };
}

describe("a site's rules", () => {
  test("hold for its pages, with its delay", async () => {
    const file = "User-agent: *\nDisallow: /private\nCrawl-delay: 3";
    const { check } = await setUp(plain(file));
    expect(await check("/news")).toEqual({ kind: "allowed", crawlDelayMs: 3_000 });
    expect(await check("/private/x")).toEqual({ kind: "disallowed", reason: "robots" });
  });

  test("are asked for once, by however many at a time, and again after a day", async () => {
    const { check, site, clock } = await setUp(plain("User-agent: *\nDisallow: /x"));
    await Promise.all([check("/a"), check("/b"), check("/x")]);
    await clock.advance(23 * HOUR_MS);
    await check("/a");
    expect(site.requests.map((request) => request.path)).toEqual(["/robots.txt"]);
    await clock.advance(HOUR_MS);
    await check("/a");
    expect(site.requests).toHaveLength(2);
  });

  test("are found behind redirects, five at most", async () => {
    const rules = plain("User-agent: *\nDisallow: /x");
    const { check } = await setUp(redirectTo("/1"), {
      "/1": redirectTo("/2", 301),
      "/2": redirectTo("/3"),
      "/3": redirectTo("/4"),
      "/4": redirectTo("/5"),
      "/5": rules,
    });
    expect(await check("/x")).toMatchObject({ kind: "disallowed" });
    const circle = await setUp(redirectTo("/robots.txt"));
    expect(await circle.check("/x")).toMatchObject({ kind: "allowed" });
    expect(circle.site.requests).toHaveLength(6);
  });

  test("are found behind a redirect whose address is not escaped", async () => {
    const { check } = await setUp(redirectTo(Buffer.from("/für-robots.txt").toString("latin1")), {
      "/f%C3%BCr-robots.txt": plain("User-agent: *\nDisallow: /x"),
    });
    expect(await check("/x")).toMatchObject({ kind: "disallowed", reason: "robots" });
  });

  test("are read up to 500 KiB, and the rule that was cut in two is left out", async () => {
    const beginning = "User-agent: *\nDisallow: /a\n#";
    const cutRule = "Disallow: /pub";
    const filler = "x".repeat(500 * 1_024 - beginning.length - "\n".length - cutRule.length);
    const { check } = await setUp(plain(`${beginning}${filler}\n${cutRule}lic-but-for-this\nDisallow: /beyond`));
    expect(await check("/a")).toMatchObject({ kind: "disallowed" });
    expect(await check("/public")).toMatchObject({ kind: "allowed" });
    expect(await check("/beyond")).toMatchObject({ kind: "allowed" });
  });

  test("of a file without end are those of its beginning", async () => {
    const { check } = await setUp(endless().route);
    expect(await check("/x")).toMatchObject({ kind: "allowed" });
  });
});

describe("a site without rules", () => {
  test.each([400, 401, 403, 404, 410, 451])("allows everything when it answers %p", async (status) => {
    const { check } = await setUp(new Response("no", { status }));
    expect(await check("/x")).toEqual({ kind: "allowed", crawlDelayMs: undefined });
  });

  test("allows everything when it answers with a page", async () => {
    const { check } = await setUp(html("<h1>Not found</h1>"));
    expect(await check("/x")).toMatchObject({ kind: "allowed" });
  });
});

describe("a site that cannot say", () => {
  test.each([429, 500, 503])(
    "forbids everything while it answers %p, and is asked again ten minutes later",
    async (status) => {
      const answers = [new Response("no", { status }), plain("User-agent: *\nDisallow: /x")];
      const { check, clock, site } = await setUp(() => answers.shift() ?? plain(""));
      expect(await check("/a")).toEqual({ kind: "disallowed", reason: "robots_unavailable" });
      await clock.advance(9 * MINUTE_MS);
      expect(await check("/a")).toEqual({ kind: "disallowed", reason: "robots_unavailable" });
      expect(site.requests).toHaveLength(1);
      await clock.advance(MINUTE_MS);
      expect(await check("/a")).toMatchObject({ kind: "allowed" });
    },
  );

  test("is left alone as long as it asks for", async () => {
    const { check, hosts, site } = await setUp(new Response("no", { status: 503, headers: { "retry-after": "120" } }));
    await check("/a");
    const visit = { host: new URL(site.origin).host, maxWaitMs: 1_000 };
    expect(await hosts.visit(visit, async () => "visited")).toEqual({ kind: "later", retryAfterMs: 120_000 });
  });

  test("because nobody answers is a failure that says why, and is tried again after a minute", async () => {
    const { site, check, clock, asked } = await setUp(plain(""));
    await site.stop();
    expect(await check("/a")).toEqual({ kind: "failed", reason: "connect" });
    await clock.advance(MINUTE_MS - 1);
    expect(await check("/a")).toEqual({ kind: "failed", reason: "connect" });
    expect(asked).toHaveLength(1);
    await clock.advance(1);
    await check("/a");
    expect(asked).toHaveLength(2);
  });

  test("because its rules lie at a forbidden address forbids everything, and that address is not visited", async () => {
    const canary = await startRawSite();
    stops.push(canary.stop);
    const { check } = await setUp(redirectTo(`http://127.0.0.1:${canary.port}/robots.txt`));
    expect(await check("/a")).toEqual({ kind: "disallowed", reason: "robots_unavailable" });
    expect(canary.connections()).toBe(0);
  });
});

test("a check that is called off is not remembered as the site's answer", async () => {
  const { robots, site } = await setUp(plain("User-agent: *\nDisallow: /x"));
  const url = new URL("/x", site.origin);
  expect(await robots.check(url, AbortSignal.abort())).toEqual({ kind: "failed", reason: "aborted" });
  expect(await robots.check(url)).toEqual({ kind: "disallowed", reason: "robots" });
});
