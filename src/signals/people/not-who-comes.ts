import type { MoveMatch } from "./move-match.ts";

/** Whether somebody may come, but not whom a match names for it, or not to that post: who goes, who names them, who is next. */
export function isNotWhoComes({ before, text, behind, groups }: MoveMatch): boolean {
  return (
    OF_WHO_GOES.test(text) ||
    IS_SUCCEEDED.test(text) ||
    (groups["P"] !== undefined && SUCCEEDS_WHOM.test(text)) ||
    GOES_NOW.test(behind) ||
    TAKES_ON.test(text) ||
    BY_HOLDER.test(text) ||
    BY_AGENT.test(text) ||
    AND_NAMES_OTHER.test(text) ||
    IS_RELATIVE.test(text) ||
    FRIEND_OF.test(before) ||
    (FROM_WHERE.test(before) && /^[\uE000-\uE0FF]/u.test(text)) ||
    (POST_UNTIL_NOW.test(text) && AS_SUCCESSOR.test(behind)) ||
    (HELD_HERE.test(text) && TO_SOMETHING.test(behind)) ||
    POST_OF_NEXT.test(behind) ||
    isMispaired(text, behind) ||
    HALF_A_POST.test(text)
  );
}

/** "Carries its name after the departure of {P}, {R}": who goes. */
const OF_WHO_GOES =
  /\b(?:departure|resignation|retirement|exit|ouster|dismissal|removal|firing|sacking|death) of (?:[\p{Ll}-]+ ){0,3}(?:[\uE100-\uE17F],? )?[\uE000-\uE0FF]/u;
/** "{P} will be succeeded as {R}": who goes. */
const IS_SUCCEEDED =
  /^[\uE000-\uE0FF][^.;\uE000-\uE0FF]{0,80}\b(?:be|been|being|is|was|are|were) (?:\p{L}+ )?(?:succeeded|replaced|followed)\b[^\uE000-\uE0FF]*$/u;
/** "Picks an insider to succeed {P} as {R}": who goes, and nobody is named before. */
const SUCCEEDS_WHOM =
  /^[^\uE000-\uE0FF]*\b(?:succeed|replac|follow|tak(?:e|es|en|ing) over from|took over from)(?:e?s|e?d|e|ing)? (?:[\p{Ll}-]+ ){0,3}(?:[\uE100-\uE17F],? )?[\uE000-\uE0FF][^\uE000-\uE0FF]*$/u;
/** "announces a transition as {P}, {R}, retired": who goes. */
const GOES_NOW =
  /^(?: of [^,;.]{1,30})?,? (?:has |will |is |be )*(?:retir(?:ed|es|ing|e)|step(?:s|ped|ping)? down|leaves|left|leaving|depart(?:s|ed|ing)|resign(?:s|ed|ing))(?!\p{L})/iu;

/** "{P}, the broker, taps a top seller to lead as {R}": who takes on, not who is taken on. */
const TAKES_ON =
  /^[\uE000-\uE0FF](?:,[^,;]{0,60},)? (?:(?:has|have) (?:tapped|hired|named|appointed|recruited|picked|promoted|elevated|selected|poached|asked|chosen|brought in)|taps|hires|names|appoints|recruits|picks|promotes|elevates|selects|poaches|asks|chooses|brings in) (?!as |by )[\p{L}\uE000-\uE1FF]/u;
/** "the Envoy appointed by the {R}", "reports to {R}": who does it. */
const BY_HOLDER = /\bby (?:(?:the|its|our|their|an?) )?(?:[\p{L}-]+ )?[\uE100-\uE17F]$/iu;
/** "a concept introduced by {P}, co-founder of Globex": who does it, not to whom it is done. */
const BY_AGENT = /^\p{L}+ed by (?:[\p{L}.]+ ){0,2}[\uE000-\uE0FF]/iu;
/** "Fired {P} and named {R} …": who comes stands behind. */
const AND_NAMES_OTHER =
  /^[\uE000-\uE0FF],? and (?:(?:has|have|had|then) )?(?:nam|appoint|hir|promot|pick|tapp|elect|install|recruit)(?:e?s|e?d) (?:[^.;\uE000-\uE1FF]{0,20} )?[\uE100-\uE17F]$/u;

/** "{P}, son of the {R} of Acme, to head": the post is somebody else's. */
const IS_RELATIVE =
  /[\uE000-\uE0FF], (?:an? |the )?(?:[\p{Ll}-]+ ){0,2}(?:son|daughter|wife|husband|widow|brother|sister|nephew|niece|cousin|friend|ally|aide|assistant|adviser|advisor|spokes\p{L}+) (?:of|to|for) [^,;.]{0,60}[\uE100-\uE17F]/u;
/** "the long-time friend of Acme CEO {P} joined the board" */
const FRIEND_OF =
  /\b(?:friend|ally|brother|sister|wife|husband|son|daughter|colleague|confidante?|supporter|critic|partner) (?:of|to) (?:the )?(?:\uE200(?:[’']s)? )?(?:[\p{Ll}-]+ ){0,4}(?:[\uE100-\uE1FF] )?$/iu;
/** "{P}, formerly of Dolby Sauces, is joining": what looks like a name is where somebody was. */
const FROM_WHERE =
  /(?<!\p{L})(?:(?:formerly|previously|lately|most recently|until (?:recently|now)) (?:of|at|with|from)|(?:join(?:s|ed|ing)?(?: us)?|com(?:es?|ing)|came|arriv(?:es|ed|ing)|lured|poached|hired|recruited) from) $/iu;

/** "Named {R} {P} as his replacement", "to succeed him": the post is the one held until then. */
const POST_UNTIL_NOW = /[\uE100-\uE17F],? [\uE000-\uE0FF]$/u;
const AS_SUCCESSOR =
  /^,? (?:as (?:his|her|its|their|the|an?) (?:[\p{Ll}-]+ )?(?:replacement|successor)|to (?:succeed|replace|take over|fill in|(?:the|that|his|her) (?:post|job|role|position)))\b/u;
/** "Nominated {P}, a {R} of Acme, as ambassador": a post that is held beside it. */
const HELD_HERE = /[\uE000-\uE0FF], (?:an? |the |its )?[\uE100-\uE1FF]$/u;
const TO_SOMETHING = /^ (?:of|at) \uE200, (?:as|to be|to the|to serve|for) \p{L}/u;
/** "Promoted {P} to be {R} {P}'s right hand": the post is of whom is named behind it. */
const POST_OF_NEXT = /^ [\uE000-\uE0FF][’']s? \p{Ll}/u;
/** "Named Finance, {R}": the post begins before its mark. */
const HALF_A_POST = /\b(?:named|appointed|made|promoted to) [\uE300-\uE37F], [\uE100-\uE17F]$/iu;

/** "joined by two new directors, general manager {P} and …", "{P} and finance director {P}": the post is of whoever is next. */
function isMispaired(text: string, behind: string): boolean {
  if (/\bjoined\b[^,;]{0,60}\bby\b/iu.test(text) && /[\uE100-\uE17F]$/u.test(text)) return true;
  return /[\uE000-\uE0FF](?:,? and|,| &) [\uE100-\uE17F]$/u.test(text) && /^ [\uE000-\uE0FF]/u.test(behind);
}
