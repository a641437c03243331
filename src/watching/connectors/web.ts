import type { FetchedBody } from "#core/page.ts";
import type { Watch } from "#core/watch.ts";
import { boardAt } from "#sources/links/board-links.ts";
import { defineConnector, type Seen } from "../connector.ts";
import { feedList } from "./feed.ts";
import { boardBehind, readBoard, toRequest } from "./web-board.ts";
import { jsonList } from "./web-json-list.ts";
import { readSitemaps } from "./web-sitemaps.ts";

/**
 * Any public address. Rules that look for something new in a list read feeds, sitemaps and their indexes, job boards and careers pages
 * that lead to one, and lists in JSON; all else is a page.
 */
export const web = defineConnector({
  requests(watch) {
    const board = looksForEntries(watch) ? boardAt(watch.source) : undefined;
    return [board ? toRequest(board) : { url: watch.source }];
  },
  read(bodies, watch) {
    const [body, ...further] = bodies;
    if (!body) return { kind: "flaw", code: "empty_page" };
    const entries = looksForEntries(watch) ? entriesOf(body, further, watch) : undefined;
    if (entries) return entries;
    // A page has no entries of its own to tell apart.
    return watch.matchRule.type === "new_item" ? { kind: "flaw", code: "not_a_list" } : { kind: "page", body };
  },
});

function looksForEntries({ matchRule }: Watch): boolean {
  return matchRule.type !== "content_diff" && matchRule.type !== "number_change";
}

function entriesOf(body: FetchedBody, further: FetchedBody[], watch: Watch): Seen | undefined {
  const board = boardAt(watch.source);
  if (board) return readBoard(board, [body, ...further]);
  const items = feedList(body) ?? jsonList(body, watch.params["items"]);
  if (items) return { kind: "list", items };
  const addresses = readSitemaps(body, further);
  if (addresses) return addresses;
  const behind = boardBehind(body, watch);
  if (!behind) return undefined;
  return further.length === 0 ? { kind: "further", requests: [toRequest(behind)] } : readBoard(behind, further);
}
