import type { Detection } from "#core/detection.ts";
import { defineDetector } from "./detector.ts";
import { findFounders, mayCallFounder } from "./language/founders.ts";
import { oneForEach, toMoveDetection } from "./language/move-detection.ts";
import { findMoves } from "./language/moves.ts";
import { findAllMoves, type WideMove } from "./language/wide-moves.ts";
import type { Reading } from "./reading.ts";

/** A founder of the account changes post, hands one over or leaves. */
export const founderTransition = defineDetector({
  type: "founder_transition",
  kinds: ["article", "filing"],
  cue: mayCallFounder,
  detect: (reading) => transitions(reading).map((move) => toTransition(reading, move)),
});

/** One for each founder: what is given up says more than what is taken instead. */
function transitions(reading: Reading): WideMove[] {
  const founders = findFounders(reading);
  const self = founderWhoWrites(reading);
  if (founders.size === 0 && self === undefined) return [];
  const moves = [...findMoves(reading), ...findAllMoves(reading)].flatMap((move): WideMove[] => [
    ...(move.person !== undefined && (founders.has(move.person) || move.person === self) ? [move] : []),
    // "Zoe Park succeeds founder Jane Roe as CEO": Jane Roe has given it up.
    ...(move.replaces !== undefined && founders.has(move.replaces) && move.replaces !== move.person
      ? [{ ...move, direction: "out" as const, person: move.replaces, replaces: undefined }]
      : []),
  ]);
  const changes = oneForEach(moves.filter(({ role }) => role?.level !== "ic"));
  return changes.filter(
    ({ person, direction }) =>
      direction === "out" || !changes.some((other) => other.direction === "out" && other.person === person),
  );
}

/** "I'm stepping down as CEO of the company I started": whose name stands below the text founded it. */
function founderWhoWrites(reading: Reading): string | undefined {
  if (!/\bI (?:co-?)?(?:founded|started)\b|\bwe (?:co-?)?founded\b|\bsince founding\b/.test(reading.text))
    return undefined;
  return findMoves(reading).find(({ direction, said }) => direction === "out" && /^(?:I|my)\b/u.test(said))?.person;
}

function toTransition(reading: Reading, move: WideMove): Detection {
  const { name } = reading.subject;
  const post = move.role && move.role.level !== "founder" ? move.role.role : undefined;
  const who = move.person ?? "A founder";
  const change =
    move.direction === "out"
      ? post
        ? `gives up the post of ${post} at ${name}`
        : `steps back at ${name}`
      : post
        ? `becomes ${post} of ${name}`
        : `takes another post at ${name}`;
  return toMoveDetection(reading, move, {
    type: "founder_transition",
    title: `${who}, a founder, ${change}`,
    data: post === undefined ? { role: "Founder" } : {},
  });
}
