import type { SignalFacts } from "./detection.ts";

/** Currencies whose smallest unit is the whole one (ISO 4217), of those that texts name. */
const WITHOUT_MINOR_UNIT = new Set(["JPY", "KRW", "VND", "CLP", "ISK"]);

/** A sum in the smallest unit of its currency: 12.5 USD are 1,250. */
export function toMinorUnits(amount: number, currency: string): number {
  return Math.round(WITHOUT_MINOR_UNIT.has(currency) ? amount : amount * 100);
}

/** Facts with a sum have it in minor units too (contract, section 5). */
export function withMinorUnits(facts: SignalFacts): SignalFacts {
  const { amount, amount_minor: given, currency } = facts;
  if (typeof amount !== "number" || typeof currency !== "string" || given !== undefined) return facts;
  return { ...facts, amount_minor: toMinorUnits(amount, currency) };
}
