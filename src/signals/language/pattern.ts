import { type Cue, createBit, hasBit, knownCues, toCue } from "./cues.ts";
import { findNeededWords, keyOf, type Phrase } from "./needed-words.ts";

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

/** So often an expression is simply tried: to work out what it needs costs about as much as a hundred tries. */
const TRIES_FIRST = 30;

/** What is still to be done for the patterns of the program so far. */
const unprepared: (() => void)[] = [];

/** Works out what all patterns need, for a process that is going to read many texts: about half a second, once. */
export function preparePatterns(): void {
  for (const prepare of unprepared.splice(0)) prepare();
}

/**
 * The same as the expression, and much cheaper where there are many: which words a match must have is worked out from the
 * expression itself when it turns out to be used often, and looked up in the sentence's cues. Texts that are not watched for are
 * simply tried.
 */
export function createPattern(regexp: RegExp): Pattern {
  let tries = 0;
  let needed: number[] | undefined;
  const findNeeded = () => {
    needed ??= findNeededWords(regexp.source).map(bitOf);
    return needed;
  };
  unprepared.push(() => void findNeeded());
  const mayMatch = (text: string): boolean => {
    tries += 1;
    if (needed === undefined && tries < TRIES_FIRST) return true;
    // Before the text is read, so that its words are looked for.
    const all = findNeeded();
    if (all.length === 0) return true;
    const cues = knownCues(text);
    if (cues === undefined) return true;
    for (let i = 0; i < all.length; i += 1) if (!hasBit(cues, all[i] as number)) return false;
    return true;
  };
  return {
    test: (text) => mayMatch(text) && testAnew(regexp, text),
    exec: (text) => (mayMatch(text) ? execAnew(regexp, text) : null),
    matchAll: (text) => (mayMatch(text) ? text.matchAll(regexp) : NO_MATCHES),
    regexp,
    source: regexp.source,
  };
}

const NO_MATCHES: RegExpExecArray[] = [];

/** An expression with the flag `g` goes on where it stopped, which nobody wants here. */
function testAnew(regexp: RegExp, text: string): boolean {
  regexp.lastIndex = 0;
  return regexp.test(text);
}

function execAnew(regexp: RegExp, text: string): RegExpExecArray | null {
  regexp.lastIndex = 0;
  return regexp.exec(text);
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
