import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { createPhraseTable, WORD_END } from "#signals/language/phrase-table.ts";
import { createWordMemory } from "#signals/language/word-memory.ts";

const PHRASES = ["take", `take over${WORD_END}`, "over", `a b${WORD_END}`, "f x y z", "ung der", "é t", "$", "1 000"];

function tableOf(phrases: readonly string[]) {
  const table = createPhraseTable();
  for (const [bit, phrase] of phrases.entries()) table.add(phrase, bit % 3 !== 2, bit);
  return table;
}

/** Words and joints from which phrases, and near misses of them, come about. */
const TEXT = fc
  .array(
    fc.constantFrom("take", "over", "overs", "a", "b", "bc", "f", "x", "y", "z", "sung", "der", "é", "t", "$1", "1"),
    {
      maxLength: 12,
    },
  )
  .chain((words) =>
    fc
      .array(fc.constantFrom(" ", "  ", "\n", "-", ", "), { minLength: words.length, maxLength: words.length })
      .map((joints) => words.map((word, i) => word + joints[i]).join("")),
  );

describe("a memory of words", () => {
  const table = tableOf(PHRASES);
  const memory = createWordMemory({ read: (word, bits, open) => table.find(word, bits, open), goOn: table.goOn });

  test("finds word by word what one pass over the text finds", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const [whole, byWord] = [new Uint32Array(1), new Uint32Array(1)];
        table.find(text, whole);
        memory.readInto(byWord, text);
        expect(byWord).toEqual(whole);
      }),
      { numRuns: 2_000 },
    );
  });

  test("finds a phrase of several words", () => {
    const bits = new Uint32Array(1);
    memory.readInto(bits, "they take over it");
    expect((bits[0] as number) & 0b11).toBe(0b11);
  });

  test("knows what was added once it has forgotten", () => {
    const bits = new Uint32Array(1);
    memory.readInto(bits, "novel");
    table.add("novel", true, 20);
    memory.readInto(bits, "novel");
    expect(bits[0]).toBe(0);
    memory.forget();
    memory.readInto(bits, "novel");
    expect(bits[0]).toBe(1 << 20);
  });
});
