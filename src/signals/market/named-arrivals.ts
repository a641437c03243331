import { COMPANY_NOUN } from "../language/company-nouns.ts";
import { isStated } from "../language/doer.ts";
import { nounPhraseAt } from "../language/noun-phrase.ts";
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
