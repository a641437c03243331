import { beginDocument, type CueSet, emptyCues, hasBit, isOfThisDocument } from "./cue-set.ts";
import { INSIDE_LENGTH_MAX, INSIDE_LENGTH_MIN, type Trait } from "./needs.ts";
import { type Bits, createWordBits, WORD_LENGTH_MAX } from "./word-bits.ts";
import { createWordTable } from "./word-table.ts";
import { BEGINNING_LENGTH_MAX } from "./words-at.ts";

/** A text that cues are looked for in; what was found is kept on it, whoever asks first. */
export type Cued = { text: string; cues?: CueSet | undefined };

/** Whether one of some words may stand in a text. */
export type Cue = (cued: Cued) => boolean;

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
/** Most signs are wanted by nobody, and a byte says so sooner than the table. */
const isSignWanted = new Uint8Array(1 << 16);
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
  return (cued) => hasBit(cuesOf(cued), bit);
}

/** The place of a cue for texts that have one of these traits. */
export function createBit(traits: Trait[]): number {
  const bit = nextBit();
  for (const trait of traits) {
    if (trait.kind === "begins") addBeginning(trait.letters, bit);
    else if (trait.kind === "word") addWord(trait.letters, bit);
    else if (trait.kind === "holds") addInside(trait.letters, bit);
    else addSign(trait.kind === "digit" ? DIGIT : trait.sign.charCodeAt(0), bit);
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

function addSign(code: number, bit: number): void {
  signs.add(code, bit);
  isSignWanted[code] = 1;
}

function addInside(letters: string, bit: number): void {
  insides.add(packed(letters), bit);
  mayBeInside[placeInside(packed(letters))] = 1;
}

/** The cues of all texts together. */
export function uniteCues(texts: Cued[]): CueSet {
  const sets = texts.map(cuesOf);
  const united = emptyCues(count);
  const { bits: into, at: to } = united;
  for (const { bits: from, at, count: known } of sets) {
    const words = (known >>> 5) + 1;
    for (let i = 0; i < words; i += 1) into[to + i] = (into[to + i] as number) | (from[at + i] as number);
    united.count = Math.min(united.count, known);
  }
  return united;
}

/** Begins with the texts of a new document. */
export function forgetCues(): void {
  beginDocument();
  known.clear();
  last = { text: "", cues: undefined };
}

/** From now on patterns ask for the words of this text before they are tried on it. */
export function watchFor(text: string): CueSet {
  const found = known.get(text);
  if (typeof found === "object") return found;
  const cues = readCues(text);
  known.set(text, cues);
  return cues;
}

/** The same for a text whose cues are better found in another way, once somebody asks. */
export function watchLater(text: string, read: () => CueSet): void {
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

/** The cues of a text, read once for a document. */
export function cuesOf(cued: Cued): CueSet {
  const found = cued.cues;
  if (found && isOfThisDocument(found)) return found;
  const cues = knownCues(cued.text) ?? readCues(cued.text);
  cued.cues = cues;
  return cues;
}

/** Looks up the beginnings of every word, the word, the letters inside of it and all signs. Linear in the length. */
function readCues(text: string): CueSet {
  const cues = emptyCues(count);
  const { length } = text;
  let hasDigit = false;
  word.length = 0;
  word.hash = 0;
  for (let at = 0; at <= length; at += 1) {
    // Behind the end nothing is read: what is no letter ends the last word.
    const code = at < length ? text.charCodeAt(at) : SPACE;
    if (isLetter(code)) {
      const lower = lowerOf(code);
      if (word.length === word.letters.length) word.letters = longer(word.letters);
      word.letters[word.length] = lower;
      word.length += 1;
      word.hash = grown(word.hash, lower);
      continue;
    }
    if (word.length > 0) {
      if (word.length > WORD_LENGTH_MAX) readWord(cues, word.letters, word.length);
      else wordBits.set(cues, word);
      word.length = 0;
      word.hash = 0;
    }
    if (code !== SPACE) hasDigit = noteSign(cues, code) || hasDigit;
  }
  if (hasDigit) signs.mark(DIGIT, cues);
  return cues;
}

/** The word under way. */
const word = { letters: new Uint16Array(WORD_LENGTH_MAX * 2), length: 0, hash: 0 };
const wordBits = createWordBits(readWord);

function longer(letters: Uint16Array): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(letters.length * 2);
  more.set(letters);
  return more;
}

/** Sets the bits of one word, given in lower case. */
function readWord(cues: Bits, letters: Uint16Array, length: number): void {
  let hash = 0;
  let lastLetters = 0;
  // Whether some cue wants a word that goes on like this.
  let isWanted = true;
  for (let at = 0; at < length; at += 1) {
    const lower = letters[at] as number;
    if (isWanted) {
      hash = grown(hash, lower);
      isWanted = beginnings.mark(hash, cues);
      // Nobody knows whether what is no ASCII letter ends a word for an expression.
      const isEnd = at + 1 === length || !isAsciiLetter(letters[at + 1] as number);
      if (isWanted && isEnd) wholeWords.mark(hash, cues);
      if (at + 1 === BEGINNING_LENGTH_MAX) isWanted = false;
    }
    lastLetters = (lastLetters << 8) ^ lower;
    if (at + 1 >= INSIDE_LENGTH_MIN) {
      noteInside(cues, lastLetters & THREE_LETTERS);
      if (at + 1 >= INSIDE_LENGTH_MAX) noteInside(cues, lastLetters);
    }
  }
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

function noteInside(cues: Bits, letters: number): void {
  if (mayBeInside[placeInside(letters)] !== 0) insides.mark(letters, cues);
}

/** Returns whether it is a digit. */
function noteSign(cues: CueSet, code: number): boolean {
  if (code >= DIGIT && code < DIGIT + 10) return true;
  if (isSignWanted[code] !== 0) signs.mark(code, cues);
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
