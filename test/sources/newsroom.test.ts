import { describe, expect, test } from "bun:test";
import { asked, day, fixture, readWith } from "./read-with.ts";

const URL = "https://harbourline.example/newsroom";

describe("a news index", () => {
  test("leads to its articles with the headline and date beside them, and to nothing else", () => {
    const result = readWith("newsroom", fixture("newsroom.html"), URL);
    expect(result.items).toEqual([]);
    expect(result.next.map((request) => [request.url, request.hint?.title, day(request.hint?.publishedAt)])).toEqual([
      [
        "https://harbourline.example/newsroom/harbourline-opens-gdansk-office",
        "Harbourline opens an office in Gdańsk",
        "2026-11-12",
      ],
      [
        "https://harbourline.example/newsroom/new-chief-financial-officer",
        "Harbourline names a chief financial officer",
        "2026-10-30",
      ],
      [
        "https://harbourline.example/newsroom/two-dates-in-one-card",
        "Meet us in Hamburg and Antwerp this year",
        undefined,
      ],
      ["https://harbourline.example/insights/the-state-of-freight", "The state of freight, a study", "2026-11-09"],
    ]);
  });

  test("with a feed of its own leads to that instead", () => {
    const html = `<link rel="alternate" type="application/atom+xml" href="/newsroom/atom.xml">${fixture("newsroom.html")}`;
    expect(asked(readWith("newsroom", html, URL))).toEqual(["feed https://harbourline.example/newsroom/atom.xml"]);
  });

  test("asks for its own feed before those of the site", () => {
    const feeds = ["/feed", "/rss", "/newsroom/atom.xml"].map(
      (href) => `<link rel="alternate" type="application/atom+xml" href="${href}">`,
    );
    expect(asked(readWith("newsroom", `${feeds.join("")}${fixture("newsroom.html")}`, URL))).toEqual([
      "feed https://harbourline.example/newsroom/atom.xml",
      "feed https://harbourline.example/rss",
    ]);
  });

  test("with the feed of the whole site leads to both", () => {
    const html = `<link rel="alternate" type="application/atom+xml" href="/feed">${fixture("newsroom.html")}`;
    expect(asked(readWith("newsroom", html, URL)).map((request) => request.split(" ")[0])).toEqual([
      "feed",
      "article",
      "article",
      "article",
      "article",
    ]);
  });

  test("on a host of its own has its articles right below", () => {
    const html = `<p><a href="/a-new-office-in-lyon">A new office in Lyon</a> <a href="/about">About</a> <a href="https://harbourline.example/some-long-page-name">Site</a></p>`;
    expect(asked(readWith("newsroom", html, "https://blog.harbourline.example/"))).toEqual([
      "article https://blog.harbourline.example/a-new-office-in-lyon",
    ]);
  });

  test("reads at most fifteen articles, the newest first when all are dated", () => {
    const entry = (i: number) =>
      `<li><a href="/newsroom/story-number-${i}">Story number ${i} of many</a> ${i} November 2026</li>`;
    const result = readWith(
      "newsroom",
      `<p>x</p><ul>${Array.from({ length: 19 }, (_, i) => entry(i + 1)).join("")}</ul>`,
      URL,
    );
    expect(result.next.length).toBe(15);
    expect(result.next[0]?.url).toEndWith("story-number-19");
  });

  test("reads an article linked with and without a final slash once", () => {
    const html = `<p><a href="/newsroom/we-raised-a-series-b/">We raised a Series B</a> <a href="/newsroom/we-raised-a-series-b">Read</a></p>`;
    expect(asked(readWith("newsroom", html, URL))).toEqual([
      "article https://harbourline.example/newsroom/we-raised-a-series-b/",
    ]);
  });

  test("without articles is a miss", () => {
    expect(readWith("newsroom", `<p>Coming soon</p><a href="/newsroom/tag/a-b-c-d">Tag</a>`, URL).isMiss).toBe(true);
  });
});
