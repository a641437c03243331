import type { Span } from "../language/sentences.ts";

/** The words of a sentence in their order, as hashes of 32 bits. */
export type Words = {
  /** Their beginnings; each mention of the subject is one word, and so is each figure. */
  stems: readonly number[];
  /** The same words with their endings: who "is acquired" and who "acquires" is not the same. */
  wholes: readonly number[];
  /** Which of them are written like names: with a capital, and not as the first. */
  areNames: readonly boolean[];
};

/** Inflection stands behind this: "acquires" and "acquired" are one (letters). */
const STEM_LENGTH = 6;
/** Of longer words nothing more is told (letters). */
const WHOLE_LENGTH = 11;
/** What mentions of the subject, figures, years and addresses become, whoever and whatever they are. */
export const SUBJECT = 1;
const NUMBER = 2;
const YEAR = 3;
const ADDRESS = 4;

/** The beginnings alone. */
export function stemsOf(text: string, mentions: readonly Span[]): readonly number[] {
  return readWords(text, mentions).stems;
}

/** Linear in the length of the text. */
export function readWords(text: string, mentions: readonly Span[]): Words {
  const stems: number[] = [];
  const wholes: number[] = [];
  const areNames: boolean[] = [];
  const add = (stem: number, whole = stem, isName = false) => {
    areNames.push(isName && stems.length > 0);
    stems.push(stem);
    wholes.push(whole);
  };
  // The small letter of "İ" is two characters: places would not agree.
  const letters = text.replaceAll("İ", "I").toLowerCase();
  let mention = 0;
  for (let at = 0; at < letters.length; ) {
    while (mention < mentions.length && (mentions[mention]?.end ?? 0) <= at) mention += 1;
    const own = mentions[mention];
    if (own && at >= own.start) {
      add(SUBJECT);
      at = own.end;
      continue;
    }
    const code = letters.charCodeAt(at);
    if (isDigit(code)) {
      const end = endOfFigure(letters, at);
      add(isYear(letters, at, end) ? YEAR : NUMBER);
      at = end;
    } else if (isLetter(code)) {
      const end = endOfWord(letters, at);
      if (letters.startsWith("://", end)) {
        add(ADDRESS);
        at = endOfAddress(letters, end);
      } else {
        const stemEnd = Math.min(end, at + STEM_LENGTH);
        const stem = hashOf(letters, at, stemEnd);
        const whole = hashOf(letters, stemEnd, Math.min(end, at + WHOLE_LENGTH), stem);
        add(stem, whole, text.charCodeAt(at) !== code);
        at = end;
      }
    } else {
      if (isSign(code)) add(hashOf(letters, at, at + 1));
      at += 1;
    }
  }
  return { stems, wholes, areNames };
}

/** FNV-1a over the character codes of a stretch; given the hash of what stands before it, over both. */
export function hashOf(text: string, start: number, end: number, before = 0x811c9dc5): number {
  let hash = before;
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
