import type { Detection, SignalFacts } from "#core/detection.ts";
import { DAY_MS } from "#core/time.ts";
import { defineDetector } from "./detector.ts";
import { certaintyAt } from "./language/certainty.ts";
import { createCue } from "./language/cues.ts";
import { endOf, findDates } from "./language/dates.ts";
import { type FiguredSentence, readFigures, SUM, sumFacts } from "./language/figures.ts";
import type { Money } from "./language/money.ts";
import { EXPECTED, FIGURE, GUIDANCE, LIFTS, LOWERS, METRIC, MOVES, PERIOD, REPORTS } from "./language/results.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { isOwnAct, isOwnThing, isTelling, namesAnother } from "./language/whose.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

const cue = createCue(
  `revenue revenues sales turnover profit profits earnings ebitda ebit income loss losses eps bookings billings results result figures guidance outlook forecast forecasts
  expectations trading quarter quarterly half pretax pre umsatz gewinn verlust ergebnis quartal quartalszahlen jahresumsatz jahreszahlen halbjahr halbjahreszahlen prognose umsatzprognose gewinnprognose gewinnwarnung rekordumsatz konzernumsatz nettogewinn
  vorsteuergewinn überschuss erlöse chiffre ca résultat résultats bénéfice perte ventes ventas ingresos beneficio pérdidas facturación ganancias receita receitas lucro
  prejuízo faturamento volume omzet winst nettowinst verlies ricavi fatturato utile perdita kwartaal jaarcijfers trimestre semestre order takings`,
);

/** Results of the account for a period, a trading update or a changed forecast; not the date they will come on. */
export const earningsReport = defineDetector({
  type: "earnings_report",
  kinds: ["article", "page", "filing"],
  cue,
  detect(reading) {
    if (NOT_OUT_YET.test(reading.document.title)) return [];
    const isAboutResults = SPEAKS_OF_RESULTS.test(reading.document.title);
    const statements = statedSentences(reading).flatMap(
      (sentence) => readStatement(reading, sentence, isAboutResults) ?? [],
    );
    const [first] = statements;
    if (first) return [toReport(reading, first, statements)];
    return reportedForm(reading);
  },
});

type Outcome = "beat" | "miss" | "guidance-up" | "guidance-down";
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

const ITEM = /\bItem 2\.02\b|Results of Operations and Financial Condition/i;

const NOT_OUT_YET =
  /\b(?:(?:to|will) (?:report|publish|release|announce|present|host|issue|disclose|hold|webcast|discuss|participate)\b|conference call|webcast|earnings call|(?:sets?|announces?|confirms?|schedules?|provides?) (?:the )?(?:date|timing|schedule)|earnings date|preview|what to expect|price target|transcript|invit(?:es|ation)|save the date|(?:ahead of|before) (?:its |the )?(?:results|earnings|Q[1-4])|veröffentlicht am|publiera|présentera|publicará|presentará|divulgará|calendar)\b/i;
const SPEAKS_OF_RESULTS =
  /\b(?:results?|earnings|profits?|revenues?|sales|turnover|loss(?:es)?|guidance|outlook|forecast|trading (?:update|statement)s?|quarter|half[- ]year|first half|Q[1-4]|H[12]|FY\d*|EBITDA|interim)\b|[Uu]msatz|[Gg]ewinn|[Vv]erlust|[Pp]rognose|[Qq]uartal|[Hh]albjahr|\p{L}*[zZ]ahlen|chiffre d|résultats?|bénéfice|trimestre|semestre|ventas|ingresos|beneficio|resultados|lucro|receita|omzet|winst|cijfers|ricavi|utile|fatturato/iu;
/** Somebody else's view, a market's size, or what will be told later: tried up to the end of the match. */
const NOT_TOLD =
  /\b(?:(?:will|to|plans to|expects to|intends to) (?:report|publish|release|announce its|present|host|issue|disclose|webcast)|conference call|analysts?,? (?:\w+ ){0,3}(?:expect|forecast|predict|see|estimat|project|model)\w*|is (?:expected|forecast|projected|estimated) to (?:report|post|announce)|market (?:size|revenue|is|will|to reach|research)|industry (?:revenue|sales)|helps?|helped|customers? (?:saw|see|report|increas)\w*|case study|if|could|might|lost (?:sales|revenue)|loss of (?:data|life|jobs)|sales (?:team|people|staff|force|director|manager|head|chief|leader|office|process|cycle|rep\w*|executive|tool|platform|software|and marketing|pipeline|tax)|earnings (?:call|season|calendar)|income tax|for[- ]profit|non-?profit|data loss|hair loss|weight loss|hearing loss|at a loss)\b/i;

