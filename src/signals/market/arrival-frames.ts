import { createCue } from "../language/cues.ts";
import { isStated } from "../language/doer.ts";
import { linesBelow } from "../language/headline-above.ts";
import { nounPhraseAt } from "../language/noun-phrase.ts";
import { othersOf } from "../language/other-parties.ts";
import { isProduct, isProductNoun } from "../language/products.ts";
import { withSelfSign } from "../language/self-sign.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { Launch } from "./own-products.ts";

/** What is new told without a word for launching: "has come up with Kelvo, an app", "Called the Lido, it goes on sale", "went live on the App Store". */

const NAME =
  "(?<name>\\p{Lu}[\\p{L}\\p{N}+-]*(?: (?:(?:for|of|the) )?(?:\\p{Lu}|\\d)[\\p{L}\\p{N}+-]*){0,4})(?![\\p{L}\\p{N}])";
const WE = "¤(?:,? (?:and|&) \\p{Lu}[\\p{L}\\p{N}&.’-]*(?: \\p{Lu}[\\p{L}\\p{N}&.’-]*){0,3})?";
const KIND = '(?<kind>[^,.;:“”"]{3,60})';
const THE = "(?:the |The |der |die |das |den |le |la |el |il |o |a |de |het )?";
const A = "(?:an?|its|their|¤['’]s|yet another)";
const NEW = "(?:(?:very first|brand-?new|all-new|new|newest|latest|next|first|first-ever|own) ){1,2}";
const MADE =
  "(?:has |have |had |now |just |also |finally )*(?:created|developed|designed|invented|devised|built|made|come up with|came up with|cooked up|cooks up|whipped up|put together|dreamed up|thought up|crafted|brewed|baked|engineered)";
const SHOWN =
  "(?:has |have |is |are |was |now |just |also |finally |this week |today )*(?:bow(?:s|ed)|show(?:s|ed|n)|(?:come|came|comes|coming) (?:up|out) with|cook(?:s|ed|ing) up|hit(?:s|ting)? (?:the )?(?:shelves|shops|stores|market|road|roads|water|streets)(?: (?:this week|today|on \\p{L}+day|in \\p{Lu}\\p{L}+))? with|tak(?:es|ing) on [^.;,]{2,40} with|bring(?:s|ing)? out|brought out|lift(?:s|ed) the lid on|tak(?:es|en) the (?:wraps|covers?) off|answer(?:s|ed|ing)? [^.;,]{2,30} with|enter(?:s|ed|ing) [^.;,]{2,40} with|return(?:s|ed)? with|now offers|is offering)";
const SOLD =
  "(?:goes|go|went|going|will go|is|is now|are now|was put) on (?:general )?sale|costs?|will cost|sells? (?:for|at)|will sell (?:for|at)|is priced (?:at|from)|starts? at|will (?:be (?:available|sold|priced|in (?:shops|stores))|hit|arrive|ship|launch)|is (?:now |already )?available|ships|hits? (?:the )?(?:shelves|shops|stores|market)|arriv(?:es|ed) (?:in|at|on)|reach(?:es|ed)|lands? (?:in|on)|(?:can|could) be (?:bought|ordered|downloaded)|retails? (?:at|for)|comes? to|is coming to|will come to";
const PLATFORM =
  "(?:the )?(?:(?:Apple |Google |Mac )?(?:App|Play|Google Play|Chrome Web|Microsoft) Stores?|app stores?|iOS|iPhones?|iPads?|Android|Windows|Mac(?:OS|s)?|macOS|Linux|Steam|Switch|PlayStation(?: \\d)?|Xbox(?: \\p{Lu}\\p{L}+)?|Kickstarter|Product Hunt|Apple TV|Slack|Chrome)";

type Needs = "product" | "goods" | "name" | "kind" | "account";
type More = { isOwn?: boolean; isGoingOn?: boolean };
type Frame = More & { pattern: RegExp; needs: Needs };

