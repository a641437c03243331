import { type Cue, createBit, hasBit, knownCues, toCue } from "./cues.ts";
import { forText } from "./latin.ts";
import { findNeededWords } from "./needed-words.ts";

/** A regular expression that is not even tried on a sentence which lacks the words of all its matches. */
export type Pattern = {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
  /** For expressions with the flag `g`. */
  matchAll(text: string): Iterable<RegExpExecArray>;
  regexp: RegExp;
};

/** The bit of a list of stems: patterns that ask for the same words share it. */
const bits = new Map<string, number>();

/**
 * The same as the expression, and much cheaper where there are many: which words a match must have is worked out from the
 * expression itself when it is first used (findNeededWords), and looked up in the sentence's cues. Texts that are no sentence
 * of the document under way are simply tried.
 */
export function createPattern(regexp: RegExp): Pattern {
  let needed: number[] | undefined;
  const mayMatch = (text: string): boolean => {
    needed ??= findNeededWords(regexp.source).map(bitOf);
    if (needed.length === 0) return true;
    const cues = knownCues(text);
    if (cues === undefined) return true;
    for (const bit of needed) if (!hasBit(cues, bit)) return false;
    return true;
  };
  const quickest = forText(regexp);
  return {
    test: (text) => mayMatch(text) && fromStart(quickest(text)).test(text),
    exec: (text) => (mayMatch(text) ? fromStart(quickest(text)).exec(text) : null),
    // Most texts have no match: an iterator, which copies the expression, is only made for those that have one.
    matchAll(text) {
      if (!mayMatch(text)) return [];
      const expression = quickest(text);
      return fromStart(expression).test(text) ? text.matchAll(fromStart(expression)) : [];
    },
    regexp,
  };
}

/** An expression with the flag `g` would go on where it stopped, in another text, and miss what stands before. */
function fromStart(regexp: RegExp): RegExp {
  regexp.lastIndex = 0;
  return regexp;
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

function bitOf(stems: string[]): number {
  const key = stems.join(" ");
  const bit = bits.get(key) ?? createBit(stems);
  bits.set(key, bit);
  return bit;
}
