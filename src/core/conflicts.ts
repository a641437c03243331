import type { SignalFacts } from "./detection.ts";
import { nameKey } from "./name-key.ts";
import type { SignalSource } from "./signal.ts";

type Value = string | number | boolean;

/** A fact of one event that its sources state differently. `documentIds` are the sources that say so; in the order they were read. */
export type Conflict = { fact: string; values: { value: Value; documentIds: string[] }[] };

/** Less than this is the same number, told more or less exactly. */
const NUMBER_TOLERANCE = 0.01;
/** Digits that a rounded number still has. */
const ROUNDED_DIGITS = 2;
/** 48 million may be told as 50; 45 told as 50 is another number. */
const ROUNDING_MAX = 0.05;

/**
 * What the sources of a signal contradict each other in. Lists add up and contradict nothing; a rounded number and a name in
 * short form say the same as the full one; sums in two currencies cannot be compared.
 */
export function conflictsOf(sources: Pick<SignalSource, "documentId" | "facts">[]): Conflict[] {
  const facts = new Set(sources.flatMap((source) => Object.keys(source.facts ?? {})));
  return [...facts]
    .map((fact): Conflict => ({ fact, values: valuesOf(fact, sources) }))
    .filter(({ fact, values }) => values.length > 1 && !DERIVED.has(fact));
}

/** Facts that follow from others, which are the ones to name. */
const DERIVED = new Set(["amount_minor", "direction"]);

function valuesOf(fact: string, sources: Pick<SignalSource, "documentId" | "facts">[]): Conflict["values"] {
  const values: Conflict["values"] = [];
  let currency: SignalFacts[string] | undefined;
  for (const { documentId, facts = {} } of sources) {
    const value = facts[fact];
    if (value === undefined || Array.isArray(value)) continue;
    if (fact === "amount") {
      currency ??= facts["currency"];
      if (facts["currency"] !== currency) continue;
    }
    const same = values.find((one) => saysTheSame(one.value, value));
    if (same) same.documentIds.push(documentId);
    else values.push({ value, documentIds: [documentId] });
  }
  // A sum in another currency is another way to say it.
  return fact === "currency" ? values.slice(0, 1) : values;
}

function saysTheSame(one: Value, other: Value): boolean {
  if (typeof one === "number" && typeof other === "number") {
    const isClose = Math.abs(one - other) <= NUMBER_TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
    return isClose || isRounding(one, other) || isRounding(other, one);
  }
  const [a, b] = [nameKey(String(one)), nameKey(String(other))];
  return a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

function isRounding(rounded: number, exact: number): boolean {
  const isNear = Math.abs(rounded - exact) <= ROUNDING_MAX * Math.abs(exact);
  return isNear && [ROUNDED_DIGITS, 1].some((digits) => rounded === Number(exact.toPrecision(digits)));
}
