import { describe, expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTree } from "#crawl/page.ts";
import { parseDom } from "#crawl/page-dom.ts";
import { parseTree } from "#crawl/page-tree.ts";
import { createWeb } from "#demo/web.ts";
import { createRandom } from "../helpers/random.ts";

const FETCHED_AT = Date.UTC(2026, 10, 20);
const FIXTURES = join(import.meta.dir, "../fixtures/sources");
const BODY = { url: "https://acme.example/news/round", contentType: "text/html", fetchedAt: FETCHED_AT };

const saved = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".html"))
  .map((name) => readFileSync(join(FIXTURES, name), "utf8"));
const pages = [...saved, ...demoPages()];

/** The pages of the fictional web that are HTML. */
function demoPages(): string[] {
  const sites = Object.values(createWeb(FETCHED_AT).sites);
  return sites
    .flatMap((site) => Object.values(site).map(({ body }) => (typeof body === "string" ? body : body(1))))
    .filter((body) => /<html/i.test(body));
}

const asDom = (text: string) => readTree(parseDom(text), BODY);
const asTree = (text: string) => readTree(parseTree(text), BODY);

describe("a page read from its lean tree", () => {
  test("is the one a DOM would give, for every saved page", () => {
    expect(pages.length).toBeGreaterThan(15);
    for (const page of pages) expect(asTree(page)).toEqual(asDom(page));
  });

  test("is the one a DOM would give, wherever the page breaks off behind a tag", () => {
    const random = createRandom(7);
    for (const page of pages) {
      for (let round = 0; round < 10; round++) {
        const part = page.slice(0, page.lastIndexOf(">", random.whole(0, page.length)) + 1);
        expect(asTree(part)).toEqual(asDom(part));
      }
    }
  });

  test("holds nothing of a tag in which the page breaks off", () => {
    for (const end of ["<", "</", "<scri", '<a href="/two'])
      expect(asTree(`<main><p>Our news</p>${end}`).blocks.map(({ text }) => text)).toEqual(["Our news"]);
  });

  test("ends a link where the next one begins, as browsers do", () => {
    const page = '<p><a href="/one">Our news<a href="/two">Careers</a> and more</p>';
    expect(asTree(page).links.map(({ text }) => text)).toEqual(["Our news", "Careers"]);
  });

  test("is refused beyond 512 levels and 200,000 nodes, before the rest of it is looked at", () => {
    for (const page of ["<div>".repeat(600), "<b>x</b>".repeat(120_000)]) {
      expect(() => parseTree(page)).toThrow("beyond the limit");
    }
  });
});
