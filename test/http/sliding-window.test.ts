import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { createSlidingWindow, type Rule } from "#http/sliding-window.ts";

/** The definition, by brute force: how many of the admitted lie in the `windowMs` that end at `now`. */
function countIn(admitted: number[], now: number, windowMs: number): number {
  return admitted.filter((at) => at > now - windowMs && at <= now).length;
}

const rules = fc.record({
  minute: fc.integer({ min: 0, max: 40 }),
  burst: fc.integer({ min: 0, max: 15 }),
});
/** Pauses between requests in ms: bursts, single steps across the edges of both windows, and long silences. */
const pauses = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }) },
    { weight: 2, arbitrary: fc.constantFrom(999, 1_000, 1_001, 59_999, 60_000, 60_001) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 70_000 }) },
  ),
  { maxLength: 300 },
);

describe("a sliding window", () => {
  test("admits exactly what brute force over all instants admits, and says truly when the next slot frees", () => {
    fc.assert(
      fc.property(rules, pauses, ({ minute, burst }, steps) => {
        const limits: Rule[] = [
          { count: minute, windowMs: 60_000 },
          { count: burst, windowMs: 1_000 },
        ];
        const window = createSlidingWindow(60_000);
        const admitted: number[] = [];
        let now = 1_000_000;
        for (const step of steps) {
          now += step;
          const fits = limits.every(({ count, windowMs }) => countIn(admitted, now, windowMs) < count);
          const room = window.room(now, limits);
          expect(room.fits).toBe(fits);
          if (fits) {
            expect(room.remaining).toBe(minute - countIn(admitted, now, 60_000));
            window.take(now, limits);
            admitted.push(now);
          } else if (minute > 0 && burst > 0) {
            const soonest = room.freesInMs;
            const fitsAt = (at: number) =>
              limits.every(({ count, windowMs }) => countIn(admitted, at, windowMs) < count);
            expect(soonest).toBeGreaterThan(0);
            expect([fitsAt(now + soonest - 1), fitsAt(now + soonest)]).toEqual([false, true]);
          }
          expect(window.used(now, 60_000)).toBe(countIn(admitted, now, 60_000));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("no stretch of a minute, wherever it begins, holds more than the rule", () => {
    const window = createSlidingWindow(60_000);
    const rule = [{ count: 10, windowMs: 60_000 }];
    const admitted: number[] = [];
    for (let now = 0; now < 300_000; now += 700) {
      if (!window.room(now, rule).fits) continue;
      window.add(now);
      admitted.push(now);
    }
    const most = Math.max(...admitted.map((from) => admitted.filter((at) => at >= from && at < from + 60_000).length));
    expect([most, admitted.length]).toEqual([10, 50]);
  });

  test("a clock that is set back neither blocks for hours nor breaks the order", () => {
    const rule = [{ count: 2, windowMs: 60_000 }];
    const window = createSlidingWindow(60_000);
    window.add(10_000_000);
    window.add(10_000_000);
    expect(window.room(9_999_500, rule).fits).toBe(false);
    expect(window.room(6_400_000, rule)).toEqual({ fits: true, remaining: 2, freesInMs: 0 });
  });

  test("a rule that is lowered holds at once, whatever was let in before", () => {
    const window = createSlidingWindow(60_000);
    for (let now = 0; now < 10_000; now += 1_000) window.add(now);
    const lowered = { count: 3, windowMs: 60_000 };
    expect(window.room(10_000, [lowered])).toEqual({ fits: false, remaining: 0, freesInMs: 57_000, full: lowered });
  });

  test("forgets what it need not know", () => {
    const window = createSlidingWindow(60_000);
    for (let now = 0; now < 1_000_000; now += 10) window.add(now);
    expect(window.used(1_000_000, 60_000)).toBe(5_999);
  });
});
