import type { Account } from "./account.ts";
import type { Criterion } from "./criterion.ts";

/** How well an account's attributes match the criteria: 0–100, with what could not be judged. */
export type Fit = { value: number; met: string[]; missed: string[]; unknown: string[]; isMostlyUnknown: boolean };

/** Fit without criteria (reference sheet, section 4.3). */
const NEUTRAL_FIT = 50;
const FAILED_REQUIRED_CAP = 20;
const MOSTLY_UNKNOWN_FACTOR = 0.8;

/**
 * Fit of an account, 0–100: weight of the criteria met over the weight of those whose attribute is known. Under half of
 * the weight known costs a fifth; a failed required criterion caps at 20 (reference sheet, section 4.3).
 */
export function fitOf(account: Pick<Account, "attributes">, criteria: Criterion[]): Fit {
  const fit: Fit = { value: NEUTRAL_FIT, met: [], missed: [], unknown: [], isMostlyUnknown: false };
  const weightOfAll = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  if (weightOfAll === 0) return fit;
  let known = 0;
  let reached = 0;
  let hasFailedRequired = false;
  for (const criterion of criteria) {
    const degree = degreeOf(attributeOf(account, criterion.attribute), criterion);
    if (degree === undefined) {
      fit.unknown.push(criterion.key);
      continue;
    }
    known += criterion.weight;
    reached += criterion.weight * degree;
    (degree > 0 ? fit.met : fit.missed).push(criterion.key);
    if (criterion.required && degree === 0) hasFailedRequired = true;
  }
  fit.isMostlyUnknown = known < weightOfAll / 2;
  const share = known === 0 ? NEUTRAL_FIT / 100 : reached / known;
  fit.value = 100 * share * (fit.isMostlyUnknown ? MOSTLY_UNKNOWN_FACTOR : 1);
  if (hasFailedRequired) fit.value = Math.min(fit.value, FAILED_REQUIRED_CAP);
  return fit;
}

function attributeOf(account: Pick<Account, "attributes">, name: string): unknown {
  const { custom = {}, ...known } = account.attributes;
  if (Object.hasOwn(known, name)) return known[name as keyof typeof known];
  const own = name.replace(/^custom\./, "");
  return Object.hasOwn(custom, own) ? custom[own] : undefined;
}

/** 0–1, or undefined when the attribute is not known. */
function degreeOf(value: unknown, criterion: Criterion): number | undefined {
  if (criterion.op === "exists") return value === undefined ? 0 : 1;
  if (value === undefined) return undefined;
  const wanted = Array.isArray(criterion.value) ? criterion.value : [criterion.value];
  const isAmong = (candidate: unknown) => wanted.some((one) => fold(one) === fold(candidate));
  const held = Array.isArray(value) ? value : [value];
  switch (criterion.op) {
    case "eq":
    case "in":
      return held.some(isAmong) ? 1 : 0;
    case "neq":
    case "not_in":
      return held.some(isAmong) ? 0 : 1;
    case "contains_any":
      return held.some(isAmong) ? 1 : 0;
    case "contains_all":
      return wanted.every((one) => held.some((candidate) => fold(candidate) === fold(one))) ? 1 : 0;
    case "gte":
      return rangeDegree(value, Number(wanted[0]), Number.POSITIVE_INFINITY, criterion.tolerance);
    case "lte":
      return rangeDegree(value, Number.NEGATIVE_INFINITY, Number(wanted[0]), criterion.tolerance);
    case "between":
      return rangeDegree(value, Number(wanted[0]), Number(wanted[1]), criterion.tolerance);
  }
}

function rangeDegree(value: unknown, low: number, high: number, tolerance: number): number | undefined {
  const number = Number(value);
  if (Number.isNaN(number)) return undefined;
  if (number >= low && number <= high) return 1;
  const bound = number < low ? low : high;
  const slack = Math.abs(bound) * tolerance;
  return slack === 0 ? 0 : Math.max(0, 1 - Math.abs(number - bound) / slack);
}

function fold(value: unknown): string {
  return String(value).trim().toLowerCase();
}
