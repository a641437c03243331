import type { Detection } from "#core/detection.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { getSignalType } from "./catalogue.ts";
import { defineDetector } from "./detector.ts";
import { occurredAt } from "./language/dates.ts";
import { excerpt, quoteOf } from "./language/quote.ts";
import { effectiveDayOf } from "./people/effective-day.ts";
import { findMoves, identityOf, type Move, mayNameTopPost } from "./people/moves.ts";
import { withNewcomer } from "./people/newcomer.ts";
import type { Reading } from "./reading.ts";

const TYPE = getSignalType("exec_departure");

/** Somebody of C level, managing director, president or VP leaves the account, is removed or gives the post up. */
export const execDeparture = defineDetector({
  type: TYPE.key,
  kinds: ["article", "filing"],
  cue: mayNameTopPost,
  detect: (reading) =>
    findMoves(reading)
      .filter((move) => move.direction === "out")
      .map((move) => toDetection(reading, withNewcomer(reading, move))),
});

function toDetection(reading: Reading, move: Move): Detection {
  const { role, person, sentence } = move;
  const at = occurredAt(reading, sentence);
  const day = effectiveDayOf(reading, move);
  return {
    type: TYPE.key,
    ...(role.code && { subtype: role.code }),
    title: person
      ? `${person} gives up the post of ${role.role} at ${reading.subject.name}`
      : `The ${role.role} of ${reading.subject.name} gives up the post`,
    summary: excerpt(sentence.text),
    strength: strengthOf(move),
    confidence: person ? BASE_CONFIDENCE.people : BASE_CONFIDENCE.people - UNNAMED_PENALTY,
    ...(at !== undefined && { occurredAt: at }),
    data: {
      role: role.role,
      direction: "out",
      ...(person && { person }),
      ...(day !== undefined && { effective_date: day }),
    },
    identity: identityOf(move),
    evidence: quoteOf(sentence),
    people: person ? [{ name: person, role: role.role, direction: "out" }] : [],
  };
}

/** A text that leaves the name out tells less surely of a departure. */
const UNNAMED_PENALTY = 0.15;

/** The default is for C level; chief executives weigh 10 more, VPs 10 less. */
function strengthOf({ role }: Move): number {
  return TYPE.defaultStrength + (role.code === "ceo" ? 10 : role.level === "vp" ? -10 : 0);
}
