import type { Detection } from "#core/detection.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { oneForEach, toMoveDetection } from "./language/move-detection.ts";
import { isRise } from "./language/rises.ts";
import { isSeat } from "./language/seats.ts";
import { findWideMoves, type WideMove } from "./language/wide-moves.ts";
import type { Reading } from "./reading.ts";

/** Somebody rises within the account, and that is what the text is about. */
export const promotion = defineDetector({
  type: "promotion",
  kinds: ["article"],
  cue: createCue(`promoted promotes promotion elevated elevates rises rose risen rise moves moved steps stepped climbs advances
    befördert beförderung rückt steigt promu promue promeut promovido promueve ascendido asciende ascensos promosso promuove
    bevorderd bevordert`),
  detect: (reading) => oneForEach(rises(reading)).map((move) => toPromotion(reading, move)),
});

/** What the text is about stands at its head. */
const SENTENCES_MAX = 8;

function rises(reading: Reading): WideMove[] {
  return findWideMoves(reading).filter(
    (move) =>
      move.role !== undefined &&
      move.role.level !== "founder" &&
      move.sentence.index <= SENTENCES_MAX &&
      isRise(reading, move) &&
      !isSeat(move),
  );
}

function toPromotion(reading: Reading, move: WideMove): Detection {
  const post = move.role?.role ?? "";
  return toMoveDetection(reading, move, {
    type: "promotion",
    title: move.person
      ? `${move.person} was promoted to ${post} at ${reading.subject.name}`
      : `${reading.subject.name} promoted somebody to ${post}`,
  });
}
