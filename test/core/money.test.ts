import { describe, expect, test } from "bun:test";
import { toMinorUnits, withMinorUnits } from "#core/money.ts";

describe("a sum in minor units", () => {
  test.each([
    [12.5, "USD", 1_250],
    [19.99, "EUR", 1_999],
    [980, "JPY", 980],
    [4_500_000, "KRW", 4_500_000],
    [2_000_000, "XOF", 2_000_000],
    [12.5, "KWD", 12_500],
  ])("%d %s", (amount, currency, expected) => {
    expect(toMinorUnits(amount, currency)).toBe(expected);
  });

  test("stands beside the amount of facts that have one, and replaces nothing", () => {
    expect(withMinorUnits({ amount: 45_000_000, currency: "USD" })).toEqual({
      amount: 45_000_000,
      currency: "USD",
      amount_minor: 4_500_000_000,
    });
    expect(withMinorUnits({ amount: 5, currency: "USD", amount_minor: 499 })["amount_minor"]).toBe(499);
    expect(withMinorUnits({ amount: 5 })).toEqual({ amount: 5 });
  });

  test("is left out where it would be more than a number can be", () => {
    expect(withMinorUnits({ amount: 1e307, currency: "USD" })).toEqual({ amount: 1e307, currency: "USD" });
  });

  test.each(["credits", "usd", "XYZ", "constructor"])("is not made up of what is no currency (%s)", (currency) => {
    expect(withMinorUnits({ amount: 3, currency })).toEqual({ amount: 3, currency });
  });
});
