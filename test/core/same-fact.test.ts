import { expect, test } from "bun:test";
import { isSameFact } from "#core/same-fact.ts";

test.each([
  ["amount_usd", "22300000", "22000000", true],
  ["amount_usd", "22300000", "40000000", false],
  ["target", "quay first", "quay first corp", true],
  ["target", "orrin", "orrin bio sciences", true],
  ["target", "quay first", "quay second", false],
  ["partner", "vw", "vw financial", false],
  ["target", "orrin", "orrin 2", false],
  ["target", "bio", "orrin bio", false],
  ["product", "watch series 5", "halden watch series 5", true],
  ["product", "markup", "markup platform", true],
  ["product", "markup", "markup search", false],
  ["product", "search", "markup search", false],
  ["product", "tide 5 1", "tide 5 2", false],
  ["product", "tide", "tide 5", false],
  ["person", "roe", "roe smith", false],
  ["location", "york", "york city", false],
])("%s: %s and %s", (fact, one, other, isSame) => {
  expect(isSameFact(fact, one, other)).toBe(isSame);
  expect(isSameFact(fact, other, one)).toBe(isSame);
});

test("what only one report knows is not the same", () => {
  expect(isSameFact("target", undefined, "quay")).toBe(false);
  expect(isSameFact("target", undefined, undefined)).toBe(true);
});
