import { notFound } from "#core/errors.ts";
import type { Source } from "#core/source.ts";
import { article } from "./article.ts";
import { ashby } from "./ashby.ts";
import { careers } from "./careers.ts";
import { dns } from "./dns.ts";
import { edgar } from "./edgar.ts";
import { edgarFilings } from "./edgar-filings.ts";
import { feed } from "./feed.ts";
import { github } from "./github.ts";
import { githubEvents } from "./github-events.ts";
import { githubReleases } from "./github-releases.ts";
import { greenhouse } from "./greenhouse.ts";
import { hackerNews } from "./hacker-news.ts";
import { home } from "./home.ts";
import { lever } from "./lever.ts";
import { newsroom } from "./newsroom.ts";
import { personio } from "./personio.ts";
import { pricing } from "./pricing.ts";
import { profile } from "./profile.ts";
import { recruitee } from "./recruitee.ts";
import { sitemap } from "./sitemap.ts";
import { sitemapSection } from "./sitemap-section.ts";
import { smartrecruiters } from "./smartrecruiters.ts";
import { smartrecruitersRole } from "./smartrecruiters-role.ts";
import { statusFeed } from "./status-feed.ts";
import { statuspage } from "./statuspage.ts";
import { subprocessors } from "./subprocessors.ts";
import { trust } from "./trust.ts";
import { usualFeeds } from "./usual-feeds.ts";
import { workable } from "./workable.ts";
import { workday } from "./workday.ts";
import { workdayRole } from "./workday-role.ts";

/**
 * Every kind of place that is read. Published APIs are read like any site: at the pace of their host, and only as far as
 * its robots.txt allows. None needs a key; one that needs to be told who asks is off until it can be.
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
  workable,
  smartrecruiters,
  smartrecruitersRole,
  recruitee,
  personio,
  workday,
  workdayRole,
  statuspage,
  statusFeed,
  github,
  githubReleases,
  githubEvents,
  pricing,
  profile,
  trust,
  subprocessors,
  edgar,
  edgarFilings,
  hackerNews,
  dns,
];

const BY_ID = new Map(SOURCES.map((source) => [source.id, source]));

export function findSource(id: string): Source | undefined {
  return BY_ID.get(id);
}

/** The source with this id. Throws `not_found` for one that has been removed since its request was stored. */
export function getSource(id: string): Source {
  const source = findSource(id);
  if (source === undefined) throw notFound("source");
  return source;
}
