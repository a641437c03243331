import type { Schemas } from "../api/client.ts";

type Span = Schemas["Span"];
/** Which stretches of the text before are gone, and which of the text after are new; positions count UTF-16 units. */
export type WordDiff = { removed: Span[]; added: Span[] };

type Word = Span & { text: string };

/** Longer texts are compared as far as this; the table grows with the square. */
const WORDS_MAX = 1_000;

/** What differs between two texts, word by word, with the fewest words marked. */
export function diffWords(before: string, after: string): WordDiff {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const lengths = commonLengths(left, right);
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const diff: WordDiff = { removed: [], added: [] };
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    const [gone, come] = [left[i], right[j]];
    if (gone && come && gone.text === come.text) {
      i += 1;
      j += 1;
    } else if (gone && (!come || at(i + 1, j) >= at(i, j + 1))) {
      append(diff.removed, gone, before);
      i += 1;
    } else if (come) {
      append(diff.added, come, after);
      j += 1;
    }
  }
  return diff;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)]
    .slice(0, WORDS_MAX)
    .map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
}

/** How many words the rests of both texts from each pair of places on have in common, in their order. */
function commonLengths(left: Word[], right: Word[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const [here, below] = [lengths[i] ?? [], lengths[i + 1] ?? []];
      here[j] = left[i]?.text === right[j]?.text ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** Neighbours become one stretch. */
function append(spans: Span[], { start, end }: Word, text: string): void {
  const last = spans.at(-1);
  if (last && text.slice(last.end, start).trim() === "") last.end = end;
  else spans.push({ start, end });
}
