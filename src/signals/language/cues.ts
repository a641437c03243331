import { createWordTable } from "./word-table.ts";

/** A text that cues are looked for in; what was found is kept on it, whoever asks first. */
export type Cued = { text: string; cues?: CueSet | undefined };

/** Which cues of the program stand in a text: one bit each, in the order they were created. */
export type CueSet = { bits: Uint32Array; count: number };

/** Whether one of some words may stand in a text. */
export type Cue = ((cued: Cued) => boolean) & {
  /** Its place among all cues; one that is put together from others has none. */
  bit?(): number;
};

/** How much of a word tells it from most others, and survives its endings (characters). */
const STEM_LENGTH = 4;
/** Shorter beginnings tell nothing. */
const STEM_LENGTH_MIN = 2;

let count = 0;
/** The cues that want words which begin so, and those that want such a short word as a whole, by the hash of its letters. */
const beginnings = createWordTable();
const wholeWords = createWordTable();
/** The texts of the document under way, by what they say, and how their cues are found when somebody asks. */
const known = new Map<string, CueSet | (() => CueSet)>();
let last: { text: string; cues: CueSet | undefined } = { text: "", cues: undefined };

/**
 * A cheap first look: whether one of the words stands in a sentence, by their first four letters. What it lets through,
 * a pattern decides; what it stops never costs one. Words are separated by white space; compounds begin with their first part.
 * All cues of the program are looked for in one pass over a text.
 */
export function createCue(words: string): Cue {
  const bit = nextBit();
  for (const word of words.toLowerCase().split(/\s+/)) {
    if (word.length < STEM_LENGTH) wholeWords.add(hashOf(word), bit);
    else beginnings.add(hashOf(word.slice(0, STEM_LENGTH)), bit);
  }
  return toCue(() => bit);
}

/** A cue whose place may be worked out when it is first asked for. */
export function toCue(bit: () => number): Cue & { bit(): number } {
  return Object.assign((cued: Cued) => hasBit(cuesOf(cued), bit()), { bit });
}

/** The place of a cue for words that begin with one of these stems, 2–4 lower-case letters each. */
export function createBit(stems: string[]): number {
  const bit = nextBit();
  for (const stem of stems) beginnings.add(hashOf(stem), bit);
  return bit;
}

/** Whether a cue stands in a text; what was read before the cue was created may have it. */
export function hasBit(cues: CueSet, bit: number): boolean {
  return bit >= cues.count || ((cues.bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** The cues of all texts together. */
export function uniteCues(texts: Cued[]): CueSet {
  const sets = texts.map(cuesOf);
  const united = { bits: new Uint32Array((count >>> 5) + 1), count: Math.min(count, ...sets.map((set) => set.count)) };
  for (const { bits } of sets) {
    for (let i = 0; i < bits.length; i += 1) united.bits[i] = (united.bits[i] ?? 0) | (bits[i] ?? 0);
  }
  return united;
}

/** Begins with the texts of a new document. */
export function forgetCues(): void {
  known.clear();
  last = { text: "", cues: undefined };
}

/** From now on patterns ask for the words of this text before they are tried on it. */
export function watchFor(text: string, read = () => readCues(text)): void {
  if (!known.has(text)) known.set(text, read);
}

/** The cues of a text that is watched for; undefined for any other, such as a part of a sentence. */
export function knownCues(text: string): CueSet | undefined {
  // One sentence is tried by many patterns in a row.
  if (last.text === text) return last.cues;
  const found = known.get(text);
  const cues = typeof found === "function" ? found() : found;
  if (cues !== undefined && cues !== found) known.set(text, cues);
  last = { text, cues };
  return cues;
}

function nextBit(): number {
  count += 1;
  return count - 1;
}

function cuesOf(cued: Cued): CueSet {
  cued.cues ??= knownCues(cued.text) ?? readCues(cued.text);
  return cued.cues;
}

/** Looks up the beginning of every word: its first two, three and four letters. Linear in the length. */
function readCues(text: string): CueSet {
  const cues = { bits: new Uint32Array((count >>> 5) + 1), count };
  const { length } = text;
  let letters = 0;
  let hash = 0;
  for (let at = 0; at <= length; at += 1) {
    const code = at < length ? text.charCodeAt(at) : 0;
    if (!isLetter(code)) {
      if (letters > 0 && letters < STEM_LENGTH) note(cues.bits, wholeWords.get(hash));
      letters = 0;
      hash = 0;
    } else if (letters < STEM_LENGTH) {
      letters += 1;
      hash = grown(hash, code);
      if (letters >= STEM_LENGTH_MIN) note(cues.bits, beginnings.get(hash));
    }
  }
  return cues;
}

function note(bits: Uint32Array, found: number[] | undefined): void {
  if (found) for (const bit of found) bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = grown(hash, word.charCodeAt(at));
  return hash;
}

/** Two stems with one hash would only let a text through that a pattern then stops. */
function grown(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) + lowerOf(code) + 1) | 0;
}

/** Lower case for ASCII and Latin-1; other letters as they are written. */
function lowerOf(code: number): number {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) ? code + 32 : code;
}

/** Letters of the scripts that are written with spaces between words, and of the others those that make up words. */
function isLetter(code: number): boolean {
  const lower = code | 32;
  if (code < 0xc0) return lower >= 97 && lower <= 122;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  return (code >= 0x300 && code < 0x2000) || (code >= 0x3040 && code < 0xa000) || (code >= 0xac00 && code < 0xd7a4);
}
