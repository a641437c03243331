import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { isStated, mentionsIn } from "./language/doer.ts";
import { readFigures, SUM, sumFacts, sumIdentity } from "./language/figures.ts";
import { COUNT, COUNTED, countIn, isRound, MARK, TURNOVER } from "./language/milestones.ts";
import type { Money } from "./language/money.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { isOwnAct, isOwnThing, isTelling } from "./language/whose.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

const cue = createCue(
  `arr mrr recurring revenue revenues sales turnover gmv bookings run umsatz jahresumsatz chiffre revenus facturación ingresos faturamento receita omzet fatturato ricavi
  customer customers client clients user users subscriber subscribers member members merchants order orders reservations download downloads installs delivery deliveries
  trips rides transactions sign seller sellers learners students patients drivers businesses organisations companies teams developers households homes passengers units
  policies players accounts milestone mark lakh million kunden nutzer abonnenten bestellungen mitglieder utilisateurs abonnés commandes clientes usuarios pedidos
  suscriptores usuários assinantes klanten gebruikers abonnees clienti utenti ordini merchandise assets payment vehicles bikes parcels meals`,
);

/** The account passes, or is reported to stand at, a notable mark in revenue, customers, users or orders. */
export const revenueMilestone = defineDetector({
  type: "revenue_milestone",
  kinds: ["article"],
  cue,
  detect(reading) {
    for (const sentence of statedSentences(reading)) {
      const mark = cue(sentence) && !NO_MARK.test(sentence.text) ? markIn(reading, sentence) : undefined;
      if (mark) return [toMilestone(reading, sentence, mark)];
    }
    return [];
  },
});

type Mark = { sum: Money | undefined; count: number | undefined; words: string };

/** Goals, damage, and what somebody else counts. */
const NO_MARK =
  /\b(?:outage|breach\w*|leak\w*|hack\w*|stolen|exposed|affect(?:s|ed|ing)|recall\w*|fined?|lay-?offs?|laid off|job cuts?|strike|scam\w*|refund\w*|lost|loses?|market (?:size|is expected|will reach)|valuation|valued at|fund(?:s|ed)? (?:to|for) (?:help )?reach|by 20[3-9]\d|survey(?:ed|s)?|fewer|only|just \d|up to|webinar|case study|how (?:we|to))\b|\?$/i;

type Rule = { pattern: RegExp; whose: "act" | "thing"; isWeak: boolean };
const rule = (whose: Rule["whose"], isWeak: boolean, source: string): Rule => ({
  whose,
  isWeak,
  pattern: new RegExp(`(?<![\\p{L}\\d-])${source}(?![\\p{L}])`, "giu"),
});
const OVER =
  "(?:(?:milestone|mark) of|le|la|el|o|más|more than|over|about|around|nearly|some|the|its|an?|their|our|first|magic|\\p{L}{2,12}e?n? Marke(?: von)?|Marke(?: von)?|cap (?:des|de|du|d['’])|barre (?:des|de)|marca de|mais de|más de|plus de|mehr als|meer dan|oltre|los|de|les|les \\p{L}+|die|de grens van|grens van|il traguardo (?:dei|di)) ";
const STRONG =
  "(?:pass(?:es|ed|ing)?|cross(?:es|ed|ing)?|surpass(?:es|ed|ing)?|tops|topped|exceed(?:s|ed)|hits?|hitting|reach(?:es|ed|ing)?|achiev(?:es|ed)|breaks?|broke|eclips(?:es|ed)|celebrat(?:es|ed|ing)|clock(?:s|ed)|notch(?:es|ed)|grew to|grows to|scal(?:es|ed) to|überschreitet|überschritten|knackt|geknackt|erreicht|übersteigt|dépasse|franchit|(?:a |vient de )?(?:franchi|franchir|dépassé|atteint)|atteint|supera|superó|alcanza|alcanzó|rebasa|ultrapassa|ultrapassou|atinge|atingiu|passeert|doorbreekt|bereikt|raggiunge|taglia|sfonda)";

