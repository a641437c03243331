import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { type Dimension, linked } from "#ui/rubric/linked.ts";

const DIMENSIONS = ["fit", "recency", "strength", "depth"] as const;
const sumOf = (weights: Record<Dimension, number>) => Object.values(weights).reduce((sum, one) => sum + one, 0);

describe("linked weights", () => {
  test("keep the proportions of those that were not set", () => {
    expect(linked({ fit: 30, recency: 25, strength: 25, depth: 20 }, "fit", 65)).toEqual({
      fit: 65,
      recency: 13,
      strength: 12,
      depth: 10,
    });
    expect(linked({ fit: 100, recency: 0, strength: 0, depth: 0 }, "fit", 40)).toEqual({
      fit: 40,
      recency: 20,
      strength: 20,
      depth: 20,
    });
  });

  test("are whole numbers from 0 to 100 that sum to 100, whatever is set after whatever", () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(...DIMENSIONS), fc.integer({ min: 0, max: 100 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(moves, (sets) => {
        let weights: Record<Dimension, number> = { fit: 30, recency: 25, strength: 25, depth: 20 };
        for (const [dimension, value] of sets) {
          weights = linked(weights, dimension, value);
          expect(weights[dimension]).toBe(value);
        }
        expect(sumOf(weights)).toBe(100);
        for (const weight of Object.values(weights)) {
          expect(Number.isInteger(weight) && weight >= 0).toBe(true);
        }
      }),
    );
  });
});
