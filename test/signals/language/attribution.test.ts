import { expect, test } from "bun:test";
import { isAbout } from "#signals/language/attribution.ts";
import { readDocument } from "#signals/reading.ts";
import { BEACON, NORTHWIND, toArticle } from "../read-case.ts";

const isAboutBeacon = (title: string, text: string, url?: string) =>
  isAbout(readDocument(toArticle(title, text, url ? { url } : {}), BEACON));

test("a text that names the company is about it", () => {
  expect(isAboutBeacon("Beacon opens office", "It has ten desks.")).toBe(true);
});

test("a text that does not name it is not, unless it stands on the company's own site", () => {
  expect(isAboutBeacon("We open an office", "It has ten desks.")).toBe(false);
  expect(isAboutBeacon("We open an office", "It has ten desks.", "https://www.beacon.example/news")).toBe(true);
});

test("a name read only in a list of other stories does not count", () => {
  expect(isAboutBeacon("Pelican opens office", "It has ten desks.\n\nRelated articles\n- Beacon raises $5M")).toBe(
    false,
  );
});

test.each(["beacon-energy.example", "https://getbeacon.example/about", "www.beacon.test"])(
  "a namesake with the domain %s is somebody else",
  (domain) => {
    expect(isAboutBeacon("Beacon opens office", `More at ${domain} today.`)).toBe(false);
  },
);

test("an address in brackets after the name is that company's own", () => {
  expect(isAboutBeacon("Beacon raises $12M", "Beacon, the clinics (beaconclinics.test), raised $12M.")).toBe(false);
  expect(isAboutBeacon("Beacon raises $12M", "Beacon raised $12M, says beaconjournal.test.")).toBe(true);
});

test("a text that says it is not connected with the company is about somebody else", () => {
  expect(isAboutBeacon("Beacon dredging lands $40M", "It is not connected with the insurer Beacon.")).toBe(false);
});

test("the own domain in the text settles it", () => {
  expect(isAboutBeacon("Beacon opens office", "See beacon.example, not beacon.test.")).toBe(true);
});

test.each([
  ["See https://shop.beacon.test/jobs.", false],
  ["Write to press@BEACON.test", false],
  ["See get-beacon.test… and more.beacon.test.", false],
  // Neither is an address on its own.
  ["The constant my_beacon.test and Beacon.Test5", true],
  ["It ended. beacon was there, e.g.beacon", true],
])("domains of namesakes are found wherever they stand: %s", (text, isOwn) => {
  expect(isAboutBeacon("Beacon opens office", text)).toBe(isOwn);
});

test("other domains say nothing", () => {
  expect(isAboutBeacon("Beacon opens office", "More at pelican.example and in README.md.")).toBe(true);
});

test("a page on a namesake's own site is about the namesake", () => {
  expect(isAboutBeacon("Beacon opens office", "It has ten desks.", "https://beacon.test/news")).toBe(false);
});

test("a text that calls the name's bearer unrelated is about another", () => {
  expect(isAboutBeacon("Beacon Sign down", "(Beacon, the lamp maker, is an unrelated company.)")).toBe(false);
});

test("a legal form of another country is another company's, unless the own one stands there too", () => {
  const isAboutNorthwind = (text: string) => isAbout(readDocument(toArticle("News", text), NORTHWIND));
  expect(isAboutNorthwind("Northwind Robotics Inc. raised $5M.")).toBe(false);
  expect(isAboutNorthwind("Northwind Robotics AG raised €5M.")).toBe(true);
  expect(isAboutNorthwind("Northwind Robotics GmbH and Northwind Robotics Inc. raised $5M.")).toBe(true);
  expect(isAboutNorthwind("Northwind Robotics raised $5M.")).toBe(true);
});
