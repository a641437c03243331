import { createPattern } from "../language/pattern.ts";
import type { MoveMatch } from "./move-match.ts";

/** Whether the words of a match, or those around it, tell what has been: how somebody came along, what led up to the news. */
export function looksBack(match: MoveMatch): boolean {
  const { sentence } = match;
  if (isBackground(match) || isCareer(match) || isToldOfDead(match)) return true;
  if (sentence.isTitle && EXPLAINS.test(sentence.text)) return true;
  return sentence.index > LEAD_SENTENCES && EARLIER.test(sentence.text);
}

function isBackground({ before, text, withoutAside, direction }: MoveMatch): boolean {
  if (INTRODUCED.test(before.slice(-70) + text)) return false;
  return BACKGROUND.test(direction === "out" && LEFT_IN_ASIDE.test(text) ? text : withoutAside);
}

/** "Jane Roe, who had joined in 2012", "since taking over", "before she left" */
const BACKGROUND = createPattern(
  /\bwho (?:(?:eventually|later|then|once|first|previously|subsequently) )?(?:had|has been|was|were|became|left|took|\p{L}+ed)\b|\bwho is (?:now|currently)\b|\b(?:before|after|since|prior to|when) (?:he |she |being |her |his )?(?:join|becom|becam|being|was|nam|tak|took|leav|left|serv|step)/iu,
);
/** "Jane Roe, who left in 2019, returns" */
const LEFT_IN_ASIDE = createPattern(
  /, who (?:left|quit|retired|resigned|departed|stepped|was (?:ousted|fired|dismissed|removed))\b/iu,
);
/** "We introduce Jane Roe, who joined us this week as …" is the news itself. */
const INTRODUCED = createPattern(
  /\b(?:introduc|welcom|meet\b)[^.;]{0,60}, who (?:has )?(?:just )?joined (?:us|the team|\uE200)|\b(?:congrat\p{L}*|delighted|proud|thrilled|pleased)\b[^.;]{0,60}, who (?:has been|was|is|has just been) (?:promoted|appointed|named|elevated)/iu,
);

/** "She went on to serve as", "with a career at Globex, where he is", "was promoted in 2018": how somebody came along. */
function isCareer({ reading: { referenceAt }, before, text, behind }: MoveMatch): boolean {
  const year = Number(IN_YEAR.exec(behind)?.[1] ?? Number.NaN);
  if (referenceAt !== undefined && year < new Date(referenceAt).getUTCFullYear() - 1) return true;
  if (AGO.test(behind)) return true;
  if (GOES_ON_SINCE.test(behind) || HAS_SINCE.test(before.slice(-120) + text)) return true;
  return WENT_ON.test(before.slice(-60) + text) || WORKS_WHERE.test(text) || TOLD_THEN.test(before);
}

const IN_YEAR = /^,? (?:back )?in (?:\p{L}{3,9} )?((?:19|20)\d\d)(?!\d)/u;
/** "Took the post a few months ago" */
const AGO =
  /^,? (?:(?:only|just|barely|less than|more than|about|some) )*(?:an?|\p{L}+|\d+) (?:months?|years?) ago\b/iu;
/** "He joined Acme as CFO and continues to oversee": of long ago. */
const GOES_ON_SINCE =
  /^[^.;,]{0,60},? and (?:continues to|has since|later|then (?:became|rose|returned)|eventually)\b/iu;
/** "Roe has since left, while Beck is now its CEO" */
const HAS_SINCE = /\b(?:has|have) since (?:left|become|joined|retired|resigned|departed|moved)\b/iu;
const WENT_ON = createPattern(/\b(?:went|goes|going) on to (?:serve|become|be |lead|head|take|act|work|join)/iu);
const WORKS_WHERE = /, where (?:he|she|they)\b(?! (?:will|is (?:going )?to|becomes|takes|assumes|starts)\b)[^,;]*$/iu;
const TOLD_THEN =
  /\bwhen [^,.;]{2,50} (?:announced|said|named|revealed|disclosed) (?:(?:in|last|on) [\p{L}\d ]{3,20} )?(?:that )?$|\bthe news (?:in|of|from|last) [^;.]{3,110}$|\b(?:incentive|reason|pressure|right|chance|case|need) for (?:(?:one of )?(?:the|its|their) )?$/iu;

/** "Acme founder dies … She stepped down in spring": told of a life. */
function isToldOfDead({ reading, sentence, direction, before, text }: MoveMatch): boolean {
  if (direction === "in" || sentence.isTitle) return false;
  return DIES.test(reading.document.title) && !OF_DEATH.test(before + text);
}

const DIES = /(?<!\p{L})(?:dies|died|dead|death|obituary|tributes?|funeral|mourns?)(?!\p{L})/iu;
const OF_DEATH = /\b(?:di(?:es|ed)|death|dead)\b/i;

/** "Why Acme fired its CEO": everybody knows that it has. */
const EXPLAINS = /^(?:Why|How|Inside)\b/;
/** Far down, what happened "earlier this year" led up to the news. */
const EARLIER =
  /^(?:Earlier this year|Last (?:year|month|spring|summer|autumn|fall|winter)|In recent years|Over the (?:past|last))\b/;
const LEAD_SENTENCES = 3;
