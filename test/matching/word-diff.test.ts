import { expect, test } from "bun:test";
import fc from "fast-check";
import { diffWords } from "#matching/word-diff.ts";

test("only the words that differ are marked", () => {
  expect(diffWords("Team: $29 per seat", "Team: $39 per seat")).toEqual([
    { kind: "same", text: "Team: " },
    { kind: "removed", text: "$29 " },
    { kind: "added", text: "$39 " },
    { kind: "same", text: "per seat" },
  ]);
});

test("both versions can be put together again from the parts", () => {
  const text = fc.array(fc.constantFrom("price", "plan", " ", "\n", "29", "39", "é"), { maxLength: 900 });
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [before, after] = [left.join(" "), right.join(" ")];
      const changes = diffWords(before, after);
      const side = (dropped: string) => changes.filter((c) => c.kind !== dropped).map((c) => c.text);
      expect(side("added").join("")).toBe(before);
      expect(side("removed").join("")).toBe(after);
    }),
    { numRuns: 50 },
  );
});
