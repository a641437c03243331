import { createCue } from "../language/cues.ts";
import { findMoney } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { backing } from "./backing.ts";
import { isAdviser } from "./deal-objects.ts";
import { isDenied } from "./denied.ts";
import {
  isForCharity,
  isOtherObject,
  isRoundSum,
  namesInvestor,
  namesShareholders,
  speaksOfEquity,
  tellsOfEnd,
} from "./equity.ts";
import { forGrowth, raisedWithoutCurrency, sellsShares } from "./headline-money.ts";
import { isAboutOwnFund } from "./investor-funds.ts";
import { investorLike } from "./investor-names.ts";
import { investorsPay } from "./investors-pay.ts";
import { byInvestor, intoSubject } from "./money-into-subject.ts";
import { isOthersMoney } from "./others-money.ts";
import { type RoundClaim, toClaim } from "./round-claim.ts";
import { hasEquityNear, hasInvestorsAnywhere, isOwnSpending } from "./round-context.ts";
import { headed, led } from "./round-headlines.ts";
import { leading, opening, told } from "./round-openings.ts";
import { byPhrase } from "./round-phrases.ts";
import { passive, raises, takes } from "./round-verbs.ts";
import { isHeadedByDebt, isListing, NO_ROUND } from "./round-vetoes.ts";
import { findRound, IS_UNDISCLOSED, namesRound, ROUND_NOUN, ROUND_WORDS } from "./rounds.ts";
import { byNoun, forSubject } from "./rounds-without-verb.ts";
import { isToldOfAccount } from "./whose.ts";

/** Every sentence that states a round of the subject as done, in the order of the text. */
export function findRoundClaims(reading: Reading): RoundClaim[] {
  const { text } = reading;
  if (
    !(
      /\d/.test(text) ||
      MAY_TELL.test(text) ||
      ROUND_NOUN.test(text) ||
      IS_UNDISCLOSED.test(text) ||
      namesInvestor(text)
    )
  )
    return [];
  const claims = reading.sentences
    .flatMap((sentence) => readClaim(reading, sentence) ?? [])
    .filter(({ sentence, round }) => round || !isOwnSpending(reading, sentence));
  const isNamed = claims.some((claim) => claim.round);
  if (claims.length === 0 || isNoRound(reading, claims)) return [];
  if (!isNamed && reading.sentences.some((one) => isForCharity(one.text)) && !hasInvestorsAnywhere(reading)) return [];
  if (isHeadedByDebt(reading, claims)) return [];
  const isLarge = claims.some((claim) => claim.round || (claim.sum?.amount ?? SMALL_SUM) >= SMALL_SUM);
  return isLarge || hasInvestorsAnywhere(reading) ? claims : [];
}

/** Whether the text around makes something else of what sounds like rounds. */
function isNoRound(reading: Reading, claims: RoundClaim[]): boolean {
  const { title } = reading.document;
  if (tellsOfEnd(title) || IS_PORTRAIT.test(title) || isDenied(reading)) return true;
  if (isAboutOwnFund(reading) && !claims.some((claim) => claim.round)) return true;
  return isListing(reading, claims) || isAdviser(reading);
}

/**
 * The round that a sentence tells if it tells of one: it has what rounds are told with, a sum and a word of shares or of a round, and
 * nothing says that it is something else. That it tells of one is for others to know.
 */
export function likelyRound(reading: Reading, sentence: Sentence): RoundClaim | undefined {
  const { text } = sentence;
  const [sum] = findMoney(text).filter((one) => isRoundSum(text, one));
  if (!sum || !(namesRound(sentence) || speaksOfEquity(text))) return undefined;
  if (isForCharity(text) || isOwnSpending(reading, sentence) || FOR_START_UPS.test(text)) return undefined;
  if (isOthersMoney(reading, sentence) || givesItself(reading, text, sum.start)) return undefined;
  if (isOtherObject(text, Math.max(0, sum.start - AROUND), sum)) return undefined;
  const claim = toClaim(sentence, sum.start, false, sum);
  return isNoRound(reading, [claim]) || isHeadedByDebt(reading, [claim]) ? undefined : claim;
}

/** "<subject> joins the $3 million round of Quay": an investor. */
function givesItself({ matcher }: Reading, text: string, sumAt: number): boolean {
  const own = matcher.findLoosely(text).findLast(({ end }) => end <= sumAt);
  return own !== undefined && GIVES.test(text.slice(own.end, sumAt));
}

