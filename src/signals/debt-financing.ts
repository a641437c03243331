import { DEBT_RULES, FROM_BANK, LENDS, LENDS_TO, LOAN_WITH, MAY_NAME_DEBT, NOT_LENT } from "./capital/debts.ts";
import { isDenied } from "./capital/denied.ts";
import { figuresOf, SUM, sumFacts, sumIdentity } from "./capital/figures.ts";
import { findLenders, isLentByAccount, namedAsLenders } from "./capital/lenders.ts";
import { findObtained } from "./capital/obtained.ts";
import type { Obtained } from "./capital/obtained-things.ts";
import { type Sized, sumNear } from "./capital/sum-near.ts";
import { isOwnAct, isOwnThing } from "./capital/whose.ts";
import { defineDetector } from "./detector.ts";
import { isBound } from "./language/binding.ts";
import { createCue } from "./language/cues.ts";
import { isStated, mentionsIn } from "./language/doer.ts";
import type { Money } from "./language/money.ts";
import { createPattern } from "./language/pattern.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

const cue = createCue(
  `securitization securitisation leaseback loan loans lend lends lent loaned borrow debt credit facility facilities unitranche mezzanine line revolver rcf bond bonds sukuk notes note debentures overdraft refinancing
  refinances borrowing financing lender lenders bank banks banking darlehen kredit konsortialkredit bankkredit anleihe schuldschein
  fremdkapital refinanzierung wandelanleihe wachstumsdarlehen förderdarlehen sparkasse prêt prêts emprunt dette ligne crédit obligations financement refinancement
  préstamo préstamos línea crédito deuda bonos financiación refinanciación empréstimo empréstimos linha debêntures dívida financiamento lening
  bedrijfslening groeilening obligatielening krediet bankfinanciering herfinanciering prestito prestiti linea minibond obbligazioni finanziamento
  debito rifinanziamento eib ebrd kfw`,
);

/** A loan, bond or credit line the account takes, enlarges or renews; not what it lends, offers or pays back. */
export const debtFinancing = defineDetector({
  type: "debt_financing",
  kinds: ["article", "page", "filing"],
  cue,
  detect(reading) {
    if (isDenied(reading)) return [];
    const found = statedSentences(reading).flatMap((sentence) => readDebt(reading, sentence) ?? []);
    const best = found.find((one) => one.sum) ?? found[0];
    if (!best) return [];
    const sized: Sized | undefined = best.sum
      ? { sum: best.sum, sentence: best.sentence }
      : sumNear(reading, best.sentence, (before) => SIZE.test(before));
    const sum = sized?.sum;
    const subtype =
      subtypeOf(best.phrase) ?? found.map((one) => subtypeOf(one.phrase)).find((kind) => kind !== undefined);
    const { index } = best.sentence;
    const after = statedSentences(reading).filter((one) => one.index > index && one.index <= index + 2);
    const lenders = [
      ...new Set([
        ...found.flatMap((one) => findLenders(reading, one.sentence)),
        ...after.flatMap((one) => namedAsLenders(reading, one)),
      ]),
    ];
    return [
      toDetection(reading, best.sentence, {
        type: "debt_financing",
        subtype,
        title: titleOf(reading, sized, subtype),
        strengthShift: shiftOf(sum),
        certainty: best.isNamed ? 1 : 0.85,
        data: { ...sumFacts(sum), ...(lenders.length > 0 && { investor: lenders }) },
        identity: sumIdentity(sum),
      }),
    ];
  },
});

function readDebt(reading: Reading, sentence: Sentence): Obtained | undefined {
  if (!cue(sentence) || NOT_TAKEN.test(sentence.text) || isLender(reading, sentence)) return undefined;
  return (
    (MAY_NAME_DEBT.test(sentence.text) ? findObtained(reading, sentence, DEBT_RULES) : undefined) ??
    lentTo(reading, sentence) ??
    fromBank(reading, sentence) ??
    partlyLent(reading, sentence) ??
    byLender(reading, sentence) ??
    explained(reading, sentence)
  );
}

/** Who arranges, grants or closes a loan for somebody else owes nothing. */
function isLender(reading: Reading, sentence: Sentence): boolean {
  if (isLentByAccount(reading, sentence.text)) return true;
  const head = reading.sentences.slice(0, 4).filter((one) => one.namesSubject);
  if ([sentence, ...head].some((one) => FOR_BORROWER.test(one.text) || FOR_HOUSE.test(one.text))) return true;
  const [title] = reading.sentences;
  return [title, sentence].some((one) => {
    const clue = one && GRANTS_LOAN.exec(one.text);
    return clue && mentionsIn(reading, one, one.text.slice(0, clue.index)).length > 0;
  });
}

