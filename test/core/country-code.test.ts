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
  ["Deutschland", "DE"],
  ["Österreich", "AT"],
  ["Osterreich", "AT"],
  ["OESTERREICH", "AT"],
  ["Schweiz", "CH"],
  ["Suisse", "CH"],
  ["Frankreich", "FR"],
  ["Großbritannien", "GB"],
  ["Grossbritannien", "GB"],
  ["Südkorea", "KR"],
  ["Suedkorea", "KR"],
  ["España", "ES"],
  ["espana", "ES"],
  ["États-Unis", "US"],
  ["États-Unis d’Amérique", "US"],
  ["Vereinigte Staaten", "US"],
  ["EE. UU.", "US"],
  ["EUA", "US"],
  ["Reino Unido", "GB"],
  ["Royaume-Uni", "GB"],
  ["Verenigd Koninkrijk", "GB"],
  ["Holland", "NL"],
  ["Países Bajos", "NL"],
  ["Paesi Bassi", "NL"],
  ["Alemanha", "DE"],
  ["Polónia", "PL"],
  ["Polônia", "PL"],
  ["Zwitserland", "CH"],
  ["Svezia", "SE"],
  ["Svizzera", "CH"],
  ["República Checa", "CZ"],
  ["Hong Kong", "HK"],
  ["Palästina", "PS"],
  ["Congo", undefined],
  ["República Democrática del Congo", "CD"],
  ["E.U.", undefined],
  ["É.-U.", undefined],
  ["RU", "RU"],
  ["Korea", undefined],
  ["Amerika", undefined],
  ["", undefined],
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

test.each(["de", "fr", "es", "pt", "pt-PT", "nl", "it"])("every country is known by its name in %s", (language) => {
  const names = new Intl.DisplayNames(language, { type: "region" });
  const european =
    "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK TR UA".split(" ");
  const others = "AE AR AU BR CA CL CN CO EG ID IL IN JP KE KR MA MX MY NG NZ PE PH SA SG TH TW US VN ZA".split(" ");
  for (const code of [...european, ...others]) {
    const name = names.of(code) ?? "";
    expect([name, countryCode(name)]).toEqual([name, code]);
    const plain = name.normalize("NFD").replace(/\p{M}/gu, "");
    expect([plain, countryCode(plain)]).toEqual([plain, code]);
  }
});
