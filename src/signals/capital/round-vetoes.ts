import { createPattern } from "../language/pattern.ts";
import type { Reading } from "../reading.ts";
import type { RoundClaim } from "./round-claim.ts";

/** Without a sum "seed" is sown, and an investment may be advised on, sought or offered. */
export const NO_ROUND = createPattern(
  /\bseed(?![ -](?:round|funding|financing|investment|capital|money|cash|extension|stage|raise|runde|finanzierung\p{L}*)\b|[,.;)]|$)|\b(?:new |strategic |growth |venture |equity |capital |minority )*(?:investments?|funding|financing|equity|capital|money)(?: (?:[\p{L}-]+ )?(?:opportunit\p{L}+|advis\p{L}+|aimed|firms?|funds?|bank\p{L}*|manag\p{L}+|strateg\p{L}+|products?|propert\p{L}+|programs?|programmes?|portfolios?|plans?|solutions?|options?|platforms?|services?|themes?|thes[ie]s|markets?|access|in (?!us\b|our\b)\p{L}+))|\b(?:first|new|latest|second|next) rounds? of (?!funding|financing|investment|capital|equity)|\b(?:potential|possible|considerable interest|interest from)\b[^.;]{0,90}|\b(?:strategic |long-term )?investments? in (?:our|the|its) (?:future|growth|people|teams?|communit\p{L}+|infrastructure|customers?)|\bfund-?raising (?:events?|campaigns?|gala|drive|dinner|efforts?)|\bstrategic investments\b(?! (?:from|by|led))|\bbillions in (?:[\p{L}-]+ )?(?:investments?|funding|capital)/giu,
);

/** "Secures $52 million refinance of its project": the money below that headline is lent. */
export function isHeadedByDebt({ document, subject }: Reading, claims: RoundClaim[]): boolean {
  const title = document.title.replace(subject.name, " ");
  const ofShares = claims.some((claim) => claim.round || /\b(?:equity|shares|stock|placement)\b/i.test(claim.text));
  return (HEADS_DEBT.test(title) || LENDER_HEADS.test(title)) && !HEADS_EQUITY.test(title) && !ofShares;
}

const HEADS_DEBT = /\b(?:refinanc\w*|loans?|mortgage|credit (?:facility|line)|bonds)\b/i;
const LENDER_HEADS =
  /^(?:[\p{L}-]+ )?(?:lenders?|banks?) (?:backs?|backed|funds?|funded|gives?|gave|extends?|extended|provides?|provided)(?!\p{L})/iu;
const HEADS_EQUITY = /\b(?:equity|series|seed|round|invest\w*|raises?|funding|shares|stock)\b/i;

/** Shares sold to the public raise money too: that is a listing, not a round. */
export function isListing({ document }: Reading, claims: RoundClaim[]): boolean {
  if (claims.some((claim) => claim.round)) return false;
  return [document.title, ...claims.map(({ sentence }) => sentence.text)].some(
    (text) => (GOES_PUBLIC.test(text) || BY_SHARES.test(text)) && !BEFORE_LISTING.test(text),
  );
}

/** "Raised $101 million by offering 6.7 million shares at $15": at a price that everybody may pay. */
const BY_SHARES =
  /\b(?:by|from|in|through) (?:offering|selling|the (?:sale|offering) of) [\d.,]+ ?(?:million |m )?(?:shares|ADSs|units)\b[^.;]{0,30} (?:at|for|priced at) [$€£]\s?\d/i;

const GOES_PUBLIC =
  /\b(?:IPO|initial public offering|(?:Nasdaq|NYSE|AIM|stock[- ]market|market|trading) debut|first day of trading|(?:Nasdaq|NYSE|AIM|ASX|TSX|JSE|stock[- ]market|London|New York|Stockholm|Frankfurt|Hong Kong|Sydney|Toronto|Mumbai|public) float\b|(?:floats?|floated|listed|lists) on (?:the )?(?:AIM|Nasdaq|NYSE|Euronext|London)|joined AIM|Börsengang|Börsendebüt|(?:entrée|introduction) en [Bb]ourse|introduction sur Euronext|(?:salida a|debut\p{L}* en) (?:la )?[Bb]olsa|estreia na (?:B3|[Bb]olsa)|beursgang|debutta in [Bb]orsa|Piazza Affari)(?!\p{L})/u;
const BEFORE_LISTING =
  /\b(?:pre-IPO|(?:ahead of|before|towards?|plans?|planning|prepar\w+|eyes|future|eventual|possible|planned|since) (?:for )?(?:an?|its|the)? ?(?:\w+ )?(?:IPO|listing|flotation)|IPO (?:plans|next year|in 20\d\d))/i;
