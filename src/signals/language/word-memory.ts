/** What one word brings, whatever stands around it: parts of a set of bits, and the phrases that may go on after the space. */
type Brought = { places: Uint16Array; masks: Int32Array; open: Int32Array };

/** How the words of a text are read; `open` is whatever `goOn` needs to go on with. */
export type WordReader = {
  /** Sets the bits of a word that stands between spaces, and notes the phrases that it may only begin. */
  read(word: string, bits: Uint32Array, open: number[]): void;
  /** Sets the bits of a phrase that has been read up to this place. */
  goOn(open: number, text: string, at: number, bits: Uint32Array): void;
};

/** Words that are kept: a language has fewer that are written often. About 10 MB at most. */
const WORDS_MAX = 20_000;
/** Longer ones are addresses and the like, which do not come again (characters). */
const WORD_LENGTH_MAX = 24;

/**
 * Reads a text word by word, each different word only once: most words of a text are among the few thousand that most texts are
 * made of.
 */
export function createWordMemory({ read, goOn }: WordReader) {
  const known = new Map<string, Brought>();
  let scratch = new Uint32Array(0);
  const open: number[] = [];

  const lookAt = (word: string, size: number): Brought => {
    if (scratch.length < size) scratch = new Uint32Array(size);
    scratch.fill(0);
    open.length = 0;
    read(word, scratch, open);
    const places: number[] = [];
    for (let i = 0; i < size; i += 1) if (scratch[i] !== 0) places.push(i);
    const masks = places.map((place) => scratch[place] as number);
    return { places: Uint16Array.from(places), masks: Int32Array.from(masks), open: Int32Array.from(open) };
  };
  const remembered = (word: string, size: number): Brought => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const brought = lookAt(word, size);
    if (known.size >= WORDS_MAX) known.clear();
    if (word.length <= WORD_LENGTH_MAX) known.set(word, brought);
    return brought;
  };
  return {
    /** Sets the bits of all words of a text, and of the phrases that they make up. */
    readInto(bits: Uint32Array, text: string): void {
      for (let at = 0; at < text.length; ) {
        const space = text.indexOf(" ", at);
        const end = space < 0 ? text.length : space;
        if (end > at) {
          const { places, masks, open } = remembered(text.slice(at, end), bits.length);
          for (let i = 0; i < places.length; i += 1) {
            const place = places[i] as number;
            bits[place] = (bits[place] as number) | (masks[i] as number);
          }
          for (let i = 0; i < open.length; i += 1) goOn(open[i] as number, text, end, bits);
        }
        at = end + 1;
      }
    },
    /** What words bring has changed. */
    forget(): void {
      if (known.size > 0) known.clear();
    },
  };
}
