import { hasBit } from "./cue-set.ts";
import { type Cue, cuesOf, knownCues } from "./cues.ts";
import { createGate, type Gate, passes } from "./gate.ts";
import { forText } from "./latin.ts";
import { anyOf, findNeed, type Need, withoutMarks } from "./needs.ts";

/** A regular expression that is not even tried on a sentence which lacks the words of all its matches. */
export type Pattern = {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
  /** For expressions with the flag `g`. */
  matchAll(text: string): Iterable<RegExpExecArray>;
  regexp: RegExp;
};

/**
 * The same as the expression, and much cheaper where there are many: what a match must have is worked out from the
 * expression itself when it is first used (findNeed), and looked up in the sentence's cues. Texts that are no sentence
 * of the document under way are simply tried.
 */
export function createPattern(regexp: RegExp): Pattern {
  let gate: Gate | "open" | undefined;
  const mayMatch = (text: string): boolean => {
    gate ??= gateOf(regexp.source);
    if (gate === "open") return true;
    const cues = knownCues(text);
    return cues === undefined || passes(gate, cues);
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

function gateOf(source: string): Gate | "open" {
  const known = gates.get(source);
  if (known) return known;
  const need = findNeed(source);
  const gate = need ? createGate(need) : "open";
  gates.set(source, gate);
  return gate;
}

/** A fifth of the expressions are built twice. */
const gates = new Map<string, Gate | "open">();

/**
 * The cue for a text that one of several expressions may match, also once names in it have become marks. Throws where nothing can
 * be said of one of them: such a cue would let everything through.
 */
export function cueOf(...expressions: (RegExp | Pattern)[]): Cue {
  const gate = gateOfAny(expressions);
  return (cued) => passes(gate(), cuesOf(cued));
}

/**
 * The same for one of several sentences over which a match may stretch: whether it has the rarest word of one, which some sentence of
 * every match has.
 */
export function partCueOf(...expressions: RegExp[]): Cue {
  const gate = gateOfAny(expressions);
  return (cued) => hasBit(cuesOf(cued), gate().bit);
}

/** Worked out when first asked for, as for patterns. */
function gateOfAny(expressions: (RegExp | Pattern)[]): () => Gate {
  let gate: Gate | undefined;
  return () => {
    gate ??= createGate(anyOf(expressions.map((one) => needOf("regexp" in one ? one.regexp : one))));
    return gate;
  };
}

function needOf({ source }: RegExp): Need {
  const needed = findNeed(source);
  const need = needed && withoutMarks(needed);
  if (!need) throw new Error(`no word is needed by ${source.slice(0, 80)}`);
  return need;
}
