import { expect, test } from "bun:test";
import { debtFinancing } from "#signals/debt-financing.ts";
import { funding } from "#signals/funding.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  debtFinancing,
  [
    { name: "a line that is made longer", title: "Beacon ups credit line to $250m", data: { amount: 250_000_000 } },
    { name: "Italian", title: "Beacon emette bond da 200 milioni di euro", data: { amount: 200_000_000 } },
    { name: "a bank of states", title: "Beacon clinches €80m financing from EIB", data: { amount: 80_000_000 } },
    { name: "a refinancing that is sealed", title: "Beacon seals £1bn refinancing", data: { amount: 1_000_000_000 } },
    { name: "money to leave a court's protection", title: "Beacon secures exit financing of $500m" },
    { name: "banks without a name", title: "Banks agree to lend Beacon $300m", lacks: ["investor"] },
    {
      name: "a refinancing that is launched",
      title: "Beacon launches refinancing of $8bn loan",
      data: { amount: 8_000_000_000 },
    },
    { name: "a unitranche that replaces others", title: "Beacon refinances with £120m unitranche from Ashgrove" },
    { name: "a funding line", title: "Beacon gets £5m funding line from Harbour Bank" },
    { name: "a headline without a verb", title: "Venture debt for Beacon", text: "The money comes from Silverbirch." },
    {
      name: "a term loan",
      title: "Beacon secures $40M term loan from Pelican Bank",
      subtype: "term-loan",
      data: { amount: 40_000_000, currency: "USD" },
    },
    {
      name: "a revolving facility that grows",
      title: "Beacon Corp. announces closing of upsized revolver",
      text: "Beacon announced that it has amended and upsized its revolving credit facility to $180 million from $120 million.",
      subtype: "credit-line",
      data: { amount: 180_000_000 },
    },
    {
      name: "a lender that provides it",
      title: "Kestrel Bank provides £12m loan to Beacon",
      data: { amount: 12_000_000, currency: "GBP" },
    },
    {
      name: "venture debt on the own blog",
      title: "A different kind of capital",
      text: "Today we're announcing a $5M venture loan from Kestrel. No dilution, no board seat.",
      more: OWN,
      data: { amount: 5_000_000 },
    },
    {
      name: "a shareholder that lent it money",
      title: "AIM round-up",
      text: "Lamp group Beacon said its largest shareholder lent it £2.5m at 6% a year.",
      data: { amount: 2_500_000 },
    },
    {
      name: "priced notes",
      title: "Beacon prices $500 million senior notes offering",
      data: { amount: 500_000_000 },
    },
    {
      name: "a loan secured in the passive",
      title: "Harbour loan",
      text: "A £10 million loan has been secured by Beacon, which will spend it on new quays.",
      data: { amount: 10_000_000 },
    },
    {
      name: "a loan that helps",
      title: "Local factory gets boost",
      text: "A £2 million loan from the Midlands Engine fund will help Beacon buy new presses.",
    },
    {
      name: "a refinancing",
      title: "Beacon refinances",
      text: "Beacon has refinanced its $90 million term loan with a group of banks led by Kestrel, cutting its interest costs.",
      data: { amount: 90_000_000 },
    },
    {
      name: "a filing that gives the size in the next sentence",
      title: "Form 8-K",
      text: "Item 1.01. On May 8, 2026 the Company signed a Revolving Credit and Security Agreement with Kestrel Bank. It may draw up to $20,300,000. Beacon Corp.",
      more: { kind: "filing" },
      data: { amount: 20_300_000 },
    },
    {
      name: "German",
      title: "Beacon erhält Wachstumsdarlehen",
      text: "Das Unternehmen Beacon hat ein Darlehen in Höhe von 5 Mio. Euro von der Elbe-Sparkasse aufgenommen.",
      subtype: "term-loan",
      data: { amount: 5_000_000, currency: "EUR" },
    },
    {
      name: "French",
      title: "Beacon obtient un prêt de 8 M€ auprès de la Banque des Ports",
      data: { amount: 8_000_000 },
    },
    {
      name: "Portuguese",
      title: "Beacon capta R$ 60 milhões em debêntures",
      data: { amount: 60_000_000, currency: "BRL" },
    },
    { name: "Spanish", title: "Beacon firma un préstamo sindicado de 10 millones de euros" },
    { name: "Dutch", title: "Beacon sluit lening van 4 miljoen euro af", data: { amount: 4_000_000 } },
    { name: "Italian", title: "Beacon ottiene un prestito di 7 milioni di euro", data: { amount: 7_000_000 } },
  ],
  [
    { name: "an order", title: "Beacon receives €15m order from EIB" },
    { name: "a contract", title: "Beacon bags €15m contract from Quay Bank" },
    { name: "who sells to whom a loan is lent", title: "Torvex backs Beacon brand buy with 2.5 bln euro bridge loan" },
    { name: "what a lender launches", title: "Beacon launches refinancing of mortgages for families" },
    { name: "a lender in talks", title: "Beacon lender extends deadline in refinancing talks" },
    { name: "a loan that is sought", title: "Beacon seeks $40m loan" },
    { name: "a guide in the same words", title: "Venture debt for Beacon customers: a guide" },
    {
      name: "loans it offers",
      title: "Beacon launches home loans for freelancers",
      text: "The neobank says customers get a decision within a minute.",
    },
    {
      name: "equity for lending",
      title: "Beacon raises $20M Series A to offer loans to small shops",
      text: "The round was led by Quay Ventures.",
    },
    { name: "a loan it gives", title: "Beacon provides $12M loan to Pelican Freight" },
    { name: "a customer's facility", title: "Beacon customer Pelican secures $12M credit facility" },
    {
      name: "another's loan",
      title: "Pelican Freight secures £10m loan",
      text: "The haulier, which uses software from Beacon, will buy trucks.",
    },
    {
      name: "talks",
      title: "Beacon in talks over $200M loan",
      text: "People familiar with the matter say the company is negotiating with banks.",
    },
    { name: "a repayment", title: "Beacon repays $40M term loan early" },
    {
      name: "a guide",
      title: "How venture debt works",
      text: "In this guide Beacon explains when a start-up should take a loan.",
    },
    { name: "an equity round", title: "Beacon raises $45M", text: "The Series B was led by Reef Capital." },
    {
      name: "a loan of paintings",
      title: "Museum opens",
      text: "Beacon has received 40 paintings on loan from the city gallery.",
    },
    {
      name: "a loan of years ago",
      title: "Beacon expands plant",
      text: "In 2019 it took a £1 million loan from Lloyds to buy the site.",
    },
    {
      name: "an offering that is only intended",
      title: "Beacon to offer $250 million of notes, subject to market conditions",
    },
  ],
);

