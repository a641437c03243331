import { EXPECTED, GUIDANCE, LIFTS, LOWERS } from "./results.ts";

/** How results stand to what was expected, and what becomes of the expectations. */
export type Outcome = "beat" | "miss" | "guidance-up" | "guidance-down";

/** The first outcome a text tells: a changed forecast before a comparison with one. */
export function outcomeOf(text: string): Outcome | undefined {
  return OUTCOMES.find(([, pattern]) => pattern.test(text))?.[0];
}

const OUTCOMES: [Outcome, RegExp][] = [
  [
    "guidance-up",
    new RegExp(
      `(?<!\\p{L})(?:${LIFTS})[^.;:]{0,50}?(?:${GUIDANCE})|(?:${GUIDANCE}) (?:was |is |has been |wird |wurde )?(?:raised|lifted|increased|upgraded|rises|angehoben|erhöht)`,
      "iu",
    ),
  ],
  [
    "guidance-down",
    new RegExp(
      `(?<!\\p{L})(?:${LOWERS})[^.;:]{0,50}?(?:${GUIDANCE})|(?:${GUIDANCE}) (?:was |is |has been |wird |wurde )?(?:cut|lowered|trimmed|reduced|slashed|withdrawn|gesenkt)|profit warning|warn(?:s|ed) (?:on|of|that) [^.;:]{0,40}(?:profits?|sales|revenues?|earnings)|Gewinnwarnung`,
      "iu",
    ),
  ],
  [
    "miss",
    new RegExp(
      `(?:miss(?:es|ed)|below|short of|trail(?:s|ed)|worse than|verfehlt|unter den|inférieur|por debajo)[^.;:]{0,40}?(?:${EXPECTED})`,
      "iu",
    ),
  ],
  [
    "beat",
    new RegExp(
      `(?:beat(?:s|ing)?|tops|topp(?:ed|ing)|above|ahead of|exceed(?:s|ed|ing)?|surpass\\p{L}*|better than|smash\\p{L}*|übertrifft|über den|supérieur|dépasse|supera|por encima)[^.;:]{0,40}?(?:${EXPECTED})`,
      "iu",
    ),
  ],
];
