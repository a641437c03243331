import { describe, expect, test } from "bun:test";
import { findRoles, isNamedRole, roleOfTitle } from "#signals/language/roles.ts";

const cases: [text: string, role: string, level: string, code: string | undefined][] = [
  ["Jane Roe, President and CEO of Acme", "President and CEO", "c_level", "ceo"],
  ["a Chief Information Security Officer", "Chief Information Security Officer", "c_level", "ciso"],
  ["the chief executive resigns", "chief executive", "c_level", "ceo"],
  ["as Managing Director, Nordics", "Managing Director", "c_level", "managing-director"],
  [
    "Senior Vice President, Sales and Marketing",
    "Senior Vice President, Sales and Marketing",
    "vp",
    "vp-sales-marketing",
  ],
  [
    "vice president for economic development.",
    "vice president for economic development",
    "vp",
    "vp-economic-development",
  ],
  [
    "as VP of Linear & Connected Advertising.",
    "VP of Linear & Connected Advertising",
    "vp",
    "vp-linear-connected-advertising",
  ],
  ["named Vice President / Finance", "Vice President / Finance", "vp", "vp-finance"],
  ["to Vice President, Strategic Delivery - a", "Vice President, Strategic Delivery", "vp", "vp-strategic-delivery"],
  ["as Senior Managing Director", "Senior Managing Director", "c_level", "managing-director"],
  ["our EVP Engineering", "EVP Engineering", "vp", "vp-engineering"],
  ["Head of Growth", "Head of Growth", "head", undefined],
  ["Elected as Chair Elect of the guild", "Chair Elect", "board", undefined],
  ["a non-executive director", "non-executive director", "board", undefined],
  ["member of the board of directors", "member of the board of directors", "board", undefined],
  ["neuer Geschäftsführer der Firma", "Geschäftsführer", "c_level", "managing-director"],
  ["die Vorstandsvorsitzende", "Vorstandsvorsitzende", "c_level", "ceo"],
  ["directrice générale", "directrice générale", "c_level", "ceo"],
  ["director financiero", "director financiero", "c_level", "cfo"],
  ["amministratore delegato", "amministratore delegato", "c_level", "ceo"],
  ["algemeen directeur", "algemeen directeur", "c_level", "ceo"],
  ["diretora executiva", "diretora executiva", "c_level", "ceo"],
  ["a Sales Manager", "Sales Manager", "manager", undefined],
];

describe("findRoles", () => {
  for (const [text, role, level, code] of cases) {
    test(`finds "${role}" in "${text}"`, () => {
      const [found] = findRoles(text);
      expect(found?.role).toBe(role);
      expect(found?.level).toBe(level as "vp");
      expect(found?.code).toBe(code as string);
      expect(text.slice(found?.start, found?.end)).toBe(role);
    });
  }

  test("finds nothing in words that only look like posts", () => {
    for (const text of [
      "the CEOs of tomorrow",
      "a chief reason",
      "heading of the page",
      "president's day parade is a headline",
    ]) {
      expect(findRoles(text).filter(({ level }) => level === "vp" || level === "head")).toEqual([]);
    }
    expect(findRoles("the microCEO")).toEqual([]);
  });

  test("gives two spellings of one post the same normal form", () => {
    const normal = (text: string) => findRoles(text)[0]?.normalised;
    expect(normal("Chief Financial Officer")).toBe(normal("CFO") as string);
    expect(normal("VP Sales")).toBe(normal("Vice President of Sales") as string);
  });
});

describe("roleOfTitle", () => {
  test("reads what a title is for, not what it mentions", () => {
    expect(roleOfTitle("Head of Sales, EMEA")?.level).toBe("head");
    expect(roleOfTitle("Executive Assistant to the CEO")).toBeUndefined();
    expect(roleOfTitle("VP Office Manager")?.level).not.toBe("c_level");
  });
});

describe("isNamedRole", () => {
  test("compares whole words and known abbreviations", () => {
    expect(isNamedRole("Chief Revenue Officer", "CRO")).toBe(true);
    expect(isNamedRole("Senior Account Executive", "account executive")).toBe(true);
    expect(isNamedRole("Accountant Executive", "account executive")).toBe(false);
  });
});
