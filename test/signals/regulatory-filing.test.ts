import { expect, test } from "bun:test";
import { regulatoryFiling } from "#signals/regulatory-filing.ts";
import { testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  regulatoryFiling,
  [
    {
      name: "a current report of a source of filings",
      title: "Beacon Corp: departure of directors",
      text: "On May 11, 2026, Jane Roe resigned.",
      more: { kind: "filing", facts: { form: "8-K", formItems: ["5.02"] } },
      data: { form: "8-K", items: ["5.02"] },
    },
    {
      name: "a title in capitals",
      title: "BEACON CORP, 8-K, 2026-05-12",
      text: "Item 5.02 Departure of Directors or Certain Officers. On May 11, 2026, Jane Roe resigned as CFO.",
      data: { form: "8-K", items: ["5.02"] },
    },
    {
      name: "a report headed by the commission",
      title: "BEACON CORP 8-K filed",
      text: "UNITED STATES SECURITIES AND EXCHANGE COMMISSION. Current report pursuant to Section 13. Item 1.01 Entry into an Agreement.",
      data: { form: "8-K" },
    },
    {
      name: "inside information, in a release of the north",
      title: "Beacon Oyj: Inside information, profit warning",
      text: "Beacon lowers its guidance for 2026.",
    },
    {
      name: "a cover page",
      title: "Beacon Corp - Current Report",
      text: "UNITED STATES SECURITIES AND EXCHANGE COMMISSION. FORM 8-K. Date of earliest event reported: May 11, 2026. Beacon Corp. (Exact name of registrant)",
    },
    {
      name: "an ad hoc notice",
      title: "EQS-Adhoc: Beacon AG: Vorstand beschließt Kapitalerhöhung",
      text: "Veröffentlichung einer Insiderinformation nach Artikel 17 MAR. Beacon AG hat heute beschlossen.",
      data: { form: "ad-hoc" },
    },
    {
      name: "inside information of the north",
      title: "Inside information: Beacon Oyj lowers outlook",
      text: "This release contains inside information within the meaning of the EU Market Abuse Regulation, Article 17.",
    },
    {
      name: "a regulatory news service",
      title: "Beacon plc: Trading statement",
      text: "RNS Number : 4512X\nBeacon plc\n14 May 2026\nThe board of Beacon announces a change.",
      data: { form: "rns" },
    },
    {
      name: "a stock exchange notice",
      title: "ASX announcement: material contract terminated",
      text: "Beacon Ltd advises under Listing Rule 3.1 that Pelican has ended the agreement.",
    },
    { name: "Swiss", title: "Ad hoc announcement pursuant to Art. 53 LR: Beacon names new CEO" },
    {
      name: "Brazilian",
      title: "FATO RELEVANTE",
      text: "A Beacon S.A. comunica ao mercado que assinou contrato de compra.",
    },
    {
      name: "French",
      title: "Beacon : communiqué",
      text: "Information privilégiée. Beacon a conclu un accord de cession.",
    },
  ],
  [
    {
      name: "news about a filing",
      title: "Beacon says in 8-K filing that data was stolen",
      text: "Beacon Corp. confirmed the attack in a Form 8-K with the SEC on Monday.",
    },
    {
      name: "an explanation",
      title: "What are the 8-K Item 5.02 disclosure requirements?",
      text: "Form 8-K is the current report. Beacon explains when the registrant has four business days.",
    },
    { name: "a product", title: "Beacon tracks 8-K filings", text: "The database holds every Form 8-K since 1994." },
    {
      name: "another's filing",
      title: "Pelican Corp 8-K",
      text: "Item 1.01 Entry into a Material Definitive Agreement. On May 11 Pelican Corp signed an agreement.",
    },
    {
      name: "an annual report",
      title: "Beacon Corp 10-K",
      more: { kind: "filing", facts: { form: "10-K" } },
    },
    {
      name: "a routine notice of holdings",
      title: "Beacon plc: Holding(s) in Company",
      text: "RNS Number : 4512X TR-1: notification of major holdings",
    },
    { name: "voting rights", title: "Beacon AG: Stimmrechtsmitteilung", text: "EQS nach Art. 40 WpHG" },
    { name: "networks", title: "Ad hoc networks with Beacon", text: "The mesh protocol forms ad-hoc groups." },
    { name: "a launch", title: "Beacon launches new lamp" },
    {
      name: "a release that points to a report",
      title: "Beacon meets the rules again",
      text: "Beacon is pleased to announce that it has met the rules, as further described in the Company's Form 8-K filed under the Exchange Act.",
    },
  ],
);

test("two reports on different items are two events, and a grave item weighs more", () => {
  const filing = (item: string) =>
    toArticle("Beacon Corp 8-K", "", { kind: "filing", facts: { form: "8-K", formItems: [item, "9.01"] } });
  const [change] = detectWith(regulatoryFiling, filing("5.02"), BEACON);
  const [incident] = detectWith(regulatoryFiling, filing("1.05"), BEACON);
  expect(change?.identity["items"]).toBe("5.02");
  expect(incident?.identity["items"]).toBe("1.05");
  expect(incident?.strength).toBeGreaterThan(change?.strength ?? 100);
});
