import type { DetectedPerson, Detection, SignalFacts } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { DEPARTMENTS } from "../language/department-words.ts";
import { surnameOf } from "../language/people.ts";
import { kebab, type Role } from "../language/roles.ts";
import type { Reading } from "../reading.ts";
import { toDetection } from "../to-detection.ts";
import { effectiveDayOf } from "./effective-day.ts";
import type { WideMove } from "./wide-moves.ts";

/** How one type of signal tells a move. */
export type Telling = {
  type: string;
  subtype?: string | undefined;
  title: string;
  strengthShift?: number;
  /** 0–1, on top of what a missing name takes off. */
  certainty?: number;
  data?: SignalFacts;
};

/** A text that leaves the name out tells less surely of a move. */
const UNNAMED_CERTAINTY = 0.8;

/** A move as a detection: who, which post and which way, with the sentence that says so. */
export function toMoveDetection(reading: Reading, move: WideMove, telling: Telling): Detection {
  const { person, direction, sentence } = move;
  const role = move.role && withoutOwnName(reading, move.role);
  const day = effectiveDayOf(reading, move);
  const detection = toDetection(reading, sentence, {
    ...telling,
    certainty: (telling.certainty ?? 1) * (person === undefined ? UNNAMED_CERTAINTY : 1),
    data: {
      ...(role && { role: role.role }),
      direction,
      ...(person && { person }),
      ...(day !== undefined && { effective_date: day }),
      ...telling.data,
    },
    identity: identityOf(move),
  });
  const met: DetectedPerson[] =
    person === undefined ? [] : [{ name: person, ...(role && { role: role.role }), direction }];
  return { ...detection, people: met };
}

/** "Roe named Post deputy news editor" of the Dunmore Post: the short name of the house is no part of the post. */
function withoutOwnName({ subject }: Reading, role: Role): Role {
  const [first = "", ...rest] = role.role.split(" ");
  const isOwn = rest.length > 1 && /^\p{Lu}/u.test(first) && subject.name.split(" ").slice(1).includes(first);
  return isOwn && !DEPARTMENT.test(first) ? { ...role, role: rest.join(" ") } : role;
}

const DEPARTMENT = new RegExp(`^(?:${DEPARTMENTS})$`, "i");

/** Texts agree on the surname; the first name comes in several forms. Where nobody is named, the post has to do. */
function identityOf({ person, role }: WideMove): Record<string, string> {
  if (person !== undefined) return { person: nameKey(surnameOf(person)) };
  return role ? { role: kebab(role.role) } : {};
}

/** One move for each person and direction, the one that names a post first; one without a person only where nobody is named. */
export function oneForEach(moves: WideMove[]): WideMove[] {
  const kept: WideMove[] = [];
  const known = (move: WideMove) => Number(!move.person) * 2 + Number(!move.role);
  for (const move of moves.toSorted((a, b) => known(a) - known(b))) {
    const isKnown = kept.some(
      (other) => other.direction === move.direction && (move.person === undefined || other.person === move.person),
    );
    if (!isKnown) kept.push(move);
  }
  return kept.slice(0, MOVES_MAX);
}

/** A text that tells of more moves is a list, and its head is enough. */
const MOVES_MAX = 8;
