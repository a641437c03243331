import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { createHosts, type HostsOptions, type Visit } from "#crawl/hosts.ts";
import { createFakeClock } from "../helpers/clock.ts";

type Start = { host: string; name: string; at: number };

/** Hosts under a clock that stands still, and visits that last `lastsMs` and note when they began. */
function setUp(options: Partial<HostsOptions> = {}) {
  const clock = createFakeClock(0);
  const hosts = createHosts({ clock, requestsPerSecond: 1, concurrency: 2, totalConcurrency: 32, ...options });
  const starts: Start[] = [];
  const underWay = new Map<string, number>();
  const most = { perHost: 0, total: 0 };
  const visit = (host: string, name = "", lastsMs = 0, extra: Partial<Visit> = {}) =>
    hosts.visit({ host, maxWaitMs: 1e9, ...extra }, async () => {
      starts.push({ host, name, at: clock.now() });
      underWay.set(host, (underWay.get(host) ?? 0) + 1);
      most.perHost = Math.max(most.perHost, underWay.get(host) ?? 0);
      most.total = Math.max(
        most.total,
        [...underWay.values()].reduce((sum, count) => sum + count),
      );
      if (lastsMs > 0) await clock.wait(lastsMs);
      underWay.set(host, (underWay.get(host) ?? 0) - 1);
      return name;
    });
  return { clock, hosts, starts, most, visit };
}

describe("one host", () => {
  test("is asked once a second, in the order of asking", async () => {
    const { clock, starts, visit } = setUp();
    for (const name of ["a", "b", "c"]) void visit("acme.example", name);
    await clock.advance(10_000);
    expect(starts.map(({ name, at }) => `${name} ${at}`)).toEqual(["a 0", "b 1000", "c 2000"]);
  });

  test("has two requests under way at most, however slow it is", async () => {
    const { clock, starts, most, visit } = setUp();
    for (let index = 0; index < 5; index++) void visit("acme.example", "", 10_000);
    await clock.advance(60_000);
    expect(most.perHost).toBe(2);
    expect(starts.map(({ at }) => at)).toEqual([0, 1_000, 10_000, 11_000, 20_000]);
  });

  test("is given the longer pause it asked for", async () => {
    const { clock, starts, visit } = setUp();
    for (let index = 0; index < 3; index++) void visit("acme.example", "", 0, { crawlDelayMs: 5_000 });
    await clock.advance(60_000);
    expect(starts.map(({ at }) => at)).toEqual([0, 5_000, 10_000]);
  });

  test("is left alone after it asked for a pause, also by those who already wait", async () => {
    const { clock, hosts, starts, visit } = setUp();
    void visit("acme.example", "a");
    void visit("acme.example", "patient");
    const hurried = visit("acme.example", "hurried", 0, { maxWaitMs: 20_000 });
    hosts.pause("acme.example", 30_000);
    expect(await hurried).toEqual({ kind: "later", retryAfterMs: 31_000 });
    expect(await visit("acme.example", "new", 0, { maxWaitMs: 20_000 })).toEqual({
      kind: "later",
      retryAfterMs: 31_000,
    });
    await clock.advance(60_000);
    expect(starts.map(({ name, at }) => `${name} ${at}`)).toEqual(["a 0", "patient 30000"]);
  });

  test("with a queue longer than the patience sends the next away at once", async () => {
    const { visit } = setUp();
    for (let index = 0; index < 10; index++) void visit("acme.example");
    expect(await visit("acme.example", "", 0, { maxWaitMs: 5_000 })).toEqual({ kind: "later", retryAfterMs: 10_000 });
  });
});

describe("many hosts", () => {
  test("do not wait for one another", async () => {
    const { clock, starts, visit } = setUp();
    for (let index = 0; index < 100; index++) void visit("busy.example", "", 30_000);
    void visit("acme.example");
    await clock.advance(0);
    expect(starts.map(({ host, at }) => `${host} ${at}`)).toEqual(["busy.example 0", "acme.example 0"]);
  });

  test("take turns when the total is the bottleneck", async () => {
    const { clock, starts, visit } = setUp({ totalConcurrency: 1, requestsPerSecond: Number.POSITIVE_INFINITY });
    void visit("slow.example", "", 10);
    for (const name of ["1", "2", "3"]) for (const host of ["a.example", "b.example"]) void visit(host, name, 10);
    await clock.advance(1_000);
    expect(starts.map(({ host, name }) => host[0] + name).join(" ")).toBe("s a1 b1 a2 b2 a3 b3");
  });

  test("keep the pace of each after having waited for the total", async () => {
    const { clock, starts, visit } = setUp({ totalConcurrency: 1 });
    void visit("slow.example", "", 10_000);
    for (let index = 0; index < 3; index++) void visit("acme.example");
    await clock.advance(60_000);
    expect(starts.filter(({ host }) => host === "acme.example").map(({ at }) => at)).toEqual([10_000, 11_000, 12_000]);
  });

  test("are forgotten when they may be visited at once again", async () => {
    const { clock, hosts, visit } = setUp();
    for (let index = 0; index < 50; index++) void visit(`h${index}.example`);
    await clock.advance(500);
    expect(hosts.count()).toBe(50);
    await clock.advance(1_000);
    await visit("acme.example");
    expect(hosts.count()).toBe(1);
  });
});

test("a visit that fails gives its place back", async () => {
  const { clock, hosts, visit } = setUp({ concurrency: 1 });
  const failing = hosts.visit({ host: "acme.example", maxWaitMs: 0 }, () => Promise.reject(new Error("broken")));
  await expect(failing).rejects.toThrow("broken");
  const next = visit("acme.example", "next");
  await clock.advance(1_000);
  expect(await next).toEqual({ kind: "visited", value: "next" });
});

test("whoever is called off leaves the queue without a visit", async () => {
  const { clock, starts, visit } = setUp();
  const control = new AbortController();
  void visit("acme.example", "a");
  const left = visit("acme.example", "left", 0, { signal: control.signal });
  void visit("acme.example", "b");
  control.abort();
  expect(await left).toEqual({ kind: "aborted" });
  expect(await visit("acme.example", "late", 0, { signal: control.signal })).toEqual({ kind: "aborted" });
  await clock.advance(10_000);
  expect(starts.map(({ name, at }) => `${name} ${at}`)).toEqual(["a 0", "b 1000"]);
});

test("pace, concurrency and total are never exceeded, and everybody is served", async () => {
  const visits = fc.array(fc.record({ host: fc.nat(3), lastsMs: fc.nat(4_000), delayMs: fc.nat(3_000) }), {
    minLength: 1,
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(visits, fc.integer({ min: 1, max: 4 }), async (planned, totalConcurrency) => {
      const { clock, starts, most, visit } = setUp({ totalConcurrency });
      for (const { host, lastsMs, delayMs } of planned) {
        void visit(`h${host}.example`, "", lastsMs);
        await clock.advance(delayMs);
      }
      await clock.advance(600_000);
      expect(starts).toHaveLength(planned.length);
      expect(most.perHost).toBeLessThanOrEqual(2);
      expect(most.total).toBeLessThanOrEqual(totalConcurrency);
      for (const [index, start] of starts.entries()) {
        const next = starts.slice(index + 1).find(({ host }) => host === start.host);
        if (next) expect(next.at - start.at).toBeGreaterThanOrEqual(1_000);
      }
    }),
    { numRuns: 25, seed: 7 },
  );
});
