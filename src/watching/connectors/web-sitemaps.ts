import { sha256Hex } from "#core/hash.ts";
import type { FetchedBody } from "#core/page.ts";
import { plainUrl } from "#core/plain-url.ts";
import { registrableDomain } from "#core/url.ts";
import type { WatchItem } from "#core/watch.ts";
import { readSitemap, type SitemapEntry } from "#sources/formats/sitemap.ts";
import type { Seen } from "../connector.ts";

/** Parts of an index that are read at each look; each is a request, a second after the one before. */
const PARTS_MAX = 15;
/** As many as one sitemap may have (sitemaps.org), and as a bot remembers. */
const ENTRIES_MAX = 50_000;
const ID_LENGTH = 16;

/**
 * The addresses of a sitemap, or of the parts of an index, each part a list of its own. Of an index with many parts those are read that
 * say they have changed last; without dates the last named, where sites append.
 */
export function readSitemaps(body: FetchedBody, further: FetchedBody[]): Seen | undefined {
  const sitemap = readSitemap(body.text);
  if (!sitemap) return undefined;
  if (!sitemap.isIndex) return bounded({ kind: "list", items: sitemap.entries.map((entry) => toItem(entry)) });
  const all = partsOf(sitemap.entries, body.url);
  const parts = newest(all);
  if (parts.length === 0) return { kind: "list", items: [] };
  if (further.length === 0) return { kind: "further", requests: parts.map((url) => ({ url, isOptional: true })) };
  // A part that could not be read, or is an index itself, is missing; its entries are known all the same.
  const read = further.flatMap((part, i) => {
    const found = part.text === "" ? undefined : readSitemap(part.text);
    return found && !found.isIndex ? [{ list: parts[i] ?? part.url, entries: found.entries }] : [];
  });
  if (read.length === 0) return { kind: "flaw", code: "not_a_list" };
  return bounded({
    kind: "list",
    items: read.flatMap(({ list, entries }) => entries.map((entry) => ({ ...toItem(entry), list }))),
    lists: read.map(({ list }) => list),
    isPartial: read.length < new Set(all.map(({ url }) => url)).size,
  });
}

/** More could not be remembered, and would be new again at each look. */
function bounded(seen: Extract<Seen, { kind: "list" }>): Seen {
  return seen.items.length > ENTRIES_MAX ? { kind: "flaw", code: "too_many_entries" } : seen;
}

type Part = { url: string; modifiedAt: number | undefined };

/** An index may only name sitemaps of its own site (sitemaps.org, "Sitemaps & Cross Submits"). */
function partsOf(entries: SitemapEntry[], indexUrl: string): Part[] {
  const site = registrableDomain(indexUrl);
  const host = URL.parse(indexUrl)?.hostname;
  return entries.flatMap(({ url, modifiedAt }) => {
    const part = plainUrl(url, indexUrl);
    if (part === undefined) return [];
    const isOurs = URL.parse(part)?.hostname === host || (site !== undefined && registrableDomain(part) === site);
    return isOurs ? [{ url: part, modifiedAt }] : [];
  });
}

function newest(parts: Part[]): string[] {
  const last = parts.toReversed().sort((a, b) => (b.modifiedAt ?? 0) - (a.modifiedAt ?? 0));
  return [...new Set(last.map(({ url }) => url))].slice(0, PARTS_MAX);
}

/** An address says what it is about. */
function toItem({ url, title, publishedAt }: SitemapEntry): WatchItem {
  return {
    id: sha256Hex(url).slice(0, ID_LENGTH),
    url,
    title: title || wordsOf(url),
    text: url,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

/** "/blog/new-office-lyon" as a headline. */
function wordsOf(url: string): string {
  const path = URL.parse(url)?.pathname ?? "";
  try {
    return (
      decodeURIComponent(path)
        .replaceAll(/[-_/]+/g, " ")
        .trim() || url
    );
  } catch {
    return url;
  }
}
