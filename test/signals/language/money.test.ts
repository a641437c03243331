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
  ["400mila euro", 400_000, "EUR"],
  ["12 mld euro", 12_000_000_000, "EUR"],
  ["350 mille euros", 350_000, "EUR"],
  // English
  ["US$45M", 45_000_000, "USD"],
  ["U.S.$45M", 45_000_000, "USD"],
  ["45 million US dollars", 45_000_000, "USD"],
  ["$45-million", 45_000_000, "USD"],
  ["$200MM", 200_000_000, "USD"],
  ["$3M CAD", 3_000_000, "CAD"],
  ["AUD$5m", 5_000_000, "AUD"],
  ["20 million Canadian dollars", 20_000_000, "CAD"],
  ["one million dollars", 1_000_000, "USD"],
  ["half a million pounds", 500_000, "GBP"],
  ["₹5 lakh crore", 5_000_000_000_000, "INR"],
  ["120 crore rupees", 1_200_000_000, "INR"],
  ["₦500 million", 500_000_000, "NGN"],
  ["KSh 20 million", 20_000_000, "KES"],
  ["R45 million", 45_000_000, "ZAR"],
  ["RM20 million", 20_000_000, "MYR"],
  ["NT$300 million", 300_000_000, "TWD"],
  ["₱200 million", 200_000_000, "PHP"],
  ["SAR 50 million", 50_000_000, "SAR"],
  // German
  ["CHF 12 Mio.", 12_000_000, "CHF"],
  ["45 Mio. Pfund", 45_000_000, "GBP"],
  ["12 Mio. Schweizer Franken", 12_000_000, "CHF"],
  ["1.234 Mio. Euro", 1_234_000_000, "EUR"],
  ["TEUR 350", 350_000, "EUR"],
  ["drei Millionen Euro", 3_000_000, "EUR"],
  ["eine halbe Million Euro", 500_000, "EUR"],
  ["€ 45.000.000,-", 45_000_000, "EUR"],
  // French
  ["45 M€", 45_000_000, "EUR"],
  ["500 k€", 500_000, "EUR"],
  ["3,2 Md€", 3_200_000_000, "EUR"],
  ["2 Mds d'euros", 2_000_000_000, "EUR"],
  ["un million d'euros", 1_000_000, "EUR"],
  ["45 millions de livres sterling", 45_000_000, "GBP"],
  // Spanish
  ["45 mil euros", 45_000, "EUR"],
  ["45 millones de libras", 45_000_000, "GBP"],
  ["COP 20.000 millones", 20_000_000_000, "COP"],
  // Portuguese
  ["R$ 45 mi", 45_000_000, "BRL"],
  ["R$ 1,2 bi", 1_200_000_000, "BRL"],
  ["45 milhões de reais", 45_000_000, "BRL"],
  ["US$ 500 mil", 500_000, "USD"],
  // Dutch
  ["2,5 miljard euro", 2_500_000_000, "EUR"],
  ["€ 45 mln", 45_000_000, "EUR"],
  ["vijf miljoen euro", 5_000_000, "EUR"],
  // Italian
  ["1,2 miliardi di euro", 1_200_000_000, "EUR"],
  ["45 milioni di sterline", 45_000_000, "GBP"],
  ["45 mln di euro", 45_000_000, "EUR"],
  // Nordic and Polish
  ["45 MEUR", 45_000_000, "EUR"],
  ["MSEK 45", 45_000_000, "SEK"],
  ["45 Mkr", 45_000_000, "SEK"],
  ["20 mln zł", 20_000_000, "PLN"],
];

describe("findMoney reads", () => {
  test.each(sums)("%s", (text, amount, currency) => {
    const found = findMoney(`They paid ${text} for it.`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ amount, currency });
  });
});

test.each([
  "5 members",
  "16 of 20",
  "Series 7",
  "100 m sprint",
  "version 2.5",
  "100 kr",
  "an undisclosed sum",
  "a million users",
  "R2",
  "regulation R 45",
])("finds no sum in %s", (text) => {
  expect(findMoney(text)).toEqual([]);
});

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
  expect(findMoney("Oslo: 20 millioner kroner")[0]?.currency).toBe("NOK");
});

test("a peso counts only when the text says whose", () => {
  expect(findMoney("45 millones de pesos en Bogotá")[0]?.currency).toBe("COP");
  expect(findMoney("45 millones de pesos")).toEqual([]);
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
