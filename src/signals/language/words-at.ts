import type { Group, Node } from "./regexp-tree.ts";

/** A word, or one that begins so; in lower case. */
export type WordTrait = { kind: "begins"; letters: string } | { kind: "word"; letters: string };

/** A longer beginning would tell no more (letters). */
export const BEGINNING_LENGTH_MAX = 10;
const BEGINNING_LENGTH_MIN = 2;
/** A word that may go on in more ways is looked for by what they have in common. */
const WORDS_MAX = 60;

/** The beginning of a word under way: it may grow, or nobody knows how it goes on, or it has ended. */
type Word = { letters: string; state: "grows" | "begins" | "word" };

const START: Word = { letters: "", state: "grows" };

/** The words that a sequence can match with where a word begins; undefined when it may be any. */
export function wordsAt(sequence: Node[]): WordTrait[] | undefined {
  const words = grow([START], sequence);
  if (words.some(({ letters }) => letters.length < BEGINNING_LENGTH_MIN)) return undefined;
  const ways = words.map(({ letters, state }): WordTrait => ({ kind: state === "word" ? "word" : "begins", letters }));
  if (ways.length < 2) return ways;
  return [...new Map(ways.map((way) => [`${way.kind} ${way.letters}`, way])).values()];
}

function grow(words: Word[], sequence: Node[]): Word[] {
  let grown = words;
  for (const node of sequence) {
    if (!grown.some(grows)) return grown;
    const more = growBy(grown, node);
    if (more.length > WORDS_MAX) return grown.map(stopped);
    grown = more;
  }
  return grown;
}

function growBy(words: Word[], node: Node): Word[] {
  switch (node.kind) {
    case "char":
      return words.map((word) => withChar(word, node.char));
    case "oneOf":
      return words.flatMap((word) => (grows(word) ? node.chars.map((char) => withChar(word, char)) : [word]));
    case "digit":
    case "any":
      return words.map(stopped);
    case "wordEdge":
    case "wordEnd":
      // At the very beginning it says what is known.
      return words.map((word) => (word.letters === "" ? word : ended(word)));
    case "nothing":
    case "ahead":
    case "behind":
      return words;
    case "group": {
      // What so many ways have in common is what stands before them.
      if (node.alternatives.length > WORDS_MAX) return words.map(stopped);
      if (words.length === 1 && words[0] === START) return beginningsOf(node);
      const growing = words.filter(grows);
      const more = node.alternatives.flatMap((sequence) => grow(growing, sequence));
      return [...words.filter((word) => !grows(word)), ...more];
    }
    case "repeated": {
      const once = growBy(words, node.node);
      const after = node.isOnce ? once : once.map(stopped);
      return node.isOptional ? [...words, ...after.filter((word) => !words.includes(word))] : after;
    }
  }
}

/** What a group begins with where a word begins; many expressions share it. */
function beginningsOf(group: Group): Word[] {
  let words = beginnings.get(group);
  if (words === undefined) {
    words = group.alternatives.flatMap((sequence) => grow([START], sequence));
    beginnings.set(group, words);
  }
  return words;
}

const beginnings = new WeakMap<Group, Word[]>();

function withChar(word: Word, char: string): Word {
  if (!grows(word)) return word;
  if (!isLetter(char)) return ended(word);
  // Whether capitals of other letters are the same to a cue is not known.
  if (!isLatinLetter(char) || word.letters.length === BEGINNING_LENGTH_MAX) return stopped(word);
  return { letters: word.letters + char.toLowerCase(), state: "grows" };
}

function grows({ state }: Word): boolean {
  return state === "grows";
}

function stopped(word: Word): Word {
  return grows(word) ? { letters: word.letters, state: "begins" } : word;
}

function ended(word: Word): Word {
  return grows(word) ? { letters: word.letters, state: "word" } : word;
}

export function isLetter(char: string): boolean {
  return kindOf(char) !== NO_LETTER;
}

/** A letter whose capital every look at a text knows. */
export function isLatinLetter(char: string): boolean {
  return kindOf(char) === LATIN_LETTER;
}

const [NO_LETTER, LETTER, LATIN_LETTER] = [1, 2, 3];
/** Expressions are read letter by letter, a million of them. */
const kinds = new Map<string, number>();

function kindOf(char: string): number {
  let kind = kinds.get(char);
  if (kind === undefined) {
    const isLatin = /^[a-zà-öø-ÿ]$/i.test(char) && char !== "ß";
    kind = isLatin ? LATIN_LETTER : /\p{L}/u.test(char) ? LETTER : NO_LETTER;
    kinds.set(char, kind);
  }
  return kind;
}
