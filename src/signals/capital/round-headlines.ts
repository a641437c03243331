import type { Money } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";
import type { Span } from "../language/sentences.ts";
import type { Sentence } from "../reading.ts";

/** A round by its own name; "investment" and "funding" may be anybody's. */
const ROUND =
  "(?:(?:pre-?)?seed|series [a-k]\\d?|(?:funding |financing |investment |growth )?round|fund-?rais(?:e|ing)|extension)";
/** "$2m pre-seed", "$16m Series A": the sum says itself what it is. */
const IS_OF_ROUND = new RegExp(
  `^ (?:(?:in|of|oversubscribed|new|fresh|its|an?) ){0,3}${ROUND}(?![\\p{L}-]| (?:investor|fund|stage|company))`,
  "iu",
);
/** Whoever leads or closes a round, in the sentences below a headline. */
export const TELLS_OF_ROUND = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:(?:led|leads|joined|backed) (?:the|its|this|a) (?:[^\\s.;]+ ){0,3}?(?:${ROUND}|financing|investment)|(?:the|its|this) (?:${ROUND}|financing)(?:, [^,.;]{2,40},)? (?:was|is|came|comes|includes?|included|values)|(?:${ROUND}|financing) (?:led|co-led|backed|joined) by)(?!\\p{L})`,
    "iu",
  ),
);
/** Who is named before it leads. */
const LED = createPattern(
  new RegExp(
    `^(?:\\p{Lu}[\\p{L}\\d&.'’-]*(?:,| and| &)? ){1,12}(?:(?:co-)?led|leads|headed) (?:the|a|this) (?:[^\\s.;]+ ){0,2}?(?:${ROUND}|financing|investment|raise)(?!\\p{L}| in (?!(?:which|return|the)\\b)| of (?!financing|funding|investment))`,
    "u",
  ),
);
/** Headlines on money that has not come, goes away or is not for shares. */
const NO_ROUND =
  /\b(?:seek\w*|target\w*|eye[sd]?|want\w*|talks?|reject\w*|turn(?:s|ed) down|says no|plan\w*|aim\w*|hop\w+|look\w*|after|despite|since|ahead|before|without|fil(?:es|ed|ing)|fine[ds]?|los(?:es|s|t)|cuts?|sell\w*|sold|sale|sales|invest(?:s|ed) in|acquir\w+|buy\w*|bought|pa(?:ys|id)|spen[dt]\w*|fund [ivx]+|revenues?|profits?|orders?|contracts?|deals?|grants?|loans?|debt|credit|bonds?|award\w*|prize|customers?|users?|sues?|sued|settle\w*|joins?|joined|leads?|led|backs|participat\w+|invests?|invested)\b(?! by\b)|\?/i;

/**
 * The sum of a headline that may only be the size of a round: one alone, behind the subject, and either called a round itself or
 * below it the text tells who led one. Headlines have a new verb for it every day, so none is asked for.
 */
export function headlineSum(
  { text, isTitle }: Sentence,
  sums: Money[],
  own: Span,
  tellsBelow: () => boolean,
): Money | undefined {
  const [sum, ...others] = sums;
  if (!isTitle || !sum || others.length > 0 || sum.start < own.end) return undefined;
  const around = `${text.slice(0, own.start)} ${text.slice(own.end)}`;
  if (NO_ROUND.test(around.replace(OPENS_LATER, ""))) return undefined;
  return IS_OF_ROUND.test(text.slice(sum.end)) || tellsBelow() ? sum : undefined;
}

/** "Fifteen months after its seed, Beacon returns": what was before is told to compare. */
const OPENS_LATER = /^[\w-]+ (?:days|weeks|months|years?) (?:after|since|on from) [^,]{3,50}, /i;

/** Where a sentence says who led the round. */
export function ledAt(text: string): number | undefined {
  const found = LED.exec(text);
  return found ? found[0].search(/ (?:(?:co-)?led|leads|headed) /) + 1 : undefined;
}
