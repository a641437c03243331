/** A text that cues are looked for in; the cues found in it are kept on it, whoever asks first. */
export type Cued = { text: string; cues?: CueSet | undefined };

/** Which cues of the program stand in a text: one bit each, in the order they were created. */
type CueSet = Uint32Array;

/** Whether one of some words may stand in a text. `bit` is its place among all cues. */
export type Cue = ((cued: Cued) => boolean) & { bit: number };

/** How much of a word tells it from most others, and survives its endings (characters). */
const STEM_LENGTH = 4;

let cueCount = 0;
/** The cues that want words which begin so, by the hash of the stem. */
const wanted = new Map<number, number[]>();

/**
 * A cheap first look: whether one of the words stands in a sentence, by their first four letters. What it lets through,
 * a pattern decides; what it stops never costs one. Words are separated by white space; compounds begin with their first part.
 * All cues of the program are looked for in one pass over a text: create them when a module is loaded, not later.
 */
export function createCue(words: string): Cue {
  const bit = cueCount;
  cueCount += 1;
  for (const word of words.split(/\s+/)) addStem(hashOf(word, 0, Math.min(STEM_LENGTH, word.length)), bit);
  const [index, mask] = [bit >>> 5, 1 << (bit & 31)];
  return Object.assign((cued: Cued) => ((cuesOf(cued)[index] ?? 0) & mask) !== 0, { bit });
}

/** Whether a cue stands in any of several texts whose cues are united in one set. */
export function hasCue(cues: CueSet, { bit }: Cue): boolean {
  return ((cues[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** The cues of all texts together. */
export function uniteCues(texts: Cued[]): CueSet {
  const united = new Uint32Array((cueCount >>> 5) + 1);
  for (const text of texts) {
    for (const [i, bits] of cuesOf(text).entries()) united[i] = (united[i] ?? 0) | bits;
  }
  return united;
}

function addStem(stem: number, bit: number): void {
  const bits = wanted.get(stem);
  if (!bits) wanted.set(stem, [bit]);
  else if (!bits.includes(bit)) bits.push(bit);
}

function cuesOf(cued: Cued): CueSet {
  cued.cues ??= readCues(cued.text);
  return cued.cues;
}

function readCues(text: string): CueSet {
  const cues = new Uint32Array((cueCount >>> 5) + 1);
  const { length } = text;
  let start = -1;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && isLetter(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      const bits = wanted.get(hashOf(text, start, Math.min(at, start + STEM_LENGTH)));
      if (bits) for (const bit of bits) cues[bit >>> 5] = (cues[bit >>> 5] ?? 0) | (1 << (bit & 31));
      start = -1;
    }
  }
  return cues;
}

/** Two stems with one hash would only let a text through that a pattern then stops. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 0x01000193) ^ lowerOf(text.charCodeAt(at))) | 0;
  return hash;
}

/** Lower case for ASCII and Latin-1; other letters as they are written. */
function lowerOf(code: number): number {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) ? code + 32 : code;
}

/** Letters of ASCII, and all beyond it but the marks of punctuation that separate words. */
function isLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 0xc0 && (code < 0x2000 || code > 0x20cf));
}
