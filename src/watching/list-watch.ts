import type { MatchRule } from "#core/match-rule.ts";
import { cutText } from "#core/visible-text.ts";
import type { Match, WatchItem, WatchMemory, WatchResult } from "#core/watch.ts";
import { findPhrases } from "#matching/keyword.ts";

/** Ids kept; a list that shows more at once would be read as new again and again. */
const SEEN_MAX = 5_000;
const EXCERPT_LENGTH = 1_000;

/** What is new in a list and matches. The first look only records what there is, whatever the rule. */
export function watchList(items: WatchItem[], rule: MatchRule, memory: WatchMemory | undefined): WatchResult {
  const known = new Set(memory?.seen);
  const fresh = items.filter(({ id }) => !known.has(id));
  const isBaseline = memory?.seen === undefined;
  return {
    kind: "watched",
    isBaseline,
    matches: isBaseline ? [] : fresh.flatMap((item) => matchOf(item, rule) ?? []),
    memory: { ...memory, seen: [...(memory?.seen ?? []), ...fresh.map(({ id }) => id)].slice(-SEEN_MAX) },
  };
}

function matchOf(item: WatchItem, rule: MatchRule): Match | undefined {
  const text = `${item.title}\n${item.text}`;
  const place = placeOf(text, rule);
  if (!place) return undefined;
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    text: cutText(item.text || item.title, EXCERPT_LENGTH),
    ...(item.publishedAt === undefined ? {} : { publishedAt: item.publishedAt }),
  };
}

function placeOf(text: string, rule: MatchRule): { start: number; end: number } | undefined {
  const whole = { start: 0, end: text.length };
  switch (rule.type) {
    case "keyword":
      return findPhrases(text, rule);
    case "new_item":
      return rule.filters && hasPhrases(rule.filters) ? findPhrases(text, rule.filters) : whole;
    default:
      return undefined;
  }
}

function hasPhrases({ any, all, none }: { any: string[]; all: string[]; none: string[] }): boolean {
  return any.length + all.length + none.length > 0;
}
