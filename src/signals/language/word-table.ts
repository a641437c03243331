/** Begins small and doubles; at most half of the places are taken, so that a look-up meets few others. */
const PLACES_AT_FIRST = 1 << 13;

/** Lists of small numbers by the hash of a word: what `Map` does, without an object for each look-up. */
export type WordTable = {
  /** Adds a number to the list of a hash; twice is once. */
  add(hash: number, bit: number): void;
  /** The list of a hash, or undefined. */
  get(hash: number): number[] | undefined;
};

/** A hash of 0 stands for an empty place and is taken for 1. */
export function createWordTable(): WordTable {
  let places = new Int32Array(PLACES_AT_FIRST);
  let lists: (number[] | undefined)[] = new Array(PLACES_AT_FIRST);
  let size = 0;
  const placeOf = (hash: number): number => {
    const mask = places.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    while (places[place] !== 0 && places[place] !== hash) place = (place + 1) & mask;
    return place;
  };
  const grow = () => {
    const [oldPlaces, oldLists] = [places, lists];
    places = new Int32Array(oldPlaces.length * 2);
    lists = new Array(oldPlaces.length * 2);
    for (const [i, hash] of oldPlaces.entries()) {
      if (hash === 0) continue;
      const place = placeOf(hash);
      places[place] = hash;
      lists[place] = oldLists[i];
    }
  };
  return {
    add(hash, bit) {
      if (size * 2 >= places.length) grow();
      const place = placeOf(hash || 1);
      const list = lists[place];
      if (list === undefined) {
        places[place] = hash || 1;
        lists[place] = [bit];
        size += 1;
      } else if (!list.includes(bit)) list.push(bit);
    },
    get: (hash) => lists[placeOf(hash || 1)],
  };
}
