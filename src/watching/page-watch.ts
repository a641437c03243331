import { sha256Hex } from "#core/hash.ts";
import type { MatchRule } from "#core/match-rule.ts";
import type { FetchedBody } from "#core/page.ts";
import type { Match, WatchMemory, WatchResult } from "#core/watch.ts";
import { carriesNumber, comparable } from "#matching/block-noise.ts";
import { withoutOtherPrices } from "#matching/prices.ts";
import { enumeratesSame, inOrderOf } from "#matching/reordered.ts";
import { type ChangeHead, changedSides } from "./changed-sides.ts";
import { headed } from "./headed.ts";
import { type PageView, viewPages } from "./page-view.ts";
import { differences, elsewhereIn, Flickers, movedIn, nameOf, type PlacedChange, withoutMoves } from "./volatile.ts";
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
  const compare = comparison(rule, currency);
  if (!known) {
    if (!second) return { kind: "look_again" };
    const disputed = compare(first.blocks, second);
    if (isCutShort(first, second, disputed) || isCutShort(second, first, compare(second.blocks, first)))
      return { kind: "flaw", code: "incomplete_page" };
    for (const change of disputed) flickers.note(change, true);
    const { blocks, isClosed } = second;
    return watched({ ...memory, page: { blocks, volatile: flickers.kept(), isClosed } });
  }
  const changes = compare(known.blocks, first);
  const news = flickers.newsAmong(changes);
  if (news.length === 0) {
    const former = remembered(known.former, flickers.settle(changes).map(calmedName));
    return watched({
      ...memory,
      page: { blocks: first.blocks, volatile: flickers.kept(), former, isClosed: first.isClosed },
    });
  }
  if (!second) return { kind: "look_again" };
  const isShort = (view: PageView) => isCutShort(known, view, flickers.newsAmong(compare(known.blocks, view)));
  if (isTorn(known.blocks, second) || isShort(first) || isShort(second))
    return { kind: "flaw", code: "incomplete_page" };
  return compared({ before: known.blocks, first, second, news, changes }, { rule, compare, flickers, memory });
}

type Compare = (before: string[], view: PageView) => PlacedChange[];

/** How two versions are compared: order counts only where the rule asks for it, prices in other currencies where none is named. */
function comparison({ order = false }: DiffRule, currency: string | undefined): Compare {
  return (before, view) => {
    const changes = differences(before, view.blocks);
    const settled = order ? changes : withoutOrder(changes, before, view);
    return currency === undefined ? settled : settled.filter((change) => !isInOthers(change, currency));
  };
}

/** The changes that are more than another order of the same things. */
function withoutOrder(changes: PlacedChange[], before: string[], view: PageView): PlacedChange[] {
  const moved = elsewhereIn(changes);
  const lists = moved.size > 0 ? view.lists() : [];
  const settled =
    lists.length > 0 ? differences(inOrderOf(before, view.blocks, { lists, moved }), view.blocks) : changes;
  return settled.filter(
    ({ before: old, after }) => old === undefined || after === undefined || !enumeratesSame(old, after),
  );
}

type Visit = { before: string[]; first: PageView; second: PageView; news: PlacedChange[]; changes: PlacedChange[] };
type Terms = { rule: DiffRule; compare: Compare; flickers: Flickers; memory: WatchMemory | undefined };

