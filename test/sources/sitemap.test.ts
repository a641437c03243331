import { describe, expect, test } from "bun:test";
import { asked, fixture, readWith } from "./read-with.ts";

describe("a sitemap", () => {
  test("leads to its newest news of the site, dated by the news extension alone", () => {
    const result = readWith("sitemap", fixture("sitemap.xml"), "https://harbourline.example/sitemap.xml");
    expect(result.next.map((request) => [request.url, request.hint])).toEqual([
      [
        "https://harbourline.example/stories-of/cfo",
        { title: "A new CFO & more", publishedAt: Date.UTC(2026, 10, 15, 9) },
      ],
      ["https://harbourline.example/news/gdansk", {}],
    ]);
  });

  test("of sitemaps leads to its newest news parts, one level deep", () => {
    const url = "https://harbourline.example/sitemap.xml";
    expect(asked(readWith("sitemap", fixture("sitemap-index.xml"), url))).toEqual([
      "sitemap-section https://harbourline.example/post-sitemap2.xml",
      "sitemap-section https://harbourline.example/post-sitemap1.xml",
    ]);
    expect(readWith("sitemap-section", fixture("sitemap-index.xml"), url).next).toEqual([]);
    expect(readWith("sitemap-section", fixture("sitemap.xml"), url).next.length).toBe(2);
  });

  test("that is something else is a miss", () => {
    expect(readWith("sitemap", "<!doctype html><p>No</p>", "https://harbourline.example/sitemap.xml").isMiss).toBe(
      true,
    );
  });

  test("of 50,000 addresses is read in time, ten of them", () => {
    const one = (i: number) =>
      `<url><loc>https://harbourline.example/news/${i}</loc><lastmod>2026-11-1${i % 10}</lastmod></url>`;
    const startedAt = performance.now();
    const xml = `<urlset>${Array.from({ length: 50_000 }, (_, i) => one(i)).join("")}</urlset>`;
    expect(readWith("sitemap", xml, "https://harbourline.example/sitemap.xml").next.length).toBe(10);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});
