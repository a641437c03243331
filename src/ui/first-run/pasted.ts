/** One company of a pasted text, with the line it stands on, from 1. */
export type Pasted = { line: number; text: string };

/**
 * The companies of a pasted text: one a line, or several with commas, semicolons or blanks between them where each looks like an
 * address. A line of other words is one company, to be refused as it stands. The same words count once.
 */
export function readPasted(text: string): Pasted[] {
  const seen = new Set<string>();
  return text.split(/\r\n|\r|\n/).flatMap((whole, index) => {
    const line = whole.trim();
    const pieces = line.split(/[\s,;]+/).filter((piece) => piece !== "");
    const named = pieces.every((piece) => piece.includes(".")) ? pieces : [line];
    return named
      .filter((piece) => !seen.has(piece.toLowerCase()) && seen.add(piece.toLowerCase()))
      .map((piece) => ({ line: index + 1, text: piece }));
  });
}
