import { createCue } from "../language/cues.ts";
import { isStated } from "../language/doer.ts";
import { findMoney } from "../language/money.ts";
import { othersOf } from "../language/other-parties.ts";
import { withSelfSign } from "../language/self-sign.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Prices of the account that change in the words of those who pay: "admission to Acme is now $25", "has knocked 15 percent off". */

const SUM = "(?:[$€£]\\s?\\d[\\d.,]*|\\d[\\d.,]* ?(?:%|per ?cent|dollars?|euros?|pounds?|pence|p|cents?)(?!\\p{L}))";
const FEE =
  "(?:[Aa]dmission|[Ee]ntry|[Tt]uition(?: fees)?|[Tt]ickets?|[Ff]ares?|[Mm]embership|[Ss]ubscriptions?|[Ff]ees?|[Rr]ates|[Dd]ues|[Tt]olls?|[Bb]ills|[Pp]rices?|[Rr]ents?|[Pp]remiums?|[Pp]ostage|[Pp]arking|(?:[Aa]|[Tt]he (?:price|cost) of an?) [\\p{L}-]+(?: [\\p{L}-]+)?)";
const MOVES =
  "(?:(?:will|is|are|to|set|now|would|has|have) )*(?:climb|rise|rose|risen|go(?:es|ne)? up|went up|jump(?:ed|s)?|increase[ds]?|rises|climbs|fall(?:s|en)?|fell|drop(?:s|ped)?|come(?:s)? down|cost)";

type Frame = { pattern: RegExp; isOwn?: boolean };
const create = (source: string, isOwn = false): Frame => ({
  pattern: new RegExp(`(?<![\\p{L}¤])${source}`, "u"),
  isOwn,
});

const FRAMES: Frame[] = [
  create(
    `¤ (?:(?:has|have|is|are|will|now|also) )*(?:knock(?:s|ed|ing)?|shav(?:es?|ed|ing)|lop(?:s|ped|ping)|tak(?:es?|en|ing)|took|slic(?:es?|ed)) ${SUM} off (?:of )?(?:the |its |all |¤['’]s )*(?:[\\p{L}\\d-]+ ){0,4}?(?:price|fee|fare|plans?|tickets?|subscriptions?|laptops?|servers?|phones?|cars?|models?)`,
  ),
  create(
    `${FEE} (?:to|at|for|on|with|of) (?:the )?(?:[\\p{Ll}-]+ ){0,3}¤[^.;]{0,30}? (?:is|are|will be|costs?|becomes?|goes to) (?:now )?${SUM}[^.;]{0,30}?(?:,? (?:up|down) from|instead of|rather than)`,
  ),
  create(
    `${FEE} (?:to|at|for|on|with|of) (?:the )?(?:[\\p{Ll}-]+ ){0,3}¤[^.;]{0,40}? ${MOVES} (?:[^.;]{0,20}? )?${SUM}`,
  ),
  create(
    `¤ (?:(?:has|have|is|are|will|now) )*(?:drop|dropping|drops|end|ending|ends|scrap|scrapping|scraps|doing away with|does away with|replac(?:es?|ing)) (?:its |the |¤['’]s )(?:annual|yearly|monthly|two-year|fixed) (?:contracts?|plans?|fees?|subscriptions?)[^.;]{0,60}?${SUM}`,
  ),
  // On its own pages
  create(
    `(?:necessary|(?:am|are|is|was|were|been) (?:forced|obliged)|no (?:other )?(?:choice|option) but|time|decided|have|had|need) (?:for us )?to (?:go up|raise|increase|put up|charge|lift|adjust)(?: [^.;]{0,50}?)? ?(?:(?:our|the|¤['’]s) (?:[\\p{L}-]+ ){0,3}(?:prices?|rates?|fees?|subscriptions?)|(?:by )?${SUM})`,
    true,
  ),
  create(
    `¤ (?:(?:have|are|will|has|now|just) )*(?:putting|put|raising|raised|increased|increasing|lowered|lowering|cutting|cut|dropped|dropping) (?:up )?(?:the )?(?:¤['’]s |the )?(?:[\\p{L}-]+ ){0,3}(?:prices?|rates|fees?)[^.;]{0,40}?${SUM}`,
    true,
  ),
  create(
    "¤ (?:is|are) now (?:completely |entirely )?free for (?:all|everyone|everybody|teams|individuals|students|schools|teachers|non-?profits|small|personal|open[ -]source)",
    true,
  ),
];

export const mayReprice = createCue(
  `knock knocked knocks shaved lopped takes taken taking took off admission entry tuition ticket tickets fare fares membership subscription subscriptions fee fees rates dues toll tolls bills price prices rent premium postage parking cost costs
  free dropping drops scrapping ending ends scraps doing does necessary forced obliged choice option raising raised putting increased lowered cutting dropped replaces`,
);
/** Sentences. */
const LEAD = 3;
/** Above this a sum is no price (whole units of any currency). */
const PRICE_MAX = 100_000;

/** Whether such a sentence stands near the head of a text about the account. */
export function isRepriced(reading: Reading, sentence: Sentence): boolean {
  if (sentence.index > LEAD || !mayReprice(sentence) || NO_PRICE.test(sentence.text)) return false;
  if (!(/\d/.test(sentence.text) || reading.isOwnSite)) return false;
  if (findMoney(sentence.text).some(({ amount }) => amount > PRICE_MAX)) return false;
  const text = withSelfSign(reading, sentence);
  if (othersOf(reading, sentence).some(({ name }) => name.includes(" "))) return false;
  return FRAMES.some(({ pattern, isOwn }) => {
    const match = isOwn && !reading.isOwnSite ? null : pattern.exec(text);
    return match !== null && isStated(reading, { ...sentence, text: text.slice(match.index) }, 0);
  });
}

const NO_PRICE =
  /(?<!\p{L})(?:sometimes|from time to time|occasionally|regularly|usually|whenever|if|shares?|stock|profits?|revenues?|sales (?:fell|rose)|earnings|costs? of (?:living|capital|sales)|mortgages?|interest|inflation|analysts?|last year|in (?:19|20)\d\d|percent of (?:students|people|customers)|discount(?:s|ed)? (?:until|till|ends|for)|black friday|sale ends|coupon|promo)(?!\p{L})/iu;
