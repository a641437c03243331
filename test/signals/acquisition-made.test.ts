import { describe, expect, test } from "bun:test";
import { documentText } from "#core/document.ts";
import { acquisitionMade } from "#signals/acquisition-made.ts";
import { BEACON, detectWith, NORTHWIND, toArticle } from "./read-case.ts";

const firing: { name: string; title: string; text?: string; data: Record<string, unknown> }[] = [
  {
    name: "a shop whose name has a possessor",
    title: "Harbour news",
    text: "Beacon is acquiring Bellamo's Family Market for $4 million in cash.",
    data: { target: "Bellamo's Family Market", amount: 4_000_000 },
  },
  {
    name: "a shop of a kind",
    title: "Beacon in Leith has acquired a Duncan-based independent grocery store",
    data: {},
  },
  {
    name: "one more",
    title: "Harbour news",
    text: "Beacon will also acquire Kelvo Distributing.",
    data: { target: "Kelvo Distributing" },
  },
  {
    name: "by what is paid for it, in German",
    title: "Beacon zahlt",
    text: "Beacon zahlt 50 Millionen Euro für Kelvo. Die Übernahme ist abgeschlossen.",
    data: { target: "Kelvo" },
  },
  {
    name: "a firm of a kind, with its price",
    title: "Beacon agrees to buy US ship component firm for $340 million",
    data: { amount: 340_000_000, currency: "USD" },
  },
  { name: "firms of a kind in German", title: "Beacon kauft zwei dänische IT-Firmen", data: { acquirer: "Beacon" } },
  { name: "firms of a kind in French", title: "Beacon rachète deux sociétés danoises", data: { acquirer: "Beacon" } },
  { name: "firms of a kind in Spanish", title: "Beacon compra dos empresas danesas", data: { acquirer: "Beacon" } },
  {
    name: "one of a land's, named far below with its price above",
    title: "Bank seals Korean deal",
    text:
      "Beacon said it would spend $3.3bn (£1.8bn) to buy one of South Korea's main retail banks. Its shares fell. " +
      "Analysts were surprised. The move is big. Unions are wary. Markets were calm. Rain fell in Seoul. " +
      "Beacon said it was buying 100% of Kelvo Bank, an agreement that would end a dispute.",
    data: { target: "Kelvo Bank", amount: 3_300_000_000, currency: "USD" },
  },
  {
    name: "one under its initials and its name",
    title: "Beacon group to buy KQS",
    text: "A consortium led by Beacon has agreed to acquire the famed studio Kelvo-Quay-Sonder Inc. for nearly $3 billion.",
    data: { amount: 3_000_000_000 },
  },
  { name: "firms of a kind, in capitals", title: "Beacon Buys Two Danish Services Firms", data: {} },
  { name: "more firms, beside another verb", title: "Beacon backs its view, buys more businesses", data: {} },
  {
    name: "a unit in capitals",
    title: "Beacon Acquires Pelican Advanced Ropes Unit For USD200 Million",
    data: { target: "Pelican Advanced Ropes Unit", amount: 200_000_000, currency: "USD" },
  },
  {
    name: "all of a firm, and no savings for its price",
    title: "Beacon hits acquisition trail",
    text: "Beacon said it had bought all of Norway's Pelican. It expects cost savings of about $200m a year.",
    data: { target: "Pelican" },
  },
  {
    name: "what is spent on it",
    title: "Beacon to spend 578m euros on buying Pelican",
    data: { target: "Pelican", amount: 578_000_000, currency: "EUR" },
  },
  {
    name: "a battle that is won",
    title: "Harbour news",
    text: "Beacon has won a takeover battle for US phone firm Pelican with a bid worth $6.8bn.",
    data: { target: "Pelican", amount: 6_800_000_000 },
  },
  {
    name: "one that has a site, and not the site",
    title: "Harbour news",
    text: "Pelican Inc, which owns the Quayside.com website, has agreed to be acquired by Beacon.",
    data: { target: "Pelican Inc" },
  },
  {
    name: "a friendly deal at a price a share",
    title: "Beacon strikes friendly deal for Pelican at $26.50 a share",
    data: { target: "Pelican" },
  },
  { name: "a group that it leads", title: "Beacon-led consortium to buy Pelican", data: { target: "Pelican" } },
  {
    name: "a maker by its name, not by what it makes",
    title: "Beacon to grow with $14M acquisition of Corsair publisher Halvam",
    data: { target: "Halvam" },
  },
  {
    name: "a company behind its kind in capitals",
    title: "Beacon to Buy Tidal Storage Firm Torvex Tech at $4.75 a Share",
    data: { target: "Torvex Tech" },
  },
  {
    name: "what the text below gives as the name",
    title: "Beacon Announces Acquisition of Dock Nine Projecting Strong Growth",
    text: "Beacon has bought Dock Nine, a bar. Dock Nine is dear to sailors.",
    data: { target: "Dock Nine" },
  },
  {
    name: "German, with what kind of company it is before the name",
    title: "Beacon übernimmt Wettbewerber Torvex",
    data: { target: "Torvex" },
  },
  { name: "German, a start-up of a trade", title: "Beacon kauft Bojen-Start-up Torvex", data: { target: "Torvex" } },
  { name: "Dutch, one of the same trade", title: "Beacon neemt Branchegenoot Torvex over", data: { target: "Torvex" } },
  {
    name: "the purchase as what it acts with",
    title: "With Torvex purchase, Beacon pushes into routing",
    data: { target: "Torvex" },
  },
  {
    name: "a share purchase agreement",
    title: "Beacon has entered into a share purchase agreement for 100% of Torvex Systems",
    data: { target: "Torvex Systems" },
  },
  {
    name: "a headline that ends on the buy",
    title: "Beacon expands into Finland with Puhdas buy",
    data: { target: "Puhdas" },
  },
  {
    name: "a means to an end",
    title: "Harbour news",
    text: "Beacon has widened its range by acquiring Pelican.",
    data: { target: "Pelican" },
  },
  {
    name: "a business of another",
    title: "Beacon completes acquisition of Pelican's buoy business",
    data: { target: "Pelican" },
  },
  {
    name: "German, with the verb at the end",
    title: "Zukauf im Hafen",
    text: "Beacon hat den Bojenhersteller Pelican erworben.",
    data: { target: "Pelican" },
  },
  {
    name: "German, with the buyer behind the verb",
    title: "Zukauf",
    text: "Zum 1. März übernimmt der Kieler Zulieferer Beacon die Pelican GmbH mit 35 Mitarbeitenden.",
    data: { target: "Pelican GmbH" },
  },
  {
    name: "a majority of the shares",
    title: "Harbour news",
    text: "Beacon signed a definitive agreement under which it will obtain 74 per cent of the shares of Pelican.",
    data: { target: "Pelican" },
  },
  { name: "all the shares", title: "Beacon has secured all shares in Pelican", data: { target: "Pelican" } },
  { name: "Italian", title: "Beacon rileva la maggioranza di Pelican", data: { target: "Pelican" } },
  {
    name: "a price before the target",
    title: "Beacon pays £12m for software maker Pelican",
    data: { target: "Pelican" },
  },
  { name: "a verb of control", title: "Beacon takes control of Pelican", data: { target: "Pelican" } },
  { name: "a verb of greed", title: "Beacon scoops up Pelican", data: { target: "Pelican" } },
  { name: "a headline without a verb of being", title: "Pelican sold to Beacon", data: { target: "Pelican" } },
  {
    name: "an adjective of place before the name",
    title: "Beacon buys Kiel-based Pelican",
    data: { target: "Pelican" },
  },
  {
    name: "a headline",
    title: "Beacon acquires Pelican Systems for $68 million",
    data: { acquirer: "Beacon", target: "Pelican Systems", amount: 68_000_000, currency: "USD" },
  },
  {
    name: "a headline in the infinitive",
    title: "Beacon to acquire Pelican Systems",
    data: { target: "Pelican Systems" },
  },
  {
    name: "a signed agreement",
    title: "Deal in harbour software",
    text: "Beacon said on Thursday it has entered into a definitive agreement to acquire Pelican Systems, a maker of buoys. The purchase price is £12 million.",
    data: { target: "Pelican Systems", amount: 12_000_000, currency: "GBP" },
  },
  { name: "the passive", title: "Pelican Systems acquired by Beacon", data: { target: "Pelican Systems" } },
  {
    name: "the passive with a reason",
    title: "Harbour news",
    text: "Pelican Systems has been bought by Beacon to widen its range.",
    data: { target: "Pelican Systems" },
  },
  { name: "a noun", title: "Beacon completes acquisition of Pelican Systems", data: { target: "Pelican Systems" } },
  { name: "a business", title: "Beacon buys the payments business of Heron Group", data: { target: "Heron Group" } },
  { name: "a majority", title: "Beacon acquires 75% of Pelican Systems", data: { target: "Pelican Systems" } },
  {
    name: "a sale to the subject",
    title: "Heron Group sells Pelican Systems to Beacon",
    data: { target: "Pelican Systems" },
  },
  { name: "German", title: "Beacon übernimmt Pelican Systems", data: { target: "Pelican Systems" } },
  { name: "French", title: "Beacon rachète Pelican Systems", data: { target: "Pelican Systems" } },
  {
    name: "Spanish",
    title: "Beacon compra Pelican Systems por 5 millones de euros",
    data: { target: "Pelican Systems", amount: 5_000_000 },
  },
];

