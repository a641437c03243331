import type { Detection } from "#core/detection.ts";
import { sumFacts } from "../capital/figures.ts";
import { findMoney, type Money } from "../language/money.ts";
import { SO_FAR } from "../market/sums-so-far.ts";
import type { Reading, Sentence } from "../reading.ts";
import { around } from "./around.ts";

/** What stands before or behind a sum that it is the sum of an event, and what that it is none. */
type Wording = { before: RegExp; after: RegExp; notBefore?: Pick<RegExp, "test">[]; notAfter?: RegExp; min?: number };

const word = (source: string): string => `(?<!\\p{L})(?:${source})(?!\\p{L})`;
/** Up to a few small words between, none of which begins another statement. */
const GAP = "(?:[^.;:!?()\\d]|(?<=\\p{L}{2})[:])";
const before = (source: string, gap = 40): RegExp => new RegExp(`${word(source)}${GAP}{0,${gap}}$`, "iu");
const behind = (source: string): RegExp =>
  new RegExp(`^(?:[- ](?:[\\p{L}-]+ ){0,2}?| of | in | de | d[’']| di | van | an )${word(source)}`, "iu");

/** "A round that values it at $1.1bn" */
const VALUED = /(?<!\p{L})(?:valu\p{L}*|bewertet|valoris\p{L}*|valora\p{L}*)(?!\p{L})[^.;]{0,30}$/iu;
/** "Investing $240m in four aircraft": no part of a site. */
const IN_GOODS =
  /^ (?:in|on) (?:[\p{L}\d-]+ ){0,5}?(?:aircraft|planes?|jets|ships?|vessels?|trucks|buses|vans|cars|vehicles|research|advertising|marketing|technology|software|start-?ups)(?!\p{L})/iu;
/** "valued at $2bn" is what a company is worth where shares are spoken of. */
const VALUED_SHARES =
  /(?<!\p{L})(?:compan(?:y|ies)|start-?up|firm|shares?|stake|markets?|industry|market value|group)(?!\p{L})[^.;]{0,30}$/iu;
