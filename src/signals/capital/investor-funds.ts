import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

/*
 * What an investor collects is its fund, whatever the sentences call it: money of those who invest through it, and no round.
 */

/** "Beacon Founders Fund raises inaugural €50m" */
export function isFundOfInvestor({ subject }: Reading, { text }: Sentence): boolean {
  if (CLOSES_FUND.test(text)) return true;
  return IS_INVESTOR.test(subject.name) && FUND.test(text);
}

/** Whether a text is about the funds of the account: it says so above, or the account is an investor in a text on such funds. */
export function isAboutOwnFund(reading: Reading): boolean {
  const opening = reading.sentences.filter((one) => !one.isBoilerplate).slice(0, OPENING);
  if (opening.some((one) => one.namesSubject && CLOSES_FUND.test(one.text))) return true;
  return (
    IS_INVESTOR.test(reading.subject.name) && opening.some((one) => FUND.test(one.text) || OF_FUNDS.test(one.text))
  );
}

/** Sentences. */
const OPENING = 6;

const IS_INVESTOR = /(?<!\p{L})(?:Funds?|Ventures?|Capital|Partners|Investments?|Investors|Equity)$/u;
const NTH =
  "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d{1,2}(?:st|nd|rd|th)|new|latest|debut|maiden|inaugural|flagship|oversubscribed|early-stage|growth|venture|buyout|seed)";
const IN_FUND = "(?!(?:from|of|in|for|to|with|by|round|and|led)\\s)[\\p{L}\\d$€£.,'’-]+ ";
/** "Closed its third growth fund after raising $600 million", "raised $325 million for its eighth fund", "holds a final close on": whoever closes a fund is an investor. */
const CLOSES_FUND = createPattern(
  new RegExp(
    `\\b(?:clos(?:es?|ed|ing)|clinch(?:es|ed|ing)?|wrap(?:s|ped|ping)? up|complet(?:es?|ed|ing)|finali[sz](?:es?|ed|ing)|rais(?:es?|ed|ing)|launch(?:es|ed)|h(?:olds|eld) (?:an? )?(?:first |final |interim )?clos(?:e|ing)) (?:(?:out|on) )?(?:(?:its|an?|the|their|our|${NTH}|[$€£]\\d\\S*) (?:(?:(?:seed|pre-seed) and )|${IN_FUND}){0,6})?(?:[Ff]und(?! ?-?rais|-| (?:accounting|admin\\p{L}*|management|software|platform|data))|Fund (?:[IVX]+|\\d))(?!\\p{L})|\\brais(?:es?|ed|ing) (?:about |over |more than |nearly )?[\\p{L}]{0,3}[$€£¥]\\d[\\d.,]*(?: ?(?:million|billion|[mb]n?))? (?:for|in|into|across|towards?|through) (?:its|an?|the|their|our|two|three) (?:${IN_FUND}){0,4}[Ff]unds?(?!\\p{L}| ?-?rais)`,
    "iu",
  ),
);

const FUND =
  /\b(?:inaugural|maiden|debut|(?:first|second|third|fourth|final) (?:close|closing|fund)|new fund|fund (?:[IVX]+|\d)|limited partners)\b/iu;
/** A text on what investors collect, quarter by quarter. */
const OF_FUNDS =
  /\b(?:venture(?:[- ]capital)?|private[- ]equity|buy-?out) (?:fund-?raising|funds|firms raised|funds raised)\b|\bfunds (?:raised|collected|gathered)\b/iu;
