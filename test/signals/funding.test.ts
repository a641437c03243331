import { describe, expect, test } from "bun:test";
import { documentText } from "#core/document.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { funding } from "#signals/funding.ts";
import { BEACON, detectWith, NORTHWIND, toArticle } from "./read-case.ts";

const firing: { name: string; title: string; text?: string; data: Record<string, unknown> }[] = [
  {
    name: "shares that are placed, whatever is done with the money",
    title: "Beacon raises $1.5bn through share placing to help pay down debt",
    data: { amount: 1_500_000_000, currency: "USD" },
  },
  {
    name: "a rights issue that is launched",
    title: "Beacon launches £500m rights issue",
    data: { amount: 500_000_000, currency: "GBP" },
  },
  { name: "shareholders who are tapped", title: "Beacon taps shareholders for £200m", data: { amount: 200_000_000 } },
  {
    name: "shares that are sold to raise a sum",
    title: "Beacon sells shares to raise $1.5 billion and pay banks",
    data: { amount: 1_500_000_000, currency: "USD" },
  },
  {
    name: "a round before a listing",
    title: "Beacon raises £300m ahead of Oslo listing",
    data: { amount: 300_000_000, currency: "GBP" },
  },
  {
    name: "Spanish, led by a firm whose name begins like a month",
    title: "Beacon cierra una ronda de 8 millones de euros",
    text: "La ronda está liderada por Mar Capital.",
    data: { amount: 8_000_000, investor: ["Mar Capital"] },
  },
  {
    name: "Dutch, got from whom a later sentence says",
    title: "Beacon haalt 5 miljoen euro op",
    text: "De start-up uit Gent haalde het geld op bij Ostia Ventures.",
    data: { amount: 5_000_000, investor: ["Ostia Ventures"] },
  },
  {
    name: "a sum to grow with, though nobody calls it a round",
    title: "Beacon secures $12M to scale its network of lamps",
    data: { amount: 12_000_000, currency: "USD" },
  },
  {
    name: "German, announced in two words",
    title: "Beacon gibt Finanzierung über 12 Mio. Euro bekannt",
    data: { amount: 12_000_000, currency: "EUR" },
  },
  {
    name: "German, fresh capital and its sum",
    title: "Frisches Kapital für Beacon: 7 Mio. Euro",
    data: { amount: 7_000_000, currency: "EUR" },
  },
  { name: "Dutch, a sum without a currency", title: "Beacon haalt 3 miljoen op en opent werf", data: {} },
  {
    name: "a verb of grasping",
    title: "Beacon clinches $20 million Series B",
    data: { amount: 20_000_000, round: "series-b" },
  },
  { name: "money that is pumped in", title: "Ostia Ventures pumps $20m into Beacon", data: { amount: 20_000_000 } },
  {
    name: "fresh funds",
    title: "Fresh funds for Beacon as Series B reaches $20 million",
    data: { amount: 20_000_000, round: "series-b" },
  },
  {
    name: "an opening on what it comes from",
    title: "Fresh from raising $20m, Beacon opens its doors",
    text: "Ostia Ventures led the round.",
    data: { amount: 20_000_000 },
  },
  {
    name: "a line of a list",
    title: "Beacon, $3.6M, Seed",
    text: "Marketplace for handymen. Lead: Tamarind VC.",
    data: { amount: 3_600_000, round: "seed" },
  },
  {
    name: "money that goes into it",
    title: "Harbour news",
    text: "A total of 6.2 million dollars in pre-seed money has gone into Beacon.",
    data: { amount: 6_200_000, round: "pre-seed" },
  },
  {
    name: "an Italian description",
    title: "Aumento di capitale da 5 milioni per Beacon",
    text: "La startup torinese ha chiuso un aumento di capitale da 5 milioni di euro, sottoscritto da Collina Capital.",
    data: { amount: 5_000_000, currency: "EUR" },
  },
  {
    name: "a value after the round",
    title: "Beacon valued at $1.1bn after Series D",
    text: "It is the newest unicorn in Dublin.",
    data: {},
  },
  {
    name: "a wire headline",
    title: "Beacon raises $45M Series B led by Harbour Ventures",
    data: {
      amount: 45_000_000,
      amount_minor: 4_500_000_000,
      currency: "USD",
      round: "series-b",
      investor: ["Harbour Ventures"],
    },
  },
  {
    name: "a press release that names the round in the next sentence",
    title: "New money for harbour software",
    text: "LONDON, May 14, 2026 – Beacon has secured £12.5 million from investors. The seed round was led by Quay Capital, with participation from Tide Partners and Jane Roe.",
    data: {
      amount: 12_500_000,
      currency: "GBP",
      round: "seed",
      investor: ["Quay Capital", "Tide Partners", "Jane Roe"],
    },
  },
  {
    name: "an investor as the actor",
    title: "Harbour Ventures leads €20 million round in Beacon",
    data: { amount: 20_000_000, currency: "EUR" },
  },
  {
    name: "German word order",
    title: "Beacon holt 12,5 Mio. Euro",
    text: "Das Berliner Start-up Beacon hat in einer Series-A-Runde 12,5 Millionen Euro eingesammelt.",
    data: { amount: 12_500_000, currency: "EUR", round: "series-a" },
  },
  {
    name: "French",
    title: "Beacon lève 7,5 M€ en série A",
    data: { amount: 7_500_000, currency: "EUR", round: "series-a" },
  },
  {
    name: "Dutch",
    title: "Beacon haalt 30 miljoen euro op bij investeerders",
    data: { amount: 30_000_000, currency: "EUR" },
  },
  {
    name: "Portuguese",
    title: "Beacon capta R$ 40 milhões em rodada série B",
    data: { amount: 40_000_000, currency: "BRL", round: "series-b" },
  },
  {
    name: "Spanish",
    title: "Beacon levanta 5 millones de euros en una ronda semilla",
    data: { amount: 5_000_000, currency: "EUR" },
  },
  {
    name: "Indian units",
    title: "Beacon bags Rs 120 crore in pre-seed to growth round led by Banyan Equity",
    data: { amount: 1_200_000_000, currency: "INR" },
  },
  {
    name: "a conversion in brackets",
    title: "Beacon closes €2.9 million ($3.2 million) seed round",
    data: { amount: 2_900_000, currency: "EUR", round: "seed" },
  },
  {
    name: "a round without a sum",
    title: "Beacon closes Series C",
    text: "Beacon did not disclose the size of the round.",
    data: { round: "series-c" },
  },
  {
    name: "an undisclosed sum",
    title: "Beacon raises an undisclosed amount from Quay Capital",
    data: { round: "undisclosed", investor: ["Quay Capital"] },
  },
  {
    name: "the valuation and the total set apart from the sum",
    title: "Beacon valued at $1.2 billion",
    text: "Beacon has raised $80 million in new funding at a $1.2 billion valuation, bringing its total to $140 million.",
    data: { amount: 80_000_000, currency: "USD" },
  },
  {
    name: "an earlier round mentioned beside the new one",
    title: "Quay Capital gives Beacon another $50M",
    text: "Eight months after its $150 million Series E, Beacon said existing investor Quay Capital has invested a further $50 million.",
    data: { amount: 50_000_000, currency: "USD" },
  },
  {
    name: "plans in the same sentence",
    title: "Beacon raises $9M seed round and may expand to Norway",
    data: { amount: 9_000_000, round: "seed" },
  },
];

