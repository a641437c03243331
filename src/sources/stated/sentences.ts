import { withoutLegalForm } from "#core/legal-form.ts";
import type { Page } from "#core/page.ts";
import type { Target } from "#core/source.ts";

const BLOCKS_MAX = 300;
const BLOCK_LENGTH_MAX = 3_000;
const SENTENCE_LENGTH_MAX = 400;

/** A sentence of a page; `isAlone` when it is all of its block, as the figures of a row of tiles are. */
export type Sentence = { text: string; isAlone: boolean };

/**
 * The sentences in which a page may speak of its company: of its content, and of nobody who is quoted there, whose "we" is
 * another company.
 */
export function ownSentences(page: Page): Sentence[] {
  const blocks = page.blocks.filter((block) => !block.isChrome && block.tag !== "blockquote").slice(0, BLOCKS_MAX);
  return blocks
    .filter(({ text }) => text.length <= BLOCK_LENGTH_MAX && !/[“”„«»"]|^['‘]/.test(text))
    .flatMap(({ text }) => {
      const sentences = text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d])/u).filter((one) => one.length <= SENTENCE_LENGTH_MAX);
      return sentences.map((sentence) => ({ text: sentence, isAlone: sentences.length === 1 }));
    });
}

export function firstMatch(text: string, patterns: RegExp[]): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}

/** The company's name as a piece of a pattern: as it is known, and as the domain has it. Without any it never matches. */
export function namePattern(target: Target): string {
  const label = target.domain.split(".")[0] ?? "";
  const names = [target.name, ...target.aliases].map(withoutLegalForm).filter((name) => name.length > 1);
  const spellings = [...new Set([...names, ...(label.length > 2 ? [label] : [])])].slice(0, 10);
  if (spellings.length === 0) return "(?!)";
  return spellings.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll(" ", "[ \\u00a0]")).join("|");
}