/** "Secures refinancing for Hillside Inn": a broker does, for whose house it is. */
const FOR_HOUSE = createPattern(/\b[Rr]efinancing for (?:the )?\p{Lu}/u);
const FOR_BORROWER = createPattern(
  /\bon behalf of (?!the (?:company|group)\b)|\b(?:loans?|financing|facilit(?:y|ies)|refinancing|debt|mortgage) (?:for|to) (?:the |an? |its )?(?:[\p{L}-]+ ){0,3}?(?:developers?|borrowers?|clients?|sponsors?|owners?|buyers?|investors?|customers?|operators? of|drivers|farmers|students|consumers|households|families|homeowners|veterans|small businesses|SMEs|entrepreneurs)\b|\bthe borrowers?\b|\b(?:acted|acting|acts|serves|served) as (?:[\p{L}-]+ ){0,4}(?:arranger|agent|lender)\b|\bclos(?:es|ed) (?:[\p{L}\d$€£.,-]+ ){0,5}loans(?!\p{L}| (?:from|with))/iu,
);
const GRANTS_LOAN = createPattern(
  /\b(?:arrang(?:es|ed)|originat(?:es|ed)|provid(?:es|ed)|extend(?:s|ed) (?=an? |[$€£])|underwr(?:ites|ote)|funds|funded|lends|structur(?:es|ed)|broker(?:s|ed)|syndicat(?:es|ed)|procur(?:es|ed)) [^;]{0,70}\b(?:loans?|financing|credit facilit(?:y|ies)|mortgage|debt)\b(?! (?:maturity|maturities))/iu,
);

/** Debt that ends, is in trouble or belongs to a guide. */
const NOT_TAKEN = createPattern(
  /\b(?:(?:assign(?:s|ed)|affirm(?:s|ed)|confirm(?:s|ed)|gave|gives?|given) [^.;]{0,40}\bratings?\b|repa(?:ys|id|yment of)|pa(?:ys|id|ying) (?:off|down|back)|redeem(?:s|ed)|retir(?:es|ed) (?:its|all|the)|default(?:s|ed)? on|writ(?:es|ten) off|forgiv(?:en|es)|waiver|(?:refinancing|restructuring|debt|loan) (?:talks|negotiations|discussions)|breach of covenant|debt[- ]free|cancel(?:s|led)|terminat(?:es|ed)|declin(?:es|ed)|(?:gross|total|net|average|delinquent|non-?performing) loans|loans (?:held|ended|grew|outstanding|receivable|totall?ed|to deposits)|settle(?:s|d|ment) (?:of )?[^;]{0,80}\bdebts?|debt settlement|outstanding (?:notes|awards)|(?:conversion|exercise) price|exchang(?:es|ed|ing) [^;]{0,60}\bdebt|debt for (?:shares|equity)|shares[- ]for[- ]debt|tilgt|zurückgezahlt|rembourse|reembolsa|devuelve)\b/i,
);

/** "Its shareholder lent it £500,000", "Beacon borrowed €20m". */
function lentTo(reading: Reading, sentence: Sentence): Obtained | undefined {
  if (!LENDS_AT_ALL.test(sentence.text)) return undefined;
  const figured = figuresOf(reading, sentence);
  for (const clue of [...figured.text.matchAll(LENDS_TO), ...figured.text.matchAll(LOAN_WITH)]) {
    const rest = figured.text.slice(clue.index + clue[0].length);
    const [sum] = figured.sumsIn(clue[0]);
    const at = figured.originalAt(clue.index);
    if (sum && mentionsIn(reading, sentence, rest)[0]?.start === 0 && isStated(reading, sentence, at))
      return { sentence, phrase: "loan", sum, isNamed: true };
  }
  const opening = OPENS_BORROWING.exec(figured.text);
  if (opening && mentionsIn(reading, sentence, figured.text.slice(opening[0].length))[0]?.start === 0)
    return { sentence, phrase: "loan", sum: figured.sumsIn(opening[0])[0], isNamed: true };
  const clue = LENDS.exec(figured.text);
  const sum = figured.sumsIn(clue?.groups?.["sum"] ?? "")[0];
  if (!clue || !sum) return undefined;
  const at = figured.originalAt(clue.index);
  if (!isStated(reading, sentence, at)) return undefined;
  const isBorrower = clue.groups?.["borrows"] !== undefined;
  const isOwn = isBorrower
    ? isOwnAct(reading, sentence, at)
    : mentionsIn(reading, sentence, clue[0]).length > 0 ||
      (/ (?:it|us|the)\b/i.test(clue[0]) && isBound(reading, sentence));
  return isOwn ? { sentence, phrase: "loan", sum, isNamed: sentence.namesSubject } : undefined;
}

