import type { Detection } from "#core/detection.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { investorLike } from "./capital/investor-names.ts";
import { notedRounds } from "./capital/noted-rounds.ts";
import type { RoundClaim } from "./capital/round-claim.ts";
import { findRoundClaims } from "./capital/round-claims.ts";
import { findInvestors, findLead, findRound, roundLabel, withoutShortForms } from "./capital/rounds.ts";
import { type Sized, sumNear } from "./capital/sum-near.ts";
import { getSignalType } from "./catalogue.ts";
import { defineDetector } from "./detector.ts";
import { isReported } from "./language/certainty.ts";
import { occurredAt } from "./language/dates.ts";
import { findMoney, type Money } from "./language/money.ts";
import { createPattern } from "./language/pattern.ts";
import { quoteOf } from "./language/quote.ts";
import type { Reading, Sentence } from "./reading.ts";

/** How far below its first mention a round is still told as the news (sentences). */
const NEWS_REACH = 4;
/** No announcement names more that matter. */
const INVESTORS_MAX = 12;

/** An equity round of the subject, announced or reported as done. */
export const funding = defineDetector({
  type: "funding",
  kinds: ["article", "page", "release"],
  detect(reading) {
    const claims = reading.document.kind === "release" ? notedRounds(reading) : findRoundClaims(reading);
    const [first] = claims;
    // What an article says far below its news is background, however plainly it says it.
    const early = claims.filter(({ sentence }) => first && sentence.index - first.sentence.index <= NEWS_REACH);
    const [best] = early.toSorted((a, b) => weightOf(b, claims) - weightOf(a, claims));
    return best ? [toRound(reading, best, claims)] : [];
  },
});

/** Which sentence speaks for the round: the one that says most, and rather the text than its title. */
function weightOf(claim: RoundClaim, claims: RoundClaim[]): number {
  const headed = claims.find(({ sentence, sum }) => sentence.isTitle && sum)?.sum;
  return (
    (headed && claim.sum && isFarFrom(claim.sum, headed) ? -3 : 0) +
    (claim.sum ? 2 : 0) +
    (claim.round ? 1 : 0) +
    (claim.isStrong ? 2 : 0) +
    (claim.sentence.namesSubject ? 1 : 0) -
    (claim.sentence.isTitle ? 1 : 0)
  );
}

/** A headline rounds; what is far from it is another sum: a part of the round, or one that may follow. */
function isFarFrom(sum: Money, headed: Money): boolean {
  const ratio = sum.amount / headed.amount;
  return sum.currency === headed.currency && (ratio < 0.8 || ratio > 1.25);
}

/** The signal of a round, from the sentence that speaks for it and all that tell of it. */
export function toRound(reading: Reading, best: RoundClaim, claims: RoundClaim[]): Detection {
  const { sentence } = best;
  const paid = sizeOf(reading, best, claims);
  const around = [
    ...claims.map((claim) => claim.text),
    ...whatFollows(reading, claims, paid?.sum).map((one) => one.text),
  ];
  const sum = paid?.sum;
  const round = roundOf(best, claims, around);
  const investors = investorsOf(reading, around);
  const named = around.map(findLead).find((name) => name !== undefined);
  const lead = named && investors.find((name) => name === named || name.startsWith(`${named} `));
  const title = `${titleOf(reading, paid, round)}${lead ? ` led by ${lead}` : ""}`;
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
    identity: identityOf(sum, round),
    evidence: quoteOf(sentence),
    people: [],
  };
}

/** The sum of the claim, else of another, else one that the text gives right after it: "… for a total of $1.3 million". */
function sizeOf(reading: Reading, best: RoundClaim, claims: RoundClaim[]): Sized | undefined {
  const paid = best.sum ? best : claims.find((claim) => claim.sum);
  // "Over $20 million" of the headline is 21.5 below it.
  const headed = paid?.sum;
  const exact = headed?.isApproximate
    ? claims.find(({ sum }) => sum && !sum.isApproximate && !isFarFrom(sum, headed))
    : undefined;
  if (exact?.sum) return { sum: exact.sum, sentence: exact.sentence };
  if (paid?.sum) return { sum: paid.sum, sentence: paid.sentence };
  const said = findMoney(best.sentence.text).find(({ start, end, amount }) => {
    const { text } = best.sentence;
    return isSize(text.slice(Math.max(0, start - 70), start), text.slice(end, end + 60), amount);
  });
  if (said) return { sum: said, sentence: best.sentence };
  return sumNear(reading, best.sentence, (before, after, { amount }) => isSize(before, after, amount));
}

