import { describe, expect, test } from "bun:test";
import { HOUR_MS, MINUTE_MS } from "#core/time.ts";
import { judgeStatus, nextAttemptAt } from "#webhooks/retry.ts";

/** The contract's schedule: 1 m, 5 m, 25 m, 2 h, 12 h after the first attempt. */
const DELAYS_MS = [MINUTE_MS, 5 * MINUTE_MS, 25 * MINUTE_MS, 2 * HOUR_MS, 12 * HOUR_MS];

function wholeSchedule(random: () => number): number[] {
  const at = [0];
  for (;;) {
    const next = nextAttemptAt({ number: at.length, at: at.at(-1) ?? 0 }, DELAYS_MS, random);
    if (next === undefined) return at;
    at.push(next);
  }
}

test("a receiver that always fails sees exactly six attempts, at 0, 1, 6, 31, 151 and 871 minutes", () => {
  expect(wholeSchedule(() => 0).map((ms) => ms / MINUTE_MS)).toEqual([0, 1, 6, 31, 151, 871]);
});

test("jitter stretches each delay by 5 % at most and never shortens it", () => {
  const latest = wholeSchedule(() => 0.999999);
  for (const [index, at] of latest.entries()) {
    if (index === 0) continue;
    const delay = at - (latest[index - 1] ?? 0);
    const planned = DELAYS_MS[index - 1] ?? 0;
    expect(delay >= planned && delay <= planned * 1.05 + 1).toBe(true);
  }
});

test("a receiver may ask for more time, never for less", () => {
  expect(nextAttemptAt({ number: 1, at: 0 }, DELAYS_MS, () => 0, HOUR_MS)).toBe(HOUR_MS);
  expect(nextAttemptAt({ number: 1, at: 0 }, DELAYS_MS, () => 0, 1)).toBe(MINUTE_MS);
});

describe("an answer", () => {
  test.each([
    [200, "delivered"],
    [204, "delivered"],
    [301, "later"],
    [400, "refused"],
    [401, "refused"],
    [404, "refused"],
    [408, "later"],
    [410, "gone"],
    [422, "refused"],
    [425, "later"],
    [429, "later"],
    [500, "later"],
    [503, "later"],
  ] as const)("%d means %s", (status, meaning) => expect(judgeStatus(status)).toBe(meaning));
});
