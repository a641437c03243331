import { expect, test } from "bun:test";
import fc from "fast-check";
import { splitSentences } from "#signals/language/sentences.ts";

const split = (text: string) => splitSentences(text).map((span) => text.slice(span.start, span.end));

test("the title is one, whatever stops it holds", () => {
  expect(split("Dr. Roe leaves. Why?\nShe goes. He stays.")).toEqual([
    "Dr. Roe leaves. Why?",
    "She goes.",
    "He stays.",
  ]);
});

test("abbreviations, initials, ordinals and decimals end no sentence", () => {
  const body = "J. Roe of Acme Inc. Denmark paid 12.5 Mio. Euro on 14. Mai in St. Ives.";
  expect(split(`T\n${body} Next.`)).toEqual(["T", body, "Next."]);
});

test("a round's letter does", () => {
  expect(split("T\nIt closed its Series A. The money is for hiring.")).toEqual([
    "T",
    "It closed its Series A.",
    "The money is for hiring.",
  ]);
});

test("a wrapped line goes on, a list item does not", () => {
  expect(split("T\nAcme opens an office\nin Lisbon.\n- one\n- two")).toEqual([
    "T",
    "Acme opens an office\nin Lisbon.",
    "- one",
    "- two",
  ]);
});

test("no sentence is longer than a thousand characters, and every word is in one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("word", "Inc.", "A.", "\n", " ", "! ", "…", "x".repeat(700)), { maxLength: 80 }),
      (pieces) => {
        const text = pieces.join("");
        const spans = splitSentences(text);
        expect(spans.every((span) => span.end - span.start <= 1_000)).toBe(true);
        const kept = spans.map((span) => text.slice(span.start, span.end)).join("");
        expect(kept.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});