/** Decides on a change that the first look showed. */
function compared(
  { before, first, second, news, changes }: Visit,
  { rule, compare, flickers, memory }: Terms,
): WatchResult {
  const disputed = compare(first.blocks, second);
  for (const change of disputed) flickers.note(change, false);
  const seenBefore = new Set(news.map(({ key }) => key));
  const last = compare(before, second);
  const confirmed = flickers.newsAmong(last).filter(({ key }) => seenBefore.has(key));
  // Where two looks show one thing in another order, order says nothing.
  const ordered = movedIn(disputed).size > 0 ? withoutMoves(confirmed) : confirmed;
  const former = memory?.page?.former ?? [];
  const believed = ordered.filter((change) => !isReturn(change, former));
  const replaced = ordered.flatMap(({ before: text }) => (text === undefined ? [] : [nameOf(text)]));
  // What only one look shows is not believed and not forgotten: the next visit compares with what stood there before.
  const isUnsettled = flickers.newsAmong(disputed).length > 0;
  const settled = isUnsettled ? (changes.length <= last.length ? first.blocks : second.blocks) : second.blocks;
  const isQuiet =
    ordered.length > 0 || flickers.newsAmong(last).length === 0 || flickers.newsAmong(changes).length === 0;
  for (const change of ordered) if (change.before === undefined && isReturn(change, former)) flickers.noteText(change);
  const calmed = flickers.settle([...changes, ...last, ...disputed]).map(calmedName);
  const volatile = flickers.kept();
  const page = (blocks: string[], also: string[]) => ({
    ...memory,
    page: { blocks, volatile, former: remembered(former, [...calmed, ...also]), isClosed: second.isClosed },
  });
  if (believed.length === 0) return watched(page(isQuiet ? settled : before, replaced));
  if (shareOf(believed, before) < rule.minChange) return watched(page(before, []));
  return watched(page(settled, replaced), [toMatch(second, believed, headed(second, believed, last))]);
}

function remembered(former: string[] = [], more: string[]): string[] {
  return [...new Set([...former, ...more])].slice(-FORMER_MAX);
}

/** Texts that stood there before; the one replaced longest ago is forgotten first. */
const FORMER_MAX = 500;

/**
 * What takes turns comes back, and so does what came and went once. A figure that comes back is news all the same: the price is the old
 * one again.
 */
function isReturn({ before, after }: PlacedChange, former: string[]): boolean {
  if (after === undefined || carriesNumber(after)) return false;
  return former.includes(calmedName(nameOf(after))) || (before !== undefined && former.includes(nameOf(after)));
}

/** How what was restless stands among what was there before. */
function calmedName(name: string): string {
  return `~${name}`;
}

/** Whether a change is one of prices in other currencies alone. */
function isInOthers({ before, after }: PlacedChange, currency: string): boolean {
  const [old, current] = [before, after].map((text) => comparable(withoutOtherPrices(text ?? "", currency)));
  if (before !== undefined && after !== undefined) return old === current;
  return !/[\p{L}\p{N}]/u.test(`${old}${current}`);
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

/** Whether a page closed its body before, does so no more, and shows nothing that is new: its end did not arrive. */
function isCutShort(
  { blocks: before, isClosed }: { blocks: string[]; isClosed?: boolean | undefined },
  view: PageView,
  changes: PlacedChange[],
): boolean {
  if (isClosed !== true || view.isClosed || changes.length === 0) return false;
  const end = view.blocks.at(-1) ?? "";
  const isBegun = before.some((block) => block.startsWith(end));
  return changes.every(({ after }) => after === undefined || (after === end && isBegun));
}

/** How much of the watched text differs, 0–1. */
export function shareOf(changes: PlacedChange[], before: string[]): number {
  const length = (texts: (string | undefined)[]) => texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  const changed = Math.max(length(changes.map((one) => one.before)), length(changes.map((one) => one.after)));
  return changed / Math.max(1, length(before));
}

/** The match of a changed text, with both sides of it. What heads the changes is told and is no part of the match's identity. */
export function toMatch(
  { url, title }: Pick<PageView, "url" | "title">,
  changes: PlacedChange[],
  heads: ChangeHead[] = [],
): Match {
  const bare = changedSides(changes);
  const id = sha256Hex(JSON.stringify({ before: bare.before, after: bare.after }));
  const diff = heads.length === 0 ? bare : changedSides(changes, heads);
  const { before, after, removed, added } = diff;
  const shown = after === "" ? { text: before, spans: removed } : { text: after, spans: added };
  return { id, url, title, ...shown, diff };
}
