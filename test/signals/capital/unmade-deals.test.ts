import { describe, expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

type Told = [type: string, title: string, text: string, data?: Record<string, unknown>];

function told(type: string, title: string, text: string): Record<string, unknown>[] {
  const { signals } = detectCase({
    id: "1",
    company: "Beacon",
    kind: "article",
    published_at: "2026-05-14",
    title,
    text,
  });
  return signals.filter((signal) => signal.type === type).map(({ data }) => data);
}

/** Deals that are given up, that are another's, or that only look like one of the account. */
const SILENT: Told[] = [
  ["acquisition_made", "Beacon to part with Halden", "Beacon said it will ditch its takeover of Halden."],
  [
    "acquisition_made",
    "Beacon unwinds acquisition of Halden",
    "Beacon would cancel its acquisition of Halden, it said.",
  ],
  ["acquisition_made", "Beacon agrees to drop purchase of Halden", ""],
  ["acquisition_made", "Beacon Defends Its Takeover Of Halden", ""],
  ["acquisition_made", "Beacon refuses to close its purchase of Halden", ""],
  [
    "acquisition_made",
    "Beacon rethinks its $3bn takeover of Halden",
    "Beacon is reconsidering its $3 billion purchase of Halden.",
  ],
  ["acquired", "Halden scraps takeover of Beacon", ""],
  ["acquired", "Halden Shelves Purchase Of Beacon", ""],
  [
    "acquired",
    "Halden to acquire unit",
    "Halden said it has agreed to acquire the surgical solutions business of Beacon Inc. for $950 million.",
  ],
  ["acquired", "Halden buys Dutch operations", "Halden has acquired the Dutch operations of Beacon."],
  ["acquired", "Halden purchases division of Beacon", "Halden has purchased the pumps division of Beacon."],
];

/** Their twins, which are told plainly. */
const FIRES: Told[] = [
  ["acquisition_made", "Beacon seals its takeover of Halden", "", { target: "Halden" }],
  ["acquisition_made", "Beacon finalizes its all-cash acquisition of Halden", "", { target: "Halden" }],
  ["acquisition_made", "Acquisition of Halden by Beacon", "Beacon today announced the acquisition of Halden."],
  ["acquisition_made", "Beacon agrees to the purchase of Halden", "", { target: "Halden" }],
  ["acquisition_made", "Beacon grows", "With the acquisition of Halden, Beacon doubles in size.", { target: "Halden" }],
  ["acquired", "Halden takeover of Beacon complete", "", { acquirer: "Halden" }],
  ["acquired", "Halden Completes Purchase Of Beacon", "", { acquirer: "Halden" }],
  [
    "acquired",
    "Halden acquires the business and assets of Beacon",
    "Halden has acquired the business and assets of Beacon.",
  ],
  [
    "acquired",
    "Halden acquires rope business Beacon",
    "Halden has acquired rope business Beacon.",
    { acquirer: "Halden" },
  ],
  ["acquired", "Halden acquires all assets of Beacon", "", { acquirer: "Halden" }],
];

describe("silent", () => {
  test.each(SILENT)("no %s: %s", (type, title, text) => {
    expect(told(type, title, text)).toEqual([]);
  });
});

describe("told plainly", () => {
  test.each(FIRES)("%s: %s", (type, title, text, data = {}) => {
    const [found, ...others] = told(type, title, text);
    expect(others).toEqual([]);
    expect(found).toMatchObject(data);
  });
});
