import type { KnownPerson } from "#core/knowledge.ts";
import { nameKey } from "#core/name-key.ts";
import { surnameOf } from "../language/people.ts";
import { onceEach } from "../language/remember.ts";
import { kebab } from "../language/roles.ts";
import type { Reading } from "../reading.ts";
import { findMovesOf, type WideMove } from "./wide-moves.ts";

/**
 * A move of somebody whom the workspace knows by the very name. `isRecognised` when the text also says what the workspace
 * knows of them: their post, or the company they come from.
 */
export type KnownMove = { move: WideMove; person: KnownPerson; isRecognised: boolean };

/** The people by the keys of their names; the list is the same for all texts of a task. */
const keyed = onceEach((people: KnownPerson[]): Map<string, KnownPerson[]> => {
  const byName = new Map<string, KnownPerson[]>();
  for (const person of people) {
    const key = nameKey(person.name);
    // A single word is no full name, and would stand in any text.
    if (key.includes(" ")) byName.set(key, [...(byName.get(key) ?? []), person]);
  }
  return byName;
});
/** A text as names are compared in it, and as posts and companies are. */
const nameKeyOf = onceEach((reading: Reading) => nameKey(reading.text.slice(0, TEXT_MAX)));
const kebabOf = onceEach((reading: Reading) => `-${kebab(reading.text.slice(0, TEXT_MAX))}-`);

/**
 * The moves of people the workspace knows, one for each person and direction. Names are compared in full, first name and surname, accents and case aside: part
 * of a name is nobody's.
 */
export function findKnownMoves(reading: Reading, people: KnownPerson[]): KnownMove[] {
  if (people.length === 0) return [];
  const byName = keyed(people);
  const text = nameKeyOf(reading);
  const named = [...byName].flatMap(([key, [person]]) =>
    person && text.includes(key) ? [surnameOf(person.name)] : [],
  );
  if (named.length === 0) return [];
  const moves = findMovesOf(reading, named).flatMap((move) =>
    (byName.get(nameKey(move.person ?? "")) ?? []).map(
      (person): KnownMove => ({ move, person, isRecognised: isRecognised(reading, person) }),
    ),
  );
  const firstOf = new Map<string, KnownMove>();
  // Of two who bear the name, the one whom the text confirms is meant.
  for (const known of moves.toSorted((a, b) => Number(b.isRecognised) - Number(a.isRecognised))) {
    const key = `${known.move.direction} ${nameKey(known.person.name)}`;
    if (!firstOf.has(key)) firstOf.set(key, known);
  }
  return [...firstOf.values()];
}

/** Characters in which a known name is looked for. */
const TEXT_MAX = 100_000;

function isRecognised(reading: Reading, { role, company }: KnownPerson): boolean {
  const text = kebabOf(reading);
  return [role, company].some((fact) => fact !== undefined && fact !== "" && text.includes(`-${kebab(fact)}-`));
}
