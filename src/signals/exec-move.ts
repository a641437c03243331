import type { DetectedPerson, Detection } from "#core/detection.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { getSignalType } from "./catalogue.ts";
import { defineDetector } from "./detector.ts";
import { occurredAt } from "./language/dates.ts";
import { excerpt, quoteOf } from "./language/quote.ts";
import { effectiveDayOf } from "./people/effective-day.ts";
import { findMoves, identityOf, type Move, mayNameTopPost } from "./people/moves.ts";
import { withNewcomer } from "./people/newcomer.ts";
import type { Reading } from "./reading.ts";

const TYPE = getSignalType("exec_move");

/** Somebody takes a post of C level, managing director, president or VP at the account; internal and interim count. */
export const execMove = defineDetector({
  type: TYPE.key,
  kinds: ["article", "filing"],
  cue: mayNameTopPost,
  detect: (reading) =>
    findMoves(reading)
      .filter((move) => move.direction === "in")
      .map((move) => toDetection(reading, withNewcomer(reading, move))),
});

function toDetection(reading: Reading, move: Move): Detection {
  const { role, person, sentence } = move;
  const at = occurredAt(reading, sentence);
  const day = effectiveDayOf(reading, move);
  const post = move.isInterim && !/interim|acting/i.test(role.role) ? `interim ${role.role}` : role.role;
  return {
    type: TYPE.key,
    ...(role.code && { subtype: role.code }),
    title: person
      ? `${person} takes the post of ${post} at ${reading.subject.name}`
      : `${reading.subject.name} has a new ${post}`,
    summary: excerpt(sentence.text),
    strength: strengthOf(move),
    confidence: person ? BASE_CONFIDENCE.people : BASE_CONFIDENCE.people - UNNAMED_PENALTY,
    ...(at !== undefined && { occurredAt: at }),
    data: {
      role: role.role,
      direction: "in",
      ...(person && { person }),
      ...(move.isInterim && { interim: true }),
      ...(day !== undefined && { effective_date: day }),
    },
    identity: identityOf(move),
    evidence: quoteOf(sentence),
    people: peopleOf(move),
  };
}

/** A text that leaves the name out tells less surely of an appointment. */
const UNNAMED_PENALTY = 0.15;

/** The default is for C level; chief executives weigh 5 more, VPs 10 less, interim posts 15 less. */
function strengthOf({ role, isInterim }: Move): number {
  const level = role.code === "ceo" ? 5 : role.level === "vp" ? -10 : 0;
  return TYPE.defaultStrength + level - (isInterim ? 15 : 0);
}

function peopleOf({ person, replaces, role }: Move): DetectedPerson[] {
  return [
    ...(person ? [{ name: person, role: role.role, direction: "in" as const }] : []),
    ...(replaces ? [{ name: replaces, role: role.role, direction: "out" as const }] : []),
  ];
}
