/** Two equal places: an index in the first list and one in the second. */
export type Pair = [number, number];

/**
 * The longest common subsequence of two lists as pairs of indices, or undefined when it takes more than `editsMax`
 * removals and additions. Myers' greedy search (An O(ND) Difference Algorithm, 1986) between the equal ends:
 * time and memory grow with the square of the edits and are bounded by `editsMax`.
 */
export function longestCommonRun(before: number[], after: number[], editsMax: number): Pair[] | undefined {
  const head = countEqual(before.length, after.length, (index) => before[index] === after[index]);
  const tail = countEqual(
    before.length - head,
    after.length - head,
    (index) => before[before.length - 1 - index] === after[after.length - 1 - index],
  );
  const middle = searchMiddle(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    editsMax,
  );
  if (!middle) return undefined;
  const pairs: Pair[] = [];
  for (let index = 0; index < head; index += 1) pairs.push([index, index]);
  for (const [left, right] of middle) pairs.push([left + head, right + head]);
  for (let index = tail; index > 0; index -= 1) pairs.push([before.length - index, after.length - index]);
  return pairs;
}

function countEqual(left: number, right: number, isEqual: (index: number) => boolean): number {
  const most = Math.min(left, right);
  let count = 0;
  while (count < most && isEqual(count)) count += 1;
  return count;
}

/** `reach[edits + diagonal]` is the furthest place in `before` that `edits` edits reach on that diagonal. */
function searchMiddle(before: number[], after: number[], editsMax: number): Pair[] | undefined {
  if (before.length === 0 || after.length === 0) return before.length + after.length <= editsMax ? [] : undefined;
  if (Math.abs(before.length - after.length) > editsMax) return undefined;
  const reaches: Int32Array[] = [];
  for (let edits = 0; edits <= editsMax; edits += 1) {
    const previous = reaches[edits - 1];
    const reach = new Int32Array(2 * edits + 1).fill(-1);
    reaches.push(reach);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let place = previous ? startOn(previous, edits, diagonal) : 0;
      while (
        place < before.length &&
        place - diagonal < after.length &&
        place >= 0 &&
        before[place] === after[place - diagonal]
      )
        place += 1;
      reach[edits + diagonal] = place;
      if (place >= before.length && place - diagonal >= after.length) return walkBack(reaches, before, after);
    }
  }
  return undefined;
}

/** Where a path starts on a diagonal: one addition down from the diagonal above or one removal right from below. */
function startOn(previous: Int32Array, edits: number, diagonal: number): number {
  const above = previous[edits - 1 + diagonal + 1] ?? -1;
  const below = previous[edits - 1 + diagonal - 1] ?? -1;
  return isAddition(edits, diagonal, below, above) ? above : below + 1;
}

function isAddition(edits: number, diagonal: number, below: number, above: number): boolean {
  return diagonal === -edits || (diagonal !== edits && below < above);
}

function walkBack(reaches: Int32Array[], before: number[], after: number[]): Pair[] {
  const pairs: Pair[] = [];
  let place = before.length;
  let diagonal = before.length - after.length;
  for (let edits = reaches.length - 1; edits >= 0; edits -= 1) {
    const previous = reaches[edits - 1];
    const start = previous ? startOn(previous, edits, diagonal) : 0;
    while (place > start) {
      place -= 1;
      pairs.push([place, place - diagonal]);
    }
    if (!previous) break;
    const above = previous[edits - 1 + diagonal + 1] ?? -1;
    const below = previous[edits - 1 + diagonal - 1] ?? -1;
    const isDown = isAddition(edits, diagonal, below, above);
    place = isDown ? above : below;
    diagonal += isDown ? 1 : -1;
  }
  return pairs.reverse();
}
