import type { Detection } from "#core/detection.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { oneForEach, toMoveDetection } from "./people/move-detection.ts";
import { withNewcomer } from "./people/newcomer.ts";
import { isSeat } from "./people/seats.ts";
import { findWideMoves, type WideMove } from "./people/wide-moves.ts";
import type { Reading } from "./reading.ts";

/** A director, chair or adviser joins or leaves the account's board. */
export const boardChange = defineDetector({
  type: "board_change",
  kinds: ["article", "filing"],
  cue: createCue(`board boards boardroom chair chairman chairwoman chairperson director directors trustee adviser advisor
    non-executive non-exec ned aufsichtsrat aufsichtsratschef verwaltungsrat beirat conseil junta administrateur administratrice consejo
    consejero consejera conselho conselheiro conselheira raad commissaris consiglio consigliere cda election
    president präsident`),
  detect: (reading) => oneForEach(changes(reading)).map((move) => toChange(reading, withNewcomer(reading, move))),
});

function changes(reading: Reading): WideMove[] {
  const moves = findWideMoves(reading);
  const seats = moves.filter(isSeat);
  const leaving = new Set(moves.flatMap(({ direction, person }) => (direction === "out" && person ? [person] : [])));
  // Who gives up a post and goes on as adviser has no seat by that.
  return seats.filter(
    ({ role, person, direction, said }) =>
      !(person === undefined && /advis/i.test(role?.role ?? "") && FIRM_AS.test(said)) &&
      !(OF_OCCASION.test(said) && /^(?:co-)?chair/i.test(role?.role ?? "")) &&
      !(
        direction === "in" &&
        /advis/i.test(role?.role ?? "") &&
        !/board/i.test(role?.role ?? "") &&
        leaving.has(person ?? "")
      ),
  );
}

/** "Appoints Globex as adviser": a firm. */
const FIRM_AS = /[\uE300-\uE37F] as (?:an? |its |the )?(?:\p{L}+ )?[\uE100-\uE1FF]/u;
/** "named Heart Walk {R}": of an occasion, not of a board. */
const OF_OCCASION =
  /(?:Walk|Run|Gala|Campaign|Drive|Ball|Event|Festival|Council|Chapter|Conference|Program|Ride) [\uE100-\uE17F]/u;

function toChange(reading: Reading, told: WideMove): Detection {
  // "Jane Roe and Tom Beck as directors": each is one.
  const role = told.role && { ...told.role, role: told.role.role.replace(/(director|board member|trustee)s$/i, "$1") };
  const move = { ...told, role };
  const seat = move.role?.role ?? "director";
  const { name } = reading.subject;
  const isArrival = move.direction === "in";
  const who = move.person ?? "Somebody";
  return toMoveDetection(reading, move, {
    type: "board_change",
    subtype: isArrival ? "added" : "left",
    title: isArrival ? `${who} becomes ${seat} of ${name}` : `${who} gives up the seat of ${seat} at ${name}`,
    strengthShift: /chair|präsident|president|vorsitz/i.test(seat) ? 10 : 0,
  });
}
