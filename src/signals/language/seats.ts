import type { WideMove } from "./wide-moves.ts";

const BARE_DIRECTOR = /^(?:a )?directors?$/i;
const ELECTS =
  /\b(?:(?:re-?)?elect|nominat|co-?opt|stand(?:s|ing)? for|propos|shareholders|annual (?:general )?meeting|AGM|board)/i;

/** Whether a move is one to or from a board: "director" alone is a seat only where somebody is elected. */
export function isSeat({ role, said, sentence }: WideMove): boolean {
  if (role === undefined) return false;
  if (role.level === "board") return true;
  return BARE_DIRECTOR.test(role.role) && (ELECTS.test(said) || ELECTS.test(sentence.text));
}
