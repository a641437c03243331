import { cutText } from "#core/visible-text.ts";
import { SPANS_MAX, type Span } from "#core/watch.ts";
import type { BlockChange } from "#matching/content-diff.ts";
import { diffWords } from "#matching/word-diff.ts";

const SIDE_LENGTH = 4_000;

type Sides = { before: string; after: string; removed: Span[]; added: Span[] };

/** The heading that each side of a change stands under, where one clearly does. */
export type ChangeHead = { before: string | undefined; after: string | undefined };

/** Both sides of changes, one block a line behind its heading, with the words of each that the other has not. */
export function changedSides(changes: Pick<BlockChange, "before" | "after">[], heads: ChangeHead[] = []): Sides {
  const [before, after] = [new Side(), new Side()];
  for (const [at, change] of changes.entries()) {
    const words = wordsOf(change);
    if (change.before !== undefined) before.add(words, "removed", heads[at]?.before);
    if (change.after !== undefined) after.add(words, "added", heads[at]?.after);
  }
  return { before: before.text, after: after.text, removed: before.spans, added: after.spans };
}

type Words = ReturnType<typeof diffWords>;

function wordsOf({ before, after }: Pick<BlockChange, "before" | "after">): Words {
  if (before === undefined) return [{ kind: "added", text: after ?? "" }];
  if (after === undefined) return [{ kind: "removed", text: before }];
  return diffWords(before, after);
}

/** One side while it is put together; what goes beyond its length is cut off. */
class Side {
  #text = "";
  readonly #spans: Span[] = [];
  #isEmpty = true;

  add(words: Words, kind: "removed" | "added", head: string | undefined): void {
    if (!this.#isEmpty) this.#text += "\n";
    this.#isEmpty = false;
    if (head !== undefined) this.#text += `${head}: `;
    for (const word of words) {
      if (word.kind !== "same" && word.kind !== kind) continue;
      const start = this.#text.length;
      this.#text += word.text;
      const end = start + word.text.trimEnd().length;
      if (word.kind === kind && start < end) this.#spans.push({ start, end });
    }
  }

  get text(): string {
    return cutText(this.#text, SIDE_LENGTH);
  }

  get spans(): Span[] {
    const { length } = this.text;
    const within = this.#spans.map(({ start, end }) => ({ start, end: Math.min(end, length) }));
    return within.filter(({ start, end }) => start < end).slice(0, SPANS_MAX);
  }
}
