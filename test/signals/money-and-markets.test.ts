import { expect, test } from "bun:test";
import { acquired } from "#signals/acquired.ts";
import { acquisitionMade } from "#signals/acquisition-made.ts";
import { debtFinancing } from "#signals/debt-financing.ts";
import type { Detector } from "#signals/detector.ts";
import { earningsReport } from "#signals/earnings-report.ts";
import { funding } from "#signals/funding.ts";
import { grantAward } from "#signals/grant-award.ts";
import { ipoFiling } from "#signals/ipo-filing.ts";
import { marketExpansion } from "#signals/market-expansion.ts";
import { partnership } from "#signals/partnership.ts";
import { revenueMilestone } from "#signals/revenue-milestone.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

const firing: [string, Detector, string, string, Record<string, unknown>][] = [
  [
    "news that opens with how long something took",
    funding,
    "Beacon lands nearly $60M as pump nears clinic",
    "Four years after its launch, Beacon has landed $57.7m in a series E round.",
    { amount: 57_700_000 },
  ],
  [
    "a sum raised that opens the sentence",
    funding,
    "Beacon boucle son premier tour de table",
    "Avec 9,3 millions d'euros levés, Beacon prend la tête du classement.",
    { amount: 9_300_000 },
  ],
  [
    "a purchase by which the buyer grows",
    acquisitionMade,
    "Zukauf in Linz",
    "Mit dem Kauf der Linzer Stromtec GmbH baut Beacon sein Geschäft aus.",
    { target: "Stromtec GmbH" },
  ],
  [
    "a majority bought by a noun",
    acquisitionMade,
    "Beacon crece",
    "Beacon cerró la adquisición de una participación mayoritaria en la productora Tonica.",
    { target: "Tonica" },
  ],
  ["a Dutch name with its particle", acquisitionMade, "Beacon neemt Van Dalen over", "", { target: "Van Dalen" }],
  [
    "two companies sold together",
    acquired,
    "Illinois makers sold",
    "Beacon and Darby Fence, based at the same site in Mundelein, were acquired by a family of investors.",
    {},
  ],
  [
    "a loan that is poured in",
    debtFinancing,
    "Money for grafts",
    "The Growth Bank has pumped €15 million in venture debt into Beacon.",
    { amount: 15_000_000 },
  ],
  [
    "a grant that is still to be paid",
    grantAward,
    "Beacon lauréate",
    "Beacon recevra une subvention de 2,4 millions d'euros.",
    { amount: 2_400_000 },
  ],
  [
    "money raised when the shares were listed",
    ipoFiling,
    "Beacon réussit son entrée en Bourse",
    "Beacon a levé 28 millions d'euros lors de son introduction sur Euronext Growth.",
    { amount: 28_000_000 },
  ],
  [
    "a German participle behind the figure",
    earningsReport,
    "Beacon wächst",
    "Beacon hat 2024 ihren Umsatz um 6,2 Prozent auf 1,4 Milliarden Euro gesteigert.",
    { amount: 1_400_000_000, percent: 6.2 },
  ],
  [
    "a mark passed in the perfect",
    revenueMilestone,
    "Beacon supera el millón de pedidos",
    "Beacon ha superado el millón de pedidos entregados.",
    { count: 1_000_000 },
  ],
  ["sites in the plural", marketExpansion, "Beacon apre due nuove sedi in Belgio e Romania", "", {}],
  [
    "with whom before what",
    partnership,
    "Beacon et l'Institut du Sol",
    "Beacon a signé avec Globex un accord de recherche de quatre ans.",
    { partner: "Globex" },
  ],
];

test.each(firing)("%s is read", (_name, detector, title, text, data) => {
  const [found] = detectWith(detector, toArticle(title, text), BEACON);
  expect(found?.type).toBe(detector.type);
  expect(found?.data).toMatchObject(data);
});

const silent: [string, Detector, string, string][] = [
  [
    "shares sold to the public as a round",
    funding,
    "Beacon makes Nasdaq debut",
    "Beacon had sold 11 million shares at $15 apiece, raising $165 million.",
  ],
  ["fresh money as a company bought", acquisitionMade, "Beacon holt sich frisches Geld für Torfersatz", ""],
  [
    "a building of the company as the company",
    acquired,
    "Old site sold for flats",
    "The former Beacon site in Hackney has been sold to developer Homeland for £14m.",
  ],
  [
    "what the company itself invests as a grant",
    grantAward,
    "Beacon to build hub",
    "The governor announced today that Beacon will invest $185.2 million into a distribution center.",
  ],
  [
    "a gift to a school as a grant received",
    grantAward,
    "Beacon helps school",
    "Beacon has given a grant of £50,000 to a Bolton primary school.",
  ],
  [
    "figures of a market as results",
    earningsReport,
    "Buoy market to reach $500bn by 2030, says Beacon",
    "A report from Beacon says so. Revenue rose 11% in 2024.",
  ],
  ["the way to a mark as the mark", revenueMilestone, "The secret to $1M ARR at Beacon is nine customers", ""],
  [
    "a plant that is weighed",
    marketExpansion,
    "Beacon en Santa Marta",
    "Beacon evalúa construir una planta en Santa Marta.",
  ],
];

test.each(silent)("does not take %s", (_name, detector, title, text) => {
  expect(detectWith(detector, toArticle(title, text), BEACON)).toEqual([]);
});