type Rule = { pattern: RegExp; whose: "act" | "thing"; needs: "period" | "nothing" };
const rule = (whose: Rule["whose"], needs: Rule["needs"], source: string): Rule => ({
  whose,
  needs,
  pattern: new RegExp(`(?<![\\p{L}\\d-])${source}(?![\\p{L}])`, "giu"),
});

/** From the telling to the vague. Sums and percentages are one character each. */
const RULES: Rule[] = [
  rule(
    "act",
    "nothing",
    `(?:${LIFTS}|${LOWERS}) (?:(?:its|the|their|ihre|die|seine|son|sa|sus|su|suas|de|il|le|la) )?(?:[\\p{L}\\d'’-]+ ){0,4}?(?:${GUIDANCE})`,
  ),
  rule(
    "thing",
    "nothing",
    `(?:${GUIDANCE}) (?:was |is |has been |wird |wurde )?(?:raised|lifted|increased|upgraded|cut|lowered|trimmed|reduced|slashed|withdrawn|rises|rise|angehoben|erhöht|gesenkt)`,
  ),
  rule(
    "act",
    "nothing",
    "(?:issu(?:es|ed) (?:a )?(?:\\p{L}+ )?profit warning|warn(?:s|ed) (?:on|of|that|about) (?:[\\p{L}-]+ ){0,4}(?:profits?|revenues?|sales|earnings|margins)|gibt Gewinnwarnung|warnt vor (?:Verlust|Gewinneinbruch))",
  ),
  rule(
    "thing",
    "nothing",
    "(?:profit warning|Gewinnwarnung|avertissement sur résultats)(?= (?:at|from|by|bei|von|hits|sends|of|de)\\b)",
  ),
  rule(
    "act",
    "nothing",
    `(?:beats?|tops|topped|exceed(?:s|ed)|surpass(?:es|ed)|miss(?:es|ed)|trails|trailed|smash(?:es|ed)|übertrifft|verfehlt|dépasse|manque|supera|bate|overtreft)[^.;:]{0,50}?(?:${EXPECTED})`,
  ),
  rule("act", "period", `(?:${REPORTS})[^.;:]{0,70}?(?:${METRIC})(?: [^.;:]{0,60}?${FIGURE})?`),
  rule(
    "act",
    "period",
    `(?:${LIFTS}|${LOWERS}|doubl(?:es|ed)|tripl(?:es|ed)|grows|grew)[^.;:]{0,40}?(?:${METRIC})[^.;:]{0,50}?${FIGURE}`,
  ),
  rule(
    "act",
    "nothing",
    `(?:${REPORTS}|beats?|misses?)[^.;:]{0,80}?(?:(?:${PERIOD})[^.;:]{0,30}?(?:results|earnings|figures|numbers|trading update|trading statement)|(?:results|earnings|figures)(?: of operations)? (?:for|of) (?:the |its )?(?:${PERIOD})|\\p{L}*(?:Quartals|Halbjahres|Jahres)(?:zahlen|bilanz)|résultats (?:annuels|semestriels|trimestriels|du)|resultados (?:del|do|trimestrales|anuales)|(?:jaar|kwartaal|halfjaar)cijfers|trading (?:update|statement)|preliminary results|risultati)`,
  ),
  rule("thing", "period", `(?:${METRIC})[^.;:]{0,60}?(?:${MOVES})[^.;:]{0,60}?${FIGURE}`),
  rule("thing", "period", `(?:${METRIC})[^.;:]{0,50}?${FIGURE} (?:up|down|higher|lower|more|less|mehr|weniger|better)`),
  rule(
    "thing",
    "period",
    `(?:${MOVES}|record|record-breaking|wider|deeper|higher|lower)[^.;:]{0,30}? (?:${METRIC})[^.;:]{0,60}?${FIGURE}`,
  ),
  rule("thing", "period", `(?:${METRIC}) (?:${MOVES})`),
  rule(
    "act",
    "period",
    `expects? (?:its |to (?:report|post) )?(?:[\\p{L}\\d-]+ ){0,4}?(?:${METRIC})[^.;:]{0,60}?(?:${FIGURE}|ahead of|above|below|in line with)`,
  ),
  rule(
    "thing",
    "period",
    `(?:${METRIC}) (?:will|is set to|should) (?:be |come in )?(?:\\p{L}+ ){0,3}(?:ahead of|above|below|grow|rise|fall)[^.;:]{0,60}`,
  ),
];

