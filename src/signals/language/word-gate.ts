import { findNeededWords } from "./needed-words.ts";

/** A longer beginning would tell no more (letters). */
const BEGINNING_LENGTH_MAX = 12;

/**
 * Whether a text has the word that one of several expressions cannot match without, by much more of it than the four letters of a
 * cue: where those begin everyday words ("comp", "take"), one look over the text stops what a cue lets through. Throws where
 * nothing can be said of one of the expressions.
 */
export function createWordGate(sources: string[]): (text: string) => boolean {
  let anyWord: RegExp | undefined;
  return (text) => {
    anyWord ??= anyOf(sources.flatMap(wordsOf));
    // Without the flag "i": with it so many words take thirty times as long.
    return anyWord.test(text.toLowerCase());
  };
}

function wordsOf(source: string): string[] {
  const [needed] = findNeededWords(source, BEGINNING_LENGTH_MAX);
  if (!needed) throw new Error(`no word is needed by ${source.slice(0, 80)}`);
  return needed;
}

function anyOf(words: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${[...new Set(words)].toSorted().join("|")})`, "u");
}
