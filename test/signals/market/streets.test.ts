import { describe, expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

/** The facts of the one new place that a text tells of. */
function dataOf(title: string, text: string): Record<string, unknown> | undefined {
  const { signals } = detectCase({
    id: "c",
    kind: "headline",
    company: "Beacon",
    domain: "beacon.example",
    published_at: "2024-05-14",
    title,
    text,
    source_url: "https://wire.example/1",
  });
  return signals.find(({ type }) => type === "market_expansion")?.data;
}

describe("a street that is called after a place", () => {
  const ALONE = [
    "Beacon is opening a store at 7549 Iceland Road.",
    "Beacon has opened a new shop at 12 Oxford Street.",
    "Beacon is opening an office on Paris Avenue.",
    "Beacon opens a warehouse at 900 California Boulevard.",
    "Beacon opened a new office at 31 rue de Madrid.",
    "Beacon ouvre une nouvelle boutique au 15 avenue de Lyon.",
  ];
  for (const text of ALONE)
    test(`is no place in "${text}"`, () => {
      expect(dataOf("Beacon opens shop", text)).toBeDefined();
      expect(dataOf("Beacon opens shop", text)).not.toHaveProperty("location");
    });

  const IN_TOWN: [text: string, town: string][] = [
    ["Beacon has opened a new shop at 12 Oxford Street in Leeds.", "Leeds"],
    ["Beacon will open its new store at 4 Vienna Road, Boise, in June.", "Boise"],
    ["Beacon opens an office on Oxford Street, London.", "London"],
    ["Beacon opened a store in Vienna on Market Street.", "Vienna"],
    ["Beacon is opening an office in Oxford.", "Oxford"],
    ["Beacon ouvre une nouvelle boutique à Lyon, 15 avenue de Paris.", "Lyon"],
  ];
  for (const [text, town] of IN_TOWN)
    test(`leaves ${town} in "${text}"`, () => expect(dataOf("Beacon opens shop", text)?.["location"]).toBe(town));
});

test("the sites that there were before are no new place", () => {
  const text = "Beacon is opening a store at 7549 Iceland Road. The company has 34 locations in Tennessee, Kentucky.";
  const data = dataOf("News from town", text);
  expect(data).toBeDefined();
  expect(data).not.toHaveProperty("location");
  expect(dataOf("Beacon opens shop", "Beacon is opening two stores in Tennessee.")?.["location"]).toBe("Tennessee");
});

describe("where a move begins is not where it goes", () => {
  const MOVES: [text: string, goal: string][] = [
    ["Beacon va a trasladar sus oficinas de Toledo a Sevilla.", "Sevilla"],
    ["Beacon trasferisce la sede da Milano a Torino.", "Torino"],
    ["Beacon verlegt seinen Hauptsitz von Hamburg nach Berlin.", "Berlin"],
    ["Beacon déménage son siège de Lyon à Paris.", "Paris"],
    ["Beacon is relocating its headquarters from Boston to Austin.", "Austin"],
  ];
  for (const [text, goal] of MOVES)
    test(`"${text}"`, () => expect(dataOf("Beacon traslada sus oficinas", text)?.["location"]).toBe(goal));

  test("but what a site is called by is its place", () =>
    expect(dataOf("Beacon crece", "Beacon abre su nueva oficina de Toledo.")?.["location"]).toBe("Toledo"));
});

describe("what has gone into a site so far", () => {
  const SO_FAR = [
    "Insgesamt investierte das Unternehmen bisher rund 70 Millionen Euro in das Werk, das 2005 in Betrieb ging.",
    "To date it has invested $70 million in the site.",
    "Since 2005 Beacon has invested $70 million in the site.",
    "The company has so far invested $70 million in the factory.",
  ];
  for (const text of SO_FAR)
    test(`is not what this step costs: "${text}"`, () => {
      const data = dataOf("Beacon opens plant in Leipzig", `Beacon has opened a plant in Leipzig. ${text}`);
      expect(data?.["location"]).toBe("Leipzig");
      expect(data).not.toHaveProperty("amount");
    });

  const ITS_OWN = [
    "Das Unternehmen investierte rund 70 Millionen Euro in die Produktionsstätte.",
    "The total investment of $70 million was made since construction began in 2022.",
  ];
  for (const text of ITS_OWN)
    test(`but this is: "${text}"`, () => {
      const data = dataOf("Beacon opens plant in Leipzig", `Beacon has opened a plant in Leipzig. ${text}`);
      expect(data?.["amount"]).toBe(70_000_000);
    });
});
