import { defineSource } from "#core/source.ts";
import { parseSitemapBody } from "./sitemap.ts";

/** One part of a sitemap index. An index inside an index is not followed: that is how a site would keep a crawl busy. */
export const sitemapSection = defineSource({
  id: "sitemap-section",
  name: "Part of a sitemap",
  kind: "site",
  requests: () => [],
  parse: (input) => parseSitemapBody(input, false),
});
