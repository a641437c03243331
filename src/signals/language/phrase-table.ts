/** Begins small and doubles; at most half of the places are taken, so that a look-up meets few others. */
const PLACES_AT_FIRST = 1 << 13;
/** Where a phrase may stand; each kind has beginnings of its own. */
const [WORD_START, ANYWHERE] = [0x1505, 0x2b77];

/** At the end of a phrase: no ASCII letter follows. */
export const WORD_END = "\u0001";
const WORD_END_CODE = 1;
const SPACE_CODE = 0x20;

/**
 * Phrases of all patterns, found in one pass over a text. A phrase is known by the hashes of its beginnings: two with one hash would
 * only let a text through that a pattern then stops.
 */
export type PhraseTable = {
  /** The bit is noted where the phrase stands; `isWord` when no ASCII letter may stand right before it. */
  add(phrase: string, isWord: boolean, bit: number): void;
  /**
   * Sets the bits of all phrases that stand in a text, and notes those that go on with a space after its end. Linear in the length: a
   * phrase has a greatest length.
   */
  find(text: string, bits: Uint32Array, open?: number[]): void;
  /** Goes on with such a phrase at the space. */
  goOn(open: number, text: string, at: number, bits: Uint32Array): void;
};

export function createPhraseTable(): PhraseTable {
  let places = new Int32Array(PLACES_AT_FIRST);
  /** What a place stands for: 0 for nothing, a bit, counted from 1, or below 0 a list of `lists`. */
  let bitsAt = new Int32Array(PLACES_AT_FIRST);
  const lists: number[][] = [[]];
  let size = 0;
  /** By their first three characters: whether a phrase may begin a word so, or anything. Small enough to stay at hand. */
  const openings = new Uint8Array(OPENINGS);

  const placeOf = (hash: number): number => {
    const mask = places.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    while (places[place] !== 0 && places[place] !== hash) place = (place + 1) & mask;
    return place;
  };
  const grow = () => {
    const [oldPlaces, oldBits] = [places, bitsAt];
    places = new Int32Array(oldPlaces.length * 2);
    bitsAt = new Int32Array(oldPlaces.length * 2);
    for (const [i, hash] of oldPlaces.entries()) {
      if (hash === 0) continue;
      const place = placeOf(hash);
      places[place] = hash;
      bitsAt[place] = oldBits[i] as number;
    }
  };
  const addAt = (root: number, phrase: string, bit: number) => {
    let hash = root;
    let place = 0;
    for (let at = 0; at < phrase.length; at += 1) {
      hash = grown(hash, phrase.charCodeAt(at));
      if (size * 2 >= places.length) grow();
      place = placeOf(hash);
      if (places[place] === 0) {
        places[place] = hash;
        size += 1;
      }
    }
    const known = bitsAt[place] as number;
    if (known === 0) bitsAt[place] = bit + 1;
    else if (known > 0) bitsAt[place] = -(lists.push([known - 1, bit]) - 1);
    else lists[-known]?.push(bit);
  };
  /** The hash of what it has read when the text ends before the phrase; 0 when no phrase goes on like the text. */
  const findFrom = (root: number, text: string, start: number, bits: Uint32Array): number => {
    let hash = root;
    for (let at = start; at < text.length; at += 1) {
      hash = grown(hash, folded(text.charCodeAt(at)));
      const place = placeOf(hash);
      if (places[place] === 0) return 0;
      note(bits, bitsAt[place] as number);
      if (at + 1 === text.length || !isAsciiLetter(text.charCodeAt(at + 1))) {
        note(bits, bitsAt[placeOf(grown(hash, WORD_END_CODE))] as number);
      }
    }
    return hash;
  };
  const noteOpen = (open: number[] | undefined, hash: number) => {
    if (hash !== 0 && open && places[placeOf(grown(hash, SPACE_CODE))] !== 0) open.push(hash);
  };
  const opensWith = (folds: string, what: number) => {
    const at = openingOf(folds);
    openings[at] = (openings[at] as number) | what;
  };
  const note = (bits: Uint32Array, found: number) => {
    if (found > 0) setBit(bits, found - 1);
    else if (found < 0) for (const bit of lists[-found] as number[]) setBit(bits, bit);
  };
  return {
    add(phrase, isWord, bit) {
      const folds = foldText(phrase);
      addAt(WORD_START, folds, bit);
      opensWith(folds, OPENS_WORD);
      if (isWord) return;
      addAt(ANYWHERE, folds, bit);
      opensWith(folds, OPENS_ANYTHING);
    },
    find(text, bits, open) {
      let followsLetter = false;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        const first = folded(code);
        const second = at + 1 < text.length ? folded(text.charCodeAt(at + 1)) : 0;
        const third = at + 2 < text.length ? folded(text.charCodeAt(at + 2)) : 0;
        // How it goes on after the end is not known.
        const mayGoOn = open !== undefined && at + 2 >= text.length;
        const opens = mayGoOn
          ? OPENS_WORD | OPENS_ANYTHING
          : (openings[opening(first, 0, 0)] as number) |
            (openings[opening(first, second, 0)] as number) |
            (openings[opening(first, second, third)] as number);
        if (!followsLetter) {
          if (opens !== 0) noteOpen(open, findFrom(WORD_START, text, at, bits));
        } else if ((opens & OPENS_ANYTHING) !== 0) noteOpen(open, findFrom(ANYWHERE, text, at, bits));
        followsLetter = isAsciiLetter(code);
      }
    },
    goOn(open, text, at, bits) {
      findFrom(open, text, at, bits);
    },
  };
}

const OPENINGS = 1 << 16;
const [OPENS_WORD, OPENS_ANYTHING] = [1, 2];

function openingOf(folds: string): number {
  const third = folds.charAt(2) === WORD_END ? 0 : folds.charCodeAt(2) || 0;
  const second = folds.charAt(1) === WORD_END ? 0 : folds.charCodeAt(1) || 0;
  return opening(folds.charCodeAt(0), second, third);
}

/** Two openings with one number only cost a look. */
function opening(first: number, second: number, third: number): number {
  return (Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x1f35) ^ Math.imul(third, 0x05a7)) & (OPENINGS - 1);
}

/** Characters beyond are their own fold; none of them is the other case of one below. */
const FOLDS_END = 0x2200;

/** Characters that an expression without regard to case takes for the same, and all digits, have one fold. */
const FOLDS = Uint16Array.from({ length: FOLDS_END }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/\d/.test(char)) return 0x30;
  const upper = char.toUpperCase();
  const lower = (upper.length === 1 ? upper : char).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
});

function folded(code: number): number {
  return code < FOLDS_END ? (FOLDS[code] as number) : code;
}

/** A text as the table knows it. */
export function foldText(text: string): string {
  let folds = "";
  for (let at = 0; at < text.length; at += 1) folds += String.fromCharCode(folded(text.charCodeAt(at)));
  return folds;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function setBit(bits: Uint32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
}

/** Never 0, which stands for an empty place. */
function grown(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) ^ code) | 0 || 1;
}
