import { expect, test } from "bun:test";
import fc from "fast-check";
import { HEALTH_WINDOWS_MS, type HealthWindow, healthOf, type RunOutcome } from "#core/bot-health.ts";
import { DAY_MS, HOUR_MS } from "#core/time.ts";
import { NOW } from "../helpers/records.ts";

const outcome = (more: Partial<RunOutcome> = {}): RunOutcome => ({
  status: "ok",
  finishedAt: NOW,
  latencyMs: 100,
  matchCount: 1,
  fireCount: 1,
  ...more,
});

test("without runs there are no rates, rather than perfect or hopeless ones", () => {
  const quiet = { runs: 0, success: 0, failed: 0, skipped: 0, matches: 0, fires: 0 };
  const unknown = { successRate: undefined, p50Ms: undefined, p95Ms: undefined };
  expect(healthOf([], NOW)["24h"]).toEqual({ ...quiet, ...unknown });
});

test("a skipped run neither helps nor harms", () => {
  const skipped = outcome({ status: "skipped", latencyMs: undefined, matchCount: 0, fireCount: 0 });
  const health = healthOf([outcome(), outcome({ status: "failed", matchCount: 0, fireCount: 0 }), skipped], NOW);
  expect(health["24h"]).toMatchObject({ runs: 2, success: 1, failed: 1, skipped: 1, successRate: 0.5 });
});

test("finding nothing is a success", () => {
  expect(healthOf([outcome({ status: "no_match" })], NOW)["24h"]).toMatchObject({ success: 1, successRate: 1 });
});

test("a run leaves a window exactly when the window has passed", () => {
  const runs = [outcome({ finishedAt: NOW - DAY_MS }), outcome({ finishedAt: NOW - DAY_MS + 1 })];
  expect([healthOf(runs, NOW)["24h"].runs, healthOf(runs, NOW)["7d"].runs]).toEqual([1, 2]);
  expect(healthOf(runs, NOW + 1)["24h"].runs).toBe(0);
});

const anyOutcome: fc.Arbitrary<RunOutcome> = fc.record({
  status: fc.constantFrom("ok" as const, "no_match" as const, "failed" as const, "skipped" as const),
  finishedAt: fc.integer({ min: NOW - 40 * DAY_MS, max: NOW + HOUR_MS }),
  latencyMs: fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined }),
  matchCount: fc.nat(5),
  fireCount: fc.nat(5),
});

test("every figure is what counting by hand gives", () => {
  fc.assert(
    fc.property(fc.array(anyOutcome, { maxLength: 120 }), (outcomes) => {
      const health = healthOf(outcomes, NOW);
      for (const name of Object.keys(HEALTH_WINDOWS_MS) as HealthWindow[]) {
        expect([name, health[name] as unknown]).toEqual([name, countedByHand(outcomes, name)]);
      }
    }),
  );
});

/** One walk over the runs, and percentiles by counting how many runs were no slower. */
function countedByHand(outcomes: RunOutcome[], name: HealthWindow) {
  let [success, failed, skipped, matches, fires] = [0, 0, 0, 0, 0];
  const latencies: number[] = [];
  for (const run of outcomes) {
    const age = NOW - run.finishedAt;
    if (age < 0 || age >= HEALTH_WINDOWS_MS[name]) continue;
    if (run.status === "skipped") {
      skipped++;
      continue;
    }
    if (run.status === "failed") failed++;
    else success++;
    matches += run.matchCount;
    fires += run.fireCount;
    if (run.latencyMs !== undefined) latencies.push(run.latencyMs);
  }
  const noSlowerThan = (limit: number) => latencies.filter((latency) => latency <= limit).length;
  const least = (share: number) =>
    latencies.length === 0
      ? undefined
      : Math.min(...latencies.filter((latency) => noSlowerThan(latency) * 100 >= share * latencies.length));
  return {
    runs: success + failed,
    success,
    failed,
    skipped,
    successRate: success + failed === 0 ? undefined : success / (success + failed),
    p50Ms: least(50),
    p95Ms: least(95),
    matches,
    fires,
  };
}
