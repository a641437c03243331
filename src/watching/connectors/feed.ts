import type { Item } from "#core/document.ts";
import type { WatchItem } from "#core/watch.ts";
import { feedItems } from "#sources/formats/feed-items.ts";
import { defineConnector } from "../connector.ts";

/** RSS, Atom and JSON feeds; an item is known by its GUID. */
export const feed = defineConnector({
  id: "feed",
  requests: ({ source }) => [{ url: source }],
  read([body]) {
    const items = body && feedItems(body);
    return items ? { kind: "list", items: items.map(toWatchItem) } : { kind: "flaw", code: "not_a_list" };
  },
});

function toWatchItem({ key, url, title, text, publishedAt, facts: { author } }: Item): WatchItem {
  return {
    id: key,
    url,
    title,
    text,
    ...(author === undefined ? {} : { author }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
