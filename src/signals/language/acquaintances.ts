import type { KnownPerson } from "#core/knowledge.ts";
import { nameKey } from "#core/name-key.ts";
import type { Reading } from "../reading.ts";
import { kebab } from "./roles.ts";
import { findAllMoves, type WideMove } from "./wide-moves.ts";

/** A move of somebody whom the workspace knows by the very name. */
export type KnownMove = { move: WideMove; person: KnownPerson };

const KEYS = new WeakMap<KnownPerson[], Map<string, KnownPerson[]>>();

/**
 * The moves of people the workspace knows. Names are compared in full, first name and surname, accents and case aside: part
 * of a name is nobody's.
 */
export function findKnownMoves(reading: Reading, people: KnownPerson[]): KnownMove[] {
  if (people.length === 0) return [];
  const byName = keyed(people);
  const text = nameKey(reading.text.slice(0, TEXT_MAX));
  const isNamed = [...byName.keys()].some((key) => text.includes(key));
  if (!isNamed) return [];
  return findAllMoves(reading).flatMap((move) =>
    (byName.get(nameKey(move.person ?? "")) ?? []).map((person): KnownMove => ({ move, person })),
  );
}

/** Characters in which a known name is looked for. */
const TEXT_MAX = 100_000;

function keyed(people: KnownPerson[]): Map<string, KnownPerson[]> {
  const known = KEYS.get(people);
  if (known) return known;
  const byName = new Map<string, KnownPerson[]>();
  for (const person of people) {
    const key = nameKey(person.name);
    // A single word is no full name, and would stand in any text.
    if (key.includes(" ")) byName.set(key, [...(byName.get(key) ?? []), person]);
  }
  KEYS.set(people, byName);
  return byName;
}

/** Whether the text also says of the person what the workspace knows: their post, or the company they come from. */
export function isRecognised(reading: Reading, { role, company }: KnownPerson): boolean {
  const text = `-${kebab(reading.text.slice(0, TEXT_MAX))}-`;
  return [role, company].some((fact) => fact !== undefined && fact !== "" && text.includes(`-${kebab(fact)}-`));
}
