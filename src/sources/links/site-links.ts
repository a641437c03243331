import type { Link, Page } from "#core/page.ts";
import { isOnSite, plainUrl } from "#core/plain-url.ts";

/** One place of a company's site a page leads to. */
export type SitePlace = { url: string; text: string };

const INDEX_FILE = /\/(?:index|default)\.(?:html?|php|aspx?)$/;

/**
 * Links of the site whose last path segment (or own host name) is one of these words, each address once, those with the
 * earlier word first. `/en/news/` and `news.acme.example` are news; `/news/2026/a-story` is not.
 */
export function placesNamed(page: Page, domains: string[], words: string[]): SitePlace[] {
  const places = new Map<string, SitePlace & { rank: number }>();
  const own = pathOf(page.url);
  for (const link of page.links) {
    const rank = isPageLink(link) ? words.indexOf(nameOf(link.href)) : -1;
    const url = plainUrl(link.href);
    if (rank === -1 || url === undefined || !domains.some((domain) => isOnSite(url, domain))) continue;
    const path = pathOf(url);
    if (path !== own && !places.has(path)) places.set(path, { url, text: link.text, rank });
  }
  return [...places.values()].sort((a, b) => a.rank - b.rank).map(({ url, text }) => ({ url, text }));
}

/**
 * Addresses the page declares as feeds of itself, wherever they are, or links to on these domains; comment feeds are
 * left out.
 */
export function feedLinks(page: Page, domains: string[]): string[] {
  const isOwn = (link: Link) => domains.some((domain) => isOnSite(link.href, domain));
  const feeds = page.links.filter((link) => isDeclaredFeed(link) || (isLinkedFeed(link) && isOwn(link)));
  const urls = feeds.filter((link) => !/comment/i.test(link.href + link.text)).map((link) => plainUrl(link.href));
  return [...new Set(urls.filter((url) => url !== undefined))];
}

/** An address without its query and final slash: two links that differ only there lead to the same place. */
function pathOf(address: string): string {
  const url = new URL(address);
  return `${url.host.replace(/^www\./, "")}${url.pathname.replace(/\/$/, "")}`;
}

function isPageLink(link: Link): boolean {
  return !/^(?:script|iframe|refresh)$|stylesheet|icon|preload|prefetch|alternate/.test(link.rel);
}

/** The last segment of the path, without language, index file and extension; of a bare host its first label. */
function nameOf(href: string): string {
  const url = new URL(href);
  const segments = url.pathname
    .replace(INDEX_FILE, "/")
    .split("/")
    .filter((segment) => segment !== "");
  if (segments.length > 3) return "";
  const own = segments.filter((segment) => !/^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(segment));
  const last = own.at(-1) ?? url.hostname.split(".")[0] ?? "";
  return last
    .toLowerCase()
    .replace(/\.(?:html?|php|aspx?)$/, "")
    .replaceAll("_", "-");
}

function isDeclaredFeed(link: Link): boolean {
  if (!/(^|\s)alternate(\s|$)/.test(link.rel)) return false;
  if (/(rss|atom|rdf)\+xml/.test(link.type) || link.type.startsWith("application/feed+json")) return true;
  return link.type.startsWith("application/json") && /feed/i.test(link.href);
}

const FEED_PATH = /\/(?:feed|rss|atom)\/?$|\/(?:feed|rss|atom|index)\.(?:xml|rss|atom|json|rdf)$|\.(?:rss|atom)$/i;

function isLinkedFeed(link: Link): boolean {
  return isPageLink(link) && FEED_PATH.test(new URL(link.href).pathname);
}
