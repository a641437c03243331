import { createPattern } from "./pattern.ts";

/** The currencies that symbols stand for; a letter or two before the dollar says whose. */
const SYMBOLS: Record<string, string> = {
  $: "USD",
  us$: "USD",
  "u.s.$": "USD",
  a$: "AUD",
  au$: "AUD",
  c$: "CAD",
  ca$: "CAD",
  nz$: "NZD",
  s$: "SGD",
  hk$: "HKD",
  nt$: "TWD",
  r$: "BRL",
  mx$: "MXN",
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  rs: "INR",
  "¥": "JPY",
  "₩": "KRW",
  "₪": "ILS",
  "₦": "NGN",
  "₱": "PHP",
  "฿": "THB",
  "₺": "TRY",
  "₽": "RUB",
  "₫": "VND",
  nis: "ILS",
  sfr: "CHF",
  rmb: "CNY",
  rm: "MYR",
  rp: "IDR",
  r: "ZAR",
  ksh: "KES",
  fcfa: "XOF",
  zł: "PLN",
  kč: "CZK",
};
const CODES =
  "USD|EUR|GBP|CHF|AUD|CAD|NZD|SGD|HKD|TWD|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|JPY|CNY|RMB|INR|BRL|ILS|NIS|KRW|ZAR|AED|SAR|QAR|MXN|COP|CLP|ARS|PEN|TRY|IDR|MYR|THB|PHP|VND|NGN|KES|GHS|EGP|MAD|RUB|UAH";
/** "MEUR 45", "45 MSEK", "TEUR 350": the scale is glued to the code. */
const SCALED_CODES = "[MTK](?:EUR|USD|GBP|CHF|SEK|NOK|DKK)";

/** A mark that stands before its figure, at the end of what leads up to it. */
export const MARK_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])((?:U\\.S\\.|US|AU|CA|NZ|HK|NT|MX|A|C|S|R)?\\$|(?:US|AU|CA|NZ|HK)D ?\\$|(?:[MTK]€)|${SCALED_CODES}|${CODES}|SFr\\.?|Rs\\.?|RM|Rp\\.?|KSh|[Kk]r\\.?|R|[€£₹¥₩₪₦₱฿₺₽₫])\\s?$`,
  "u",
);
/** A mark that stands after its figure and scale. */
export const MARK_AFTER = createPattern(
  new RegExp(
    `^[\\s\\u00a0\\u202f-]?(?:of |de |d['’]|di )?(€|£|₹|¥|₺|\\$|euros?\\b|[MTK]?(?:EUR|SEK|NOK|DKK|CHF|USD|GBP)\\b|(?:${CODES})\\b|(?:US|U\\.S\\.|American|Canadian|Australian|Singapore|Hong Kong|New Zealand)[ -]dollars?\\b|USdollars?\\b|dollars?\\b|dólares\\b|dollari\\b|pounds?(?: sterling)?\\b|stg\\b|pond\\b|libras\\b|sterline\\b|livres(?: sterling)?\\b|pfund\\b|swiss francs?\\b|(?:schweizer )?franken\\b|francs suisses\\b|francos suizos\\b|franchi(?: svizzeri)?\\b|F?CFA\\b|rupees?\\b|yuan\\b|yen\\b|reais\\b|rand\\b|naira\\b|dirhams?\\b|kronor\\b|kroner\\b|krónur\\b|m?kr\\b|zloty\\b|zł|kč|pesos\\b|shekels?\\b|ringgit\\b|baht\\b|won\\b)`,
    "iu",
  ),
);

const WORDS: [RegExp, string][] = [
  [/^canadian/, "CAD"],
  [/^australian/, "AUD"],
  [/^singapore/, "SGD"],
  [/^hong/, "HKD"],
  [/^new z/, "NZD"],
  [/^euro/, "EUR"],
  [/dollar|dólares/, "USD"],
  [/^pound|^stg|^pond|^pfund|^libra|^livre|sterlin/, "GBP"],
  [/franc|franken|franchi/, "CHF"],
  [/cfa$/, "XOF"],
  [/^rupee/, "INR"],
  [/^yuan/, "CNY"],
  [/^yen/, "JPY"],
  [/^reais/, "BRL"],
  [/^rand/, "ZAR"],
  [/^naira/, "NGN"],
  [/^dirham/, "AED"],
  [/^kronor/, "SEK"],
  [/^krónur/, "ISK"],
  [/^zloty/, "PLN"],
  [/^shekel/, "ILS"],
  [/^ringgit/, "MYR"],
  [/^baht/, "THB"],
  [/^won/, "KRW"],
];
/** Crowns and pesos are those of several countries: only a country, or its way to write a million, decides which. */
const CROWNS: [RegExp, string][] = [
  [
    /\b(?:Swed|Svensk|Sverige|Stockholm|Göteborg|Gothenburg|Malmö|SEK\b|mil(?:joner|jarder|joen)\b)|\d ?[Mm]kr\b/,
    "SEK",
  ],
  [/\b(?:Norw|Norsk|Norge|Oslo|Bergen\b|NOK\b|mill\. k)/, "NOK"],
  [/\b(?:Danish|Denmark|Dansk|Danmark|Copenhagen|København|Aarhus|DKK\b|mio\. k)/, "DKK"],
];
const PESOS: [RegExp, string][] = [
  [/\b(?:Mexic|Méxic|Monterrey|Guadalajara|MXN\b)/, "MXN"],
  [/\b(?:Colombia|Bogot|Medellín|COP\b)/, "COP"],
  [/\b(?:Chile|Santiago\b|CLP\b)/, "CLP"],
  [/\b(?:Argentin|Buenos Aires|ARS\b)/, "ARS"],
  [/\b(?:Philippin|Manila|PHP\b)/, "PHP"],
];

/** The ISO 4217 code a mark stands for in a text; undefined where the text leaves open whose money it is. */
export function currencyOf(mark: string, text: string): string | undefined {
  const key = mark.toLowerCase().replace(/[.\s]+$/, "");
  const scaled = /^[mtk](€|[a-z]{3})$/.exec(key)?.[1];
  if (scaled) return SYMBOLS[scaled] ?? scaled.toUpperCase();
  if (/^(?:m?kr|kroner)$/.test(key)) return CROWNS.find(([country]) => country.test(text))?.[1];
  if (key === "pesos") return PESOS.find(([country]) => country.test(text))?.[1];
  if (key === "¥" && /\b(?:China|Chinese|yuan|RMB|CNY)\b/.test(text)) return "CNY";
  if (SYMBOLS[key]) return SYMBOLS[key];
  const dollars = /^([a-z]{3}) ?\$$/.exec(key)?.[1];
  if (dollars) return dollars.toUpperCase();
  const word = WORDS.find(([pattern]) => pattern.test(key));
  return word ? word[1] : mark.toUpperCase();
}

/** What a scale glued to a currency multiplies by: "45 MEUR", "TEUR 350", "45 mkr". */
export function scaleOfMark(mark: string): number {
  if (/^(?:M[A-Z€]|mkr$)/i.test(mark) && !/^(?:MYR|MXN|MAD|MX\$)$/i.test(mark)) return 1e6;
  return /^[TK](?:€|(?:EUR|USD|GBP|CHF|SEK|NOK|DKK)$)/.test(mark) ? 1e3 : 1;
}
