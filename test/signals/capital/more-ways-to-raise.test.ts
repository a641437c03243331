import { expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

const read = (title: string, text: string) =>
  detectCase({
    id: "1",
    company: "Beacon",
    kind: text === "" ? "headline" : "article",
    published_at: "2026-05-14",
    title,
    text,
  }).signals;

const FIRES: [type: string, title: string, text: string, data: object][] = [
  // Whose money it is, without a sum or a word for a round.
  ["funding", "Beacon lands investment from Quay Capital", "", { investor: ["Quay Capital"] }],
  ["funding", "Beacon bags funding from angel investors", "", {}],
  ["funding", "Backers", "Torvex has made a minority investment in Beacon.", { investor: ["Torvex"] }],
  ["funding", "Beacon valued at $2bn in new funding", "", {}],
  [
    "funding",
    "Placing",
    "Beacon raised £1.7m from a share placing and crowdfunding campaign on Seedrs.",
    { amount: 1_700_000 },
  ],
  ["funding", "Beacon announces C$6 million bought deal", "", { amount: 6_000_000, currency: "CAD" }],
  // Participles stand last in German, adverbials before the object in Spanish, and what was got first opens the sentence.
  ["funding", "Neues aus Kiel", "Beacon hat eine siebenstellige Seed-Finanzierung abgeschlossen.", { round: "seed" }],
  [
    "funding",
    "Inversión",
    "Beacon cerró hace pocos días una nueva inversión de 15 millones de dólares.",
    { amount: 15_000_000 },
  ],
  [
    "funding",
    "Captações",
    "Após receber um aporte de US$ 110 milhões, a Beacon dobrou de tamanho.",
    { amount: 110_000_000 },
  ],
  // When somebody was founded says nothing of when the money came.
  [
    "funding",
    "Semaine",
    "La start-up Beacon, fondée en 2016, a annoncé avoir levé 250 millions d'euros.",
    { amount: 250_000_000 },
  ],
  ["funding", "The week", "Beacon, based in Leeds, WA, raised $10 million in a Series A.", { amount: 10_000_000 }],
  ["funding", "Beacon secures EUR 3 million investment", "", { amount: 3_000_000 }],
  ["funding", "Quay Capital investiert in Beacon", "", { investor: ["Quay Capital"] }],
  ["funding", "Beacon recebe investimento de R$ 3 milhões", "", { amount: 3_000_000 }],
  ["funding", "Beacon haalt 12 miljoen op voor nieuwe fabriek", "", {}],
  ["funding", "Antwerpse AI-boekhouder Beacon haalt 2,5 miljoen euro op", "", { amount: 2_500_000, currency: "EUR" }],
  ["funding", "Start-up Beacon krijgt 1,5 miljoen euro van Polderfonds", "", { amount: 1_500_000 }],
  ["funding", "Beacon ontvangt 3 miljoen euro van investeerders", "", { amount: 3_000_000 }],
  ["funding", "Beacon chiude un pre-seed da 400mila euro con Quay Angels", "", { amount: 400_000, round: "pre-seed" }],
  ["funding", "Beacon sécurise 10 millions d'euros en série A", "", { amount: 10_000_000, round: "series-a" }],
  ["funding", "Beacon complète un placement privé de 11,8 M$", "", { amount: 11_800_000 }],
  ["funding", "Beacon schliesst Kapitalerhöhung über 18 Mio. Franken ab", "", { amount: 18_000_000, currency: "CHF" }],
  ["funding", "Beacon bekommt 6,2 Millionen Euro frisches Kapital", "", { amount: 6_200_000 }],
  ["funding", "Ronda de 12 millones de euros para Beacon", "", { amount: 12_000_000 }],
  ["funding", "Rodada de R$ 12 milhões para a Beacon", "", { amount: 12_000_000 }],
  ["funding", "Beacon amplía capital en 2,7 millones de euros", "", { amount: 2_700_000 }],
  ["funding", "Beacon obtiene 12 millones de euros de Semilla Capital", "", { amount: 12_000_000 }],
  ["funding", "Beacon secures seven-figure funding from Quay", "", {}],
  ["funding", "Quay Ventures joins Beacon as shareholder", "", {}],
  ["funding", "Beacon brings Quay Ventures on board as investor", "", {}],
  ["funding", "Beacon bags €1.2m pre-seed to build pumps for hospitals", "", { amount: 1_200_000, round: "pre-seed" }],
  ["grant_award", "Beacon receives BARDA funding", "", {}],
  ["grant_award", "Commerce Department awards Beacon up to $161 million", "", { amount: 161_000_000 }],
  ["grant_award", "Lottery money", "The Heritage Fund has given £250,000 to Beacon.", { amount: 250_000 }],
  ["debt_financing", "EIB signs €40m loan with Beacon", "", { amount: 40_000_000 }],
  ["debt_financing", "Beacon emprunte 20 M€", "", { amount: 20_000_000 }],
  ["ipo_filing", "Beacon IPO to kick off on March 1", "", {}],
  ["earnings_report", "Profits", "Retailer Beacon has issued its second profit warning this year.", {}],
  ["earnings_report", "Beacon shares plunge amid fresh profit warning", "", {}],
  ["earnings_report", "Beacon warns profits will fall short", "", {}],
  ["earnings_report", "Beacon Posts 4th-Qtr. Loss", "", {}],
  ["earnings_report", "Beacon slips into red", "", {}],
  ["earnings_report", "Beacon trading in line with expectations", "", {}],
  ["earnings_report", "Beacon profit downgrade surprises", "", {}],
  ["earnings_report", "Beacon earns $1.24 a share", "", {}],
  ["earnings_report", "Beacon beats on revenue, misses on EPS", "", {}],
  ["earnings_report", "Beacon: Jahresprognose kräftig angehoben", "", {}],
  ["earnings_report", "Beacon senkt Ausblick", "", {}],
  ["earnings_report", "Beacon mit Gewinnwarnung", "", {}],
  ["earnings_report", "Beacon steigert Umsatz um 12 Prozent", "", { percent: 12 }],
  ["earnings_report", "Beacon: chiffre d'affaires en hausse de 12%", "", { percent: 12 }],
  ["earnings_report", "Beacon relève ses objectifs annuels", "", {}],
  ["earnings_report", "Beacon aumenta un 12% su beneficio", "", { percent: 12 }],
  ["earnings_report", "Beacon winst stijgt 12 procent", "", { percent: 12 }],
];

test.each(FIRES)("%s: %s %s", (type, title, text, data) => {
  expect(read(title, text).find((signal) => signal.type === type)?.data).toMatchObject(data);
});

const SILENT: [type: string, title: string, text: string][] = [
  ["funding", "Beacon wins backing of shareholders for takeover", ""],
  ["funding", "Help", "Beacon raised £1.7m in a crowdfunding campaign for the hospice."],
  ["funding", "Beacon haalt 12 miljoen euro op voor goed doel", ""],
  ["funding", "Beacon sammelt 20.000 Euro für den guten Zweck", ""],
  ["funding", "Beacon report: start-ups raised $15M in May", ""],
  ["funding", "Beacon clôture l'exercice avec 12 millions d'euros de chiffre d'affaires", ""],
  ["funding", "Beacon sécurise 12 millions d'euros de commandes", ""],
  ["funding", "Beacon obtiene 12 millones de euros de beneficio", ""],
  ["funding", "Quay joins Beacon as chief executive", ""],
  ["funding", "Backers", "Beacon has made a minority investment in Torvex."],
  ["funding", "Torvex sucht", "Beacon berät Start-ups, die eine Seed-Finanzierung abgeschlossen haben."],
  ["earnings_report", "Beacon customers slip into red", "Beacon sells paint. Its red is popular."],
  ["earnings_report", "Torvex issues profit warning", "Beacon, a rival, rose 2 percent."],
  ["earnings_report", "Beacon moves into the black market debate", "Beacon writes on trade."],
];

test.each(SILENT)("no %s: %s %s", (type, title, text) => {
  expect(read(title, text).filter((signal) => signal.type === type)).toEqual([]);
});
