import type { MatchRule } from "#core/match-rule.ts";
import { cutText } from "#core/visible-text.ts";
import type { Match, WatchItem, WatchMemory, WatchResult } from "#core/watch.ts";
import { excerptAround } from "./excerpt.ts";
import { type Finder, finderOf } from "./finder.ts";

/** Ids kept; a list that shows more at once would be read as new again and again. */
const SEEN_MAX = 50_000;

/** What is new in a list and matches. The first look only records what there is, whatever the rule. */
export function watchList(items: WatchItem[], rule: MatchRule, memory: WatchMemory | undefined): WatchResult {
  const known = new Set(memory?.seen);
  const fresh = items.filter(({ id }) => !known.has(id));
  const isBaseline = memory?.seen === undefined;
  const find = finderOf(rule);
  return {
    kind: "watched",
    isBaseline,
    matches: isBaseline ? [] : fresh.flatMap((item) => matchOf(item, find) ?? []),
    memory: { ...memory, seen: [...(memory?.seen ?? []), ...fresh.map(({ id }) => id)].slice(-SEEN_MAX) },
  };
}

function matchOf(item: WatchItem, find: Finder): Match | undefined {
  const place = find(item);
  if (!place) return undefined;
  const text = excerptAround(`${item.title}\n${item.text}`, place, item.title.length + 1);
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    text: text || cutText(item.title, 500),
    ...(item.publishedAt === undefined ? {} : { publishedAt: item.publishedAt }),
  };
}