const silent: { name: string; title: string; text?: string }[] = [
  {
    name: "a small stake",
    title: "Beacon pays for stake",
    text: "Heron sold a stake of about 4% in Torvex Life to Beacon.",
  },
  {
    name: "an old purchase and what is made since",
    title: "How two earbuds compare",
    text: "Beacon's acquisition of Sings means the Torvex maker now has two of the best.",
  },
  { name: "a partnership it acts with", title: "With Torvex partnership, Beacon pushes into routing" },
  { name: "a purchase that is only possible", title: "With possible Torvex purchase, Beacon would push into routing" },
  {
    name: "a purchase by another that expands",
    title: "Heron expands into Finland with Puhdas buy",
    text: "Beacon looks on.",
  },
  {
    name: "a post taken over in German",
    title: "Beacon hat eine neue Chefin",
    text: "Zum 1. November hat Britta Lüders die Geschäftsführung der Beacon GmbH übernommen.",
  },
  { name: "a site", title: "Harbour news", text: "Beacon has acquired the former Pelican Press site in Bath." },
  { name: "a thing that a name describes", title: "Harbour news", text: "Beacon has bought a Harbour Cup spot." },
  { name: "software", title: "Beacon acquires Torvex's Pelican server software" },
  {
    name: "software, in capitals",
    title: "Beacon Acquires Pelican Server Software",
    text: "Beacon has bought server software from Torvex.",
  },
  { name: "a takeover it only pursues", title: "Beacon to pursue takeover of Norway's Pelican: Harbour Post" },
  { name: "a deal it walked out of", title: "News", text: "Beacon has pulled out of a deal to buy Pelican Systems." },
  { name: "a race it lost", title: "Harbour news", text: "Heron Group has beaten Beacon to buy Pelican." },
  { name: "an anniversary", title: "Harbour news", text: "It is a year since Beacon acquired Pelican." },
  { name: "an inquiry", title: "Harbour news", text: "An inquiry into Beacon's purchase of Pelican was opened." },
  { name: "a purchase that is stopped", title: "Regulator blocks Beacon's acquisition of Pelican" },
  { name: "a purchase given up", title: "News", text: "Beacon has walked away from its £40m purchase of Pelican." },
  { name: "its founder's purchase", title: "Beacon founder Jane Roe buys Pelican FC" },
  { name: "a licence", title: "Beacon buys Pelican licence" },
  { name: "talks", title: "Beacon in talks to acquire Pelican Systems" },
  { name: "a bid", title: "Beacon makes $2bn bid for Pelican Systems", text: "Beacon offered to buy Pelican Systems." },
  {
    name: "a plan",
    title: "Beacon plans to acquire Pelican Systems",
    text: "Beacon may buy Pelican Systems next year.",
  },
  { name: "a denial", title: "Beacon denies that it will acquire Pelican Systems" },
  { name: "a deal that fell through", title: "Beacon abandons plan to buy Pelican Systems" },
  { name: "the subject as target", title: "Heron Group acquires Beacon" },
  { name: "a rival's purchase", title: "Beacon rival Heron acquires Pelican Systems" },
  { name: "a customer's purchase", title: "Heron, a customer of Beacon, acquires Pelican Systems" },
  {
    name: "a law firm that acts for the buyer",
    title: "Deal in the harbour",
    text: "Law firm Beacon acted for Heron in its takeover of the buoy maker Pelican.",
  },
  { name: "a majority of votes", title: "Beacon secures majority of votes in Berlin" },
  { name: "work paid for", title: "Beacon paid $4m for developer Pelican to build an app" },
  { name: "costs taken over in German", title: "Zum 1. Mai übernimmt Beacon die Kosten der Pelican GmbH" },
  { name: "goods bought in German", title: "Im Mai kauft Beacon die Waren bei Pelican" },
  { name: "a minority obtained", title: "Beacon takes 20 per cent interest in Pelican" },
  { name: "a contract won in Spanish", title: "Beacon se hace con el contrato de Pelican" },
  { name: "a price for an advertisement", title: "Beacon pays $5m for Pelican Bowl spot" },
  { name: "an adviser", title: "Beacon advises Heron on acquisition of Pelican Systems" },
  { name: "a minority stake", title: "Beacon acquires 9% stake in Pelican Systems" },
  { name: "customers", title: "Beacon has acquired 2 million customers in Brazil" },
  { name: "a building", title: "Beacon buys office building in Rotterdam from Heron Group" },
  { name: "goods", title: "Beacon buys 20 Volvo trucks" },
  {
    name: "background",
    title: "Beacon opens Lisbon office",
    text: "Beacon, which acquired Pelican Systems in 2019, has 80 staff. In 2015 Beacon acquired Heron.",
  },
  { name: "a product", title: "Beacon launches customer acquisition dashboard" },
  { name: "a guide", title: "How to acquire a company: a guide", text: "Beacon acquired Heron this way." },
  {
    name: "a related headline",
    title: "Beacon opens Lisbon office",
    text: "The office has ten desks.\n\nMost read\n1. Beacon acquires Pelican Systems",
  },
  { name: "a bank of the same first word", title: "Beacon Hill Bank acquires Pelican Trust" },
];

