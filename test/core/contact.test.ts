import { expect, test } from "bun:test";
import { isChampion, isDecisionMaker } from "#core/contact.ts";

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

test.each([
  [{ tag: "champion" }, true],
  [{ tag: "former_customer" }, true],
  [{ tag: "departed", wasChampion: true }, true],
  [{ tag: "departed" }, false],
  [{ tag: "decision_maker" }, false],
  [{}, false],
] as const)("a contact like %j has used what the workspace sells: %s", (contact, expected) => {
  expect(isChampion({ tag: undefined, wasChampion: undefined, ...contact })).toBe(expected);
});