function isSize(before: string, after: string, amount: number): boolean {
  const isSaid = IS_SIZE.test(before) || (OF_THE.test(before) && NAMED_AFTER.test(after));
  return amount >= SIZE_MIN && isSaid && !IS_OTHER_SIZE.test(after);
}

/** Less is the price of a share (whole units of any currency). */
const SIZE_MIN = 10_000;
const IS_SIZE =
  /(?<!\p{L})(?:for a total of|totall?ing|clos(?:ed|ing)(?: on)?|rais(?:ed|ing)|accepted|secured|(?:gross )?proceeds of|(?:[Ii]t|[Tt]his|[Tt]hat) (?:comes|came|amounts|amounted|adds up) to|[Ii]t is|[Tt]hey (?:put|are putting) in|round (?:is|was|came to|comes to|of)|invest(?:ed|s)|put(?:ting)? in|sold|(?:[Ff]inanzierung|[Rr]unde) (?:über|von)|(?:round|extension|raise|investment),? worth|(?:tour de table|financement|levée|ronda|rodada|round|aumento di capitale|investering|kapitalronde) (?:de|di|da|van)|(?<=signed[^.;]{0,60}): )(?: (?:about|around|just (?:over|under)|over|more than|almost|nearly|another|a further))? ?$/iu;
/** "Quay led the $90 million investment", "Our $4M seed round": the sum stands before what it is the size of. */
const OF_THE = /(?<!\p{L})(?:the|this|our|its|an?|led|leads)(?: (?:oversubscribed|new|latest))? $/iu;
const NAMED_AFTER =
  /^ (?:(?:series [a-k]|seed|pre-seed|growth|equity|funding|financing|investment) )?(?:round|investment|financing|raise|injection|seed|series [a-k])(?!\p{L})/iu;
const IS_OTHER_SIZE =
  /^ ?(?:to date|so far|in total|since|overall|altogether|valuation|(?:in |of )?(?:revenue|sales|turnover|debt|loans|grants)|a year|per )/i;

/**
 * Two reports of one round may round its size or give it in another currency: two digits count, each currency for itself.
 */
function identityOf(sum: Money | undefined, round: string | undefined): Record<string, string> {
  return {
    ...(round && round !== "undisclosed" ? { round } : {}),
    ...(sum ? { [`amount_${sum.currency.toLowerCase()}`]: String(Number(sum.amount.toPrecision(2))) } : {}),
  };
}

function roundOf(best: RoundClaim, claims: RoundClaim[], around: string[]): string | undefined {
  const named =
    best.round ?? [...claims.map((claim) => claim.round), ...around.map(findRound)].find((kind) => kind !== undefined);
  const isUndisclosed = around.some((one) => /\bundisclosed (?:amount|sum|round|funding|investment)/i.test(one));
  return named ?? (isUndisclosed && !best.sum ? "undisclosed" : undefined);
}

function investorsOf(reading: Reading, around: string[]): string[] {
  const isOwn = (name: string) => reading.matcher.isLooselyNamedIn(name);
  const names = [...new Set(around.flatMap((one) => findInvestors(one, isOwn)))];
  return withoutShortForms(names).slice(0, INVESTORS_MAX);
}

const TELLS_OF_ROUND = createPattern(
  /\b(?:round|extension|syndicate|financing|funding|investors?|leads?|led\b|backers?(?::| include\b| are\b)|among (?:its|our) [\w-]*|is backed by|(?:took|takes?|taking) part|put in|contributed|chip(?:s|ped) in|subscribed|remainder|(?:million|[mk]n?) from [A-Z]|opgehaald|haalde(?:n)?|eingesammelt|eingestiegen|beteilig\w+|misent|apporte\w*|participat(?:e[sd]?|ing)|came in|wrote|series [a-f]|s[ée]rie [a-f]|geldgeber\w*|\p{L}+-runde|aumento di capitale|guidat[oa]|kommt von|others: |money (?:came|comes)|won over|entrent au capital|tra gli investitori|parmi les investisseurs|invest(?:s|ed)|followed|joiners|contribution|cheques?|the bulk of|angeführt|altinvestor\w*|emmen[ée]\w*|tour de table|financement|levée|rodada|ronda|committed|double[sd] down|che(?:ck|que)s?|shareholders?|in the lead|stealth|signe|met|mette|mettono|colocar\p{L}*|aport\p{L}+|inye(?:ct|kt)\p{L}+|inject\p{L}*|geleid|leidt|steekt|steken|stapt|stappen|an Bord|Gesellschafter|zieh(?:t|en) mit|zogen mit|conduit|mène|lidero?u?|lideró|capofila|hold(?:s|ers)? |backing)(?!\p{L})/iu,
);
const TELLS_WORTH = createPattern(/\bvalu(?:es|ed|ing)\b|\bvaluation\b/i);
const TELLS_TOTAL = createPattern(
  /\b(?:brings?|bringing|takes?|taking|lifts?) (?:its |the |their )?(?:\p{L}+ ){0,3}(?:total|funding|capital)\b/iu,
);
const LOOKS_AWAY = createPattern(
  /\b(?:previous|last year|had (?:already |also )?(?:invested|raised|led)|earlier(?! (?:backers?|investors?|shareholders?)))\b/i,
);
const TELLS_ANOTHER = createPattern(/\b(?:raised|secured|closed)\b/i);