/** What a programme gives out in all, or at most. */
const SHARED =
  /(?<!\p{L})(?:share (?:of|in)|slice of|part of|up to|bis zu|jusqu[’']à|hasta|até|fino a)(?: an?| the)? ?$/iu;

const PRICE: Wording = {
  before: new RegExp(
    `${
      before(
        "price|consideration|figure|paga(?:rá)?|cubrió|negócio avaliado em|wanted|purchase price|paid|pays?|worth|enterprise value|Kaufpreis|prix|contrepartie|montant de (?:la transaction|l[’']opération)|corrispettivo|prezzo|controvalore|operazione da|precio|importe|monto de la operación|preço|valor d[ae] (?:operação|transação|compra)|pelo valor|contrapartida|overnamesom|koopsom|overnameprijs",
      ).source
    }|(?<!\\p{L})(?:for|pour|por|per|voor|für)(?: (?:about|around|some|up to|roughly|nearly|a|rund|etwa|environ|unos|cerca de|circa|ongeveer))?(?: (?:a|an) \\p{L}+)? ?$|(?<!\\p{L})valu\\p{L}+ (?:[\\p{L}&.’'-]+ ){1,5}at (?:about |around |approximately |some )?$|^At (?:about |around )?$|, or (?:about |around )?$`,
    "iu",
  ),
  after: new RegExp(
    `${behind("(?:cash |all-cash |recommended |takeover )?(?:offer|bid|deal|acquisition|takeover|buyout|purchase|buy|sale|transaction)").source}|^ (?:in all|in cash|in total|au comptant|in contanti|à vista)(?!\\p{L})`,
    "iu",
  ),
};
const RAISED: Wording = {
  before: before(
    "raises?|raising|raised|takes?|took in|takes in|proceeds of|zufließen|einnehmen|erlösen|brings?|lever|levée|recaudar|captar|captação|raccogliere|ophalen|offering of|offers?|placeholder of|size of|issue of|IPO of|sells? shares for|collect",
    30,
  ),
  after: behind(
    "(?:initial public offering|IPO|offering|issue|flotation|listing|(?:of |of new )?(?:shares|stock)|into the till|zufließen|brutto)",
  ),
  notBefore: [VALUED],
};
const INVESTED: Wording = {
  before: before(
    "invest\\p{L}*|Investition\\p{L}*|inver\\p{L}+|costs?|cost of|put the bill at|budget of|spend(?:s|ing)?|kostet|coûte\\p{L}*|steckt|pours?|gastou|stak|inversión (?:de|por)",
    40,
  ),
  after: behind(
    "(?:investment|project|plant|mill|factory|facility|expansion|site|hall|warehouse|extension|complex|development|Investition|Neubau|Projekt|investering)",
  ),
  notBefore: [VALUED, SO_FAR],
  notAfter: IN_GOODS,
};
const LENT: Wording = {
  before: before(
    "(?:funding package|revolver|bond|minibond|loan|credit(?: line| facility)?|facility|mortgage|notes|bonds?|debentures|placement|Kredit|Darlehen|Anleihe|Schuldschein\\p{L}*|prêt|crédit|emprunt|préstamo|crédito|bono|empréstimo|prestito|finanziamento|bond|lening|krediet)(?: (?:of|worth|for|über|von|in Höhe von|de|d[’']|por|di|da|van))?|borrow(?:s|ed|ing)?|lends?|lent|draws|emite|colocad[oa]",
    30,
  ),
  after: behind(
    "(?:(?:venture|bank|term|senior|green|convertible|secured|bridge|new|syndicated|revolving) )?(?:debt|loans?|credit|facility|notes|bonds?|debentures|NCDs|mortgage|revolver|borrowings?|Kredit|Darlehen|Anleihe|prêt|crédit|emprunt|préstamo|crédito|bonos|pagarés|empréstimo|debêntures|prestito|finanziamento|obbligazioni|lening|krediet)",
  ),
  notBefore: [VALUED],
};
const GRANTED: Wording = {
  before: before(
    "grants?(?: of| worth)?|awards?|awarded|receives?|received|gets|gives|given|granted|wins?|won|secures?|secured|share is|Förderung|Zuschuss|fördert|bewilligt|subvention|subvención|subvenção|ayuda|aide|sovvenzione|contributo|subsidie",
    40,
  ),
  after: behind(
    "(?:grants?|award|subsid(?:y|ies)|aid|funding|Zuschuss|Förderung|Fördermittel|subvention|subvención|subvenção|ayuda|aide|contributo|sovvenzione|subsidie)",
  ),
  notBefore: [VALUED, SHARED],
};
const ROUND: Wording = {
  before: before(
    "raises?|raised|raising|closed|closes|seed|round|funding|financing|worth|haalt|opgehaald|sammelt|lève|levé|capta|raccoglie|Finanzierungsrunde|tour de table|levée",
    30,
  ),
  after: behind(
    "(?:seed|pre-seed|Series \\p{Lu}|round|funding|financing|Finanzierung|op(?:gehaald)?|ein(?:gesammelt)?|Kapital)",
  ),
  notBefore: [VALUED],
};

/** What is paid for a product that is taken up: the contract, or what was spent on it. */
const BOUGHT: Wording = {
  before: before(
    "(?:contract|deal|agreement|order|Vertrag|Auftrag|contrat|marché|contrato|contratto|contract)(?: (?:is|was|will be|over|with|for|(?:[\\p{L}-]+)))?(?: (?:is|was))? (?:worth|valued at|put at|priced at|of|vale|vaut|cuesta|wert|waard)|spent|spends|spending|paid|bought (?:with|for)|(?:licen[cs]es?|rollout|project|purchase|conversion) (?:cost|costs|for|worth)|conversion cost as",
    24,
  ),
  after: behind(
    "(?:contract|deal|agreement|order|rollout|roll-out|upgrade|purchase|Vertrag|Auftrag|contrat|marché|contrato|contratto)|over (?:two|three|four|five|six|seven|eight|ten|\\d{1,2}) years",
  ),
  notBefore: [
    /(?<!\p{L})(?:sav(?:e|es|ed|ing|ings)|rais(?:e|es|ed|ing)|fund(?:ing|ed)?|lost|losing|fraud|fined?|cut(?:s|ting)?)(?!\p{L})[^.;]{0,50}$/iu,
  ],
};

/** What partners put into what they do together, or agree to pay. */
const AGREED: Wording = {
  before: before(
    "valued at|worth|pay(?:s|ing)?|will pay|invest(?:s|ing)?|put(?:s|ting)?|commit(?:s|ted|ting)?|contribut(?:es|ing)|deal of|wert|im Wert von|zahlt|d[’']une valeur de|valorad[oa] en|no valor de|del valore di|ter waarde van",
    20,
  ),
  after: behind(
    "(?:up front|upfront|deal|contract|pact|partnership|alliance|joint venture|venture|agreement|collaboration|(?:[\\p{L}-]+ ){0,2}(?:deal|contract|agreement|pact|venture))|over (?:the next )?(?:[\\p{L}\\d]+ )years|(?:in)?to (?:an?|the) (?:joint )?venture",
  ),
  notBefore: [VALUED_SHARES],
};

/** What a thing is sold for. */
const SOLD_FOR: Wording = {
  before: before(
    "priced (?:at|from)|costs?|will cost|sells? (?:for|at)|retails? (?:for|at)|starts? (?:at|from)|starting at|price (?:of|tag of)|on sale for|available for|run you(?: close to| about)?|kostet|für|zum Preis von|coûte|vendue?|au prix de|cuesta|al precio de|custa|por|costa|al prezzo di|kost|voor",
    16,
  ),
  after: /^ ?(?:in (?:den|allen) \p{L}+märkten|à partir d[eu’'])/u,
  notAfter: /^ ?(?:million|billion|bn|less|more|cheaper)/iu,
  min: 0.5,
};

const OF_TYPE: Readonly<Record<string, Wording>> = {
  acquisition_made: PRICE,
  acquired: PRICE,
  ipo_filing: RAISED,
  market_expansion: INVESTED,
  debt_financing: LENT,
  grant_award: GRANTED,
  funding: ROUND,
  tech_added: BOUGHT,
  tech_migration: BOUGHT,
  partnership: AGREED,
  product_launch: SOLD_FOR,
};

/** Sums of something else: what a company turns over, is worth on the exchange, owes, or had before. */
const OTHER_BEFORE =
  /(?<!\p{L})(?:revenues?|sales|turnover|profits?|loss(?:es)?|earnings|EBITDA?|market (?:value|cap\p{L}*)|valuation|worth of|debts?|assets|ricavi|fatturato|Umsatz|Verlust|Gewinn|chiffre d[’']affaires|ventas|facturación|receita|faturamento|omzet|verlies|winst|last year|previous(?:ly)?|earlier|in (?:19|20)\d\d|two years ago|annual|a year|per share|penalty|fine|total(?:ling)? to date|so far)(?!\p{L})[^.;]{0,40}$/iu;
const OTHER_AFTER =
  /^ ?(?:(?:a|per|each|the) (?:share|year|month|head|tonne|week|unit|seat|user)(?!\p{L})|(?:in|of|di|de|an) (?:(?:annual|yearly|net|combined|total) )?(?:sales|revenues?|turnover|profits?|ricavi|Umsatz|ventas|assets|debts?|EBITDA?|ARR)(?!\p{L})|less|more|below|above|(?:two|three|four|five) years? ago|last year|in (?:19|20)\d\d(?!\p{L}))/iu;

/** How far below the evidence the sum of an event may stand (sentences). */
const REACH = 2;

/**
 * Detections with the sum that words beside it bind to the event, where the rule has left it open. The evidence is asked first, then the
 * title and what follows; the first one counts.
 */
export function withSums(reading: Reading, detections: readonly Detection[]): Detection[] {
  return detections.map((detection) => {
    const wording = OF_TYPE[detection.type];
    if (!wording || detection.data["amount"] !== undefined) return detection;
    const sum = sentencesNear(reading, detection).flatMap(({ text }) => sumsIn(text, wording))[0];
    return sum ? { ...detection, data: { ...detection.data, ...sumFacts(sum) } } : detection;
  });
}

function sentencesNear(reading: Reading, { type, evidence }: Detection): Sentence[] {
  const [title] = reading.sentences;
  const { telling, after } = around(reading, evidence);
  const beside = [...(title && !telling.includes(title) ? [title] : []), ...after.slice(0, REACH)].filter(
    // What is sold has a price too.
    (one) => IN_FORCE.has(one.certainty) && !(type === "acquisition_made" && SELLS.test(one.text)),
  );
  return [...telling, ...beside];
}

/** A sum is named as well where the rest of the sentence lies ahead, or looks back. */
const IN_FORCE: ReadonlySet<string> = new Set(["stated", "planned", "past"]);
const SELLS = /(?<!\p{L})(?:sells?|selling|sale of|divest\p{L}*)(?!\p{L})/iu;
/** Less is paid for a share, a seat or a meal (whole units of any currency). */
const SUM_MIN = 10_000;
const WINDOW = 70;

function sumsIn(text: string, wording: Wording): Money[] {
  return findMoney(text).filter(({ start, end, amount }) => {
    const lead = text.slice(Math.max(0, start - WINDOW), start);
    const rest = text.slice(end, end + WINDOW);
    if (
      amount < (wording.min ?? SUM_MIN) ||
      OTHER_BEFORE.test(lead) ||
      OTHER_AFTER.test(rest) ||
      RISES.test(lead + rest)
    )
      return false;
    if (wording.notBefore?.some((words) => words.test(lead)) || wording.notAfter?.test(rest)) return false;
    return wording.before.test(lead) || wording.after.test(rest);
  });
}

/** "Rises from £45m to £70m": the former stands for nothing. */
const RISES = /(?<!\p{L})from (?:about )? ?to (?=\p{Sc}|\p{Lu}{2,3} ?\d|\d)/u;