const others: typeof firing = [
  {
    name: "its own round as the subject of the sentence",
    title: "Quay Capital leads Beacon round",
    text: "Beacon's new $40m round was led by Quay Capital.",
    data: { amount: 40_000_000, investor: ["Quay Capital"] },
  },
  {
    name: "a valuation set by a round, which is no sum of it",
    title: "Harbour news",
    text: "Beacon has been valued at $300 million in a funding round led by Quay Capital.",
    data: { investor: ["Quay Capital"] },
  },
  { name: "a fund that invests in it", title: "Quay Capital invests in Beacon", data: { investor: ["Quay Capital"] } },
  {
    name: "what it is worth after the round",
    title: "Beacon joins the unicorns",
    text: "Beacon is now worth $1.2 billion after a $140 million Series D led by Quay Capital.",
    data: { amount: 140_000_000, round: "series-d" },
  },
  {
    name: "German, with the verb at the end",
    title: "Kapital für Beacon",
    text: "Beacon hat eine Finanzierungsrunde über 4 Millionen Euro abgeschlossen.",
    data: { amount: 4_000_000, currency: "EUR" },
  },
  {
    name: "a sum from an investor, without a word for the round",
    title: "Beacon hauls in £6m",
    text: "Beacon said on Tuesday it had secured £6 million from Quay Capital.",
    data: { amount: 6_000_000, investor: ["Quay Capital"] },
  },
  {
    name: "a headline in capitals out of stealth",
    title: "Beacon Emerges From Stealth With $9M in Total Seed and Series A Funding",
    data: { amount: 9_000_000 },
  },
  {
    name: "a filing that defines a short form",
    title: "Unregistered sales of equity",
    text: 'Beacon Corp. (the "Company") entered into a Purchase Agreement with certain investors pursuant to which the Company issued and sold 200,000 shares of its Series B Preferred Stock for gross proceeds of $9 million.',
    data: { amount: 9_000_000, round: "series-b" },
  },
  {
    name: "the passive",
    title: "Harbour news",
    text: "A $9 million Series B has been raised by software maker Beacon.",
    data: { amount: 9_000_000, round: "series-b" },
  },
  {
    name: "the lead named after 'with'",
    title: "Beacon pulls in $9m",
    text: "Beacon said it has pulled in $9 million in a Series A round with Quay Capital in the lead.",
    data: { investor: ["Quay Capital"], round: "series-a" },
  },
  {
    name: "the lead behind a semicolon",
    title: "Beacon nets $5m seed; Quay Capital leads",
    data: { amount: 5_000_000, investor: ["Quay Capital"] },
  },
  {
    name: "a round made larger, without taking the total for what is new",
    title: "Beacon extends its seed round to $12 million",
    data: { round: "seed" },
  },
  {
    name: "its own line of a list, not its neighbour's round",
    title: "Funding this week",
    text: "Beacon: $5M seed. Pelican: $7M Series A led by Quay Capital.",
    data: { amount: 5_000_000, currency: "USD", round: "seed" },
  },
  {
    name: "a strategic investment without a sum",
    title: "Beacon receives strategic investment from Heron Group",
    data: { investor: ["Heron Group"] },
  },
  {
    name: "investors whose names hold dots, single letters and numbers",
    title: "Beacon raises $10M Series A",
    text: "Beacon raised $10 million from Y Gardener, J.T. Marlin, Q.R.S. Capital, b52x and 700 Global.",
    data: { investor: ["Y Gardener", "J.T. Marlin", "Q.R.S. Capital", "b52x", "700 Global"] },
  },
  {
    name: "an investor by short and by full name, who is one",
    title: "Beacon raises $10M Series A led by Quay",
    text: "Beacon has raised a $10 million Series A led by Quay Capital.",
    data: { investor: ["Quay Capital"] },
  },
  {
    name: "a French lead",
    title: "Beacon lève 9 M€",
    text: "Beacon a levé 9 millions d'euros en série A, menée par Quay Capital.",
    data: { investor: ["Quay Capital"] },
  },
  {
    name: "a headline that puts the sum before the company",
    title: "Series B: €32M for Beacon, maker of buoys",
    data: { amount: 32_000_000, round: "series-b" },
  },
  {
    name: "a German company called by its town",
    title: "Frisches Kapital für Beacon",
    text: "Das Kieler Unternehmen, das Bojen baut, hat sich in einer Seed-Runde 6,5 Millionen Euro gesichert.",
    data: { amount: 6_500_000, round: "seed" },
  },
  {
    name: "investors in a release on a wire",
    title: "Beacon raises Series B",
    text: "NEW YORK, May 14, 2026 /PRNewswire/ -- Beacon today announced it has raised a $30 million Series B. Quay Capital led the round, with existing investors Tide Partners and Reef also participating.",
    data: { amount: 30_000_000, round: "series-b", investor: ["Tide Partners", "Reef", "Quay Capital"] },
  },
];