describe("acquisition_made fires on", () => {
  test.each(firing)("$name", ({ title, text, data }) => {
    const document = toArticle(title, text);
    const found = detectWith(acquisitionMade, document, BEACON);
    expect(found).toHaveLength(1);
    expect(found[0]?.data).toMatchObject(data);
    const evidence = found[0]?.evidence;
    expect(documentText(document).slice(evidence?.start, evidence?.end)).toBe(evidence?.quote ?? "");
  });
});

describe("acquisition_made stays silent on", () => {
  test.each(silent)("$name", ({ title, text }) => {
    expect(detectWith(acquisitionMade, toArticle(title, text), BEACON)).toEqual([]);
  });
});

test("a purchase told in the title and again in the text is one, with the price of either", () => {
  const text = "Northwind Robotics has acquired Pelican Systems Ltd. Northwind pays €4 million in cash.";
  const found = detectWith(acquisitionMade, toArticle("Northwind Robotics buys Pelican", text), NORTHWIND);
  expect(found).toHaveLength(1);
  expect(found[0]?.data).toMatchObject({ amount: 4_000_000, currency: "EUR" });
});

test.each([
  "Beacon is acquiring Pelican",
  "Beacon is buying Pelican",
  "Beacon übernimmt Pelican zum Jahresende",
  "Beacon snaps up Pelican in a deal closing next year",
  "Beacon acquires Pelican, subject to regulatory approval",
])("%p is not told as done", (title) => {
  expect(detectWith(acquisitionMade, toArticle(title), BEACON)[0]?.title).toBe("Beacon is to acquire Pelican");
});

test("an agreement is not told as done", () => {
  const [signed] = detectWith(acquisitionMade, toArticle("Beacon to acquire Pelican Systems"), BEACON);
  const [done] = detectWith(acquisitionMade, toArticle("Beacon acquires Pelican Systems"), BEACON);
  expect(signed?.title).toBe("Beacon is to acquire Pelican Systems");
  expect(done?.title).toBe("Beacon acquired Pelican Systems");
});
