import { defineSource, type SourceRequest } from "#core/source.ts";
import { parseFeedBody } from "./feed.ts";
import { PRIORITY } from "./links/priority.ts";

/** Where the common site systems put their feeds. */
const PLACES = ["/feed", "/rss.xml", "/atom.xml", "/feed.xml", "/feed.json"];

/** Shop systems keep a blog at `/blogs/<name>` and its feed beside it. */
const SHOP_BLOG = /\/blogs\/[^/]+$/;

/** A guess at a feed, made when the front page names none; mostly there is nothing there. */
export const usualFeeds = defineSource({
  id: "usual-feeds",
  name: "Feed at a usual place",
  kind: "site",
  requests: () => [],
  parse: parseFeedBody,
});

/** The usual places on a site, and below the first of its news indexes. */
export function guessedFeeds(homeUrl: string, indexes: string[]): SourceRequest[] {
  const index = indexes[0]?.replace(/\/(?:index\.\w+)?$/, "");
  const beside = index === undefined ? [] : [SHOP_BLOG.test(index) ? `${index}.atom` : `${index}/feed`];
  const urls = [...PLACES.map((path) => new URL(path, homeUrl).href), ...beside];
  return [...new Set(urls)].map((url) => ({
    sourceId: "usual-feeds",
    url,
    reason: "no feed on the home page: a usual place",
    priority: PRIORITY.guess,
  }));
}
