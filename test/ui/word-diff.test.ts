import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { diffWords } from "#ui/account/word-diff.ts";

const marked = (text: string, spans: { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));
const without = (text: string, spans: { start: number; end: number }[]) =>
  spans.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text).match(/\S+/g) ?? [];

describe("what differs between two texts", () => {
  test("is marked word by word, neighbours as one stretch", () => {
    const [before, after] = ["It scores 74 of 100 on 3 live signals.", "It scores 71 of 100 on 2 quite live signals."];
    const { removed, added } = diffWords(before, after);
    expect(marked(before, removed)).toEqual(["74", "3"]);
    expect(marked(after, added)).toEqual(["71", "2 quite"]);
  });

  test("is nothing between a text and itself, and everything between a text and none", () => {
    expect(diffWords("one  two", "one two")).toEqual({ removed: [], added: [] });
    expect(diffWords("", "one two")).toEqual({ removed: [], added: [{ start: 0, end: 7 }] });
  });

  test("leaves the same words on both sides, whatever the texts", () => {
    const texts = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { removed, added } = diffWords(before, after);
        expect(without(before, removed)).toEqual(without(after, added));
      }),
    );
  });
});