const silent: { name: string; title: string; text?: string }[] = [
  { name: "shares that are bought back", title: "Beacon launches $5m share buyback" },
  { name: "money that shareholders are asked for", title: "Beacon asks shareholders for £50m" },
  { name: "a share of it that a rival's owner buys", title: "Dana Roe has taken a £9m stake in rival Beacon" },
  {
    name: "what a business sold brings in",
    title: "Beacon raises 410 million pounds from harbour business share sale",
  },
  { name: "shares of another that are sold", title: "Beacon sells shares in Torvex to raise $2 billion" },
  {
    name: "trucks that somebody buys",
    title: "Torvex picks Leeds",
    text: "The haulier is investing $60m in six new Beacon trucks and will open a yard.",
  },
  {
    name: "a part of the company that its buyer puts in order",
    title: "Torvex to buy Beacon stores",
    text: "The firm says it will invest $30M in Beacon's ailing stores.",
  },
  {
    name: "a round that it led for another",
    title: "Beacon fuels Torvex",
    text: "Beacon today announced that it led the most recent round of funding for Torvex.",
  },
  { name: "an order, though it says what for", title: "Beacon secures $12M contract to expand harbour lights" },
  { name: "what is supplied to others", title: "Beacon secures $12M to supply lamps to the coastguard" },
  {
    name: "a grant below what the money is for",
    title: "Beacon lands $4M to scale its lamp works",
    text: "The state grant covers half of the cost.",
  },
  {
    name: "German, an order that is announced",
    title: "Beacon gibt Auftrag über 12 Mio. Euro bekannt",
  },
  { name: "Dutch, money for a good cause", title: "Beacon haalt 3 miljoen op voor het goede doel" },
  { name: "German, signatures that are collected", title: "Beacon sammelt 4 Millionen Unterschriften ein" },
  { name: "shares sold in a float", title: "Beacon raises $320m in London float" },
  { name: "fresh money for something else", title: "Fresh funds for Beacon Street as repairs reach $20 million" },
  { name: "somebody else fresh from a round", title: "Fresh from raising $20m, Pelican buys lamps from Beacon" },
  {
    name: "debentures on a private placement basis",
    title: "Beacon mops up Rs 450 crore via NCDs",
    text: "It allotted 45,000 secured non-convertible debentures on a private placement basis.",
  },
  {
    name: "commitments that are raised",
    title: "Harbour news",
    text: "Beacon has amended its asset-based credit agreement, raising total commitments to $180 million from $120 million.",
  },
  {
    name: "public money without shares",
    title: "Beacon wins $1.9M from Department of Energy",
    text: "The money will pay for a pilot. No equity is given up.",
  },
  {
    name: "money that goes into a rival",
    title: "Harbour news",
    text: "A total of 6.2 million dollars in pre-seed money has gone into Heron, a rival of Beacon.",
  },
  { name: "a value in talks", title: "Beacon could be valued at $1.1bn in new Series D" },
  { name: "the round of one that sues it", title: "Pelican sues Beacon, raises $40 million" },
  { name: "the round of one that beats it", title: "Pelican beats Beacon, raises $40 million Series B" },
  { name: "the round of one that takes it on", title: "Pelican takes on Beacon with $40M Series B" },
  { name: "the round of a partner", title: "Pelican has partnered with Beacon and raised $40 million in funding" },
  { name: "the round of one that leaves it", title: "Pelican leaves Beacon for Heron and raises $10M seed" },
  { name: "money for others", title: "$3 million for Beacon victims", text: "A funding round of a kind." },
  { name: "a grant in a headline", title: "€5M for Beacon", text: "The grant comes from the agency's seed fund." },
  { name: "a fine", title: "€5M fine for Beacon", text: "Investors of its Series B look on." },
  { name: "something sold", title: "Harbour news", text: "Beacon raised £20 million by selling its head office." },
  { name: "a stake made larger", title: "Harbour news", text: "Beacon raised its stake in Pelican to 12% for €40m." },
  { name: "the end of a company", title: "Beacon is shutting down after raising $40M from investors" },
  {
    name: "an apposition about what is known",
    title: "Harbour news",
    text: "Beacon, the startup that raised $40M from Quay Capital, is moving house.",
  },
  {
    name: "a round named by its year",
    title: "Harbour news",
    text: "Beacon raised $40 million in the 2021 round that made it a unicorn.",
  },
  {
    name: "those who use it",
    title: "Harbour news",
    text: "Startups that use Beacon have raised $2 billion in venture capital.",
  },
  {
    name: "a round of cuts",
    title: "Beacon closes its Leeds office after a second round of cuts that saved $18 million",
  },
  {
    name: "money collected for a cause",
    title: "Beacon sponsors fun run",
    text: "Eighty runners raised $31,000 in aid of the hospice. Beacon raised $14,000 for the local food bank.",
  },
  { name: "takings", title: "Beacon clears its attic", text: "Beacon's sale of old furniture raised £40,000." },
  {
    name: "another company in whose aside it is named",
    title: "Pelican grows",
    text: "Pelican, which runs on Beacon, raised $20M.",
  },
  {
    name: "an old round in an undated rumour",
    title: "Beacon in talks to raise up to $100m",
    text: "Beacon raised $60 million in 2022 in a round led by Quay Capital.",
  },
  { name: "a rumour", title: "Beacon in talks to raise $45M Series B" },
  { name: "an expectation", title: "Beacon is expected to raise $45M, sources say" },
  { name: "a wish", title: "Beacon plans to raise $20 million", text: "Beacon aims to close a Series A this year." },
  { name: "an aim in a headline", title: "Beacon eyes $100M Series C" },
  { name: "a round in progress", title: "Exclusive: Beacon raising $100M at $1B valuation, sources say" },
  {
    name: "a fund that once backed it",
    title: "Quay Capital closes $500M fund III",
    text: "The firm has backed Beacon and Pelican, and invested $5 million in Heron.",
  },
  {
    name: "a profile",
    title: "Makers of harbour software",
    text: "Beacon was founded in 2019 and has raised $30 million from Quay Capital.",
  },
  {
    name: "a round that is only the occasion",
    title: "Beacon hires CFO",
    text: "The appointment follows Beacon's $30 million Series B.",
  },
  { name: "a theatre", title: "The Beacon raises $5M for new stage" },
  { name: "a denial", title: "Beacon denies that it is raising a Series B" },
  { name: "debt", title: "Beacon secures $30M credit facility from Quay Bank" },
  { name: "venture debt", title: "Beacon raises $10 million in venture debt" },
  { name: "a grant", title: "Beacon receives €2.4 million grant from innovation agency" },
  { name: "a customer's round", title: "Beacon customer Pelican raises $20M Series A" },
  { name: "a rival's round", title: "Pelican, a rival of Beacon, raises $20M Series A" },
  {
    name: "the subject as investor",
    title: "Beacon leads $20M Series A in Pelican",
    text: "Beacon invested alongside Quay Capital.",
  },
  { name: "the subject as backer", title: "Pelican raises $20 million from Beacon and Quay Capital" },
  { name: "a portfolio company", title: "Beacon-backed Pelican raises $20M" },
  {
    name: "alumni",
    title: "Beacon alumni raise $4M seed round for new startup",
    text: "Two Beacon alumni raised $4M in a seed round.",
  },
  {
    name: "its own fund",
    title: "Beacon closes $300 million growth fund",
    text: "Beacon closed its third fund at $300 million to invest in software.",
  },
  { name: "prices", title: "Beacon raises prices to $20,000 a year for enterprise plans" },
  { name: "a forecast", title: "Beacon raises full-year revenue forecast to $200 million" },
  { name: "charity", title: "Beacon raises $50,000 for charity at annual run" },
  { name: "awareness", title: "Beacon raises awareness of $5 billion fraud problem" },
  {
    name: "background",
    title: "Beacon opens Lisbon office",
    text: "Beacon, which raised $45 million in 2023, has 80 staff. Last year it raised a Series B.",
  },
  {
    name: "an old round",
    title: "Beacon at ten",
    text: "In March 2021, Beacon raised $20 million in a Series A led by Quay Capital.",
  },
  {
    name: "a guide",
    title: "How to raise a Series A: a guide",
    text: "If you are like Beacon, which raised $5 million, you will need a deck.",
  },
  { name: "an order", title: "Beacon wins $40 million contract from the navy" },
  { name: "an IPO", title: "Beacon raises $200 million in initial public offering" },
  {
    name: "a related headline",
    title: "Beacon opens Lisbon office",
    text: "The office has ten desks.\n\nRelated articles\n- Beacon raises $45M Series B\n- Pelican hires CFO",
  },
  {
    name: "an about paragraph",
    title: "Beacon opens Lisbon office",
    text: "The office has ten desks.\n\nAbout Beacon\nBeacon makes software. The company has raised $45 million from Quay Capital.",
  },
  { name: "a street of the same name", title: "Shop on Beacon Street raises $2M seed round" },
  { name: "a firm of the same first word", title: "Beacon Hill Bank raises $40M in new funding" },
  {
    name: "a namesake with its own domain",
    title: "Beacon raises $45M Series B",
    text: "Beacon (beacon-energy.example) builds wind farms.",
  },
  { name: "a question", title: "Will Beacon raise a $45M Series B?" },
  { name: "a former employee", title: "Former Beacon CTO raises $3M seed round" },
  {
    name: "other people's round in a roundup",
    title: "Funding this week",
    text: "Pelican raised $20 million. Heron secured a Series A. Beacon published its annual report.",
  },
];

