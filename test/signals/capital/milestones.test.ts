import { expect, test } from "bun:test";
import { countIn, isRound } from "#signals/capital/milestones.ts";

test.each([
  ["10,000", 10_000],
  ["10.000", 10_000],
  ["50 000", 50_000],
  ["1.5 million", 1_500_000],
  ["1,5 Millionen", 1_500_000],
  ["2 lakh", 200_000],
  ["one lakh", 100_000],
  ["half a million", 500_000],
  ["3 milioni", 3_000_000],
  ["10 milhões", 10_000_000],
  ["10k", 10_000],
  ["millionth", 1_000_000],
  ["decimilionesimo", 10_000_000],
])("%s is %d", (text, count) => {
  expect(countIn(text)).toBe(count);
});

test("other words are no number", () => {
  expect(countIn("customers")).toBeUndefined();
});

test("a number of two digits and zeros is round", () => {
  expect([1_000, 250_000, 75_000_000].every(isRound)).toBe(true);
  expect([8_340, 757_700_000].some(isRound)).toBe(false);
});
