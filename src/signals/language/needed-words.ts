import { WORD_END } from "./phrase-table.ts";
import { type Node, parseRegExp } from "./regexp-tree.ts";

/** Beginnings of what a match may say, folded; `isWord` when no ASCII letter stands right before. */
export type Phrase = { letters: string; isWord: boolean };

/** More letters tell little more (characters). */
const PHRASE_LENGTH_MAX = 10;
/** A longer list lets nearly everything through. */
const PHRASES_MAX = 2_000;
/** How many ways one alternative may be spelled out before the rest of it is left aside. */
const WAYS_MAX = 24;
/** More than this is let through by nearly every sentence. */
const COST_MAX = 1_000;
/** A list that costs less than this for each phrase is good enough: nothing else is looked for. */
const COST_GOOD = 1;
/** Conditions that are worth asking for; each is one more list of phrases. */
const CONDITIONS_MAX = 3;
/** Words of nearly every sentence. */
const COMMON = new Set(
  "the and for with has have its was were will that this from are to of in is it on at as by an be we de la le en der die das und".split(
    " ",
  ),
);

/**
 * What a text must have to match a regular expression: a phrase of each list. No list at all when nothing can be said. Whatever the
 * expression matches has them; the other way round need not be true.
 */
export function findNeededWords(source: string): Phrase[][] {
  const alternatives = parseRegExp(source);
  const conditions = alternatives.length === 1 ? conditionsOf(alternatives[0] ?? []) : union(alternatives);
  const telling = conditions.filter((phrases) => costOf(phrases) < COST_MAX).map(withoutLonger);
  const different = new Map(telling.map((phrases) => [keyOf(phrases), phrases]));
  return [...different.values()].toSorted((a, b) => costOf(a) - costOf(b)).slice(0, CONDITIONS_MAX);
}

/** The same for the same phrases. */
export function keyOf(phrases: Phrase[]): string {
  return phrases.map(({ letters, isWord }) => `${isWord ? "" : "…"}${letters}`).join("|");
}

/** One condition for each part of a sequence that asks for something. */
function conditionsOf(sequence: Node[], startsWord = false, wanted = CONDITIONS_MAX): Phrase[][] {
  const found: Phrase[][] = [];
  let isWordStart = startsWord;
  for (const [i, node] of sequence.entries()) {
    if (found.filter(isGood).length >= wanted) break;
    // In the middle of a phrase its end would only say less.
    if (i === 0 || sequence[i - 1]?.kind !== "char") {
      const phrases = phrasesOf(sequence.slice(i), isWordStart);
      if (phrases) found.push(phrases);
    }
    const group = node.kind === "repeated" && !node.isOptional ? node.node : node;
    if (group.kind === "group" || group.kind === "ahead")
      found.push(...conditionsOfGroup(group.alternatives, isWordStart));
    isWordStart = endsBeforeWord(node, isWordStart);
  }
  return found;
}

function conditionsOfGroup(alternatives: Node[][], startsWord: boolean): Phrase[][] {
  return alternatives.length === 1
    ? conditionsOf(alternatives[0] ?? [], startsWord, 1)
    : union(alternatives, startsWord);
}

/** "buys" adds nothing to "buy". In alphabetical order. */
function withoutLonger(phrases: Phrase[]): Phrase[] {
  const anywhere = new Set(phrases.filter(({ isWord }) => !isWord).map(({ letters }) => letters));
  const all = new Set(phrases.map(({ letters }) => letters));
  const isCovered = (letters: string, isWord: boolean) => {
    for (let end = 1; end < letters.length; end += 1) {
      if ((isWord ? all : anywhere).has(letters.slice(0, end))) return true;
    }
    return isWord && anywhere.has(letters);
  };
  const kept = phrases.filter(({ letters, isWord }) => !isCovered(letters, isWord));
  const different = new Map(kept.map((phrase) => [keyOf([phrase]), phrase]));
  return [...different.values()].toSorted((a, b) => (a.letters < b.letters ? -1 : 1));
}

/** A text matches one of the alternatives: it has a phrase of the best condition of one of them. */
function union(alternatives: Node[][], startsWord = false): Phrase[][] {
  const all: Phrase[] = [];
  for (const sequence of alternatives) {
    const best = cheapest(conditionsOf(sequence, startsWord, 1));
    if (best === undefined) return [];
    all.push(...best);
  }
  return [all];
}

function cheapest(conditions: Phrase[][]): Phrase[] | undefined {
  return conditions.length < 2 ? conditions[0] : conditions.toSorted((a, b) => costOf(a) - costOf(b))[0];
}

function isGood(phrases: Phrase[]): boolean {
  return costOf(phrases) < COST_GOOD * phrases.length;
}

