import { looksBack } from "./looks-back.ts";
import { isOfNow } from "./move-dates.ts";
import type { MoveMatch } from "./move-match.ts";
import { isNoArrival } from "./no-arrivals.ts";
import { isNoDeparture } from "./no-departures.ts";
import { isNotWhoComes } from "./not-who-comes.ts";
import { isOnlySeat } from "./only-seats.ts";
import { isOfOtherBody } from "./other-bodies.ts";
import { isOfOthers } from "./others-people.ts";
import { isOnlySpeaker } from "./quoted-people.ts";
import { isDenied, isUnsettled } from "./unsettled-moves.ts";

/** Whether what a rule for moves has matched is news of the subject: somebody comes or goes, now, and it is settled. */
export function isNews(match: MoveMatch): boolean {
  if (looksBack(match) || isOnlySpeaker(match) || isMisread(match)) return false;
  if (isDenied(match) || isUnsettled(match)) return false;
  if (isOfOtherBody(match) || isOnlySeat(match)) return false;
  if (match.direction === "in" ? isNoArrival(match) || isNotWhoComes(match) : isNoDeparture(match)) return false;
  // What is looked up elsewhere in the sentence or the text is dearer than all words around the match.
  return !isOfOthers(match) && !match.marked.isElsewhere(match.start, match.end, match.direction) && isOfNow(match);
}

/** Whether its post or its person is part of something else. */
function isMisread({ before, text, behind }: MoveMatch): boolean {
  if (BEING.test(before) || (IN_ASIDE.test(before.slice(-130)) && /^.,/u.test(text))) return true;
  return /[\uE100-\uE1FF]$/u.test(text) && THING_OF_POST.test(behind);
}

/** "on being selected for the contract, Jane Roe said": the company is selected. */
const BEING = /\bbeing $/iu;
/** "Jane Roe, who comes from Halyard Re, will be CFO": what follows the comma is told of her, not of whom the remark names. */
const IN_ASIDE = /[\uE000-\uE0FF], (?:who|which|der|die|que|qui|che)\b[^,.;]{0,110}$/u;
/** "Hires Globex for {R} search", "loses {R} pay vote": the post only says which thing is meant. */
const THING_OF_POST =
  /^(?:[’']s?)? (?:pay|salary|bonus(?:es)?|search|hunt|race|succession|sponsor\p{L}*|votes?|schemes?|plans?|perks?|jets?|package|compensation|contract|remit|awards?|of the (?:year|month)|club|summit|forum|survey|poll|magazine|row|spat|feud|probe|trial|case|lawsuit|candidates?|contenders?|shortlist|vacancy|rumou?rs?|speculation|talks)(?!\p{L})/iu;
