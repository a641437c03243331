import { describe, expect, test } from "bun:test";
import { theModel } from "#signals/classifier/model.ts";
import { isPlainWord } from "#signals/classifier/plain-words.ts";
import { theFactModel } from "#signals/facts/model.ts";
import { createRandom } from "../../helpers/random.ts";
import { digestOfFactLessons } from "../training/fact-lessons.ts";
import { digestOfLessons } from "../training/lessons.ts";
import { marginOf, type Row, separate, type Target } from "../training/separate.ts";
import { learnPlainWords } from "../training/train-words.ts";

describe("a plane between texts", () => {
  const random = createRandom(3);
  /** Rows of length 1 that have more of the first feature than of the second, or less. */
  const rows = Array.from({ length: 200 }, (_, i): Row => {
    const angle = (i % 10 === 0 ? 0.1 : 0.9) * (Math.PI / 2) + (random.next() - 0.5) / 5;
    return { indices: Int32Array.of(0, 1), values: Float64Array.of(Math.cos(angle), Math.sin(angle)) };
  });
  const sizes = { features: 2, cost: 10 };
  const targets = rows.map((_, i): Target => (i % 10 === 0 ? 1 : -1));

  test("has each text on its side, however rare one side is", () => {
    const plane = separate(rows, targets, sizes);
    for (const [i, row] of rows.entries()) expect(Math.sign(marginOf(row, plane))).toBe(targets[i] ?? 0);
  });

  test("is the same each time, and does not look at texts that may be either", () => {
    expect(separate(rows, targets, sizes)).toEqual(separate(rows, targets, sizes));
    const open = [...targets, undefined];
    const strange: Row = { indices: Int32Array.of(0, 1), values: Float64Array.of(-1, 0) };
    expect(separate([...rows, strange], open, sizes).weights).toEqual(separate(rows, targets, sizes).weights);
  });
});

describe("what is shipped was learned from the labelled texts as they are and are read; else run bin/train:", () => {
  test("which types a text tells of", async () => {
    expect(theModel().lessons).toBe(await digestOfLessons());
  });

  test("which words are a fact", async () => {
    expect(theFactModel().lessons).toBe(await digestOfFactLessons());
  });

  test("which words are written in small letters", async () => {
    const words = await learnPlainWords();
    expect(words.length).toBeGreaterThan(10_000);
    expect(words.filter((word) => !isPlainWord(word))).toEqual([]);
    expect(["Railroad", "STATE", "prix"].every(isPlainWord)).toBe(true);
    expect(["Deutschland", "Google", "quxly", ""].some(isPlainWord)).toBe(false);
  });
});
