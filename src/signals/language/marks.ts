import { overlaps, type Span } from "./sentences.ts";

/** A stretch of a text, and the character of the private use area that stands for it (its code). */
export type Mark = Span & { code: number };

/** So many marks are there for each kind of thing; a sentence that names more is a list. */
export const MARKS_MAX = 0x7f;

/** The first of those that overlap wins: what is the subject's name is neither a person nor another organisation. */
export function withoutOverlaps(marks: Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    if (!kept.some((other) => overlaps(mark, other))) kept.push(mark);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** A text with one character for each mark, and the way back from its places to the original ones. Marks do not overlap. */
export function withMarks(text: string, marks: Mark[]): { text: string; originalAt(at: number): number } {
  let result = "";
  let from = 0;
  const starts: { at: number; lost: number }[] = [];
  for (const mark of marks) {
    result += text.slice(from, mark.start);
    starts.push({ at: result.length, lost: mark.end - mark.start - 1 });
    result += String.fromCharCode(mark.code);
    from = mark.end;
  }
  return {
    text: result + text.slice(from),
    originalAt: (at) => starts.reduce((sum, start) => (start.at < at ? sum + start.lost : sum), at),
  };
}
