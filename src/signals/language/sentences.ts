export type Span = { start: number; end: number };

/** Sentences of a text as spans; the first line (the title) is always one of its own. Linear in the length. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…](?=\s+[\p{Lu}\p{N}"“'])|\n+/gu)) {
    const end = match[0].startsWith("\n") ? match.index : match.index + 1;
    if (text.slice(start, end).trim() !== "") spans.push({ start, end });
    start = match.index + match[0].length;
  }
  if (text.slice(start).trim() !== "") spans.push({ start, end: text.length });
  return spans;
}
