import { expect, test } from "bun:test";
import fc from "fast-check";
import { longestCommonRun } from "#matching/common-run.ts";

/** The length of the longest common subsequence by the textbook table. */
function lengthOf(before: number[], after: number[]): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const left of before) {
    const next = [0];
    for (const [index, right] of after.entries()) {
      next.push(left === right ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const list = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 });

test("finds as long a run as the textbook table, in rising order, of equal items", () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      const pairs = longestCommonRun(before, after, 100) ?? [];
      expect(pairs).toHaveLength(lengthOf(before, after));
      expect(pairs.every(([left, right]) => before[left] === after[right])).toBe(true);
      const isRising = pairs.every(
        ([left, right], index) =>
          index === 0 || (left > (pairs[index - 1]?.[0] ?? 0) && right > (pairs[index - 1]?.[1] ?? 0)),
      );
      expect(isRising).toBe(true);
    }),
  );
});

test("gives up beyond the bound instead of searching on", () => {
  expect(longestCommonRun([1, 2, 3, 4], [5, 6, 7, 8], 7)).toBeUndefined();
  expect(longestCommonRun([1, 2, 3, 4], [5, 6, 7, 8], 8)).toEqual([]);
  expect(longestCommonRun([], [1, 2], 1)).toBeUndefined();
});
