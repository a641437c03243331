import { describe, expect, test } from "bun:test";
import { bareName, createSubjectMatcher, heedingWords, mentions } from "#signals/language/subject.ts";
import { BEACON, NORTHWIND } from "../read-case.ts";

const beacon = createSubjectMatcher(BEACON);

test.each([
  "Beacon raises $5M",
  "BEACON RAISES $5M",
  "Beacon's new office",
  "Startup Beacon Raises Money",
  "write to press@beacon.example",
  "the CEO of Beacon, Inc.",
  "Beacon-backed Pelican",
  "Beacon Emerges From Stealth",
  "PARIS--Beacon has opened",
])("names the company: %s", (text) => {
  expect(beacon.isNamedIn(text)).toBe(true);
});

test.each([
  "a beacon of hope",
  "Beacon Street",
  "Beacon Hill Bank raises $5M",
  "Red Beacon raises $5M",
  "Mr Beacon said",
  "Beacon-Smith",
  "beacons",
  "beacon.org",
  "Beacon & Sons",
  "Beacon Sign users were locked out",
])("names somebody or something else: %s", (text) => {
  expect(beacon.isNamedIn(text)).toBe(false);
});

test("legal forms are no part of a name", () => {
  expect(
    ["Acme Inc.", "Acme, Ltd", "Acme GmbH", "Acme Holdings plc", "Acme S.A.", "Acme B.V.", "The Acme Company"].map(
      bareName,
    ),
  ).toEqual(["Acme", "Acme", "Acme", "Acme", "Acme", "Acme", "The Acme"]);
  expect(createSubjectMatcher(NORTHWIND).isNamedIn("Northwind Robotics opens a plant")).toBe(true);
  expect(createSubjectMatcher(NORTHWIND).isNamedIn("Northwind Traders opens a shop")).toBe(false);
});

test("a long name goes by its first word only for those who know it already", () => {
  const matcher = createSubjectMatcher(NORTHWIND);
  expect(matcher.isNamedIn("Northwind pays in cash")).toBe(false);
  expect(matcher.findLoosely("Northwind pays in cash")).toHaveLength(1);
});

test("aliases and accents", () => {
  const subject = { name: "Société Héron", domain: undefined, aliases: ["Heronix"] };
  expect(createSubjectMatcher(subject).isNamedIn("Societe Heron opens")).toBe(true);
  expect(createSubjectMatcher(subject).isNamedIn("Heronix opens")).toBe(true);
});

describe("mentions", () => {
  test("by the address of the text or by name", () => {
    expect(mentions("nothing", "https://blog.beacon.example/x", BEACON)).toBe(true);
    expect(mentions("nothing", "https://notbeacon.example/x", BEACON)).toBe(false);
    expect(mentions("Beacon opens", "not a url", BEACON)).toBe(true);
  });
});

test("a name of three words goes by its first two, one that begins with its trade by the rest", () => {
  const shortIn = (name: string, text: string) =>
    createSubjectMatcher({ name, domain: undefined, aliases: [] }).findLoosely(text).length > 0;
  expect(shortIn("Granite Peak Mutual", "Granite Peak opens a hub")).toBe(true);
  expect(shortIn("New York Clocks", "New York opens a hub")).toBe(false);
  expect(shortIn("Conservas Albor", "Albor levanta una planta")).toBe(true);
  expect(shortIn("Jane Albor", "Albor levanta una planta")).toBe(false);
});

test("a text that has the short form as a word means no company by it", () => {
  const matcher = createSubjectMatcher({ name: "Falcon Works", domain: undefined, aliases: [] });
  const isMeant = (text: string) => heedingWords(matcher, text).isLooselyNamedIn(text);
  expect(isMeant("Falcon seen on mill\nA pair of falcons breeds there.")).toBe(false);
  expect(isMeant("Falcon opens mill\nThe falcon is its sign, said Falcon.")).toBe(true);
  expect(isMeant("Falcon opens mill\nThe firm is a falcon of the trade.")).toBe(true);
  expect(isMeant("Falcon Works opens mill\nFalcon is no falcon.")).toBe(true);
});
