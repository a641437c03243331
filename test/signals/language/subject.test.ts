import { describe, expect, test } from "bun:test";
import { createSubjectMatcher, mentions } from "#signals/language/subject.ts";
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
  "die Produktion des Möbelherstellers Beacon steht still",
  "beim Spezialisten Beacon",
  "Die Beacon-Aktie steigt, die Beacon-Gruppe wächst",
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
  "die Beacon-Tochter Halden",
  "der Beacon-Konkurrent Halden",
])("names somebody or something else: %s", (text) => {
  expect(beacon.isNamedIn(text)).toBe(false);
});

test("what belongs to another name behind it", () => {
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

test("no part of a text names a company without holding one of its hints", () => {
  const subject = { name: "Société Héron", domain: "heron.example", aliases: ["Heronix", "H2"] };
  const { find, findLoosely, hintsIn } = createSubjectMatcher(subject);
  const parts = [
    "Societe Heron opens.",
    "HERONIX",
    "write to a@heron.example",
    "Société-Héron hires",
    "İH2 or H2",
    "an egret",
  ];
  const text = parts.join("\n");
  const hints = hintsIn(text);
  const named = parts.filter((part) => {
    const [start, isNamed] = [text.indexOf(part), find(part).length + findLoosely(part).length > 0];
    if (isNamed) expect(hints.some((at) => at >= start && at < start + part.length)).toBe(true);
    return isNamed;
  });
  expect(named).toEqual(parts.slice(0, -1));
  expect(hintsIn("an egret")).toEqual([]);
});
