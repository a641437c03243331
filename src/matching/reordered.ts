import { comparable } from "./block-noise.ts";

/** Blocks of a page that are the items of one list: where each begins, and where the last ends. */
export type ListedBlocks = { starts: number[]; end: number };

/** Each is looked for in the whole page; those beyond stay as they are. */
const LISTS_MAX = 300;

/**
 * The blocks of `before`, with each list that `after` shows the same items of in the order of `after`. An item is moved as a whole: what
 * went from one item to another, or from one list to another, stays where it was. Only lists with a block in `moved` are looked at.
 */
export function inOrderOf(
  before: string[],
  after: string[],
  { lists, moved }: { lists: ListedBlocks[]; moved: Set<string> },
): string[] {
  const [wanted, ordered] = [after.map(comparable), before.slice()];
  const forms = before.map(comparable);
  const isMoved = ({ starts, end }: ListedBlocks) => wanted.slice(starts[0], end).some((form) => moved.has(form));
  // What stands inside an item is put in order before the item is looked for.
  const inward = lists.filter(isMoved).toSorted((a, b) => lengthOf(a) - lengthOf(b));
  for (const { starts, end } of inward.slice(0, LISTS_MAX)) {
    const items = starts.map((start, i) => wanted.slice(start, starts[i + 1] ?? end));
    const from = windowOf(forms, items.flat());
    const places = from === undefined ? undefined : placesOf(forms, from, items);
    if (from === undefined || !places) continue;
    for (const blocks of [ordered, forms]) {
      const turned = places.flatMap((place, i) => blocks.slice(place, place + (items[i]?.length ?? 0)));
      blocks.splice(from, turned.length, ...turned);
    }
  }
  return ordered;
}

function lengthOf({ starts, end }: ListedBlocks): number {
  return end - (starts[0] ?? end);
}

/** Where as many blocks in a row are the wanted ones in any order. */
function windowOf(forms: string[], wanted: string[]): number | undefined {
  const missing = new Map<string, number>();
  let off = 0;
  const count = (form: string, by: 1 | -1) => {
    const before = missing.get(form) ?? 0;
    off += Math.abs(before + by) - Math.abs(before);
    missing.set(form, before + by);
  };
  for (const form of wanted) count(form, 1);
  for (const [at, form] of forms.entries()) {
    count(form, -1);
    const left = forms[at - wanted.length];
    if (left !== undefined) count(left, 1);
    if (off === 0) return at - wanted.length + 1;
  }
  return undefined;
}

/** Where each item stands in a stretch that is made of nothing else; undefined when it is made of something else. */
function placesOf(forms: string[], from: number, items: string[][]): number[] | undefined {
  const places: number[] = [];
  const byFirst = Map.groupBy(items.keys(), (i) => items[i]?.[0] ?? "");
  const length = items.reduce((sum, item) => sum + item.length, 0);
  for (let at = from; at < from + length; ) {
    const here = byFirst.get(forms[at] ?? "") ?? [];
    const fitting = here.filter((i) => places[i] === undefined && items[i]?.every((form, n) => form === forms[at + n]));
    const [longest] = fitting.toSorted((a, b) => (items[b]?.length ?? 0) - (items[a]?.length ?? 0));
    const size = longest === undefined ? 0 : (items[longest]?.length ?? 0);
    if (longest === undefined || size === 0) return undefined;
    places[longest] = at;
    at += size;
  }
  return places;
}

const SEPARATOR = /\s*(?:[,;·•]|(?<= )(?:and|und|et|y|e|en|&)(?= ))\s*/u;

/** Whether two versions of a sentence name the same things one after the other. Figures have their place. */
export function enumeratesSame(before: string, after: string): boolean {
  const [old, current] = [comparable(before), comparable(after)];
  if (/\d/.test(old) || !SEPARATOR.test(old)) return false;
  const [left, right] = withoutFrame(old.split(" "), current.split(" "));
  const partsOf = (words: string[]) =>
    words
      .join(" ")
      .split(SEPARATOR)
      .filter((part) => part !== "")
      .toSorted();
  return partsOf(left).join("\n") === partsOf(right).join("\n");
}

/** What both begin and end with says nothing of the order. */
function withoutFrame(left: string[], right: string[]): [string[], string[]] {
  const most = Math.min(left.length, right.length);
  let head = 0;
  while (head < most && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < most - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  return [left.slice(head, left.length - tail), right.slice(head, right.length - tail)];
}
