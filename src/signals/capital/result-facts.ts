import type { SignalFacts } from "#core/detection.ts";
import type { Money } from "../language/money.ts";
import { type FiguredSentence, SUM, sumFacts } from "./figures.ts";
import { movesIn } from "./growth-figures.ts";
import { METRIC } from "./results.ts";

/** What a sentence on results gives: a percentage, and a sum of money with what it is as facts. */
export type ResultFacts = { facts: SignalFacts; sum: Money | undefined };

const REVENUE =
  /\b(?:revenues?|sales|turnover)\b|[Uu]ms[aä]tz|chiffre d|\bCA\b|ventas|ingresos|facturación|receita|faturamento|omzet|ricavi|fatturato/u;
const MEASURE = new RegExp(METRIC, "giu");
const OLD_SUM =
  /\b(?:from|after|below|above|under|short of|by|of a loss of|(?:over|under)statement of(?: (?:about|approximately|some))?|versus|compared (?:with|to)|against|(?<!(?:[Uu]msatz|[Gg]ewinn|[Ee]rgebnis|[Vv]erlust|[Ee]rlös) )von|nach|contre|desde)\s(?:an? )?(?:[\p{L}'’-]+ ){0,3}$/iu;

/** "a $2 billion write-down", "$1 billion in surplus cash": what makes a result smaller, or is beside it. */
const OF_OTHER_THING =
  /^(?: (?!(?:net|operating|pre-?tax|quarterly|annual)\b)[\p{L}-]+){0,2} (?:write-?(?:down|off)s?|charges?|reserves?|provisions?|impairments?|settlements?|fines?|penalt(?:y|ies)|dividends?|buy-?backs?|(?:tax )?refunds?|bids?|contracts?|orders?|mergers?|takeovers?|acquisitions?|deals?|buy-?outs?|purchases?|stakes?|IPOs?|listing|rights issue|share (?:sale|placing))(?!\p{L})|^ (?:in|of|worth of) (?:[\p{L}-]+ ){0,2}?(?:cash|assets|debts?|charges?|savings|costs|stock|shares|bonds|reserves?|cuts)(?!\p{L})|^ from (?:its |the )?assets(?!\p{L})/iu;
/** "wider loss, lenders grant £15m": what follows a comma is another matter unless it goes on comparing. */
const OTHER_CLAUSE =
  /, (?!up|down|compared|an?\b|or\b|against|from|which is|higher|lower|with|and|including|\d)(?=\p{Ll}+ \p{Ll})/u;

/** The percentage and the sum beside revenue, else beside the first measure named. */
export function factsIn(figured: FiguredSentence): ResultFacts {
  if (isOfDivision(figured.text)) return { facts: {}, sum: undefined };
  const measures = [...figured.text.matchAll(MEASURE)];
  const revenue = measures.find((match) => REVENUE.test(match[0]));
  const ofRevenue = revenue && factsAfter(figured, revenue.index);
  if (ofRevenue?.sum) return ofRevenue;
  const at = measures[0]?.index ?? 0;
  const ofFirst = factsAfter(figured, at);
  const isOfResult = !OF_REVISION.test(figured.text.slice(at + (measures[0]?.[0].length ?? 0)));
  const [sum] = isOfResult ? figured.sumsIn(SUM_BEFORE.exec(figured.text.slice(0, at))?.[1] ?? "") : [];
  if (sum && sum.amount >= RESULT_MIN) return { sum, facts: { ...ofFirst.facts, ...sumFacts(sum) } };
  return ofRevenue && !ofFirst.sum ? ofRevenue : ofFirst;
}

/** "Sales of Acme's pension business": no figure of the whole. */
export function isOfDivision(text: string): boolean {
  return OF_DIVISION.test(text) && !OF_ALL.test(text);
}

const OF_DIVISION =
  /(?<!\p{L})(?:of|at|in|by) (?:[\p{L}\d&.-]+['’]s?|its|the|their) (?!core |main |whole |entire )(?:[\p{L}-]+ ){1,3}(?:business|division|unit|arm|segment|subsidiary)(?!\p{L})/iu;
const OF_ALL = /(?<!\p{L})(?:total|overall|group|combined|company-?wide|consolidated|net income|net profit)(?!\p{L})/iu;

/** "$300m profit revision" */
const OF_REVISION =
  /^ (?:revisions?|restatements?|warnings?|hit|blow|targets?|forecasts?|goals?|boost|shortfall|overstatement|upgrade|downgrade|drop|fall|rise|increase|decline|jump|gap|share|sharing|plan)(?!\p{L})/iu;
/** "$2.2bn fourth-quarter loss"; not the loss that there was before. */
const SUM_BEFORE = new RegExp(
  `(?<!\\b(?:from|below|above|under|versus|than|against|vs|to) (?:an? )?|\\b(?:returns?|returned|back|black|recovers?)\\b[^,;]{0,40})(${SUM}) (?:(?!(?:of|off|in|to|on|for|from|and|as|with|by)\\b)[\\p{L}\\d-]+ ){0,3}$`,
  "u",
);
/** Less is earned on a share, or its price (whole units of any currency). */
const RESULT_MIN = 1_000;

function factsAfter({ text, sumsIn, percentsIn }: FiguredSentence, at: number): ResultFacts {
  const rest = text.slice(at);
  const clause = /^[^;]{0,160}/u.exec(rest)?.[0] ?? rest;
  const percent = percentsIn(movesIn(clause))[0] ?? percentsIn(movesIn(text))[0];
  const marks = [...clause.matchAll(new RegExp(SUM, "gu"))];
  const now = marks.find(
    (mark) =>
      !OLD_SUM.test(clause.slice(0, mark.index)) &&
      !OTHER_CLAUSE.test(clause.slice(0, mark.index)) &&
      !/^ ?(?:(?:a|per) share|down to )/.test(clause.slice(mark.index + 1)) &&
      !OF_OTHER_THING.test(clause.slice(mark.index + 1)) &&
      (sumsIn(mark[0])[0]?.amount ?? 0) >= RESULT_MIN,
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
