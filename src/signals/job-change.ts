import type { Detection } from "#core/detection.ts";
import { defineDetector } from "./detector.ts";
import { findKnownMoves, type KnownMove } from "./people/acquaintances.ts";
import { toMoveDetection } from "./people/move-detection.ts";
import { tellsOfMove } from "./people/move-words.ts";
import { isRise } from "./people/rises.ts";
import { isSeat } from "./people/seats.ts";
import type { Reading } from "./reading.ts";

/** A contact of the account, whatever their post, joins or leaves it. Without contacts nothing fires. */
export const jobChange = defineDetector({
  type: "job_change",
  kinds: ["article", "filing"],
  cue: tellsOfMove,
  detect(reading, { people }) {
    const own = people.filter(({ isOwn }) => isOwn);
    return findKnownMoves(reading, own)
      .filter((change) => isChange(reading, change))
      .map((change) => toChange(reading, change));
  },
});

/** Neither a rise within the company nor a seat on its board; and who is known by their arrival does not arrive again. */
function isChange(reading: Reading, { move, person }: KnownMove): boolean {
  if (isSeat(move)) return false;
  return move.direction === "out" || (!person.hasArrived && !isRise(reading, move));
}

function toChange(reading: Reading, { move, person, isRecognised }: KnownMove): Detection {
  const { name } = reading.subject;
  return toMoveDetection(reading, move, {
    type: "job_change",
    subtype: move.direction === "in" ? "joined" : "left",
    title: move.direction === "in" ? `${person.name} joins ${name}` : `${person.name} leaves ${name}`,
    certainty: isRecognised ? 1 : SAME_NAME_CERTAINTY,
  });
}

/** The name alone, in a text about the very company: likely the contact, but two people may share a name. */
const SAME_NAME_CERTAINTY = 0.8;
