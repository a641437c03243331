import { describe, expect, test } from "bun:test";
import type { FetchedBody, Page } from "#core/page.ts";
import { readPage } from "#crawl/page.ts";

const FETCHED_AT = Date.UTC(2026, 10, 20);

function read(text: string, url = "https://acme.example/news/round"): Page {
  const body: FetchedBody = { url, contentType: "text/html", text, fetchedAt: FETCHED_AT };
  return readPage(body);
}

const PARAGRAPHS = [
  "BERLIN, November 3, 2026 – Acme Robotics today announced a $45 million Series B led by Alder Ventures &amp; friends.",
  "The company will use the money to open an office in Lyon and to double its engineering team over the next year.",
  "“We build arms that do not tire,” said Mara Lind, who founded the company with two colleagues in Bremen.",
];

const ARTICLE = `<!doctype html><html lang="en-GB"><head>
<title>Acme raises $45M | Acme Robotics</title>
<meta property="og:title" content="Acme raises $45M Series B | Acme Robotics">
<meta property="og:site_name" content="Acme Robotics"><meta name="description" content="A round.">
<link rel="canonical" href="/news/round?utm_source=home"><link rel="alternate" type="application/rss+xml" href="/feed.xml" title="News">
<script>document.write("never text")</script><style>.never{}</style></head>
<body class="has-sidebar newsletter-open">
<header class="site-header"><a href="/">Acme</a><nav><ul><li><a href="/product">Product</a><li><a href="/careers">Careers</a></ul></nav></header>
<div class="cookie-banner">We use cookies to raise your experience.</div>
<main><article><header><h1>Acme raises $45M Series B</h1><p class="meta">News · 3 November 2026</p></header>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n")}
<aside>Related: Beacon acquires Harbour</aside></article>
<section class="related-posts"><h2>More news</h2><article><a href="/news/other"><h3>Other news of the year, long enough to be read as prose</h3><time datetime="2026-01-02">2 Jan</time></a></article></section></main>
<form action="/s"><p>Sign up for letters about our rounds</p><input TYPE="email"></form>
<footer><p>Acme was acquired by nobody. © 2026</p></footer></body></html>`;

describe("an ordinary article", () => {
  const page = read(ARTICLE);

  test("has its headline without the site's name, its language and its own address", () => {
    expect(page.title).toBe("Acme raises $45M Series B");
    expect(page.siteName).toBe("Acme Robotics");
    expect(page.lang).toBe("en");
    expect(page.description).toBe("A round.");
    expect(page.canonicalUrl).toBe("https://acme.example/news/round");
  });

  test("has the paragraphs as main text and nothing of what surrounds them", () => {
    expect(page.mainText).toStartWith("News · 3 November 2026\n\nBERLIN, November 3, 2026 – Acme Robotics");
    expect(page.mainText).toContain("Alder Ventures & friends");
    expect(page.mainText).toEndWith("in Bremen.");
    for (const stray of ["Beacon", "Other news", "cookies", "Careers", "nobody", "never", "letters"]) {
      expect(page.mainText).not.toContain(stray);
    }
  });

  test("marks navigation, boxes and footer as chrome", () => {
    const chrome = page.blocks.filter((block) => block.isChrome).map((block) => block.text);
    expect(chrome).toContain("Product");
    expect(chrome.join(" ")).toMatch(/cookies.*Beacon.*More news.*Sign up.*acquired by nobody/);
    expect(page.blocks.find((block) => block.tag === "h1")?.isChrome).toBe(false);
  });

  test("lists links absolute, with the kind of those in the head", () => {
    expect(page.links[1]).toEqual({
      href: "https://acme.example/feed.xml",
      text: "News",
      rel: "alternate",
      type: "application/rss+xml",
    });
    const other = page.links.find((link) => link.href.endsWith("/news/other"));
    expect(other?.text).toBe("Other news of the year, long enough to be read as prose");
  });

  test("is read the same twice", () => {
    expect(read(ARTICLE)).toEqual(page);
  });
});

