import type { MatchRule } from "#core/match-rule.ts";
import { SPANS_MAX } from "#core/watch.ts";
import { findPhrases, type Place, placesOfPhrases } from "#matching/keyword.ts";
import { compilePattern, placesOfPattern } from "#matching/regex.ts";
import { tells } from "./intents.ts";

/** Where `title\ntext` meets a rule; undefined when it does not. */
export type Finder = (text: { title: string; text: string }) => Place | undefined;

/** How a rule looks at one text. Throws for a pattern that cannot be read. */
export function finderOf(rule: MatchRule): Finder {
  switch (rule.type) {
    case "keyword":
      return ({ title, text }) => findPhrases(`${title}\n${text}`, rule);
    case "regex": {
      const find = compilePattern(rule.pattern, rule.flags);
      return ({ title, text }) => find(`${title}\n${text}`);
    }
    case "semantic":
      return (given) => (tells(given, rule) ? whole(given) : undefined);
    case "new_item": {
      const { filters } = rule;
      const isAsked = filters && filters.any.length + filters.all.length + filters.none.length > 0;
      if (!isAsked) return whole;
      return (given) => (findPhrases(`${given.title}\n${given.text}`, filters) ? whole(given) : undefined);
    }
    // A new entry is what differs; there is nothing else to look for in it.
    case "content_diff":
    case "number_change":
      return whole;
  }
}

/** What in `title\ntext`, which the rule has found something in, is worth a mark: every phrase and every match; none where it is the whole. */
export function marksIn(whole: string, rule: MatchRule): Place[] {
  switch (rule.type) {
    case "keyword":
      return placesOfPhrases(whole, rule);
    case "regex":
      return placesOfPattern(whole, rule, SPANS_MAX);
    case "new_item":
      return rule.filters ? placesOfPhrases(whole, rule.filters) : [];
    default:
      return [];
  }
}

function whole({ title, text }: { title: string; text: string }): Place {
  return { start: 0, end: title.length + 1 + text.length };
}