/** "1,000th", "10.000.", "100 000e". */
const NTH = "\\d{1,3}(?:[.,'’\\u00a0\\u202f ]?\\d{3}){0,3}(?:st|nd|rd|th|\\.|e|º|ª|ste|de|ème|esimo)?";

const RULES: Rule[] = [
  rule(
    "act",
    false,
    `${STRONG} (?:${OVER}){0,4}${MARK}(?:[- ](?:in|of|de|di|an|von|d['’]|d’)?[^.;:,]{0,25}?)?(?:${TURNOVER}|${COUNTED})`,
  ),
  rule(
    "act",
    false,
    `${STRONG} (?:${OVER}){0,4}(?:${MARK}[- ])?(?:${TURNOVER}|${COUNTED})[^.;:,]{0,20}? (?:of |at |von )?${MARK}`,
  ),
  rule(
    "thing",
    false,
    `(?:${TURNOVER}|(?:number of )?${COUNTED}(?: base| count)?)(?: (?:at|of|bei|von|de) [^.;:,]{2,30}?)?(?: (?:has|have|had|now|hat|a|ha)){0,2} ${STRONG} (?:${OVER}){0,4}${MARK}`,
  ),
  rule(
    "thing",
    false,
    `(?:at|for|its|now at|hit|with|to|making|generating|generates|makes) (?:${OVER}){0,2}${SUM} (?:in |of )?(?:annual(?:i[sz]ed)? )?(?:ARR|(?:annual |annuali[sz]ed )recurring revenue|run[- ]rate(?: revenue)?|annuali[sz]ed revenue)`,
  ),
  rule(
    "act",
    false,
    `(?:welcom(?:es|ed)|celebrat(?:es|ed)|sign(?:s|ed)(?: up)?|ship(?:s|ped)|deliver(?:s|ed)|produc(?:es|ed)|serv(?:es|ed)|begrüßt|feiert|liefert|accueille|celebra|entrega|verwelkomt|festeggia) (?:its|their|our|the|seinen|ihren|son|su|seu|zijn|il suo) ${NTH} (?:\\p{L}+ ){0,2}?${COUNTED}`,
  ),
  rule(
    "act",
    true,
    `(?:attract(?:s|ed)|racks up|racked up|draws|drew|drawn|amass(?:es|ed)|gets|got|gains|gained|garner(?:s|ed)|receiv(?:es|ed)|record(?:s|ed)|complet(?:es|ed)|done|made|deliver(?:s|ed)|ship(?:s|ped)|sold|sells|now (?:has|counts|serves)|(?:is )?now used by|signs up|signed up|zählt (?:nun|jetzt|inzwischen)|compte désormais|ya tiene|já tem) (?:${OVER}){0,3}${COUNT} ${COUNTED}`,
  ),
];
/** "Starship: 100,000 deliveries", "27 people, 50 million users". */
const HEADED = new RegExp(
  `^(?:[^.;:,]{2,40}[:,–—] )?(?<mark>${COUNT}) ${COUNTED}(?=$|[,.!;:]| (?:and|und|et|in|on|later|strong)\\b)`,
  "iu",
);
/** A word that the mark is one makes smaller and less round numbers notable. */
const IS_MARK =
  /\b(?:milestone|mark|threshold|barrier|landmark|record)\b|\b(?:Meilenstein|Marke|Schwelle|cap|barre|seuil|hito|barrera|marco|marca|mijlpaal|grens|traguardo|soglia)\b/i;
/** Nothing below these is notable: of anything counted, and in whole units of any currency. */
const COUNT_MIN = 1_000;
const SUM_MIN = 1_000_000;
const AHEAD =
  /\b(?:to|will|can|could|would|may|might|should|must|target\w*|goal|aim\w*|hop\w*|track|way|expect\w*|plan\w*|zu|soll|wird|will|pour|para|per|om)\s(?:\w+ )?$/i;

