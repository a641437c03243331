/** How much of a word tells it from most others, and survives its endings (characters). */
const STEM_LENGTH = 4;
const known = new WeakMap<{ text: string }, string[]>();

/** Whether one of some words may stand in a sentence. */
export type Cue = (sentence: { text: string }) => boolean;

/**
 * A cheap first look: whether one of the words stands in a sentence, by their first four letters. What it lets through,
 * a pattern decides; what it stops never costs one. Words are separated by white space; compounds begin with their first part.
 */
export function createCue(words: string): Cue {
  const stems = new Set(
    words
      .toLowerCase()
      .split(/\s+/)
      .map((word) => word.slice(0, STEM_LENGTH)),
  );
  return (sentence) => stemsOf(sentence).some((stem) => stems.has(stem));
}

/** The beginnings of all words of a sentence, found once a sentence whoever asks. */
function stemsOf(sentence: { text: string }): string[] {
  const found = known.get(sentence) ?? readStems(sentence.text);
  known.set(sentence, found);
  return found;
}

function readStems(text: string): string[] {
  const stems = new Set<string>();
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isLetter(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      stems.add(text.slice(start, Math.min(at, start + STEM_LENGTH)).toLowerCase());
      start = -1;
    }
  }
  return [...stems];
}

/** Letters of ASCII, and all beyond it but the marks of punctuation that separate words. */
function isLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 0xc0 && (code < 0x2000 || code > 0x20cf));
}
