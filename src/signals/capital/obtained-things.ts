import type { Money } from "../language/money.ts";
import type { Pattern } from "../language/pattern.ts";
import type { Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { type FiguredSentence, SUM } from "./figures.ts";

/** Money of one kind that the account has got: what the text calls it, and its size where the text gives one. */
export type Obtained = {
  sentence: Sentence;
  /** The words for it with what belongs to them: "a five-year SUM term loan". */
  phrase: string;
  sum: Money | undefined;
  /** Said of the account itself, not only in a text about it. */
  isNamed: boolean;
};

/** How one kind of money is spoken of. Patterns meet sums as one character each (see `readFigures`). */
export type ObtainedRules = {
  /** The noun, with the global flag. */
  noun: Pattern;
  /** What makes the noun another thing: "loan applications", "grants access". Tried right behind it. */
  notAfter: RegExp;
  /** Without a sum beside it only these nouns count. */
  alone: RegExp;
  /** Verbs of whoever gets it beside the usual ones. */
  takes?: RegExp;
};

/** Money of the kind looked for, where it stands, with its own sum. */
export type Thing = Span & { sum: Money | undefined };

/** A sentence with every such thing in it. */
export type Told = {
  reading: Reading;
  sentence: Sentence;
  figured: FiguredSentence;
  things: Thing[];
  rules: ObtainedRules;
};

/** The money of a kind that a sentence names, each with the sum that belongs to it. */
export function thingsIn({ text, sumsIn }: FiguredSentence, { noun, notAfter, alone }: ObtainedRules): Thing[] {
  return [...noun.matchAll(text)].flatMap((match): Thing[] => {
    const end = match.index + match[0].length;
    if (notAfter.test(text.slice(end, end + 40))) return [];
    const lead = text.slice(Math.max(0, match.index - 90), match.index);
    const before = SUM_BEFORE.exec(lead);
    const isIts = before !== null && !NOT_ITS_SUM.test(before[0].slice(1).replace(/^ in | and /g, " "));
    const after = isIts ? null : SUM_AFTER.exec(text.slice(end, end + 90));
    const inside = sumsIn(match[0])[0];
    const sum = inside ?? (isIts ? sumsIn(before[1] ?? "")[0] : sumsIn(after?.[1] ?? after?.[2] ?? "")[0]);
    if (!sum && !alone.test(match[0])) return [];
    const start = isIts ? match.index - lead.length + before.index : match.index;
    return [{ start, end: after && !isIts ? end + after[0].length : end, sum }];
  });
}

/** The same sum in another currency may stand in brackets behind it: "a €40 million (£36m) loan". */
const SUM_BEFORE = new RegExp(
  `(${SUM})(?: \\((?:about |around |approx\\.? |some |US)?${SUM}\\))?(?:[- ,](?:[\\p{L}\\d-]+,? ){0,7}|-)$`,
  "u",
);
const SUM_AFTER = new RegExp(
  `^[^.;:]{0,40}?(?<!\\p{L})(?:of|worth|totall?ing|for|to|by|at|over|with|in|über|von|in Höhe von|auf|de|d['’]|di|da|van|por|per)\\s?(?:\\p{Ll}+ ){0,4}(${SUM})|^(?: \\(| ?[–—:-] ?)(${SUM})`,
  "iu",
);
const NOT_ITS_SUM = /\b(?:in|from|and|valued|valuation|revenue|to|sales|investors?)\b/i;

/** An agreement has its size behind it: "entered into a Credit Agreement … providing for a $100 million facility". */
export function toObtained({ sentence, figured, things }: Told, thing: Thing, isNamed: boolean): Obtained {
  const sum =
    thing.sum ??
    things.find((other) => other.start > thing.start && other.sum)?.sum ??
    figured.sumsIn(MAY_DRAW.exec(figured.text.slice(thing.end))?.[0] ?? "")[0];
  return { sentence, phrase: figured.text.slice(thing.start, thing.end), sum, isNamed };
}

/** "… agreement with PNB, under which the Company may borrow up to $20 million" */
const MAY_DRAW = new RegExp(
  `^[^.;]{0,160}?(?:(?:may|can) (?:borrow|draw)(?: down)?|giving (?:it|us|them|the company)(?: access to)?|principal amount of|commitments of|provid(?:es|ing) for)(?: (?:up to|an aggregate of|a total of|an?))?(?: aggregate)? ?${SUM}`,
  "iu",
);
