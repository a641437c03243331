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
 * The feeds of these domains that the page declares or links to, the shortest path first: a site's main feed is the one
 * nearest to its root. A feed on another host counts only when it is the only one declared, since a page may declare the
 * feeds of partners. Feeds of one topic, author, recording or discussion are left out.
 */
export function feedLinks(page: Page, domains: string[]): string[] {
  const feeds = page.links.filter((link) => (isDeclaredFeed(link) || isLinkedFeed(link)) && !isPartialFeed(link));
  const declared = addressesOf(feeds.filter(isDeclaredFeed));
  const own = addressesOf(feeds).filter((url) => domains.some((domain) => isOnSite(url, domain)));
  const lengthOf = (url: string) => new URL(url).pathname.length;
  own.sort((a, b) => lengthOf(a) - lengthOf(b));
  return [...own, ...(declared.length === 1 ? declared.filter((url) => !own.includes(url)) : [])];
}

function addressesOf(links: Link[]): string[] {
  return [...new Set(links.map((link) => plainUrl(link.href)).filter((url) => url !== undefined))];
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

const PARTIAL_PATH =
  /\/(?:tags?|category|categories|topics?|authors?|[ck]omment(?:s|aire|aires|are)?|podcasts?|wp-json)(?:[/.]|$)/i;
const PARTIAL_QUERY = /[?&](?:cat|tag|author|p)=/i;

function isPartialFeed({ href, text }: Link): boolean {
  const { hostname, pathname, search } = new URL(href);
  if (PARTIAL_PATH.test(pathname) || PARTIAL_QUERY.test(search) || /^podcasts?\./.test(hostname)) return true;
  return /comment|kommentar|\bpodcasts?\b/i.test(text);
}

const FEED_PATH = /\/(?:feed|rss|atom)\/?$|\/(?:feed|rss|atom|index)\.(?:xml|rss|atom|json|rdf)$|\.(?:rss|atom)$/i;

function isLinkedFeed(link: Link): boolean {
  return isPageLink(link) && FEED_PATH.test(new URL(link.href).pathname);
}
