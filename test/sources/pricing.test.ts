import { describe, expect, test } from "bun:test";
import { fixture, readWith } from "./read-with.ts";

describe("a pricing page", () => {
  const URL = "https://harbourline.example/pricing";
  const read = (html: string) => readWith("pricing", html, URL).items[0];

  test("is its plans and prices, without what changes by itself", () => {
    const item = read(fixture("pricing.html"));
    expect(item?.kind).toBe("pricing");
    expect(item?.key).toBe(URL);
    expect(item?.publishedAt).toBeUndefined();
    expect(item?.facts.blocks).toEqual([
      "Pricing",
      "Dinghy",
      "€19 per user and month",
      "Up to 10 users",
      "E-mail support",
      "Choose",
      "Tanker",
      "Contact us",
      "Unlimited users",
    ]);
    expect(item?.text).toBe(item?.facts.blocks?.join("\n"));
  });

  test("is the same the next day, with other counters, dates, praise and tokens", () => {
    const nextDay = fixture("pricing.html")
      .replace("12,480", "12,613")
      .replace("in 3 days", "in 2 days")
      .replace("3 November", "4 November")
      .replace("1,204", "1,209")
      .replace("a81f", "b92e")
      .replace(
        "“It paid for itself at €19 in a week,” says a client of ours.",
        "“Never again without it for €19,” says another.",
      );
    expect(read(nextDay)).toEqual(read(fixture("pricing.html")));
  });

  test("is another when a price or a limit changes", () => {
    expect(read(fixture("pricing.html").replace("€19</span>", "€24</span>"))?.text).toContain("€24 per user and month");
    expect(read(fixture("pricing.html").replace("Up to 10 users", "Up to 5 users"))?.text).toContain("Up to 5 users");
  });

  test("without any price is a miss", () => {
    expect(readWith("pricing", "<h1>Pricing</h1><p>We talk about value.</p>", URL).isMiss).toBe(true);
  });
});
