import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { namesShareholders, speaksOfEquity } from "./equity.ts";
import { namesRound, ROUND_NAME } from "./rounds.ts";

/*
 * What the text around a sentence says of the money in it: "raised" and a sum alone may be a collection, a loan or a sale.
 */

const IS_GIVEN = createPattern(
  /\b(?:grants?|loans?|debt|subsid\w*|subvention|donat\w+|contract|fine[ds]?|Zuschuss|Darlehen)\b|Förder/i,
);

/** Whether the beginning of the text says who led a round or that one was closed. */
export function tellsOfRound(reading: Reading): boolean {
  const opening = openingOf(reading, 4);
  return opening.some((one) => TELLS_OF_ROUND.test(one.text)) && !opening.some((one) => IS_GIVEN.test(one.text));
}

/** Whoever leads or closes a round, in the sentences below a headline. */
const TELLS_OF_ROUND = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:(?:led|leads|joined|backed) (?:the|its|this|a) (?:[^\\s.;]+ ){0,3}?(?:${ROUND_NAME}|financing|investment)|(?:the|its|this) (?:${ROUND_NAME}|financing)(?:, [^,.;]{2,40},)? (?:was|is|came|comes|includes?|included|values)|(?:${ROUND_NAME}|financing) (?:led|co-led|backed|joined) by)(?!\\p{L})`,
    "iu",
  ),
);

/** Whether a sentence or one beside it speaks of shares being bought. */
export function hasEquityNear(reading: Reading, sentence: Sentence): boolean {
  const near = reading.sentences.slice(Math.max(0, sentence.index - 1), sentence.index + 3);
  return near.some((one) => !one.isBoilerplate && (speaksOfEquity(one.text) || namesRound(one)));
}

/** Whether somebody buys shares: "raised" alone is said of collections too. */
export function hasInvestorsAnywhere(reading: Reading): boolean {
  return openingOf(reading, 6).some((one) => namesShareholders(one.text) || namesRound(one));
}

/** "Announces £100m of new investment": without anybody who gives it, what a company spends. */
export function isOwnSpending(reading: Reading, { text }: Sentence): boolean {
  return IS_SPENT.test(text) && !openingOf(reading, 6).some((one) => namesShareholders(one.text));
}

const IS_SPENT = createPattern(
  /\b(?:announc|confirm|unveil|plan|pledg|commit)\p{L}* (?:to )?(?:an? )?(?:\p{L}+ )?\p{Sc}?[\d.,]+ ?\p{L}* (?:of |in )?(?:new |fresh |further |additional )?(?:capital )?investments?(?!\p{L}| (?:from|by|led|round))/iu,
);

/** Whether the beginning of the text speaks of a round, and of nothing that is lent or given. */
export function hasRoundAnywhere(reading: Reading): boolean {
  const opening = openingOf(reading, 5);
  return opening.some(namesRound) && !opening.some((one) => IS_GIVEN.test(one.text));
}

/** Whether the beginning of the text speaks of shares being bought, in whatever words. */
export function hasEquityAnywhere(reading: Reading): boolean {
  return openingOf(reading, 6).some(
    (one) => speaksOfEquity(one.text) || namesRound(one) || /\braised\b/.test(one.text),
  );
}

/** The first sentences of the news itself: what a related headline raises is somebody else's. */
function openingOf({ sentences }: Reading, length: number): Sentence[] {
  return sentences.filter((sentence) => !sentence.isBoilerplate).slice(0, length);
}
