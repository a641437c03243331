import { isStated } from "../language/doer.ts";
import { nounPhraseAt } from "../language/noun-phrase.ts";
import { withOwnSign } from "../language/own-sign.ts";
import { createPattern } from "../language/pattern.ts";
import { isProduct, isTitleCase, productName } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";
import { HAS_VERB } from "./product-slots.ts";

const IS_NEW =
  "(?:is |are |has been |have been |was |now |finally |officially |ist |est |est désormais |è |está |jetzt |ab sofort )*";
const ARRIVES =
  "(?:out of beta|released|launched|unveiled|announced|introduced|available|out|here|live|arrives|lands|debuts|launches|ships|(?:hits|reaches|enters) (?:general availability|GA|stores|shelves)|(?:goes|gone) (?:live|GA)|generally available|leaves beta|exits beta|verfügbar|erschienen|veröffentlicht|erhältlich|disponible|disponibile|disponível|lanzad[oa]|uscit[oa]|lançad[oa]|uitgebracht|beschikbaar)";
const NEW_HEAD = createPattern(
  new RegExp(
    `^((?: (?:(?:for|pour|für) )?(?:\\p{Lu}|\\d)[\\p{L}\\p{N}.+-]*){1,3})(?: |: ?)${IS_NEW}${ARRIVES}(?=[!.:,]|$| (?:today|now|with|for (?:all|every\\p{L}*)|on \\p{Lu}|–|—|-) ?)`,
    "u",
  ),
);

/**
 * "Atlas 5 released" of the company Atlas, "Boxwood Insights hits general availability" of Boxwood: a headline in which what is new
 * begins with the account's name. Without a version the text below has to name the account alone: it may be another company.
 */
export function headedProduct(reading: Reading, sentence: Sentence): string | undefined {
  const { name } = reading.subject;
  const { text, isTitle } = sentence;
  if (!isTitle || !text.toLowerCase().startsWith(`${name.toLowerCase()} `)) return undefined;
  const bare = BARE.exec(text.slice(name.length));
  if (bare !== null && reading.document.kind === "article" && !HAS_VERB.test(text)) return text;
  const [whole, rest = ""] = NEW_HEAD.exec(text.slice(name.length)) ?? [];
  if (whole === undefined || !isStated(reading, sentence, name.length + rest.length)) return undefined;
  if (!(VERSION.test(rest) || (isNamedBelow(reading) && !COMPANY_FORM.test(rest)))) return undefined;
  return text.slice(0, name.length) + rest;
}

/** "Beacon CLI 2.0" and nothing else: the entry of a feed of releases. */
const BARE = /^(?: \p{Lu}[\p{L}\p{N}+-]*){1,2} v?\d{1,2}\.0(?:\.0)?$/u;
/** A year is no version. */
const VERSION = /^(?: [^\d ]+){0,2} (?:v|Version |version )?\d{1,2}(?:\.0)?$/;
const COMPANY_FORM =
  /(?<!\p{L})(?:Inc|Ltd|LLC|GmbH|AG|SE|plc|Group|Holdings?|Capital|Partners|Ventures|Bank|Council|University|Foundation|Results|Report|Annual|Shares|Jobs)(?!\p{L})/u;

function isNamedBelow({ sentences, matcher, subject }: Reading): boolean {
  return sentences
    .slice(1, 5)
    .some(
      ({ text, namesSubject }) =>
        namesSubject && matcher.find(text).some(({ start, end }) => end - start <= subject.name.length + 2),
    );
}

const COMES_OUT =
  "(?:is |are |was |has been )?(?:now |finally |officially )*(?:available|launched|released|unveiled|introduced|out now|on sale|here|live|(?:hits|reaches|arrives (?:in|on)|lands (?:in|on)) (?:the )?(?:market|shelves|shops|stores)|goes (?:live|on sale)|ships|debuts)(?!\\p{L})";
/** What is new stands before or behind the account's name, which one sign stands for; where it begins, the match ends. */
const BESIDE_OWN = [
  `(?:^|: )(?=(?:The )?[^,:;]{2,60}?(?:, [^,]{3,60},)? (?:from|by) ¤ ${COMES_OUT})`,
  `^(?=(?:The )?[^,:;]{2,60}? (?:hits?|reach(?:es)?|arrives? (?:in|on)|lands? (?:in|on)|goes? on sale|on sale)[^,:;]{0,40}, (?:courtesy of|thanks to|from) ¤(?!\\p{L}))`,
  `^(?=(?:The )?[^,:;]{2,60}, (?:unveiled|launched|introduced|presented|released|announced) (?:today |\\p{L}+day )?by ¤(?!\\p{L}))`,
  "^(?:New|Now available|Just out|Out now|Coming today) (?:from|at) ¤: (?:the )?",
  "^(?:Neu|Nouveau|Nouveauté|Nuevo|Novedad|Novità|Nieuw|Novo|Novidade) (?:von|bei|chez|de|di|da|van|bij|del?) ¤ ?[:,–-] (?:(?:der|die|das|le|la|el|il|lo|de|het) )?",
  "^(?:Chez|Bei|Bij|En|Da) ¤,? (?=(?:(?:gibt es|il y a|arrive|débarque|kommt|llega|arriva|komt) )?(?:une?|un|una|uno|eine?n?|een) )",
  "(?:^|: )(?:The )?(?:[Oo]fficial |[Cc]ommercial )?(?:[Ll]aunch|[Rr]elease|[Dd]ebut|[Uu]nveiling|[Ii]ntroduction) of ¤['’]s? ",
  `^¤: (?=[^,:;]{2,60} ${COMES_OUT})`,
  `^¤['’]s? (?=\\p{Lu}[^,:;]{1,60}? ${COMES_OUT})`,
  `^¤['’]s (?:brand-)?(?:new|first|latest) (?=[^,:;]{2,60}? (?:starts? (?:at|from)|costs?|is priced|priced (?:at|from)|sells for|from) (?:just |only )?[$€£¥]\\s?\\d)`,
  "^¤ has (?:an?|its|(?:yet )?another) (?:[\\p{L}-]+ )?new (?:product|app|tool|device|service|platform|model)[:,–—-] ?",
].map((source) => createPattern(new RegExp(source, "u")));

const PRICED =
  / (?:starts? (?:at|from)|costs?|is priced|priced|sells for|hits?|reach(?:es)?|arrives?|lands?|goes on sale|go on sale|on sale)(?= )/;

/** "Kelvo 3 from Acme now available", "Launch of Acme's leak sensor", "Acme: leak sensor hits the market": headlines without an active verb. */
export function headedBeside(reading: Reading, sentence: Sentence): string | undefined {
  if (!sentence.isTitle || !sentence.namesSubject) return undefined;
  const text = withOwnSign(reading, sentence);
  for (const pattern of BESIDE_OWN) {
    const match = pattern.exec(text);
    // A verb is no part of the thing: "new van starts at $38,000".
    const phrase = match ? nounPhraseAt(text.replace(PRICED, ","), match.index + match[0].length) : undefined;
    if (!phrase || /¤|['’]s /.test(phrase.text) || !isProduct(phrase, false, isTitleCase(text))) continue;
    if (isStated(reading, { ...sentence, text }, phrase.end)) return productName(phrase, isTitleCase(text));
  }
  return undefined;
}
