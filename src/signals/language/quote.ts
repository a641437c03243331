import type { Evidence } from "#core/detection.ts";
import type { Sentence } from "../reading.ts";

const EXCERPT_LENGTH_MAX = 300;

/** The sentence as evidence: its text is the document's own between `start` and `end`. */
export function quoteOf(sentence: Sentence): Evidence {
  return { quote: sentence.text, start: sentence.start, end: sentence.end };
}

/** A text on one line, cut between words where it is longer than a summary may be. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= EXCERPT_LENGTH_MAX) return line;
  return `${line.slice(0, EXCERPT_LENGTH_MAX).replace(/\s\S*$/, "")}…`;
}
