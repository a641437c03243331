import { expect, test } from "bun:test";
import { findCounts } from "#signals/facts/counts.ts";

const valuesIn = (text: string) =>
  findCounts(text, []).map(({ value, isPercent }) => (isPercent ? `${value} %` : value));

test("numbers are counted in figures and in words, of each language", () => {
  expect(valuesIn("It takes on 1,200 people, 40 of them in Ghent, and fifty apprentices")).toEqual([1200, 40, 50]);
  expect(valuesIn("1.200 Stellen, 12 500 clients, 3 million users, 20 mila utenti")).toEqual([
    1200, 12_500, 3e6, 20_000,
  ]);
  expect(valuesIn("drei Werke, seis tiendas, sept usines")).toEqual([3, 6, 7]);
});

test("shares are told from counts, and neither a year nor a sum of money is one", () => {
  expect(valuesIn("up 5.5 % on 2025, 12,5 Prozent")).toEqual(["5.5 %", "12.5 %"]);
  const text = "raised $40 million for 40 shops";
  expect(findCounts(text, [{ start: 7, end: 18 }]).map(({ value }) => value)).toEqual([40]);
  expect(findCounts(text, [{ start: 7, end: 18 }])[0]?.start).toBe(text.lastIndexOf("40"));
});
