import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { findMoney } from "#signals/language/money.ts";

const sums: [string, number, string][] = [
  ["$45M", 45_000_000, "USD"],
  ["US$ 45 million", 45_000_000, "USD"],
  ["USD 218 mn", 218_000_000, "USD"],
  ["EUR 12,5 Mio.", 12_500_000, "EUR"],
  ["£3bn", 3_000_000_000, "GBP"],
  ["₹120 crore", 1_200_000_000, "INR"],
  ["Rs 4 Cr", 40_000_000, "INR"],
  ["€70M", 70_000_000, "EUR"],
  ["7,5 M€", 7_500_000, "EUR"],
  ["1.2 billion dollars", 1_200_000_000, "USD"],
  ["$1.234 billion", 1_234_000_000, "USD"],
  ["65.000 US-Dollar", 65_000, "USD"],
  ["1.250.000,50 €", 1_250_000.5, "EUR"],
  ["$1,250,000.50", 1_250_000.5, "USD"],
  ["1 200 000 €", 1_200_000, "EUR"],
  ["CHF 3'500'000", 3_500_000, "CHF"],
  ["54 millions d'euros", 54_000_000, "EUR"],
  ["2,5 mil millones de dólares", 2_500_000_000, "USD"],
  ["R$ 3,6 milhões", 3_600_000, "BRL"],
  ["US$ 1,5 bilhão", 1_500_000_000, "USD"],
  ["193 miljoen euro", 193_000_000, "EUR"],
  ["200 Mrd. Euro", 200_000_000_000, "EUR"],
  ["RMB 835 million", 835_000_000, "CNY"],
  ["A$5m", 5_000_000, "AUD"],
  ["C$ 20 million", 20_000_000, "CAD"],
  ["SEK 100m", 100_000_000, "SEK"],
];

describe("findMoney reads", () => {
  test.each(sums)("%s", (text, amount, currency) => {
    const found = findMoney(`They paid ${text} for it.`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ amount, currency });
  });
});

test.each(["5 members", "16 of 20", "Series 7", "100 m sprint", "version 2.5", "100 kr"])(
  "finds no sum in %s",
  (text) => {
    expect(findMoney(text)).toEqual([]);
  },
);

test("the span covers the sum with its currency and scale", () => {
  const text = "a round of EUR 12,5 Mio. from Quay";
  const [sum] = findMoney(text);
  expect(text.slice(sum?.start, sum?.end)).toBe("EUR 12,5 Mio.");
});

test("minor units follow the currency: cents for dollars, none for yen", () => {
  expect(findMoney("$12.34")[0]?.amountMinor).toBe(1_234);
  expect(findMoney("JPY 500 million")[0]?.amountMinor).toBe(500_000_000);
});

test("a crown counts only when the text says whose", () => {
  expect(findMoney("It cost 100m kr in Stockholm.")[0]?.currency).toBe("SEK");
  expect(findMoney("It cost 100m kr.")).toEqual([]);
});

test("words such as 'about' and ranges make a sum approximate", () => {
  expect(findMoney("about $5 million")[0]?.isApproximate).toBe(true);
  expect(findMoney("$5-10 million")[0]).toMatchObject({ amount: 5_000_000, isApproximate: true });
  expect(findMoney("paid $5 million")[0]?.isApproximate).toBe(false);
});

test("never throws, never overlaps, and every sum is a finite number", () => {
  const piece = fc.constantFrom(
    "$",
    "€",
    "1",
    "23,4",
    "5.678",
    "m",
    "Mio.",
    " ",
    "bn",
    "kr",
    "Rs",
    "1'000",
    "-",
    "to",
    "million",
    "d'",
    "euros",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      let end = 0;
      for (const sum of findMoney(text)) {
        expect(sum.start).toBeGreaterThanOrEqual(end);
        expect(Number.isFinite(sum.amount)).toBe(true);
        end = sum.end;
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});
