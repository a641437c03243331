/** So many bits, from the word `at` of an array on. */
export type Bits = { bits: Uint32Array; at: number; count: number };

/** What a word sets in the bits of a text, worked out once and kept for the next time the word is met. */
export type WordBits = {
  /**
   * Sets the bits of a word given by its letters in lower case (`letters[0]` to `letters[length - 1]`), of which `hash` is any hash.
   * `count` says which bits there are: what was kept when there were fewer is worked out anew.
   */
  set(into: Bits, word: { letters: Uint16Array; length: number; hash: number }): void;
};

/** Longer words are rare, and would crowd out others (letters). */
export const WORD_LENGTH_MAX = 24;
/** Texts use the same few thousand words over and over; where there are more, all are forgotten. */
const WORDS_MAX = 1 << 14;
const PLACES = WORDS_MAX * 2;
/** A kept word: how many bits there were, how many letters it has, how many pairs of a place among the bits and what is set there. */
const HEAD = 3;
const ROOM_AT_FIRST = 1 << 16;
const ROOM_MAX = 1 << 21;

/** `read` sets the bits of a word that is not known yet, in an array that has none. */
export function createWordBits(read: (into: Bits, letters: Uint16Array, length: number) => void): WordBits {
  // Where each word begins in `kept`, by its hash; 0 is nowhere.
  const places = new Int32Array(PLACES);
  let kept = new Int32Array(ROOM_AT_FIRST);
  let end = HEAD;
  let size = 0;
  let scratch = new Uint32Array(0);

  const isAt = (at: number, letters: Uint16Array, length: number): boolean => {
    if (kept[at + 1] !== length) return false;
    for (let i = 0; i < length; i += 1) if (kept[at + HEAD + i] !== letters[i]) return false;
    return true;
  };
  const placeOf = (hash: number, letters: Uint16Array, length: number): number => {
    let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    while (places[place] !== 0 && !isAt(places[place] as number, letters, length)) place = (place + 1) & (PLACES - 1);
    return place;
  };
  const forget = () => {
    places.fill(0);
    end = HEAD;
    size = 0;
  };
  const keep = (letters: Uint16Array, length: number, count: number): number => {
    const words = (count >>> 5) + 1;
    if (scratch.length < words) scratch = new Uint32Array(words);
    scratch.fill(0);
    read({ bits: scratch, at: 0, count }, letters, length);
    const most = end + HEAD + length + 2 * words;
    if (most > kept.length) {
      const larger = new Int32Array(Math.max(most, kept.length * 2));
      larger.set(kept);
      kept = larger;
    }
    const at = end;
    let next = at + HEAD;
    for (let i = 0; i < length; i += 1) kept[next++] = letters[i] as number;
    const first = next;
    for (let i = 0; i < words; i += 1) {
      if (scratch[i] === 0) continue;
      kept[next++] = i;
      kept[next++] = scratch[i] as number;
    }
    kept[at] = count;
    kept[at + 1] = length;
    kept[at + 2] = next - first;
    end = next;
    return at;
  };
  return {
    set({ bits, at: from, count }, { letters, length, hash }) {
      let place = placeOf(hash, letters, length);
      let at = places[place] as number;
      if (at === 0 || kept[at] !== count) {
        if (size === WORDS_MAX || end > ROOM_MAX) {
          forget();
          place = placeOf(hash, letters, length);
          at = 0;
        }
        if (at === 0) size += 1;
        at = keep(letters, length, count);
        places[place] = at;
      }
      const first = at + HEAD + length;
      const last = first + (kept[at + 2] as number);
      for (let i = first; i < last; i += 2) {
        const to = from + (kept[i] as number);
        bits[to] = (bits[to] as number) | (kept[i + 1] as number);
      }
    },
  };
}
