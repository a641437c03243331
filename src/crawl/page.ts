import type { FetchedBody, Page } from "#core/page.ts";
import { plainUrl } from "#core/plain-url.ts";
import { cutText, visibleText } from "#core/visible-text.ts";
import { articleBlocks, joinParagraphs } from "./page-article.ts";
import { pageAssets } from "./page-assets.ts";
import { publishedAt } from "./page-date.ts";
import { readJsonLd } from "./page-json-ld.ts";
import { absolute, pageLinks } from "./page-links.ts";
import { attribute, isElement, type PageElement, type PageTree, textUnder } from "./page-node.ts";
import { collapse, type Outline, outlinePage } from "./page-outline.ts";
import { parseTree } from "./page-tree.ts";

const BLOCKS_MAX = 5_000;
const GENERATORS_MAX = 10;
const GENERATOR_LENGTH_MAX = 100;
const TEXT_MAX = 50_000;
/** Blocks before and after the headline among which a dateline stands. */
const DATELINE_BEFORE = 2;
const DATELINE_AFTER = 4;

/**
 * Reads HTML once, for every source: pure, the same page for the same body. Throws `invalid` with the reason
 * `page_too_large` beyond 2 MiB, 512 levels or 200,000 nodes; runs outside the main thread because it may take a second.
 */
export function readPage(body: FetchedBody): Page {
  return readTree(parseTree(body.text), body);
}

/** The page of a tree of either kind. */
export function readTree(tree: PageTree, body: Omit<FetchedBody, "text">): Page {
  const outline = outlinePage(tree);
  const metas = readMetas(outline.machinery);
  const jsonLd = readJsonLd(outline.machinery);
  const baseUrl = baseOf(outline.machinery, body.url);
  const siteName = metas.get("og:site_name") ?? "";
  const title = readTitle(outline, metas, siteName);
  const article = articleBlocks(outline.blocks);
  const opening = [...blocksAroundHeadline(outline), ...article.slice(0, 2)].map((block) => block.text);
  return {
    url: body.url,
    canonicalUrl: canonicalUrl(outline.machinery, metas, body.url, baseUrl),
    title,
    tabTitle: cutText(tabTitle(outline), 500),
    description: metas.get("og:description") ?? metas.get("description") ?? "",
    lang: language(tree, metas),
    siteName,
    publishedAt: publishedAt({ jsonLd, metas, times: outline.times, opening, fetchedAt: body.fetchedAt }),
    links: pageLinks(outline.machinery, outline.anchors, baseUrl),
    blocks: outline.blocks.slice(0, BLOCKS_MAX).map(({ text, tag, isChrome }) => ({ text, tag, isChrome })),
    mainText: mainText(joinParagraphs(article, title), jsonLd),
    jsonLd,
    assets: pageAssets(outline, baseUrl),
    generators: readGenerators(outline.machinery),
  };
}

function readMetas(machinery: PageElement[]): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of machinery.filter((element) => element.localName === "meta")) {
    const name = ["property", "name", "itemprop", "http-equiv"].map((key) => attribute(meta, key)).find((key) => key);
    const content = collapse(attribute(meta, "content"));
    if (name !== undefined && content !== "" && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

function readGenerators(machinery: PageElement[]): string[] {
  return machinery
    .filter((meta) => meta.localName === "meta" && attribute(meta, "name").toLowerCase() === "generator")
    .map((meta) => cutText(collapse(attribute(meta, "content")), GENERATOR_LENGTH_MAX))
    .filter((generator) => generator !== "")
    .slice(0, GENERATORS_MAX);
}

/** The headline as the site shares it, without the site's name behind it. */
function readTitle(outline: Outline, metas: Map<string, string>, siteName: string): string {
  const shared = metas.get("og:title") ?? "";
  const headline = outline.blocks.find((block) => block.tag === "h1")?.text ?? "";
  const chosen = [shared, headline, tabTitle(outline)].find((title) => title !== "" && title !== siteName) ?? siteName;
  return cutText(withoutSiteName(chosen, siteName), 500);
}

function tabTitle({ machinery }: Outline): string {
  const title = machinery.find((element) => element.localName === "title");
  return title === undefined ? "" : collapse(textUnder(title));
}

function withoutSiteName(title: string, siteName: string): string {
  const match = /^(.{3,}?)\s+[|–—·»-]\s+([^|–—·»]{1,80})$/.exec(title);
  return siteName !== "" && match?.[2]?.toLowerCase() === siteName.toLowerCase() ? (match[1] ?? title) : title;
}

/**
 * The address the page gives itself, if it is believable: on the same host, and not the front page for every article,
 * a mistake common enough to make all articles of a site one.
 */
function canonicalUrl(machinery: PageElement[], metas: Map<string, string>, url: string, baseUrl: string): string {
  const own = plainUrl(url) ?? url;
  const link = machinery.find((element) => attribute(element, "rel").toLowerCase() === "canonical");
  const claims = [link === undefined ? "" : attribute(link, "href"), metas.get("og:url") ?? ""];
  for (const claim of claims.filter((address) => address !== "")) {
    const canonical = plainUrl(claim, baseUrl);
    if (canonical !== undefined && isBelievable(new URL(canonical), new URL(own))) return canonical;
  }
  return own;
}

function isBelievable(canonical: URL, own: URL): boolean {
  const host = (url: URL) => url.hostname.replace(/^www\./, "");
  return host(canonical) === host(own) && (canonical.pathname !== "/" || own.pathname === "/");
}

function baseOf(machinery: PageElement[], url: string): string {
  const base = machinery.find((element) => element.localName === "base" && attribute(element, "href") !== "");
  return (base === undefined ? undefined : absolute(attribute(base, "href"), url)) ?? url;
}

/** Two or three lower-case letters, empty when the page does not say. */
function language(tree: PageTree, metas: Map<string, string>): string {
  const html = [...tree.childNodes].find((node): node is PageElement => isElement(node) && node.localName === "html");
  const said = [
    html === undefined ? "" : attribute(html, "lang"),
    metas.get("og:locale") ?? "",
    metas.get("content-language") ?? "",
  ].find((tag) => tag !== "");
  return /^[a-z]{2,3}(?![a-z])/i.exec(said ?? "")?.[0].toLowerCase() ?? "";
}

function blocksAroundHeadline(outline: Outline): Outline["blocks"] {
  const blocks = outline.blocks.filter((block) => !block.isChrome);
  const headline = blocks.findIndex((block) => block.tag === "h1");
  if (headline === -1) return blocks.slice(0, DATELINE_AFTER);
  return blocks.slice(Math.max(0, headline - DATELINE_BEFORE), headline + 1 + DATELINE_AFTER);
}

/** What is on the page, unless the page's own record of its article has twice as much. */
function mainText(visible: string, jsonLd: unknown[]): string {
  const bodies = jsonLd.flatMap((node) => {
    const body = typeof node === "object" && node !== null && "articleBody" in node ? node.articleBody : undefined;
    return typeof body === "string" && !body.includes("<")
      ? [
          visibleText(body)
            .replace(/[ \t\u00a0]+/g, " ")
            .trim(),
        ]
      : [];
  });
  const recorded = bodies.find((body) => body.length >= 200 && body.length > visible.length * 2);
  return cutText(recorded ?? visible, TEXT_MAX);
}
