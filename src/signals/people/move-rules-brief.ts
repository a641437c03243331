import type { MoveRule } from "./move-rules.ts";
import { GOING } from "./move-rules-headline.ts";

/** Where a headline begins, behind a rubric ("Markets: ", "UPDATE 2-") and what the company is ("Norway's", "Oil giant"). */
const OPENS = "^(?:[^:]{2,40}: |\\p{Lu}{4,9}(?: \\d{1,2})?-)?(?:[\\p{L}.’'\\uE300-\\uE37F-]+ ){0,2}";
const ENDS_HERE =
  "(?= ?(?:[.,;:)]|$)| (?:after|amid|over|following|as|in|on|with|for|from|and|but|while|because|less|just|next|this|ahead|to|at|by)(?![\\p{L}]))";
/** What whoever owns or leads a company does to one of its officers. */
const THROWS_OUT =
  "(?:ax(?:es|ed)|fir(?:es|ed)|sack(?:s|ed)|oust(?:s|ed)|dismiss(?:es|ed)|remov(?:es|ed)|replac(?:es|ed)|eject(?:s|ed)|boot(?:s|ed)(?: out)?|forc(?:es|ed) out|push(?:es|ed) out|part(?:s|ed) (?:ways|company) with|dump(?:s|ed)|ditch(?:es|ed))";
const THROWN_OUT =
  "(?:ousted|fired|sacked|dismissed|removed|replaced|axed|ditched|dumped|toppled|forced out|pushed out|voted out|kicked out|shown the door)";
const TO = "(?:is |will |set )?(?:to )?";
/** To another company, whose name follows. */
const JOINS_OTHER = `(?:${TO}(?:leaves?|quits?|departs?|exits?) (?:for|to (?:join|lead|run|head|become))|(?:(?:is|has been|was) )?(?:poached|hired|lured away|snapped up) by)`;
const TAKES_OTHER = `(?:${TO}(?:become|becomes|replace|replaces|succeed|succeeds|take over as)|named|appointed)`;
const COUNT = "(?:two|three|four|five|six|seven|eight|nine|ten|several|more|both|[2-9]|1\\d)";
/** "Directors" alone may be anybody's rank; these sit on the board. */
const OUTSIDE = "(?:independent|non-executive|outside|supervisory|board) ";
const PEOPLE =
  "(?:leaders|directors|executives|experts|veterans|members|women|men|figures|bosses|heavyweights|outsiders|nominees|independents|non-executives|bankers|entrepreneurs|specialists)";
const LEAVE =
  "(?:resign|quit|leave|depart|exit|retire|(?:step|stand) down|walk out|are out|have (?:resigned|quit|left))";

