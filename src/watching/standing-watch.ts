import { sha256Hex } from "#core/hash.ts";
import type { MatchRule } from "#core/match-rule.ts";
import type { FetchedBody } from "#core/page.ts";
import type { Match, WatchMemory, WatchResult } from "#core/watch.ts";
import { comparable } from "#matching/block-noise.ts";
import { excerptAround } from "./excerpt.ts";
import { finderOf } from "./finder.ts";
import { viewPage } from "./page-view.ts";

const STANDING_MAX = 5_000;

/**
 * What the rule finds on a page that has not stood there before. The first look only records; later ones believe what two looks in a row
 * show. A text is known by its words, so that one that comes back is no news.
 */
export function watchStanding(
  { looks, rule, selector }: { looks: FetchedBody[]; rule: MatchRule; selector: string | undefined },
  memory: WatchMemory | undefined,
): WatchResult {
  const find = finderOf(rule);
  const found: Match[][] = [];
  for (const body of looks) {
    const view = viewPage(body, { selector });
    if ("flaw" in view) return { kind: "flaw", code: view.flaw };
    found.push(
      view.blocks.flatMap((text) => {
        // A block is asked by itself: the title of the page would be found in each.
        const place = find({ title: "", text });
        if (!place) return [];
        return [
          {
            id: sha256Hex(comparable(text) || text),
            url: view.url,
            title: view.title,
            text: excerptAround(`\n${text}`, place, 1),
          },
        ];
      }),
    );
  }
  const known = new Set(memory?.standing);
  const [first = [], second] = found.map((matches) => distinct(matches));
  const isBaseline = memory?.standing === undefined;
  const fresh = first.filter(({ id }) => !known.has(id));
  if (!isBaseline && fresh.length > 0 && !second) return { kind: "look_again" };
  const news = isBaseline ? [] : fresh.filter(({ id }) => second?.some((other) => other.id === id));
  const noted = isBaseline ? [...first, ...(second ?? [])] : news;
  return {
    kind: "watched",
    isBaseline,
    matches: news,
    memory: {
      ...memory,
      standing: [...new Set([...(memory?.standing ?? []), ...noted.map(({ id }) => id)])].slice(-STANDING_MAX),
    },
  };
}

function distinct(matches: Match[]): Match[] {
  return [...new Map(matches.map((match) => [match.id, match])).values()];
}
