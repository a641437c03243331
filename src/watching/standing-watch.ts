import { sha256Hex } from "#core/hash.ts";
import type { MatchRule } from "#core/match-rule.ts";
import type { FetchedBody } from "#core/page.ts";
import type { Match, WatchMemory, WatchResult } from "#core/watch.ts";
import { comparable } from "#matching/block-noise.ts";
import { findPhrases } from "#matching/keyword.ts";
import { excerptAround } from "./excerpt.ts";
import { type Finder, finderOf, marksIn } from "./finder.ts";
import { type PageView, viewPages } from "./page-view.ts";
import { watched } from "./watched.ts";

const STANDING_MAX = 5_000;

/**
 * What the rule finds on a page that has not stood there before. The first look only records; later ones believe what two looks in a row
 * show. A finding is known by its words and by how many of them there are: what is written around it may change, and what comes back
 * is no news.
 */
export function watchStanding(
  { looks, rule, selector }: { looks: FetchedBody[]; rule: MatchRule; selector: string | undefined },
  memory: WatchMemory | undefined,
): WatchResult {
  const views = viewPages(looks, { selector });
  if ("flaw" in views) return { kind: "flaw", code: views.flaw };
  const known = new Set(memory?.standing);
  const [first = [], second] = views.map((view) => findingsOn(view, rule));
  const isBaseline = memory?.standing === undefined;
  const fresh = first.filter(({ id }) => !known.has(id));
  if (!second && (isBaseline || fresh.length > 0)) return { kind: "look_again" };
  const news = isBaseline ? [] : fresh.filter(({ id }) => second?.some((other) => other.id === id));
  const noted = isBaseline ? [...first, ...(second ?? [])] : news;
  const standing = [...new Set([...(memory?.standing ?? []), ...noted.map(({ id }) => id)])].slice(-STANDING_MAX);
  return watched({ ...memory, standing }, news);
}

function findingsOn(view: PageView, rule: MatchRule): Match[] {
  const find = finderOn(view, rule);
  const counts = new Map<string, number>();
  return view.blocks.flatMap((block) => {
    // A block is asked by itself: the title of the page would be found in each.
    const place = find?.({ title: "", text: block });
    if (!place) return [];
    const text = `\n${block}`;
    const words = comparable(text.slice(place.start, place.end)) || text.slice(place.start, place.end);
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    const excerpt = excerptAround(text, { start: place.start, marks: marksIn(text, rule) }, 1);
    return [{ id: sha256Hex(`${words}\n${count}`), url: view.url, title: view.title, ...excerpt }];
  });
}

/** What must and must not stand there is asked of the page as a whole; what is told is where it stands. */
function finderOn({ blocks }: PageView, rule: MatchRule): Finder | undefined {
  if (rule.type !== "keyword") return finderOf(rule);
  if (!findPhrases(blocks.join("\n"), rule)) return undefined;
  return finderOf({ ...rule, any: rule.any.length > 0 ? rule.any : rule.all, all: [], none: [] });
}
