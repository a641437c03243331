import type { MatchRule } from "#core/match-rule.ts";
import { cutText } from "#core/visible-text.ts";
import type { Match, WatchItem, WatchMemory, WatchResult } from "#core/watch.ts";
import type { Seen } from "./connector.ts";
import { watchCounts } from "./count-watch.ts";
import { excerptAround, marksWithin } from "./excerpt.ts";
import { type Finder, finderOf, marksIn } from "./finder.ts";
import { watched } from "./watched.ts";

type ListSeen = Extract<Seen, { kind: "list" }>;

const LISTS_MAX = 1_000;
/** Ids kept; a list that shows more at once would be read as new again and again. */
const SEEN_MAX = 50_000;

/** What is new in a list and matches. The first look only records what there is, whatever the rule. */
export function watchList(place: ListSeen, rule: MatchRule, memory: WatchMemory | undefined): WatchResult {
  const known = new Set(memory?.seen);
  const find = finderOf(rule);
  const isFirst = memory?.seen === undefined;
  const items = isFirst ? place.items : place.items.filter(({ isHeldBack }) => !isHeldBack);
  const lists = Map.groupBy(items, ({ list }) => list);
  const unseen = (all: WatchItem[]) => (place.isUnordered ? unknownOf(all, known) : newOf(all, known));
  const fresh = isFirst ? [] : [...lists].flatMap(([list, all]) => (isKnown(list, memory) ? unseen(all) : []));
  // What is still listed is the last to be forgotten.
  const listed = new Set(items.map(({ id }) => id));
  const all = [...known.difference(listed), ...listed];
  const { counts, spikes } = watchCounts(place.counts ?? [], memory?.counts);
  const names = place.lists ?? [];
  return watched(
    {
      ...memory,
      seen: all.slice(-SEEN_MAX),
      ...(names.length === 0 && !memory?.lists ? {} : { lists: listsAfter(names, memory, all.length > SEEN_MAX) }),
      ...(names.length === 0 ? {} : { isWhole: place.isPartial !== true }),
      ...(counts ? { counts } : {}),
    },
    [...fresh, ...spikes].flatMap((item) => matchOf(item, find, rule) ?? []),
  );
}

/** Whether what stands in a list can be new: it was read before, or the look before missed none and so it is new itself. */
function isKnown(list: string | undefined, { lists, isWhole }: WatchMemory): boolean {
  return list === undefined || isWhole === true || lists?.includes(list) === true;
}

/** Lists of which something had to be forgotten are only noted when they are read again. */
function listsAfter(names: string[], memory: WatchMemory | undefined, isForgetting: boolean): string[] {
  const before = isForgetting ? [] : (memory?.lists ?? []);
  return [...new Set([...before, ...names])].slice(-LISTS_MAX);
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
  return unknownOf(
    items.filter((item, at) => !slidIn(item, at)),
    known,
  );
}

function unknownOf(items: WatchItem[], known: Set<string>): WatchItem[] {
  return items.filter(({ id, isStale }) => !known.has(id) && isStale !== true);
}

/** The match of an entry, with what stands around the place; undefined where the rule finds none. */
export function matchOf(item: WatchItem, find: Finder, rule: MatchRule): Match | undefined {
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
