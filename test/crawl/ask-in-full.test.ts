import { afterAll, describe, expect, test } from "bun:test";
import { introductions } from "#app/introductions.ts";
import type { DnsAnswer } from "#core/dns-records.ts";
import { createReader, type ReadRequest } from "#crawl/fetch.ts";
import { createHosts } from "#crawl/hosts.ts";
import { type Introduce, introduced } from "#crawl/introduced.ts";
import { createRobots } from "#crawl/robots.ts";
import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { plain, type Route, redirectTo, startSite } from "../helpers/site.ts";

const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});

const ORIGINS = ["https://api.github.com", "https://data.sec.gov", "https://acme.example", "http://api.github.com"];

/** One site that answers for all these origins, and a reader that introduces itself. */
async function setUp(routes: Record<string, Route>, more: { introduce?: Introduce; records?: DnsAnswer } = {}) {
  const site = await startSite(routes);
  stops.push(site.stop);
  const clock = createFakeClock();
  const hosts = createHosts({ clock, requestsPerSecond: 1_000, concurrency: 2, totalConcurrency: 8 });
  const introduce: Introduce = more.introduce ?? (() => ({}));
  const direct = createOutbound({
    addressRules: createAddressRules({ allowPrivate: ["127.0.0.1"] }),
    origins: Object.fromEntries(ORIGINS.map((origin) => [origin, site.origin])),
    userAgent: "signalmama/test",
  });
  const outbound = introduced(direct, introduce);
  const robots = createRobots({ outbound, hosts, clock, productToken: "signalmama", maxWaitMs: 5_000 });
  const lookedUp: string[] = [];
  const records = more.records;
  const reader = createReader({
    outbound,
    hosts,
    robots,
    clock,
    limits: { maxWaitMs: 5_000 },
    pauseMs: (origin) => introduce(origin).pauseMs,
    readRecords:
      records &&
      (async (domain) => {
        lookedUp.push(domain);
        return records;
      }),
  });
  const read = async (url: string, extra: Partial<ReadRequest> = {}) => {
    const pending = reader.read({ url, timeoutMs: 5_000, maxBytes: 1_048_576, maxRedirects: 5, ...extra });
    let isDone = false;
    void pending.finally(() => {
      isDone = true;
    });
    // Paced hosts wait on the clock of the test.
    while (!isDone) {
      await clock.advance(50);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return pending;
  };
  const seen = () => site.requests.filter((request) => request.path !== "/robots.txt");
  return { read, seen, site, lookedUp };
}

describe("a question", () => {
  const answer = () => new Response(`{"total":0}`, { headers: { "content-type": "application/json" } });

  test("is posted as JSON, as it is, once robots.txt allows it", async () => {
    const { read, seen, site } = await setUp({ "/jobs": answer });
    const post = `{"limit":20,"offset":0}`;
    expect(await read("https://acme.example/jobs", { post })).toMatchObject({ kind: "page", text: `{"total":0}` });
    expect(seen()).toMatchObject([{ method: "POST", body: post, headers: { "content-type": "application/json" } }]);
    expect(site.requests[0]?.path).toBe("/robots.txt");
  });

  test("is not posted where robots.txt forbids it", async () => {
    const { read, seen } = await setUp({ "/jobs": answer, "/robots.txt": plain("User-agent: *\nDisallow: /jobs") });
    expect(await read("https://acme.example/jobs", { post: "{}" })).toMatchObject({ kind: "disallowed" });
    expect(seen()).toEqual([]);
  });

  test("goes nowhere else when the answer is a redirect", async () => {
    const { read, seen } = await setUp({ "/jobs": redirectTo("/elsewhere", 307), "/elsewhere": answer });
    expect(await read("https://acme.example/jobs", { post: "{}" })).toMatchObject({ reason: "bad_redirect" });
    expect(seen().map((request) => request.path)).toEqual(["/jobs"]);
  });
});

describe("who asks", () => {
  const introduce = introductions({
    sources: {
      github: { token: "ghp_secret" },
      discord: { botToken: undefined },
      reddit: { clientId: undefined, clientSecret: undefined, username: undefined },
      edgar: { contact: "ops@acme.example" },
    },
    userAgent: "signalmama/test",
  });

  test("shows GitHub's API the token, and nobody else", async () => {
    const { read, seen } = await setUp({ "/": "<p>x</p>" }, { introduce });
    for (const origin of ORIGINS) await read(`${origin}/`);
    expect(seen().map((request) => request.headers["authorization"])).toEqual([
      "Bearer ghp_secret",
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("does not take the token along when GitHub redirects elsewhere", async () => {
    const { read, seen } = await setUp(
      { "/old": redirectTo("https://acme.example/new"), "/new": "<p>x</p>" },
      { introduce },
    );
    await read("https://api.github.com/old");
    expect(seen().map((request) => request.headers["authorization"])).toEqual(["Bearer ghp_secret", undefined]);
  });

  test("names a contact to the SEC, for robots.txt too, and to others is who it always is", async () => {
    const { read, seen, site } = await setUp({ "/": "<p>x</p>" }, { introduce });
    await read("https://data.sec.gov/");
    await read("https://acme.example/");
    expect(seen().map((request) => request.headers["user-agent"])).toEqual([
      "signalmama/test ops@acme.example",
      "signalmama/test",
    ]);
    const robots = site.requests.filter((request) => request.path === "/robots.txt");
    expect(robots[0]?.headers["user-agent"]).toBe("signalmama/test ops@acme.example");
  });

  test("asks each of the SEC's hosts five times a second at most, whatever the pace of others", () => {
    expect(introduce("https://data.sec.gov").pauseMs).toBe(200);
    expect(introduce("https://www.sec.gov").pauseMs).toBe(200);
    expect(introduce("https://acme.example")).toEqual({});
  });

  test("says nothing of its own without settings", () => {
    const nobody = introductions({
      sources: {
        github: { token: undefined },
        discord: { botToken: undefined },
        reddit: { clientId: undefined, clientSecret: undefined, username: undefined },
        edgar: { contact: undefined },
      },
      userAgent: "signalmama/test",
    });
    for (const origin of ORIGINS) expect(nobody(origin)).toEqual({});
  });
});

describe("a domain's records", () => {
  test("come as a page, the same bytes for the same zone", async () => {
    const records = { mx: ["a"], txt: [], cname: [] };
    const { read, seen, lookedUp } = await setUp({}, { records: { kind: "records", records } });
    const first = await read("dns:acme.com");
    expect(first).toMatchObject({
      kind: "page",
      url: "dns:acme.com",
      contentType: "application/json",
      text: JSON.stringify(records),
    });
    expect(await read("dns:acme.com")).toMatchObject({ bodyHash: first.kind === "page" && first.bodyHash });
    expect(lookedUp).toEqual(["acme.com", "acme.com"]);
    expect(seen()).toEqual([]);
  });

  test.each([
    [{ kind: "absent" }, { kind: "gone" }],
    [
      { kind: "blocked", reason: "not_public" },
      { kind: "blocked", reason: "not_public" },
    ],
    [
      { kind: "failed", reason: "timeout" },
      { kind: "failed", reason: "timeout" },
    ],
  ] as const)("that are %p are %p", async (records, expected) => {
    const { read } = await setUp({}, { records });
    expect(await read("dns:acme.com")).toMatchObject(expected);
  });

  test("are refused where nobody answers for them", async () => {
    const { read } = await setUp({});
    expect(await read("dns:acme.com")).toEqual({ kind: "blocked", url: "dns:acme.com", reason: "scheme" });
  });

  test("are not where a page redirects to", async () => {
    const { read, lookedUp } = await setUp(
      { "/": redirectTo("dns:acme.com") },
      { records: { kind: "records", records: { mx: [], txt: [], cname: [] } } },
    );
    expect(await read("https://acme.example/")).toMatchObject({ kind: "blocked", reason: "scheme" });
    expect(lookedUp).toEqual([]);
  });
});
