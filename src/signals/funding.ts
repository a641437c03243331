import type { Detection } from "#core/detection.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { getSignalType } from "./catalogue.ts";
import { defineDetector } from "./detector.ts";
import { actorBefore, subjectSpans } from "./language/actor.ts";
import { certaintyAt, isReported } from "./language/certainty.ts";
import { occurredAt } from "./language/dates.ts";
import { findMoney, type Money } from "./language/money.ts";
import { findInvestors, findLead, findRound, ROUND_NOUN, roundLabel } from "./language/rounds.ts";
import type { Reading, Sentence } from "./reading.ts";

/** Verbs that with a sum mean a round by themselves; the others need a word that says so. */
const RAISES =
  /(?<![\p{L}-])(?:raises|raised|fundraised|after raising|have raised|lève|lèvent|levé|levée|levés|eingeworben|wirbt|eingesammelt|sammelte?|holt|holte|geholt|haalt|haalde|haalden|opgehaald|capta|captou|captaram|levanta|levantou|levantó|recauda|recaudó|raccoglie|raccolto|récolte|boucle)(?!\p{L})/giu;
const TAKES =
  /(?<![\p{L}-])(?:secures|secured|closes|closed|closing of|completes|completed|lands|landed|bags|bagged|nabs|nabbed|nets|netted|gets|got|gains|takes|took|taken|receives|received|attracts|attracted|picks up|picked up|scoops|snags|snagged|garners|garnered|collects|collected|adds|added|announces|announced|announcing|to announce|draws|drew|drawn|brings in|brought in|pulls in|obtains|obtained|wins|won|marks|launches with|launched with|opened|becomes|(?:has|have)(?= (?:[A-Z]{0,3}[$€£]|\d))|erhält|erhielt|erhalten|bekommt|bekam|schließt|schloss|ontvangt|ontving|krijgt|kreeg|obtient|obtenu|recebe|recebeu|recibe|recibió|cierra|cerró|ottiene|chiude|anuncia|annonce)(?!\p{L})/giu;
/** The other way round: somebody puts money into the subject. */
const INVESTS =
  /\b(?:invests?|invested|has invested|puts?|pours?|poured|injects?|injected|backs?|backed|bets? on|leads?|led|gives?|gave|subscribed|financing of|financing for|round (?:for|in|of)|investment in|investiert|investierte|investit|levée de .{0,30}? de)\b/gi;
/** Money that is lent or given, unless the same words speak of equity too. */
const LENT_OR_GIVEN =
  /\b(?:debt|loans?|credit (?:line|facility)|line of credit|facility|bonds?|notes|debentures?|mortgage|overdraft|grants?|subsid(?:y|ies)|donations?|donated|charit(?:y|ies|able)|prize|award|competition|concours|zuschuss|fördermittel|darlehen|kredit|anleihe|prêt|emprunt|subvention|empréstimo|préstamo|lening|subsidie)\b/i;
const IS_EQUITY = /\b(?:equity|series [a-k]\b|seed|shares)\b/i;
/** Other things that are raised, won or closed. */
const NOT_EQUITY =
  /\b(?:foundation|prices?|awareness|concerns?|questions?|eyebrows|stakes|bar|rates?|fees?|wages?|pay|salar(?:y|ies)|dividends?|forecasts?|guidance|outlook|targets?|estimates?|revenues?|sales|turnover|profits?|income|orders?|contracts?|fines?|penalt(?:y|ies)|settlement|damages|ipo|public offering|flotation|listing|price range|form s-1)\b/i;
/** An investor's own fund. */
const OWN_FUND =
  /\b(?:fund [ivx]+|fund \d|(?:venture|growth|investment|buyout|new|first|second|third|fourth|fifth|its|debut|flagship|early-stage|credit|equity|impact|climate) fund|fund (?:to|for|that|aimed|focus\w*|dedicated)|funds? of funds?)\b/i;
