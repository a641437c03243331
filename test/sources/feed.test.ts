import { describe, expect, test } from "bun:test";
import type { Item } from "#core/document.ts";
import { DAY_MS } from "#core/time.ts";
import { asked, day, FETCHED_AT, readWith } from "./read-with.ts";

const URL = "https://harbourline.example/news/feed.xml";
const DATE = "Tue, 03 Nov 2026 10:00:00 GMT";
const LONG = "A sentence of the article, as long as any. ".repeat(12);

function items(text: string, url = URL): Item[] {
  return readWith("feed", text, url).items;
}

function rss(item: string): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbourline</title><link>https://harbourline.example/</link>${item}</channel></rss>`;
}

describe("a feed's entry", () => {
  test("becomes an article with its id, address, date, author and the longer of its texts", () => {
    const [item] = items(
      rss(
        `<item><title>Office &amp;amp; quay &lt;b&gt;open&lt;/b&gt;</title><link>/a?utm_source=rss&amp;id=1</link><guid isPermaLink="false">p=7</guid><pubDate>${DATE}</pubDate><dc:creator>Lena</dc:creator><category>News</category><description>Short</description><content:encoded><![CDATA[<p>First &amp;\n\nforemost</p><script>x()</script><p>Second<br>line</p><p>The post Office first appeared on Harbourline.</p>]]></content:encoded></item>`,
      ),
    );
    expect(item).toEqual({
      kind: "article",
      key: "p=7",
      url: "https://harbourline.example/a?id=1",
      title: "Office & quay open",
      text: "First & foremost\n\nSecond\nline",
      publisher: "Harbourline",
      publishedAt: Date.parse("2026-11-03T10:00:00Z"),
      facts: { author: "Lena", categories: ["News"] },
    });
  });

  test("is dated only by what it says: not at all, or not when the day is to come", () => {
    const dates = items(
      rss(
        `<item><title>A</title></item><item><title>B</title><pubDate>soon</pubDate></item><item><title>C</title><pubDate>Tue, 01 Dec 2026 10:00:00 GMT</pubDate></item>`,
      ),
    );
    expect(dates.map((item) => item.publishedAt)).toEqual([undefined, undefined, undefined]);
  });

  test("is left out when it is over 400 days old, and of the others the newest 100 are kept", () => {
    const entry = (age: number) =>
      `<item><title>Day ${age}</title><pubDate>${new Date(FETCHED_AT - age * DAY_MS).toUTCString()}</pubDate></item>`;
    const found = items(rss(Array.from({ length: 150 }, (_, i) => entry(149 - i)).join("") + entry(401)));
    expect(found.length).toBe(100);
    expect(found[0]?.title).toBe("Day 0");
    expect(found.some((item) => item.title === "Day 401")).toBe(false);
  });

  test("without a title takes the first words of its text", () => {
    expect(items(rss(`<item><description>Only a note.</description></item>`))[0]?.title).toBe("Only a note.");
    expect(items(rss(`<item><link>/x</link></item>`))).toEqual([]);
  });

  test("never links to a script", () => {
    expect(items(rss(`<item><title>A</title><link>javascript:alert(1)</link></item>`))[0]?.url).toBe(URL);
  });
});

describe("the article itself is fetched", () => {
  const entry = (path: string, text: string) =>
    `<item><title>T ${path}</title><link>${path}</link><pubDate>${DATE}</pubDate><description>${text}</description></item>`;

  test("for teasers on the company's own site, with what the feed knows", () => {
    const result = readWith(
      "feed",
      rss(entry("/short", "Teaser") + entry("/long", LONG) + entry("https://wire.example/x", "Teaser")),
      URL,
    );
    expect(asked(result)).toEqual(["article https://harbourline.example/short"]);
    expect(result.next[0]?.hint).toEqual({ title: "T /short", publishedAt: Date.parse("2026-11-03T10:00:00Z") });
    expect(result.items.length).toBe(3);
  });

  test("at most ten times a feed, and never for a configured feed", () => {
    const many = rss(Array.from({ length: 30 }, (_, i) => entry(`/${i}`, "Teaser")).join(""));
    expect(readWith("feed", many, URL).next.length).toBe(10);
    expect(readWith("feed", many, URL, { target: { name: "Wire", domain: "", aliases: [] } }).next).toEqual([]);
  });
});

