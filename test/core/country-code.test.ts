import { expect, test } from "bun:test";
import { countryCode } from "#core/country-code.ts";

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