const create = (source: string, needs: Needs, more: More = {}): Frame => ({
  pattern: new RegExp(`(?<![\\p{L}¤])${source}`, "u"),
  needs,
  ...more,
});

const FRAMES: Frame[] = [
  create(`${WE} ${MADE} ${A} (?:${NEW})?${KIND} (?:called|named|dubbed) ["“]?${NAME}`, "product"),
  create(`${WE} ${MADE} ${THE}${NAME}, ${A} (?:${NEW})?${KIND}`, "product"),
  create(`${WE} ${SHOWN} ${THE}${NAME}, ${A} (?:${NEW})?${KIND}`, "product"),
  create(
    `${WE} (?:(?:on )?\\p{Lu}\\p{L}+day |today |this week |has |have )*(?:announced|announces|presented|presents|revealed|reveals) ${THE}${NAME}, ${A} (?:${NEW})?${KIND}`,
    "product",
  ),
  create(`${WE} ${SHOWN} ${A} (?:${NEW})?${KIND}, ${THE}${NAME}(?=[,.;]|$)`, "product"),
  create(`¤ has ${A} (?:[\\p{L}-]+ )?new ${KIND}, ${THE}${NAME}(?=[,.;]|$)`, "product"),
  create(`¤['’]s? ${NEW}${KIND}, ${THE}${NAME}, (?!which (?:was|were|had))(?=\\p{Ll}+)`, "product"),
  create(`${THE}${NAME} is ¤['’]s? (?:[\\p{L}-]+ )?(?:new|newest|latest|first|\\p{L}+est)(?: ever)? ${KIND}`, "goods"),
  create(`(?:[Tt]he |[Ii]ts )new ${NAME} (?:from|by|of) ¤`, "goods"),
  create(
    `${NAME}, (?:the |a )?(?:successor|follow-?up|sequel|replacement|heir) (?:to|of|for) [^,;]{0,40}¤?[^,;]{0,50}, (?:made (?:its|their) (?:public |world |first )*(?:debut|appearance)|${SOLD})`,
    "name",
  ),
  create(
    `¤['’]s? (?:new )?${NAME}, ${A} ${KIND}, (?:made (?:its|their) (?:public |world |first )*(?:debut|appearance)|was (?:shown|seen|on show)|took to)`,
    "product",
  ),
  create(
    `[Cc]ustomers (?:of|at) ¤ can (?:now )?[^.;,]{2,30}? ${NAME}, (?:¤['’]s?|the [\\p{L}-]+['’]s|its) new ${KIND}`,
    "product",
  ),
  create(
    `¤ ${MADE} (?:an? |its )(?:new |first )?${KIND},? (?:and (?:has |is )?(?:now )?(?:begun|started|begins|starts|began|selling)|that (?:it |they )?(?:is |are |has )?(?:now )?(?:selling|begun|started)) ?(?:to sell|selling|shipping|offering|marketing)? ?(?:it|them)?`,
    "kind",
  ),
  create(
    `^${THE}${NAME} (?:${SOLD}) [^.;]{0,60}?, (?:[\\p{Ll}-]+ ){0,3}¤ (?:has )?(?:said|announced|says|confirmed)`,
    "name",
  ),
  create(
    `^(?:[Cc]alled|[Nn]amed|[Dd]ubbed|[Bb]aptisée?|[Ll]lamad[oa]|[Cc]hamad[oa]|[Cc]hiamat[oa]) ${THE}["“]?${NAME}["”]?, (?:it|they|the [\\p{L}-]+(?: [\\p{L}-]+)?|¤) (?:${SOLD})`,
    "name",
    { isGoingOn: true },
  ),
  create(`^(?:[Cc]alled|[Nn]amed|[Dd]ubbed) ${THE}["“]?${NAME}["”]?, the ${KIND} (?:${SOLD})`, "product", {
    isGoingOn: true,
  }),
  create(
    `¤['’]s? ${NAME}(?: app)? (?:is|are) (?:now|finally) (?:available|out|live) (?:for|on|in) ${PLATFORM}`,
    "name",
  ),
  create(`^(?:The )?${NAME} goes on sale (?:in|at|on|from|today|tomorrow)`, "name", { isGoingOn: true }),
  // On its own pages
  create(
    `[Tt]oday (?:is|was|marks) (?:the )?(?:big |official |public )*(?:launch|release)(?: day)? (?:of|for) ${NAME}`,
    "name",
    { isOwn: true },
  ),
  create(
    `[Tt]oday (?:is|was|marks) (?:the )?(?:big |official |public )*(?:launch|release)(?: day)? (?:of|for) ¤`,
    "account",
    { isOwn: true },
  ),
  create(
    `[Tt]he (?:app|game|tool|site|service|plug-?in|product) (?:I|¤)(?:['’]ve)? [^;.]{3,80}, ${NAME}, (?:is |has |just |finally |now )*(?:went live|gone live|live|out|shipped|launched|available)`,
    "name",
    { isOwn: true },
  ),
  create(
    `[Tt]he (?:app|game|tool|site|service|plug-?in|product) (?:I|¤)(?:['’]ve)? [^;.]{3,80}, ¤, (?:is |has |just |finally |now )*(?:went live|gone live|live|out|shipped|launched|available)`,
    "account",
    { isOwn: true },
  ),
  create(
    `^¤ (?:is|has gone) (?:now |finally |officially )*(?:live|out|here|available)(?:[.!,]| (?:today|now|(?:on|in|for) ${PLATFORM}))`,
    "account",
    { isOwn: true },
  ),
  create(
    `^(?:And )?${NAME}(?:, [^;:]{3,120},)? (?:(?:is|are) (?:now |finally |officially )*(?:live|out|available|open) (?:on|in|for) ${PLATFORM}|(?:went|has gone|just went|goes) live(?: (?:on|in|for) ${PLATFORM}| (?:today|this (?:morning|week)|yesterday|last night)|[.!]))`,
    "name",
    { isOwn: true },
  ),
  create(
    `¤ (?:have |has |are |just |finally |today |now )*(?:opening|opened|releas(?:ed|ing)|shipp(?:ed|ing)|launch(?:ed|ing)|turn(?:ed|ing) on) (?:up )?${NAME}(?: \\p{Ll}+)? (?:up )?(?:to|for) (?:everyone|everybody|all|the public|the world)`,
    "name",
    { isOwn: true },
  ),
];