/** Money for somebody else: the subject takes part or invests. */
const OTHERS_ROUND =
  /\binvestments? in (?!us\b|our\b)|\bpart in\b|\bparticipat|\p{L}['’]s (?:[$€£\d.]+\w* )?(?:series|seed|pre-seed|round|funding)\b/iu;
const EQUITY =
  /\b(?:equity|series [a-k]\b|seed|venture|investors?|backers?|angels?|led by|funding round|investment round|financing round|geldgeber\w*|investoren|unicorn|unicórnio|fundraise|fundraising|raise[sd]?|launch(?:es|ed) with [$€£])(?!\p{L})/iu;
const IS_UNDISCLOSED =
  /\b(?:undisclosed (?:amount|sum|round|funding|investment)|siebenstellig|sechsstellig|achtstellig|(?:six|seven|eight)-figure)/i;
/** Between the company's name and the verb these make somebody else the actor: "Beacon alumni raise". */
const OTHER_ACTOR =
  /^(?:['’]s)?\s(?:\w+ )?(?:alum(?:ni|s|nus)?|veterans?|founders?|co-founders?|spin-?(?:off|out)s?|employees|executives?|engineers|customers?|competitors?|rivals?|parent|subsidiary|investors?|backers?|mafia|duo)\b(?!.*\b(?:said|says|announced|told|confirmed)\b)/i;
const CROWD =
  /\b(?:for charity|for cancer|for victims|for (?:the )?(?:hospice|hospital|children)|awareness|fundraiser|crowdfunding campaign)\b/i;
/** Sums that are no round: what the company is worth, has raised in all, or turned over. */
const OTHER_SUM =
  /\b(?:valuation|valu(?:ed|ing|es)(?: \w+)? at|value (?:put )?(?:at|to)|worth(?: of)?|total(?:ling|ing|s)?|in total|altogether|to date|so far|overall|revenues?|turnover|sales|arr|profits?|loss(?:es)?|market cap|bewertung|insgesamt|umsatz|auf damit|valorisation|au total|valorada|avaliad[ao]|faturou|total of|brings|bringing|stands at|drawn|after (?:its|a|an))\b/i;

type Claim = { sentence: Sentence; at: number; isStrong: boolean; sum: Money | undefined; round: string | undefined };

/** An equity round of the subject, announced or reported as done. */
export const funding = defineDetector({
  type: "funding",
  kinds: ["article", "page"],
  detect(reading) {
    if (!/\d/.test(reading.text) && !ROUND_NOUN.test(reading.text) && !IS_UNDISCLOSED.test(reading.text)) return [];
    const claims = reading.sentences.flatMap((sentence) => readClaim(reading, sentence) ?? []);
    const best = claims.sort((a, b) => weightOf(b) - weightOf(a) || a.sentence.index - b.sentence.index)[0];
    return best ? [toDetection(reading, best, claims)] : [];
  },
});

function readClaim(reading: Reading, sentence: Sentence): Claim | undefined {
  if (sentence.isBoilerplate || !(sentence.namesSubject || sentence.impliesSubject)) return undefined;
  if (reading.isGeneric && !(reading.isOwnSite || /\b(?:we|we've|our)\b/i.test(sentence.text))) return undefined;
  if (CROWD.test(sentence.text)) return undefined;
  const sums = findMoney(sentence.text).filter((sum) => isRoundSum(sentence.text, sum));
  const hasRound = ROUND_NOUN.test(sentence.text);
  if (sums.length === 0 && !hasRound && !IS_UNDISCLOSED.test(sentence.text)) return undefined;
  if (sentence.isTitle && /^(?:how|why|inside|interview)\b/i.test(sentence.text)) return undefined;
  return (
    byVerb(reading, sentence, sums, RAISES, true) ??
    (hasRound || hasEquityNear(reading, sentence) ? byVerb(reading, sentence, sums, TAKES, false) : undefined) ??
    byInvestor(reading, sentence, sums) ??
    byNoun(reading, sentence, sums)
  );
}

/** "<subject> raised $45M", "<subject> has closed its Series B". */
function byVerb(reading: Reading, sentence: Sentence, sums: Money[], verbs: RegExp, isStrong: boolean) {
  for (const verb of sentence.text.matchAll(verbs)) {
    const end = verb.index + verb[0].length;
    const object = sentence.text.slice(end, end + 110);
    const sum = sums.find((one) => one.start >= end && one.start - end < 110) ?? sumBefore(sums, verb.index, verb[0]);
    if (!sum && !ROUND_NOUN.test(object) && !IS_UNDISCLOSED.test(object)) continue;
    if (isOtherObject(sentence.text, end, sum) || !isOwnActor(reading, sentence, verb.index)) continue;
    if (certaintyAt(sentence.text, verb.index, reading.referenceAt) !== "stated") continue;
    return toClaim(sentence, verb.index, isStrong, sum);
  }
  return undefined;
}

/** German, Dutch and French participles stand behind the sum: "hat 40 Mio. Euro erhalten", "3 millions d'euros levés". */
function sumBefore(sums: Money[], verbAt: number, verb: string): Money | undefined {
  if (!/(?:eingeworben|eingesammelt|erhalten|geholt|opgehaald|levée?s?|obtenu|haalde|haalden)$/i.test(verb))
    return undefined;
  return sums.filter((sum) => sum.end <= verbAt && verbAt - sum.end < 60).at(-1);
}

/** "Accel invested $45M in <subject>", "gives <subject> another $50M", "a $250M financing of <subject>". */
function byInvestor(reading: Reading, sentence: Sentence, sums: Money[]): Claim | undefined {
  for (const verb of sentence.text.matchAll(INVESTS)) {
    const end = verb.index + verb[0].length;
    const target = subjectSpans(reading, sentence).find((span) => span.start >= end && span.start - end < 90);
    if (!target) continue;
    const between = sentence.text.slice(end, target.start);
    const isInto =
      /(?:\b(?:in|into|of|for|to|on|behind|another|de|da|d['’])|^)\s?(?:the |[\w-]+ ){0,3}$/i.test(between) &&
      between.length < 90;
    const isDirect =
      /^\s?(?:again )?(?:in |into )?$/.test(between) || /\b(?:in|into|of|for|behind)\b[^,;]{0,50}$/.test(between);
    if (!isInto || !isDirect || /\b(?:from|by)\b/.test(between)) continue;
    const sum = sums[0];
    if (!sum && !ROUND_NOUN.test(sentence.text) && !/\b(?:puts?|pours?|invest)/i.test(verb[0])) continue;
    if (isOtherObject(sentence.text, end, sum)) continue;
    if (certaintyAt(sentence.text, verb.index, reading.referenceAt) !== "stated") continue;
    return toClaim(sentence, verb.index, false, sum);
  }
  return undefined;
}

/** No verb of raising: "<subject>: $29M for ...", "<subject>, whose seed round of $5M is backed by ...". */
function byNoun(reading: Reading, sentence: Sentence, sums: Money[]): Claim | undefined {
  const round = ROUND_NOUN.exec(sentence.text);
  const subject = subjectSpans(reading, sentence)[0];
  const sum = subject && sums.find((one) => one.start >= subject.end);
  if (!subject || !sum) return undefined;
  const between = sentence.text.slice(subject.end, sum.start);
  const isHeadline =
    sentence.isTitle && /^(?:'s|’s)?(?: seed| series \w)?\s?[:–—-]\s?$/i.test(between) && hasEquityAnywhere(reading);
  const isListed = round !== null && /^,? ?(?:com|with|avec|mit|met|con|\()\s?$/.test(between);
  const isBesideRound =
    round !== null &&
    Math.abs(round.index - sum.start) < 60 &&
    between.length < 90 &&
    isOwnActor(reading, sentence, sum.start);
  if (!isHeadline && !isBesideRound && !isListed) return undefined;
  if (/\b(?:led|leads?|invest\w*|backs?|backed|joins?|participat\w*)\b/i.test(between)) return undefined;
  if (isOtherObject(sentence.text, sum.end, sum)) return undefined;
  return certaintyAt(sentence.text, sum.start, reading.referenceAt) === "stated"
    ? toClaim(sentence, sum.start, false, sum)
    : undefined;
}

function toClaim(sentence: Sentence, at: number, isStrong: boolean, sum: Money | undefined): Claim {
  return { sentence, at, isStrong, sum, round: findRound(sentence.text) };
}

/** Debt, grants, prices, an investor's own fund, somebody else's round: judged by the words around the object. */
function isOtherObject(text: string, objectAt: number, sum: Money | undefined): boolean {
  const between = sum && sum.start > objectAt ? text.slice(objectAt, sum.start) : text.slice(objectAt, objectAt + 60);
  const around = text.slice(objectAt, Math.max(objectAt + 60, (sum?.end ?? 0) + 45));
  if (sum && /\bto (?:about |around |up to |some )?$/.test(between)) return true;
  if (/\b(?:acqui|buy|bought|purchas|takeover|übernahme|rachat)/i.test(between) || OTHERS_ROUND.test(around))
    return true;
  if (OWN_FUND.test(around)) return true;
  if (LENT_OR_GIVEN.test(around)) return !IS_EQUITY.test(around);
  return NOT_EQUITY.test(around) && !EQUITY.test(around);
}

function isOwnActor(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  const subject = subjectSpans(reading, sentence)
    .filter((span) => span.end <= verbAt)
    .at(-1);
  if (subject) {
    if (OTHER_ACTOR.test(sentence.text.slice(subject.end, verbAt))) return false;
    if (/\b(?:former|ex)[ -]$/i.test(sentence.text.slice(0, subject.start))) return false;
  }
  return actorBefore(reading, sentence, verbAt) === "subject";
}

function isRoundSum(text: string, sum: Money): boolean {
  if (sum.amount < 10_000) return false;
  const before = text.slice(Math.max(0, sum.start - 32), sum.start);
  const after = text.slice(sum.end, sum.end + 26);
  if (OTHER_SUM.test(before.replace(/.*[;.,] /, ""))) return false;
  return !/^(?:,? (?:in (?:all|total)|total|to date|valuation|overall|since|altogether|insgesamt|au total)\b| (?:of |in )?(?:revenue|arr|sales|annual))/i.test(
    after,
  );
}

function hasEquityNear(reading: Reading, sentence: Sentence): boolean {
  const near = reading.sentences.slice(Math.max(0, sentence.index - 1), sentence.index + 3);
  return near.some((one) => !one.isBoilerplate && (EQUITY.test(one.text) || ROUND_NOUN.test(one.text)));
}

function hasEquityAnywhere(reading: Reading): boolean {
  return reading.sentences
    .slice(0, 6)
    .some((one) => EQUITY.test(one.text) || ROUND_NOUN.test(one.text) || /\braised\b/.test(one.text));
}

function weightOf(claim: Claim): number {
  return (
    (claim.sum ? 2 : 0) +
    (claim.round ? 1 : 0) +
    (claim.isStrong ? 2 : 0) +
    (claim.sentence.namesSubject ? 1 : 0) -
    (claim.sentence.isTitle ? 1 : 0)
  );
}

function toDetection(reading: Reading, best: Claim, claims: Claim[]): Detection {
  const { sentence } = best;
  const around = reading.sentences.filter((one) => isAboutRound(one, sentence, claims));
  const sum = best.sum ?? claims.find((claim) => claim.sum)?.sum;
  const isUndisclosed = around.some((one) => /\bundisclosed (?:amount|sum|round|funding|investment)/i.test(one.text));
  const round =
    best.round ??
    around.map((one) => findRound(one.text)).find((kind) => kind !== undefined) ??
    (isUndisclosed && !sum ? "undisclosed" : undefined);
  const investors = [
    ...new Set(
      around.flatMap((one) => findInvestors(one.text, (name) => reading.matcher.findLoosely(name).length > 0)),
    ),
  ].slice(0, 12);
  const label = sum ? moneyLabel(claims, sum) : undefined;
  const lead = around.map((one) => findLead(one.text)).find((name) => name !== undefined);
  const title = `${titleOf(reading, label, round)}${lead && investors.includes(lead) ? ` led by ${lead}` : ""}`;
  const at = occurredAt(reading, sentence);
  return {
    type: "funding",
    ...(round ? { subtype: round } : {}),
    title,
    summary: investors.length > 0 ? `${title}. Named as investors: ${investors.join(", ")}.` : `${title}.`,
    strength: strengthOf(sum),
    confidence: confidenceOf(best),
    ...(at === undefined ? {} : { occurredAt: at }),
    data: {
      ...(sum ? { amount: sum.amount, currency: sum.currency, amount_minor: sum.amountMinor } : {}),
      ...(round ? { round } : {}),
      ...(investors.length > 0 ? { investor: investors } : {}),
    },
    identity: {
      ...(round && round !== "undisclosed" ? { round } : {}),
      ...(sum ? { [`amount_${sum.currency.toLowerCase()}`]: String(Number(sum.amount.toPrecision(2))) } : {}),
    },
    evidence: { quote: sentence.text, start: sentence.start, end: sentence.end },
    people: [],
  };
}

/** The sentence itself, other claims of the round, and what directly follows on "the round" or its investors. */
function isAboutRound(one: Sentence, main: Sentence, claims: Claim[]): boolean {
  if (one.isBoilerplate) return false;
  if (claims.some((claim) => claim.sentence === one)) return true;
  const distance = one.index - main.index;
  return (
    distance > 0 &&
    distance <= 3 &&
    /\b(?:round|financing|funding|investors?|leads?|led by|series [a-f]|s[ée]rie [a-f]|geldgeber\w*|kommt von|invest(?:s|ed))\b/i.test(
      one.text,
    ) &&
    !/\b(?:previous|last year|had invested|earlier)\b/i.test(one.text)
  );
}

function moneyLabel(claims: Claim[], sum: Money): string {
  const owner = claims.find((claim) => claim.sum === sum);
  return owner ? owner.sentence.text.slice(sum.start, sum.end) : "";
}

function titleOf(reading: Reading, sum: string | undefined, round: string | undefined): string {
  const name = reading.subject.name;
  const kind = round && round !== "undisclosed" ? roundLabel(round) : undefined;
  if (sum && kind) return `${name} raised ${sum} in a ${kind}`;
  if (sum) return `${name} raised ${sum}`;
  return kind ? `${name} raised a ${kind}` : `${name} raised a funding round of undisclosed size`;
}

/** 85 for a round of about 20 million or of unknown size; 10 more or less for each power of ten, within 70–95. */
function strengthOf(sum: Money | undefined): number {
  const usual = getSignalType("funding").defaultStrength;
  if (!sum || !["USD", "EUR", "GBP", "CHF"].includes(sum.currency)) return usual;
  return Math.round(Math.min(95, Math.max(70, usual + 10 * Math.log10(sum.amount / 20_000_000))));
}

/** The category's base for a plain statement; less when a weaker verb, a report or a pronoun carries it. */
function confidenceOf(claim: Claim): number {
  let confidence = BASE_CONFIDENCE.capital;
  if (!claim.isStrong) confidence -= 0.1;
  if (isReported(claim.sentence.text)) confidence -= 0.15;
  if (!claim.sentence.namesSubject) confidence -= 0.05;
  return Math.round(confidence * 100) / 100;
}
