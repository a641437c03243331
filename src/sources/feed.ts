import type { Item } from "#core/document.ts";
import { isOnSite } from "#core/plain-url.ts";
import { defineSource, miss, type SourceInput, type SourceRequest, type SourceResult } from "#core/source.ts";
import { feedItems } from "./formats/feed-items.ts";
import { PRIORITY } from "./links/priority.ts";

/** A shorter text is a teaser; the article says more. */
const TEASER_LENGTH = 400;
const ARTICLES_MAX = 10;

/** A news feed, found on the site or configured. Every entry is an article; teasers lead to the article itself. */
export const feed = defineSource({
  id: "feed",
  name: "Feed",
  kind: "site",
  requests: () => [],
  parse: parseFeedBody,
});

export function parseFeedBody({ body, target }: SourceInput): SourceResult {
  const items = feedItems(body);
  if (items === undefined) return miss();
  const teasers = items.filter((item) => item.text.length < TEASER_LENGTH && isOnSite(item.url, target.domain));
  const articles = teasers.filter((item) => item.url !== body.url).slice(0, ARTICLES_MAX);
  return { items, next: articles.map(articleRequest), isMiss: false };
}

function articleRequest(item: Item): SourceRequest {
  return {
    sourceId: "article",
    url: item.url,
    reason: "the feed holds only a teaser",
    priority: PRIORITY.article,
    hint: { title: item.title, ...(item.publishedAt === undefined ? {} : { publishedAt: item.publishedAt }) },
  };
}
