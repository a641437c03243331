import { COMPANY_NOUN } from "../language/company-nouns.ts";
import { isStated } from "../language/doer.ts";
import { linesBelow } from "../language/headline-above.ts";
import { nounPhraseAt, toSingular } from "../language/noun-phrase.ts";
import { othersOf } from "../language/other-parties.ts";
import { withOwnSign } from "../language/own-sign.ts";
import { createPattern, type Pattern } from "../language/pattern.ts";
import { isProduct, isProductNoun } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { Launch } from "./own-products.ts";

/**
 * What is new by its name, told of itself and not of who makes it: "its new planner, Atlas, was switched on", "with Atlas, launched
 * today,", "Atlas began shipping".
 */

const NAME = "(?<name>\\p{Lu}[\\p{L}\\p{N}+-]*(?: (?:\\p{Lu}|\\d)[\\p{L}\\p{N}+-]*){0,3})";
const KIND = '(?<kind>[^,.;:“”"]{3,50})';
const WHOSE = `(?:¤['’]s?|[Tt]he (?:[\\p{L}-]+ ){0,2}?${COMPANY_NOUN}['’]s|[Ii]ts|[Oo]ur)`;
const NEW =
  "(?:(?:very|brand-?new|all-new|new|newest|latest|next|own|\\p{L}+-generation|first|first-ever|second|third|fourth|fifth) ){1,3}";
const NOW = "(?:now |today |finally |officially |also |already |just )*";
/** Said of goods alone: nobody can be bought, worn or downloaded. */
const SOLD =
  "(?:(?:is|are|was|were|has been|have been) NOW(?:on sale|in (?:the )?(?:shops|stores)|stocked|out(?= (?:today|now|on)|[.!]?$)|available|shipping|sold)|dropped|drops|(?:goes|went|going|go) on (?:general )?sale|(?:hits?|reach(?:es|ed)) (?:the )?(?:shelves|shops|stores|market|streets|showrooms)|(?:can|could) NOW(?:be )?(?:ordered|bought|downloaded|booked|pre-ordered)|ships|shipped|costs|(?:began|begins|has begun|started|starts|has started) (?:shipping|selling|sales|deliveries)|arriv(?:es|ed) (?:on|in) (?:consoles|iOS|Android|PC|mobile|tablets|the App Store|app stores|Steam|shops|stores))";
const CAME = `(?:${SOLD}|(?:is|are|was|were|has been|have been|has|have) NOW(?:launched|switched on|released|unveiled|introduced|gone live|live)|launch(?:es|ed)|debut(?:s|ed)|(?:goes|went|going) live)`;
const DAY =
  "(?:today|yesterday|this (?:morning|week|month)|last (?:week|month)|at the weekend|earlier (?:today|this week)|(?:on |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)";

type Frame = { pattern: Pattern; needs: "product" | "goods" | "name" };

const create = (source: string, needs: Frame["needs"]): Frame => ({
  pattern: createPattern(new RegExp(`(?<![\\p{L}¤])${source.replaceAll("NOW", NOW)}(?!\\p{L})`, "u")),
  needs,
});
const FRAMES: Frame[] = [
  create(`${WHOSE} ${NEW}${KIND}, (?:the )?${NAME}, ${SOLD}`, "goods"),
  create(`${WHOSE} ${NEW}${KIND}, (?:the )?${NAME}, ${CAME}`, "product"),
  create(`${NAME}, ${WHOSE} (?:${NEW})?${KIND}, ${SOLD}`, "goods"),
  create(`${NAME}, ${WHOSE} (?:${NEW})?${KIND}, ${CAME}`, "product"),
  create(`[Ww]ith ${NAME}, (?:which (?:was |has )?)?(?:launched|released|unveiled|introduced|out) ${DAY},`, "name"),
  create(
    `(?:[Aa]nyone|[Ee]veryone|[Ee]verybody|[Yy]ou|[Cc]ustomers|[Dd]evelopers|[Tt]eams) can (?:now )?(?:sign up for|buy|order|pre-order|download|book|install|subscribe to|get) ${NAME}, (?:${WHOSE}|an?) ${KIND}`,
    "product",
  ),
  create(`¤['’]s? (?:${NEW})?${NAME} (?:goes|went|is now) live`, "name"),
  create(
    `(?:^|The )${NAME} (?:began|begins|has begun|started|starts|has started) (?:shipping|deliveries|selling)`,
    "name",
  ),
  create(
    `${WHOSE} ${NAME} (?:range|line|collection|series) (?:is|are) (?:stocked|sold|available|on sale) (?:from today|from \\p{L}+day|now|as of today)`,
    "name",
  ),
];