export const mayArrive = createCue(
  `announced announces presented presents revealed reveals created developed designed invented devised built made come came comes coming cooked cooks whipped dreamed thought crafted brewed baked engineered bows bowed shows showed shown hits hitting
  taking takes brings bringing brought lifts lifted answers enters returns offers offering has new newest latest first successor follow-up sequel replacement called named dubbed baptisé llamado chamado chiamato
  customers goes live available out opening opened released shipping launching turned sale costs sells comes lands arrives hits reaches starts will yet ever`,
);
/** Sentences. */
const LEAD = 3;

/** Such a thing in the lead of a text about the account and nobody else. */
export function framedArrival(reading: Reading, sentence: Sentence): Launch | undefined {
  const [title] = reading.sentences;
  if (sentence.index > LEAD || !title || reading.document.kind !== "article" || !mayArrive(sentence)) return undefined;
  if (IN_TROUBLE.test(title.text) || /\?\s*$/.test(title.text)) return undefined;
  const text = withSelfSign(reading, sentence);
  for (const { pattern, needs, isOwn, isGoingOn } of FRAMES) {
    if (isOwn && !reading.isOwnSite) continue;
    const match = pattern.exec(text);
    const { name = "", kind } = match?.groups ?? {};
    if (!match || !isStated(reading, { ...sentence, text }, match.index)) continue;
    if (!(text.includes("¤") || (isOwn && reading.isOwnSite) || (isGoingOn && goesOn(reading, sentence)))) continue;
    const phrase = kind === undefined ? undefined : nounPhraseAt(kind, 0);
    if (kind !== undefined && !(phrase && isProduct(phrase, true, false))) continue;
    if (needs !== "goods" && kind !== undefined && !(phrase && isSomeProduct(phrase.words))) continue;
    if (needs === "goods" && !isForSale(reading, sentence)) continue;
    if (needs === "account") {
      const isMeant =
        sentence.namesSubject && (CAN_BE_HAD.test(nearText(reading, sentence)) || !/^\^/.test(pattern.source));
      if (!isMeant) continue;
      return { product: reading.subject.name, isWeak: true, isAhead: false };
    }
    const product = needs === "kind" ? (phrase?.text ?? "") : name;
    if (product === "" || NO_NAME.test(product) || isAnothers(reading, sentence, product)) continue;
    return { product, isWeak: true, isAhead: false };
  }
  return undefined;
}

