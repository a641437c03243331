import { subjectSpans } from "../language/actor.ts";
import { isStated } from "../language/doer.ts";
import type { Money } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";
import type { Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOtherObject } from "./equity.ts";
import { investorLike } from "./investor-names.ts";
import { type RoundClaim, toClaim } from "./round-claim.ts";
import { isToldOfAccount } from "./whose.ts";

/*
 * Those who buy shares for a living pay into the account: no word for a round is needed where who they are is known by their names, or
 * by what they are called.
 */

const KIND =
  "(?:(?:[\\p{L}-]+ )?(?:family offices?|business angels?|angel investors?|venture capitalists?|investors|backers|shareholders)|(?:sovereign|pension|venture|growth|impact|climate|wealth|seed|investment|regional|innovation)(?: wealth| capital)? funds?|angels|Altgesellschafter|Gesellschafter|Geldgeber|Investoren|investisseurs|actionnaires|fonds(?= )|inversores|socios|investidores|sócios|investitori|soci|aandeelhouders|investeerders)";
const PAYS =
  "(?:back(?:s|ed)?(?=[^.;]{3,60} with )|puts?|putting|inject(?:s|ed|ing)?|pours?|poured|pump(?:s|ed)?|plough(?:s|ed)?|plow(?:s|ed)?|sinks?|sank|invest(?:s|ed|ing)?|contribut(?:e|es|ed)|provid(?:e|es|ed)|commit(?:s|ted)?|adds?|added|chip(?:s|ped)? in|kick(?:s|ed)? in|stump(?:s|ed)? up|wir(?:es|ed|ing)|hand(?:s|ed)?(?: over)?|subscrib(?:e|es|ed)(?: for)?|pays?(?= [^.;]{1,40}(?:shares|stake|stock|%|per cent))|paid(?= [^.;]{1,40}(?:shares|stake|stock|%|per cent))|bets?|lays?|laid out|sign(?:s|ed) (?:off )?(?:for|a cheque|a check)|wrote (?:an? )?(?:cheques?|checks?)|writ(?:e|es) (?:an? )?(?:cheques?|checks?)|mett(?:ent|ra)|met|mise(?:nt)?|injecte(?:nt)?|apporte(?:nt)?|investi(?:t|ssent)|remett(?:ent)|remet|souscri(?:t|vent|re)|verse(?:nt)?|steck(?:t|en)|gib(?:t)|geben|zeichne(?:t|n)|leg(?:t|en)|investier(?:t|en|ten|te)|schieß(?:t|en)|pump(?:t|en)|beteilig(?:t|en|te|ten) sich|bring(?:t|en)|pone(?:n)?|ha(?:n)? puesto|aporta(?:n)?|invierte(?:n)?|inyecta(?:n)?|suscribe(?:n)?|investono|investe(?:m)?|mett(?:e|ono)|ha(?:nno)? sottoscritto|sottoscriv(?:e|ono)|apportano|punta(?:no)?|colocam|colocaram|subscreve(?:u|m)?|subscreveram|aport(?:am|aram|ou)|investiram|investiu|entra(?:no|n|m)?(?= (?:in|en|no|na|nel|al) )|entre(?:nt)?(?= (?:au|dans le) capital)|steig(?:t|en)(?= (?:bei|beim) )|stap(?:t|pen)(?= in )|steek(?:t)|steken|stort(?:en)?|investeer(?:t|den)|leg(?:t|gen))";
