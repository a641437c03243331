import { type Node, parseRegExp } from "./regexp-tree.ts";

/** Beginnings of words in lower case, of 2 letters up to as many as were asked for. */
export type Stems = string[];

const STEM_LENGTH_MAX = 4;
const STEM_LENGTH_MIN = 2;
/** A longer list of stems lets nearly everything through. */
const STEMS_MAX = 400;
/** More than this is let through by nearly every sentence. */
const COST_MAX = 1_000;
/** Conditions that are worth asking for; each is one more list of stems. */
const CONDITIONS_MAX = 3;
/** Words of nearly every sentence. */
const COMMON = new Set(
  "the and for wit has hav its was wer wil tha thi fro are to of in is it on at as by an be we".split(" "),
);

/**
 * What a text must have to match a regular expression: a word of each list, by how it begins. No list at all when nothing can be
 * said. Whatever the expression matches has these words; the other way round need not be true.
 */
export function findNeededWords(source: string, lettersMax = STEM_LENGTH_MAX): Stems[] {
  const alternatives = parseRegExp(source);
  const [only] = alternatives;
  const conditions =
    only && alternatives.length === 1 ? conditionsOf(only, lettersMax) : union(alternatives, lettersMax);
  const telling = conditions.map(withoutLonger).filter((stems) => costOf(stems) < COST_MAX);
  const different = new Map(telling.map((stems) => [stems.join(" "), stems]));
  return [...different.values()].toSorted((a, b) => costOf(a) - costOf(b)).slice(0, CONDITIONS_MAX);
}

/** One condition for each part of a sequence that asks for a word. */
function conditionsOf(sequence: Node[], lettersMax: number, startsWord = false): Stems[] {
  const found: Stems[] = [];
  let isWordStart = startsWord;
  for (const [i, node] of sequence.entries()) {
    if (isWordStart) {
      const heads = headsOf(sequence.slice(i), lettersMax);
      if (heads) found.push(heads);
    }
    const group = node.kind === "repeated" && !node.isOptional ? node.node : node;
    if (group.kind === "group") found.push(...conditionsOfGroup(group.alternatives, lettersMax, isWordStart));
    isWordStart = endsBeforeWord(node, isWordStart);
  }
  return found;
}

function conditionsOfGroup(alternatives: Node[][], lettersMax: number, startsWord: boolean): Stems[] {
  const [only] = alternatives;
  if (only && alternatives.length === 1) return conditionsOf(only, lettersMax, startsWord);
  return union(alternatives, lettersMax, startsWord);
}

/** "buys" adds nothing to "buy". In alphabetical order. */
function withoutLonger(stems: Stems): Stems {
  const all = new Set(stems);
  const isCovered = (stem: string) => [2, 3].some((length) => length < stem.length && all.has(stem.slice(0, length)));
  return [...all].filter((stem) => !isCovered(stem)).toSorted();
}

/** A text matches one of the alternatives: it has a word of the best condition of one of them. */
function union(alternatives: Node[][], lettersMax: number, startsWord = false): Stems[] {
  const best = alternatives.map((sequence) => cheapest(conditionsOf(sequence, lettersMax, startsWord)));
  return best.every((stems) => stems !== undefined) ? [best.flatMap((stems) => stems ?? [])] : [];
}

function cheapest(conditions: Stems[]): Stems | undefined {
  return conditions.toSorted((a, b) => costOf(a) - costOf(b))[0];
}

/** Whether the next node of the sequence stands where a word may begin. */
function endsBeforeWord(node: Node, isWordStart: boolean): boolean {
  switch (node.kind) {
    case "wordStart":
      return true;
    case "nothing":
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

/** A beginning under way; no more `room` when it is long enough, the word has ended or nobody knows how it goes on. */
type Head = { letters: string; room: number };

/** All beginnings of a word that a sequence can match with; undefined when it may begin with anything. */
function headsOf(sequence: Node[], lettersMax: number): Stems | undefined {
  const heads = grow([{ letters: "", room: lettersMax }], sequence);
  if (heads === undefined || heads.some(({ letters }) => letters.length < STEM_LENGTH_MIN)) return undefined;
  return heads.map(({ letters }) => letters);
}

function grow(heads: Head[], sequence: Node[]): Head[] | undefined {
  let grown: Head[] | undefined = heads;
  for (const node of sequence) {
    if (grown === undefined || grown.every(isDone)) return grown;
    grown = growBy(grown, node);
    if (grown !== undefined && grown.length > STEMS_MAX) return undefined;
  }
  return grown;
}

function growBy(heads: Head[], node: Node): Head[] | undefined {
  switch (node.kind) {
    case "char":
      return heads.map((head) => withChar(head, node.char));
    case "oneOf":
      return heads.flatMap((head) => (isDone(head) ? [head] : node.chars.map((char) => withChar(head, char))));
    case "any":
      return heads.map(ended);
    case "wordStart":
      // At the very beginning it says what is known; later it ends the word.
      return heads.map((head) => (head.letters === "" ? head : ended(head)));
    case "nothing":
      return heads;
    case "group": {
      const done = heads.filter(isDone);
      const open = heads.filter((head) => !isDone(head));
      const grown = node.alternatives.map((sequence) => grow(open, sequence));
      return grown.some((one) => one === undefined) ? undefined : [...done, ...grown.flatMap((one) => one ?? [])];
    }
    case "repeated": {
      const once = growBy(heads, node.node)?.map(ended);
      return once && node.isOptional ? [...heads, ...once] : once;
    }
  }
}

function withChar(head: Head, char: string): Head {
  if (isDone(head)) return head;
  if (!isLetter(char)) return ended(head);
  return { letters: head.letters + char.toLowerCase(), room: head.room - 1 };
}

function isDone({ room }: Head): boolean {
  return room <= 0;
}

function ended(head: Head): Head {
  return { letters: head.letters, room: 0 };
}

function isLetter(char: string): boolean {
  return /\p{L}/u.test(char);
}

/** How much a list of stems lets through, roughly. */
function costOf(stems: Stems): number {
  return stems.reduce((sum, stem) => sum + (isCommon(stem) ? 1_000 : 4 ** (STEM_LENGTH_MAX - stem.length)), 0);
}

function isCommon(stem: string): boolean {
  return COMMON.has(stem) || COMMON.has(stem.slice(0, 3));
}
