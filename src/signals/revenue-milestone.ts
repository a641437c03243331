import type { Detection } from "#core/detection.ts";
import { type FiguredSentence, plainFiguresOf, sumFacts, sumIdentity } from "./capital/figures.ts";
import {
  AHEAD,
  COUNT_MIN,
  EACH_REACHES,
  HAS_NUMBER,
  HEADED,
  IS_MARK,
  MILESTONE_RULES,
  type MilestoneRule,
  NO_MARK,
  NUMBER,
  PASSES_MARK,
  STRIKES_THEM,
  SUM_MIN,
  UNTIL_YEAR,
} from "./capital/milestone-rules.ts";
import { COUNTED, countIn, isRound, TURNOVER } from "./capital/milestones.ts";
import { isOwnAct, isOwnThing, isTelling, namesAnother } from "./capital/whose.ts";
import { defineDetector } from "./detector.ts";
import { createCue, watchFor } from "./language/cues.ts";
import { isStated, mentionsIn } from "./language/doer.ts";
import type { Money } from "./language/money.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

const cue = createCue(
  `sold shipped ships downloaded installed streamed played welcomes welcomed celebrates celebrated sells ships delivers serves connects onboards equips insures begrüßt gewinnt feiert liefert accueille celebra verwelkomt festeggia arr mrr recurring revenue revenues sales turnover gmv bookings run umsatz jahresumsatz chiffre revenus facturación ingresos faturamento receita omzet fatturato ricavi
  customer customers client clients user users subscriber subscribers member members merchants order orders reservations download downloads installs delivery deliveries
  trips rides transactions sign seller sellers learners students patients drivers businesses organisations companies teams developers households homes passengers units
  policies players accounts milestone mark lakh million kunden nutzer abonnenten bestellungen mitglieder utilisateurs abonnés commandes clientes usuarios pedidos
  suscriptores usuários assinantes klanten gebruikers abonnees clienti utenti ordini merchandise assets payment umgesetzt erlöst milliarde milliarden umsatzmilliarde families readers traders firms teachers doctors nurses pharmacies universities councils clubs thousandth millionth parcel parcels vehicles bikes parcels meals hospitals clinics
  practices banks restaurants retailers farms farmers employers brands publishers cities gyms hotels couriers backlog book arr mrr creators loans lending deposits
  schools marks marked ticks ticked faturação volume volumen millón milhão milione miljoen kundenbetriebe kundenbetrieben betriebe betrieben`,
);

/** The account passes, or is reported to stand at, a notable mark in revenue, customers, users or orders. */
export const revenueMilestone = defineDetector({
  type: "revenue_milestone",
  kinds: ["article"],
  cue,
  detect(reading) {
    const marks = statedSentences(reading).flatMap((sentence) => {
      const mark = mayTell(sentence) ? markIn(reading, sentence) : undefined;
      return mark && !NO_MARK.test(sentence.text) && !STRIKES_THEM.test(sentence.text) ? [{ sentence, ...mark }] : [];
    });
    const best = marks.find((mark) => mark.sum ?? mark.count) ?? marks[0];
    return best ? [toMilestone(reading, best.sentence, best)] : [];
  },
});

/** "Half-year sales climb to £64m" are results. */
const OF_PERIOD =
  /\b(?:half[- ]year|quarterly|(?:first|second|third|fourth)[- ](?:half|quarter)|nine[- ]month|Q[1-4]|H[12])(?:ly)? (?:[\p{Ll}-]+ ){0,2}(?:sales|revenues?|turnover)(?!\p{L})/iu;

type Mark = { sum: Money | undefined; count: number | undefined };

function mayTell(sentence: Sentence): boolean {
  return cue(sentence) && HAS_NUMBER.test(sentence.text);
}

function markIn(reading: Reading, sentence: Sentence): Mark | undefined {
  const figured = plainFiguresOf(sentence);
  watchFor(figured.text);
  const isPassed = PASSES_MARK.test(figured.text);
  if (isPassed && EACH_REACHES.test(figured.text)) return undefined;
  for (const { pattern, whose, isWeak, needsPass } of MILESTONE_RULES) {
    if (needsPass && !isPassed) continue;
    if (isWeak && !isLead(reading, sentence)) continue;
    for (const clue of pattern.matchAll(figured.text)) {
      if (OF_PERIOD.test(figured.text.slice(0, clue.index + clue[0].length)) && !IS_MARK.test(figured.text)) continue;
      const mark = markOf(clue[0], figured);
      if (!mark || AHEAD.test(figured.text.slice(0, clue.index))) continue;
      if (isForecast(reading, figured.text.slice(clue.index))) continue;
      const at = figured.originalAt(clue.index);
      const end = figured.originalAt(clue.index + clue[0].length);
      if (isOf(reading, sentence, whose, at, end) && isStated(reading, sentence, at)) return mark;
    }
  }
  return headedMark(reading, sentence, figured);
}

/** "reaches 10,000 customers by 2028" in a text of 2026; `claim` begins with the verb or the thing. */
function isForecast({ referenceAt }: Reading, claim: string): boolean {
  const year = UNTIL_YEAR.exec(claim)?.[1];
  return year !== undefined && referenceAt !== undefined && Number(year) > new Date(referenceAt).getUTCFullYear();
}