/** "Beacon lines up $90m from Quay. The five-year term loan …": the lead says what the sum of the headline is. */
function explained(reading: Reading, sentence: Sentence): Obtained | undefined {
  const [title] = reading.sentences;
  if (!title || sentence.isTitle || sentence.index > LEAD || !OPENS_WITH_DEBT.test(sentence.text)) return undefined;
  const figured = figuresOf(reading, title);
  for (const verb of figured.text.matchAll(GETS_SUM)) {
    const at = figured.originalAt(verb.index);
    const [sum] = figured.sumsIn(verb[0]);
    if (sum && !NOT_LENT.test(title.text) && isOwnAct(reading, title, at) && isStated(reading, title, at))
      return { sentence: title, phrase: sentence.text.slice(0, 60), sum, isNamed: true };
  }
  return undefined;
}

/** Sentences. */
const LEAD = 2;
const GETS_SUM = new RegExp(
  `(?<![\\p{L}-])(?:lines up|lined up|secur(?:es|ed)|gets|got|lands|landed|obtain(?:s|ed)|rais(?:es|ed)|tak(?:es|en)|took|receiv(?:es|ed)|borrow(?:s|ed)|clos(?:es|ed)|sign(?:s|ed)|wins|won|erhält|sichert sich|holt sich|obtient|décroche|lève|obtiene|consigue|recibe|obtém|recebe|ottiene|riceve|krijgt|haalt) (?:an? |about |up to |another |a further )?${SUM}(?! ?(?:contract|order|deal|grant|award|prize|fine|settlement|round|series|investment|sale|bid|budget|project|tender|equity|stake)s?\\b)`,
  "gu",
);
const OPENS_WITH_DEBT = createPattern(
  /^(?:The|It is an?|This) (?:(?:new|[\w-]+-year|seven|five|three|ten|senior|secured|unsecured|syndicated|bilateral|green|revolving|venture|bank|term|bridge|convertible|committed|delayed-draw) ){0,4}(?:loan|debt|credit line|credit facility|facility|notes|bonds?|term loan|line of credit|mezzanine|unitranche)\b(?! (?:of|between|with|among)\b)|^(?:Das|Der|Die) (?:[\p{L}-]+ )?(?:Darlehen|Kredit|Kreditlinie|Anleihe)(?!\p{L})|^(?:Le|La|L['’]|El|O|A|Il|De|Het) ?(?:prêt|ligne de crédit|emprunt|préstamo|línea de crédito|empréstimo|linha de crédito|prestito|linea di credito|lening|kredietlijn)(?!\p{L})/u,
);

/** "Borrowing $1.2bn, Beacon bets on batteries" */
const OPENS_BORROWING = new RegExp(
  `^(?:By )?Borrowing (?:about |up to |another |a further )?${SUM}(?: [^.;:,]{2,50})?, (?:the )?(?:[\\p{Ll}-]+ ){0,4}`,
  "u",
);
const LENDS_AT_ALL = createPattern(
  /\b(?:len[dt]s?|lending|loan(?:ed|s)?|borrow(?:s|ed|ing)|leiht|prête|emprunt[eé]|presta|empresta|leent)(?!\p{L})/iu,
);

/** "Beacon has received £25m from Lloyds Bank". */
function fromBank(reading: Reading, sentence: Sentence): Obtained | undefined {
  if (!HAS_LENDER.test(sentence.text) || NOT_LENT.test(sentence.text)) return undefined;
  const figured = figuresOf(reading, sentence);
  const clue = FROM_BANK.exec(figured.text);
  const sum = figured.sumsIn(clue?.[1] ?? "")[0];
  if (!clue || !sum || !IS_GOT.test(figured.text.slice(0, clue.index))) return undefined;
  const verbAt = figured.originalAt(figured.text.slice(0, clue.index).search(IS_GOT));
  if (!isOwnAct(reading, sentence, verbAt) || !isStated(reading, sentence, verbAt)) return undefined;
  return { sentence, phrase: "financing", sum, isNamed: true };
}

/** "Beacon raised 12 million, 8 from Quay and 4 as debt": a part of a round is lent. */
function partlyLent(reading: Reading, sentence: Sentence): Obtained | undefined {
  if (!/debt|dette|Fremdkapital|loans|Darlehen|Kredit|debito|deuda|dívida|lening/i.test(sentence.text))
    return undefined;
  const figured = figuresOf(reading, sentence);
  const clue = PARTLY.exec(figured.text);
  const at = clue ? figured.originalAt(clue.index) : -1;
  if (!clue || !isOwnThing(reading, sentence, at) || !isStated(reading, sentence, at)) return undefined;
  return { sentence, phrase: "debt", sum: figured.sumsIn(clue[0]).at(-1), isNamed: sentence.namesSubject };
}

const PARTLY =
  /\b(?:of which|including|comprises|dont|davon|di cui|de los (?:cuales|que)|dos quais|waarvan|and|et|und|y|e|en|plus)\b[^;]{0,70}?[\uE500-\uE57F\d][^;]{0,24}?\b(?:sous forme de dette|en dette|(?:of|in|as) (?:venture |new |senior )?(?:debt|loans)|de dette|als (?:Fremdkapital|Darlehen|Kredit)|in debito|en deuda|em dívida|aan leningen)(?!\p{L})/iu;

/** "Banks extend $300m to Beacon", "Lender backs Beacon with £22m". */
function byLender(reading: Reading, sentence: Sentence): Obtained | undefined {
  const lender = LENDER_PAYS.exec(sentence.text);
  if (!lender || NOT_LENT.test(sentence.text) || !isStated(reading, sentence, lender.index)) return undefined;
  const figured = figuresOf(reading, sentence);
  const [own] = mentionsIn(reading, sentence, figured.text);
  const [sum] = figured.sumsIn(figured.text);
  if (!own || !sum || own.start < lender[0].length) return undefined;
  const between = figured.text.slice(lender[0].length, own.start);
  const rest = figured.text.slice(own.end);
  const isPaid = PAYS_TO.test(between) || (/^(?:the )?$/.test(between) && PAID_WITH.test(rest));
  return isPaid ? { sentence, phrase: "financing", sum, isNamed: true } : undefined;
}

const LENDER_PAYS = createPattern(
  /^(?:The |A )?(?:[\p{L}&’'-]+ ){0,3}?(?:[Bb]anks?|[Ll]enders?|Building Society|Credit Union) (?:extends?|extended|provides?|provided|advances?|advanced|hands?|handed|gives?|gave|commits?|committed|backs?|backed|supports?|supported|funds?|funded|grants?|granted) /u,
);
const PAYS_TO = new RegExp(`^(?:another |up to |a further )?${SUM} (?:to|for) (?:the )?(?:[\\p{Ll}-]+ ){0,3}$`, "u");
const PAID_WITH = new RegExp(`^ (?:with |to the tune of )?(?:an? )?(?:up to |another )?${SUM}`, "u");

const HAS_LENDER = createPattern(
  /\d.*(?:bank|banque|banco|banche|sparkasse|raiffeisen|building society|credit union|lender|\bEIB\b|\bEBRD\b|\bKfW\b|\bBEI\b|\bIFC\b)/i,
);
const IS_GOT =
  /(?<![\p{L}-])(?:secur(?:es|ed)|receiv(?:es|ed)|gets|got|obtain(?:s|ed)|lands|landed|rais(?:es|ed)|clinch(?:es|ed)|bag(?:s|ged)|erhält|erhielt|sichert|obtient|obtenu|lève|recibe|obtiene|recebe|obtém|krijgt|ontvangt|haalt|ottiene|riceve)(?: sich)?(?: (?:a|an|up to|another|about|ein|une|un|een))?(?: [\p{L}-]+){0,3} ?$/u;

/** The catalogue's two forms of bank debt; bonds and notes are neither. */
function subtypeOf(phrase: string): "term-loan" | "credit-line" | undefined {
  if (/\bbonds?\b|\bnotes\b|anleihe|debent|debênt|obligatair|obligatie|bonos|obbligaz/i.test(phrase)) return undefined;
  if (
    /revolv|\bRCF\b|credit (?:line|facility)|line of credit|facilit|Kreditlinie|Kreditrahmen|ligne de crédit|línea|linha|linea di|overdraft/i.test(
      phrase,
    )
  )
    return /\bterm loan|\bloan facilit/i.test(phrase) ? "term-loan" : "credit-line";
  return /\bloan|darlehen|kredit|prêt|préstamo|empréstimo|lening|krediet|prestito/i.test(phrase)
    ? "term-loan"
    : undefined;
}

/** "… signed a loan agreement. It may draw up to $20 million." */
const SIZE =
  /\b(?:draw|borrow|principal|commitments?|facility|loans?|credit line|in the amount|size of|revolver)\b[^.;:]{0,50}$/i;

function titleOf(reading: Reading, sized: Sized | undefined, subtype: string | undefined): string {
  const size = sized ? `${sized.sentence.text.slice(sized.sum.start, sized.sum.end)} ` : "";
  const kind = { "term-loan": "loan", "credit-line": "credit line" }[subtype ?? ""] ?? "debt financing";
  return `${reading.subject.name} takes ${size === "" ? "a " : ""}${size}${kind}`;
}

/** Points: 10 more from 50 million on, 10 less below one million, in currencies of that order. */
function shiftOf(sum: Money | undefined): number {
  if (!sum || !["USD", "EUR", "GBP", "CHF"].includes(sum.currency)) return 0;
  return sum.amount >= 50_000_000 ? 10 : sum.amount < 1_000_000 ? -10 : 0;
}