describe("the date of a page", () => {
  const cases: [string, string, string | undefined][] = [
    [
      "JSON-LD in a graph",
      `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":"NewsArticle","datePublished":"2026-11-03T09:00:00+01:00"}]}</script><h1>T</h1>`,
      "2026-11-03T08:00:00.000Z",
    ],
    [
      "a meta element",
      `<meta property="article:published_time" content="2026-11-03T08:00:00Z"><h1>T</h1>`,
      "2026-11-03T08:00:00.000Z",
    ],
    [
      "a time element as React writes it",
      `<h1>T</h1><time dateTime="2026-11-03">last week</time>`,
      "2026-11-03T00:00:00.000Z",
    ],
    [
      "a time element that says published, among others",
      `<h1>T</h1><time datetime="2026-11-09" class="updated">9</time><time itemprop="datePublished" datetime="2026-11-03">3</time>`,
      "2026-11-03T00:00:00.000Z",
    ],
    ["a German dateline", "<h1>T</h1><p>3. November 2026</p><p>Text</p>", "2026-11-03T00:00:00.000Z"],
    ["a French dateline", "<h1>T</h1><p>Publié le 3 novembre 2026</p>", "2026-11-03T00:00:00.000Z"],
    ["a dotted date", "<h1>T</h1><p>03.11.2026 | Presse</p>", "2026-11-03T00:00:00.000Z"],
    ["a Spanish dateline", "<h1>T</h1><div>3 de noviembre de 2026</div>", "2026-11-03T00:00:00.000Z"],
    ["an abbreviated month", "<h1>T</h1><span>Nov. 3, 2026</span>", "2026-11-03T00:00:00.000Z"],
    [
      "a line that says it is published",
      "<h1>T</h1><p>Posted on 3 November 2026 by Lena</p>",
      "2026-11-03T00:00:00.000Z",
    ],
    [
      "a line with both dates",
      "<h1>T</h1><p>Veröffentlicht am 3. November 2026 · Updated 9 November 2026</p>",
      "2026-11-03T00:00:00.000Z",
    ],
    ["a byline", "<h1>T</h1><p>By Lena Ostrow, 3 November 2026</p>", "2026-11-03T00:00:00.000Z"],
    [
      "the opening of a press release",
      `<h1>T</h1><p>BERLIN, November 3, 2026 (Wire) – ${"Acme today said so. ".repeat(9)}</p>`,
      "2026-11-03T00:00:00.000Z",
    ],
    ["a deadline", "<h1>T</h1><p>Apply by 3 November 2026</p>", undefined],
    ["an event that is over", "<h1>T</h1><p>Webinar · 3 November 2026</p>", undefined],
    ["an update only", "<h1>T</h1><p>Updated 3 November 2026</p>", undefined],
    ["slashes, which are two days", "<h1>T</h1><p>03/11/2026</p>", undefined],
    ["a day that is not in the calendar", "<h1>T</h1><p>31 February 2026</p>", undefined],
    ["an event to come", "<h1>T</h1><p>12 December 2026</p>", undefined],
    [
      "a date inside a sentence",
      "<h1>T</h1><p>The office has been open since 3 November 2025, said the mayor of the town.</p>",
      undefined,
    ],
    [
      "a modified date only",
      `<script type="application/ld+json">{"@type":"Article","dateModified":"2026-11-03"}</script><h1>T</h1>`,
      undefined,
    ],
    [
      "a list of articles",
      `<h1>News</h1>${[1, 2, 3].map((day) => `<article><time datetime="2026-11-0${day}">${day}</time></article>`).join("")}`,
      undefined,
    ],
    ["broken JSON-LD", `<script type="application/ld+json">{"datePublished": </script><h1>T</h1>`, undefined],
  ];
  test.each(cases)("%s", (_name, html, expected) => {
    const at = read(html).publishedAt;
    expect(at === undefined ? undefined : new Date(at).toISOString()).toBe(expected);
  });
});

