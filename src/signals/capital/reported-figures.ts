import type { SignalFacts } from "#core/detection.ts";
import { findOrganisations } from "../language/names.ts";
import type { Reading, Sentence } from "../reading.ts";
import { figuresOf, PERCENT, plainFiguresOf } from "./figures.ts";
import { factsIn, type ResultFacts } from "./result-facts.ts";
import type { Statement } from "./result-statements.ts";
import { HAS_PERIOD } from "./results.ts";
import { NOT_TOLD, SPEAKS_OF_MEASURE } from "./speaks-of-results.ts";
import { isOwnThing } from "./whose.ts";

/**
 * The percentage and the sum of a report whose first statement is `first`: those of the statements, else those that stand beside it
 * without a rule of their own.
 */
export function reportedFigures(reading: Reading, first: Statement, statements: Statement[]): SignalFacts {
  const { sentence } = first;
  const told = [...statements, ...figuresNear(reading, sentence), ...figuresAbove(reading, sentence)];
  const withPercent = told.find((one) => one.facts["percent"] !== undefined && (one === first || !isAhead(one)));
  const withSum = told.find((one) => one.sum);
  // The sum beside the growth is the one that has grown; far below it is that of a division.
  const isFar = indexOf(withPercent) - indexOf(withSum) > NEAR;
  return { ...withSum?.facts, ...(isFar ? {} : withPercent?.facts) };
}

type Told = Statement | ResultFacts;

/** Sentences. */
const NEAR = 4;

/** What stands right below the headline has no sentence of its own here. */
function indexOf(one: Told | undefined): number {
  return one && "sentence" in one ? one.sentence.index : 0;
}

/** "expects sales to jump at least 33%": that is not what has been reported. */
function isAhead(one: Told): boolean {
  if (!("sentence" in one)) return false;
  const { text } = one.sentence;
  return /\b(?:expects|targets|projects|anticipates) (?:\p{L}+ )/iu.test(
    text.slice(0, text.search(/\d ?(?:%|per ?cent)/)),
  );
}

/** A headline tells the news, the first sentences after it the figures. */
function figuresNear(reading: Reading, { isTitle, index }: Sentence): ResultFacts[] {
  if (!isTitle) return [];
  const next = reading.sentences
    .slice(index + 1)
    .filter((one) => !one.isBoilerplate)
    .slice(0, BELOW_HEADLINE);
  return next
    .filter((one, at) => SPEAKS_OF_MEASURE.test(one.text) && (at < RIGHT_BELOW || isFullyTold(one)))
    .filter((one) => isOwnThing(reading, one, 0) || postsGrowth(reading, one))
    .map((one) => factsIn(figuresOf(reading, one)));
}

/** Sentences in which the figures of a headline stand, and those of them in which nothing else is told. */
const BELOW_HEADLINE = 5;
const RIGHT_BELOW = 3;

/** "LEEDS (Wire) - Beacon Co. on Tuesday posted a 24 percent rise in profit": whoever comes before that verb did. */
function postsGrowth(reading: Reading, sentence: Sentence): boolean {
  const { text } = figuresOf(reading, sentence);
  const clue = POSTS_GROWTH.exec(text);
  const own = clue ? reading.matcher.findLoosely(text).find(({ end }) => end <= clue.index) : undefined;
  return clue !== null && own !== undefined && IS_SUBJECT.test(text.slice(own.end, clue.index));
}

const POSTS_GROWTH = new RegExp(
  `(?<!\\p{L})(?:posted|posts|reported|reports) an? (?:[\\p{L}-]+ ){0,2}?${PERCENT} (?:rise|increase|jump|gain|surge|leap|growth|drop|fall|decline|decrease|slide|plunge|slump|dip) in (?:[\\p{L}-]+ ){0,3}?(?:profits?|earnings|net income|sales|revenues?)(?!\\p{L})`,
  "u",
);
/** A legal form, a share code and a day. */
const IS_SUBJECT =
  /^(?: (?:Co|Cos|Corp|Inc|Ltd|Plc|PLC|AG|NV|SA|Group)\.?)?(?: \p{Lu}{1,6}\.\p{Lu}{1,3})?(?: \([^)]{2,60}\))?,?(?: (?:on )?\p{Lu}\p{Ll}+day)? $/u;

/** Further down only what names the account and the period is of its results as a whole. */
function isFullyTold({ text, namesSubject }: Sentence): boolean {
  return namesSubject && HAS_PERIOD.test(text);
}

/** "Beacon earns $537 million" above a lead that says no sum. */
function figuresAbove({ sentences: [title] }: Reading, { isTitle }: Sentence): ResultFacts[] {
  if (!title?.isTitle || isTitle || !title.namesSubject || !SPEAKS_OF_MEASURE.test(title.text)) return [];
  return NOT_TOLD.test(title.text) || findOrganisations(title.text).length > 1 ? [] : [factsIn(plainFiguresOf(title))];
}
