import { INSIDE_LENGTH_MAX, INSIDE_LENGTH_MIN, type Trait } from "./needs.ts";
import { createWordTable } from "./word-table.ts";
import { BEGINNING_LENGTH_MAX } from "./words-at.ts";

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

let count = 0;
/** The cues that want words which begin so, and those that want such a word as a whole, by the hash of its letters. */
const beginnings = createWordTable();
const wholeWords = createWordTable();
/** The cues that want such letters anywhere in a word, packed. */
const insides = createWordTable();
/** The cues that want a character, by its code; those that want any digit by that of 0. */
const signs = createWordTable();
const DIGIT = 48;
const SPACE = 32;
/** The texts of the document under way, by what they say, and how their cues are found when somebody asks. */
const known = new Map<string, CueSet | (() => CueSet)>();
let last: { text: string; cues: CueSet | undefined } = { text: "", cues: undefined };

/**
 * A cheap first look: whether one of the words stands in a sentence, by their first four letters. What it lets through,
 * a pattern decides; what it stops never costs one. Words are separated by white space; compounds begin with their first part.
 * All cues of the program are looked for in one pass over a text.
 */
export function createCue(words: string): Cue {
  return cueFor(words.toLowerCase().split(/\s+/), STEM_LENGTH);
}

/** A cue for names, each a single word: they keep their letters. */
export function createNameCue(names: string[]): Cue {
  return cueFor(
    names.map((name) => name.toLowerCase()),
    BEGINNING_LENGTH_MAX,
  );
}

function cueFor(words: string[], length: number): Cue {
  const bit = nextBit();
  for (const word of words) {
    if (word.length < STEM_LENGTH) addWord(word, bit);
    else addBeginning(word.slice(0, length), bit);
  }
  return Object.assign((cued: Cued) => hasBit(cuesOf(cued), bit), { bit: () => bit });
}

/** The place of a cue for texts that have one of these traits. */
export function createBit(traits: Trait[]): number {
  const bit = nextBit();
  for (const trait of traits) {
    if (trait.kind === "begins") addBeginning(trait.letters, bit);
    else if (trait.kind === "word") addWord(trait.letters, bit);
    else if (trait.kind === "holds") addInside(trait.letters, bit);
    else signs.add(trait.kind === "digit" ? DIGIT : trait.sign.charCodeAt(0), bit);
  }
  return bit;
}

function addBeginning(letters: string, bit: number): void {
  beginnings.add(leadTo(letters, letters.length - 1), bit);
}

function addWord(letters: string, bit: number): void {
  wholeWords.add(leadTo(letters, letters.length), bit);
}

/** The hash of a word; a list, be it empty, for each of its beginnings up to a length tells that some word goes on from it. */
function leadTo(letters: string, length: number): number {
  let hash = 0;
  for (let at = 0; at < letters.length; at += 1) {
    hash = grown(hash, lowerOf(letters.charCodeAt(at)));
    if (at < length) beginnings.touch(hash);
  }
  return hash;
}

function addInside(letters: string, bit: number): void {
  insides.add(packed(letters), bit);
  mayBeInside[placeInside(packed(letters))] = 1;
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

/** The cues of a text, read once. */
export function cuesOf(cued: Cued): CueSet {
  cued.cues ??= knownCues(cued.text) ?? readCues(cued.text);
  return cued.cues;
}

/** Looks up the beginnings of every word, the word, the letters inside of it and all signs. Linear in the length. */
function readCues(text: string): CueSet {
  const bits = new Uint32Array((count >>> 5) + 1);
  const { length } = text;
  let letters = 0;
  let hash = 0;
  // Whether some cue wants a word that goes on like this.
  let isWanted = true;
  let hasDigit = false;
  let lastLetters = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      const lower = lowerOf(code);
      letters += 1;
      if (isWanted) {
        hash = grown(hash, lower);
        isWanted = beginnings.mark(hash, bits);
        // Nobody knows whether what is no ASCII letter ends a word for an expression.
        if (isWanted && !isAsciiLetter(text.charCodeAt(at + 1))) wholeWords.mark(hash, bits);
        if (letters === BEGINNING_LENGTH_MAX) isWanted = false;
      }
      lastLetters = (lastLetters << 8) ^ lower;
      if (letters >= INSIDE_LENGTH_MIN) {
        noteInside(bits, lastLetters & THREE_LETTERS);
        if (letters >= INSIDE_LENGTH_MAX) noteInside(bits, lastLetters);
      }
    } else if (letters > 0) {
      letters = 0;
      hash = 0;
      lastLetters = 0;
      isWanted = true;
      if (code !== SPACE) hasDigit = noteSign(bits, code) || hasDigit;
    } else if (code !== SPACE) hasDigit = noteSign(bits, code) || hasDigit;
  }
  if (hasDigit) signs.mark(DIGIT, bits);
  return { bits, count };
}

const THREE_LETTERS = 0xff_ff_ff;

/** Letters in one number: eight bits each, which more exotic ones overflow into their neighbours. */
function packed(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) number = (number << 8) ^ lowerOf(letters.charCodeAt(at));
  return letters.length === INSIDE_LENGTH_MIN ? number & THREE_LETTERS : number;
}

/** Most letters are wanted by nobody: a byte for a few of them each says so sooner than the table. */
const mayBeInside = new Uint8Array(1 << 16);

function placeInside(letters: number): number {
  return (letters ^ (letters >>> 13)) & 0xffff;
}

function noteInside(bits: Uint32Array, letters: number): void {
  if (mayBeInside[placeInside(letters)] !== 0) insides.mark(letters, bits);
}

/** Returns whether it is a digit. */
function noteSign(bits: Uint32Array, code: number): boolean {
  if (code >= DIGIT && code < DIGIT + 10) return true;
  signs.mark(code, bits);
  return false;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** Two stems with one hash would only let a text through that a pattern then stops. */
function grown(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) + code + 1) | 0;
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
