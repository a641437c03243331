import { describe, expect, test } from "bun:test";
import { typesToldOfBeacon } from "./told-of-beacon.ts";

describe("what those who trade shares tell each other", () => {
  test.each([
    "Beacon Inc. $BCN Shares Acquired by Quay & Tide Wealth",
    "Beacon Corporation (NASDAQ: BCN) Shares Sold by Quay Wealth",
    "6,200 Shares in Beacon, Inc. $BCN Acquired by Quay Wealth",
    "Sen. Jane Roe Buys Beacon Corporation (NYSE: BCN) Stock",
    "Rep. John Doe Sells Beacon Shares",
    "Quay Wealth Makes New $1.35 Million Investment in Beacon Inc. $BCN",
    "1 Incredible Reason to Buy Beacon (BCN) Stock in November",
    "Should You Buy Beacon Stock Before Friday?",
    "Hedge Funds Are Buying Beacon (BCN) in Droves",
    "Seven Best Buys: Beacon, Torvex & More",
  ])("is nothing that happened to the company: %s", (title) => {
    expect(typesToldOfBeacon(title)).toEqual([]);
  });

  test("what stands below such a headline is told once more", () => {
    const text =
      "Quay Wealth reduced its stake in Beacon by 3.3%, selling 3,372 shares. Beacon reported quarterly revenue of $143 million, up 16%. The firm has acquired Kelvo.";
    expect(typesToldOfBeacon("Quay Wealth Sells 3,372 Shares of Beacon Inc. $BCN", text)).toEqual([]);
    expect(typesToldOfBeacon("Beacon reports quarterly revenue of $143 million, up 16%", text)).toContain(
      "earnings_report",
    );
  });

  test.each([
    ["acquired", "Torvex Acquires Beacon (NASDAQ: BCN) for $2 Billion"],
    ["acquired", "Torvex acquires all shares of Beacon"],
    ["acquired", "Torvex buys a majority stake in Beacon"],
    ["acquisition_made", "Beacon (NYSE: BCN) Buys Kelvo for $40 Million"],
    ["ipo_filing", "Beacon prices IPO of 10,000,000 shares at $15"],
    ["product_launch", "Beacon (BCN) Launches Kelvo 3"],
    ["product_launch", "Beacon Launches Kelvo 3 to Help Retail Investors Buy Bonds"],
    ["earnings_report", "Beacon reports record quarterly revenue of $143 million and a stock buy-back"],
  ])("who owns it afterwards, and what it does itself, is news: %s, %s", (type, title) => {
    expect(typesToldOfBeacon(title)).toContain(type);
  });
});
