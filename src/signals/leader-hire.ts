import type { Detection } from "#core/detection.ts";
import { defineDetector } from "./detector.ts";
import { DEPARTMENTS } from "./language/department-words.ts";
import { departmentOf } from "./language/departments.ts";
import { findFounders } from "./people/founders.ts";
import { oneForEach, toMoveDetection } from "./people/move-detection.ts";
import { findMoves } from "./people/moves.ts";
import { withNewcomer } from "./people/newcomer.ts";
import { isRise } from "./people/rises.ts";
import { isSeat } from "./people/seats.ts";
import { findWideMoves, mayMove, type WideMove } from "./people/wide-moves.ts";
import type { Reading } from "./reading.ts";

/** A head, director or team lead below VP comes to the account. */
export const leaderHire = defineDetector({
  type: "leader_hire",
  kinds: ["article"],
  cue: mayMove,
  detect: (reading) => oneForEach(hires(reading)).map((move) => toHire(reading, move)),
});

function hires(reading: Reading): WideMove[] {
  const found = findWideMoves(reading).filter(
    (move) => move.direction === "in" && leads(move) && !isSeat(move) && !isRise(reading, move),
  );
  if (found.length === 0) return [];
  // "Head of sales Jane Roe becomes CRO": the higher post is the news.
  const risen = new Set([...findMoves(reading).flatMap(({ person }) => person ?? []), ...findFounders(reading)]);
  return found
    .map((move) => withNewcomer(reading, move))
    .filter(({ person }) => person === undefined || !risen.has(person));
}

function leads({ role, said, person }: WideMove): boolean {
  if (role === undefined) return LEADS_PART.test(said);
  if (person === undefined && role.level === "manager" && GETS.test(said)) return false;
  if (CREW.test(role.role)) return false;
  return role.level === "head" || role.level === "director" || role.level === "manager";
}

/** "To lead its data team": the post is told by what it is in charge of. */
const LEADS_PART = new RegExp(
  `\\bto (?:lead|head|run|manage|oversee|helm|direct)(?: up)? (?:[\\p{L}&\\uE200’'-]+ ){0,6}(?:(?:team|department|division|unit|group|practice|office|function|lab|operations|business|desk|arm|region|studio)s?|${DEPARTMENTS})$|\\b(?:new|first) (?:head|boss|leader|lead|chief|manager): [\\uE000-\\uE0FF]$`,
  "iu",
);

/** "The platform gets a Session Manager": goods. */
const GETS = /\b(?:gets?|got|has|have)\b/i;

/** Of a film, not of a company. */
const CREW = /^directors? of photography$/i;

function toHire(reading: Reading, move: WideMove): Detection {
  const post = move.role?.role ?? "leader of a team";
  return toMoveDetection(reading, move, {
    type: "leader_hire",
    subtype: departmentOf(post),
    title: move.person
      ? `${move.person} comes to ${reading.subject.name} as ${post}`
      : `${reading.subject.name} has a new ${post}`,
    strengthShift: move.role?.level === "manager" ? -10 : 0,
  });
}
