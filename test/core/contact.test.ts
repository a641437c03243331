import { expect, test } from "bun:test";
import { isDecisionMaker } from "#core/contact.ts";

test.each([
  ["decision_maker", "manager", true],
  ["new", "c_level", true],
  [undefined, "vp", true],
  ["departed", "c_level", false],
  ["champion", "director", false],
  [undefined, undefined, false],
] as const)("a contact tagged %s of level %s decides on a purchase: %s", (tag, seniority, expected) => {
  expect(isDecisionMaker({ tag, seniority })).toBe(expected);
});
