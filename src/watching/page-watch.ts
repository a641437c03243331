import { sha256Hex } from "#core/hash.ts";
import type { MatchRule } from "#core/match-rule.ts";
import type { FetchedBody } from "#core/page.ts";
import type { Match, WatchMemory, WatchResult } from "#core/watch.ts";
import { readPage } from "#crawl/page.ts";
import { diffBlocks } from "#matching/content-diff.ts";

/** What has changed on a page. The baseline is taken from two looks, and a change is believed when the second shows it too. */
export function watchPage(looks: FetchedBody[], rule: MatchRule, memory: WatchMemory | undefined): WatchResult {
  const views = looks.map((body) => ({ body, blocks: blocksOf(body) }));
  const last = views.at(-1);
  if (!last || rule.type !== "content_diff" || last.blocks.length === 0) return { kind: "flaw", code: "empty_page" };
  const before = memory?.page;
  if (before && diffBlocks(before.blocks, last.blocks).length === 0) {
    return { kind: "watched", matches: [], memory, isBaseline: false };
  }
  if (views.length < 2) return { kind: "look_again" };
  const next = { ...memory, page: { blocks: last.blocks, volatile: [] } };
  if (!before) return { kind: "watched", matches: [], memory: next, isBaseline: true };
  return {
    kind: "watched",
    matches: [toMatch(last.body, before.blocks, last.blocks)],
    memory: next,
    isBaseline: false,
  };
}

function blocksOf(body: FetchedBody): string[] {
  return readPage(body)
    .blocks.filter(({ isChrome }) => !isChrome)
    .map(({ text }) => text);
}

function toMatch(body: FetchedBody, old: string[], current: string[]): Match {
  const changes = diffBlocks(old, current);
  const side = (name: "before" | "after") => changes.flatMap((change) => change[name] ?? []).join("\n");
  const diff = { before: side("before"), after: side("after") };
  return {
    id: sha256Hex(JSON.stringify(diff)),
    url: body.url,
    title: readPage(body).title,
    text: diff.after || diff.before,
    diff,
  };
}
