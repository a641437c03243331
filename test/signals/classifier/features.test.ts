import { describe, expect, test } from "bun:test";
import { type Features, featuresOf, wordsOf } from "#signals/classifier/features.ts";
import type { Span } from "#signals/language/sentences.ts";

const read = (text: string, more: { isTitle?: boolean; isOfSubject?: boolean; mentions?: Span[] } = {}): Features => {
  const { isTitle = false, isOfSubject = false, mentions = [] } = more;
  return featuresOf([{ words: wordsOf(text, mentions), isTitle, isOfSubject }]);
};
/** The subject in front of a text. */
const of = (name: string, rest: string) => read(`${name} ${rest}`, { mentions: [{ start: 0, end: name.length }] });

describe("what the classifier sees of a text", () => {
  test("is the same whoever the subject is", () => {
    expect(of("Beacon", "opens a plant")).toEqual(of("Nørholm & Søn A/S", "opens a plant"));
    expect(of("Beacon", "opens a plant")).not.toEqual(read("Beacon opens a plant"));
  });

  test("is the same for all figures but years, and for all addresses", () => {
    expect(read("raises $45.5 million in 2026")).toEqual(read("raises $3 million in 1998"));
    expect(read("Founded in 2026.")).toEqual(read("Founded in 1998"));
    expect(read("up 19.9 %, then 2,000")).toEqual(read("up 3 %, then 17"));
    expect(read("raises $45 million in 2026")).not.toEqual(read("raises $45 million in 12"));
    expect(read("see https://a.example/x?y=1 now")).toEqual(read("see http://b.example now"));
  });

  test("is the same for the forms of a longer word, in small letters and capitals", () => {
    expect(read("ACQUIRES a rival")).toEqual(read("acquired a rival"));
    expect(read("Übernahme Ärzte")).toEqual(read("übernahme ärzte"));
  });

  test("tells pairs of words by their order", () => {
    expect(read("Foo buys Bar")).not.toEqual(read("Bar buys Foo"));
  });

  test("counts how often a word stands there", () => {
    expect(Math.max(...read("ship ship ship").values())).toBe(3);
  });

  test("knows a title from the text below it", () => {
    const [below, title] = [read("opens a plant"), read("opens a plant", { isTitle: true })];
    expect(title.size).toBe(2 * below.size);
    for (const feature of below.keys()) expect(title.has(feature)).toBe(true);
  });

  test("knows a sentence about the subject from others", () => {
    expect(read("opens a plant", { isOfSubject: true })).not.toEqual(read("opens a plant"));
  });

  test("survives letters whose small form is longer, and texts without any letter", () => {
    expect(of("İstanbul Liman", "açıldı").size).toBeGreaterThan(2);
    expect(of("İstanbul Liman", "AÇILDI")).toEqual(of("İzmir Liman", "açildi"));
    expect(read("1 — 2 … !!! \u0000").size).toBeGreaterThan(0);
    expect(read("").size).toBe(0);
  });
});
