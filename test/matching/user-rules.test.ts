import { describe, expect, test } from "bun:test";
import { findPhrases } from "#matching/keyword.ts";
import { readNumber } from "#matching/read-number.ts";
import { compilePattern } from "#matching/regex.ts";

const phrases = (any: string[], all: string[] = [], none: string[] = []) => ({ any, all, none });

describe("phrases", () => {
  test.each([
    ["a word", "We moved to Fenwick last week", phrases(["fenwick"]), true],
    ["no part of a word", "The fenwicks of this world", phrases(["fenwick"]), false],
    ["several words, whatever stands between them", "route\n planning tools", phrases(["route planning"]), true],
    ["signs of a pattern taken as they are", "C++ (and C#)", phrases(["c++"]), true],
    ["umlauts", "Über Preise", phrases(["über"]), true],
    ["accents left out", "Une café à Lyon", phrases(["cafe"]), true],
    ["a hyphen for a space", "SOC-2 and more", phrases(["SOC 2"]), true],
    ["no hyphen at all", "The cofounder left", phrases(["co-founder"]), true],
    ["another apostrophe", "They don’t sell", phrases(["don't"]), true],
    ["a sharp s", "HAUPTSTRASSE 4", phrases(["hauptstraße"]), true],
    ["a script without spaces", "该公司完成融资一亿元", phrases(["融资"]), true],
    ["all of several", "alternatives to Fenwick and Nordkap", phrases([], ["fenwick", "nordkap"]), true],
    ["not all of several", "alternatives to Fenwick", phrases([], ["fenwick", "nordkap"]), false],
    ["any beside all", "Fenwick is down again", phrases(["down", "outage"], ["fenwick"]), true],
    ["none of those that spoil it", "Fenwick is hiring", phrases(["fenwick"], [], ["hiring"]), false],
  ])("%s", (_, text, rule, isFound) => expect(findPhrases(text, rule) !== undefined).toBe(isFound));

  test("tell where the first of them stands", () => {
    expect(findPhrases("Why we left Nordkap for Fenwick", phrases(["fenwick", "nordkap"]))).toEqual({
      start: 12,
      end: 19,
    });
  });
});

test("a place is told in the text as it is written", () => {
  const text = "In Fußach: the CAFÉ";
  const place = findPhrases(text, phrases(["cafe"]));
  expect(text.slice(place?.start, place?.end)).toBe("CAFÉ");
});

describe("a pattern of the user's", () => {
  test.each([
    ["plain", "v\\d+\\.\\d+", "", "Released v4.2 today", { start: 9, end: 13 }],
    ["without regard to case", "fenwick", "i", "FENWICK", { start: 0, end: 7 }],
    ["by lines", "^Fixed", "m", "News\nFixed a bug", { start: 5, end: 10 }],
    ["over lines", "a.b", "s", "a\nb", { start: 0, end: 3 }],
    ["with a named group as Python writes it", "(?P<price>\\$\\d+)", "", "for $29", { start: 4, end: 7 }],
    ["laid out for a reader", "\\d+ # the number\n [ ]? users", "x", "10 users", { start: 0, end: 8 }],
  ])("%s", (_, pattern, flags, text, place) => expect(compilePattern(pattern, flags)(text)).toEqual(place));

  test("that finds nothing says so; one that cannot be read is refused", () => {
    expect(compilePattern("gone", "")("here")).toBeUndefined();
    for (const pattern of ["(?=a)b", "(a)\\1", "(", "[b-a]", "a{2000}"])
      expect(() => compilePattern(pattern, "")).toThrow();
  });

  test("takes time in proportion to the text, whatever it is", () => {
    const text = `${"a".repeat(50_000)}!`;
    const startedAt = performance.now();
    expect(compilePattern("^(a+)+$|^(a|a)*b", "")(text)).toBeUndefined();
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});

test.each([
  ["$1,299.00", 1299],
  ["1.299,00 €", 1299],
  ["1 299,50 kr", 1299.5],
  ["CHF 1’299", 1299],
  ["from 12k users", 12_000],
  ["−4.5 %", -4.5],
  ["4,5 %", 4.5],
  ["1,299", 1299],
  ["1.2 million", 1_200_000],
  ["1,234,567", 1_234_567],
  ["29 per user", 29],
  ["0.125", 0.125],
  ["0,999", 0.999],
  ["12,34,567", 1_234_567],
  ["v2 from $49", 49],
  ["3 plans, 49 €", 49],
  ["free", undefined],
] as const)("%p is the number %p", (text, number) => expect(readNumber(text)).toBe(number as number));
