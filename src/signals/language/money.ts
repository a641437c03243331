import { toMinorUnits } from "#core/money.ts";
import { remember } from "./remember.ts";

/** A sum in a text. `amount` is in whole units of `currency` (ISO 4217), `amountMinor` in its smallest unit. */
export type Money = {
  start: number;
  end: number;
  amount: number;
  currency: string;
  amountMinor: number;
  /** "about", "more than", "up to" and the like stand before it, or it is the lower end of a range. */
  isApproximate: boolean;
};

/** A figure with separators of thousands, or a plain one with decimals; the space may be a narrow one. */
const FIGURE = /\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3}){1,5}(?:[.,]\d{1,2})?(?!\d)|\d{1,15}(?:[.,]\d{1,3})?(?!\d)/g;
const BEFORE =
  /(?:^|[^\p{L}])((?:US|AU|CA|NZ|HK|MX|A|C|S|R)?\$|USD|EUR|GBP|CHF|SFr\.?|AUD|CAD|NZD|SGD|HKD|SEK|NOK|DKK|PLN|CZK|JPY|CNY|RMB|INR|BRL|ILS|NIS|KRW|ZAR|AED|MXN|TRY|IDR|Rs\.?|[€£₹¥₩₪])\s?$/u;
const RANGE = /^\s?(?:[-–—]|to|bis|à)\s?(?:[€£$₹])?\d{1,6}(?:[.,]\d{1,3})?/;
const SCALE =
  /^[\s\u00a0\u202f-]?(mil millones|mil milhões|thousand|millions?|millionen|mio|mill|millones|millón|milhões|milhão|milioni|milione|miljoen|miljoner|mln|mn|mm|m|billions?|milliarden?|milliards?|miljard|miliardi|miliardo|bilhões|bilhão|mrd|md|bln|bn|bi|b|trillion|tn|crores?|cr|lakhs?|lacs?|k|tsd|mil)\b\.?/iu;
