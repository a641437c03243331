import { GENERIC_WORDS } from "#core/generic-words.ts";
import type { Target } from "#core/source.ts";

/** Two letters begin too many names to be lengthened. */
const LENGTH_MIN = 3;

/**
 * Whether a label chosen elsewhere (a job board's token, an organisation on GitHub) is likely the company's: equal to its
 * name, an alias or its domain's label, or one of the two is the other with generic words or words of the company's own
 * names behind it. Letters and digits only: "acmehq" and "Acme Robotics" are Acme's, "acmetal" is not.
 */
export function resembles(label: string, target: Target): boolean {
  const wanted = letters(label);
  const spellings = [target.name, target.domain.split(".")[0] ?? "", ...target.aliases];
  const ownWords = spellings.flatMap((spelling) => spelling.split(NOT_LETTERS)).map(letters);
  const words = new Set([...GENERIC_WORDS, ...ownWords.filter((word) => word.length > 1)]);
  return spellings
    .map(letters)
    .some((own) => wanted === own || isLengthened(own, wanted, words) || isLengthened(wanted, own, words));
}

function isLengthened(short: string, long: string, words: Set<string>): boolean {
  if (short.length < LENGTH_MIN || !long.startsWith(short)) return false;
  const ends = new Set([short.length]);
  // A set is walked to its end even while it grows, and each place is tried once.
  for (const at of ends) for (const word of words) if (long.startsWith(word, at)) ends.add(at + word.length);
  return ends.has(long.length);
}

const NOT_LETTERS = /[^\p{L}\p{M}\p{N}]+/u;

function letters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
