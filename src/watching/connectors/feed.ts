import type { Item } from "#core/document.ts";
import type { FetchedBody } from "#core/page.ts";
import type { WatchItem } from "#core/watch.ts";
import { feedItems } from "#sources/formats/feed-items.ts";
import { defineConnector } from "../connector.ts";
import { markStale } from "../stale-items.ts";

/** RSS, Atom and JSON feeds; an item is known by its GUID. */
export const feed = defineConnector({
  requests: ({ source }) => [{ url: source }],
  read([body], { params }) {
    const items = body && feedList(body);
    if (!body || !items) return { kind: "flaw", code: "not_a_list" };
    return { kind: "list", items: markStale(items, params, body.fetchedAt) };
  },
});

/** The entries of a feed; undefined when the body is none. */
export function feedList(body: FetchedBody): WatchItem[] | undefined {
  return feedItems(body)?.map(toWatchItem);
}

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
