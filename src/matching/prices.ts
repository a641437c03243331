import { CURRENCIES } from "#core/money.ts";
import { FIGURE, readNumber, SCALES } from "./read-number.ts";

/** The signs prices are written with, and the currencies each may stand for. */
const SIGNS: Record<string, string> = {
  $: "USD CAD AUD NZD SGD HKD MXN TWD CLP COP ARS",
  US$: "USD",
  CA$: "CAD",
  C$: "CAD",
  AU$: "AUD",
  A$: "AUD",
  NZ$: "NZD",
  S$: "SGD",
  SG$: "SGD",
  HK$: "HKD",
  MX$: "MXN",
  NT$: "TWD",
  R$: "BRL",
  "€": "EUR",
  "£": "GBP EGP",
  "¥": "JPY CNY",
  "₹": "INR",
  "₺": "TRY",
  "₩": "KRW",
  "₽": "RUB",
  "₴": "UAH",
  "₪": "ILS",
  "₫": "VND",
  "₱": "PHP",
  "₦": "NGN",
  "฿": "THB",
  zł: "PLN",
  Kč: "CZK",
  kr: "SEK NOK DKK ISK",
  Fr: "CHF",
};

const LONGEST_FIRST = Object.keys(SIGNS).sort((a, b) => b.length - a.length);
const MARK = `(?:(?<![\\p{L}$])(?:${LONGEST_FIRST.map(RegExp.escape).join("|")})|(?<!\\p{L})[A-Z]{3})(?!\\p{L})`;
const PRICE = new RegExp(`(${MARK}[\\s.]?)?(${FIGURE})((?:${SCALES})(?!\\p{L}))?(\\s?${MARK})?`, "gu");

type Price = { start: number; end: number; figure: string; currencies: string[] };

/** The first price of a text in a currency (an ISO 4217 code), else its first number where no price has a mark. Undefined without. */
export function readPrice(text: string, currency: string): number | undefined {
  const prices = pricesIn(text);
  if (prices.length === 0) return readNumber(text);
  const own = prices.find(({ currencies }) => currencies.includes(currency));
  return own && readNumber(own.figure);
}

/** A text without the prices that are certainly not in a currency: a sign that several share may be its own. */
export function withoutOtherPrices(text: string, currency: string): string {
  let kept = "";
  let at = 0;
  for (const { start, end, currencies } of pricesIn(text)) {
    if (currencies.includes(currency)) continue;
    kept += text.slice(at, start);
    at = end;
  }
  return kept + text.slice(at);
}

/** Whether a text has a figure with the sign or the code of a currency. */
export function namesPrice(text: string): boolean {
  return pricesIn(text).length > 0;
}

function pricesIn(text: string): Price[] {
  return [...text.matchAll(PRICE)].flatMap((match) => {
    const [all, before, figure = "", scale = "", after] = match;
    const currencies = currenciesOf([before, after].flatMap((mark) => (mark === undefined ? [] : [mark])));
    if (currencies.length === 0) return [];
    return [{ start: match.index, end: match.index + all.length, figure: figure + scale, currencies }];
  });
}

/** A code tells more than a sign: "$29 CAD" are Canadian. */
function currenciesOf(marks: string[]): string[] {
  const names = marks.map((mark) => mark.replace(/[\s.]/g, ""));
  const code = names.find((name) => CURRENCIES.has(name));
  if (code !== undefined) return [code];
  return names.flatMap((name) => SIGNS[name]?.split(" ") ?? []);
}
