import type { Link, Page } from "#core/page.ts";
import { pageIdentity } from "#core/page-identity.ts";
import { isOnSite, plainUrl } from "#core/plain-url.ts";
import { defineSource, miss, type SourceRequest } from "#core/source.ts";
import { registrableDomain } from "#core/url.ts";
import { isTooOld, pastOnly } from "./formats/age.ts";
import { PRIORITY } from "./links/priority.ts";
import { feedLinks } from "./links/site-links.ts";

const ARTICLES_MAX = 15;
const FEEDS_MAX = 2;
/** A shorter text of a link is a button, not a headline. */
const HEADLINE_LENGTH = 15;
const NOT_A_HEADLINE =
  /^(?:read|learn|see|view|find out|continue)\b.{0,40}$|^(?:more|weiterlesen|mehr|lire|leer|leggi)\b/i;
const NOT_AN_ARTICLE =
  /\/(?:category|categories|tags?|topics?|authors?|page|archives?|feed|rss|search|events?|webinars?|press-?kit|media-?kit|brand|contact|subscribe|login|careers?|jobs?|pricing|legal|privacy)(?:\/|$)|\.(?:pdf|jpe?g|png|svg|zip|mp[34]|xml|json|ics)$/i;

/** An article found on an index: the address, and what the index says of it. */
type Entry = { url: string; title: string; publishedAt: number | undefined };

/** A newsroom, press or blog index. Its articles are read one by one, unless it has a feed of its own, which is better. */
export const newsroom = defineSource({
  id: "newsroom",
  name: "News index",
  kind: "site",
  requests: () => [],
  parse: ({ page, body }) => {
    if (page === undefined) return miss();
    const found = feedLinks(page, [siteOf(page)]);
    const ownFeeds = found.filter((url) => isBelow(url, page.url));
    const isOwnFeed = ownFeeds.length > 0;
    const feeds = [...new Set([...ownFeeds, ...found])].slice(0, FEEDS_MAX);
    const articles = isOwnFeed ? [] : articleEntries(page, body.fetchedAt).map(articleRequest);
    const next = [...feeds.map(feedRequest), ...articles];
    return { items: [], next, isMiss: next.length === 0 };
  },
});

function articleEntries(page: Page, fetchedAt: number): Entry[] {
  const entries = new Map<string, Entry>();
  for (const link of page.links) {
    const url = plainUrl(link.href);
    if (url === undefined || !isArticleLink(link, url, page)) continue;
    const identity = pageIdentity(url);
    const known = entries.get(identity);
    // A card links twice, with its headline and with "Read more".
    const title = NOT_A_HEADLINE.test(link.text) || link.text.length < HEADLINE_LENGTH ? "" : link.text;
    const publishedAt = pastOnly(link.publishedAt, fetchedAt) ?? known?.publishedAt;
    entries.set(identity, { url: known?.url ?? url, title: known?.title || title, publishedAt });
  }
  const recent = [...entries.values()].filter((entry) => !isTooOld(entry.publishedAt, fetchedAt));
  // An index is newest first by custom; dates, where all have one, are surer.
  if (recent.every((entry) => entry.publishedAt !== undefined)) {
    recent.sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0));
  }
  return recent.slice(0, ARTICLES_MAX);
}

/** Below the index with a name of some length, or anywhere on the site with a date and a headline beside it. */
function isArticleLink(link: Link, url: string, page: Page): boolean {
  const { pathname, search } = new URL(url);
  const isLinked = link.rel === "" || /\b(?:bookmark|noopener|noreferrer|follow)\b/.test(link.rel);
  const isSameSite = isOnSite(url, siteOf(page));
  if (!isLinked || !isSameSite || NOT_AN_ARTICLE.test(pathname) || /[?&](?:page|paged|p?age|tag|cat)=/.test(search))
    return false;
  if (isBelow(url, page.url)) return isNamedLikeAnArticle(pathname) || link.publishedAt !== undefined;
  return link.publishedAt !== undefined && link.text.length >= HEADLINE_LENGTH && pathname !== "/";
}

function siteOf(page: Page): string {
  return registrableDomain(page.url) ?? new URL(page.url).hostname;
}

function isNamedLikeAnArticle(pathname: string): boolean {
  const name =
    pathname
      .split("/")
      .filter((segment) => segment !== "")
      .at(-1) ?? "";
  return name.split(/[-_]/).length >= 3 || /\d{3,}/.test(name) || name.length >= 20;
}

/** Whether an address lies under the index's own path: `/news/a` under `/news` and `/news/index.html`. */
function isBelow(address: string, indexUrl: string): boolean {
  const url = new URL(address);
  const index = new URL(indexUrl);
  const folder = index.pathname.replace(/(?:index)?\.\w+$/, "").replace(/\/?$/, "/");
  const isOwnHost = folder === "/" && !/^(?:www\.)/.test(index.hostname) && index.hostname.split(".").length > 2;
  return (
    url.host === index.host &&
    url.pathname !== index.pathname &&
    url.pathname.startsWith(folder) &&
    (folder !== "/" || isOwnHost)
  );
}

function articleRequest(entry: Entry): SourceRequest {
  const title = entry.title === "" ? {} : { title: entry.title };
  const date = entry.publishedAt === undefined ? {} : { publishedAt: entry.publishedAt };
  const reason = "listed on the news index";
  return { sourceId: "article", url: entry.url, reason, priority: PRIORITY.article, hint: { ...title, ...date } };
}

function feedRequest(url: string): SourceRequest {
  return { sourceId: "feed", url, reason: "feed linked from the news index", priority: PRIORITY.feed };
}
