import { expect, test } from "bun:test";
import { countryCode, isCountryCode } from "#core/country-code.ts";

test.each([
  ["DE", "DE"],
  ["de", "DE"],
  ["Germany", "DE"],
  ["UNITED STATES", "US"],
  ["USA", "US"],
  ["U.S.A.", undefined],
  ["UK", "GB"],
  ["Turkey", "TR"],
  ["Cote d'Ivoire", "CI"],
  ["Vietnam", "VN"],
  ["Russia", "RU"],
  ["EU", undefined],
  ["DD", undefined],
  ["Nowhere", undefined],
])("%s is %s", (text, code) => {
  expect(countryCode(text)).toBe(code);
});

test("only a code as it is kept is one", () => {
  expect(["DE", "GB", "XK"].map(isCountryCode)).toEqual([true, true, true]);
  expect(["de", "UK", "EU", "XX", "Germany", "usa", ""].some(isCountryCode)).toBe(false);
});
