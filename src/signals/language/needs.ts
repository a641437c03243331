import { type Node, parseRegExp } from "./regexp-tree.ts";

/** One thing that a text has or has not; letters are in lower case. */
export type Trait =
  /** A word that begins so. */
  | { kind: "begins"; letters: string }
  | { kind: "word"; letters: string }
  /** These letters somewhere in a word. */
  | { kind: "holds"; letters: string }
  | { kind: "digit" }
  /** A character that is neither letter nor digit nor everyday punctuation. */
  | { kind: "sign"; sign: string };

/** What a text must have to match a regular expression. `share`: how many sentences have it, very roughly, 0–1. */
export type Need = Trait | { kind: "all" | "any"; of: Need[]; share: number };

/** A longer beginning would tell no more (letters). */
export const BEGINNING_LENGTH_MAX = 10;
const BEGINNING_LENGTH_MIN = 2;
/** Letters inside of words are looked for by three or four of them. */
export const INSIDE_LENGTH_MAX = 4;
export const INSIDE_LENGTH_MIN = 3;
/** A word that may go on in more ways is looked for by what they have in common. */
const WORDS_MAX = 60;
/** Conditions that are worth asking for. */
const CONDITIONS_MAX = 4;
/** Words of nearly every sentence. */
const COMMON = new Set(
  "the and for with has have it its was were will that this from are to of in is on at as by an be we or de la le der die das und et en el que".split(
    " ",
  ),
);

/**
 * What a match of a regular expression cannot do without; undefined when nothing can be said. Whatever the expression matches has
 * it; the other way round need not be true.
 */
export function findNeed(source: string): Need | undefined {
  return needOfAny(parseRegExp(source), false);
}

function needOfAny(alternatives: Node[][], startsWord: boolean): Need | undefined {
  const needs = alternatives.map((sequence) => needOfSequence(sequence, startsWord));
  return needs.every((need) => need !== undefined) ? anyOf(needs as Need[]) : undefined;
}

/** What is left for a text in which nothing is marked yet: marks are characters of the private use area. */
export function withoutMarks(need: Need): Need | undefined {
  if (need.kind === "sign") return need.sign >= "\uE000" ? undefined : need;
  if (isTrait(need)) return need;
  const of = need.of.map(withoutMarks);
  if (need.kind === "all") return allOf(of.filter((one) => one !== undefined));
  return of.every((one) => one !== undefined) ? anyOf(of as Need[]) : undefined;
}

function needOfSequence(sequence: Node[], startsWord: boolean): Need | undefined {
  const needs: (Need | undefined)[] = [];
  let isWordStart = startsWord;
  for (const [i, node] of sequence.entries()) {
    const words = isWordStart && takesUpText(node) ? wordsAt(sequence.slice(i)) : undefined;
    const own = needOfNode(node, isWordStart);
    // What the words say at the beginning of a group, the group says less exactly.
    needs.push(words, words && own && isPlain(own) ? undefined : own);
    isWordStart = mayBeginWord(node, isWordStart);
  }
  const found = needs.filter((need) => need !== undefined);
  return found.length > 0 ? allOf(found) : lettersIn(sequence);
}

function needOfNode(node: Node, isWordStart: boolean): Need | undefined {
  switch (node.kind) {
    case "digit":
      return { kind: "digit" };
    case "char":
      return signOf(node.char);
    case "oneOf": {
      const signs = node.chars.map(signOf);
      return signs.every((sign) => sign !== undefined) ? anyOf(signs as Trait[]) : undefined;
    }
    case "group":
    case "ahead":
      return needOfAny(node.alternatives, isWordStart);
    case "behind":
      return needOfAny(node.alternatives, false);
    case "repeated":
      return node.isOptional ? undefined : needOfNode(node.node, isWordStart);
    default:
      return undefined;
  }
}

const EVERYDAY = new Set(" \u00a0\n\t.,;:-–—'’\"“”()/".split(""));

function signOf(char: string): Trait | undefined {
  return isLetter(char) || /\p{N}/u.test(char) || EVERYDAY.has(char) ? undefined : { kind: "sign", sign: char };
}

