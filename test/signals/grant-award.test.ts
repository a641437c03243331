import { expect, test } from "bun:test";
import { funding } from "#signals/funding.ts";
import { grantAward } from "#signals/grant-award.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  grantAward,
  [
    { name: "a recovery plan", title: "Beacon recebe 3 milhões de euros do PRR", data: { amount: 3_000_000 } },
    { name: "a department that awards a bare sum", title: "DOE awards Beacon $2 million" },
    { name: "a fund of the state", title: "Sovereign Tech Fund awards Beacon $2 million" },
    { name: "a grant that is snagged", title: "Beacon snags $2 million grant from NSF" },
    {
      name: "what it is for as a verb",
      title: "Beacon news",
      text: "NASA has granted the company $750,000 to ruggedise its star tracker.",
      data: { amount: 750_000, currency: "USD" },
    },
    {
      name: "chosen for a grant of a size",
      title: "Beacon selected",
      text: "The European Innovation Council has selected Beacon for a €2.5 million grant.",
      data: { amount: 2_500_000 },
    },
    {
      name: "a grant by name",
      title: "Beacon wins £2m Innovate UK grant",
      data: { amount: 2_000_000, currency: "GBP" },
    },
    { name: "the passive of a headline", title: "Beacon awarded $1.5M NIH grant to develop sleep sensor" },
    {
      name: "the giver as the actor",
      title: "Department of Energy awards Beacon $4.2 million grant",
      data: { amount: 4_200_000 },
    },
    { name: "money of a public body without the word", title: "Beacon picks up $3.1M from NIH to test bone gel" },
    { name: "an SBIR award without a sum", title: "Beacon receives SBIR Phase II award from NASA" },
    {
      name: "help with something else",
      title: "Drill-rig firm to create 120 jobs",
      text: "Perth-based Beacon plans 120 jobs in Newtownabbey, helped by a grant of just under £1m from Invest NI.",
      data: { amount: 1_000_000 },
    },
    {
      name: "money the text gives to nobody by name",
      title: "Chip firm to create 52 jobs",
      text: "Beacon will make semiconductors in Belfast. Invest NI has offered £3.5 million towards the £9.6 million cost of the move.",
      data: { amount: 3_500_000 },
    },
    {
      name: "one of several winners",
      title: "Agtech firms share £18 million",
      text: "Fifteen British agtech firms will share an £18 million fund, £12.1 million of it from the government. Beacon, which grows strawberries without soil, is one of them.",
    },
    {
      name: "a line of a feed",
      title: "Beacon plc (Helsinki): EU Horizon 2020",
      text: "Grant, €6M. Study of a reef lamp.",
      data: { amount: 6_000_000, currency: "EUR" },
    },
    {
      name: "the own blog",
      title: "Good news from Brussels",
      text: "We are delighted to share that we've been awarded €1.1M from Horizon Europe to build open harbour maps.",
      more: OWN,
      data: { amount: 1_100_000 },
    },
    {
      name: "German",
      title: "Land fördert Beacon",
      text: "Ministerin Krüger übergab am Montag den Bescheid: 1,8 Millionen Euro Zuschuss für einen Salzspeicher des Start-ups Beacon.",
      data: { amount: 1_800_000 },
    },
    {
      name: "French without a currency",
      title: "France 2030 : 4,2 millions de subvention pour Beacon",
      text: "La jeune pousse rennaise fait partie des quinze lauréats.",
    },
    { name: "Spanish", title: "Beacon recibe una ayuda de 800.000 euros del CDTI", data: { amount: 800_000 } },
    { name: "Portuguese", title: "Beacon recebe R$ 3 milhões em subvenção da FINEP", data: { currency: "BRL" } },
    { name: "Dutch", title: "Beacon krijgt subsidie van 400.000 euro" },
    { name: "Italian", title: "Beacon ottiene un contributo a fondo perduto di 500.000 euro" },
  ],
  [
    {
      name: "a bill that is handed over",
      title: "State hands Beacon $80 million eco-bill",
      text: "Beacon has been handed an $80 million bill for its old yards by the government of Norland.",
    },
    { name: "a contract of the same department", title: "DOE awards Beacon $2 million contract" },
    { name: "a fine of the state", title: "State of Ohio fines Beacon $2 million" },
    {
      name: "public money to ports",
      title: "Beacon news",
      text: "The government has granted $75 million to ports of the north.",
    },
    { name: "grants it gives", title: "Beacon awards £50,000 in grants to local schools" },
    { name: "a patent", title: "Beacon granted patent for lamp" },
    {
      name: "stock",
      title: "Beacon grants stock options to new CFO",
      text: "The board approved inducement grants of 200,000 options.",
    },
    { name: "access", title: "Beacon grants police access to cameras" },
    {
      name: "advice",
      title: "How to win an SBIR grant",
      text: "Beacon explains how start-ups apply for SBIR funding.",
    },
    {
      name: "a call",
      title: "Innovate UK opens £20m competition",
      text: "Beacon's chief executive welcomed the call. Applications close in June.",
    },
    { name: "a grant withdrawn", title: "Energy department cancels $14 million grant to Beacon" },
    { name: "a product for givers", title: "Beacon launches grant management software" },
    { name: "a contract", title: "Beacon wins £4m contract from Ministry of Defence" },
    {
      name: "another's grant",
      title: "Pelican wins £2m grant",
      text: "Pelican, which uses Beacon's maps, was awarded £2m by Innovate UK.",
    },
    {
      name: "money for everybody",
      title: "Government announces £200m for ports",
      text: "Beacon said the money would help the sector.",
    },
    { name: "a loan", title: "Beacon gets £10m government loan" },
    { name: "grants that it gives", title: "Beacon Announces $1,000,000 Creator and Community Member Grants" },
    { name: "a fine", title: "Beacon fined $2 million by Department of Justice" },
  ],
);

test("a grant is no round, and the grant beside a round is told with its own sum", () => {
  expect(detectWith(funding, toArticle("Beacon wins £2m Innovate UK grant"), BEACON)).toEqual([]);
  const both = toArticle(
    "Beacon secures €9.5M",
    "Beacon raised €7 million in a seed round and received a €2.5 million grant from the EIC.",
  );
  expect(detectWith(grantAward, both, BEACON)[0]?.data["amount"]).toBe(2_500_000);
  expect(detectWith(funding, both, BEACON)[0]?.data["amount"]).toBe(7_000_000);
});

test("a sum of which the text gives no currency is stated without one", () => {
  const document = toArticle("France 2030 : 4,2 millions de subvention pour Beacon", "Il y a quinze lauréats.");
  const [found] = detectWith(grantAward, document, BEACON);
  expect(found?.data).not.toHaveProperty("currency");
});
