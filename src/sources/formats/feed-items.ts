import type { Item } from "#core/document.ts";
import type { FetchedBody } from "#core/page.ts";
import { pageIdentity } from "#core/page-identity.ts";
import { plainUrl } from "#core/plain-url.ts";
import { parseTimestamp } from "#core/timestamp.ts";
import { cutText, visibleText } from "#core/visible-text.ts";
import { isTooOld, pastOnly } from "./age.ts";
import { type Feed, type FeedEntry, readFeed } from "./feed.ts";
import { htmlToLine, htmlToText } from "./html-text.ts";

const ITEMS_MAX = 100;
const TEXT_MAX = 50_000;
const TITLE_MAX = 500;
const KEY_MAX = 500;
const NAME_MAX = 200;
/** A title made of the text, for feeds of short notes that have none. */
const MADE_TITLE_MAX = 100;

/** What blogging systems add below the text of every entry. */
const FEED_FOOTER =
  /\n*(?:The post .{0,300} (?:appeared first|first appeared) on .{0,200}\.|Continue reading.{0,200})\s*$/;

/**
 * The entries of a feed as articles, newest first: at most 100, none over 400 days old. Undefined when the body is no
 * feed. Who reads a feed of something else changes the kind.
 */
export function feedItems(body: FetchedBody): Item[] | undefined {
  const feed = readFeed(body.text);
  if (feed === undefined) return undefined;
  const dated = feed.entries
    .map((entry) => ({ entry, publishedAt: pastOnly(parseTimestamp(entry.date), body.fetchedAt) }))
    .filter((one) => !isTooOld(one.publishedAt, body.fetchedAt));
  // A stable sort: the undated keep their place at the end, in the order of the feed.
  dated.sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0));
  return dated.slice(0, ITEMS_MAX).flatMap((one) => toItem(one.entry, one.publishedAt, feed, body) ?? []);
}

function toItem(entry: FeedEntry, publishedAt: number | undefined, feed: Feed, body: FetchedBody): Item | undefined {
  const base = (feed.baseUrl === undefined ? undefined : plainUrl(feed.baseUrl, body.url)) ?? body.url;
  const link = entry.link === "" ? undefined : plainUrl(entry.link, base);
  const text = htmlToText(entry.html, TEXT_MAX).replace(FEED_FOOTER, "");
  const title = htmlToLine(entry.title, TITLE_MAX) || firstWords(text);
  if (title === "") return undefined;
  const publisher = htmlToLine(feed.title, TITLE_MAX);
  return {
    kind: "article",
    key: cutText(idOf(visibleText(entry.id)) || (link && pageIdentity(link)) || `${title} ${entry.date}`, KEY_MAX),
    url: link ?? body.url,
    title,
    // Some feeds repeat the headline as the text.
    text: text === title ? "" : text,
    ...(publisher === "" ? {} : { publisher }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    facts: {
      ...(entry.author === undefined ? {} : { author: htmlToLine(entry.author, NAME_MAX) }),
      ...(entry.categories.length === 0
        ? {}
        : { categories: entry.categories.slice(0, 20).map((name) => htmlToLine(name, NAME_MAX)) }),
    },
  };
}

/** An id that is an address is compared as one; any other is opaque. */
function idOf(id: string): string {
  const trimmed = id.trim();
  return /^https?:\/\//i.test(trimmed) ? pageIdentity(trimmed) : trimmed;
}

function firstWords(text: string): string {
  const line = text.split("\n")[0] ?? "";
  return line.length <= MADE_TITLE_MAX ? line : `${cutText(line, MADE_TITLE_MAX).replace(/\s+\S*$/, "")} …`;
}
