import { createPattern } from "../language/pattern.ts";

/** "over the last two years, including the hiring of {P}", "comes on the heels of growth, including the addition of {P}": what came before the news. */
const LED_UP_TO = createPattern(
  /\b(?:over|in|during|within|throughout) the (?:last|past|previous) (?:[\p{L}\d-]+ ){0,2}(?:years?|quarters?|decades?)\b[^.;]*\b(?:including|includes?|among|such as|with the)\b|\b(?:com(?:es?|ing)|came) (?:on the heels of|(?:[\p{L}\d]+ ){0,3}after)\b|\b(?:follows?|followed|builds? (?:up)?on) (?:the |its |a |an )?(?:recent |earlier )?(?:appointment|hiring|hire|promotion|addition|arrival|election)\b/iu,
);
/** "the Envoy appointed by the {R}", "reports to {R}": who does it. */
const BY_HOLDER = /\bby (?:(?:the|its|our|their|an?) )?(?:[\p{L}-]+ )?[\uE100-\uE17F]$/iu;
/** "{P} will be succeeded as {R}": who goes. */
const IS_SUCCEEDED =
  /^[\uE000-\uE0FF][^.;\uE000-\uE0FF]{0,80}\b(?:be|been|being|is|was|are|were) (?:\p{L}+ )?(?:succeeded|replaced|followed)\b[^\uE000-\uE0FF]*$/u;
/** "{P}, the broker, taps a top seller to lead as {R}": who takes on, not who is taken on. */
const TAKES_ON =
  /^[\uE000-\uE0FF](?:,[^,;]{0,60},)? (?:(?:has|have) (?:tapped|hired|named|appointed|recruited|picked|promoted|elevated|selected|poached|asked|chosen|brought in)|taps|hires|names|appoints|recruits|picks|promotes|elevates|selects|poaches|asks|chooses|brings in) (?!as |by )[\p{L}\uE000-\uE1FF]/u;
