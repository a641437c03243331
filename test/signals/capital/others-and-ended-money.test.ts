import { expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

const read = (title: string, text: string, company = "Beacon") =>
  detectCase({ id: "1", company, kind: "article", published_at: "2026-05-14", title, text }).signals;

const SILENT: [type: string, title: string, text: string, company?: string][] = [
  // What the account denies, or has given up.
  [
    "funding",
    "Beacon denies reports of deal that would halve its value",
    "The Leeds courier Beacon denied on Thursday reports of a round. News site Halden Wire wrote that Beacon raised $300 million from the Torvex fund. In March last year Beacon closed a $768 million funding round.",
  ],
  [
    "ipo_filing",
    "Beacon shelves $482 million IPO",
    "Retailer Beacon said it has withdrawn its public offering. Beacon had planned the IPO with a fresh issue of shares worth $50 million.",
  ],
  [
    "ipo_filing",
    "Beacon's IPO is off",
    "Beacon has withdrawn its IPO amid poor markets. Beacon had filed its draft red herring prospectus with the regulator on January 24.",
  ],
  ["ipo_filing", "Beacon verschiebt Börsengang", "Beacon hatte im Mai seinen Börsenprospekt veröffentlicht."],
  // What an investor collects is its fund.
  [
    "funding",
    "Beacon Group Closes New, $225M Venture Capital Fund",
    "Beacon Group has closed on its fifth fund, another $225M, the firm announced today.",
    "Beacon Group",
  ],
  [
    "funding",
    "Beacon Closes Eighth Fund With $325 Million",
    "Beacon, a venture firm in Leeds, has raised $325 million for its eighth fund.",
  ],
  [
    "funding",
    "Venture fundraising slows in Q3",
    "Forty funds raised money. Beacon Partners raised $800 million and Torvex Ventures collected $250 million.",
    "Beacon Partners",
  ],
  // A market that somebody counts.
  [
    "funding",
    "Investimento cai em maio",
    "Um relatório do hub Beacon mostra a queda. As startups captaram US$ 298,5 milhões em 40 rodadas de investimento.",
  ],
  ["funding", "Beacon counts", "Beacon has counted again. Startups raised $7 billion across 120 deals."],
  // A bank that takes part in a round lends nothing.
  [
    "debt_financing",
    "Beacon raises $94 million",
    "Beacon raises $94 million in round led by Quay Atlantic and Banco Torvex.",
  ],
  // Nor does a lender borrow what it signs, agrees or approves for others.
  ["debt_financing", "Beacon Bank signs €40m loan with Torvex Ferries", "", "Beacon Bank"],
  ["debt_financing", "Ferries", "Beacon Bank has agreed a €40 million loan to Torvex Ferries.", "Beacon Bank"],
  ["debt_financing", "Beacon Bank approves €40m loan for Torvex", "", "Beacon Bank"],
  ["debt_financing", "Beacon rates notes", "Beacon has assigned a BBB rating to Halden's $300 million senior notes."],
  // Whose programme it is gives.
  [
    "grant_award",
    "Small business programme",
    "Beacon's seed program provides non-dilutive funds and grants of up to $150,000 to small businesses.",
  ],
  ["grant_award", "Beacon explains", "If you are successful, you will receive a government grant of up to $150,000."],
];

test.each(SILENT)("no %s: %s", (...told) => {
  const [type, title, text, company] = told;
  expect(
    read(title, text, typeof company === "string" ? company : "Beacon").filter((signal) => signal.type === type),
  ).toEqual([]);
});

const FIRES: [type: string, title: string, text: string, data: object][] = [
  // A headline about a denial of something else, a listing that is tried again, an investor's own shares.
  [
    "funding",
    "Beacon rejects bid and raises $20 million",
    "Beacon has raised $20 million in a Series B led by Quay Capital.",
    { amount: 20_000_000 },
  ],
  [
    "ipo_filing",
    "Beacon files again, two years after it pulled its IPO",
    "Beacon has filed a prospectus for its IPO with the regulator.",
    {},
  ],
  [
    "funding",
    "Beacon raises $12 million",
    "Beacon, which sells software to venture firms, has raised $12 million in a Series A.",
    { amount: 12_000_000 },
  ],
  // What another one secured is no security.
  [
    "funding",
    "The week in money",
    "Beacon, a Leeds insurer, raised $90 million, while Torvex secured $100 million to expand.",
    { amount: 90_000_000 },
  ],
  // The sum in a second currency stands between a sum and its loan.
  [
    "debt_financing",
    "Loan for Beacon",
    "Beacon has been granted a €40 million (£36m) loan facility.",
    { amount: 40_000_000, currency: "EUR" },
  ],
  [
    "debt_financing",
    "Loan",
    "A group of banks will lend a total of €350m ($479m) to Beacon, which is buying turbines.",
    { amount: 350_000_000, currency: "EUR" },
  ],
  [
    "debt_financing",
    "EIB lends",
    "The European Investment Bank lends up to €475 million to Beacon.",
    { amount: 475_000_000 },
  ],
  [
    "grant_award",
    "Torvex agency awards $46 million in grants",
    "Two makers were chosen. Beacon received a portion of a five-year, $17.6 million grant.",
    { amount: 17_600_000 },
  ],
  [
    "grant_award",
    "Vaccines in Leeds",
    "Beacon will be the recipient of a $21 million grant from the Department of Defense.",
    { amount: 21_000_000 },
  ],
];

test.each(FIRES)("%s: %s", (type, title, text, data) => {
  expect(read(title, text).find((signal) => signal.type === type)?.data).toMatchObject(data);
});

test("a round that the headline tells is news, however plainly the text sums it up far below", () => {
  const filler = Array.from({ length: 6 }, (_, at) => `Robots of the kind number ${at} are slow and want care.`);
  const text = `Beacon is a maker of arms. ${filler.join(" ")} Leeds-based Beacon has now raised $13 million in total venture capital.`;
  expect(read("Beacon grabs $12M, led by Quay Capital", text).map(({ type }) => type)).toContain("funding");
});
