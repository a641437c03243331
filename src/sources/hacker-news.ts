import { z } from "zod";
import type { Item } from "#core/document.ts";
import { isOnSite, plainUrl } from "#core/plain-url.ts";
import { defineSource, miss, type SourceRequest, type Target } from "#core/source.ts";
import { DAY_MS } from "#core/time.ts";
import { cutText } from "#core/visible-text.ts";
import { pastOnly } from "./formats/age.ts";
import { htmlToLine, htmlToText } from "./formats/html-text.ts";
import { parseJsonBody } from "./formats/json-body.ts";
import { PRIORITY } from "./links/priority.ts";

const STORIES_MAX = 50;
const AGE_MAX_DAYS = 90;
const TITLE_MAX = 500;
const TEXT_MAX = 20_000;
const AUTHOR_MAX = 100;
/** A shorter name is found in everything. */
const NAME_MIN = 3;

/** `GET hn.algolia.com/api/v1/search_by_date?query=…&tags=story` (HN Search API): newest first, `created_at_i` in seconds. */
const Found = z.object({
  hits: z.array(
    z.object({
      objectID: z.string().regex(/^\d{1,20}$/),
      title: z.string().nullish(),
      url: z.string().nullish(),
      author: z.string().nullish(),
      story_text: z.string().nullish(),
      created_at_i: z.number().nullish(),
    }),
  ),
});
type Hit = z.infer<typeof Found>["hits"][number];

/**
 * Stories on Hacker News about the company: those that link to its domain, and those whose own words have the domain or
 * the name exactly as the company writes it. The search finds more, by prefixes and slips of the pen; that is left out.
 */
export const hackerNews = defineSource({
  id: "hacker-news",
  name: "Hacker News",
  kind: "forum",
  asksAround: true,
  offBecause: ({ hackerNews }) => (hackerNews.isOn ? undefined : "sources.hacker_news.enabled is false"),
  requests: (target) =>
    target.domain === ""
      ? []
      : [
          search(target.domain, "stories that link to the domain"),
          ...(target.name.trim().length >= NAME_MIN
            ? [search(target.name.trim(), "stories that name the company")]
            : []),
        ],
  parse: ({ body, target }) => {
    const found = parseJsonBody(body, Found);
    if (found === undefined) return miss();
    const since = body.fetchedAt - AGE_MAX_DAYS * DAY_MS;
    const items = found.hits
      .slice(0, STORIES_MAX)
      .map((hit) => toItem(hit, body.fetchedAt))
      .filter((item) => item.title !== "" && (item.publishedAt ?? 0) >= since)
      .filter((item) => isAbout(item, target));
    return { items, next: [], isMiss: false };
  },
});

function search(words: string, reason: string): SourceRequest {
  const query = new URLSearchParams({
    query: `"${words.replaceAll('"', "")}"`,
    tags: "story",
    hitsPerPage: `${STORIES_MAX}`,
  });
  const url = `https://hn.algolia.com/api/v1/search_by_date?${query}`;
  return { sourceId: "hacker-news", url, reason, priority: PRIORITY.discussions };
}

/** What a story links to is its text, beside what its author wrote. */
function toItem(hit: Hit, fetchedAt: number): Item {
  const link = plainUrl(hit.url ?? "");
  const words = htmlToText(hit.story_text ?? "", TEXT_MAX);
  const author = htmlToLine(hit.author ?? "", AUTHOR_MAX);
  const publishedAt = typeof hit.created_at_i === "number" ? pastOnly(hit.created_at_i * 1_000, fetchedAt) : undefined;
  return {
    kind: "discussion",
    key: hit.objectID,
    url: `https://news.ycombinator.com/item?id=${hit.objectID}`,
    title: htmlToLine(hit.title ?? "", TITLE_MAX),
    text: cutText([link ?? "", words].filter((part) => part !== "").join("\n\n"), TEXT_MAX),
    publisher: "Hacker News",
    ...(publishedAt === undefined ? {} : { publishedAt }),
    facts: { ...(author === "" ? {} : { author }), categories: ["hacker-news"] },
  };
}

function isAbout({ title, text }: Item, target: Target): boolean {
  const [link = ""] = text.split("\n", 1);
  if (isOnSite(link, target.domain)) return true;
  const words = `${title}\n${text}`;
  const names = [target.name, ...target.aliases].filter((name) => name.trim().length >= NAME_MIN);
  return hasWord(words.toLowerCase(), target.domain) || names.some((name) => hasWord(words, name.trim()));
}

/** Whether a text has these characters and no letter, digit, dot or hyphen of a longer name beside them. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + word.length, at + word.length + 2);
    if (!/[\p{L}\p{N}_-]$|[\p{L}\p{N}]\.$/u.test(before) && !/^[\p{L}\p{N}_-]|^\.[\p{L}\p{N}]/u.test(after))
      return true;
  }
  return false;
}
