import type { MatchRule } from "#core/match-rule.ts";
import { cutText } from "#core/visible-text.ts";
import type { Match, WatchItem, WatchMemory, WatchResult } from "#core/watch.ts";
import { excerptAround, marksWithin } from "./excerpt.ts";
import { type Finder, finderOf, marksIn } from "./finder.ts";
import { watched } from "./watched.ts";

/** Ids kept; a list that shows more at once would be read as new again and again. */
const SEEN_MAX = 50_000;

/** What is new in a list and matches. The first look only records what there is, whatever the rule. */
export function watchList(items: WatchItem[], rule: MatchRule, memory: WatchMemory | undefined): WatchResult {
  const known = new Set(memory?.seen);
  const find = finderOf(rule);
  const fresh = memory?.seen === undefined ? [] : newOf(items, known);
  // What is still listed is the last to be forgotten.
  const listed = new Set(items.map(({ id }) => id));
  const seen = [...known.difference(listed), ...listed].slice(-SEEN_MAX);
  return watched(
    { ...memory, seen },
    fresh.flatMap((item) => matchOf(item, find, rule) ?? []),
  );
}

/**
 * Items that were not there before. A list shows so many at most: when one of them is taken away, an old one slides in at its end, behind
 * all that are known and older than they are.
 */
function newOf(items: WatchItem[], known: Set<string>): WatchItem[] {
  const lastKnownAt = items.findLastIndex(({ id }) => known.has(id));
  const dates = items.flatMap(({ id, publishedAt }) =>
    known.has(id) && publishedAt !== undefined ? [publishedAt] : [],
  );
  const oldest = dates.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const slidIn = ({ publishedAt }: WatchItem, at: number) =>
    at > lastKnownAt && publishedAt !== undefined && dates.length > 0 && publishedAt <= oldest;
  return items.filter((item, at) => !known.has(item.id) && item.isStale !== true && !slidIn(item, at));
}

function matchOf(item: WatchItem, find: Finder, rule: MatchRule): Match | undefined {
  const place = find(item);
  if (!place) return undefined;
  const whole = `${item.title}\n${item.text}`;
  const marks = marksIn(whole, rule);
  const { text, spans } = excerptAround(whole, { start: place.start, marks }, item.title.length + 1);
  const titleSpans = marksWithin(item.title, marks);
  // An entry without a text is its title.
  const shown = text === "" ? { text: cutText(item.title, 500), spans: titleSpans } : { text, spans };
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    titleSpans,
    ...shown,
    ...(item.publishedAt === undefined ? {} : { publishedAt: item.publishedAt }),
  };
}
