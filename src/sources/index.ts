import { notFound } from "#core/errors.ts";
import type { Source } from "#core/source.ts";
import { article } from "./article.ts";
import { ashby } from "./ashby.ts";
import { careers } from "./careers.ts";
import { feed } from "./feed.ts";
import { github } from "./github.ts";
import { githubReleases } from "./github-releases.ts";
import { greenhouse } from "./greenhouse.ts";
import { home } from "./home.ts";
import { lever } from "./lever.ts";
import { newsroom } from "./newsroom.ts";
import { pricing } from "./pricing.ts";
import { sitemap } from "./sitemap.ts";
import { sitemapSection } from "./sitemap-section.ts";
import { statusFeed } from "./status-feed.ts";
import { statuspage } from "./statuspage.ts";
import { usualFeeds } from "./usual-feeds.ts";

/**
 * Every kind of place that is read. The published APIs of job boards and of GitHub are read like any site: without a key,
 * at the pace of their host, and only as far as the robots.txt of that host allows.
 */
export const SOURCES: Source[] = [
  home,
  feed,
  usualFeeds,
  newsroom,
  article,
  sitemap,
  sitemapSection,
  careers,
  greenhouse,
  lever,
  ashby,
  statuspage,
  statusFeed,
  github,
  githubReleases,
  pricing,
];

const BY_ID = new Map(SOURCES.map((source) => [source.id, source]));

/** The source with this id. Throws `not_found` for one that has been removed since its request was stored. */
export function getSource(id: string): Source {
  const source = BY_ID.get(id);
  if (source === undefined) throw notFound("source");
  return source;
}
