import { describe, expect, test } from "bun:test";
import { day, fixture, readWith } from "./read-with.ts";

describe("an article", () => {
  const ARTICLE = "https://harbourline.example/newsroom/new-chief-financial-officer?utm_campaign=x";

  test("is one item, known by its canonical address", () => {
    const [item] = readWith("article", fixture("article.html"), ARTICLE).items;
    expect(item?.key).toBe("https://harbourline.example/newsroom/new-chief-financial-officer");
    expect(item?.url).toBe("https://harbourline.example/newsroom/new-chief-financial-officer");
    expect(item?.title).toBe("Harbourline names a chief financial officer");
    expect(item?.text).toStartWith("Harbourline, which writes software");
    expect(item?.text).toEndWith("tide tables.");
    expect(item?.publisher).toBe("Harbourline");
    expect(item?.facts).toEqual({ author: "Lena Ostrow" });
  });

  test("is the same item at every spelling of its address", () => {
    const plain = fixture("article.html").replace(/<link rel="canonical"[^>]*>/, "");
    const keys = ["", "/", "/?utm_source=feed", "/index.html"].map(
      (ending) => readWith("article", plain, `https://harbourline.example/blog/series-b${ending}`).items[0]?.key,
    );
    expect(new Set(keys)).toEqual(new Set(["https://harbourline.example/blog/series-b"]));
  });

  test("is dated by the list it came from only when it says nothing itself", () => {
    const publishedAt = Date.UTC(2026, 9, 30);
    expect(readWith("article", fixture("article.html"), ARTICLE).items[0]?.publishedAt).toBeUndefined();
    expect(readWith("article", fixture("article.html"), ARTICLE, { hint: { publishedAt } }).items[0]?.publishedAt).toBe(
      publishedAt,
    );
    const dated = fixture("article.html").replace("<h1>", `<time datetime="2026-10-29">29 Oct</time><h1>`);
    expect(day(readWith("article", dated, ARTICLE, { hint: { publishedAt } }).items[0]?.publishedAt)).toBe(
      "2026-10-29",
    );
  });

  test("over 400 days old is read and left out", () => {
    const result = readWith("article", fixture("article.html"), ARTICLE, {
      hint: { publishedAt: Date.UTC(2024, 1, 1) },
    });
    expect(result).toEqual({ items: [], next: [], isMiss: false });
  });

  test("that is a page of a few undated words is a miss", () => {
    expect(readWith("article", "<title>Sign in</title><p>Please enable cookies.</p>", ARTICLE).isMiss).toBe(true);
    expect(readWith("article", "%PDF", ARTICLE).isMiss).toBe(true);
  });
});
