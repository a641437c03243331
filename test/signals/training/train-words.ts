import { join } from "node:path";
import { readWritten } from "./writers.ts";

const PATH = join(import.meta.dir, "../../../src/signals/classifier/plain-words.txt");
/** Texts that write a word in small letters. */
const TEXTS_MIN = 2;

const IN_SMALL_LETTERS = /(?<![\p{L}\p{N}.@/:#-])\p{Ll}[\p{Ll}'’-]+(?![\p{L}\p{N}.@/:#])/gu;
/** Amid a sentence, where only a name has a capital; in German every noun. */
const WITH_CAPITAL = /(?<=\p{Ll},? )\p{Lu}[\p{Ll}'’-]+(?![\p{L}\p{N}.@/:#])/gu;

/** Writes the words that texts write in small letters, and says how many. */
export async function trainWords(): Promise<string> {
  const words = await learnPlainWords();
  await Bun.write(PATH, words.join("\n"));
  return `${words.length} plain words\n`;
}

/** The words that more labelled texts write in small letters than with a capital, in the order of the alphabet. */
export async function learnPlainWords(): Promise<string[]> {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  for (const { labelled } of await readWritten()) {
    const { title, text } = labelled;
    countOnce(small, `${title ?? ""}\n${text ?? ""}`.match(IN_SMALL_LETTERS));
    countOnce(capital, (text ?? "").match(WITH_CAPITAL));
  }
  return [...small]
    .filter(([word, count]) => count >= TEXTS_MIN && count > (capital.get(word) ?? 0))
    .map(([word]) => word)
    .sort();
}

function countOnce(counts: Map<string, number>, words: readonly string[] | null): void {
  for (const word of new Set(words?.map((one) => one.toLowerCase()))) counts.set(word, (counts.get(word) ?? 0) + 1);
}