/** "Quay Capital and two families have put", "Altgesellschafter legen": from who pays to the verb. */
const TO_VERB = new RegExp(
  `^(?:(?: \\([^)]{1,40}\\))?,? (?:and|&|et|und|y|e|ed|en|sowie|as well as|with|plus) [^.;:]{2,70}?)?(?:, [^,.;]{2,50},)?(?: (?:has|have|is|are|will|both|each|jointly|together|also|now|again|today|hat|haben|a|ont|ha|han|hanno|heeft|hebben|gemeinsam|zusammen|ensemble|samen|insieme|juntos)){0,3} ${PAYS}(?!\\p{L})`,
  "u",
);
const KINDS = createPattern(new RegExp(`(?<![\\p{L}-])${KIND}(?!\\p{L})`, "gu"));
/** What stands between the verb and the account when money goes there. */
const INTO =
  /(?<!\p{L})(?:in|into|to|for|behind|towards|on|bei|an|für|dans|en|à|au|auprès de|capital de|capital d[eu]s?|pour|no|na|em|nel|nella|in|a|di|de|del|della|do|da|van|bij)(?: (?:the|die|der|das|dem|den|la|le|les|el|los|o|het|de|il|lo))?(?: (?:\p{L}[\p{L}'’-]*)){0,5}? ?(?:[dl]['’])?$/iu;
const IS_SOLD_OR_LENT = createPattern(
  /(?<!\p{L})(?:sells?|sold|buys? (?:all|the)|takeover|taken over|acquir\p{L}+|loans?|lent|lend\p{L}*|debt|credit|bonds?|grants?|subsid\p{L}+|mortgage|Darlehen|Kredit\p{L}*|Zuschuss|Fördermittel|prêts?|emprunt|subvention|préstamo|crédito|subvención|empréstimo|subvenção|prestito|mutuo|contributo|lening|krediet|subsidie|contracts?|orders?|lawsuit|fined?|donat\p{L}+|charit\p{L}+|dividends?|salar\p{L}+|property|office (?:block|building)|fund of|first close|final close|new fund|(?:its|their) (?:own )?fund|to date|so far|in total|previous\p{L}*|last year|years ago)(?!\p{L})/iu,
);

/** "Heronsgate Capital has put £9m into <subject>"; also into "the company" in a text about it. */
export function investorsPay(reading: Reading, sentence: Sentence, sums: readonly Money[]): RoundClaim | undefined {
  const { text } = sentence;
  if (sums.length === 0 || IS_SOLD_OR_LENT.test(text) || IS_PURCHASE.test(text)) return undefined;
  for (const payer of payersIn(reading, text)) {
    const verb = TO_VERB.exec(text.slice(payer.end));
    if (!verb) continue;
    const end = payer.end + verb[0].length;
    const sum = sums.find((one) => one.start >= end && one.start - end < REACH);
    if (!sum || isOtherObject(text, end, sum) || !goesToAccount(reading, sentence, end)) continue;
    if (!isStated(reading, sentence, end)) continue;
    return toClaim(sentence, end, false, sum);
  }
  return undefined;
}

/** From the verb to the sum (characters). */
const REACH = 130;
/** Who gets the most of a company buys it. */
const IS_PURCHASE =
  /(?<!\p{L})(?:(?<!keeps? (?:an? |the )?|retains? (?:an? |the )?|behält die |behalten die |garde(?:nt)? la )(?:majorit\p{L}*|Mehrheit\p{L}*|meerderheid\p{L}*|maggioranza|mayor[ií]a|maioria)|controlling|(?:100|5[1-9]|[6-9]\d)(?:[.,]\d+)? ?(?:%|per ?cent|Prozent|pour cent|procent|por ciento|por cento|per cento))/iu;

function payersIn(reading: Reading, text: string): Span[] {
  const named = investorLike(text, true).filter(({ name }) => !reading.matcher.isLooselyNamedIn(name));
  const kinds = [...KINDS.matchAll(text)].map((one) => ({ start: one.index, end: one.index + one[0].length }));
  return [...named, ...kinds];
}

/** By name behind the verb, or nobody is named there and the text is about the account. */
function goesToAccount(reading: Reading, sentence: Sentence, from: number): boolean {
  const { text } = sentence;
  const [own] = subjectSpans(reading, sentence).filter(({ start }) => start >= from);
  const between = own ? text.slice(from, own.start) : "";
  if (own) return between.length < REACH && INTO.test(between) && !between.includes(", ") && !isBesideOthers(between);
  if (reading.isOwnSite && TO_US.test(text.slice(from))) return true;
  if (subjectSpans(reading, sentence).length > 0) return false;
  return !INTO_ANOTHER.test(text.slice(from)) && isToldOfAccount(reading, sentence);
}

/** "Into us", "behind our little team". */
const TO_US = /^[^.;]{0,60}? (?:us|our (?:\p{Ll}+ ){0,2}(?:team|company|business|start-?up|round))(?!\p{L})/u;
/** "Into Torvex, a rival of Beacon", "into start-ups like Beacon". */
const OF_OTHERS =
  /(?<!\p{L})(?:rivals?|competitors?|customers?|clients?|suppliers?|peers|partners?|subsidiar\p{L}+|spin-?(?:off|out)s?|alumni|like|such as|including|similar|Konkurrent\p{L}*|Wettbewerber\p{L}*|Kunden?|concurrents?|clientes?|rivales?|concorrent\p{L}+|klant\p{L}*)(?!\p{L})/iu;

/** Whether what stands between a payment and a name says that it went to somebody beside whom the name is mentioned. */
export function isBesideOthers(between: string): boolean {
  return OF_OTHERS.test(between);
}

const INTO_ANOTHER =
  /(?<!\p{L})(?:into|in|to|behind|bei|an|dans|chez|nella?|bij) (?:(?!das |die |den |dem |der )(?:the |la |le |el |het )?(?:\p{Ll}[\p{L}-]* ){0,3}\p{Lu}|(?:die |der |das |den |dem )(?:\p{Lu}\p{L}+er )?(?!\p{Lu}?\p{L}*(?:[Uu]nternehmen|[Ff]irma|[Ss]tart-?up|[Hh]ersteller|[Aa]nbieter|[Ee]ntwickler|[Ss]pezialist\p{L}*|[Bb]etrieb|[Gg]esellschaft|[Pp]lattform|[Ee]ntwicklung|[Mm]arkt\p{L}*|[Aa]usbau))\p{Lu})/u;
