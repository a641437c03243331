import { certaintyAt } from "../language/certainty.ts";
import { findMoney, type Money } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

const PRICE = createPattern(
  /(?<!\p{L})(?:price|pays?|paid|worth|deal|consideration|in cash|transaction|valued|for|kaufpreis|preis|zahlt|bezahlt|prix|montant|paie|payé|precio|importe|operación|compra|pagó|paga|valor|preço|negócio|pagou|prezzo|importo|operazione|vale|koopprijs|kost(?:et|te)?|cost|coûte|cuesta|custa|costa|overname|takeover|acquisition|purchase|buy-?out|merger|Übernahme|rachat|adquisición|aquisição|bedrag|betaalt|overnamesom)(?!\p{L})/iu,
);
const NOT_A_PRICE = createPattern(
  /\b(?:revenues?|sales|turnover|umsatz|chiffre d['’]affaires|omzet|factur\w+|fatur\w+|fattur\w+|ricavi|ventas|vendas|arr|profits?|ebitda|raised|assets under|manages|market cap|funding|(?:break(?:-?up|age)?|termination|reverse termination|exit|advisory|licen[cs]e) fees?|Vertragsstrafe|(?:cost )?savings?|synerg(?:y|ies)|a year|per year|annually)\b/i,
);

/** What a company is valued at, or has raised. */
const IS_ROUND_AFTER = /^ (?:[\p{L}-]+ ){0,3}(?:valuation|rounds?|series [a-k]|seed)(?!\p{L})/iu;
const IS_ROUND_BEFORE =
  /\b(?:valuation|round|series [a-k]|seed)(?: (?:of|at|worth|round|funding|about|around|over|nearly))* ?$/iu;
/** What joins a sum before the verb to the deal. */
const JOINED = createPattern(
  new RegExp(
    `${PRICE.regexp.source}|\\b(?:spen[dt]s?|buy|swoop|bid|offer|sale|splash(?:es|ed)?|shells? out|débours\\p{L}*|invest\\p{L}*|desembols\\p{L}*)(?!\\p{L})|(?<!\\p{L})(?:für|pour|por|per|voor)(?!\\p{L})`,
    "iu",
  ),
);

/** The price: a sum of the sentence after the verb, else one of the next two sentences that speaks of a price. */
export function priceOf(reading: Reading, sentence: Sentence, at: number): Money | undefined {
  const inSentence = findMoney(sentence.text).filter((sum) => isPrice(sentence.text, sum));
  const after =
    inSentence.find((sum) => sum.start > at) ??
    inSentence.find(({ start, end }) => JOINED.test(sentence.text.slice(Math.max(0, start - 40), end + 30)));
  if (after) return after;
  const next = reading.sentences.slice(sentence.index + 1, sentence.index + 3);
  for (const one of next) {
    if (one.isBoilerplate || !PRICE.test(one.text)) continue;
    // "Considering a sale that could be worth £3 billion" is no price of what is told above it, nor what somebody else paid years ago.
    if (LONG_BEFORE.test(one.text)) continue;
    const sum = findMoney(one.text).find(
      (candidate) =>
        isPrice(one.text, candidate) &&
        !["rumoured", "denied"].includes(certaintyAt(one.text, candidate.start, reading.referenceAt)),
    );
    if (sum) return sum;
  }
  return headlinePrice(reading, sentence);
}

/** "Only five years after it bought Halden for £10.5m" */
const LONG_BEFORE =
  /\b(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+) years? (?:ago|after|earlier|before)|back in (?:19|20)\d\d|last year|(?:previous|earlier|prior|last) (?:addition|deal|purchase|acquisition|takeover)|in (?:19|20)\d\d,? (?:it|they|he|she|the \p{Ll}+) (?:had )?(?:bought|purchased|acquired|paid)|(?:bought|acquired|purchased) [^.;]{2,60} in (?:19|20)\d\d)\b/iu;

/** "Brewer's $60m swoop for Beacon": the headline may know the price, and the lead the names. */
function headlinePrice({ sentences: [title] }: Reading, { isTitle, index }: Sentence): Money | undefined {
  if (isTitle || !title || index > LEAD || !NAMES_DEAL.test(title.text)) return undefined;
  const [sum, ...others] = findMoney(title.text);
  return sum && others.length === 0 && isPrice(title.text, sum) ? sum : undefined;
}

/** Sentences. */
const LEAD = 3;
const NAMES_DEAL = createPattern(
  /\b(?:swoop|deal|takeover|acqui\p{L}+|purchase|buy(?:s|-?out)?|bought|sale|sold|exit|merger|pays)(?!\p{L})/iu,
);

/** More was never paid for a company (whole units of any currency); it is a misprint or a market. */
const PRICE_MAX = 1e12;

function isPrice(text: string, sum: Money): boolean {
  return (
    sum.amount >= 10_000 &&
    sum.amount < PRICE_MAX &&
    !IS_ROUND_AFTER.test(text.slice(sum.end)) &&
    !IS_ROUND_BEFORE.test(text.slice(0, sum.start)) &&
    !NOT_A_PRICE.test(text.slice(Math.max(0, sum.start - 40), sum.end + 20))
  );
}