describe("a page that is not as it should be", () => {
  test("needs no html, head or body", () => {
    const page = read(`<title>Acme</title><h1>Hello</h1><p>One<p>Two &mdash; three<br><br>Four`);
    expect(page.title).toBe("Hello");
    expect(page.blocks.map((block) => block.text)).toEqual(["Hello", "One", "Two — three", "Four"]);
    expect(page.mainText).toBe("One\n\nTwo — three\n\nFour");
  });

  test("keeps text that only stands between tags, and boxes side by side apart", () => {
    const page = read(`bare <b>text</b><div><span>Pro</span><span>$49</span></div><table><tr><td>Seats<td>5</table>`);
    expect(page.blocks.map((block) => block.text)).toEqual(["bare text", "Pro $49", "Seats | 5"]);
  });

  test("reads a line end of the markup as a space, and as a line only where it is shown as one", () => {
    const page = read("<p>One sentence\n\n  of <b>two</b>\nlines.</p><pre>First.\n\nSecond\nline.</pre>");
    expect(page.blocks.map((block) => block.text)).toEqual(["One sentence of two lines.", "First.", "Second line."]);
  });

  test("leaves out what nobody sees", () => {
    const page = read(
      `<p>Seen</p><p hidden>No</p><div style="display: none">No</div><template>No</template><noscript>No</noscript>`,
    );
    expect(page.blocks.map((block) => block.text)).toEqual(["Seen"]);
  });

  test("reads attributes in capitals and drops links that are not of the web", () => {
    const page = read(
      `<BASE HREF="/a/"><A HREF="b">B</A><a href="javascript:alert(1)">J</a><a href="mailto:x@acme.example">M</a>`,
    );
    expect(page.links.map((link) => link.href)).toEqual(["https://acme.example/a/b"]);
  });

  test("finds an article in nameless boxes by where the prose is", () => {
    const prose = PARAGRAPHS.map((text) => `<div>${text}</div>`).join("");
    const page = read(
      `<div><div><a href=/a>Home</a> <a href=/b>Blog</a></div><div><h1>T</h1><div>${prose}</div></div><div><div>Short note</div></div></div>`,
    );
    expect(page.mainText).toStartWith("BERLIN");
    expect(page.mainText).not.toContain("Home");
    expect(page.mainText).not.toContain("Short note");
  });

  test("takes the article out of its record when the page shows none", () => {
    const articleBody = "Acme opens an office in Lyon. ".repeat(20);
    const page = read(
      `<script type="application/ld+json">${JSON.stringify({ "@type": "Article", articleBody })}</script><div id=app></div>`,
    );
    expect(page.mainText).toBe(articleBody.trim());
  });

  test.each([
    ["the front page", "https://acme.example/", "https://acme.example/news/round"],
    ["another host", "https://other.example/news/round", "https://acme.example/news/round"],
    ["a cleaner spelling", "https://www.acme.example/news/a-round", "https://www.acme.example/news/a-round"],
  ])("believes a canonical address unless it is %s", (_name, claim, expected) => {
    expect(read(`<link rel=canonical href="${claim}"><p>x`).canonicalUrl).toBe(expected);
  });

  test("dates a link by its entry in a list of cards, menus aside", () => {
    const card = `<article><a href="/a"><h3>A story</h3></a><a href="/tag/x">X</a><time datetime="2026-01-02">2 Jan</time></article>`;
    const dates = (html: string) => read(html).links.map((link) => link.publishedAt);
    expect(dates(`<main>${card}</main>`)).toEqual([Date.UTC(2026, 0, 2), Date.UTC(2026, 0, 2)]);
    expect(dates(`<nav>${card}</nav>`)).toEqual([undefined, undefined]);
  });

  test("does not date a link when its entry prints two days", () => {
    const page = read(
      `<ul><li><a href=/a>A</a> 3 November 2026<li><a href=/b>B</a> 3 November 2026 – 5 November 2026</ul>`,
    );
    expect(page.links.map((link) => link.publishedAt)).toEqual([Date.UTC(2026, 10, 3), undefined]);
  });
});

describe("a hostile page", () => {
  const cases: [string, () => string][] = [
    ["5 MB of <", () => "<".repeat(5_000_000)],
    ["2 MB of <", () => "<".repeat(2_000_000)],
    ["200,000 nested tags", () => "<div>".repeat(200_000)],
    ["600 nested tags, few enough to become a tree", () => "<div>".repeat(600)],
    ["300,000 attributes", () => `<div ${Array.from({ length: 300_000 }, (_, i) => i.toString(36)).join(" ")}>`],
  ];
  test.each(cases)("is refused in time: %s", (_name, build) => {
    const html = build();
    const startedAt = performance.now();
    expect(() => read(html)).toThrow("beyond the limit");
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  test("is read in time: 100,000 attributes", () => {
    const names = Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(" ");
    const startedAt = performance.now();
    expect(read(`<div ${names}>text</div>`).blocks[0]?.text).toBe("text");
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  test("a row of fifty thousand cells takes linear time", () => {
    const startedAt = performance.now();
    read(`<p>Acme ${"<td>a</td>".repeat(50_000)}`);
    // 2,200 ms when each cell looks at all cells before it, 400 ms without (measured).
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });

  test("is read in time: 500 levels under 20,000 links", () => {
    const html = `${"<div class=sidebar-x>".repeat(500)}${"<a href=/x>x</a> ".repeat(20_000)}`;
    const startedAt = performance.now();
    expect(read(html).links.length).toBe(5_000);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
