import { describe, expect, test } from "bun:test";
import { toldOfBeacon } from "../told-of-beacon.ts";

type Told = [type: string, title: string, text: string, data?: Record<string, unknown>];

function told(type: string, title: string, text: string): Record<string, unknown>[] {
  return toldOfBeacon(title, text)
    .filter((signal) => signal.type === type)
    .map(({ data }) => data);
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
  [
    "acquired",
    "PE-Backed Beacon Buying Halden's Surgical Unit For $950M",
    "Private equity-backed supply company Beacon said Tuesday it has agreed to acquire the surgical business of Halden Inc. for $950 million in cash.",
  ],
  ["funding", "Marsh Hale Leads Beacon On $625M Halden Buy", "Beacon said it will buy Halden for $625 million."],
  ["funding", "Marsh Hale Leads Beacon To Exit JV For $350M", ""],
  ["funding", "Torvex leads Beacon out of $40M dispute", ""],
  ["funding", "Torvex Backs Beacon In $40M Patent Fight", ""],
  [
    "ipo_filing",
    "Beacon Leads Halden's $300M IPO",
    "Halden priced its offering at $30 a share, with Beacon as lead underwriter.",
  ],
  [
    "ipo_filing",
    "Beacon, Torvex Lead Halden's Reduced $522M IPO",
    "Halden priced its offering at $30 a share, with Beacon and Torvex as lead underwriters.",
  ],
  ["funding", "Beacon closes growth fund", "Beacon closed its third growth fund after raising $600 million."],
  [
    "funding",
    "Beacon clinches fund",
    "Beacon clinched its sixth credit fund after amassing $2 billion from investors.",
  ],
  [
    "acquisition_made",
    "A busy quarter",
    "The quarter saw a total of $362bn in transactions, including Beacon's $52bn deal to buy Halden.",
  ],
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
  [
    "acquisition_made",
    "PE-Backed Beacon Buying Halden's Surgical Unit For $950M",
    "Private equity-backed supply company Beacon said Tuesday it has agreed to acquire the surgical business of Halden Inc. for $950 million in cash.",
    { amount: 950_000_000 },
  ],
  ["acquired", "Torvex-backed Halden buys Beacon", "", { acquirer: "Halden" }],
  ["funding", "Torvex leads Beacon's $40M Series B", "", { amount: 40_000_000, investor: ["Torvex"] }],
  ["funding", "Torvex backs Beacon with $40M", "", { amount: 40_000_000 }],
  ["funding", "Torvex Leads $12M Investment In Beacon", "", { amount: 12_000_000 }],
  ["ipo_filing", "Beacon prices its $300M IPO", "Beacon priced its IPO, with Halden Bank as lead underwriter."],
  ["ipo_filing", "Beacon files for London's biggest IPO", ""],
  [
    "funding",
    "Beacon closes Series B",
    "Beacon closed its Series B after raising $60 million from Torvex Growth Fund.",
    { amount: 60_000_000, investor: ["Torvex Growth Fund"] },
  ],
  [
    "funding",
    "Beacon raises $30M",
    "Beacon raised $30 million from Quay Capital and Teachers' Venture Growth.",
    { investor: ["Quay Capital", "Teachers' Venture Growth"] },
  ],
  [
    "acquisition_made",
    "Beacon agrees deal",
    "Beacon agreed a $52bn deal to buy Halden, including debt.",
    { amount: 52_000_000_000 },
  ],
  ["acquisition_made", "Beacon's $20 million acquisition of Halden closes", "", { amount: 20_000_000 }],
  ["acquisition_made", "Beacon Spends $30M to Buy Halden", "", { amount: 30_000_000 }],
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

test.each([
  ["Beacon, which hit a $2.7 billion valuation in March, is announcing its acquisition of Halden."],
  ["The acquisition of Halden by Beacon was funded by a $230 million round."],
  ["Beacon, fresh from a $40 million round, has acquired Halden."],
  ["With 90 offices and $40 million of cranes, Beacon has acquired Halden."],
])("another sum is no price: %s", (text) => {
  const [found] = told("acquisition_made", "Beacon acquires Halden", text);
  expect(found).toEqual({ acquirer: "Beacon", target: "Halden" });
});