const GIVES = createPattern(
  /(?<!\p{L})(?:pump\p{Ll}*|joins?|joined|leads?|led|co-led|backs|backed|invests?|invested|investing|participat\p{L}+|puts?|pours?|commits?|committed|contribut\p{L}+|investiert\p{L}*|beteiligt|investit|invierte|investe|investeert)(?!\p{L})/iu,
);
/** "Grows its start-up accelerator with $200M": for others. */
const FOR_START_UPS =
  /(?<!\p{L})(?:grows?|expands?|launch\p{Ll}*|starts?|unveils?|backs?) (?:(?:its|an?|the) )?(?:[\p{Ll}-]+ ){0,2}(?:accelerator|incubator)(?!\p{L})/iu;
/** What stands so close before a sum says what it is (characters). */
const AROUND = 60;

/** Less than this, with no word of investors anywhere, is a collection or a takings (whole units of any currency). */
const SMALL_SUM = 100_000;
/** A page that says what the company is sums up its rounds, it does not announce one. */
const IS_PORTRAIT =
  /^(?:about(?: us| the company)?\b|who we are|our (?:story|company)|company (?:profile|overview)|über uns|à propos|qui sommes-nous|sobre (?:nós|nosotros)|chi siamo|over ons)/i;

const MAY_TELL = createPattern(
  /\b(?:(?:backing|investment|capital|funding|money|cash) (?:from|by) |as (?:an? |its |the )?(?:[\w-]+ )?(?:investor|backer|shareholder))/i,
);

function readClaim(reading: Reading, sentence: Sentence): RoundClaim | undefined {
  if (sentence.isBoilerplate || !mayTell(reading, sentence)) return undefined;
  if (reading.isGeneric && !(reading.isOwnSite || /\b(?:we|we've|our)\b/i.test(sentence.text))) return undefined;
  const sums = findMoney(sentence.text).filter((sum) => isRoundSum(sentence.text, sum));
  const bare = sums.length === 0 ? raisedWithoutCurrency(reading, sentence) : undefined;
  if (bare) return bare;
  if (sums.length === 0 && !MONEY_CUE(sentence)) return undefined;
  const hasRound =
    namesRound(sentence) &&
    (sums.length > 0 || namesRound({ ...sentence, text: sentence.text.replace(NO_ROUND.regexp, " ") }));
  const isInvestment =
    sums.length > 0 || hasRound || IS_UNDISCLOSED.test(sentence.text) || namesInvestor(sentence.text);
  if (!isInvestment)
    return backing(reading, sentence, sums) ?? told(reading, sentence, sums) ?? byPhrase(reading, sentence, sums);
  if ((isForCharity(sentence.text) && findRound(sentence.text) === undefined) || tellsOfEnd(sentence.text))
    return undefined;
  if (isOthersMoney(reading, sentence)) return undefined;
  if (sentence.isTitle && /^(?:how|why|inside|interview)\b/i.test(sentence.text)) return undefined;
  return (
    raises(reading, sentence, sums) ??
    (hasRound || hasEquityNear(reading, sentence) ? takes(reading, sentence, sums) : undefined) ??
    byInvestor(reading, sentence, sums) ??
    intoSubject(reading, sentence, sums) ??
    investorsPay(reading, sentence, sums) ??
    leading(reading, sentence, sums) ??
    opening(reading, sentence, sums) ??
    told(reading, sentence, sums) ??
    passive(reading, sentence, sums) ??
    byNoun(reading, sentence, sums) ??
    forSubject(reading, sentence, sums) ??
    backing(reading, sentence, sums) ??
    byPhrase(reading, sentence, sums) ??
    headed(reading, sentence, sums) ??
    forGrowth(reading, sentence, sums) ??
    sellsShares(reading, sentence, sums) ??
    led(reading, sentence, sums)
  );
}

/** Without a sum one of these must stand there, or no pattern below matches. */
const MONEY_CUE = createCue(
  `${ROUND_WORDS} undisclosed millionenbetrag millionensumme millionenhöhe millioneninvestment millionenspritze einstellig zweistellig dreistellig siebenstellig sechsstellig achtstellig six seven eight ventures angels partners vc
  backing investor investors backer shareholder fund funds investisseur actionnaire inversor accionista investidor acionista aandeelhouder
  investeerder investitore azionista gesellschafter geld`,
);

/** A sentence of the subject, or one that only describes who has raised ("The Leeds recruiter has raised …"). */
function mayTell(reading: Reading, sentence: Sentence): boolean {
  if (meansSubject(sentence)) return true;
  if (reading.isGeneric || !(namesRound(sentence) || namesShareholders(sentence.text) || payers(sentence)))
    return false;
  return isToldOfAccount(reading, sentence);
}

/** Whether it names somebody who buys shares for a living. */
function payers({ text }: Sentence): boolean {
  return /\d/.test(text) && investorLike(text).length > 0;
}
