import type { PastLook } from "#core/backtest.ts";
import type { Document } from "#core/document.ts";
import type { Watch, WatchItem, WatchRequest } from "#core/watch.ts";
import { markStale } from "#watching/stale-items.ts";
import type { PipelineContext } from "./context.ts";

/** The newest items that are asked about. */
const ITEMS_MAX = 2_000;

/**
 * What this appliance has read of a feed for its accounts (`feeds` of the settings), as if a bot had looked whenever something new came.
 * What it cannot tell from a new item: an older one that slid into view because another was taken away.
 */
export async function storedItems(
  workspaceId: string,
  { watch, requests }: { watch: Watch; requests: WatchRequest[] },
  { store }: Pick<PipelineContext, "store">,
): Promise<PastLook[]> {
  // A page is compared as a whole, whatever its items are.
  if (watch.matchRule.type === "content_diff" || watch.matchRule.type === "number_change") return [];
  const documents = await Promise.all(
    requests.map(({ url }) => store.documents.listOfFeed(workspaceId, url, ITEMS_MAX)),
  );
  const byTime = Map.groupBy(documents.flat(), ({ fetchedAt }) => fetchedAt);
  return [...byTime]
    .toSorted(([a], [b]) => a - b)
    .map(([lookedAt, found]) => {
      const items = markStale(found.map(toItem), watch.params, lookedAt);
      return { lookedAt, contentHash: "", content: { kind: "items", items } };
    });
}

function toItem({ key, url, title, text, publishedAt, facts: { author } }: Document): WatchItem {
  return {
    id: key,
    url,
    title,
    text,
    ...(author === undefined ? {} : { author }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
