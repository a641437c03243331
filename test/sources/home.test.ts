import { describe, expect, test } from "bun:test";
import { getSource } from "#sources/index.ts";
import { asked, fixture, HARBOURLINE, readWith } from "./read-with.ts";

const HOME = "https://harbourline.example/";

describe("the home page", () => {
  test("is asked for at the company's domain, and never for a configured feed", () => {
    expect(
      getSource("home")
        .requests(HARBOURLINE)
        .map((request) => request.url),
    ).toEqual([HOME]);
    expect(getSource("home").requests({ name: "Wire", domain: "", aliases: [] })).toEqual([]);
  });

  test("leads to everything that says something", () => {
    const result = readWith("home", fixture("home.html"), HOME);
    expect(result.isMiss).toBe(false);
    expect(asked(result)).toEqual([
      "feed https://harbourline.example/news/feed.xml",
      "greenhouse https://boards-api.greenhouse.io/v1/boards/harbourlinehq/jobs?content=true",
      "newsroom https://harbourline.example/en/company/newsroom?ref=nav",
      "newsroom https://blog.harbourline.example/",
      "careers https://harbourline.example/careers",
      "statuspage https://status.harbourline.example/api/v2/incidents.json",
      "pricing https://harbourline.example/pricing/",
      "github https://api.github.com/orgs/harbourline/repos?sort=pushed",
    ]);
  });

  test("without a feed leads to the usual places and the sitemap, last", () => {
    const result = readWith("home", `<p><a href="/blog/">Blog</a></p>`, HOME);
    expect(asked(result)).toEqual([
      "usual-feeds https://harbourline.example/feed",
      "usual-feeds https://harbourline.example/rss.xml",
      "usual-feeds https://harbourline.example/atom.xml",
      "usual-feeds https://harbourline.example/feed.xml",
      "usual-feeds https://harbourline.example/feed.json",
      "usual-feeds https://harbourline.example/blog/feed",
      "sitemap https://harbourline.example/sitemap.xml",
      "newsroom https://harbourline.example/blog/",
    ]);
    const news = result.next.find((request) => request.sourceId === "newsroom");
    const guesses = result.next.filter((request) => request.sourceId === "usual-feeds");
    expect(guesses.every((guess) => guess.priority > (news?.priority ?? 0))).toBe(true);
  });

  test("of a shop leads to its journal and the feed beside it", () => {
    const result = readWith("home", `<p><a href="/blogs/journal">Journal</a></p>`, "https://harbourline.example/");
    expect(asked(result)).toContain("newsroom https://harbourline.example/blogs/journal");
    expect(asked(result)).toContain("usual-feeds https://harbourline.example/blogs/journal.atom");
  });

  test("that has moved to somebody else's site leads nowhere", () => {
    const result = readWith("home", fixture("home.html"), "https://www.oceanlogistics.example/");
    expect(result).toEqual({ items: [], next: [], isMiss: true });
  });

  test("that has moved to another domain of the same name is the company's", () => {
    const result = readWith("home", `<p><a href="/press">Press</a></p>`, "https://www.harbourline-group.example/");
    expect(asked(result)).toContain("newsroom https://www.harbourline-group.example/press");
  });

  test.each([
    [
      "a portfolio of other companies' boards",
      `<a href="https://jobs.lever.co/quayside">Quayside jobs</a> <a href="https://jobs.lever.co/tugboat">Tugboat jobs</a>`,
      [],
    ],
    [
      "one board of another name, called jobs",
      `<a href="https://jobs.lever.co/hl-gmbh">Jobs</a>`,
      ["lever https://api.lever.co/v0/postings/hl-gmbh?mode=json"],
    ],
    [
      "one board of another name, said to be hiring too",
      `<a href="https://jobs.lever.co/quayside">Our parent company is hiring too</a>`,
      [],
    ],
    ["one board of another name, called something else", `<a href="https://jobs.lever.co/quayside">Quayside</a>`, []],
    [
      "an embedded board",
      `<script src="https://boards.greenhouse.io/embed/job_board/js?for=harbourline"></script>`,
      ["greenhouse https://boards-api.greenhouse.io/v1/boards/harbourline/jobs?content=true"],
    ],
    [
      "a board at Ashby with a space in its name",
      `<a href="https://jobs.ashbyhq.com/Harbourline%20GmbH/4d">Open roles</a>`,
      ["ashby https://api.ashbyhq.com/posting-api/job-board/Harbourline%20GmbH"],
    ],
    [
      "a board in the European Union",
      `<a href="https://jobs.eu.lever.co/harbourline">Jobs</a>`,
      ["lever https://api.eu.lever.co/v0/postings/harbourline?mode=json"],
    ],
    ["a token that is a path", `<a href="https://jobs.lever.co/..%2F..%2Fx">Jobs</a>`, []],
  ])("with %s", (_name, html, expected) => {
    const result = readWith("home", `<p>${html}</p>`, HOME);
    expect(asked(result).filter((request) => /^(greenhouse|lever|ashby)/.test(request))).toEqual(expected);
  });

  const declared = (href: string, title = "", type = "application/rss+xml") =>
    `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;

  test.each([
    [
      "many feeds: its own, the nearest to the root first",
      declared("/product/changelog/feed/") +
        declared("/news/feed/") +
        declared("/product/changelog/archive/feed/") +
        declared("/feed/"),
      ["/feed/", "/news/feed/", "/product/changelog/feed/"],
    ],
    [
      "feeds of parts of itself",
      [
        declared("/tag/hr/feed/"),
        declared("/category/people/feed/"),
        declared("/author/jane/feed/"),
        declared("/comments/feed/"),
        declared("/?feed=rss2&cat=7"),
        declared("/podcast/feed.xml"),
        declared("https://podcast.harbourline.example/feed.xml"),
        declared("/show.xml", "The Harbourline Podcast"),
        declared("/wp-json/wp/v2/feed/", "JSON", "application/json"),
        declared("/a-much-longer-path/to/the/news/feed/"),
      ].join(""),
      ["/a-much-longer-path/to/the/news/feed/"],
    ],
    [
      "feeds of others beside its own",
      `${declared("https://feeds.example/partner")}${declared("/news/feed/")}`,
      ["/news/feed/"],
    ],
    [
      "only feeds of several others",
      `${declared("https://feeds.example/partner")}${declared("https://feeds.example/friend")}`,
      [],
    ],
    [
      "one feed elsewhere beside that of its comments",
      `${declared("https://feeds.example/hl")}${declared("/comments/feed/")}`,
      ["https://feeds.example/hl"],
    ],
  ])("with %s", (_name, html, expected) => {
    const feeds = readWith("home", `<title>x</title>${html}`, HOME).next.filter((one) => one.sourceId === "feed");
    expect(feeds.map((one) => one.url)).toEqual(expected.map((path) => new URL(path, HOME).href));
  });

  test.each([
    ["a link to a feed of its own", `<a href="/rss.xml">RSS</a>`, "feed https://harbourline.example/rss.xml"],
    [
      "a feed it declares elsewhere",
      `<link rel="alternate" type="application/rss+xml" href="https://feeds.example/hl">`,
      "feed https://feeds.example/hl",
    ],
    ["a link to somebody else's feed", `<a href="https://wire.example/rss.xml">The wire</a>`, undefined],
    ["a link to a feed of comments", `<a href="/comments/feed/">Comments</a>`, undefined],
  ])("with %s", (_name, html, expected) => {
    const feeds = asked(readWith("home", `<p>${html}</p>`, HOME)).filter((request) => request.startsWith("feed "));
    expect(feeds).toEqual(expected === undefined ? [] : [expected]);
  });

  test.each([
    ["to another page of the site", HOME, "0; url=/en/", ["home https://harbourline.example/en/"]],
    [
      "in capitals and quotes",
      HOME,
      `0;URL='https://www.harbourline.example/en/'`,
      ["home https://www.harbourline.example/en/"],
    ],
    ["without the word for it", HOME, "0, en/", ["home https://harbourline.example/en/"]],
    ["to somebody else's site", HOME, "0; url=https://parking.example/", []],
    ["to itself", HOME, "300; url=https://harbourline.example/", []],
    ["nowhere, just again", HOME, "300", []],
    ["a second time", `${HOME}en/`, "0; url=/en/start", []],
    ["to no web address", HOME, "0; url=javascript:go()", []],
  ])("that sends its visitors %s", (_name, url, content, expected) => {
    const html = `<title>x</title><META HTTP-EQUIV="Refresh" CONTENT="${content}"><p>One moment</p>`;
    expect(asked(readWith("home", html, url)).filter((request) => request.startsWith("home "))).toEqual(expected);
  });

  describe("is observed", () => {
    const MADE_WITH = `<meta name="generator" content="WordPress 6.8"><script src="https://js.hs-scripts.com/1.js"></script>`;
    const LAID_OUT = `<nav><ul><li><a href="/product">Product</a></li><li><a href="/docs">Docs</a></li></ul></nav><h1>Freight, 4812 times a day</h1>`;
    const HTML = `<!doctype html><html lang="en"><head>${MADE_WITH}</head><body>${LAID_OUT}</body></html>`;

    test("with the technologies it gives away, a line each", () => {
      const [stack] = readWith("home", HTML, HOME).items;
      expect(stack).toMatchObject({
        kind: "stack",
        key: "stack",
        url: HOME,
        title: "Technologies on harbourline.example",
      });
      expect(stack?.text.split("\n")).toEqual([
        "HubSpot: script host js.hs-scripts.com",
        "WordPress: generator WordPress 6.8",
        expect.stringMatching(/^Observed in 2026-11 with list [\da-f]{8}$/),
      ]);
      expect(stack?.facts.technologies).toEqual([
        { name: "HubSpot", category: "marketing automation", seenIn: "script host js.hs-scripts.com" },
        { name: "WordPress", category: "cms", seenIn: "generator WordPress 6.8" },
      ]);
    });

    test("with its outline, in which counters do not count", () => {
      const [, site] = readWith("home", HTML, HOME).items;
      expect(site).toMatchObject({ kind: "site", key: "site" });
      expect(site?.facts.blocks).toEqual([
        "language: en",
        "generator: WordPress 6.8",
        "navigation: Product",
        "navigation: Docs",
        "heading: Freight, # times a day",
        "asset: js.hs-scripts.com",
      ]);
      const [, later] = readWith("home", HTML.replace("4812", "4907"), HOME).items;
      expect(later).toEqual(site);
    });

    test("not where it only sends its visitors on", () => {
      const door = `<title>x</title><meta http-equiv="refresh" content="0; url=/en/">`;
      expect(readWith("home", door, HOME).items).toEqual([]);
    });
  });

  test("that is no HTML is a miss", () => {
    expect(readWith("home", "%PDF-1.7", HOME)).toEqual({ items: [], next: [], isMiss: true });
  });
});
