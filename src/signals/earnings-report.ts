import type { Detection, SignalFacts } from "#core/detection.ts";
import { figuresOf, PERCENT, plainFiguresOf } from "./capital/figures.ts";
import { isNewsOfPeriod } from "./capital/reported-period.ts";
import { factsIn, type ResultFacts } from "./capital/result-facts.ts";
import { isHeadlineOfResults } from "./capital/result-headlines.ts";
import {
  IS_AHEAD,
  ITEM,
  NOT_OUT_YET,
  NOT_TOLD,
  type Outcome,
  outcomeOf,
  RULES,
  type Rule,
  SPEAKS_OF_MEASURE,
  SPEAKS_OF_OUTLOOK,
  SPEAKS_OF_REPORT,
  SPEAKS_OF_RESULTS,
} from "./capital/result-rules.ts";
import { METRIC, PERIOD } from "./capital/results.ts";
import { isOwnAct, isOwnThing, isTelling, namesAnother } from "./capital/whose.ts";
import { defineDetector } from "./detector.ts";
import { createCue, watchFor } from "./language/cues.ts";
import type { Money } from "./language/money.ts";
import { findOrganisations } from "./language/names.ts";
import { createPattern } from "./language/pattern.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

const cue = createCue(
  `revenue revenues sales turnover profit profits earnings ebitda ebit income loss losses eps bookings billings estimates results result figures guidance outlook forecast forecasts
  expectations trading quarter quarterly half pretax pre umsatz gewinn verlust ergebnis quartal quartalszahlen jahresumsatz jahreszahlen halbjahr halbjahreszahlen prognose umsatzprognose gewinnprognose gewinnwarnung rekordumsatz konzernumsatz nettogewinn
  vorsteuergewinn überschuss erlöse chiffre ca résultat résultats bénéfice perte ventes ventas ingresos beneficio pérdidas facturación factura facturó fatura faturou fattura erlöst gana ganó lucra lucrou perdió ganancias receita receitas lucro
  prejuízo faturamento volume pat pbt topline guides red black omzet winst nettowinst verlies ricavi fatturato utile perdita kwartaal jaarcijfers trimestre semestre order takings net qtr lost loses start growth zahlen cijfers verlustzone gewinnzone ausblick jahresziele objectifs prévisions objetivos previsiones perspectivas trading`,
);

/** Results of the account for a period, a trading update or a changed forecast; not the date they will come on. */
export const earningsReport = defineDetector({
  type: "earnings_report",
  kinds: ["article", "page", "filing"],
  cue,
  detect(reading) {
    const candidates = statedSentences(reading).filter(
      (sentence) => cue(sentence) && (sentence.isTitle || mayTell(sentence.text)),
    );
    const { title } = reading.document;
    if (candidates.length === 0 || NOT_OUT_YET.test(title) || OF_MARKET.test(title) || isWrittenBefore(reading))
      return reportedForm(reading);
    const isAboutResults = SPEAKS_OF_RESULTS.test(reading.document.title) || leadReports(reading);
    const statements = candidates.flatMap((sentence) => readStatement(reading, sentence, isAboutResults) ?? []);
    const [first] = statements;
    if (first) return [toReport(reading, first, statements)];
    return reportedForm(reading);
  },
});

function isWrittenBefore({ sentences }: Reading): boolean {
  return sentences.slice(0, LEAD + 1).some(({ text, isBoilerplate }) => !isBoilerplate && IS_AHEAD.test(text));
}

/** A study of a market has figures of the market. */
const OF_MARKET =
  /\bmarket (?:to (?:reach|hit|grow|exceed|surpass)|size|(?:is )?(?:set|expected|projected|forecast) to|will (?:reach|grow)|outlook|report)\b/i;