describe("an odd feed", () => {
  const two = `<item><title>One</title><link>https://harbourline.example/1?a=1&b=2</link><guid>1</guid><pubDate>${DATE}</pubDate></item><item><title>Two</title><guid>2</guid></item>`;
  const cases: [name: string, text: string, titles: string[], url?: string, date?: string][] = [
    [
      "with a bare & in link and text",
      `<rss version="2.0"><channel><title>A & B</title>${two}</channel></rss>`,
      ["One", "Two"],
      "https://harbourline.example/1?a=1&b=2",
      "2026-11-03",
    ],
    [
      "cut off in the middle of an entry",
      `<rss version="2.0"><channel><title>T</title>${two}<item><title>Thr`,
      ["One", "Two"],
      "https://harbourline.example/1?a=1&b=2",
      "2026-11-03",
    ],
    [
      "cut off after an entry",
      `<rss version="2.0"><channel><title>T</title>${two}`,
      ["One", "Two"],
      "https://harbourline.example/1?a=1&b=2",
      "2026-11-03",
    ],
    [
      "in capitals",
      `<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>One</TITLE><LINK>/1</LINK><PUBDATE>${DATE}</PUBDATE></ITEM></CHANNEL></RSS>`,
      ["One"],
      "https://harbourline.example/1",
      "2026-11-03",
    ],
    [
      "without a version",
      `<rss><channel><item><title>One</title><link>/1</link></item></channel></rss>`,
      ["One"],
      "https://harbourline.example/1",
    ],
    [
      "of RSS 0.91 with a document type",
      `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://dtd.example/rss.dtd"><rss version="0.91"><channel><title>T</title><item><title>One</title><link>/1</link></item></channel></rss>`,
      ["One"],
      "https://harbourline.example/1",
    ],
    [
      "of RDF",
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>T</title></channel><item rdf:about="https://harbourline.example/1"><title>One</title><dc:date>2026-11-03T09:00:00+01:00</dc:date></item></rdf:RDF>`,
      ["One"],
      "https://harbourline.example/1",
      "2026-11-03",
    ],
    [
      "of Atom with a prefix, its first link to itself and markup in the title",
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:id>i</a:id><a:title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">On<b>e</b></div></a:title><a:link rel="self" href="/self"/><a:link href="/1"/><a:updated>2026-11-03T00:00:00Z</a:updated></a:entry></a:feed>`,
      ["One"],
      "https://harbourline.example/1",
      "2026-11-03",
    ],
    [
      "of Atom with a base of its own",
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://blog.harbourline.example/b/"><entry><id>i</id><title>One</title><link href="1"/><published>2026-11-03</published></entry></feed>`,
      ["One"],
      "https://blog.harbourline.example/b/1",
      "2026-11-03",
    ],
    [
      "of Atom cut off",
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>i</id><title>One</title><link rel="self" href="/s"/><link rel="alternate" href="/1"/><published>2026-11-03</published><media:title>No</media:title></entry><entry><id>j</id><title>Tw`,
      ["One"],
      "https://harbourline.example/1",
      "2026-11-03",
    ],
    [
      "of JSON",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "T",
        items: [{ id: 5, url: "/1", title: "One", content_text: "x < y", date_published: "2026-11-03T00:00:00Z" }],
      }),
      ["One"],
      "https://harbourline.example/1",
      "2026-11-03",
    ],
    ["after blank lines", `\n\n <rss version="2.0"><channel><item><title>One</title></item></channel></rss>`, ["One"]],
    [
      "with character data and HTML in titles",
      rss(`<item><title><![CDATA[On<em>e</em> &amp; all]]></title></item><item><title>5 &lt; 6</title></item>`),
      ["One & all", "5 < 6"],
    ],
    [
      "with 900 nested tags",
      `<rss version="2.0"><channel>${"<x>".repeat(900)}<item><title>One</title></item></channel></rss>`,
      ["One"],
    ],
    [
      "with 20,000 nested tags, read no further than that",
      rss(`<item><title>One</title></item>${"<x>".repeat(20_000)}<item><title>Two</title></item>`),
      ["One"],
    ],
    [
      "with an entity bomb",
      `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>${rss("<item><title>One &b; &c;</title></item>")}`,
      ["One &b; &c;"],
    ],
  ];
  test.each(cases.map((odd) => ({ name: odd[0], odd })))("$name", ({ odd: [, text, titles, url, date] }) => {
    const found = items(text);
    expect(found.map((item) => item.title)).toEqual(titles);
    if (url !== undefined) expect(found[0]?.url).toBe(url);
    expect(day(found[0]?.publishedAt)).toBe(date);
  });

  test.each([
    ["HTML", "<!doctype html><html><body><item><title>No</title></item></body></html>"],
    ["some other XML", "<?xml version='1.0'?><note><title>No</title></note>"],
    ["some other JSON", `{"items":[{"title":"No"}]}`],
    ["nothing", ""],
  ])("is a miss when it is %s", (_name, text) => {
    expect(readWith("feed", text, URL)).toEqual({ items: [], next: [], isMiss: true });
    expect(readWith("usual-feeds", text, URL, { isHtml: false }).isMiss).toBe(true);
  });

  test("at a usual place is read like any other", () => {
    expect(readWith("usual-feeds", rss(two.replace("&b", "&amp;b")), URL).items.length).toBe(2);
  });

  test("of ten megabytes is read in time", () => {
    const startedAt = performance.now();
    const big = rss(
      `<item><title>T</title><description>${"word &amp; ".repeat(100)}</description></item>`.repeat(10_000),
    );
    expect(items(big).length).toBe(100);
    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });
});
