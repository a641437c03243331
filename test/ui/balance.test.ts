import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { type Balance, balanceOf, type Dimension, movedTo, type WeightsOf } from "#ui/rubric/balance.ts";

const DIMENSIONS = ["fit", "recency", "strength", "depth"] as const;
const USUAL: WeightsOf = { fit: 30, recency: 25, strength: 25, depth: 20 };
const sumOf = (weights: WeightsOf) => Object.values(weights).reduce((sum, one) => sum + one, 0);
const weightsOf = (fit: number, recency: number, strength: number, depth: number) => ({
  fit,
  recency,
  strength,
  depth,
});
/** As the arrow keys move a slider. */
const stepTo = (balance: Balance, dimension: Dimension, value: number) => {
  let now = balance;
  while (now.whole[dimension] !== value)
    now = movedTo(now, dimension, now.whole[dimension] + Math.sign(value - now.whole[dimension]));
  return now;
};
const moves = fc.array(fc.tuple(fc.constantFrom(...DIMENSIONS), fc.integer({ min: 0, max: 100 })), { maxLength: 12 });
const after = (sets: [Dimension, number][]) =>
  sets.reduce((balance, [dimension, value]) => movedTo(balance, dimension, value), balanceOf(USUAL));

describe("four weights", () => {
  test("keep the proportions of those that were not set", () => {
    expect(movedTo(balanceOf(USUAL), "fit", 65).whole).toEqual(weightsOf(65, 13, 12, 10));
    expect(movedTo(balanceOf(weightsOf(100, 0, 0, 0)), "fit", 40).whole).toEqual(weightsOf(40, 20, 20, 20));
  });

  test("stand after twenty steps of a key where one step of the mouse leads", () => {
    const stepped = stepTo(balanceOf(USUAL), "fit", 50);
    expect(stepped.whole).toEqual(weightsOf(50, 18, 18, 14));
    expect(stepTo(stepped, "fit", 30).whole).toEqual(USUAL);
    expect(stepTo(stepTo(balanceOf(USUAL), "fit", 100), "fit", 30).whole).toEqual(USUAL);
  });

  test("are whole numbers that sum to 100, each next to its share, in the order they were in", () => {
    fc.assert(
      fc.property(moves, fc.constantFrom(...DIMENSIONS), fc.integer({ min: 0, max: 100 }), (sets, set, value) => {
        const before = after(sets);
        const { whole, exact } = movedTo(before, set, value);
        expect(whole[set]).toBe(value);
        expect(sumOf(whole)).toBe(100);
        for (const one of DIMENSIONS) {
          expect(Number.isInteger(whole[one]) && whole[one] >= 0).toBe(true);
          expect(Math.abs(whole[one] - exact[one])).toBeLessThan(1);
        }
        const others = DIMENSIONS.filter((one) => one !== set);
        for (const one of others)
          for (const other of others)
            if (exact[one] > exact[other] + 1e-6) expect(whole[one]).toBeGreaterThanOrEqual(whole[other]);
      }),
    );
  });

  test("are where they were when a slider has gone anywhere and back", () => {
    fc.assert(
      fc.property(
        moves,
        fc.constantFrom(...DIMENSIONS),
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 }),
        (sets, set, way) => {
          const before = after(sets);
          const there = way.reduce((balance, value) => movedTo(balance, set, value), before);
          // Of a slider that was moved last, back is where it began; of another, where it stands.
          const from = before.moved === set ? before.begun.whole : before.whole;
          expect(movedTo(there, set, from[set]).whole).toEqual(from);
        },
      ),
    );
  });
});