const HAS_PERIOD = new RegExp(`(?<![\\p{L}\\d])(?:${PERIOD})(?![\\p{L}])`, "iu");
/** Without a verb of reporting a metric that moves is news only at the head of a text, or in one about results (sentences). */
const LEAD = 2;

function readStatement(reading: Reading, sentence: Sentence, isAboutResults: boolean): Statement | undefined {
  if (!cue(sentence)) return undefined;
  const figured = readFigures(sentence.text, reading);
  const hasPeriod = HAS_PERIOD.test(sentence.text) || (isAboutResults && periodNear(reading));
  for (const [index, { pattern, whose, needs }] of RULES.entries()) {
    if (needs === "period" && !hasPeriod) continue;
    if (whose === "thing" && !isAboutResults && !isLead(reading, sentence)) continue;
    for (const clue of figured.text.matchAll(pattern)) {
      const end = clue.index + clue[0].length;
      if (NOT_TOLD.test(figured.text.slice(0, end + 18))) continue;
      const at = figured.originalAt(clue.index);
      if (!isNews(reading, sentence, at) || !isOf(reading, sentence, at, whose)) continue;
      return { sentence, ...factsIn(figured), rank: index, outcome: outcomeOf(sentence.text) };
    }
  }
  return undefined;
}

function isLead(reading: Reading, sentence: Sentence): boolean {
  return reading.sentences.slice(1, sentence.index).filter(isTelling).length < LEAD;
}

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

/** Results are told of a period that is over, and against the one a year before: neither makes them old. */
function isNews(reading: Reading, sentence: Sentence, at: number): boolean {
  const { referenceAt } = reading;
  let isOld = false;
  const text = sentence.text.replace(PERIOD_END, (part) => {
    const dates = findDates(part, referenceAt);
    const last = dates.at(-1);
    if (last && referenceAt !== undefined && endOf(last) < referenceAt - PERIOD_AGE_DAYS_MAX * DAY_MS) isOld = true;
    return " ".repeat(part.length);
  });
  if (isOld) return false;
  const certainty = certaintyAt(
    text.replace(COMPARED, (part) => " ".repeat(part.length)),
    at,
    referenceAt,
  );
  return certainty === "stated" || (certainty === "rumoured" && IS_OWN_FORECAST.test(text));
}

/** Accounts of small companies come up to ten months after the year's end (days). */
const PERIOD_AGE_DAYS_MAX = 310;
const PERIOD_END =
  /\b(?:(?:for|in|of|over|during) )?(?:the )?(?:(?:\w+[- ]){0,3}(?:year|months|quarter|half|period|weeks)|Monate|Monaten|trimestre|semestre|exercice)(?: (?:that )?(?:ended|ending|to|through|bis|closed|clos|au))?(?: the end of)?(?: (?:on )?\d{1,2}\.?)?(?: \p{Lu}\p{L}{2,9})?(?: \d{1,2}(?:st|nd|rd|th)?)?,? ?(?:20\d\d)?|\b(?:Q[1-4]|H[12]|FY|fiscal|[1-4]Q)[ -]?'?(?:20)?\d\d\b|\b(?:for|in|im Jahr|en|em|nel) (?:fiscal |financial year )?20\d\d\b/giu;
