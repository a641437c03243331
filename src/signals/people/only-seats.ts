import { createPattern } from "../language/pattern.ts";
import type { MoveMatch } from "./move-match.ts";

/** Whether a match tells of a seat on a board where posts are looked for, or of one whose holder is only elected anew. */
export function isOnlySeat({ direction, withSeats, before, text, behind, told }: MoveMatch): boolean {
  if (direction === "in") return NOT_AGAIN.test(before.slice(-60) + text) || (withSeats && RE_ELECTED.test(text));
  if (STANDS_AGAIN.test(told) && !NOT_AGAIN.test(told)) return true;
  if (withSeats) return false;
  return (ONTO_BOARD.test(told) && !LEAVES_POST.test(told)) || FROM_BOARD.test(text + behind.slice(0, 60));
}

/** "will retire by rotation and, being eligible, offers himself for re-election": the rules of a board, nobody's departure. */
const STANDS_AGAIN =
  /^[^.;]{0,90}\b(?:by rotation\b|(?:stand|run|offer|seek|eligible|available|put)[^.;]{0,40} (?:for |to be )?re-?(?:elect|appoint)(?:ed|ion|ment)\b)/iu;
/** "has decided not to seek re-election to the board" */
const NOT_AGAIN = createPattern(/\bnot (?:to )?(?:seek|stand|run|offer)\b/iu);
const RE_ELECTED = createPattern(/\bre-?(?:elect|appoint)(?:s|ed)\b/iu);

/** "CEO Jane Roe joins Foo's board of directors": one does that beside one's post. */
const ONTO_BOARD =
  /\b(?:join|elected|appointed|named|added)\p{L}* [^.;]{0,80}\b(?:board(?: of (?:directors|trustees|advis[eo]rs|governors))?|(?:advisory|leadership) council)(?!\p{L})/iu;
const LEAVES_POST =
  /\b(?:leav|left|step|resign|retir|depart|quit|exit|hand|relinquish|vacat|former|successor|succeed|replac)\p{L}*/iu;
/** A seat on a board is given up, not the post. */
const FROM_BOARD = createPattern(
  /\b(?:down|resign\p{L}*|retir\p{L}*|leav\p{L}*|left|depart\p{L}*|exit\p{L}*) (?:from )?(?:(?:the|its|his|her|[\uE200-\uE3FF](?:[’']s)?) )?(?:supervisory |advisory )?board(?![\p{L}])|(?<!\p{L})(?:de la|del|dal|du|do|aus dem|uit de) (?:junta(?! general)|consejo|consiglio|conseil|conselho|aufsichtsrat|verwaltungsrat)(?!\p{L})/iu,
);