function markIn(reading: Reading, sentence: Sentence): Mark | undefined {
  const { text, sumsIn, originalAt } = readFigures(sentence.text);
  for (const { pattern, whose, isWeak } of RULES) {
    if (isWeak && !isLead(reading, sentence)) continue;
    for (const clue of text.matchAll(pattern)) {
      const mark = markOf(clue[0], sumsIn, text);
      if (!mark || AHEAD.test(text.slice(0, clue.index))) continue;
      const at = originalAt(clue.index);
      const isOwn =
        whose === "act"
          ? isOwnAct(reading, sentence, at) || isOwnOf(reading, sentence, at)
          : isOwnThing(reading, sentence, at);
      if (isOwn && isStated(reading, sentence, at)) return mark;
    }
  }
  const headed = sentence.isTitle ? HEADED.exec(text) : null;
  const mark = headed ? markOf(headed[0], sumsIn, text) : undefined;
  const isOwn =
    headed !== null &&
    (mentionsIn(reading, sentence, headed[0]).length > 0 || !sentence.namesSubject) &&
    isOwnThing(reading, sentence, headed[0].length);
  return mark && isOwn && mark.count !== undefined && isRound(mark.count) ? mark : undefined;
}

/** "Beacon's app passes …", "its robots have done …": a thing of the account does it. */
function isOwnOf(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(0, at);
  return (
    /(?:['’]s|\b(?:its|our|the)) (?:\p{L}+ ){1,3}(?:(?:has|have|had|now|already) ){0,2}$/u.test(lead) &&
    isOwnThing(reading, sentence, at)
  );
}

function isLead(reading: Reading, sentence: Sentence): boolean {
  return reading.sentences.slice(1, sentence.index).filter(isTelling).length < 2;
}

const NUMBER = new RegExp(`${COUNT}|${NTH}`, "iu");

function markOf(phrase: string, sumsIn: (part: string) => Money[], text: string): Mark | undefined {
  const isCalledMark = IS_MARK.test(text);
  const [sum] = sumsIn(phrase);
  if (sum)
    return sum.amount >= SUM_MIN && (isCalledMark || isRound(sum.amount))
      ? { sum, count: undefined, words: phrase }
      : undefined;
  const written = NUMBER.exec(phrase)?.[0];
  const count =
    written === undefined
      ? undefined
      : countIn(written.replace(/(?<=\d)(?:th|st|nd|rd|ste|de|ème|e|esimo|[.ºª])$/, ""));
  if (count === undefined || count < (isCalledMark ? COUNT_MIN / 10 : COUNT_MIN) || !(isCalledMark || isRound(count)))
    return undefined;
  return { sum: undefined, count, words: phrase };
}

function toMilestone(reading: Reading, sentence: Sentence, { sum, count }: Mark) {
  const name = reading.subject.name;
  const size = sum ? sentence.text.slice(sum.start, sum.end) : count?.toLocaleString("en-US");
  const what = sum ? "revenue" : (WHAT.exec(sentence.text)?.[0].toLowerCase() ?? "customers");
  return toDetection(reading, sentence, {
    type: "revenue_milestone",
    title: sum
      ? `${name} stands at ${size} ${/\bARR\b|recurring/i.test(sentence.text) ? "in recurring revenue" : "in sales"}`
      : `${name} counts ${size} ${what}`,
    certainty: sentence.isTitle || sentence.index <= 3 ? 1 : 0.85,
    data: {
      ...sumFacts(sum),
      ...(count !== undefined && { count }),
    },
    identity: {
      ...sumIdentity(sum),
      ...(count !== undefined && { count: String(Number(count.toPrecision(2))) }),
    },
  });
}

const WHAT =
  /\b(?:customers|clients|users|subscribers|members|merchants|orders|bookings|downloads|deliveries|trips|rides|transactions|sellers|learners|students|patients|drivers|businesses|companies|teams|developers|households|passengers|units|policies|players|accounts)\b/i;
