import { expect, test } from "bun:test";
import { inert } from "#ui/api/inert.ts";

test("marks that turn the direction of a text lose their effect, and every position stays", () => {
  const name = "invoice\u202egnp.exe\u202c for \u2066you\u2069";
  expect(inert(name)).toBe("invoice\u200bgnp.exe\u200b for \u200byou\u200b");
  expect(inert(name)).toHaveLength(name.length);
});

test("a text in a language that is written from right to left is left alone", () => {
  const hebrew = "שלום \u200fעולם";
  expect(inert(hebrew)).toBe(hebrew);
});
