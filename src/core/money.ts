import type { SignalFacts } from "./detection.ts";

/** Digits of the smallest unit of the currencies that do not have two (ISO 4217, list one, 2025). */
const DIGITS = new Map<string, number>([
  ...digitsOf(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
  ...digitsOf(3, "BHD IQD JOD KWD LYD OMR TND"),
  ...digitsOf(4, "CLF UYW"),
]);
const TWO_DIGITS = 2;
/** Codes of ISO 4217. */
export const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** A sum in the smallest unit of its currency, an ISO 4217 code: 12.5 USD are 1,250. */
export function toMinorUnits(amount: number, currency: string): number {
  return Math.round(amount * 10 ** (DIGITS.get(currency) ?? TWO_DIGITS));
}

/**
 * Facts with a sum have it in minor units too (contract, section 5), if it is money: of `credits`, or a code nobody knows,
 * no smaller unit is made up.
 */
export function withMinorUnits(facts: SignalFacts): SignalFacts {
  const { amount, amount_minor: given, currency } = facts;
  if (typeof amount !== "number" || typeof currency !== "string" || given !== undefined) return facts;
  if (!CURRENCIES.has(currency) && !DIGITS.has(currency)) return facts;
  const minor = toMinorUnits(amount, currency);
  // A number that has become infinite would be no number on the wire.
  return Number.isFinite(minor) ? { ...facts, amount_minor: minor } : facts;
}

function digitsOf(digits: number, codes: string): [code: string, digits: number][] {
  return codes.split(" ").map((code) => [code, digits]);
}
