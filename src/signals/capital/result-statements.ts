import type { SignalFacts } from "#core/detection.ts";
import { watchFor } from "../language/cues.ts";
import type { Money } from "../language/money.ts";
import type { Reading, Sentence } from "../reading.ts";
import { type FiguredSentence, figuresOf } from "./figures.ts";
import { isOfAnother, isOfOthers } from "./others-results.ts";
import { isNewsOfPeriod } from "./reported-period.ts";
import { factsIn } from "./result-facts.ts";
import { isHeadlineOfResults } from "./result-headlines.ts";
import { type Outcome, outcomeOf } from "./result-outcome.ts";
import type { Rule } from "./result-rule.ts";
import { RULES } from "./result-rules.ts";
import { HAS_PERIOD } from "./results.ts";
import {
  NOT_TOLD,
  SPEAKS_OF_MEASURE,
  SPEAKS_OF_OUTLOOK,
  SPEAKS_OF_REPORT,
  SPEAKS_OF_RESULTS,
} from "./speaks-of-results.ts";
import { isOwnAct, isOwnThing, isTelling, namesAnother } from "./whose.ts";

/** A sentence that tells of results of the account, with the figures in it. */
export type Statement = {
  sentence: Sentence;
  facts: SignalFacts;
  sum: Money | undefined;
  outcome: Outcome | undefined;
};

/** What a sentence tells of the account's results, if a rule fits; `isAboutResults`: the text has no other topic. */
export function readStatement(reading: Reading, sentence: Sentence, isAboutResults: boolean): Statement | undefined {
  const hasMeasure = SPEAKS_OF_MEASURE.test(sentence.text);
  if (isOfOthers(reading, sentence, hasMeasure)) return undefined;
  const figured = figuresOf(reading, sentence);
  watchFor(figured.text);
  const told: Told = {
    reading,
    sentence,
    figured,
    isAboutResults,
    hasMeasure,
    hasPeriod: hasMeasure && (HAS_PERIOD.test(sentence.text) || (isAboutResults && periodNear(reading))),
    isOther: SPEAKS_OF_OUTLOOK.test(sentence.text) || SPEAKS_OF_REPORT.test(sentence.text),
  };
  const isStatement =
    RULES.some((rule) => isMet(rule, told) && fits(rule, told)) || isHeadlineOfResults(reading, sentence, figured);
  return isStatement ? { sentence, ...factsIn(figured), outcome: outcomeOf(sentence.text) } : undefined;
}

/** `isOther`: it speaks of a forecast or of a report, whether or not of a measure. */
type Told = {
  reading: Reading;
  sentence: Sentence;
  figured: FiguredSentence;
  isAboutResults: boolean;
  hasMeasure: boolean;
  hasPeriod: boolean;
  isOther: boolean;
};

/** Whether a sentence names what a rule asks for, and stands where the rule may be tried. */
function isMet({ whose, needs }: Rule, told: Told): boolean {
  const { reading, sentence, isAboutResults } = told;
  if (!names(needs, told) || (IN_TITLE.has(needs) && !sentence.isTitle)) return false;
  if (needs === "table" && !isAboutResults) return false;
  return isAboutResults || isLead(reading, sentence) || (whose === "act" && OF_SHORT_PERIOD.test(sentence.text));
}

function names(needs: Rule["needs"], { hasMeasure, hasPeriod, isOther }: Told): boolean {
  if (needs === "headline" || needs === "measure") return hasMeasure;
  return needs === "period" || needs === "table" ? hasPeriod : isOther;
}

function fits({ pattern, whose }: Rule, { reading, sentence, figured, isAboutResults, hasMeasure }: Told): boolean {
  for (const clue of pattern.matchAll(figured.text)) {
    const end = clue.index + clue[0].length;
    // "Exceeded expectations" alone is praise.
    if (!hasMeasure && !isAboutResults && /expect/i.test(clue[0])) continue;
    if (/\bpotential\b|^(?:This|The) target\b/i.test(sentence.text.slice(0, figured.originalAt(end)))) continue;
    const at = figured.originalAt(clue.index);
    if (isOfAnother(reading, sentence.text.slice(at)) || NOT_TOLD.test(figured.text.slice(0, end + 18))) continue;
    if (isNewsOfPeriod(reading, sentence, at) && isOf(reading, sentence, at, whose)) return true;
  }
  return false;
}

const IN_TITLE = new Set<Rule["needs"]>(["title", "headline"]);

function isLead(reading: Reading, sentence: Sentence): boolean {
  return reading.sentences.slice(1, sentence.index).filter(isTelling).length < LEAD;
}

/** Without a verb of reporting a metric that moves is news only at the head of a text, or in one about results (sentences). */
const LEAD = 2;

/** Far down a text on something else a whole year's figures are the company's portrait: "The group reported sales of €9 billion in 2024". */
const OF_SHORT_PERIOD =
  /\b(?:quarter|half|months|Q[1-4]|H[12]|[1-4]Q|[12]H|guidance|outlook|forecast|Quartal|Halbjahr|trimestre|semestre|kwartaal|halfjaar)(?!\p{L})|\p{L}(?:quartal|halbjahr)/iu;

/** The title or the first sentences say which period the text is about. */
function periodNear(reading: Reading): boolean {
  return reading.sentences.slice(0, 4).some((one) => !one.isBoilerplate && HAS_PERIOD.test(one.text));
}

function isOf(reading: Reading, sentence: Sentence, at: number, whose: Rule["whose"]): boolean {
  if (whose === "act" ? isOwnAct(reading, sentence, at) : isOwnThing(reading, sentence, at)) return true;
  if (whose === "act" && isOwnThing(reading, sentence, at) && sentence.isTitle) return true;
  // Results come as lists: "- Revenue up 12 %".
  return BULLET.test(sentence.text) && !namesAnother(sentence.text) && SPEAKS_OF_RESULTS.test(reading.document.title);
}

const BULLET = /^\s*[-–•*·] /;