/** Meetings, votes, drillings and surveys have results too. */
const OTHER_RESULTS = createPattern(
  /\b(?:results (?:of|from) (?:(?:the|its|an?|our|\d{4}) )*(?:[\p{L}&-]+ ){0,5}(?:meetings?|votes?|voting|elections?|drilling|drill|trials?|study|studies|surveys?|polls?|tests?|tender|offer|auction|referendum|assays?)\b|(?:voting|drill|drilling|assay|survey|poll|election|test|clinical|trial) results)\b/iu,
);
/** A trial of a medicine has interim results too. */
const OF_A_STUDY = createPattern(
  /\b(?:clinical|trials?|study|studies|patients?|placebo|cohort|phase (?:[1-3]|I{1,3})[ab]?)\b/i,
);

/** "raised its outlook for gold", "price forecast": what a bank thinks of markets is no outlook of its own. */
const OF_MARKETS = createPattern(
  /\b(?:outlook|forecasts?|projections?|estimates?) (?:for|of|on) (?:[\p{L}\d.-]+ ){0,3}(?:bonds?|gold|oil|crude|copper|ETFs?|yields?|stocks|equities|econom(?:y|ies)|GDP|inflation|interest rates?|commodit(?:y|ies)|currenc(?:y|ies)|(?:the )?(?:industry|sector|market)|housing|retail(?:ers)?|banks|insurers|airlines)\b|\b(?:says?|said|finds?|found|reports?|shows?|data|index|sees?) (?:[\p{L}.]+ ){0,2}(?:house|home|housing|property|industry|market|sector|high[- ]street) (?:sales|revenues?|profits?)\b|\b(?:price|yield|gold|oil|crude|metals?|copper|zinc|iron ore|commodit(?:y|ies)|currency|dollar|euro|GDP|inflation|economic|stock|index|rate|market) (?:price )?(?:forecasts?|projections?|targets?|outlooks?)\b|\b(?:bear|bull)(?:ish)? case\b/iu,
);

/** "Globex losses narrow as it fends off Beacon": what the text goes on about without a name is of whom its headline tells figures. */
function isOfTitlesFirst({ matcher, sentences: [title] }: Reading, { isTitle, namesSubject }: Sentence): boolean {
  if (!title?.namesSubject || isTitle || namesSubject) return false;
  const [, other] = OPENS_WITH_MEASURE.exec(title.text) ?? [];
  return other !== undefined && findOrganisations(other).length > 0 && !matcher.isLooselyNamedIn(other);
}

const OPENS_WITH_MEASURE = new RegExp(
  `^((?:\\p{Lu}[\\p{L}\\p{N}&.-]* ){0,2}\\p{Lu}[\\p{L}\\p{N}&.-]*)(?:['’]s)? (?:${METRIC})(?!\\p{L})`,
  "iu",
);

/** "Globex Corp. trimmed its results for its settlement with Beacon": a headline that names nobody is about whom its lead opens with. */
function isOfLeadsFirst({ matcher, sentences, subject }: Reading, { isTitle, namesSubject, text }: Sentence): boolean {
  // Where every word has a capital the name is there though nobody sees where it ends.
  const isUnnamed = isTitle && !namesSubject && !text.includes(subject.name);
  const lead = isUnnamed ? sentences.slice(1).find((one) => !one.isBoilerplate) : undefined;
  const [own] = lead?.namesSubject ? matcher.findLoosely(lead.text) : [];
  const [first] = own && lead ? findOrganisations(lead.text) : [];
  return (
    own !== undefined &&
    lead !== undefined &&
    first !== undefined &&
    first.end < own.start &&
    /^(?:\p{Lu}[\p{L}&.-]* )?$/u.test(lead.text.slice(0, first.start))
  );
}

type Statement = {
  sentence: Sentence;
  facts: SignalFacts;
  sum: Money | undefined;
  rank: number;
  outcome: Outcome | undefined;
};

/** Item 2.02 of form 8-K is "Results of Operations and Financial Condition". */
function reportedForm(reading: Reading): Detection[] {
  const { document, sentences } = reading;
  if (document.kind !== "filing") return [];
  const sentence = document.facts.formItems?.includes("2.02")
    ? sentences[0]
    : sentences.find(({ text }) => ITEM.test(text));
  if (!sentence) return [];
  return [toReport(reading, { sentence, facts: {}, sum: undefined, rank: 0, outcome: undefined }, [])];
}

