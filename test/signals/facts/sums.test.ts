import { describe, expect, test } from "bun:test";
import type { SignalFacts } from "#core/detection.ts";
import { withSums } from "#signals/facts/sums.ts";
import { readDocument } from "#signals/reading.ts";
import { NORTHWIND, toArticle } from "../read-case.ts";
import { toOpenDetection } from "./open-detection.ts";

function factsOf(type: string, text: string, known: SignalFacts = {}): SignalFacts | undefined {
  const reading = readDocument(toArticle("News of the day", text), NORTHWIND);
  return withSums(reading, [toOpenDetection(reading, type, known)])[0]?.data;
}

describe("the sum of an event that its rule has left open", () => {
  const told: [type: string, text: string, amount: number, currency: string][] = [
    ["acquired", "Northwind Robotics goes to a Swiss group for C$130m.", 130_000_000, "CAD"],
    ["acquired", "Northwind Robotics has a new owner. The price is NOK 85m.", 85_000_000, "NOK"],
    [
      "acquired",
      "The boards back an offer valuing Northwind Robotics at approximately £391 million.",
      391_000_000,
      "GBP",
    ],
    ["acquired", "Northwind Robotics agrees to a $410M all-cash takeover.", 410_000_000, "USD"],
    [
      "acquired",
      "Northwind Robotics heeft een nieuwe eigenaar. De overnamesom bedraagt 19 miljoen euro.",
      19_000_000,
      "EUR",
    ],
    ["acquisition_made", "Northwind Robotics compra la bodega Peñalta por 32 millones de euros.", 32_000_000, "EUR"],
    ["acquisition_made", "Northwind Robotics paid ₹55 crore for the neighbour's plantation.", 550_000_000, "INR"],
    [
      "acquisition_made",
      "Northwind Robotics rileva il 100% della Orta. Il corrispettivo è di 7,3 milioni di euro.",
      7_300_000,
      "EUR",
    ],
    ["ipo_filing", "Northwind Robotics offers NZ$85m of shares from Monday.", 85_000_000, "NZD"],
    ["debt_financing", "Northwind Robotics has taken $8m in venture debt from Silverbirch.", 8_000_000, "USD"],
    ["grant_award", "Northwind Robotics has won a state grant of £38,400 for its press.", 38_400, "GBP"],
    ["market_expansion", "The first sod was dug for Northwind Robotics' €90m plant in Cork.", 90_000_000, "EUR"],
    [
      "funding",
      "Northwind Robotics has closed its seed. The funding, worth $4.1 million, came on Monday.",
      4_100_000,
      "USD",
    ],
  ];
  for (const [type, text, amount, currency] of told)
    test(`"${text}"`, () => expect(factsOf(type, text)).toMatchObject({ amount, currency }));

  const untold: [type: string, text: string][] = [
    ["acquired", "Northwind Robotics, with sales of £40m, has been bought."],
    ["acquired", "Each share of Northwind Robotics is bought for A$2.15 in cash."],
    ["acquired", "Northwind Robotics has been bought. Its buyer had paid for a rival in revenue of $80m."],
    ["acquisition_made", "Northwind Robotics buys a broker. It is to sell its own one for $31.8m."],
    ["ipo_filing", "Northwind Robotics sets its offer price at NOK 54, a market value of NOK 5.9 billion."],
    ["debt_financing", "The facility of Northwind Robotics rises from £45m to its new size."],
    ["grant_award", "Northwind Robotics wins a share of the £11m AI pot."],
    ["grant_award", "Northwind Robotics is among the firms that get grants of up to €2.5m."],
    ["funding", "Northwind Robotics has closed a round that values it at $1.1bn."],
    ["partnership", "Northwind Robotics works with Ostara for $3 million."],
  ];
  for (const [type, text] of untold) test(`not in "${text}"`, () => expect(factsOf(type, text)).toEqual({}));

  test("stays what a rule has read", () => {
    const known = { amount: 5, currency: "EUR" };
    expect(factsOf("acquired", "Northwind Robotics goes to a Swiss group for C$130m.", known)).toEqual(known);
  });
});
