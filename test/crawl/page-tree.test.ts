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

  test("has the links of what is for browsers without frames or plug-ins, and none of its markup as text", () => {
    const page =
      '<p>News</p><noframes><p>Our <a href="/two">site &amp; map</a></p></noframes><p>End</p><noembed><b>Old</b></noembed>';
    for (const read of [asTree, asDom]) {
      const { blocks, links } = read(page);
      expect(blocks.map(({ text }) => text)).toEqual(["News", "Our site & map", "End", "Old"]);
      expect(links.map(({ text }) => text)).toEqual(["site & map"]);
    }
  });

  test("holds what a DOM would, although a DOM's own parser reads such markup in another way", () => {
    const pages = [
      "<plaintext><p>a</p><b>b",
      "<form><p>a</p><form>b</form>c</form>",
      "<p>a<image><p>b",
      "<iframe><a href=/b>b</a></iframe>c",
    ];
    for (const page of pages) expect(asTree(page)).toEqual(asDom(page));
  });

  test("is read however deep a drawing or something hidden goes, as nobody reads that", () => {
    for (const deep of [
      `<svg>${"<g>".repeat(700)}</svg>`,
      `<div hidden>${"<div>".repeat(700)}${"</div>".repeat(701)}`,
    ]) {
      for (const read of [asTree, asDom])
        expect(read(`${deep}<p>News</p>`).blocks.map(({ text }) => text)).toEqual(["News"]);
    }
  });

  test("is refused beyond 512 levels of what is read, 2,048 levels of anything and 200,000 nodes, before the rest is looked at", () => {
    for (const page of ["<div>".repeat(600), `<div hidden>${"<div>".repeat(2_100)}`, "<b>x</b>".repeat(120_000)]) {
      for (const read of [asTree, asDom]) expect(() => read(page)).toThrow("beyond the limit");
    }
  });

  test("is no larger as a DOM than was counted, whatever the markup", () => {
    const many = "<b>".repeat(150_000);
    for (const start of ["<plaintext>", "<iframe>", "<xmp>", "<title>"]) {
      expect(nodesOf(parseDom(start + many))).toBeLessThanOrEqual(200_000);
    }
    expect(() => parseDom(`<noframes>${many}`)).toThrow("beyond the limit");
    const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index.toString(36)}`).join(" ");
    expect(parseDom(`<b ${attributes}>`).querySelector("b")?.attributes.length).toBeLessThanOrEqual(1_000);
  });
});

function nodesOf(document: Document): number {
  return document.querySelectorAll("*").length;
}
