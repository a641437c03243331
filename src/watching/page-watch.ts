import { sha256Hex } from "#core/hash.ts";
import type { MatchRule } from "#core/match-rule.ts";
import type { FetchedBody } from "#core/page.ts";
import type { Match, WatchMemory, WatchResult } from "#core/watch.ts";
import { carriesNumber, comparable } from "#matching/block-noise.ts";
import { withoutOtherPrices } from "#matching/prices.ts";
import { changedSides } from "./changed-sides.ts";
import { type PageView, viewPages } from "./page-view.ts";
import { differences, Flickers, movedIn, nameOf, type PlacedChange, withoutMoves } from "./volatile.ts";
import { watched } from "./watched.ts";

type DiffRule = Extract<MatchRule, { type: "content_diff" }>;

/** The watched part, where the rule leaves it to the template. */
export type PageWatch = {
  looks: FetchedBody[];
  rule: DiffRule;
  selector: string | undefined;
  /** Prices in others do not count. */
  currency: string | undefined;
};

/**
 * What has changed on a page. The baseline is taken from two looks, and a change is believed when a second look shows it too; where
 * two looks disagree, the page changes by itself, and such a place is left out of sight once it has done so again.
 */
export function watchPage(
  { looks, rule, selector, currency }: PageWatch,
  memory: WatchMemory | undefined,
): WatchResult {
  const views = viewPages(looks, { selector: rule.selector ?? selector, ignore: rule.ignore });
  if ("flaw" in views) return { kind: "flaw", code: views.flaw };
  const [first, second] = views;
  if (!first) return { kind: "flaw", code: "empty_page" };
  const known = memory?.page;
  const flickers = new Flickers(known?.volatile ?? []);
  if (!known) {
    if (!second) return { kind: "look_again" };
    for (const change of differences(first.blocks, second.blocks)) flickers.note(change, true);
    return watched({ ...memory, page: { blocks: second.blocks, volatile: flickers.kept() } });
  }
  const newsIn = newsReader(flickers, currency);
  const news = newsIn(known.blocks, first);
  if (news.length === 0) return watched({ ...memory, page: { ...known, blocks: first.blocks } });
  if (!second) return { kind: "look_again" };
  if (isTorn(known.blocks, second)) return { kind: "flaw", code: "incomplete_page" };
  return compared({ before: known.blocks, first, second, news }, { rule, flickers, newsIn, memory });
}

/** Decides on a change that the first look showed. */
function compared(
  { before, first, second, news }: { before: string[]; first: PageView; second: PageView; news: PlacedChange[] },
  {
    rule,
    flickers,
    newsIn,
    memory,
  }: { rule: DiffRule; flickers: Flickers; newsIn: NewsReader; memory: WatchMemory | undefined },
): WatchResult {
  const disputed = differences(first.blocks, second.blocks);
  for (const change of disputed) flickers.note(change, false);
  const seenBefore = new Set(news.map(({ key }) => key));
  const confirmed = newsIn(before, second).filter(({ key }) => seenBefore.has(key));
  // Where two looks show one thing in another order, order says nothing.
  const ordered = movedIn(disputed).size > 0 ? withoutMoves(confirmed) : confirmed;
  const former = memory?.page?.former ?? [];
  const believed = ordered.filter((change) => !isReturn(change, former));
  const replaced = ordered.flatMap(({ before: text }) => (text === undefined ? [] : [nameOf(text)]));
  const known = [...new Set([...former, ...replaced])].slice(-FORMER_MAX);
  const volatile = flickers.kept();
  // What only one look shows is not believed and not forgotten: the next visit compares with what stood there before.
  const settled = disputed.some((change) => !flickers.isRestless(change))
    ? nearer(before, first, second)
    : second.blocks;
  if (believed.length === 0) {
    const isQuiet = ordered.length > 0 || newsIn(before, second).length === 0 || newsIn(before, first).length === 0;
    return watched({ ...memory, page: { blocks: isQuiet ? settled : before, volatile, former: known } });
  }
  const next = { ...memory, page: { blocks: settled, volatile, former: known } };
  if (shareOf(believed, before) < rule.minChange)
    return watched({ ...memory, page: { blocks: before, volatile, former } });
  return watched(next, [toMatch(second, believed)]);
}

/** Texts that stood there before; the one replaced longest ago is forgotten first. */
const FORMER_MAX = 500;

/** What takes turns comes back. A figure that comes back is news all the same: the price is the old one again. */
function isReturn({ before, after }: PlacedChange, former: string[]): boolean {
  return before !== undefined && after !== undefined && !carriesNumber(after) && former.includes(nameOf(after));
}

type NewsReader = (before: string[], view: PageView) => PlacedChange[];

function newsReader(flickers: Flickers, currency: string | undefined): NewsReader {
  const isElsewhere = (change: PlacedChange) => currency !== undefined && isInOthers(change, currency);
  return (before, { blocks }) =>
    differences(before, blocks).filter((change) => !flickers.isRestless(change) && !isElsewhere(change));
}

/** Whether a change is one of prices in other currencies alone. */
function isInOthers({ before, after }: PlacedChange, currency: string): boolean {
  const [old, current] = [before, after].map((text) => comparable(withoutOtherPrices(text ?? "", currency)));
  if (before !== undefined && after !== undefined) return old === current;
  return !/[\p{L}\p{N}]/u.test(`${old}${current}`);
}

/** The look that is closer to what was known. */
function nearer(before: string[], first: PageView, second: PageView): string[] {
  const isFirst = differences(before, first.blocks).length <= differences(before, second.blocks).length;
  return isFirst ? first.blocks : second.blocks;
}

/** A page of which this share is missing, with next to nothing new, was served in part. */
const TORN_SHARE = 0.6;
const BLOCKS_WHOLE = 6;

function isTorn(before: string[], { blocks }: PageView): boolean {
  if (before.length < BLOCKS_WHOLE) return false;
  const changes = differences(before, blocks);
  const lost = changes.filter(({ after }) => after === undefined).length;
  const gained = changes.length - lost;
  return lost / before.length >= TORN_SHARE && gained <= lost / 10;
}

/** How much of the watched text differs, 0–1. */
export function shareOf(changes: PlacedChange[], before: string[]): number {
  const length = (texts: (string | undefined)[]) => texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  const changed = Math.max(length(changes.map((one) => one.before)), length(changes.map((one) => one.after)));
  return changed / Math.max(1, length(before));
}

/** The match of a changed text, with both sides of it. */
export function toMatch({ url, title }: Pick<PageView, "url" | "title">, changes: PlacedChange[]): Match {
  const diff = changedSides(changes);
  const { before, after, removed, added } = diff;
  const shown = after === "" ? { text: before, spans: removed } : { text: after, spans: added };
  return { id: sha256Hex(JSON.stringify({ before, after })), url, title, ...shown, diff };
}