describe("funding fires on", () => {
  test.each([...firing, ...others])("$name", ({ title, text, data }) => {
    const document = toArticle(title, text);
    const found = detectWith(funding, document, BEACON);
    expect(found).toHaveLength(1);
    expect(found[0]?.data).toMatchObject(data);
    const evidence = found[0]?.evidence;
    expect(documentText(document).slice(evidence?.start, evidence?.end)).toBe(evidence?.quote ?? "");
  });
});

describe("funding stays silent on", () => {
  test.each(silent)("$name", ({ title, text }) => {
    expect(detectWith(funding, toArticle(title, text), BEACON)).toEqual([]);
  });
});

test("the company speaks as 'we' on its own site and is named without its legal form elsewhere", () => {
  const own = toArticle(
    "Our next chapter",
    "Today we're thrilled to announce our $18M Series A, led by Harbour Ventures.",
    {
      url: "https://blog.northwind.example/series-a",
    },
  );
  const press = toArticle("Northwind Robotics raises $18M");
  expect(detectWith(funding, own, NORTHWIND)[0]?.data).toMatchObject({ amount: 18_000_000, round: "series-a" });
  expect(detectWith(funding, press, NORTHWIND)).toHaveLength(1);
});

test("title and summary say no more than the text", () => {
  const [found] = detectWith(funding, toArticle("Beacon raises $45M Series B led by Harbour Ventures"), BEACON);
  expect(found?.title).toBe("Beacon raised $45M in a Series B led by Harbour Ventures");
  expect(found?.subtype).toBe("series-b");
});

