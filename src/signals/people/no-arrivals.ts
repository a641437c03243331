import { createPattern } from "../language/pattern.ts";
import type { MoveMatch } from "./move-match.ts";

/** Whether words that sound like an arrival tell that nobody comes now: of an honour, a customer, a post kept or held long since. */
export function isNoArrival({ before, text, behind }: MoveMatch): boolean {
  return (
    HONOURED.test(behind) ||
    HONOURS.test(before.slice(-90) + text) ||
    A_PROGRAM.test(behind) ||
    TO_ROSTER.test(behind) ||
    STAYS_ON.test(text) ||
    LEAVES_AS.test(text) ||
    NAMES_NOBODY.test(before.slice(-10) + text) ||
    LED_UP_TO.test(before) ||
    LONG_SINCE.test(before) ||
    SINCE_YEAR.test(behind) ||
    RECENT_ADDITION.test(text + behind) ||
    OF_VENTURE.test(behind) ||
    (OFFERED.test(text + behind) && AT_SOME_OTHER.test(behind))
  );
}

/** "named Jane Roe, VP at Acme, a recipient of the award": an honour, no post. */
const HONOURED =
  /^[^.;]{0,50}?,? (?:(?:an?|the|one of the|among the|as|its?) )*(?:[\p{L}\d’'-]+ ){0,5}?(?:recipients?|winners?|honou?rees?|finalists?|laureates?|rising stars?|(?:person|woman|man|entrepreneur|executive|leader|CEO) of the year)\b/iu;
/** "celebrates the anniversaries of two executives: {P}, {R}", "that's where {P} steps in" */
const HONOURS = /\banniversar(?:y|ies)\b|\bthat(?:[’']s| is) where\b[^.;]{0,80}\bsteps? in$/iu;
/** "announces Maintenance Manager, a solution for": a program that is named like a post. */
const A_PROGRAM =
  /^,? (?:an? |the |its |our )(?:[\p{L}-]+ ){0,4}?(?:solution|software|app|platform|tool|product|module|suite|extension)s?\b/iu;
/** "adds the maker {P} to its client roster": a customer is won. */
const TO_ROSTER =
  /^[^.;]{0,50}?\bto (?:(?:its|the|our|their|\uE200(?:[’']s?)?) )?(?:[\p{L}-]+ )?(?:client|customer|partner|artist|talent|speaker|supplier|vendor|dealer)s? (?:roster|list|base|portfolio|network|lineup|line-up)\b/iu;
/** Nobody comes to a post by going on in it. */
const STAYS_ON = createPattern(
  /\b(?:continu(?:e|es|ed|ing) (?:to (?:serve|act|work) |(?:serv|act|work)ing )?|remain(?:s|ed)? |stay(?:s|ed)? (?:on )?)(?:in (?:his|her|the) (?:role|post|position) |(?:with|at) [^.;]{1,30} )?as\b/iu,
);
/** "I joined as employee four and leave as {R}": what somebody is when they go. */
const LEAVES_AS = /\bleav(?:e|es|ing) as (?:an? |the |its )?[\uE100-\uE1FF]$/iu;
/** "Names no successor as {R} leaves", "without naming a new {R}": nobody comes. */
const NAMES_NOBODY =
  /\b(?:nam|appoint|hir|find|found|pick|choos|announc|confirm)\p{L}* (?:no|neither)(?!\p{L})|\b(?:without|instead of|before|rather than) (?:naming|appointing|hiring|finding|picking|choosing)(?!\p{L})/iu;
/** "over the last two years, including the hiring of {P}", "comes on the heels of growth, including the addition of {P}": what came before the news. */
const LED_UP_TO = createPattern(
  /\b(?:over|in|during|within|throughout) the (?:last|past|previous) (?:[\p{L}\d-]+ ){0,2}(?:years?|quarters?|decades?)\b[^.;]*\b(?:including|includes?|among|such as|with the)\b|\b(?:com(?:es?|ing)|came) (?:on the heels of|(?:[\p{L}\d]+ ){0,3}after)\b|\b(?:follows?|followed|builds? (?:up)?on) (?:the |its |a |an )?(?:recent |earlier )?(?:appointment|hiring|hire|promotion|addition|arrival|election)\b/iu,
);
/** "It has been two years since Acme promoted {P}" */
const LONG_SINCE =
  /\b(?:weeks?|months?|years?|decades?) (?:since|after) (?:[\p{Ll}-]+ )?(?:\uE200(?:[’']s)? )?(?:[\p{Ll}-]+ ){0,2}$/u;
/** "The job has been filled by {P} since 1999" */
const SINCE_YEAR = /^,? since (?:\p{L}+ )?(?:19|20)\d\d/u;
const RECENT_ADDITION = /, (?:an?|another) (?:recent|new) addition to\b/iu;
const OF_VENTURE = /^[^.;,]{0,60}\bof the joint venture\b/iu;
/** "Accepted a CEO position at a hospital in Idaho" */
const OFFERED =
  /\b(?:accept|tak|took|land|secur|start)\p{L}* (?:an?|another|the) [^.;]{0,40}\b(?:position|role|job|post)\b/iu;
const AT_SOME_OTHER = /^[^.;,\uE200]{0,12}\b(?:at|with|for) (?:an?|another|one of) [\p{Ll}]/u;