/** "As of today": in the sentence where anybody can get it by now. */
const BY_NOW = /(?<!\p{L})(?:now|today|as of|this morning|from (?:to)?day|since|at last)(?!\p{L})/iu;
/** Further down a text tells of what was there before. */
const LEAD_SENTENCES = 3;

/** Such a thing in the headline or the lead of a text about the account and nobody else. */
export function namedArrival(reading: Reading, sentence: Sentence): Launch | undefined {
  const [title] = reading.sentences;
  if (sentence.index > LEAD_SENTENCES || !title || reading.document.kind !== "article") return undefined;
  if (!(sentence.namesSubject || title.namesSubject || reading.isOwnSite)) return undefined;
  const text = withOwnSign(reading, sentence);
  for (const { pattern, needs } of FRAMES) {
    const match = pattern.exec(text);
    const { name, kind } = match?.groups ?? {};
    if (!match || name === undefined || !isStated(reading, { ...sentence, text }, match.index)) continue;
    if (othersOf(reading, sentence).some((other) => !name.includes(other.name) && !other.name.includes(name))) continue;
    const phrase = kind === undefined ? undefined : nounPhraseAt(kind, 0);
    if (needs !== "name" && !(phrase && isProduct(phrase, true, false))) continue;
    if (needs === "product" && !(phrase && isProductNoun(phrase))) continue;
    if (/ can /.test(match[0]) && !BY_NOW.test(text)) continue;
    return { product: name, isWeak: needs === "name", isAhead: false };
  }
  return undefined;
}

/** "Acme's new turntable wants to be your last" above "It costs €1,900": what the headline only describes is for sale below. */
export function soldBelow(reading: Reading, sentence: Sentence): Launch | undefined {
  if (!sentence.isTitle || !sentence.namesSubject || reading.document.kind !== "article") return undefined;
  const text = withOwnSign(reading, sentence);
  const lead = OWN_NEW.exec(text) ?? WITH_NEW.exec(text);
  const phrase = lead && nounPhraseAt(text, lead.index + lead[0].length);
  if (!lead || !phrase || IN_TROUBLE.test(text) || !isStated(reading, { ...sentence, text }, lead.index))
    return undefined;
  // Where a verb follows, the phrase ends with the first word that is a product.
  const last = phrase.words.findIndex((word) => isProductNoun({ ...phrase, head: toSingular(word.toLowerCase()) }));
  const below = linesBelow(reading).slice(0, 2);
  if (last < 0 || !(TO_BE_HAD.test(text) || below.some((one) => FOR_SALE.test(one.text)))) return undefined;
  return { product: phrase.words.slice(0, last + 1).join(" "), isWeak: true, isAhead: false };
}

const OWN_NEW = /¤['’]s? (?:(?:very )?first|new|latest|newest|next) (?=\p{Ll})/u;
/** "goes refillable with new lipstick", "takes on giants with its first phone". */
const WITH_NEW =
  /^¤ (?:goes|takes on|targets|courts|woos|enters|challenges|chases|answers|eyes|bets on|tackles)(?= )[^¤:;,]{2,50} with (?:an? |its |their )?(?:first|new) (?=\p{Ll})/u;
const TO_BE_HAD =
  /^(?:Now )?[Yy]ou can now|^Now you can|(?<!\p{L})(?:out now|on sale|now available|is here|orders? open)(?!\p{L})/u;
const FOR_SALE =
  /(?<!\p{L})(?:costs?|ships?|on sale|available (?:now|from|in|at|on)|pre-?orders?|in (?:shops|stores)|priced|retails?|(?:from|for|at) [$€£]\d)(?!\p{L})/iu;
const IN_TROUBLE =
  /(?<!\p{L})(?:recall\p{L}*|fires?|fails?|failed|flop\p{L}*|sales|sold|profit\p{L}*|revenue|shares|lawsuit|sued|ban(?:s|ned)?|fined?|delay\p{L}*|review(?:ed|s)?|leak\p{L}*|rumou?r\p{L}*|hacked|breach\p{L}*|jobs|hires?|tested|hands-on)(?!\p{L})/iu;
