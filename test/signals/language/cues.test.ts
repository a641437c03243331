import { describe, expect, test } from "bun:test";
import { hasBit, isOfThisDocument } from "#signals/language/cue-set.ts";
import { createBit, createCue, cuesOf, forgetCues, uniteCues, watchFor } from "#signals/language/cues.ts";
import { createWordBits } from "#signals/language/word-bits.ts";
import { createRandom } from "../../helpers/random.ts";

describe("the cues of a text", () => {
  test("are found for a word that was kept before the cue was there", () => {
    const text = "zorbilating quietly";
    forgetCues();
    cuesOf({ text });
    const cue = createCue("zorb");
    expect([cue({ text }), cue({ text: "quietly" })]).toEqual([true, false]);
  });

  test("stand in words longer than those that are kept, by their beginning and by letters inside", () => {
    const begins = createCue("quxifi");
    const inside = createBit([{ kind: "holds", letters: "wxyz" }]);
    const word = `quxification${"ab".repeat(20)}wxyz${"cd".repeat(40)}`;
    forgetCues();
    expect(begins({ text: `A ${word}.` })).toBe(true);
    expect(hasBit(cuesOf({ text: word }), inside)).toBe(true);
    expect(hasBit(cuesOf({ text: word.replace("wxyz", "") }), inside)).toBe(false);
  });

  test("end with their document: asked again they are those of the text, though others lie where they lay", () => {
    const cue = createCue("vexil");
    forgetCues();
    const sentence = { text: "A vexillologist" };
    const before = watchFor(sentence.text);
    expect(cue(sentence)).toBe(true);
    forgetCues();
    for (let n = 0; n < 50; n += 1) watchFor(`nothing ${n}`);
    expect(isOfThisDocument(before)).toBe(false);
    expect([cue(sentence), cue({ text: "nothing 7" })]).toEqual([true, false]);
  });

  test("of more sentences than fit into one room are those of each", () => {
    const cue = createCue("plimso");
    forgetCues();
    const texts = Array.from({ length: 6_000 }, (_, n) => ({
      text: n % 1_000 === 999 ? `plimsoll ${n}` : `line ${n}`,
    }));
    for (const { text } of texts) watchFor(text);
    const marked = texts.filter((one) => cue(one));
    expect(marked.map(({ text }) => text)).toEqual(
      [999, 1_999, 2_999, 3_999, 4_999, 5_999].map((n) => `plimsoll ${n}`),
    );
    const standsIn = (some: typeof texts) => cue({ text: "", cues: uniteCues(some) });
    expect([standsIn(texts), standsIn(texts.slice(0, 900))]).toEqual([true, false]);
  });
});

describe("what words set in bits", () => {
  /** A word sets the bits of its letters. */
  const read = ({ bits, at }: { bits: Uint32Array; at: number }, letters: Uint16Array, length: number) => {
    for (let i = 0; i < length; i += 1) {
      const bit = (letters[i] ?? 0) - 97;
      bits[at + (bit >>> 5)] = (bits[at + (bit >>> 5)] ?? 0) | (1 << (bit & 31));
    }
  };
  const toWord = (text: string, hash: number) => ({
    letters: Uint16Array.from(text, (letter) => letter.charCodeAt(0)),
    length: text.length,
    hash,
  });
  const masksOf = (text: string) =>
    [...new Set(text)].reduce((mask, letter) => mask | (1 << (letter.charCodeAt(0) - 97)), 0);

  test("is the same when it is kept, for words with one hash and when more come than are kept", () => {
    let reads = 0;
    const words = createWordBits((into, letters, length) => {
      reads += 1;
      read(into, letters, length);
    });
    const random = createRandom(5);
    const texts = Array.from({ length: 40_000 }, () =>
      Array.from({ length: random.whole(1, 9) }, () => String.fromCharCode(random.whole(97, 122))).join(""),
    );
    for (const text of [...texts, ...texts.slice(-100)]) {
      const bits = new Uint32Array(3);
      // Few different hashes: most words meet others where they would lie.
      words.set({ bits, at: 1, count: 26 }, toWord(text, text.length));
      expect([...bits]).toEqual([0, masksOf(text) >>> 0, 0]);
    }
    expect(reads).toBeLessThan(texts.length);
  }, 60_000);

  test("is worked out anew once there are more bits", () => {
    let shift = 0;
    const words = createWordBits(({ bits, at }) => {
      bits[at + shift] = 1;
    });
    const first = new Uint32Array(2);
    words.set({ bits: first, at: 0, count: 26 }, toWord("abc", 1));
    shift = 1;
    const second = new Uint32Array(2);
    words.set({ bits: second, at: 0, count: 40 }, toWord("abc", 1));
    expect([[...first], [...second]]).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});
