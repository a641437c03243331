import { expect, test } from "bun:test";
import fc from "fast-check";
import { wilsonInterval } from "#core/interval.ts";

test.each([
  // Worked out by hand with z = 1.96: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [5, 10, 0.2366, 0.7634],
  [81, 263, 0.2553, 0.3662],
  [1, 1, 0.2065, 1],
])("%d of %d lies between %d and %d", (part, whole, low, high) => {
  const interval = wilsonInterval(part, whole);
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test("nothing of nothing has no interval", () => {
  expect(wilsonInterval(0, 0)).toBeUndefined();
});

test("the share lies within, the bounds within 0 and 1, and more of the same is narrower", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (part, rest) => {
      const whole = Math.max(1, part + rest);
      const { low, high } = wilsonInterval(part, whole) ?? { low: Number.NaN, high: Number.NaN };
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(part / whole).toBeGreaterThanOrEqual(low);
      expect(part / whole).toBeLessThanOrEqual(high);
      const tenfold = wilsonInterval(part * 10, whole * 10) ?? { low: 0, high: 1 };
      expect(tenfold.high - tenfold.low).toBeLessThan(high - low);
    }),
    { seed: 11, numRuns: 1_000 },
  );
});
