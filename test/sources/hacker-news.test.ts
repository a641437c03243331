import { describe, expect, test } from "bun:test";
import { getSource } from "#sources/index.ts";
import { day, fixture, HARBOURLINE, readWith } from "./read-with.ts";

const SEARCH = "https://hn.algolia.com/api/v1/search_by_date?query=x&tags=story";
const hit = (more: object) =>
  JSON.stringify({ hits: [{ objectID: "1", title: "A title", author: "a", created_at_i: 1_794_470_400, ...more }] });
const found = (more: object) => readWith("hacker-news", hit(more), SEARCH).items.length === 1;

describe("Hacker News", () => {
  test("is searched for the domain and for the name", () => {
    expect(
      getSource("hacker-news")
        .requests(HARBOURLINE)
        .map((request) => request.url),
    ).toEqual([
      "https://hn.algolia.com/api/v1/search_by_date?query=%22harbourline.example%22&tags=story&hitsPerPage=50",
      "https://hn.algolia.com/api/v1/search_by_date?query=%22Harbourline%22&tags=story&hitsPerPage=50",
    ]);
    const short = getSource("hacker-news").requests({ name: "X", domain: "x.example", aliases: [] });
    expect(short.length).toBe(1);
  });

  test("has the late stories that link to the company or name it, as discussions", () => {
    const { items } = readWith("hacker-news", fixture("hacker-news.json"), SEARCH);
    expect(items.map((item) => [item.kind, item.key, item.url, day(item.publishedAt)])).toEqual([
      ["discussion", "45800001", "https://news.ycombinator.com/item?id=45800001", "2026-11-12"],
      ["discussion", "45800002", "https://news.ycombinator.com/item?id=45800002", "2026-11-11"],
    ]);
    expect(items[0]?.text).toBe("We ship a lot.\n\nLooking for an alternative.");
    expect(items[1]?.text).toBe("https://blog.harbourline.example/berths");
    expect(items.map((item) => item.facts)).toEqual([
      { author: "dockhand", categories: ["hacker-news"] },
      { author: "quay", categories: ["hacker-news"] },
    ]);
  });

  test.each([
    ["a link to the domain", { url: "https://www.harbourline.example/" }, true],
    ["a link to another domain that ends like it", { url: "https://notharbourline.example/" }, false],
    ["a link to another site with the name in its path", { url: "https://news.example/harbourline" }, false],
    ["the domain in its words", { story_text: "I work at harbourline.example, ask me." }, true],
    ["the domain as part of a longer one", { story_text: "See my.harbourline.example.net" }, false],
    ["the name", { title: "Harbourline is down" }, true],
    ["the name in other letters", { title: "Harbourline".toUpperCase() }, false],
    ["the name as part of a word", { title: "Harbourlines of the world" }, false],
    ["neither", {}, false],
    ["the name but no date", { title: "Harbourline", created_at_i: null }, false],
    ["the name in a year to come", { title: "Harbourline", created_at_i: 2_000_000_000 }, false],
  ])("counts a story with %s: %p", (_name, more, expected) => {
    expect(found(more)).toBe(expected as boolean);
  });

  test("of an unknown shape is a miss", () => {
    for (const text of ["", "{}", `{"hits":{}}`, `{"hits":[{"objectID":7}]}`, `{"hits":[{"objectID":"../1"}]}`]) {
      expect(readWith("hacker-news", text, SEARCH)).toEqual({ items: [], next: [], isMiss: true });
    }
  });
});
