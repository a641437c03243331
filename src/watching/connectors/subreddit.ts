import { parseNamedSource } from "#core/bot-source.ts";
import { defineConnector } from "../connector.ts";
import { feedList } from "./feed.ts";

/** The newest posts of a subreddit, and its comments if asked for, from its public Atom feeds (reddit.com, "RSS"). */
export const subreddit = defineConnector({
  requests({ source, params }) {
    const named = parseNamedSource("subreddit", source);
    const name = named?.kind === "subreddit" ? named.subreddit : source;
    const base = `https://www.reddit.com/r/${encodeURIComponent(name)}`;
    const posts = { url: `${base}/new.rss?limit=100` };
    return params["include_comments"] === true ? [posts, { url: `${base}/comments.rss?limit=100` }] : [posts];
  },
  read(bodies) {
    const lists = bodies.map(feedList);
    const items = lists.flatMap((list) => list ?? []);
    return lists.includes(undefined) ? { kind: "flaw", code: "not_a_list" } : { kind: "list", items };
  },
});
