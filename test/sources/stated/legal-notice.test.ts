import { describe, expect, test } from "bun:test";
import { readPage } from "#crawl/page.ts";
import { countryOf } from "#sources/stated/countries.ts";
import { industryOf } from "#sources/stated/industry-codes.ts";
import { legalNoticeClaims } from "#sources/stated/legal-notice.ts";
import { FETCHED_AT } from "../read-with.ts";

const NORTHWIND = { name: "Northwind", domain: "northwind.example", aliases: [] };

/** What a notice says, as `field: value (method)`. */
function saidIn(html: string): string[] {
  const body = { url: "https://northwind.example/imprint", contentType: "text/html", fetchedAt: FETCHED_AT };
  const page = readPage({ ...body, text: `<!doctype html><title>Imprint</title>${html}` });
  return legalNoticeClaims(page, NORTHWIND).map(({ field, value, method }) => `${field}: ${value} (${method})`);
}
const countryIn = (html: string) => saidIn(html).find((line) => line.startsWith("hq_country"));

describe("the country of a legal notice", () => {
  test.each([
    ["12 Main St, Newark, New Jersey 07102<br>United States", "US (address)"],
    ["12 Main St, Newark, NJ 07102, USA. Phone +1 555", "US (address)"],
    ["Northwind Ltd, 4 Quay Street, London EC1A 1BB, United Kingdom. Company no. 12345678", "GB (address)"],
    ["Northwind BV, Keizersgracht 1, 1012 AB Amsterdam, Nederland</p><p>BTW-nummer: NL123456789B01", "NL (address)"],
    ["Northwind AG, Bahnhofstrasse 1, 8001 Zürich, Schweiz UID: CHE-123.456.789", "CH (address)"],
    ["Northwind GmbH, Musterstr. 1, 04109 Leipzig</p><p>USt-IdNr.: DE123456789", "DE (text)"],
    ["TVA intracommunautaire : FR 12 345678901", "FR (text)"],
  ])("%s is %s", (html, expected) => {
    expect(countryIn(`<p>${html}</p>`)).toBe(`hq_country: ${expected}`);
  });

  test.each([
    "1234 customers in Germany trust us",
    "In 2024 we opened in Germany.",
    "Capital of Georgia 30303 Georgia",
    "Call +49 341 1234567 Germany",
    "All prices plus VAT at 200 a month",
    "Northwind GmbH, 04109 Leipzig, Deutschland</p><p>Northwind SAS, 75002 Paris, France",
    "Northwind GmbH, 04109 Leipzig, Deutschland</p><p>USt-IdNr.: ATU12345678",
    "Northwind, 9 rue du Port, 69002 Lyon</p><p>Hébergeur : Nuage SARL, L-1855 Luxembourg, Luxembourg",
  ])("not: %s", (html) => {
    expect(countryIn(`<p>${html}</p>`)).toBeUndefined();
  });

  test("is that of the company named there, whoever else is", () => {
    const notice = "<p>Northwind Robotics AS</p><p>Storgata 1</p><p>0155 Oslo</p><p>Norge</p>";
    const partner = "<p>Press: Lantern Ltd, London EC1A 1BB, United Kingdom</p>";
    expect(saidIn(notice + "<p>More</p>".repeat(5) + partner)).toEqual([
      "name: Northwind Robotics (text)",
      "aliases: Northwind Robotics AS (text)",
      "hq_country: NO (address)",
    ]);
  });
});

test.each([
  ["DE", "DE"],
  ["Deutschland", "DE"],
  ["España", "ES"],
  ["Österreich", "AT"],
  ["United States of America", "US"],
  ["England", "GB"],
  ["Freedonia", undefined],
  ["", undefined],
])("the country %p is %p", (text, code) => {
  expect(countryOf(text)).toBe(code);
});

test.each([
  ["naics", "541511", "Professional, Scientific, and Technical Services"],
  ["naics", "99", undefined],
  ["naics", "nineteen", undefined],
  ["isicV4", "J6201", "Information and communication"],
  ["isicV4", "6201", "Information and communication"],
  ["isicV4", "00", undefined],
] as const)("%s %s is the sector %p", (system, code, sector) => {
  expect(industryOf(system, code)).toBe(sector);
});
