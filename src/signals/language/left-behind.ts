import type { Reading } from "../reading.ts";
import { isRegion } from "./places.ts";

/**
 * Whether a place is where the subject of a reading has been all along, wherever it is named: "its first shop outside Finland",
 * "Lagos's Acme", "Acme of Lagos". What is new is elsewhere.
 */
export function isLeftBehind({ text, matcher }: Pick<Reading, "text" | "matcher">, name: string): boolean {
  let mentions = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    mentions += 1;
    const before = text.slice(Math.max(0, at - BEFORE), at);
    const behind = text.slice(at + name.length, at + name.length + BEHIND);
    const isOwners = /^['’]s? /.test(behind) && matcher.findLoosely(behind).some(({ start }) => start <= "'s ".length);
    const [, owner = ""] = OWNER.exec(before) ?? [];
    if (owner !== "" && matcher.findLoosely(owner).some(({ end }) => end === owner.length)) continue;
    // "A plot outside Leeds" is at Leeds.
    if (UNTIL_NOW.test(before)) continue;
    if (!isOwners && !(OUTSIDE.test(before) && (isRegion(name) || FIRST.test(before)))) return false;
  }
  return mentions > 0;
}

/** "After four years in Shoreham", "outgrown its Hove office" */
const UNTIL_NOW =
  /\b(?:after|following) (?:(?:more than|almost|nearly|over) )?(?:[\p{L}-]+|\d+) (?:years|decades|months) (?:in|at|on) (?:the )?$|\b(?:outgr(?:ew|own|ows)|leav(?:es|ing)|left|quit(?:s|ting)?|vacat(?:es|ed|ing)) (?:its |our |their |the )?(?:[\p{Ll}-]+ )?(?:(?:home|base|premises|offices?|site|unit|space) (?:in|at|on) )?$/iu;

/** "Acme of Lagos" */
const OWNER = /^(.*\S) (?:of|from|aus|uit) $/su;
const BEFORE = 80;
const BEHIND = 60;
const OUTSIDE =
  /(?<!\p{L})(?:outside(?: of)?|beyond|hors d(?:e |[’'])|en dehors d(?:e |u |[’'])|fuera de|fuori da(?:l|lla|ll[’'])?|außerhalb(?: von| der| des)?|buiten|fora d[aeo]s?) ?(?:the |la |le |l[’'])?$/iu;
const FIRST =
  /(?<!\p{L})(?:first|maiden|debut|only|steps?|expansion|erste[nrs]?|première?s?|primer[ao]?s?|prim[ao]|primeir[ao]s?|eerste)(?!\p{L})/iu;
