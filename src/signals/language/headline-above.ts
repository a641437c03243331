import type { Reading, Sentence } from "../reading.ts";

/**
 * The headline that decides what a sentence is told for: a text says first what it is about. Undefined for the title and the `reach`
 * sentences after it, which speak for themselves, and for texts that are the account's own or have no headline.
 */
export function headlineAbove(
  { sentences, isOwnSite }: Reading,
  { index }: Sentence,
  reach: number,
): Sentence | undefined {
  const [title] = sentences;
  return index > reach && title?.isTitle && !isOwnSite ? title : undefined;
}

/** The text itself, without its title and the furniture of its page: what the lines below a headline say of it. */
export function linesBelow({ sentences }: Reading): Sentence[] {
  return sentences.filter(({ isBoilerplate, isTitle }) => !isBoilerplate && !isTitle);
}