/** "adds the maker {P} to its client roster": a customer is won. */
const TO_ROSTER =
  /^[^.;]{0,50}?\bto (?:(?:its|the|our|their|\uE200(?:[’']s?)?) )?(?:[\p{L}-]+ )?(?:client|customer|partner|artist|talent|speaker|supplier|vendor|dealer)s? (?:roster|list|base|portfolio|network|lineup|line-up)\b/iu;

/** "{P}, formerly of Dolby Sauces, is joining": what looks like a name is where somebody was. */
const FROM_WHERE =
  /(?<!\p{L})(?:(?:formerly|previously|lately|most recently|until (?:recently|now)) (?:of|at|with|from)|(?:join(?:s|ed|ing)?(?: us)?|com(?:es?|ing)|came|arriv(?:es|ed|ing)|lured|poached|hired|recruited) from) $/iu;
/** "Accepted a CEO position at a hospital in Idaho" */
const OFFERED =
  /\b(?:accept|tak|took|land|secur|start)\p{L}* (?:an?|another|the) [^.;]{0,40}\b(?:position|role|job|post)\b/iu;
const AT_SOME_OTHER = /^[^.;,\uE200]{0,12}\b(?:at|with|for) (?:an?|another|one of) [\p{Ll}]/u;
/** "The job has been filled by {P} since 1999" */
const SINCE_YEAR = /^,? since (?:\p{L}+ )?(?:19|20)\d\d/u;
/** "Names no successor as {R} leaves", "without naming a new {R}": nobody comes. */
const NAMES_NOBODY =
  /\b(?:nam|appoint|hir|find|found|pick|choos|announc|confirm)\p{L}* (?:no|neither)(?!\p{L})|\b(?:without|instead of|before|rather than) (?:naming|appointing|hiring|finding|picking|choosing)(?!\p{L})/iu;

/** "Carries its name after the departure of {P}, {R}": who goes. */
const OF_WHO_GOES =
  /\b(?:departure|resignation|retirement|exit|ouster|dismissal|removal|firing|sacking|death) of (?:[\p{Ll}-]+ ){0,3}(?:[\uE100-\uE17F],? )?[\uE000-\uE0FF]/u;
/** "Picks an insider to succeed {P} as {R}": who goes, and nobody is named before. */
const SUCCEEDS_WHOM =
  /^[^\uE000-\uE0FF]*\b(?:succeed|replac|follow|tak(?:e|es|en|ing) over from|took over from)(?:e?s|e?d|e|ing)? (?:[\p{Ll}-]+ ){0,3}(?:[\uE100-\uE17F],? )?[\uE000-\uE0FF][^\uE000-\uE0FF]*$/u;
/** "{P}, son of the {R} of Acme, to head": the post is somebody else's. */
const IS_RELATIVE =
  /[\uE000-\uE0FF], (?:an? |the )?(?:[\p{Ll}-]+ ){0,2}(?:son|daughter|wife|husband|widow|brother|sister|nephew|niece|cousin|friend|ally|aide|assistant|adviser|advisor|spokes\p{L}+) (?:of|to|for) [^,;.]{0,60}[\uE100-\uE17F]/u;
/** "Fired {P} and named {R} …": who comes stands behind. */
const AND_NAMES_OTHER =
  /^[\uE000-\uE0FF],? and (?:(?:has|have|had|then) )?(?:nam|appoint|hir|promot|pick|tapp|elect|install|recruit)(?:e?s|e?d) (?:[^.;\uE000-\uE1FF]{0,20} )?[\uE100-\uE17F]$/u;
/** "Named {R} {P} as his replacement", "to succeed him": the post is the one held until then. */
const POST_UNTIL_NOW = /[\uE100-\uE17F],? [\uE000-\uE0FF]$/u;
const AS_SUCCESSOR =
  /^,? (?:as (?:his|her|its|their|the|an?) (?:[\p{Ll}-]+ )?(?:replacement|successor)|to (?:succeed|replace|take over|fill in|(?:the|that|his|her) (?:post|job|role|position)))\b/u;
/** "Nominated {P}, a {R} of Acme, as ambassador": a post that is held beside it. */
const HELD_HERE = /[\uE000-\uE0FF], (?:an? |the |its )?[\uE100-\uE1FF]$/u;
const TO_SOMETHING = /^ (?:of|at) \uE200, (?:as|to be|to the|to serve|for) \p{L}/u;
/** "Promoted {P} to be {R} {P}'s right hand": the post is of whom is named behind it. */
const POST_OF_NEXT = /^ [\uE000-\uE0FF][’']s? \p{Ll}/u;
/** "Lured {P} away from rival Acme to become its {R}": Acme is what is left. */
const FROM_SUBJECT =
  /\b(?:away |over )?from (?:(?:its|their|the|arch-?rival|rival|competitor|larger|smaller|bigger|[\p{Ll}-]+(?:er|or)) ){0,4}\uE200(?![’'])/u;
/** "Names former Acme banker {P} as", "{P}, ex-Acme": where somebody was. */
const OF_BEFORE = /(?:\b(?:former|ex|one-?time|long-?time|veteran)[ -](?:of )?|\bfrom (?:the )?)\uE200/giu;
/** "It has been two years since Acme promoted {P}" */
const LONG_SINCE =
  /\b(?:weeks?|months?|years?|decades?) (?:since|after) (?:[\p{Ll}-]+ )?(?:\uE200(?:[’']s)? )?(?:[\p{Ll}-]+ ){0,2}$/u;

/** Whether the only one a match names is whose place is taken. */
export function succeedsWhom(text: string): boolean {
  return SUCCEEDS_WHOM.test(text);
}

/** The subject is named only as where somebody comes from. */
function isOnlyOfBefore(sentence: string): boolean {
  const all = sentence.split("\uE200").length - 1;
  return all > 0 && (sentence.match(OF_BEFORE)?.length ?? 0) === all;
}

/** A match of words for an arrival, with people and posts as marks, and what stands around it in its sentence. */
export type Match = { before: string; text: string; behind: string };

/** Whether words that sound like an arrival tell that nobody comes now, or that whoever they name is not who comes. */
export function isNoArrival({ before, text, behind }: Match): boolean {
  return (
    LED_UP_TO.test(before) ||
    (FROM_WHERE.test(before) && /^[\uE000-\uE0FF]/u.test(text)) ||
    (OFFERED.test(text + behind) && AT_SOME_OTHER.test(behind)) ||
    SINCE_YEAR.test(behind) ||
    NAMES_NOBODY.test(before.slice(-10) + text) ||
    BY_HOLDER.test(text) ||
    TO_ROSTER.test(behind) ||
    TAKES_ON.test(text) ||
    OF_WHO_GOES.test(text) ||
    IS_RELATIVE.test(text) ||
    AND_NAMES_OTHER.test(text) ||
    (POST_UNTIL_NOW.test(text) && AS_SUCCESSOR.test(behind)) ||
    (HELD_HERE.test(text) && TO_SOMETHING.test(behind)) ||
    POST_OF_NEXT.test(behind) ||
    LONG_SINCE.test(before) ||
    isOnlyOfBefore(before + text + behind) ||
    (FROM_SUBJECT.test(text) && !before.includes("\uE200")) ||
    IS_SUCCEEDED.test(text)
  );
}
