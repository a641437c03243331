import { describe, expect, test } from "bun:test";
import { type Features, featuresOf, type Piece } from "#signals/classifier/features.ts";
import { readWords } from "#signals/classifier/words.ts";
import type { Span } from "#signals/language/sentences.ts";

const read = (
  text: string,
  more: { isTitle?: boolean; ofSubject?: Piece["ofSubject"]; mentions?: Span[] } = {},
): Features => {
  const { isTitle = false, ofSubject, mentions = [] } = more;
  return featuresOf([{ words: readWords(text, mentions), isTitle, ofSubject }]);
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

  test("is in part the same for the forms of a longer word, and not all the same", () => {
    const [acquires, acquired] = [read("acquires a rival"), read("acquired a rival")];
    const shared = [...acquires.keys()].filter((feature) => acquired.has(feature));
    expect(shared.length).toBeGreaterThan(acquires.size / 2);
    expect(acquired).not.toEqual(acquires);
    expect(read("ACQUIRES A RIVAL").keys()).toContain([...acquires.keys()][0] as number);
  });

  test("is in part the same whoever else is named", () => {
    const [one, other, small] = ["joins Foo Bar as chief", "joins Quux as chief", "joins quux as chief"].map((text) =>
      read(text),
    );
    const sharedWith = (features: Features | undefined) =>
      [...(features?.keys() ?? [])].filter((key) => one?.has(key)).length;
    expect(sharedWith(other)).toBeGreaterThan(sharedWith(small));
  });

  test("is another for every word where the subject is named after it instead of before it, however far away", () => {
    const words = "one two three four five six seven eight";
    const before = read(`${words} Beacon`, { mentions: [{ start: words.length + 1, end: words.length + 7 }] });
    const after = of("Beacon", words);
    // Beside the words themselves, what differs is what stands next to the name: at most four at either end.
    const others = [...before.keys()].filter((key) => !after.has(key));
    expect(others.length).toBeGreaterThanOrEqual(words.split(" ").length);
    expect([...before.keys()].filter((key) => after.has(key)).length).toBeGreaterThan(words.split(" ").length);
  });

  test("tells pairs of words by their order", () => {
    expect(read("Foo buys Bar")).not.toEqual(read("Bar buys Foo"));
  });

  test("counts how often a word stands there", () => {
    expect(Math.max(...read("ship ship ship").values())).toBe(3);
  });

  test("knows a title from the text below it", () => {
    const [below, title] = [read("opens a plant"), read("opens a plant", { isTitle: true })];
    // Its words and its pairs once more.
    expect(title.size).toBe(below.size + 2 * "opens a plant".split(" ").length);
    for (const feature of below.keys()) expect(title.has(feature)).toBe(true);
  });

  test("knows a sentence about the subject from others, and what is stated there from what is left open", () => {
    const [stated, open] = (["stated", "open"] as const).map((ofSubject) => read("opens a plant", { ofSubject }));
    expect(stated).not.toEqual(read("opens a plant"));
    expect(open).not.toEqual(read("opens a plant"));
    expect(stated).not.toEqual(open);
  });

  test("survives letters whose small form is longer, and texts without any letter", () => {
    expect(of("İstanbul Liman", "açıldı").size).toBeGreaterThan(2);
    expect(of("İstanbul Liman", "açildi")).toEqual(of("İzmir Liman", "açildi"));
    expect(read("1 — 2 … !!! \u0000").size).toBeGreaterThan(0);
    expect(read("").size).toBe(0);
  });
});
