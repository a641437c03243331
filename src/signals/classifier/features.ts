import type { Span } from "../language/sentences.ts";

/** A sentence as the classifier takes it in: its words (see `wordsOf`), and whether it is about the subject. */
export type Piece = { words: readonly number[]; isTitle: boolean; isOfSubject: boolean };

/** What stands in a text and how often: the beginnings of its words and pairs of neighbours, as hashes of 32 bits. */
export type Features = Map<number, number>;

/** Inflection stands behind this: "acquires" and "acquired" are one (letters). */
const STEM_LENGTH = 6;
/** A word of the title, or of a sentence about the subject, counts once more as one that stands there. */
const IN_TITLE = 0x5bd1e995;
const OF_SUBJECT = 0x2545f491;
/** What stands before the first word of a piece. */
const START = 77;
/** What names and figures become, whoever and whatever they are. */
const SUBJECT = 1;
const NUMBER = 2;
const YEAR = 3;
const ADDRESS = 4;

/** Linear in the length of the text. */
export function featuresOf(pieces: readonly Piece[]): Features {
  const features: Features = new Map();
  eachFeature(pieces, (feature) => features.set(feature, (features.get(feature) ?? 0) + 1));
  return features;
}

/** Gives the features as they come, each as often as it stands there: who knows few of them need not keep the others. */
export function eachFeature(pieces: readonly Piece[], add: (feature: number) => void): void {
  for (const piece of pieces) {
    let before = START;
    for (const word of piece.words) {
      const pair = pairOf(before, word);
      before = word;
      add(word);
      add(pair);
      if (piece.isOfSubject) add(word ^ OF_SUBJECT);
      if (!piece.isTitle) continue;
      add(word ^ IN_TITLE);
      add(pair ^ IN_TITLE);
    }
  }
}

function pairOf(before: number, word: number): number {
  return (Math.imul(before, 0x9e3779b1) ^ word) | 0;
}

/** The beginnings of the words of a sentence as hashes; each mention of the subject is one word, and so is each figure. */
export function wordsOf(text: string, mentions: readonly Span[]): number[] {
  const words: number[] = [];
  // The small letter of "İ" is two characters: places would not agree.
  const letters = text.replaceAll("İ", "I").toLowerCase();
  let mention = 0;
  for (let at = 0; at < letters.length; ) {
    while (mention < mentions.length && (mentions[mention]?.end ?? 0) <= at) mention += 1;
    const own = mentions[mention];
    if (own && at >= own.start) {
      words.push(SUBJECT);
      at = own.end;
      continue;
    }
    const code = letters.charCodeAt(at);
    if (isDigit(code)) {
      const end = endOfFigure(letters, at);
      words.push(isYear(letters, at, end) ? YEAR : NUMBER);
      at = end;
    } else if (isLetter(code)) {
      const end = endOfWord(letters, at);
      if (letters.startsWith("://", end)) {
        words.push(ADDRESS);
        at = endOfAddress(letters, end);
      } else {
        words.push(hashOf(letters, at, Math.min(end, at + STEM_LENGTH)));
        at = end;
      }
    } else {
      if (isSign(code)) words.push(hashOf(letters, at, at + 1));
      at += 1;
    }
  }
  return words;
}

/** FNV-1a over the character codes of a stretch. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Small letters of any script; what lies between them and is none is rare enough. */
function isLetter(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && code < 0xe000;
}

/** Currencies, per cent and question marks; "$€£¥₹%?". */
function isSign(code: number): boolean {
  return (
    code === 36 || code === 37 || code === 63 || code === 0xa3 || code === 0xa5 || (code >= 0x20a0 && code <= 0x20cf)
  );
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  return end;
}

function endOfFigure(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    const isPoint = (code === 44 || code === 46) && isDigit(text.charCodeAt(end + 1));
    if (!isDigit(code) && !isPoint) break;
  }
  return end;
}

function endOfAddress(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) > 32) end += 1;
  return end;
}

function isYear(text: string, start: number, end: number): boolean {
  return end - start === 4 && /^(?:19|20)\d\d$/.test(text.slice(start, end));
}
