import { parseTimestamp } from "#core/timestamp.ts";
import { parseMarkup } from "./parse-markup.ts";

/** One address of a sitemap. `publishedAt` and `title` come from the news extension; `modifiedAt` is no publication. */
export type SitemapEntry = {
  url: string;
  modifiedAt: number | undefined;
  publishedAt: number | undefined;
  title: string;
};

/** `isIndex`: the entries are further sitemaps. */
export type Sitemap = { isIndex: boolean; entries: SitemapEntry[] };

/** The limit of the protocol (sitemaps.org). */
const ENTRIES_MAX = 50_000;

/** Reads a sitemap or an index of sitemaps as a stream; undefined when the text is neither. */
export function readSitemap(text: string): Sitemap | undefined {
  let sitemap: Sitemap | undefined;
  let entry: SitemapEntry | undefined;
  let value = "";
  parseMarkup(
    text,
    {
      onopentagname(qualified) {
        const name = localName(qualified);
        if (name === "urlset" || name === "sitemapindex") sitemap ??= { isIndex: name === "sitemapindex", entries: [] };
        if (name === "url" || name === "sitemap") {
          entry = { url: "", modifiedAt: undefined, publishedAt: undefined, title: "" };
        }
        value = "";
      },
      ontext(part) {
        value += part;
      },
      onclosetag(qualified, isImplied) {
        const name = localName(qualified);
        if (entry && qualified === "loc") entry.url = value.trim();
        if (entry && qualified === "lastmod") entry.modifiedAt = parseTimestamp(value);
        if (entry && name === "publication_date") entry.publishedAt = parseTimestamp(value);
        if (entry && qualified === "news:title") entry.title = value.trim();
        if (name !== "url" && name !== "sitemap") return;
        if (entry?.url && !isImplied && (sitemap?.entries.length ?? 0) < ENTRIES_MAX) sitemap?.entries.push(entry);
        entry = undefined;
      },
    },
    { xmlMode: true },
  );
  return sitemap;
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(":") + 1).toLowerCase();
}
