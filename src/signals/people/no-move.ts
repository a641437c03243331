import type { Detection } from "#core/detection.ts";
import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading } from "../reading.ts";
import { MOVE_TYPES } from "./move-types.ts";

/** "It has been two years since Acme promoted Jane Roe": a look back. */
const LONG_SINCE = createPattern(/\b(?:been|is) (?:[\p{L}\d-]+ ){0,4}(?:weeks|months|years|decades) since\b/iu);
/** "Board of Acme backs chairman", "had its full support": whoever is meant stays. */
const STAYS = createPattern(
  /\b(?:back(?:s|ed)|stands? (?:by|behind)|stood (?:by|behind)|support(?:s|ed)|defend(?:s|ed)|keep(?:s|ing)?|kept) (?:(?!by\b|for\b|new\b)[\p{Ll}-]+ ){0,2}(?:chair(?:man|woman)?|chief|CEO|CFO|directors?|president|boss)(?= ?[.,;:]|$| (?:\p{Lu}|despite|amid|after|as|in|over|against)(?!\p{L}))|\b(?:full|unanimous|complete|continued) (?:support|backing|confidence)\b|\b(?:would|will) (?:remain|stay on|stay) (?:in|as) (?:his|her|its|the) (?:posts?|jobs?|roles?)\b/u,
);
/** "Founder gives up CEO post", "ousts managing director": nobody is said to come. */
const GOES = createPattern(
  /\b(?:ousts?|ousted|fires?|fired|sacks?|sacked|dismiss(?:es|ed)|removes?|removed|loses?|lost|quits?|resigns?|resigned|step(?:s|ped|ping)? (?:down|aside)|retir(?:es?|ed|ing))\b/iu,
);
const GIVES_UP = createPattern(/\b(?:gives?|gave|giving) up\b/iu);
const COMES = createPattern(
  /\b(?:nam(?:es?|ed|ing)|appoint\p{L}*|hir(?:es?|ed|ing)|success\p{L}*|succeed\p{L}*|replac\p{L}*|new|next|(?<!former )interim|acting|join\p{L}*|tap(?:s|ped)|promot\p{L}*|pick(?:s|ed)|tak(?:es?|ing) over|took over|becomes?|steps? (?:in|up)|return\p{L}*)\b/iu,
);
/** "Names no successor as CEO walks out" */
const NOBODY_COMES = createPattern(
  /\b(?:nam|appoint|hir|find|pick|announc)\p{L}* no (?:\p{L}+ )?(?:success|replace)|\bwithout (?:naming|appointing|announcing) (?:an? )?(?:success|replace)/iu,
);
/** "CEO quits, chairman to take over": who sits on the board stays the same. */
const CHAIR_STEPS_IN = createPattern(
  /\bchair(?:man|woman)? (?:to|will|would|is to) (?:take over|step in|fill in|act|become|serve|run|lead)\b/iu,
);
/** "Acme executive to become Globex CEO": for Acme nobody comes. */
const OF_SUBJECT =
  /^(?:['’]s)? (?:[\p{L}-]+ ){0,3}?(?:executive|manager|veteran|banker|officer|president|chief|boss|director|alumnus|CEO|CFO|COO|CTO|exec) (?:\p{Lu}[\p{L}’'-]+ ){0,2}(?:(?:is |was )?(?:to become|to be named|set to become|becomes|named|appointed|joins|to join) (?:as )?(?:the )?)(?=\p{Lu})/u;
/** "A recently departed Acme executive", "ex-Acme president" */
const PAST = /\b(?:departed|former|one-?time|ex)[ -]$/iu;
const IS_OWN_POST =
  /^(?:['’]s)? (?:[\p{Ll}-]+ ){0,3}?(?:executive|manager|veteran|officer|president|chief|boss|director|exec)\b/u;

/** "Globex poaches Acme's CFO": Acme loses whom another company takes on. */
const TAKEN_AWAY =
  /\p{L} (?:has )?(?:poach(?:es|ed)|hir(?:es|ed)|lur(?:es|ed)|snar(?:es|ed)|snatch(?:es|ed)|steals|stole|nab(?:s|bed)|snaps up|snapped up|recruit(?:s|ed)|taps|tapped) (?:away )?$/iu;
const IS_OFFICER =
  /^(?:['’]s?)? (?:(?:chief|finance|financial|technology|marketing|operating|revenue|commercial|product|people|vice|managing|general|executive|sales|security) ){0,3}(?:C[EFTMORPI]O|CISO|officer|chief|boss|president|director|counsel)(?!\p{L})/iu;

/** Whether what a claim rests on may tell of a move at the subject, now; no rule may have understood who went where. */
export function mayMoveNow(reading: Reading): (detection: Detection) => boolean {
  return ({ type, data, evidence: { quote } }) => {
    if (!MOVE_TYPES.has(type)) return true;
    if (LONG_SINCE.test(quote)) return false;
    // A rule that has read the direction has looked at who stays.
    if (data["direction"] !== undefined) return true;
    if (type === "exec_move" && (GIVES_UP.test(quote) || (GOES.test(quote) && !COMES.test(quote)))) return false;
    if (type === "exec_move" && NOBODY_COMES.test(quote)) return false;
    if (type === "board_change" && CHAIR_STEPS_IN.test(quote)) return false;
    return !STAYS.test(quote) && !isOfSomebodyGone(reading, quote);
  };
}

/** The subject is named for its people of before only. */
function isOfSomebodyGone({ matcher }: Reading, quote: string): boolean {
  const own = matcher.findLoosely(quote);
  return (
    own.length > 0 &&
    own.every(({ start, end }) => {
      const behind = quote.slice(end);
      if (PAST.test(quote.slice(0, start)) && IS_OWN_POST.test(behind)) return true;
      if (TAKEN_AWAY.test(quote.slice(0, start)) && IS_OFFICER.test(behind)) return true;
      const lead = OF_SUBJECT.exec(behind)?.[0];
      return lead !== undefined && findOrganisations(behind).some((name) => name.start === lead.length);
    })
  );
}
