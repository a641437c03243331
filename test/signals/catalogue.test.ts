import { describe, expect, test } from "bun:test";
import { getSignalType } from "#signals/catalogue.ts";
import { FOREIGN_TITLES } from "#signals/language/foreign-role-titles.ts";
import { ABBREVIATION_CODES, ABBREVIATIONS, CHIEF_CODES } from "#signals/language/role-abbreviations.ts";
import { ENGLISH_TITLES } from "#signals/language/role-titles.ts";
import { roleOfTitle } from "#signals/language/roles.ts";

describe("the sub-types of a change at the top", () => {
  const { subtypes, furtherSubtypes } = getSignalType("exec_move");
  const isOne = (code: string) => subtypes.includes(code) || furtherSubtypes?.test(code) === true;
  const spelled = ["VP, Sales", "Senior Vice President of Global Partnerships", "Chief Happiness Officer"];
  const codes = [
    ...Object.values(CHIEF_CODES),
    ...Object.values(ABBREVIATION_CODES),
    ...ABBREVIATIONS.split("|")
      .map((letters) => letters.toLowerCase())
      .filter((letters) => /^[a-z]+$/.test(letters) && ABBREVIATION_CODES[letters] === undefined),
    ...[...ENGLISH_TITLES, ...FOREIGN_TITLES].flatMap(({ code }) => code ?? []),
    ...spelled.map((title) => roleOfTitle(title)?.code ?? "none"),
  ];

  test.each([...new Set(codes)].map((code) => [code]))("hold what the detectors call a post: %s", (code) => {
    expect(isOne(code)).toBe(true);
  });

  test.each([["banana"], ["vp-"], ["ceos"], ["chief"]])("do not hold %s", (code) => {
    expect(isOne(code)).toBe(false);
  });
});
