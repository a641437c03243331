import { plainUrl } from "#core/plain-url.ts";
import { defineSource, miss, type SourceInput, type SourceRequest, type SourceResult } from "#core/source.ts";
import { DAY_MS } from "#core/time.ts";
import { registrableDomain } from "#core/url.ts";
import { pastOnly } from "./formats/age.ts";
import { readSitemap, type SitemapEntry } from "./formats/sitemap.ts";
import { PRIORITY } from "./links/priority.ts";

const ARTICLES_MAX = 10;
const SECTIONS_MAX = 3;
const AGE_MAX_DAYS = 60;

const NEWS_PATH =
  /\/(?:news(?:room)?|press(?:e|room|-releases?)?|media|blog|posts?|stories|announcements?|updates|aktuelles|actualites|noticias|nieuws)\/[^/]+/i;
const NEWS_SECTION = /news|press|blog|post|article|stories/i;
const NOT_AN_ARTICLE = /\/(?:category|tags?|authors?|page|topics?)\//i;

/** The site's own list of pages: its newest news when there is neither a feed nor an index. */
export const sitemap = defineSource({
  id: "sitemap",
  name: "Sitemap",
  kind: "site",
  requests: () => [],
  parse: (input) => parseSitemapBody(input, true),
});

/** With `followsIndex`, an index leads to those of its parts that are about news, the newest first. */
export function parseSitemapBody({ body }: SourceInput, followsIndex: boolean): SourceResult {
  const found = readSitemap(body.text);
  if (found === undefined) return miss();
  const site = registrableDomain(body.url);
  const entries = found.entries.flatMap((entry) => {
    const url = plainUrl(entry.url, body.url);
    return url !== undefined && registrableDomain(url) === site ? [{ ...entry, url }] : [];
  });
  if (!found.isIndex) return { items: [], next: articleRequests(entries, body.fetchedAt), isMiss: false };
  return { items: [], next: followsIndex ? sectionRequests(entries) : [], isMiss: false };
}

function articleRequests(entries: SitemapEntry[], fetchedAt: number): SourceRequest[] {
  const changedAt = (entry: SitemapEntry) => entry.publishedAt ?? entry.modifiedAt ?? 0;
  return entries
    .filter((entry) => entry.publishedAt !== undefined || NEWS_PATH.test(entry.url))
    .filter((entry) => !NOT_AN_ARTICLE.test(entry.url) && changedAt(entry) >= fetchedAt - AGE_MAX_DAYS * DAY_MS)
    .sort((a, b) => changedAt(b) - changedAt(a))
    .slice(0, ARTICLES_MAX)
    .map((entry) => ({
      sourceId: "article",
      url: entry.url,
      reason: "new in the sitemap",
      priority: PRIORITY.article,
      hint: hintOf(entry, fetchedAt),
    }));
}

/** Only the news extension dates an article: `lastmod` is when somebody touched the page. */
function hintOf(entry: SitemapEntry, fetchedAt: number): NonNullable<SourceRequest["hint"]> {
  const publishedAt = pastOnly(entry.publishedAt, fetchedAt);
  return {
    ...(entry.title === "" ? {} : { title: entry.title }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

function sectionRequests(entries: SitemapEntry[]): SourceRequest[] {
  return entries
    .filter((entry) => NEWS_SECTION.test(new URL(entry.url).pathname))
    .sort((a, b) => (b.modifiedAt ?? 0) - (a.modifiedAt ?? 0))
    .slice(0, SECTIONS_MAX)
    .map((entry) => ({
      sourceId: "sitemap-section",
      url: entry.url,
      reason: "part of the sitemap",
      priority: PRIORITY.sitemap,
    }));
}
