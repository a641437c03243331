import type { Match } from "./no-arrivals.ts";

/** "Buys Globex, ousts CEO": whose, nobody knows. */
const AFTER_PURCHASE =
  /\b(?:buy|bought|acquir|takes over|took over|takeover|merg|wins?)\p{L}* [^,;]{0,40}[\uE300-\uE37F][^,;]{0,20}(?:[,;]|,? and|,? then) $/iu;
/** "Sued by ousted CEO {P}": of whom one has heard before. */
const ATTRIBUTE = /(?<!\p{L})(?:by|with|of|from|for|against|to|the|its|and|over|between) $/iu;
const PARTICIPLE = /^(?:ousted|fired|sacked|dismissed|removed|replaced|terminated) /i;
/** "{R} was sacked for fraud, court told" */
const IN_COURT = /\b(?:court|tribunal|trial|jury|judge)\b/i;
const WAS = /\b(?:was|were|had been)\b/i;

/** Whether words that sound like a departure tell of one at another company, or of one that is known already. */
export function isNoDeparture({ before, text, behind }: Match): boolean {
  return (
    AFTER_PURCHASE.test(before) ||
    (PARTICIPLE.test(text) && ATTRIBUTE.test(before)) ||
    (WAS.test(text) && IN_COURT.test(before + behind))
  );
}
