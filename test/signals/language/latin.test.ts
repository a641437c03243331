import { describe, expect, test } from "bun:test";
import { forText } from "#signals/language/latin.ts";

const EXPRESSIONS = [
  /(?<!\p{L})(?:übernimmt|groß|kauft|sold)(?!\p{L})/giu,
  /\b[\p{L}&-]{2,20} [^\p{L}\s]+ \p{Lu}\p{Ll}+/giu,
  /(?<who>\p{Lu}[\p{L}\p{N}’'-]*)[^.;\uE000-\uE1FF]{0,9}?\bmoves\b/giu,
  /[[(•]?\p{N}+[\]–\p{M}]?/giu,
];
const found = (expression: RegExp, text: string) => {
  expression.lastIndex = 0;
  return [...text.matchAll(expression)].map((match) => ({ at: match.index, said: match[0], ...match.groups }));
};

describe("a Latin text", () => {
  const texts = [
    "ÜBERNIMMT und kauft: Großes; wird VERKAUFT, sold übernimmtx äkauft.",
    "Ærø – Škoda … Łódź’s and Çelik & Søn moves € 12½ to № 5, [7] (8) •9–",
    "\uE200 \uE101 moves \uE300 sold",
    "Jane moves; Ｊane? Öl-Firma 3 moves!",
  ];
  for (const expression of EXPRESSIONS) {
    test.each(texts)(`gives the same matches without the flag u: ${expression.source.slice(0, 30)} in %p`, (text) =>
      expect(found(forText(expression)(text), text)).toEqual(found(expression, text)),
    );
  }

  test("is tried without the flag u where that is slow, and only there", () => {
    const [slow = /./giu] = EXPRESSIONS;
    expect(forText(slow)("sold").flags).toBe("gi");
    for (const quick of [/\p{L}/gu, /sold/gi]) expect(forText(quick)("sold")).toBe(quick);
    expect(forText(/\P{L}/giu)("sold").flags).toBe("giu");
  });
});

describe("another text", () => {
  test.each(["ſold", "GROẞ", "\u212Aauft", "купил", "買収", "sold 🚀 to"])("is tried as written: %p", (text) => {
    for (const expression of EXPRESSIONS) expect(forText(expression)(text)).toBe(expression);
  });

  test("does not spoil the next Latin one", () => {
    const [expression = /./giu] = EXPRESSIONS;
    const choose = forText(expression);
    expect(found(choose("ſold"), "ſold")).toHaveLength(1);
    expect(found(choose("sold"), "sold")).toHaveLength(1);
    expect(choose("sold").flags).toBe("gi");
  });
});
