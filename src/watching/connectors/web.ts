import { sha256Hex } from "#core/hash.ts";
import type { FetchedBody } from "#core/page.ts";
import type { Watch, WatchItem } from "#core/watch.ts";
import { readSitemap } from "#sources/formats/sitemap.ts";
import { getSource } from "#sources/index.ts";
import { boardAt } from "#sources/links/board-links.ts";
import { defineConnector } from "../connector.ts";
import { feedList } from "./feed.ts";

/**
 * Any public address. Rules that look for something new in a list read feeds, sitemaps and job boards as lists; all else is a page.
 */
export const web = defineConnector({
  requests(watch) {
    const board = looksForEntries(watch) ? boardAt(watch.source) : undefined;
    if (!board) return [{ url: watch.source }];
    return [{ url: board.url, ...(board.post === undefined ? {} : { post: board.post }) }];
  },
  read([body], watch) {
    if (!body) return { kind: "flaw", code: "empty_page" };
    const items = looksForEntries(watch) ? entriesOf(body, watch) : undefined;
    if (items) return { kind: "list", items };
    // A page has no entries of its own to tell apart.
    return watch.matchRule.type === "new_item" ? { kind: "flaw", code: "not_a_list" } : { kind: "page", body };
  },
});

function looksForEntries({ matchRule }: Watch): boolean {
  return matchRule.type !== "content_diff" && matchRule.type !== "number_change";
}

function entriesOf(body: FetchedBody, { source }: Watch): WatchItem[] | undefined {
  const board = boardAt(source);
  if (board) return rolesOf(board.sourceId, body);
  return feedList(body) ?? sitemapList(body);
}

/** The roles of a board, by the ids they have there. */
function rolesOf(sourceId: string, body: FetchedBody): WatchItem[] | undefined {
  const { items, isMiss } = getSource(sourceId).parse({
    body,
    rest: [],
    page: undefined,
    target: { name: "", domain: "", aliases: [] },
    hint: undefined,
  });
  if (isMiss) return undefined;
  const roles = items.find(({ kind }) => kind === "board")?.facts.openRoles ?? [];
  return roles.map(({ key, role, department, location, url, postedAt }) => ({
    id: key,
    url,
    title: role,
    text: [department, location].filter((part) => part !== undefined).join(", "),
    ...(postedAt === undefined ? {} : { publishedAt: postedAt }),
  }));
}

const ID_LENGTH = 16;

/** The addresses of a sitemap; an address says what it is about. */
function sitemapList(body: FetchedBody): WatchItem[] | undefined {
  return readSitemap(body.text)?.entries.map(({ url, title, publishedAt }) => ({
    id: sha256Hex(url).slice(0, ID_LENGTH),
    url,
    title: title || wordsOf(url),
    text: url,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  }));
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
