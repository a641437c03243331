import { type Alternative, takeApart } from "./alternatives.ts";
import { bitsBetween, type Cue, type CueSet, createBit, hasBit, knownCues, toCue } from "./cues.ts";
import { findNeededWords, keyOf, type Phrase, wordsOfAlternative } from "./needed-words.ts";
import { type Node, parseRegExp } from "./regexp-tree.ts";

/** A regular expression that is not even tried on a sentence which lacks the words of all its matches. */
export type Pattern = {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
  /** For expressions with the flag `g`. */
  matchAll(text: string): Iterable<RegExpExecArray>;
  regexp: RegExp;
  source: string;
};

/** The bit of a list of phrases: patterns that ask for the same words share it. */
const bits = new Map<string, number>();

/**
 * The same as the expression, and much cheaper where there are many: which words a match must have is worked out from the
 * expression itself when it is first used, for each of its alternatives, and looked up in the sentence's cues. Texts that are not
 * watched for are simply tried.
 */
export function createPattern(regexp: RegExp): Pattern {
  const whole = [regexp];
  let tries: Tries | undefined;
  const triesFor = (text: string): readonly RegExp[] => {
    // Before the text is read, so that its words are looked for.
    tries ??= triesOf(regexp);
    const cues = knownCues(text);
    return cues === undefined ? whole : tries(cues);
  };
  return {
    test(text) {
      const found = triesFor(text);
      for (let i = 0; i < found.length; i += 1) if (testAnew(found[i] as RegExp, text)) return true;
      return false;
    },
    exec: (text) => firstOf(triesFor(text), text, 0),
    matchAll(text) {
      if (!regexp.global) throw new Error(`not for all matches: ${regexp.source.slice(0, 80)}`);
      const found = triesFor(text);
      return found.length === 0 ? NO_MATCHES : allOf(found, text);
    },
    regexp,
    source: regexp.source,
  };
}

const NO_MATCHES: RegExpExecArray[] = [];
const NO_TRIES: RegExp[] = [];

/** Which expressions have to be tried on a text, by its cues, in the order in which the whole would try them. */
type Tries = (cues: CueSet) => readonly RegExp[];

function triesOf(regexp: RegExp): Tries {
  const tries = (regexp.sticky ? undefined : triesOfAlternatives(regexp)) ?? (() => [regexp]);
  const needed = findNeededWords(regexp.source).map(bitOf);
  return (cues) => {
    for (let i = 0; i < needed.length; i += 1) if (!hasBit(cues, needed[i] as number)) return NO_TRIES;
    return tries(cues);
  };
}

/** Undefined where the alternatives cannot be told apart, or too many of them by no words. */
function triesOfAlternatives(regexp: RegExp): Tries | undefined {
  const alternatives = takeApart(regexp.source) ?? [];
  const parsed = new Map<string, Node[][]>();
  const read = (piece: string) => {
    const known = parsed.get(piece) ?? parseRegExp(piece);
    parsed.set(piece, known);
    return known;
  };
  const needed = alternatives.map((one) => wordsOfAlternative(one, read));
  const always = needed.flatMap((phrases, i) => (phrases === undefined ? [i] : []));
  if (alternatives.length === 0 || always.length > ALWAYS_MAX) return undefined;
  const bitsOfEach = needed.map((phrases) => createBit(phrases ?? []));
  const [first = 0, end = 0] = [bitsOfEach[0], (bitsOfEach.at(-1) ?? 0) + 1];
  const compiled: (RegExp | undefined)[] = [];
  const compile = (i: number): RegExp => {
    const { before, own, after } = alternatives[i] as Alternative;
    const expression = compiled[i] ?? new RegExp(before + own + after, regexp.flags);
    compiled[i] = expression;
    return expression;
  };
  return (cues) => {
    // What was read before the expression was first used.
    if (cues.count < end) return [regexp];
    const found = bitsBetween(cues, first, end);
    if (always.length > 0) return [...always, ...found.map((bit) => bit - first)].sort((a, b) => a - b).map(compile);
    return found.length === 0 ? NO_TRIES : found.map((bit) => compile(bit - first));
  };
}

/** Alternatives that are tried on every sentence. */
const ALWAYS_MAX = 2;

/** An expression with the flag `g` goes on where it stopped, which nobody wants here. */
function testAnew(expression: RegExp, text: string): boolean {
  expression.lastIndex = 0;
  return expression.test(text);
}

/** The leftmost match from a place on; of several there that of the first expression. */
function firstOf(expressions: readonly RegExp[], text: string, from: number): RegExpExecArray | null {
  let best: RegExpExecArray | null = null;
  for (let i = 0; i < expressions.length; i += 1) {
    const expression = expressions[i] as RegExp;
    expression.lastIndex = from;
    const match = expression.exec(text);
    if (match !== null && (best === null || match.index < best.index)) best = match;
  }
  return best;
}

function allOf(expressions: readonly RegExp[], text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let match = firstOf(expressions, text, 0); match !== null; ) {
    found.push(match);
    const end = match.index + match[0].length;
    match = firstOf(expressions, text, match[0] === "" ? end + 1 : end);
  }
  return found;
}

/**
 * The cue for a text that one of several expressions may match. Throws where nothing can be said of one of them: such a cue would
 * let everything through.
 */
export function cueOf(...expressions: (RegExp | Pattern)[]): Cue {
  let bit: number | undefined;
  const findBit = () => {
    bit ??= bitOf(
      expressions.flatMap((one) => {
        const { source } = "regexp" in one ? one.regexp : one;
        const [needed] = findNeededWords(source);
        if (!needed) throw new Error(`no word is needed by ${source.slice(0, 80)}`);
        return needed;
      }),
    );
    return bit;
  };
  return toCue(findBit);
}

function bitOf(phrases: Phrase[]): number {
  const key = keyOf(phrases);
  const bit = bits.get(key) ?? createBit(phrases);
  bits.set(key, bit);
  return bit;
}