/** The sentences right after those that tell the round, which go on about it and tell of no other sum; lines around an article are none. */
function whatFollows(reading: Reading, claims: RoundClaim[], size: Money | undefined): Sentence[] {
  const telling = reading.sentences.filter(
    (one) => isSentence(one) || one.isTitle || claims.some(({ sentence }) => sentence === one),
  );
  const toldAt = claims.map(({ sentence }) => telling.indexOf(sentence));
  return telling.filter((one, at) => {
    const isNear = toldAt.some((told) => at > told && at - told <= FOLLOWS);
    return isNear && !toldAt.includes(at) && goesOn(one.text, size);
  });
}

/** How many sentences after it still go on about a round. */
const FOLLOWS = 3;

/** A sentence of the article, be it short: "Quay Capital led." */
function isSentence({ text, isBoilerplate }: Sentence): boolean {
  return !isBoilerplate && text.length >= SENTENCE_MIN && (/[.!?]["”’)\]]?$/.test(text) || NAMES_PAYERS.test(text));
}

const SENTENCE_MIN = 12;
const NAMES_PAYERS = /^(?:lead|others?|investors?|backers?|backed by|from|co-lead)(?: investors?)?: ?\p{Lu}/iu;

function goesOn(text: string, size: Money | undefined): boolean {
  const sums = findMoney(text);
  if (size && sums.some((sum) => isSameSize(sum, size))) return true;
  if (LOOKS_AWAY.test(text) || (sums.length > 0 && TELLS_ANOTHER.test(text))) return false;
  if (!(TELLS_OF_ROUND.test(text) || investorLike(text).length > 0)) return false;
  if (TELLS_WORTH.test(text) || TELLS_TOTAL.test(text)) return true;
  return sums.every((sum) => sum.currency === size?.currency && sum.amountMinor <= size.amountMinor);
}

function isSameSize(one: Money, other: Money): boolean {
  return one.currency === other.currency && Math.abs(one.amount / other.amount - 1) < 0.02;
}

function titleOf(reading: Reading, paid: Sized | undefined, round: string | undefined): string {
  const name = reading.subject.name;
  const sum = paid?.sum && paid.sentence.text.slice(paid.sum.start, paid.sum.end);
  const kind = round && round !== "undisclosed" ? roundLabel(round) : undefined;
  if (sum && kind) return `${name} raised ${sum} in a ${kind}`;
  if (sum) return `${name} raised ${sum}`;
  return kind ? `${name} raised a ${kind}` : `${name} raised a round; its size is not stated`;
}

/** 85 for a round of about 20 million or of unknown size; 10 more or less for each power of ten, within 70–95. */
function strengthOf(sum: Money | undefined): number {
  const usual = getSignalType("funding").defaultStrength;
  if (!sum || !["USD", "EUR", "GBP", "CHF"].includes(sum.currency)) return usual;
  return Math.round(Math.min(95, Math.max(70, usual + 10 * Math.log10(sum.amount / 20_000_000))));
}

/**
 * The category's base for a plain statement; less when a report or a pronoun carries it, or a weaker verb that does not
 * name both the sum and the round ("closes").
 */
function confidenceOf(claim: RoundClaim): number {
  let confidence = BASE_CONFIDENCE.capital;
  if (!claim.isStrong && !(claim.sum && claim.round)) confidence -= 0.1;
  if (isReported(claim.sentence.text)) confidence -= 0.15;
  if (!claim.sentence.namesSubject) confidence -= 0.05;
  return Math.round(confidence * 100) / 100;
}