const COMPARED =
  /\b(?:(?:from|than|versus|vs\.?|compared (?:with|to)|against|on|over|after|of|in|at|gegenüber|nach|im Vergleich zu[mr]?) )?(?:the )?(?:same (?:period|quarter|time) )?(?:of )?(?:a year (?:ago|earlier|before)|last year(?:['’]s)?|(?:the )?(?:previous|prior|preceding|year-ago|corresponding) (?:year|quarter|period|half)|(?:im |des |zum |dem )?Vorjahr\p{L}*|l['’]an(?:née)? derni(?:er|ère)|l['’]année précédente|(?:el )?año (?:pasado|anterior)|vorig jaar|(?:do |o )?ano (?:passado|anterior)|anno precedente|earlier)(?!\p{L})/giu;
const IS_OWN_FORECAST = /\b(?:guidance|outlook|forecast|expects?|prognose)\b/i;

const OUTCOMES: [Outcome, RegExp][] = [
  [
    "guidance-up",
    new RegExp(
      `(?<!\\p{L})(?:${LIFTS})[^.;:]{0,50}?(?:${GUIDANCE})|(?:${GUIDANCE}) (?:was |is |has been |wird |wurde )?(?:raised|lifted|increased|upgraded|rises|angehoben|erhöht)`,
      "iu",
    ),
  ],
  [
    "guidance-down",
    new RegExp(
      `(?<!\\p{L})(?:${LOWERS})[^.;:]{0,50}?(?:${GUIDANCE})|(?:${GUIDANCE}) (?:was |is |has been |wird |wurde )?(?:cut|lowered|trimmed|reduced|slashed|withdrawn|gesenkt)|profit warning|warn(?:s|ed) (?:on|of|that) [^.;:]{0,40}(?:profits?|sales|revenues?|earnings)|Gewinnwarnung`,
      "iu",
    ),
  ],
  [
    "miss",
    new RegExp(
      `(?:miss(?:es|ed)|below|short of|trail(?:s|ed)|worse than|verfehlt|unter den|inférieur|por debajo)[^.;:]{0,40}?(?:${EXPECTED})`,
      "iu",
    ),
  ],
  [
    "beat",
    new RegExp(
      `(?:beat(?:s|ing)?|tops|topp(?:ed|ing)|above|ahead of|exceed(?:s|ed|ing)?|surpass\\p{L}*|better than|smash\\p{L}*|übertrifft|über den|supérieur|dépasse|supera|por encima)[^.;:]{0,40}?(?:${EXPECTED})`,
      "iu",
    ),
  ],
];

function outcomeOf(text: string): Outcome | undefined {
  return OUTCOMES.find(([, pattern]) => pattern.test(text))?.[0];
}

const REVENUE =
  /\b(?:revenues?|sales|turnover)\b|[Uu]ms[aä]tz|chiffre d|\bCA\b|ventas|ingresos|facturación|receita|faturamento|omzet|ricavi|fatturato/u;
const MEASURE = new RegExp(METRIC, "giu");
const OLD_SUM =
  /\b(?:from|after|of a loss of|versus|compared (?:with|to)|against|von|nach|contre|desde)\s(?:an? )?(?:[\p{L}-]+ ){0,3}$/iu;

/** The percentage and the sum beside revenue, else beside the first measure named. */
function factsIn(figured: FiguredSentence): Pick<Statement, "facts" | "sum"> {
  const { text, sumsIn, percentsIn } = figured;
  const measures = [...text.matchAll(MEASURE)];
  const measure = measures.find((match) => REVENUE.test(match[0])) ?? measures[0];
  const rest = measure ? text.slice(measure.index) : text;
  const clause = /^[^;]{0,160}/u.exec(rest)?.[0] ?? rest;
  const percent = percentsIn(clause)[0] ?? percentsIn(text)[0];
  const marks = [...clause.matchAll(new RegExp(SUM, "gu"))];
  const now = marks.find(
    (mark) => !OLD_SUM.test(clause.slice(0, mark.index)) && !/^ ?(?:a|per) share/.test(clause.slice(mark.index + 1)),
  );
  const sum = now ? sumsIn(now[0])[0] : undefined;
  return {
    sum,
    facts: {
      ...(percent !== undefined && { percent }),
      ...sumFacts(sum),
    },
  };
}

/** Strength: 10 more for a changed forecast, which says more about the budget than a quarter that is over. */
function toReport(reading: Reading, first: Statement, statements: Statement[]): Detection {
  const outcome = statements.map((one) => one.outcome).find((one) => one !== undefined);
  const { sentence } = first;
  const withPercent = statements.find((one) => one.facts["percent"] !== undefined);
  const withSum = statements.find((one) => one.sum);
  const facts = { ...withSum?.facts, ...withPercent?.facts };
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

function titleOf(name: string, outcome: Outcome | undefined): string {
  if (outcome === "guidance-up") return `${name} raises its forecast`;
  if (outcome === "guidance-down") return `${name} lowers its forecast`;
  if (outcome === "beat") return `${name} reports results above expectations`;
  return outcome === "miss" ? `${name} reports results below expectations` : `${name} reports its results`;
}
