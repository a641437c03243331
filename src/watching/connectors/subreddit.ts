import { z } from "zod";
import { parseNamedSource } from "#core/bot-source.ts";
import type { FetchedBody } from "#core/page.ts";
import { SECOND_MS } from "#core/time.ts";
import { cutText, visibleText } from "#core/visible-text.ts";
import type { Watch, WatchItem, WatchRequest } from "#core/watch.ts";
import { parseJsonBody } from "#sources/formats/json-body.ts";
import { defineConnector, type Seen } from "../connector.ts";
import { feedList } from "./feed.ts";

const API = "https://oauth.reddit.com";
const SITE = "https://www.reddit.com";
const TITLE_LENGTH = 300;
const TEXT_LENGTH = 40_000;

const text = z.string().nullish();
/**
 * `GET /r/{subreddit}/{sort}` and `/r/{subreddit}/comments` (Reddit API, "listings"): things of the kinds t3 (post) and t1 (comment).
 * What is not read may hold anything.
 */
const Thing = z.object({
  name: z.string(),
  permalink: z.string(),
  title: text,
  selftext: text,
  url: text,
  body: text,
  link_title: text,
  author: text,
  score: z.number().nullish(),
  score_hidden: z.boolean().nullish(),
  created_utc: z.number().nullish(),
});
const Listing = z.object({
  kind: z.literal("Listing"),
  data: z.object({ children: z.array(z.object({ kind: z.string(), data: z.unknown() })) }),
});

/**
 * A subreddit's posts, and its comments if asked for: over Reddit's API with an app of the operator's own, else from its public Atom
 * feeds as far as robots.txt allows. Both know a post by the same id.
 */
export const subreddit = defineConnector({
  requests(watch, { reddit }) {
    const named = parseNamedSource("subreddit", watch.source);
    if (named?.kind !== "subreddit") return [];
    const hasApp = reddit.clientId !== undefined && reddit.clientSecret !== undefined;
    return placesOf(watch).map((place) => (hasApp ? overApi : asFeed)(named.subreddit, place));
  },
  read(bodies, { params }) {
    const scoreMin = typeof params["min_score"] === "number" ? params["min_score"] : 0;
    const places: WatchItem[][] = [];
    for (const body of bodies) {
      const items = readPlace(body, scoreMin);
      if (!Array.isArray(items)) return items;
      places.push(items);
    }
    return {
      kind: "list",
      items: places.flat(),
      isUnordered: params["sort"] !== "new" && params["sort"] !== undefined,
    };
  },
});

type Place = { path: string; query: Record<string, string> };

function placesOf({ params }: Pick<Watch, "params">): Place[] {
  const sort = typeof params["sort"] === "string" ? params["sort"] : "new";
  // Of the best, those of the day: the best of all time stand still.
  const posts = { path: sort, query: { limit: "100", ...(sort === "top" ? { t: "day" } : {}) } };
  return params["include_comments"] === true ? [posts, { path: "comments", query: { limit: "100" } }] : [posts];
}

/** `raw_json`: text as it was written, without `&amp;` for `&`. */
function overApi(name: string, { path, query }: Place): WatchRequest {
  const asked = new URLSearchParams({ ...query, raw_json: "1" });
  return { url: `${API}/r/${name}/${path}?${asked}`, skipRobots: true };
}

function asFeed(name: string, { path, query }: Place): WatchRequest {
  return { url: `${SITE}/r/${name}/${path}.rss?${new URLSearchParams(query)}` };
}

/** The posts or comments of one answer, whichever way they came. */
function readPlace(body: FetchedBody, scoreMin: number): WatchItem[] | Extract<Seen, { kind: "flaw" }> {
  // A subreddit that does not exist is answered with a search for one.
  if (/^\/subreddits\/search/.test(URL.parse(body.url)?.pathname ?? "")) return { kind: "flaw", code: "no_such_place" };
  const listing = parseJsonBody(body, Listing);
  if (listing) {
    return listing.data.children
      .filter(({ kind }) => kind === "t3" || kind === "t1")
      .flatMap(({ data }) => toItem(data, scoreMin) ?? []);
  }
  const items = feedList(body);
  if (!items) return { kind: "flaw", code: "not_a_list" };
  return scoreMin > 0 ? { kind: "flaw", code: "no_scores" } : items;
}

/** What has not the score yet may come to have it; a score that is kept hidden is not known. */
function toItem(data: unknown, scoreMin: number): WatchItem | undefined {
  const thing = Thing.safeParse(data).data;
  if (!thing) return undefined;
  const { name, permalink, title, author, created_utc, score } = thing;
  const isReached = scoreMin === 0 || (thing.score_hidden !== true && (score ?? 0) >= scoreMin);
  const written = [thing.selftext, thing.body].find((part) => part !== undefined && part !== null && part !== "");
  return {
    id: name,
    url: `${SITE}${permalink}`,
    title: cutText(visibleText(title ?? (thing.link_title ? `Re: ${thing.link_title}` : "")), TITLE_LENGTH),
    text: cutText(visibleText(written ?? linkOf(thing) ?? ""), TEXT_LENGTH),
    ...(author ? { author: `u/${author}` } : {}),
    ...(created_utc ? { publishedAt: Math.round(created_utc * SECOND_MS) } : {}),
    ...(isReached ? {} : { isHeldBack: true }),
  };
}

/** What a post without text points to. */
function linkOf({ url, permalink }: z.infer<typeof Thing>): string | undefined {
  return url && !url.endsWith(permalink) ? url : undefined;
}
