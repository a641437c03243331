import { type Node, parseRegExp } from "./regexp-tree.ts";
import { isLatinLetter, isLetter, type WordTrait, wordsAt } from "./words-at.ts";

/** One thing that a text has or has not; letters are in lower case. */
export type Trait =
  | WordTrait
  /** These letters somewhere in a word. */
  | { kind: "holds"; letters: string }
  | { kind: "digit" }
  /** A character that is neither letter nor digit nor everyday punctuation. */
  | { kind: "sign"; sign: string };

/** What a text must have to match a regular expression. `share`: how many sentences have it, very roughly, 0–1. */
export type Need = Trait | { kind: "all" | "any"; of: Need[]; share: number };

/** Letters inside of words are looked for by three or four of them. */
export const INSIDE_LENGTH_MAX = 4;
export const INSIDE_LENGTH_MIN = 3;
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
  const known = needsKnown[startsWord ? 1 : 0];
  let found = known.get(alternatives);
  if (found === undefined) {
    found = { need: needOfAnyNew(alternatives, startsWord) };
    known.set(alternatives, found);
  }
  return found.need;
}

/** By alternatives, which many expressions share: of those that stand anywhere, and of those that begin a word. */
const needsKnown = [new WeakMap<Node[][], { need: Need | undefined }>(), new WeakMap()] as const;

function needOfAnyNew(alternatives: Node[][], startsWord: boolean): Need | undefined {
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
    needs.push(words && anyOf(words), words && own && isPlain(own) ? undefined : own);
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