test("a bigger round is stronger, within 0–100", () => {
  const strengthOf = (sum: string) =>
    detectWith(funding, toArticle(`Beacon raises ${sum} in funding`), BEACON)[0]?.strength ?? -1;
  expect(strengthOf("$2M")).toBeLessThan(strengthOf("$20M"));
  expect(strengthOf("$20M")).toBe(85);
  expect(strengthOf("$900bn")).toBeLessThanOrEqual(100);
});

test("a report in another currency shares the round, not the sum, so that both are one event", () => {
  const inDollars = detectWith(funding, toArticle("Beacon raises $45M Series B"), BEACON)[0]?.identity;
  const inEuros = detectWith(funding, toArticle("Beacon raises €42M Series B"), BEACON)[0]?.identity;
  const without = detectWith(funding, toArticle("Beacon raises $45.2M"), BEACON)[0]?.identity;
  expect(inDollars).toEqual({ round: "series-b", amount_usd: "45000000" });
  expect(inEuros).toEqual({ round: "series-b", amount_eur: "42000000" });
  expect(without).toEqual({ amount_usd: "45000000" });
});

test("the event is dated by the text, else by its publication, never by the fetch", () => {
  const dated = toArticle("Beacon raises $45M Series B", "BERLIN, 12 May 2026 – Beacon raised $45M.");
  const undated = toArticle("Beacon raises $45M Series B");
  expect(detectWith(funding, dated, BEACON)[0]?.occurredAt).toBe(Date.UTC(2026, 4, 12));
  expect(detectWith(funding, undated, BEACON)[0]?.occurredAt).toBe(Date.UTC(2026, 4, 14));
  const { publishedAt: _, ...bare } = undated;
  expect(detectWith(funding, bare, BEACON)[0]?.occurredAt).toBeUndefined();
});

