import { DAY_MS } from "#core/time.ts";
import { certaintyAt } from "../language/certainty.ts";
import { endOf, findDates } from "../language/dates.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Results are told of a period that is over, and against the one a year before: neither makes them old. */
export function isNewsOfPeriod(reading: Reading, sentence: Sentence, at: number): boolean {
  const { referenceAt } = reading;
  let isOld = false;
  const text = sentence.text.replace(COMPARED_YEAR.regexp, blank).replace(PERIOD_END.regexp, (part) => {
    const dates = findDates(part, referenceAt);
    const last = dates.at(-1);
    if (last && referenceAt !== undefined && endOf(last) < referenceAt - PERIOD_AGE_DAYS_MAX * DAY_MS) isOld = true;
    return blank(part);
  });
  if (isOld || OVER_YEARS.test(sentence.text)) return false;
  const certainty = certaintyAt(text.replace(COMPARED.regexp, blank), at, referenceAt);
  return certainty === "stated" || (certainty === "rumoured" && IS_OWN_FORECAST.test(text));
}

function blank(part: string): string {
  return " ".repeat(part.length);
}

/** "Up 5% a year since 2005": a stretch of years is no period of results. */
const OVER_YEARS = createPattern(/\b(?:a|per|each|every) year since (?:19|20)\d\d\b/i);

/** "From 2.4bn euros in 2003", "against a loss of $3m in 2011": the year before is no period of these results. */
const COMPARED_YEAR = createPattern(
  /\b(?:from|than|versus|vs\.?|compared (?:with|to)|against) (?:the |an? )?(?:[\p{L}-]+ ){0,3}?(?:[$€£]?\d[\d.,]*\S* ?(?:\p{L}+ ){0,2})?(?:in |for |during )?(?:fiscal )?(?:19|20)\d\d\b/giu,
);
/** Accounts of small companies come up to ten months after the year's end (days). */
const PERIOD_AGE_DAYS_MAX = 310;
const PERIOD_END = createPattern(
  /\b(?:(?:for|in|of|over|during) )?(?:the )?(?:(?:\w+[- ]){0,3}(?:year|months|quarter|half|period|weeks)|Monate|Monaten|trimestre|semestre|exercice)(?: (?:that )?(?:ended|ending|to|through|bis|closed|clos|au))?(?: the end of)?(?: (?:on )?\d{1,2}\.?)?(?: \p{Lu}\p{L}{2,9})?(?: \d{1,2}(?:st|nd|rd|th)?)?,? ?(?:20\d\d)?|\b(?:Q[1-4]|H[12]|FY|fiscal|[1-4]Q)[ -]?'?(?:20)?\d\d\b|\b(?:for|in|im Jahr|en|em|nel) (?:fiscal |financial year )?20\d\d\b/giu,
);
const COMPARED = createPattern(
  /\b(?:(?:from|than|versus|vs\.?|compared (?:with|to)|against|on|over|after|of|in|at|gegenüber|nach|im Vergleich zu[mr]?) )?(?:the )?(?:same (?:period|quarter|time) )?(?:of )?(?:a year (?:ago|earlier|before)|last year(?:['’]s)?|(?:the )?(?:previous|prior|preceding|year-ago|corresponding) (?:year|quarter|period|half)|(?:im |des |zum |dem )?Vorjahr\p{L}*|l['’]an(?:née)? derni(?:er|ère)|l['’]année précédente|(?:el )?año (?:pasado|anterior)|vorig jaar|(?:do |o )?ano (?:passado|anterior)|anno precedente|earlier)(?!\p{L})/giu,
);
const IS_OWN_FORECAST = /\b(?:guidance|outlook|forecast|expects?|prognose)\b/i;
