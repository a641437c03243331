import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { blockKey, diffBlocks } from "#matching/content-diff.ts";

const texts = (before: string[], after: string[]) =>
  diffBlocks(before, after).map((change) => [change.before, change.after]);

describe("diffBlocks", () => {
  test.each([
    ["equal pages have no changes", ["Plans", "$29"], ["Plans", "$29"], []],
    ["white space is no change", ["Plans  for\nall", "$29"], ["Plans for all ", "$29"], []],
    [
      "a changed price is one pair",
      ["Plans", "$29 / month", "Buy"],
      ["Plans", "$39 / month", "Buy"],
      [["$29 / month", "$39 / month"]],
    ],
    ["a new block has no before", ["Plans", "Buy"], ["Plans", "Enterprise", "Buy"], [[undefined, "Enterprise"]]],
    ["a lost block has no after", ["Plans", "Enterprise", "Buy"], ["Plans", "Buy"], [["Enterprise", undefined]]],
    [
      "reworded neighbours are paired with their own versions",
      ["Starter plan for small teams", "Scale plan for large companies"],
      ["A scale plan for very large companies", "Free starter plan for small teams"],
      [
        ["Scale plan for large companies", "A scale plan for very large companies"],
        ["Starter plan for small teams", "Free starter plan for small teams"],
      ],
    ],
    [
      "unlike blocks are not two versions of one",
      ["We love cats"],
      ["Pricing from $9"],
      [
        ["We love cats", undefined],
        [undefined, "Pricing from $9"],
      ],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(texts(before, after)).toEqual(expected as [string | undefined, string | undefined][]);
  });

  test("a redesigned page is compared by what it holds, not by order", () => {
    const before = Array.from({ length: 300 }, (_, index) => `old block ${"x".repeat(index)}`);
    const after = [...Array.from({ length: 300 }, (_, index) => `new block ${"y".repeat(index)}`), "Contact us"];
    const changes = diffBlocks([...before, "Contact us"], after);
    expect(changes.filter((change) => change.before !== undefined)).toHaveLength(300);
    expect(changes.some((change) => change.after === "Contact us")).toBe(false);
  });

  test("what is not reported as changed is the same in both, in order", () => {
    const block = fc.constantFrom("a", "b", "c  c", "c c", "$1", "$2", "");
    fc.assert(
      fc.property(fc.array(block, { maxLength: 60 }), fc.array(block, { maxLength: 60 }), (before, after) => {
        const changes = diffBlocks(before, after);
        const gone = new Set(changes.filter((c) => c.before !== undefined).map((c) => c.beforeIndex));
        const fresh = new Set(changes.filter((c) => c.after !== undefined).map((c) => c.afterIndex));
        const kept = before.filter((_, index) => !gone.has(index)).map(blockKey);
        const keptAfter = after.filter((_, index) => !fresh.has(index)).map(blockKey);
        expect(kept.toSorted()).toEqual(keptAfter.toSorted());
      }),
    );
  });

  test("unrelated pages of any size come back", () => {
    const block = fc.string({ maxLength: 40 });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 400 }), fc.array(block, { maxLength: 400 }), (before, after) => {
        expect(diffBlocks(before, after).length).toBeLessThanOrEqual(before.length + after.length);
      }),
      { numRuns: 30 },
    );
  });
});