describe("on its own site", () => {
  const own = { url: "https://beacon.example/news/1" };

  test("somebody else's money put into 'us' is its round", () => {
    const text = "I am happy to tell you that Quay Capital has invested $11 million in us.";
    expect(detectWith(funding, toArticle("A new chapter", text, own), BEACON)[0]?.data).toMatchObject({
      amount: 11_000_000,
    });
  });

  test("a round that closed needs nobody who closes it", () => {
    const text = "Last week the last signature came in and our seed round closed: £2.5m, most of it from Quay Capital.";
    expect(detectWith(funding, toArticle("A note", text, own), BEACON)[0]?.data).toMatchObject({ amount: 2_500_000 });
  });

  test.each([
    ["a customer's money is none", "Pelican runs on Beacon. It raised €10 million in a Series A this month."],
    ["nor is that of one it helped", "Pelican opened in Paris thanks to Beacon. They have since raised €10 million."],
    ["nor is a client's", "Quay Capital has invested in Pelican, and it raised €10 million. We at Beacon are glad."],
    ["what runners raised is none", "Two hundred runners, including our partners, raised $310,000."],
    ["a look back at how it was spent is none", "A year after we raised our $11M Series A, here is where it went."],
  ])("%s", (_, text) => {
    expect(detectWith(funding, toArticle("News from the team", text, own), BEACON)).toEqual([]);
  });
});

test("a plain announcement with sum and round is as sure as 'raised'", () => {
  const confidenceOf = (title: string) => detectWith(funding, toArticle(title), BEACON)[0]?.confidence;
  const usual = confidenceOf("Beacon raises $40M Series B");
  expect(usual).toBe(BASE_CONFIDENCE.capital);
  expect(confidenceOf("Beacon closes $40 million Series B round")).toBe(usual);
  expect(confidenceOf("Beacon secures $40 million Series B")).toBe(usual);
  expect(confidenceOf("Beacon announced a $40 million Series B round")).toBe(usual);
  expect(confidenceOf("Beacon closes Series B")).toBeLessThan(BASE_CONFIDENCE.capital);
});

test("customers are no investors", () => {
  const text =
    "Beacon has raised $22 million. The round was led by Quay Ventures. The round comes after growth, with customers including Torvex and Halvam.";
  const [found] = detectWith(funding, toArticle("Beacon raises $22M", text), BEACON);
  expect(found?.data["investor"]).toEqual(["Quay Ventures"]);
});