test("a round of equity and debt is both, a loan is no round, a round is no loan", () => {
  const mixed = toArticle(
    "Beacon raises $50M in equity and debt",
    "Beacon has raised $50 million, made up of a $30 million Series B and a $20 million venture loan from Kestrel.",
  );
  expect(detectWith(debtFinancing, mixed, BEACON)).toHaveLength(1);
  expect(detectWith(funding, mixed, BEACON)).toHaveLength(1);
  const loan = toArticle("Beacon secures $40M term loan from Pelican Bank");
  expect(detectWith(funding, loan, BEACON)).toEqual([]);
});

test("reports in two languages are one event: they share the sum in its currency", () => {
  const [english] = detectWith(debtFinancing, toArticle("Beacon takes out €20m bank loan"), BEACON);
  const [german] = detectWith(debtFinancing, toArticle("Beacon sichert sich Bankkredit über 20 Mio. Euro"), BEACON);
  expect(english?.identity).toEqual({ amount_eur: "20000000" });
  expect(german?.identity).toEqual(english?.identity ?? {});
});

test("what the money is for lends nothing", () => {
  const [found] = detectWith(
    debtFinancing,
    toArticle("Beacon takes $1B loan with harsh terms to fight Torvex"),
    BEACON,
  );
  expect(found?.data).not.toHaveProperty("investor");
});
