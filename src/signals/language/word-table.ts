/** Begins small and doubles; at most half of the places are taken, so that a look-up meets few others. */
const PLACES_AT_FIRST = 1 << 13;
const BITS_AT_FIRST = 1 << 13;
/** A list begins with its length and the room it has. */
const HEAD = 2;
const ROOM_AT_FIRST = 2;

/**
 * Lists of small numbers by the hash of a word: what `Map` does, without an object for each list. All of it lies in two arrays, since
 * a look-up costs what it has to fetch from memory.
 */
export type WordTable = {
  /** Adds a number to the list of a hash; the same several times in a row is once. */
  add(hash: number, bit: number): void;
  /** Has an empty list for a hash, if it has none yet. */
  touch(hash: number): void;
  has(hash: number): boolean;
  /** Sets all bits of the list of a hash, from the word `at` on. Returns whether there is a list. */
  mark(hash: number, into: { bits: Uint32Array; at: number }): boolean;
};

/** A hash of 0 stands for an empty place and is taken for 1. */
export function createWordTable(): WordTable {
  // Pairs of a hash and where its list begins; an empty list is nowhere.
  let places = new Int32Array(PLACES_AT_FIRST * 2);
  let lists = new Int32Array(BITS_AT_FIRST);
  let size = 0;
  let end = HEAD;
  const placeOf = (hash: number): number => {
    const mask = places.length - 2;
    let place = ((hash ^ (hash >>> 15)) << 1) & mask;
    while (places[place] !== 0 && places[place] !== hash) place = (place + 2) & mask;
    return place;
  };
  const grow = () => {
    const old = places;
    places = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) {
      if (old[i] === 0) continue;
      const place = placeOf(old[i] ?? 0);
      places.set(old.subarray(i, i + 2), place);
    }
  };
  /** Moves a list to the end, where it has room for more. */
  const move = (at: number, room: number): number => {
    const length = lists[at] ?? 0;
    const moved = end;
    end += HEAD + room;
    if (end > lists.length) {
      const old = lists;
      lists = new Int32Array(Math.max(end, old.length * 2));
      lists.set(old);
    }
    lists[moved] = at === 0 ? 0 : length;
    lists[moved + 1] = room;
    if (at !== 0) lists.copyWithin(moved + HEAD, at + HEAD, at + HEAD + length);
    return moved;
  };
  const touch = (hash: number): number => {
    if (size * 4 >= places.length) grow();
    const place = placeOf(hash || 1);
    if (places[place] === 0) {
      places[place] = hash || 1;
      size += 1;
    }
    return place;
  };
  return {
    add(hash, bit) {
      const place = touch(hash);
      let at = places[place + 1] ?? 0;
      const length = at === 0 ? 0 : (lists[at] ?? 0);
      if (length > 0 && lists[at + HEAD + length - 1] === bit) return;
      if (at === 0 || length === lists[at + 1]) {
        at = move(at, Math.max(ROOM_AT_FIRST, length * 2));
        places[place + 1] = at;
      }
      lists[at + HEAD + length] = bit;
      lists[at] = length + 1;
    },
    touch,
    has: (hash) => places[placeOf(hash || 1)] !== 0,
    mark(hash, { bits, at: from }) {
      const place = placeOf(hash || 1);
      if (places[place] === 0) return false;
      const at = places[place + 1] as number;
      if (at === 0) return true;
      const last = at + HEAD + (lists[at] as number);
      for (let i = at + HEAD; i < last; i += 1) {
        const bit = lists[i] as number;
        const to = from + (bit >>> 5);
        bits[to] = (bits[to] as number) | (1 << (bit & 31));
      }
      return true;
    },
  };
}
