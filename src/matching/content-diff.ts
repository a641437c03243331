import { longestCommonRun, type Pair } from "./common-run.ts";

/**
 * One place where two observations of a page differ. `before` is absent for a block that is new, `after` for one that
 * is gone. The indices are places in the two lists; for an absent side, the place where the block would stand.
 */
export type BlockChange = {
  before: string | undefined;
  after: string | undefined;
  beforeIndex: number;
  afterIndex: number;
};

/** Edits beyond which two pages count as unrelated: the order is given up and only the blocks are compared. */
const EDITS_MAX = 160;
/** Groups up to this many blocks on either side are paired by likeness; larger ones only by equal form. */
const GROUP_MAX = 8;
/** Share of words two blocks must have in common to be two versions of one block, 0–1. */
const LIKENESS_MIN = 0.3;
/** Words of a block that are looked at when its likeness to another is judged. */
const WORDS_MAX = 200;

/**
 * What changed between two lists of text blocks, in page order; white space and composed characters aside. Small edits
 * cost a walk over the blocks, unrelated pages a bounded search and then a count: never more than linear in the text.
 */
export function diffBlocks(before: string[], after: string[]): BlockChange[] {
  // Raw strings are compared here, because normalising every block costs ten times the search; blocks that differ in
  // white space alone are dropped once they are paired.
  const ids = new Map<string, number>();
  const beforeIds = before.map((block) => idOf(block, ids));
  const afterIds = after.map((block) => idOf(block, ids));
  const common = longestCommonRun(beforeIds, afterIds, EDITS_MAX) ?? countedPairs(beforeIds, afterIds);
  const changes: BlockChange[] = [];
  let beforeFrom = 0;
  let afterFrom = 0;
  for (const [beforeIndex, afterIndex] of [...common, [before.length, after.length] as Pair]) {
    if (beforeIndex > beforeFrom || afterIndex > afterFrom) {
      const group = {
        removed: range(beforeFrom, beforeIndex),
        added: range(afterFrom, afterIndex),
        beforeEnd: beforeIndex,
        afterFrom,
      };
      changes.push(...changesOfGroup(before, after, group));
    }
    beforeFrom = beforeIndex + 1;
    afterFrom = afterIndex + 1;
  }
  return changes;
}

/** The form of a block that two observations are compared by. */
export function blockKey(block: string): string {
  return block.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** A block with every number replaced by `0`, so that "$29 / month" and "$39 / month" are the same form. */
export function blockForm(block: string): string {
  return blockKey(block)
    .toLowerCase()
    .replace(/\d[\d.,'\u2019\u00a0\u202f]*/g, "0");
}

function idOf(key: string, ids: Map<string, number>): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  ids.set(key, ids.size);
  return ids.size - 1;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}

/** Pairs of equal blocks by count alone, in the order of the second list as far as it does not cross: for redesigns. */
function countedPairs(before: number[], after: number[]): Pair[] {
  const places = new Map<number, number[]>();
  for (const [index, id] of before.entries()) places.set(id, [...(places.get(id) ?? []).slice(-GROUP_MAX), index]);
  const pairs: Pair[] = [];
  let last = -1;
  for (const [afterIndex, id] of after.entries()) {
    const beforeIndex = places.get(id)?.find((index) => index > last);
    if (beforeIndex === undefined) continue;
    pairs.push([beforeIndex, afterIndex]);
    last = beforeIndex;
  }
  return pairs;
}

/** A stretch between two equal blocks: the indices that are gone and those that are new. */
type Group = { removed: number[]; added: number[]; beforeEnd: number; afterFrom: number };

function changesOfGroup(before: string[], after: string[], group: Group): BlockChange[] {
  const { removed, added } = group;
  const partnerOf = pairUp(before, after, removed, added);
  const changes: BlockChange[] = [];
  const paired = new Set(partnerOf.values());
  let afterIndex = group.afterFrom;
  for (const beforeIndex of removed) {
    const partner = partnerOf.get(beforeIndex);
    const [old, current] = [before[beforeIndex], partner === undefined ? undefined : after[partner]];
    if (partner !== undefined) afterIndex = partner;
    if (old !== undefined && current !== undefined && blockKey(old) === blockKey(current)) continue;
    changes.push({ before: old, after: current, beforeIndex, afterIndex });
  }
  for (const addedIndex of added) {
    if (paired.has(addedIndex)) continue;
    changes.push({
      before: undefined,
      after: after[addedIndex],
      beforeIndex: group.beforeEnd,
      afterIndex: addedIndex,
    });
  }
  return changes.sort((left, right) => left.afterIndex - right.afterIndex || left.beforeIndex - right.beforeIndex);
}

/** Which removed block became which added one: first those of equal form, then, in small groups, the most alike. */
function pairUp(before: string[], after: string[], removed: number[], added: number[]): Map<number, number> {
  const partnerOf = new Map<number, number>();
  if (removed.length === 0 || added.length === 0) return partnerOf;
  const beforeForms = new Map(removed.map((index) => [index, blockForm(before[index] ?? "")]));
  const afterForms = new Map(added.map((index) => [index, blockForm(after[index] ?? "")]));
  const byForm = new Map<string, number[]>();
  for (const [index, form] of afterForms) {
    const same = byForm.get(form);
    if (same) same.push(index);
    else byForm.set(form, [index]);
  }
  for (const [index, form] of beforeForms) {
    const partner = byForm.get(form)?.shift();
    if (partner === undefined) continue;
    partnerOf.set(index, partner);
    beforeForms.delete(index);
    afterForms.delete(partner);
  }
  if (beforeForms.size > GROUP_MAX || afterForms.size > GROUP_MAX) return partnerOf;
  const candidates = new Map([...afterForms].map(([index, form]) => [index, wordsOf(form)]));
  for (const [index, form] of beforeForms) {
    const partner = mostAlike(wordsOf(form), candidates);
    if (partner === undefined) continue;
    partnerOf.set(index, partner);
    candidates.delete(partner);
  }
  return partnerOf;
}

function mostAlike(words: string[], candidates: Map<number, string[]>): number | undefined {
  let best: number | undefined;
  let most = LIKENESS_MIN;
  for (const [index, others] of candidates) {
    const likeness = likenessOf(words, others);
    if (likeness < most || (likeness === most && best !== undefined)) continue;
    best = index;
    most = likeness;
  }
  return best;
}

function wordsOf(form: string): string[] {
  return form.split(" ", WORDS_MAX);
}

/** Share of words two blocks have in common, 0–1 (Dice coefficient over the multiset of words). */
function likenessOf(left: string[], right: string[]): number {
  if (left.length + right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    shared += 1;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}
