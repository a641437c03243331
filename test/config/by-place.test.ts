import { expect, test } from "bun:test";
import { byPlace } from "#config/by-place.ts";

test("problems of a file stand by line and column, whichever check has found them", () => {
  const found = [
    "a.yaml:10:1: d",
    "SIGNALMAMA_X: e",
    "b.yaml:1:2: f",
    "a.yaml:2:9: b",
    "a.yaml:2:1: a",
    "a.yaml:4:1: c",
  ];
  expect(
    byPlace(found)
      .map((problem) => problem.at(-1))
      .join(""),
  ).toBe("abcdef");
});