const AFTER =
  /^[\s\u00a0\u202f-]?(?:of |de |d['’]|di )?(€|£|₹|\$|euros?\b|EUR\b|US-?dollars?\b|U\.S\. dollars?\b|dollars?\b|dólares\b|dollari\b|USD\b|pounds?(?: sterling)?\b|GBP\b|livres sterling\b|pfund\b|CHF\b|swiss francs?\b|franken\b|francs suisses\b|rupees?\b|INR\b|RMB\b|yuan\b|CNY\b|yen\b|JPY\b|reais\b|BRL\b|kronor\b|SEK\b|NOK\b|DKK\b|kr\b|zloty\b|PLN\b|AUD\b|CAD\b|NZD\b|SGD\b|shekels?\b|won\b)/iu;
const APPROXIMATE =
  /(?:about|around|some|nearly|almost|roughly|approximately|over|more than|at least|up to|under|less than|close to|~|≈|rund|etwa|fast|knapp|mehr als|über|bis zu|mindestens|circa|ca\.|environ|près de|plus de|jusqu['’]à|más de|cerca de|casi|mais de|quase|ongeveer|bijna|ruim|meer dan|oltre|quasi)\s(?:a\s)?[^\s\d]{0,4}\s?$/iu;

const SYMBOLS: Record<string, string> = {
  $: "USD",
  us$: "USD",
  a$: "AUD",
  au$: "AUD",
  c$: "CAD",
  ca$: "CAD",
  nz$: "NZD",
  s$: "SGD",
  hk$: "HKD",
  r$: "BRL",
  mx$: "MXN",
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  rs: "INR",
  "¥": "JPY",
  "₩": "KRW",
  "₪": "ILS",
  nis: "ILS",
  sfr: "CHF",
  rmb: "CNY",
};
const WORDS: [RegExp, string][] = [
  [/^euro/, "EUR"],
  [/dollar|dólares/, "USD"],
  [/^pound|^pfund|sterling/, "GBP"],
  [/franc|franken/, "CHF"],
  [/^rupee/, "INR"],
  [/^yuan/, "CNY"],
  [/^yen/, "JPY"],
  [/^reais/, "BRL"],
  [/^kronor/, "SEK"],
  [/^zloty/, "PLN"],
  [/^shekel/, "ILS"],
  [/^won/, "KRW"],
];
/** `kr` alone is one of three currencies: only a country in the text decides which. */
const CROWNS: [RegExp, string][] = [
  [/\b(?:Swed|Svensk|Stockholm|SEK\b)/, "SEK"],
  [/\b(?:Norw|Norsk|Oslo|NOK\b)/, "NOK"],
  [/\b(?:Danish|Denmark|Dansk|Copenhagen|DKK\b)/, "DKK"],
];

/** Every sum with a currency, in order. Linear in the length: each figure looks at a few characters around it. */
export const findMoney = remember((text: string): readonly Money[] => {
  const found: Money[] = [];
  for (const figure of text.matchAll(FIGURE)) {
    const money = readMoney(text, figure.index, figure[0]);
    if (money && money.start >= (found.at(-1)?.end ?? 0)) found.push(money);
  }
  return found;
});

function readMoney(text: string, figureAt: number, figure: string): Money | undefined {
  const before = BEFORE.exec(text.slice(Math.max(0, figureAt - 6), figureAt));
  let end = figureAt + figure.length;
  const range = RANGE.exec(text.slice(end, end + 16));
  const rangeEnd = range ? end + range[0].length : end;
  const scale = SCALE.exec(text.slice(rangeEnd, rangeEnd + 16));
  if (range && scale) end = rangeEnd;
  const isScaled = scale !== null && (before !== null || scale[1] !== "mil");
  if (scale && isScaled) end += scale[0].length;
  // Text after a bare scale such as "5 m" must not start a word: "5 members".
  const after = before ? null : AFTER.exec(text.slice(end, end + 20));
  const currency = currencyOf((before ?? after)?.[1], text);
  if (!currency) return undefined;
  if (after) end += after[0].length;
  const start = before?.[1] === undefined ? figureAt : text.lastIndexOf(before[1], figureAt);
  const factor = isScaled && scale ? factorOf(scale[1] ?? "") : 1;
  const amount = round(toNumber(figure, factor > 1) * factor);
  const lead = text.slice(Math.max(0, start - 18), start);
  return {
    start,
    end,
    amount,
    currency,
    amountMinor: toMinorUnits(amount, currency),
    isApproximate: APPROXIMATE.test(lead) || (range !== null && end > rangeEnd),
  };
}

function currencyOf(mark: string | undefined, text: string): string | undefined {
  if (mark === undefined) return undefined;
  const key = mark.toLowerCase().replace(/\.$/, "");
  if (key === "kr") return CROWNS.find(([country]) => country.test(text))?.[1];
  if (key === "¥" && /\b(?:China|Chinese|yuan|RMB|CNY)\b/.test(text)) return "CNY";
  if (SYMBOLS[key]) return SYMBOLS[key];
  const word = WORDS.find(([pattern]) => pattern.test(key));
  return word ? word[1] : mark.toUpperCase();
}

function factorOf(scale: string): number {
  const word = scale.toLowerCase();
  if (/^(?:mil m|milliard|miljard|miliard|mrd|md|b)/.test(word)) return 1e9;
  if (/^(?:trillion|tn)/.test(word)) return 1e12;
  if (/^cr/.test(word)) return 1e7;
  if (/^la/.test(word)) return 1e5;
  return /^(?:k|th|tsd|mil$)/.test(word) ? 1e3 : 1e6;
}

/** "12,5" and "12.5" are decimals; three digits after a single separator are thousands unless a scale word follows a point. */
function toNumber(figure: string, isScaled: boolean): number {
  const plain = figure.replace(/['’\u00a0\u202f ]/g, "");
  const decimalAt = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  if (decimalAt < 0) return Number(plain);
  const mark = plain.charAt(decimalAt);
  const digitsAfter = plain.length - decimalAt - 1;
  const isRepeated = plain.indexOf(mark) !== decimalAt;
  const hasBoth = plain.includes(".") && plain.includes(",");
  const isThousands = isRepeated || (digitsAfter === 3 && !hasBoth && !(isScaled && mark === "."));
  if (isThousands) return Number(plain.replace(/[.,]/g, ""));
  return Number(`${plain.slice(0, decimalAt).replace(/[.,]/g, "")}.${plain.slice(decimalAt + 1)}`);
}

/** Cuts the noise of binary fractions: 12.3 × 10⁶ is 12,300,000. */
function round(amount: number): number {
  return Math.round(amount * 100) / 100;
}
