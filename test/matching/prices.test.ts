import { expect, test } from "bun:test";
import { readPrice, withoutOtherPrices } from "#matching/prices.ts";

test.each([
  ["$29 or €27", "EUR", 27],
  ["$29 or €27", "USD", 29],
  ["27 € / 29 $", "USD", 29],
  ["EUR 1.299,00 or USD 1,399.00", "USD", 1399],
  ["CA$39, A$41, $29", "AUD", 41],
  ["CA$39, A$41, $29", "USD", 29],
  ["$29 CAD, $21 USD", "USD", 21],
  ["$29", "CAD", 29],
  ["from €12k a year", "EUR", 12_000],
  ["kr 299 or 29 zł", "PLN", 29],
  ["R$ 99", "BRL", 99],
  ["29 per seat", "EUR", 29],
  ["$29", "EUR", undefined],
  ["CA$29", "USD", undefined],
  ["nothing", "EUR", undefined],
  ["API 3 and $29", "USD", 29],
] as [string, string, number | undefined][])("%j in %s is %p", (text, currency, price) => {
  expect(readPrice(text, currency)).toBe(price as number);
});

test.each([
  ["Team $29 or €27", "EUR", "Team  or €27"],
  ["Team $29 or €27", "USD", "Team $29 or "],
  ["Up to 10 users for £20", "EUR", "Up to 10 users for "],
  ["Up to 10 users", "EUR", "Up to 10 users"],
  ["$29", "CAD", "$29"],
  ["US$29", "CAD", ""],
])("%j without what is certainly not %s", (text, currency, kept) => {
  expect(withoutOtherPrices(text, currency)).toBe(kept);
});
