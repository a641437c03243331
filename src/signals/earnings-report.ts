import type { Detection } from "#core/detection.ts";
import { reportedFigures } from "./capital/reported-figures.ts";
import type { Outcome } from "./capital/result-outcome.ts";
import { readStatement, type Statement } from "./capital/result-statements.ts";
import { PERIOD } from "./capital/results.ts";
import {
  IS_AHEAD,
  ITEM,
  NOT_OUT_YET,
  SPEAKS_OF_MEASURE,
  SPEAKS_OF_OUTLOOK,
  SPEAKS_OF_REPORT,
  SPEAKS_OF_RESULTS,
} from "./capital/speaks-of-results.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { createPattern } from "./language/pattern.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

const cue = createCue(
  `revenue revenues sales turnover profit profits earnings ebitda ebit income loss losses eps bookings billings estimates results result figures guidance outlook forecast forecasts
  expectations trading quarter quarterly half pretax pre umsatz gewinn verlust ergebnis quartal quartalszahlen jahresumsatz jahreszahlen halbjahr halbjahreszahlen prognose umsatzprognose gewinnprognose gewinnwarnung rekordumsatz konzernumsatz nettogewinn
  vorsteuergewinn gewinnsprung gewinneinbruch gewinnplus gewinnrückgang gewinnziel gewinnziele umsatzplus umsatzsprung umsatzrückgang rekordgewinn verdient previsión überschuss erlöse chiffre ca résultat résultats bénéfice perte ventes ventas ingresos beneficio pérdidas facturación factura facturó fatura faturou fattura erlöst gana ganó lucra lucrou perdió ganancias receita receitas lucro
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

function mayTell(text: string): boolean {
  return SPEAKS_OF_MEASURE.test(text) || SPEAKS_OF_OUTLOOK.test(text) || SPEAKS_OF_REPORT.test(text);
}

function isWrittenBefore({ sentences }: Reading): boolean {
  return sentences.slice(0, OPENING).some(({ text, isBoilerplate }) => !isBoilerplate && IS_AHEAD.test(text));
}

/** Sentences. */
const OPENING = 3;

/** A study of a market has figures of the market. */
const OF_MARKET =
  /\bmarket (?:to (?:reach|hit|grow|exceed|surpass)|size|(?:is )?(?:set|expected|projected|forecast) to|will (?:reach|grow)|outlook|report)\b/i;

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

/** Item 2.02 of form 8-K is "Results of Operations and Financial Condition". */
function reportedForm(reading: Reading): Detection[] {
  const { document, sentences } = reading;
  if (document.kind !== "filing") return [];
  const sentence = document.facts.formItems?.includes("2.02")
    ? sentences[0]
    : sentences.find(({ text }) => ITEM.test(text));
  if (!sentence) return [];
  return [toReport(reading, { sentence, facts: {}, sum: undefined, outcome: undefined }, [])];
}

/** Strength: 10 more for a changed forecast, which says more about the budget than a quarter that is over. */
function toReport(reading: Reading, first: Statement, statements: Statement[]): Detection {
  const outcome = statements.map((one) => one.outcome).find((one) => one !== undefined);
  const { sentence } = first;
  return toDetection(reading, sentence, {
    type: "earnings_report",
    subtype: outcome,
    title: titleOf(reading.subject.name, outcome),
    strengthShift: outcome?.startsWith("guidance") ? 10 : 0,
    certainty: sentence.isTitle || sentence.index <= 3 ? 1 : 0.85,
    data: reportedFigures(reading, first, statements),
    identity: {},
  });
}

function titleOf(name: string, outcome: Outcome | undefined): string {
  if (outcome === "guidance-up") return `${name} raises its forecast`;
  if (outcome === "guidance-down") return `${name} lowers its forecast`;
  if (outcome === "beat") return `${name} reports results above expectations`;
  return outcome === "miss" ? `${name} reports results below expectations` : `${name} reports its results`;
}