const HAS_PERIOD = createPattern(new RegExp(`(?<![\\p{L}\\d])(?:${PERIOD})(?![\\p{L}])`, "iu"));
/** Without a verb of reporting a metric that moves is news only at the head of a text, or in one about results (sentences). */
const LEAD = 2;

function mayTell(text: string): boolean {
  return SPEAKS_OF_MEASURE.test(text) || SPEAKS_OF_OUTLOOK.test(text) || SPEAKS_OF_REPORT.test(text);
}

function readStatement(reading: Reading, sentence: Sentence, isAboutResults: boolean): Statement | undefined {
  const hasMeasure = SPEAKS_OF_MEASURE.test(sentence.text);
  const isOther = SPEAKS_OF_OUTLOOK.test(sentence.text) || SPEAKS_OF_REPORT.test(sentence.text);
  if (OF_MARKETS.test(sentence.text) || isOfTitlesFirst(reading, sentence) || isOfLeadsFirst(reading, sentence))
    return undefined;
  if (
    (!hasMeasure && (OF_A_STUDY.test(sentence.text) || OTHER_RESULTS.test(sentence.text))) ||
    /\bCAGR\b/.test(sentence.text)
  )
    return undefined;
  const figured = figuresOf(reading, sentence);
  watchFor(figured.text);
  const hasPeriod = hasMeasure && (HAS_PERIOD.test(sentence.text) || (isAboutResults && periodNear(reading)));
  for (const [index, { pattern, whose, needs }] of RULES.entries()) {
    if (!isMet(needs, { hasMeasure, hasPeriod, isOther })) continue;
    if (IN_TITLE.has(needs) && !sentence.isTitle) continue;
    if (needs === "table" && !isAboutResults) continue;
    if (!isAboutResults && !isLead(reading, sentence) && (whose === "thing" || !OF_SHORT_PERIOD.test(sentence.text)))
      continue;
    for (const clue of pattern.matchAll(figured.text)) {
      const end = clue.index + clue[0].length;
      // "Exceeded expectations" alone is praise.
      if (!hasMeasure && !isAboutResults && /expect/i.test(clue[0])) continue;
      if (/\bpotential\b|^(?:This|The) target\b/i.test(sentence.text.slice(0, figured.originalAt(end)))) continue;
      if (isOfAnother(reading, sentence.text.slice(figured.originalAt(clue.index)))) continue;
      if (NOT_TOLD.test(figured.text.slice(0, end + 18))) continue;
      const at = figured.originalAt(clue.index);
      if (!isNewsOfPeriod(reading, sentence, at) || !isOf(reading, sentence, at, whose)) continue;
      return { sentence, ...factsIn(figured), rank: index, outcome: outcomeOf(sentence.text) };
    }
  }
  if (!isHeadlineOfResults(reading, sentence, figured)) return undefined;
  return { sentence, ...factsIn(figured), rank: RULES.length, outcome: outcomeOf(sentence.text) };
}

/** "Beacon reports Halden's revenue reached": who tells it is not whose it is. */
function isOfAnother({ matcher }: Reading, claim: string): boolean {
  const [, owner] = OWNER.exec(claim) ?? [];
  const [, other] = REPORTS_FOR.exec(claim) ?? [];
  return [owner, other].some((name) => name !== undefined && !matcher.isLooselyNamedIn(name));
}

const REPORTS_FOR =
  /^[Rr]eports (?:\p{Lu}[\p{L}\d]* ){1,3}for (?!the\b|Q\d|H\d|F|First|Second|Third|Fourth|Full|Half|Fiscal|Year|Three|Six|Nine|Quarter)(\p{Lu}[\p{L}\d]+)\b/u;
