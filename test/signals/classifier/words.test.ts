import { describe, expect, test } from "bun:test";
import { readWords, stemsOf } from "#signals/classifier/words.ts";

const stems = (text: string) => stemsOf(text, []);
const names = (text: string) => readWords(text, []).areNames;

describe("the words of a sentence", () => {
  test("have the same beginning in all forms of a longer word, in small letters and capitals", () => {
    expect(stems("ACQUIRES a rival")).toEqual(stems("acquired a rival"));
    expect(stems("Übernahme Ärzte")).toEqual(stems("übernahme ärzte"));
    expect(stems("AÇILDI")).toEqual(stems("açildi"));
    expect(stems("acquires")).not.toEqual(stems("inquires"));
  });

  test("keep their endings beside that", () => {
    expect(readWords("acquires", []).wholes).not.toEqual(readWords("acquired", []).wholes);
    expect(readWords("ACQUIRES a rival", []).wholes).toEqual(readWords("acquires a rival", []).wholes);
    expect(readWords("a rival", []).wholes).toEqual([...stems("a rival")]);
  });

  test("are names with a capital, but for the first, the subject, and figures", () => {
    expect(names("Foo buys Bar Inc in 2026")).toEqual([false, false, true, true, false, false]);
    expect(readWords("We buy Beacon", [{ start: 7, end: 13 }]).areNames).toEqual([false, false, false]);
    expect(names("l'Île d'İzmir")).toEqual([false, true, false, true]);
  });

  test("stand beside each other one for one", () => {
    for (const text of [
      "",
      "1 — 2 … !!! \u0000",
      "see https://a.example/x?y=1 now",
      "raises $45.5 million in 2026",
      "İİ İ",
    ]) {
      const words = readWords(text, []);
      expect(words.wholes).toHaveLength(words.stems.length);
      expect(words.areNames).toHaveLength(words.stems.length);
    }
  });
});
