import type { WideMove } from "./wide-moves.ts";

const BARE_DIRECTOR = /^(?:an? )?(?:(?:additional|nominee|alternate|executive|whole-?time) )?directors?$/i;
/** The company as a legal person has no directors but those on its board. */
const DIRECTOR_OF_COMPANY = /^(?:a )?directors? of the (?:company|corporation)$/i;
/** "We welcome Jane Roe as an adviser to Acme": one of its own, not a bank or a lawyer at work for it. */
const BARE_ADVISER = /^advis[eo]r$/i;
const AS_ADVISER = /\b(?:as|becomes?|became|our) (?:an? |our |its |the )?(?:new |first )?[\uE100-\uE1FF]$/iu;
const ELECTS =
  /\b(?:(?:re-?)?elect|nominat|co-?opt|vot(?:ed|es) (?:in|on)|stand(?:s|ing)? for|propos|shareholders|annual (?:general )?meeting|AGM|board)/i;

/** "Has resigned as a director of Acme": the company as such has them on its board only. */
const AS_DIRECTOR =
  /\b(?:resigned|resigns|retired|retires|steps down|stepped down|quits?|stands down|stood down|removed|voted (?:in|on)|appointed|elected|named) (?:as )?an? director (?:of|at)\b/i;

/** "Sam Ito, a director since 2019, steps down" */
const DIRECTOR_UNTIL_NOW =
  /, (?:an? |our |its )?(?:(?:independent|non-executive|long-time|founding) ){0,2}director (?:since|for|from)\b[^,;.]{0,60}, /i;

/** Whether a move is one to or from a board: "director" alone is a seat only where somebody is elected. */
export function isSeat({ role, said, sentence, direction }: WideMove): boolean {
  if (direction === "out" && DIRECTOR_UNTIL_NOW.test(said)) return true;
  if (role === undefined) return false;
  if (direction === "in" && BARE_ADVISER.test(role.role) && AS_ADVISER.test(said)) return true;
  if (role.level === "board" || DIRECTOR_OF_COMPANY.test(role.role)) return true;
  return (
    BARE_DIRECTOR.test(role.role) &&
    (ELECTS.test(said) || ELECTS.test(sentence.text) || AS_DIRECTOR.test(sentence.text))
  );
}
