import { createPattern } from "../language/pattern.ts";
import type { Sentence } from "../reading.ts";
import { NUMBER, numberOf, PEOPLE } from "./staff-counts.ts";
import { GROWTH_PERCENT_MIN } from "./staff-growth.ts";

/** A number of people now and a smaller one then, told in sentences near each other. */
export type ThenAndNow = { sentence: Sentence; at: number; count: number };

/** Sentences between the two numbers at most. */
const REACH = 4;
/** A number twenty times the other counts something else. */
const FACTOR_MAX = 20;

const AGO =
  "(?:(?:this time |in the summer of |in )?last (?:year|summer|spring|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eighteen|twelve|\\d{1,2}) (?:years?|months?) (?:ago|earlier|before))|(?:the year before|a year before|when we (?:started|began|launched)(?: out)?(?! in)|at the (?:start|beginning) of (?:the|last) year)|" +
  "vor (?:einem|zwei|drei|vier|fünf|sechs|\\d{1,2}) (?:jahr(?:en)?|monaten)|(?:im vorjahr|vergangenes jahr|letztes jahr)|il y a (?:un|deux|trois|quatre|cinq|\\d{1,2}) (?:ans?|mois)|hace (?:un|dos|tres|cuatro|cinco|\\d{1,2}) (?:años?|meses)|há (?:um|dois|três|\\d{1,2}) (?:anos?|meses)|(?:un|due|tre|\\d{1,2}) (?:anno|anni|mesi) fa|(?:een|twee|drie|\\d{1,2}) (?:jaar|maanden) geleden|vorig jaar)";
/** After the number nothing, or people: "640 names on the payroll", "there were 14". */
const OF_US = `(?= ${PEOPLE}| of us| across| strong| spread| and (?:growing|counting)| in (?:\\p{L}+ )?(?:countries|offices|cities|time zones)| names| namen| noms| nombres|[.,;!)]|$)`;
const THEN = [
  new RegExp(
    `(?<![\\p{L}])${AGO}(?![\\p{L}])[^.;!?\\d]{0,50}?(?<![\\p{L}\\p{N}.,$€£])(?<from>${NUMBER})${OF_US}`,
    "iu",
  ),
  new RegExp(`(?<![\\p{L}\\p{N}.,$€£])(?<from>${NUMBER})(?: ${PEOPLE})? ${AGO}(?![\\p{L}])`, "iu"),
];
const NOW = createPattern(
  new RegExp(
    `(?<![\\p{L}])(?:there are|we are|we['’]re|we were|now|today|currently|employs?|stands? at|counts?|numbers?|totals?|jetzt|heute|zählt|zählen|beschäftigt|sind|ya|hoy|oggi|hoje|aujourd['’]hui|compte|emploie|telt|inmiddels)(?![\\p{L}])[^.;!?\\d]{0,40}?(?<![\\p{L}\\p{N}.,$€£])(?<to>${NUMBER})${OF_US}`,
    "iu",
  ),
);
/** A headline that leaves out what grew: the body has to say that the larger number is people. */
const HEADLINE = new RegExp(
  `^(?:how we (?:grew|went) )?from (?<from>${NUMBER}) to (?<to>${NUMBER})(?: in|$|:|,)`,
  "iu",
);

/** The first pair of such numbers in sentences that are about the account. */
export function thenAndNow(sentences: Sentence[]): ThenAndNow | undefined {
  for (const [index, sentence] of sentences.entries()) {
    const now = NOW.exec(sentence.text);
    const to = numberOf(now?.groups?.["to"]);
    if (!now || to === undefined) continue;
    const near = sentences.slice(Math.max(0, index - REACH), index + REACH + 1);
    const isGrowth = near.some(({ text, isTitle }) => {
      const headline = isTitle ? HEADLINE.exec(text) : null;
      if (headline && numberOf(headline.groups?.["to"]) === to) return isMore(numberOf(headline.groups?.["from"]), to);
      return THEN.some((pattern) => isMore(numberOf(pattern.exec(text)?.groups?.["from"]), to));
    });
    if (isGrowth) return { sentence, at: now.index, count: to };
  }
  return undefined;
}

function isMore(from: number | undefined, to: number): boolean {
  return from !== undefined && from > 1 && (to - from) * 100 >= GROWTH_PERCENT_MIN * from && to <= from * FACTOR_MAX;
}
