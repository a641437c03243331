import { type Atom, type Json, parseFeed, type Rdf, type Rss } from "feedsmith";
import { readLooseFeed } from "./loose-feed.ts";

/** One entry as the feed wrote it: nothing resolved, dates and markup as text, empty where the feed says nothing. */
export type FeedEntry = {
  id: string;
  link: string;
  title: string;
  html: string;
  date: string;
  author?: string;
  categories: string[];
};

/** `baseUrl` is what an Atom feed says its links are relative to. */
export type Feed = { title: string; baseUrl: string | undefined; entries: FeedEntry[] };

/** A strict parser builds a tree of all of it; what is longer is read as a stream (5 ms a 50 items, measured). */
const STRICT_LENGTH_MAX = 2 * 1024 * 1024;

const LESS = 0x3c;
const GREATER = 0x3e;
const UNCLOSED_RATIO = 20;

/** RSS 0.9x to 2.0, RDF, Atom and JSON Feed, also when cut off or badly written; undefined for anything else. */
export function readFeed(text: string): Feed | undefined {
  if (/^\s*<(?:!doctype\s+html|html)[\s>]/i.test(text)) return undefined;
  const strict = text.length <= STRICT_LENGTH_MAX && !isUnclosed(text) ? readStrictFeed(text) : undefined;
  const isEmpty = strict === undefined || (strict.entries.length === 0 && /<(?:\w+:)?(?:item|entry)[\s>]/i.test(text));
  return isEmpty ? (readLooseFeed(text) ?? strict) : strict;
}

/**
 * Whether tags are left open so often that the strict parser, which looks for the end of each from its start, would be
 * at it for minutes. In a feed that is meant as one, the ways to the next `>` add up to less than the text.
 */
function isUnclosed(text: string): boolean {
  let way = 0;
  let end = text.length;
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === GREATER) end = at;
    else if (code === LESS) way += end - at;
  }
  return way > UNCLOSED_RATIO * text.length;
}

function readStrictFeed(text: string): Feed | undefined {
  try {
    const { format, feed } = parseFeed(text);
    if (format === "rss") return fromRss(feed);
    if (format === "atom") return fromAtom(feed);
    return format === "rdf" ? fromRdf(feed) : fromJson(feed);
  } catch {
    // Not a feed, or one too broken for a strict parser: a value here, since the web is full of both.
    return undefined;
  }
}

function fromRss(feed: Rss.Feed<string>): Feed {
  const entries = (feed.items ?? []).map((item) => ({
    id: item.guid?.value ?? "",
    link: item.link ?? ownLink(item.atom?.links) ?? (item.guid?.isPermaLink === false ? "" : (item.guid?.value ?? "")),
    title: item.title ?? item.dc?.titles?.[0] ?? "",
    html: longer(item.content?.encoded, item.description),
    date: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0] ?? item.atom?.published ?? "",
    ...author(item.dc?.creators?.[0] ?? item.authors?.[0]?.name),
    categories: (item.categories ?? []).flatMap((category) => category.name ?? []),
  }));
  return { title: feed.title ?? "", baseUrl: undefined, entries };
}

function fromAtom(feed: Atom.Feed<string>): Feed {
  const entries = (feed.entries ?? []).map((entry) => ({
    id: entry.id ?? "",
    link: ownLink(entry.links) ?? "",
    title: entry.title?.value ?? "",
    html: longer(entry.content?.value, entry.summary?.value),
    date: entry.published ?? entry.updated ?? "",
    ...author(entry.authors?.[0]?.name),
    categories: (entry.categories ?? []).flatMap((category) => category.label ?? category.term ?? []),
  }));
  return { title: feed.title?.value ?? "", baseUrl: feed.xml?.base, entries };
}

function fromRdf(feed: Rdf.Feed<string>): Feed {
  const entries = (feed.items ?? []).map((item) => ({
    id: item.rdf?.about ?? "",
    link: item.link ?? item.rdf?.about ?? "",
    title: item.title ?? "",
    html: longer(item.content?.encoded, item.description),
    date: item.dc?.dates?.[0] ?? "",
    ...author(item.dc?.creators?.[0]),
    categories: item.dc?.subjects ?? [],
  }));
  return { title: feed.title ?? "", baseUrl: undefined, entries };
}

function fromJson(feed: Json.Feed<string>): Feed {
  const entries = (feed.items ?? []).map((item) => ({
    id: item.id ?? "",
    link: item.url ?? item.external_url ?? "",
    title: item.title ?? "",
    html: item.content_html ?? longer(item.content_text, item.summary),
    date: item.date_published ?? item.date_modified ?? "",
    ...author(item.authors?.[0]?.name),
    categories: item.tags ?? [],
  }));
  return { title: feed.title ?? "", baseUrl: undefined, entries };
}

/** Atom's link to the entry itself, not to the feed, a comment list or a sound file. */
function ownLink(links: { href?: string; rel?: string }[] | undefined): string | undefined {
  return links?.find((link) => link.href !== undefined && (link.rel ?? "alternate") === "alternate")?.href;
}

function longer(content: string | undefined, summary: string | undefined): string {
  return (content ?? "").length >= (summary ?? "").length ? (content ?? "") : (summary ?? "");
}

function author(name: string | undefined): { author?: string } {
  return name === undefined ? {} : { author: name };
}
