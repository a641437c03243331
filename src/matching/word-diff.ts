import { longestCommonRun } from "./common-run.ts";

/** A stretch of a block that both versions share, or that only one of them has. */
export type WordChange = { kind: "same" | "removed" | "added"; text: string };

/** Words of a block that are compared one by one; the rest of a longer block is one stretch. */
const WORDS_MAX = 400;
const EDITS_MAX = 120;

/** What changed inside one block, word by word; blocks that share too little come back as one removal and one addition. */
export function diffWords(before: string, after: string): WordChange[] {
  const left = splitWords(before);
  const right = splitWords(after);
  const ids = new Map<string, number>();
  for (const word of [...left, ...right]) if (!ids.has(word)) ids.set(word, ids.size);
  const idOf = (word: string) => ids.get(word) ?? -1;
  const common = longestCommonRun(left.map(idOf), right.map(idOf), EDITS_MAX) ?? [];
  const changes: WordChange[] = [];
  const add = (kind: WordChange["kind"], text: string) => {
    const last = changes.at(-1);
    if (text === "") return;
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  let [leftFrom, rightFrom] = [0, 0];
  for (const [leftAt, rightAt] of [...common, [left.length, right.length] as const]) {
    add("removed", left.slice(leftFrom, leftAt).join(""));
    add("added", right.slice(rightFrom, rightAt).join(""));
    add("same", left[leftAt] ?? "");
    [leftFrom, rightFrom] = [leftAt + 1, rightAt + 1];
  }
  return changes;
}

/** Words with the white space that follows them, so that the parts join to the whole again. */
function splitWords(text: string): string[] {
  const words = text.match(/^\s+|\S+\s*/g) ?? [];
  return words.length <= WORDS_MAX ? words : [...words.slice(0, WORDS_MAX), words.slice(WORDS_MAX).join("")];
}