/** The briefest headlines: who acts, a verb and a post. The letters are those of `move-rules.ts`. */
export const BRIEF_HEADLINES: MoveRule[] = [
  // Who comes
  {
    direction: "in",
    pattern: `${OPENS}[Nn]ew {own}(?:[’']s?)? {R},? {P} (?:(?:to )?(?:starts?|begins?)(?: (?:work|job|role))?(?= ?(?:[.,;]|$)| (?:early|earlier|sooner|in|on|today|next|this|after|as)(?![\\p{L}]))|(?:to )?takes? (?:over|charge|the helm|the reins|up (?:his |her |the )?(?:post|job|role|position))|arrives)(?![\\p{L}])`,
  },
  {
    direction: "in",
    pattern: `{P},? (?:is |will |set )?(?:to )?(?:replaces?|succeeds?) {own}(?:[’']s?)? {R}(?: {Q})?${ENDS_HERE}`,
  },
  {
    direction: "in",
    pattern: `${OPENS}{own} (?:brings back|brought back|reinstates|reinstated|rehires|recalls|turns to|opts for) (?:{R2}|(?:co-?)?founder)(?: {P})? (?:as|to be) {new}{R}`,
  },
  {
    direction: "in",
    pattern: `${OPENS}(?:[Ff]ormer |[Ee]x-|[Vv]eteran |[Oo]ne-time )[^.;:\\uE000-\\uE0FF\\uE200]{2,50} (?:to|will|chosen to|picked to|tapped to|named to|hired to) (?:head|lead|run) {own}(?= ?(?:[.,;]|$))`,
  },
  {
    direction: "in",
    pattern: "{Q}{ap}{..}\\b(?:replaced|succeeded|followed) by {.}(?:{R2},? )?{P}(?:,[^.;,]{2,60},)? as {new}{R}",
  },
  // Who goes
  {
    direction: "out",
    pattern:
      "{Q}{ap} (?:(?:will|is|to|has|was|be|been|being) ){1,3}(?:replaced|succeeded) by [^.;!?|\\n]{1,60}? as {new}{R}",
  },
  {
    direction: "out",
    pattern: `(?:{R},? )?{Q}{ap}{..}\\bannounc(?:es|ed|ing) (?:on \\p{L}+day |yesterday |today )?(?:that )?(?:he|she) (?:would|will|is|was|plans to|intends to) (?:(?:be|soon) )?(?:step(?:ping)? (?:down|aside)|stand(?:ing)? down|resign(?:ing)?|quit(?:ting)?|retir(?:e|ing)|leav(?:e|ing)|depart(?:ing)?|go(?: at| by| in| next| when| this)?(?![\\p{L}]))(?= ?[.,;]|$| [\\uE300-\\uE37F]| (?:the|as|after|in|at|by|when|effective|next|from|this|on|the (?:company|firm|group|bank))(?![\\p{L}]))`,
  },
  {
    direction: "out",
    pattern: `${OPENS}{own}(?:[’']s?)? (?:(?:new|main|top|biggest) )?(?:board|owner|founder|shareholders|investors|parent|[\\uE100-\\uE1FF])(?: [\\uE000-\\uE0FF])? ${THROWS_OUT} (?:its |the )?{R}(?: {Q})?${ENDS_HERE}`,
  },
  {
    direction: "out",
    pattern: `${OPENS}{own}(?:[’']s?)? (?![^,;]{0,60}\\b(?:buy|acqui|bid|takeover|take over|invest|back|merg|deal)\\p{L}*)[^.;:\\uE000-\\uE2FF]{2,70}(?:,|,? and|;) ${THROWS_OUT} (?:its |the )?{R}(?: {Q})?${ENDS_HERE}`,
  },
  {
    direction: "out",
    pattern: `(?:^|{own}(?:[’']s?)? ){R}(?:,? {Q})? (?:is|was|has been|to be|gets|being) ${THROWN_OUT}(?! (?:on|to) )${ENDS_HERE}`,
  },
  {
    direction: "out",
    pattern: `(?<!\\b(?:former|ex)[ -]){own}(?:[’']s?)? {R},? (?:{Q} )?${JOINS_OTHER} (?:[\\p{L}-]+ ){0,3}?[\\uE300-\\uE37F](?:[’']s?)?(?! (?:board|panel|committee|council))`,
  },
  {
    direction: "out",
    pattern: `(?<!\\b(?:former|ex)[ -]){own}(?:[’']s?)? {R},? (?:{Q} )?${TAKES_OTHER} (?:as )?(?:[\\uE300-\\uE37F](?:[’']s?)? {R2}(?: [\\uE000-\\uE0FF])?|(?:the |its )?(?:new |next )?[\\uE100-\\uE17F] (?:of|at) (?:rival )?[\\uE300-\\uE37F])`,
  },
  {
    direction: "out",
    pattern: `${OPENS}{own}(?:[’']s?)? {R}(?: {Q})? (?:resigns|quits|leaves|departs|steps down|retires)(?= [‘“"'])`,
  },
  {
    direction: "out",
    pattern: `${OPENS}{own}(?:[’']s?)? {R}(?: {Q})? (?:in|makes|announces) (?:an? )?(?:surprise|shock|sudden|abrupt|shocking|early) (?:exit|departure|resignation)(?![\\p{L}])`,
  },
  { direction: "out", pattern: `{R} {Q} (?:to |will )?(?:leave|leaves|leaving|go|goes) (?:early|abruptly|suddenly)` },
  {
    direction: "out",
    pattern: `\\b(?:as|after) {R} (?:leaves|quits|departs|exits|resigns) (?:early|abruptly|suddenly)`,
  },
  { direction: "out", pattern: `${OPENS}{own} (?:announces|confirms|discloses) {R}(?:[’']s?)? ${GOING}` },
];

/** The same of seats on a board, where nobody is named. */
export const BRIEF_BOARDS: MoveRule[] = [
  {
    direction: "in",
    pattern: `${OPENS}{own} (?:appoints?|appointed|adds?|added|names|named|elects?|elected|recruits|brings|welcomes) (?:[\\p{L}\\d-]+ ){0,4}${PEOPLE} (?:on)?to {B}`,
  },
  {
    direction: "out",
    pattern: `${OPENS}(?:${COUNT} ){1,2}(?:{own}(?:[’']s?)? )?(?:{R}|(?<B>${OUTSIDE}directors|board members))(?: (?:of|at) {own})? (?:to )?${LEAVE}(?![\\p{L}])`,
  },
  {
    direction: "out",
    pattern: `${OPENS}{own} (?:loses|lost) (?:${COUNT} ){1,2}(?<B>${OUTSIDE}directors|board members)(?![\\p{L}])`,
  },
  {
    direction: "out",
    pattern: `${OPENS}(?:${COUNT} ){1,2}(?:[\\p{Ll}-]+ )?(?:directors|members) (?:to )?(?:quit|leave|resign from|step down from|exit) {own}(?:[’']s?)? (?<B>board)(?![\\p{L}])`,
  },
];
