import { expect, test } from "bun:test";
import { ipoFiling } from "#signals/ipo-filing.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  ipoFiling,
  [
    { name: "a float of so much", title: "Beacon goes public in $2bn float" },
    { name: "German, the first day", title: "Beacon feiert Börsendebüt" },
    { name: "German, the price", title: "Börsengang von Beacon: Preisspanne steht" },
    { name: "Portuguese", title: "Beacon faz IPO na B3" },
    { name: "Dutch", title: "Beacon maakt beursdebuut" },
    { name: "shares on their debut", title: "Beacon shares soar on debut" },
    { name: "a debut where shares are traded", title: "Beacon makes Wall Street debut" },
    { name: "a city to list in", title: "Beacon to list in London" },
    { name: "money that the offering brings", title: "Beacon IPO raises $100 million", data: { amount: 100_000_000 } },
    { name: "shares that leap in a listing", title: "Beacon shares leap in UK's biggest listing" },
    {
      name: "a debut on an exchange by name",
      title: "Beacon set for market debut",
      text: "NORLAND (Wire) - Shares of Beacon Inc. will make their Nasdaq stock market debut on Thursday.",
    },
    {
      name: "a way round a public offering",
      title: "Beacon to go public through SPAC merger with Polaris Acquisition",
    },
    { name: "money raised in a float", title: "Beacon raises $320m in London float" },
    { name: "a plain filing", title: "Beacon files to go public" },
    { name: "an offering that is closed", title: "Beacon closes initial public offering" },
    {
      name: "an application for admission",
      title: "Harbour news",
      text: "Beacon has applied for its shares to be admitted to trading on Oslo Børs.",
    },
    { name: "shares that rise on the first day", title: "Beacon soars 40% on market debut" },
    { name: "papers handed in", title: "Beacon hands in its F-1" },
    {
      name: "a subscription period under a title",
      title: "Beacon wird konkret",
      text: "Die Zeichnungsfrist beginnt am 3. Juni, die Preisspanne liegt bei 24 bis 28 Euro.",
    },
    {
      name: "a registration statement",
      title: "Beacon files for $100 million IPO",
      text: "The lamp maker Beacon Inc. has filed a Form S-1 with the SEC to raise up to $100 million.",
      subtype: "filed",
      data: { amount: 100_000_000, currency: "USD" },
    },
    {
      name: "a confidential one",
      title: "Beacon confidentially submits draft registration statement for proposed IPO",
      subtype: "filed",
    },
    { name: "a regulator's go-ahead", title: "SEBI clears Beacon's Rs 1,200 crore IPO", subtype: "filed" },
    {
      name: "draft papers in India",
      title: "Ferry operator Beacon files DRHP with SEBI to raise Rs 800 crore",
      subtype: "filed",
      data: { amount: 8_000_000_000, currency: "INR" },
    },
    {
      name: "a price and a size that stands in the text",
      title: "Beacon prices IPO at $19 a share",
      text: "The company sells 22 million shares at $19, the top of its range, and takes in $418 million.",
      subtype: "priced",
      data: { amount: 418_000_000 },
    },
    { name: "a range", title: "Beacon sets IPO price range at $16 to $18", subtype: "priced" },
    {
      name: "the new shares of an issue",
      title: "Beacon IPO, day 3",
      text: "The issue opened on May 12 with a fresh part of Rs 150 crore and an offer for sale of Rs 402 crore at Rs 481-506 apiece.",
      subtype: "priced",
      data: { amount: 1_500_000_000 },
    },
    { name: "a debut", title: "Beacon shares jump 30% in Nasdaq debut", subtype: "priced" },
    {
      name: "an intention to float",
      title: "Beacon announces intention to float on the London Stock Exchange",
      subtype: "filed",
    },
    {
      name: "the own blog",
      title: "We've filed to go public",
      text: "Today we publicly filed our registration statement on Form S-1 with the Securities and Exchange Commission.",
      more: OWN,
      subtype: "filed",
    },
    {
      name: "a form among the filings",
      title: "Beacon Inc. registration statement",
      more: { kind: "filing", facts: { form: "S-1" } },
      subtype: "filed",
    },
    {
      name: "German",
      title: "Beacon will an die Börse",
      text: "Der Leipziger Hersteller hat bei der Bafin den Prospekt eingereicht. 80 Millionen Euro soll die Kapitalerhöhung bringen.",
      subtype: "filed",
      data: { amount: 80_000_000 },
    },
    { name: "French", title: "Beacon s'introduit en Bourse à Paris", subtype: "priced" },
    { name: "Spanish", title: "Beacon debuta en la Bolsa de Madrid", subtype: "priced" },
    { name: "Italian", title: "Beacon sbarca su Euronext Growth Milan", subtype: "priced" },
  ],
  [
    { name: "a German plan", title: "Beacon plant Börsendebüt" },
    { name: "an account that makes its plans public", title: "Beacon goes public in row over plans" },
    { name: "the debut of a thing", title: "Beacon phone makes London debut" },
    { name: "another's debut", title: "Beacon shares jump on Torvex debut" },
    { name: "a round before a listing", title: "Beacon raises £300m ahead of Oslo listing" },
    { name: "the listing of a unit that is hoped for", title: "Beacon shares jump on plan to list unit" },
    { name: "another's listing", title: "Beacon shares soar on Torvex IPO" },
    { name: "a carnival float", title: "Beacon float wins prize in London parade" },
    { name: "another first night", title: "Beacon makes Broadway debut" },
    { name: "an index it joins", title: "Beacon joins Nasdaq 100" },
    { name: "a debut of something else", title: "Beacon app makes its market debut in Spain" },
    {
      name: "a listing put on ice",
      title: "Beacon shelves IPO",
      text: "The chip designer has put its stock market listing on ice, citing rough markets.",
    },
    { name: "a listing only in view", title: "Beacon grows fast, eyes IPO" },
    { name: "a plan", title: "Beacon plans IPO next year" },
    { name: "hearsay", title: "Beacon weighs listing in London, sources say" },
    { name: "banks", title: "Beacon hires banks for IPO" },
    {
      name: "a remark",
      title: "Beacon could go public next year, CEO hints",
      text: '"Maybe in 2027, maybe never," Rita Chan told a panel when asked about an IPO of her flower delivery firm.',
    },
    {
      name: "a listing put off",
      title: "Beacon postpones IPO",
      text: "The company has withdrawn its registration statement.",
    },
    { name: "a round before it", title: "Beacon raises $45M pre-IPO round" },
    {
      name: "another's",
      title: "Pelican files for IPO",
      text: "Pelican Freight has filed a Form S-1. It uses Beacon for berth planning.",
    },
    { name: "a ticker", title: "Beacon (Nasdaq: BCN) launches new lamp" },
    {
      name: "things listed",
      title: "Beacon lists flat on marketplace",
      text: "The property site now lists 20,000 flats.",
    },
    {
      name: "a career",
      title: "Beacon appoints CFO",
      text: "Jane Roe took Globex public on the Nasdaq in 2019.",
    },
    { name: "a look back", title: "One year after its IPO, Beacon is up 40%" },
    { name: "a suit", title: "Beacon files suit in New York over patents" },
    { name: "a product for it", title: "Beacon's software helps companies file an S-1 faster" },
  ],
);

test("filing and pricing are two events, two reports of the pricing are one", () => {
  const [filed] = detectWith(ipoFiling, toArticle("Beacon files for IPO on Nasdaq"), BEACON);
  const [priced] = detectWith(ipoFiling, toArticle("Beacon prices IPO at $18 a share"), BEACON);
  const [again] = detectWith(ipoFiling, toArticle("Beacon begins trading on NYSE under ticker BCN"), BEACON);
  expect(filed?.identity).not.toEqual(priced?.identity ?? {});
  expect(again?.identity).toEqual(priced?.identity ?? {});
});

test("an exchange has no share in what others list there", () => {
  const text =
    "The airline is to begin its stock market debut with a double listing, the Beacon Stock Exchange has said.";
  const exchange = { ...BEACON, name: "Beacon Stock Exchange" };
  expect(detectWith(ipoFiling, toArticle("Airline in listing", text), exchange)).toEqual([]);
});
