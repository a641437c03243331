import type { Detection } from "#core/detection.ts";
import type { Reading } from "./reading.ts";

/** A listed company as those who trade its shares write it: "Beacon Corp. (NASDAQ: BCN)", "Beacon, Inc. $BCN". */
const NAME =
  "\\p{Lu}[\\p{L}\\d&.’'-]*(?: (?:\\p{Lu}|&|of |and )[\\p{L}\\d&.’'-]*){0,5}(?:, (?:Inc|Corp|Ltd|LLC|Co)\\.?)?";
const SIGN = "\\$[A-Z]{1,5}(?!\\p{L})";
const IN_BRACKETS = "\\((?:[A-Z]{2,8} ?: ?)?[A-Z][A-Z\\d.]{0,6}\\)";
const LISTED = `${NAME}(?: (?:${SIGN}|${IN_BRACKETS}))?`;
const SHARES = "(?:[Cc]ommon )?(?:[Ss]hares?|[Ss]tock)";

const TRADES = [
  // "Beacon Inc. $BCN Shares Acquired by Quay"
  `(?:${SHARES}|[Pp]osition|[Hh]oldings?) (?:(?:[Ii]s|[Aa]re|[Ww]as|[Ww]ere) )?(?:[Aa]cquired|[Bb]ought|[Pp]urchased|[Ss]old)(?!\\p{L})`,
  // "6,200 shares in Beacon"
  `\\d[\\d,. ]*(?:million |thousand )?${SHARES} (?:of|in) (?!(?:[Cc]ommon|[Cc]lass|[Oo]rdinary|[Pp]referred|[Ss]eries)(?!\\p{L}))\\p{Lu}`,
  // "Buys Beacon Corporation (NYSE: BCN) Stock", "Reason to Buy Beacon Stock"
  `(?<!\\p{L})(?:[Bb]uy|[Bb]uys|[Bb]ought|[Bb]uying|[Ss]ell|[Ss]ells|[Ss]old|[Ss]elling|[Pp]urchases?d?|[Pp]urchasing|[Aa]cquires?d?|[Dd]umps?) (?:[Mm]ore )?${LISTED} ${SHARES}(?!\\p{L})`,
  // "Hedge Funds Are Buying Beacon in Droves"
  "(?:[Hh]edge [Ff]unds?|[Ii]nsiders?|[Bb]illionaires?|[Rr]etail [Ii]nvestors|[Tt]raders|[Ss]hort [Ss]ellers|Wall Street|[Ss]mart [Mm]oney) (?:[\\p{L}’']+ ){0,3}?(?:[Bb]uy(?:ing|s)|[Bb]ought|[Ss]ell(?:ing|s)|[Ss]old|[Dd]ump(?:ing|s|ed)|[Ll]oad(?:ing|ed|s)? up|[Pp]il(?:ing|ed|es) in(?:to)?)(?!\\p{L})",
  // "Quay boosts Torvex, Beacon stakes", "buys Beacon, reduces Torvex stakes"
  "(?<!\\p{L})(?:[Bb]oosts?|[Rr]educes?|[Tt]rims?|[Cc]uts?|[Uu]ps|[Ss]lashes) (?:[^.;]{2,50} )?stakes(?!\\p{L})",
  // "Time to Buy?", "Stocks to Sell", "7 Best Buys"
  "(?<!\\p{L})(?:[Rr]easons?|[Tt]ime|[Ss]tocks?|[Ss]hould (?:[Yy]ou|[Ii]nvestors)) (?:[Nn]ot )?(?:[Tt]o )?[Bb]uy(?![\\p{L}-])",
  "(?<!\\p{L})[Bb]est [Bb]uys(?!\\p{L})",
  // "Makes New $1.35 Million Investment in Beacon Inc. $BCN"
  `(?:[Ii]nvestment|[Pp]osition|[Ss]take|[Hh]oldings?) (?:in|of) ${NAME} ${SIGN}`,
].map((source) => new RegExp(source, "u"));

/** Then somebody owns the company afterwards, or it is the company that sells the shares. */
const IS_MORE =
  /(?<!\p{L})(?:all|entire|remaining|outstanding|majority|controlling|whole|take-?over|tender offer|merger|IPO|offering|placing|placement|listing|float|rights issue)(?!\p{L})|(?:100|[6-9]\d|5[1-9])(?:[.,]\d+)? ?(?:%|per ?cent|pct)/iu;

/** Told as news of the company, though it says only who deals in its shares. */
const DEALS: ReadonlySet<string> = new Set([
  "acquired",
  "acquisition_made",
  "funding",
  "debt_financing",
  "partnership",
  "own_pricing_change",
]);

/**
 * Whether a detection is more than what those who trade shares tell each other: "Sen. Roe buys Beacon Corp. (NASDAQ: BCN) stock". Below such a
 * headline everything is told once more as background.
 */
export function isMoreThanTrade({ document }: Reading): (detection: Detection) => boolean {
  // Asked only of texts that something is claimed of.
  let isOfTrade: boolean | undefined;
  return ({ type, evidence: { quote } }) => {
    isOfTrade ??= isTrade(document.title);
    return !isOfTrade && !(DEALS.has(type) && isTrade(quote));
  };
}

function isTrade(text: string): boolean {
  return TRADES.some((pattern) => pattern.test(text)) && !IS_MORE.test(text);
}
