import type { Account, Attributes } from "./account.ts";
import type { Criterion } from "./criterion.ts";
import type { Headcount } from "./headcount.ts";
import { attributesInForce, headcountOf } from "./in-force.ts";

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
export function fitOf(account: Pick<Account, "attributes" | "enrichment">, criteria: Criterion[]): Fit {
  const fit: Fit = { value: NEUTRAL_FIT, met: [], missed: [], unknown: [], isMostlyUnknown: false };
  const weightOfAll = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  if (weightOfAll === 0) return fit;
  const profile = { attributes: attributesInForce(account), headcount: headcountOf(account) };
  let known = 0;
  let reached = 0;
  let hasFailedRequired = false;
  for (const criterion of criteria) {
    const degree = degreeIn(profile, criterion);
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

type Profile = { attributes: Attributes; headcount: Headcount | undefined };

/** 0–1, or undefined when the attribute is not known. */
function degreeIn({ attributes, headcount }: Profile, criterion: Criterion): number | undefined {
  const value = attributeOf(attributes, criterion.attribute);
  const isHeadcount = criterion.attribute === "employee_count" && value === undefined && criterion.op !== "exists";
  return isHeadcount && headcount ? headcountDegree(headcount, criterion) : degreeOf(value, criterion);
}

/** What is true of every number the company may mean: "51-200" is known to be over 50, and not whether it is over 100. */
function headcountDegree({ min, max = Number.POSITIVE_INFINITY }: Headcount, criterion: Criterion): number | undefined {
  if (min === max) return degreeOf(min, criterion);
  const bounds = boundsOf(criterion);
  if (bounds === undefined) return undefined;
  const [low, high] = bounds;
  if (min >= low && max <= high) return 1;
  if (min <= high && max >= low) return undefined;
  const nearest = degreeOf(max < low ? max : min, criterion);
  return nearest === 0 ? 0 : undefined;
}

function attributeOf(attributes: Attributes, name: string): unknown {
  const { custom = {}, ...known } = attributes;
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
    case "lte":
    case "between": {
      const [low, high] = boundsOf(criterion) ?? [Number.NaN, Number.NaN];
      return rangeDegree(value, low, high, criterion.tolerance);
    }
  }
}

/** The range a criterion asks for; undefined when it asks for none. */
function boundsOf({ op, value }: Criterion): [low: number, high: number] | undefined {
  if (op === "gte") return [Number(value), Number.POSITIVE_INFINITY];
  if (op === "lte") return [Number.NEGATIVE_INFINITY, Number(value)];
  return op === "between" && Array.isArray(value) ? [Number(value[0]), Number(value[1])] : undefined;
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