function isSomeProduct(words: string[]): boolean {
  return words.some((word) => {
    const phrase = nounPhraseAt(word, 0);
    return phrase !== undefined && isProductNoun(phrase);
  });
}

/** It goes on about what the account was just said to have. */
function goesOn(reading: Reading, { index }: Sentence): boolean {
  const before = [reading.sentences[index - 1], reading.sentences[0]];
  return before.some((one) => one?.namesSubject === true);
}

function nearText(reading: Reading, { index }: Sentence): string {
  return reading.sentences
    .slice(index, index + 3)
    .map(({ text }) => text)
    .join(" ");
}

const CAN_BE_HAD =
  /\b(?:sign up|download|try it|get it|install|order|pre-?order|start (?:using|tracking|selling|building)|create an? account|App Store|Google Play)\b/i;

function isForSale(reading: Reading, sentence: Sentence): boolean {
  const near = linesBelow(reading).filter(({ index }) => index >= sentence.index && index <= sentence.index + 2);
  return near.some(({ text }) => FOR_SALE.test(text));
}

/** Somebody beside the account and what is new stands in the sentence; partners of what two make are the account's. */
function isAnothers(reading: Reading, sentence: Sentence, product: string): boolean {
  if (reading.matcher.findLoosely(product).some(({ start, end }) => end - start === product.length)) return true;
  const at = sentence.text.indexOf(product);
  return othersOf(reading, sentence).some(
    ({ name, start }) =>
      !product.includes(name) && !name.includes(product) && start > at && at >= 0 && start - at < product.length + 4,
  );
}

const NO_NAME =
  /^(?:The|This|That|It|But|And|Today|Now|Then|However|Mr|Ms|Mrs|Dr|CEO|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/u;
const FOR_SALE =
  /(?<!\p{L})(?:costs?|ships?|on sale|available (?:now|from|in|at|on)|pre-?orders?|orders (?:are )?(?:taken|open)|in (?:shops|stores)|priced|retails?|hits? (?:shelves|stores)|(?:from|for|at|and|costs) [$€£]\d)(?!\p{L})/iu;
const IN_TROUBLE =
  /(?<!\p{L})(?:recall\p{L}*|fires?|fails?|failed|flop\p{L}*|sales|sold|profit\p{L}*|revenue|shares|lawsuit|sued|sues|ban(?:s|ned)?|fined?|delay\p{L}*|review(?:ed|s)?|leak\p{L}*|rumou?r\p{L}*|hacked|breach\p{L}*|jobs|hires?|tested|hands-on|patents?|acquir\p{L}*|buys|bought|raises|raised|years? (?:later|on|ago)|anniversary|history|how (?:we|to|i)|why (?:we|i)|case study|interview|died?|dies|winners?|award\p{L}*)(?!\p{L})/iu;