function isOf(reading: Reading, sentence: Sentence, whose: MilestoneRule["whose"], at: number, end: number): boolean {
  if (whose === "thing") return isOwnThing(reading, sentence, at);
  if (whose === "act") return isOwnAct(reading, sentence, at) || isOwnOf(reading, sentence, at);
  // What a page of its own says of itself every day is no news.
  if (!sentence.isTitle && reading.isOwnSite && STANDING.test(sentence.text)) return false;
  const [own] = mentionsIn(reading, sentence, sentence.text.slice(end));
  return own?.start === 1;
}

/** "Beacon: 100,000 deliveries", "50 million users", "$100M ARR" over a text of the account. */
function headedMark(reading: Reading, sentence: Sentence, figured: FiguredSentence): Mark | undefined {
  const [headed] = (sentence.isTitle && HEADED.exec(figured.text)) || [];
  const mark = headed === undefined ? undefined : markOf(headed, figured);
  if (headed === undefined || !mark) return undefined;
  const rest = sentence.text.slice(figured.originalAt(headed.length));
  const [next] = mentionsIn(reading, sentence, rest);
  const isRoundMark = isRound(mark.sum?.amount ?? mark.count ?? 0);
  if (next && WITH_US.test(rest.slice(0, next.start))) return isRoundMark ? mark : undefined;
  if (next && LEADS_TO_NAME.test(rest.slice(0, next.start))) return isRoundMark ? mark : undefined;
  if (WITH_OTHER.test(rest) && namesAnother(rest.slice(0, 40))) return undefined;
  if (!isOwnThing(reading, sentence, figured.originalAt(headed.length))) return undefined;
  const isAfterName = mentionsIn(reading, sentence, headed).length > 0 || !sentence.namesSubject;
  return isAfterName && isRoundMark ? mark : undefined;
}

/** "One million rides on Pelican" */
const WITH_OTHER = /^ (?:on|with|at|through|mit|bei|auf|avec|sur|con|em|com|su|op|met) (?=\p{Lu})/u;
/** "One million rides on Beacon" */
const WITH_US = /^ (?:on|with|at|through|by|for|mit|bei|auf|avec|sur|con|en|com|su|op|met) $/;

/** "100,000 drivers and counting: Beacon celebrates", "Now used by 3,000 schools, Beacon plans" */
const LEADS_TO_NAME = /^(?: and counting)?[!:,] (?:the )?(?:[\p{Ll}-]+ ){0,3}$/u;

/** "Beacon's app passes …", "its robots have done …": a thing of the account does it. */
function isOwnOf(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(0, at);
  return (
    /(?:['’]s|\b(?:its|our|the)) (?:\p{L}+ ){1,3}(?:(?:has|have|had|now|already) ){0,2}$/u.test(lead) &&
    isOwnThing(reading, sentence, at)
  );
}

const STANDING = /\b(?:every|each) (?:day|week|month)\b|\bdaily\b/i;

function isLead(reading: Reading, sentence: Sentence): boolean {
  return reading.sentences.slice(1, sentence.index).filter(isTelling).length < 2;
}

function markOf(phrase: string, { text, sumsIn }: FiguredSentence): Mark | undefined {
  const isCalledMark = IS_MARK.test(text);
  const [sum] = sumsIn(phrase);
  if (sum)
    return sum.amount >= SUM_MIN && (isCalledMark || isRound(sum.amount)) ? { sum, count: undefined } : undefined;
  const written = NUMBER.exec(phrase)?.[0];
  // "Knackt die Umsatzmilliarde" needs no number.
  if (written === undefined) return { sum: undefined, count: undefined };
  const count = countIn(written.replace(/(?<=\d)(?:th|st|nd|rd|ste|de|ème|e|esimo|[.ºª])$/, "")) ?? 0;
  const isNotable = isCalledMark ? count >= COUNT_MIN / 10 : count >= COUNT_MIN && isRound(count);
  return isNotable ? { sum: undefined, count } : undefined;
}

function toMilestone(reading: Reading, sentence: Sentence, { sum, count }: Mark): Detection {
  return toDetection(reading, sentence, {
    type: "revenue_milestone",
    title: titleOf(reading.subject.name, sentence.text, { sum, count }),
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

const COUNTED_NOUN = new RegExp(`(?<!\\p{L})${COUNTED}(?!\\p{L})`, "iu");
const TURNOVER_NOUN = new RegExp(`(?<!\\p{L})${TURNOVER}(?!\\p{L})`, "iu");

/** The words for what is counted are the text's own. */
function titleOf(name: string, text: string, { sum, count }: Mark): string {
  if (sum) {
    const what = TURNOVER_NOUN.exec(text)?.[0];
    return `${name} reaches ${text.slice(sum.start, sum.end)}${what === undefined ? "" : ` in ${what}`}`;
  }
  if (count === undefined) return `${name} passes a mark in sales`;
  const what = COUNTED_NOUN.exec(text)?.[0].split(" ").at(-1);
  return `${name} reaches ${count.toLocaleString("en-US")}${what === undefined ? "" : ` ${what}`}`;
}
