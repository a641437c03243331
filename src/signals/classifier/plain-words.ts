import { readFileSync } from "node:fs";
import wordsPath from "./plain-words.txt" with { type: "file" };

/** Read when first asked for: most texts never ask. */
let loaded: ReadonlySet<string> | undefined;

/**
 * Whether a word, however written here, is one that texts write in small letters: those that the labelled texts so write more often than
 * not (see `bin/train`), in the seven languages.
 */
export function isPlainWord(word: string): boolean {
  loaded ??= new Set(readFileSync(wordsPath, "utf8").split("\n"));
  return loaded.has(word.toLowerCase());
}
