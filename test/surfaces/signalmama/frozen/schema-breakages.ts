import { isDeepStrictEqual } from "node:util";
import type { Direction, Json, Resolve } from "./breakages.ts";

type Look = { before: Resolve; after: Resolve };

/** Limits of a schema, and which way they must move to shut out what was allowed. */
const LIMITS = [
  ["minimum", "up"],
  ["exclusiveMinimum", "up"],
  ["minLength", "up"],
  ["minItems", "up"],
  ["maximum", "down"],
  ["exclusiveMaximum", "down"],
  ["maxLength", "down"],
  ["maxItems", "down"],
] as const;

/**
 * What the second schema breaks for who knows the first. A request may be allowed more than before, an answer may hold more
 * fields and more enum values; nothing else may change.
 */
export function schemaBreakages(given: Json, now: Json, look: Look, direction: Direction, where: string): string[] {
  const before = look.before(given);
  const after = look.after(now);
  const next = (a: unknown, b: unknown, deeper: string) =>
    schemaBreakages(a as Json, b as Json, look, direction, deeper);
  return [
    ...typeBreakages(before, after, direction),
    ...enumBreakages(before, after, direction),
    ...limitBreakages(before, after, direction),
    ...["format", "pattern"]
      .filter((key) => isNarrower(before[key], after[key], direction))
      .map((key) => `${key} changed`),
    ...requiredBreakages(before, after, direction),
  ]
    .map((what) => `${where}: ${what}`)
    .concat(
      Object.entries((before["properties"] ?? {}) as Json).flatMap(([name, schema]) => {
        const same = ((after["properties"] ?? {}) as Json)[name];
        const deeper = `${where}.${name}`;
        return same === undefined ? [`${deeper} is gone`] : next(schema, same, deeper);
      }),
      isSchema(before["items"]) ? next(before["items"], after["items"], `${where}[]`) : [],
      restBreakages(before, after, direction, next, where),
      ...["anyOf", "oneOf", "allOf"].map((key) => choiceBreakages(key, before, after, direction, next, where)),
    );
}

type Next = (a: unknown, b: unknown, where: string) => string[];

function isSchema(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

function typesOf(schema: Json): string[] {
  return [schema["type"] ?? []].flat().map(String).sort();
}

function typeBreakages(before: Json, after: Json, direction: Direction): string[] {
  const [old, now] = [typesOf(before), typesOf(after)];
  // An integer is a number, to who sends one.
  const isAllowed = (type: string) => now.includes(type) || (type === "integer" && now.includes("number"));
  // Where an answer promised nothing, whatever it is told to be keeps the promise.
  const isKept = old.length === 0 || isDeepStrictEqual(old, now);
  const isSame = direction === "answer" ? isKept : now.length === 0 || old.every(isAllowed);
  const isOpenNow = direction === "request" && old.length === 0 && now.length > 0;
  return isSame && !isOpenNow ? [] : [`type ${old.join("|") || "any"} is now ${now.join("|") || "any"}`];
}

function enumBreakages(before: Json, after: Json, direction: Direction): string[] {
  const valuesOf = (schema: Json) =>
    "const" in schema ? [schema["const"]] : (schema["enum"] as unknown[] | undefined);
  const [old, now] = [valuesOf(before), valuesOf(after)];
  if (!old) return now && direction === "request" ? ["only certain values are allowed now"] : [];
  if (!now) return direction === "answer" ? ["the values are no longer listed"] : [];
  return old.filter((value) => !now.includes(value)).map((value) => `value ${JSON.stringify(value)} is gone`);
}

function limitBreakages(before: Json, after: Json, direction: Direction): string[] {
  return LIMITS.filter(([key, tighter]) => {
    const isUp = tighter === "up";
    const [none, sign] = isUp ? [Number.NEGATIVE_INFINITY, 1] : [Number.POSITIVE_INFINITY, -1];
    const moved = (Number(after[key] ?? none) - Number(before[key] ?? none)) * sign;
    return direction === "request" ? moved > 0 : moved < 0;
  }).map(([key]) => `${key} changed from ${before[key] ?? "none"} to ${after[key] ?? "none"}`);
}

/** Of a rule that is there or not: a request may lose it, an answer may gain it. */
function isNarrower(before: unknown, after: unknown, direction: Direction): boolean {
  if (before === after) return false;
  return direction === "request" ? after !== undefined : before !== undefined;
}

function requiredBreakages(before: Json, after: Json, direction: Direction): string[] {
  const [old, now] = [before, after].map((schema) => (schema["required"] ?? []) as string[]) as [string[], string[]];
  return direction === "request"
    ? now.filter((name) => !old.includes(name)).map((name) => `${name} is required now`)
    : old.filter((name) => !now.includes(name)).map((name) => `${name} may be missing now`);
}

/** Fields without a name of their own. */
function restBreakages(before: Json, after: Json, direction: Direction, next: Next, where: string): string[] {
  const [old, now] = [before["additionalProperties"], after["additionalProperties"]];
  if (isSchema(old))
    return isSchema(now) ? next(old, now, `${where}.*`) : [`${where}: its own fields are not described any more`];
  return direction === "request" && old !== false && now === false
    ? [`${where}: no further fields are allowed now`]
    : [];
}

/** Every choice there was must still be one; only who sends may be offered more. */
function choiceBreakages(
  key: string,
  before: Json,
  after: Json,
  direction: Direction,
  next: Next,
  where: string,
): string[] {
  const [old, now] = [before, after].map((schema) => (schema[key] ?? []) as Json[]) as [Json[], Json[]];
  const gone = old.filter((choice) => !now.some((other) => next(choice, other, where).length === 0));
  const isMore = now.length > old.length && (direction === "answer" || old.length === 0 || key === "allOf");
  return [
    ...(gone.length > 0 ? [`${where}: ${key} lost or changed one of its forms`] : []),
    ...(isMore ? [`${where}: ${key} has more forms than before`] : []),
  ];
}