/** Whether no letter stands before the next node of the sequence. */
function endsBeforeWord(node: Node, isWordStart: boolean): boolean {
  switch (node.kind) {
    case "wordStart":
    case "wordEdge":
      return true;
    case "nothing":
    case "wordEnd":
    case "ahead":
      return isWordStart;
    case "char":
      return !isLetter(node.char);
    case "oneOf":
      return node.chars.every((char) => !isLetter(char));
    case "any":
      return false;
    case "group":
      return node.alternatives.every((sequence) =>
        sequence.reduce((before, inner) => endsBeforeWord(inner, before), isWordStart),
      );
    case "repeated":
      return endsBeforeWord(node.node, isWordStart) && (!node.isOptional || isWordStart);
  }
}

/** A beginning under way; `isDone` when nobody knows how it goes on, `endsWord` when no letter comes next. */
type Head = { letters: string; isWord: boolean; isDone: boolean; endsWord: boolean };

/** All beginnings that a sequence can match with; undefined when it may begin with anything. */
function phrasesOf(sequence: Node[], isWordStart: boolean): Phrase[] | undefined {
  const heads = grow([{ letters: "", isWord: isWordStart, isDone: false, endsWord: false }], sequence, PHRASES_MAX);
  if (heads === undefined || heads.some(({ letters }) => letters === "")) return undefined;
  return heads.map(({ letters, isWord, endsWord }) => ({
    letters: endsWord ? letters + WORD_END : letters,
    // An edge before "é" is the end of a word, not a beginning.
    isWord: isWord && isAscii(letters.charCodeAt(0)),
  }));
}

/** Goes on until there would be too many; what is left aside then only says more. */
function grow(heads: Head[], sequence: Node[], ways: number): Head[] | undefined {
  let grown = heads;
  for (const node of sequence) {
    if (grown.every(({ isDone }) => isDone)) return grown;
    const next = growBy(grown, node, ways);
    if (next === undefined || next.length > Math.max(ways, grown.length * 2)) return grown.map(ended);
    grown = next;
  }
  return grown;
}

function growBy(heads: Head[], node: Node, ways: number): Head[] | undefined {
  switch (node.kind) {
    case "char":
      return heads.map((head) => withChar(head, node.char));
    case "oneOf":
      return heads.flatMap((head) => (head.isDone ? [head] : node.chars.map((char) => withChar(head, char))));
    case "any":
      return heads.map(ended);
    case "wordEdge":
    case "wordEnd":
      return heads.map(withWordEnd);
    case "wordStart":
    case "nothing":
      return heads;
    case "ahead":
    case "group": {
      const done = heads.filter(({ isDone }) => isDone);
      const open = heads.filter(({ isDone }) => !isDone);
      const grown = node.alternatives.map((sequence) => grow(open, sequence, Math.min(ways, WAYS_MAX * open.length)));
      if (grown.some((one) => one === undefined)) return undefined;
      const all = [...done, ...grown.flatMap((one) => one ?? [])];
      return node.kind === "ahead" ? all.map(ended) : all;
    }
    case "repeated": {
      const once = growBy(heads, node.node, ways);
      const all = node.isOnce ? once : once?.map(ended);
      return all && node.isOptional ? [...heads, ...all.filter((head) => !heads.includes(head))] : all;
    }
  }
}

function withChar(head: Head, char: string): Head {
  if (head.isDone || (head.endsWord && isLetter(char))) return ended(head);
  // What follows a space tells as much without it, and is looked for at the beginnings of words only.
  if (head.letters === "" && char === " ") return { ...head, isWord: true };
  const letters = head.letters + char;
  return { letters, isWord: head.isWord, isDone: letters.length >= PHRASE_LENGTH_MAX, endsWord: false };
}

function withWordEnd(head: Head): Head {
  const { letters, isWord, isDone } = head;
  const mayEnd = !isDone && isAscii(letters.charCodeAt(letters.length - 1));
  return mayEnd ? { letters, isWord, isDone, endsWord: true } : head;
}

function ended(head: Head): Head {
  return head.isDone ? head : { ...head, isDone: true };
}

function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < 128 ? isAscii(code) && code > 57 : /\p{L}/u.test(char);
}

/** A folded letter of the ASCII alphabet, or a digit. */
function isAscii(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** How much a list lets through, roughly. */
function costOf(phrases: Phrase[]): number {
  return phrases.reduce((sum, phrase) => sum + costOfOne(phrase), 0);
}

function costOfOne({ letters, isWord }: Phrase): number {
  const word = letters.endsWith(WORD_END) ? letters.slice(0, -1).trim() : letters.trim();
  if (COMMON.has(word)) return 1_000;
  if (word.length === 1 && !isLetter(word)) return word === "0" || ".,'’-".includes(word) ? 200 : 10;
  if (word.length < 3) return word.length === 1 ? 1_000 : 60;
  return Math.max(0.3, 4 ** (4 - word.length + (isWord || word !== letters ? 0 : 1)));
}
