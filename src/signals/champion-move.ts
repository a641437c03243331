import type { Detection } from "#core/detection.ts";
import { defineDetector } from "./detector.ts";
import { findKnownMoves, type KnownMove } from "./people/acquaintances.ts";
import { toMoveDetection } from "./people/move-detection.ts";
import { tellsOfMove } from "./people/move-words.ts";
import type { Reading } from "./reading.ts";

/** Somebody who used the workspace's product at another account arrives at this one. Without champions nothing fires. */
export const championMove = defineDetector({
  type: "champion_move",
  kinds: ["article", "filing"],
  cue: tellsOfMove,
  detect(reading, { people }) {
    const champions = people.filter(({ isChampion, isOwn }) => isChampion && !isOwn);
    return findKnownMoves(reading, champions)
      .filter(({ move }) => move.direction === "in")
      .map((arrival) => toArrival(reading, arrival));
  },
});

function toArrival(reading: Reading, { move, person, isRecognised }: KnownMove): Detection {
  const from = person.company === undefined ? "" : `, a champion at ${person.company},`;
  return toMoveDetection(reading, move, {
    type: "champion_move",
    title: isRecognised
      ? `${person.name}${from} comes to ${reading.subject.name}`
      : `Somebody with the name of ${person.name}${from} comes to ${reading.subject.name}`,
    certainty: isRecognised ? 1 : SAME_NAME_CERTAINTY,
  });
}

/** The name alone, in a text about a company where nobody expects the person: as likely somebody else. */
const SAME_NAME_CERTAINTY = 0.5;