const OWNER =
  /^(?:[Rr]eports?|[Rr]eported|[Ss]ays|[Ff]inds|[Ss]hows|[Rr]eveals|[Nn]otes) (?:that )?((?:\p{Lu}[\p{L}\d&-]* ){0,2}\p{Lu}[\p{L}\d&-]+)['’]s? (?:[\p{L}-]+ ){0,3}(?:[Rr]evenues?|[Ss]ales|[Pp]rofits?|[Ee]arnings|[Ii]ncome|[Rr]esults)\b/u;

const IN_TITLE = new Set<Rule["needs"]>(["title", "headline"]);

/** Whether a sentence names what a rule asks for. */
function isMet(needs: Rule["needs"], told: { hasMeasure: boolean; hasPeriod: boolean; isOther: boolean }): boolean {
  if (needs === "headline" || needs === "measure") return told.hasMeasure;
  return needs === "period" || needs === "table" ? told.hasPeriod : told.isOther;
}

/** Far down a text on something else a whole year's figures are the company's portrait: "The group reported sales of €9 billion in 2024". */
const OF_SHORT_PERIOD =
  /\b(?:quarter|half|months|Q[1-4]|H[12]|[1-4]Q|[12]H|guidance|outlook|forecast|Quartal|Halbjahr|trimestre|semestre|kwartaal|halfjaar)(?!\p{L})|\p{L}(?:quartal|halbjahr)/iu;

function isLead(reading: Reading, sentence: Sentence): boolean {
  return reading.sentences.slice(1, sentence.index).filter(isTelling).length < LEAD;
}

/** "after its third-quarter update": the lead says that there are results, whatever the headline makes of them. */
function leadReports(reading: Reading): boolean {
  return reading.sentences.slice(1, 4).some((one) => !one.isBoilerplate && REPORTED_PERIOD.test(one.text));
}

const REPORTED_PERIOD = createPattern(
  new RegExp(
    `(?<![\\p{L}\\d])(?:${PERIOD})(?![\\p{L}])[^.;:]{0,30}?(?<!\\p{L})(?:results?|earnings|update|report|figures|numbers|Zahlen|Bericht|résultats|resultados|risultati|cijfers)(?!\\p{L})`,
    "iu",
  ),
);

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

/** Strength: 10 more for a changed forecast, which says more about the budget than a quarter that is over. */
function toReport(reading: Reading, first: Statement, statements: Statement[]): Detection {
  const outcome = statements.map((one) => one.outcome).find((one) => one !== undefined);
  const { sentence } = first;
  const told = [...statements, ...figuresNear(reading, sentence), ...figuresAbove(reading, sentence)];
  const withPercent = told.find((one) => one.facts["percent"] !== undefined && (one === first || !isAhead(one)));
  const withSum = told.find((one) => one.sum);
  // The sum beside the growth is the one that has grown; far below it is that of a division.
  const isFar = indexOf(withPercent) - indexOf(withSum) > NEAR;
  const facts = { ...withSum?.facts, ...(isFar ? {} : withPercent?.facts) };
  return toDetection(reading, sentence, {
    type: "earnings_report",
    subtype: outcome,
    title: titleOf(reading.subject.name, outcome),
    strengthShift: outcome?.startsWith("guidance") ? 10 : 0,
    certainty: sentence.isTitle || sentence.index <= 3 ? 1 : 0.85,
    data: facts,
    identity: {},
  });
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
    .slice(0, LEAD + 3);
  return next
    .filter((one, at) => SPEAKS_OF_MEASURE.test(one.text) && (at <= LEAD || isFullyTold(one)))
    .filter((one) => isOwnThing(reading, one, 0) || postsGrowth(reading, one))
    .map((one) => factsIn(figuresOf(reading, one)));
}

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

function titleOf(name: string, outcome: Outcome | undefined): string {
  if (outcome === "guidance-up") return `${name} raises its forecast`;
  if (outcome === "guidance-down") return `${name} lowers its forecast`;
  if (outcome === "beat") return `${name} reports results above expectations`;
  return outcome === "miss" ? `${name} reports results below expectations` : `${name} reports its results`;
}