function allOf(needs: Need[]): Need | undefined {
  if (needs.length < 2) return needs[0];
  const flat = needs.flatMap((need) => (need.kind === "all" ? need.of : [need]));
  const [rarest, ...others] = flat.sort((a, b) => shareOf(a) - shareOf(b));
  const of = rarest && [rarest, ...others.filter((need) => shareOf(need) < SHARE_MAX)].slice(0, CONDITIONS_MAX);
  return of && of.length > 1 ? { kind: "all", of, share: shareOf(rarest) } : rarest;
}

export function anyOf(needs: Need[]): Need {
  const flat = needs.flatMap((need) => (need.kind === "any" ? need.of : [need]));
  if (flat.length === 1 && flat[0]) return flat[0];
  return { kind: "any", of: flat, share: 1 - flat.reduce((none, one) => none * (1 - shareOf(one)), 1) };
}

/** Whether one look tells: one trait, or one of several. */
export function isPlain(need: Need): boolean {
  return need.kind === "any" ? need.of.every(isTrait) : isTrait(need);
}

export function isTrait(need: Need): need is Trait {
  return need.kind !== "all" && need.kind !== "any";
}

const SHARE_OF_COMMON = 0.7;
const SHARE_OF_BEGINNING = [1, 1, 0.3, 0.05, 0.01];
const SHARE_OF_INSIDE = [1, 1, 1, 0.1, 0.02];
/** Not worth asking for beside something rarer. */
const SHARE_MAX = 0.85;

export function shareOf(need: Need): number {
  switch (need.kind) {
    case "begins":
      return COMMON.has(need.letters) ? SHARE_OF_COMMON : (SHARE_OF_BEGINNING[need.letters.length] ?? 0.005);
    case "word":
      return COMMON.has(need.letters) ? SHARE_OF_COMMON : 0.003;
    case "holds":
      return SHARE_OF_INSIDE[need.letters.length] ?? 0.02;
    case "digit":
      return 0.4;
    case "sign":
      return 0.05;
    case "all":
    case "any":
      return need.share;
  }
}

/** Three or four letters that stand together, where the expression may match within a word. */
function lettersIn(sequence: Node[]): Need | undefined {
  let best = "";
  let run = "";
  for (const node of [...sequence, { kind: "any" } satisfies Node]) {
    if (node.kind === "char" && isLatinLetter(node.char)) run += node.char.toLowerCase();
    else {
      if (run.length > best.length) best = run;
      run = "";
    }
  }
  return best.length < INSIDE_LENGTH_MIN ? undefined : { kind: "holds", letters: best.slice(0, INSIDE_LENGTH_MAX) };
}

function takesUpText({ kind }: Node): boolean {
  return kind !== "wordEdge" && kind !== "wordEnd" && kind !== "nothing" && kind !== "ahead" && kind !== "behind";
}

/** Whether the next node of the sequence stands where a word may begin. */
function mayBeginWord(node: Node, isWordStart: boolean): boolean {
  switch (node.kind) {
    case "wordEdge":
      return true;
    case "nothing":
    case "wordEnd":
    case "ahead":
    case "behind":
      return isWordStart;
    case "char":
      return !isLetter(node.char);
    case "oneOf":
      return node.chars.every((char) => !isLetter(char));
    case "digit":
      return true;
    case "any":
      return false;
    case "group":
      return node.alternatives.every((sequence) =>
        sequence.reduce((before, inner) => mayBeginWord(inner, before), isWordStart),
      );
    case "repeated":
      return mayBeginWord(node.node, isWordStart) && (!node.isOptional || isWordStart);
  }
}

/** The beginning of a word under way: it may grow, or nobody knows how it goes on, or it has ended. */
type Word = { letters: string; state: "grows" | "begins" | "word" };

/** The words that a sequence can match with where a word begins; undefined when it may be any. */
function wordsAt(sequence: Node[]): Need | undefined {
  const words = grow([{ letters: "", state: "grows" }], sequence);
  if (words.some(({ letters }) => letters.length < BEGINNING_LENGTH_MIN)) return undefined;
  const ways = words.map(({ letters, state }) => ({ kind: state === "word" ? "word" : "begins", letters }) as const);
  return anyOf([...new Map(ways.map((way) => [`${way.kind} ${way.letters}`, way])).values()]);
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

function isLetter(char: string): boolean {
  return /\p{L}/u.test(char);
}

function isLatinLetter(char: string): boolean {
  return /^[a-zà-öø-ÿ]$/i.test(char) && char !== "ß";
}
