import type { Item } from "#core/document.ts";
import type { FetchedBody } from "#core/page.ts";
import { DAY_MS } from "#core/time.ts";
import type { Watch, WatchItem } from "#core/watch.ts";
import { feedItems } from "#sources/formats/feed-items.ts";
import { defineConnector } from "../connector.ts";

/** RSS, Atom and JSON feeds; an item is known by its GUID. */
export const feed = defineConnector({
  requests: ({ source }) => [{ url: source }],
  read([body], { params }) {
    const items = body && feedList(body);
    if (!body || !items) return { kind: "flaw", code: "not_a_list" };
    const isStale = (item: WatchItem) => isTooOld(item, params, body.fetchedAt);
    return { kind: "list", items: items.map((item) => (isStale(item) ? { ...item, isStale: true } : item)) };
  },
});

/** Whether an item is older than a bot with these parameters cares for. */
export function isTooOld(
  { publishedAt }: { publishedAt?: number | undefined },
  params: Watch["params"],
  at: number,
): boolean {
  const days = params["max_age_days"];
  return typeof days === "number" && publishedAt !== undefined && publishedAt < at - days * DAY_MS;
}

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
