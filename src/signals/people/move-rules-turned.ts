import type { MoveRule } from "./move-rules.ts";
import { GOING } from "./move-rules-headline.ts";
import { formsOf } from "./verb-forms.ts";

const TEAM_OF_BOSSES =
  "(?:(?:executive|leadership|management|senior) (?:team|committee|board|ranks|group)|C-suite|top team|team|company|firm|group|{own})";
/** "Picks insider to succeed Tom Beck as CEO": who comes stands before, unnamed; who goes is the one behind. */
const TO_SUCCEED =
  "(?:hires?|hired|names?|named|picks?|picked|taps?|tapped|chooses|chose|appoints?|appointed|selects?|selected|promotes?|promoted|finds?|found) [^.;!?|\\n\\uE000-\\uE1FF\\uE300-\\uE37F]{0,40} to (?:succeed|replace|take over from)";
/** Before a post: where it is. */
const REGION =
  "(?:(?:UK|U\\.K\\.|US|U\\.S\\.|EU|EMEA|APAC|DACH|Nordics?|Asia|Europe|Africa|[\\p{Lu}][\\p{L}]+(?:an|ish|ch)) )?";
const THROWN_OUT =
  "(?:(?:(?:forced|pushed|booted|kicked|thrown|voted|driven|edged|eased) out|let go|axed|ditched|dumped|ejected|unseated|deposed|toppled|made redundant|relieved of (?:his|her|their) (?:post|duties|role)|shown the door)(?! (?:of|from) the board))";
const VERB_LEAVES =
  "(?:steps? (?:down|aside)|stepping (?:down|aside)|stands? (?:down|aside)|resigns?|resigned|quits?|retires?|retiring|leaves?|leaving|departs?|exits?|ousted|fired|out(?= (?:as|after|amid|over)))";
const GIVEN =
  "(?:named|appointed|promoted|elected|hired|tapped|selected|chosen|picked|recruited|confirmed|installed|announced|unveiled|introduced|revealed|presented|designated)";
/** Who stands before the verb of a headline without a name: "Ex-regulator", "Former Globex executive", "Industry veteran". */
const SOMEBODY =
  "^(?:[^:]{2,40}: )?(?:An? )?(?:(?:[Ff]ormer|[Ee]x|[Vv]eteran|[Rr]etired|[Oo]ne-time|[Ll]ong-?time|[Ii]ndustry|[Aa]ward-winning)[ -])?[^.;:,!?\\n\\uE000-\\uE0FF\\uE200]{1,50}";
const COMES_TO =
  "(?:joins?|joined|to join|lands at|moves to|heads to|signs (?:on )?with|defects to|switches to|jumps to|returns to)";
/** What a headline goes on with after a post that somebody has been found for. */
const ENDS_HERE =
  "(?= ?(?:[.,;:)]|$)| (?:from|for|to|in|amid|after|ahead|as|at|of its|following|on|with|based)(?![\\p{L}]))";
const TO_FIND =
  "hire, appoint, recruit, poach, bring in, bring on, bring aboard, tap, name, pick, choose, select, install, instal, sign, find, land, nab, bag, snare, snag, enlist, elect, take on, engage, draft in, lure, snap up, rope in, parachute in";
/** What a company does to somebody whose post alone is named. */
const FINDS = `(?:${formsOf(TO_FIND, "third", "past")}|(?:has|have) ${formsOf(TO_FIND, "participle")})`;
/** These need an article or "new" before the post. */
const GETS = formsOf("get, welcome, add, unveil, announce, introduce, confirm, have", "third", "past");
/**
 * A move told the other way round: the verb before whom it is told of, the statement in a participle or a noun, somebody whom
 * a headline does not name. The letters are those of `move-rules.ts`.
 */
export const TURNED: MoveRule[] = [
  // Who comes
  {
    direction: "in",
    pattern: `{P}, (?:(?:newly|just|recently|today|yesterday) )?${GIVEN}(?: (?:on \\p{L}+day|today|yesterday|this (?:week|month)|last (?:week|\\p{L}+day)|by [^.;,\\uE000-\\uE1FF]{2,30}))? (?:as|to be|to become) {new}{R}`,
  },
  {
    direction: "in",
    pattern:
      "{P}{ap} (?:will |is to |to |has )?(?:tak(?:es?|en|ing)|took|assum(?:es?|ed|ing)) (?:charge|control|command|over|responsibility) (?:of|at|for) [^.;!?|\\n\\uE000-\\uE1FF]{1,60}? as {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}(?:, who [^.;,]{2,90},)? (?:will|is to|to|now|(?:steps?|moves?) up to) (?:lead|head|direct|run|oversee|manage|guide|steer|supervise|spearhead|take|leads|heads|directs|runs|oversees|manages)\\b{..}\\bas {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:(?:hired|recruited|taken|signed|brought|drafted|engaged|enlisted|roped) (?:on|in|up|aboard)|unveiled|engaged|enlisted|retained|introduced|announced) as {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:(?:walk|settl)(?:s|es|ed|ing) in(?:to)?|(?:comes?|came|coming) (?:in|on)|start(?:s|ed|ing) out) as {new}{R}",
  },
  {
    direction: "in",
    pattern: `^(?:Also )?(?:joining|coming aboard|arriving|new (?:to|on)|taking (?:up|on)|completing|rounding out|moving into)(?: {.}${TEAM_OF_BOSSES})?{..}\\b(?:is|are|will be) {P},? \\(?(?:as )?{new}{R}`,
  },
  {
    direction: "in",
    pattern:
      "^(?:Leading|Heading|Running|Heading up|Overseeing|At the head of)\\b{..}\\b(?:is|will be) {P},?{..}\\b(?:as|to become|becomes|our|its|the) {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}(?:,| is| was)? {own}(?:[’']s?)? (?:pick|choice|selection|latest (?:hire|recruit)|new recruit) (?:for|as|to be) {new}{R}",
  },
  { direction: "in", pattern: "{own}(?:[’']s?)? (?:pick|choice) (?:for|as) {new}{R} (?:is|falls on) {P}" },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:brings?|brought|bringing|comes with)\\b{..}\\bto (?:the|his|her|their) (?:new )?(?:role|post|position|job) (?:of|as) {new}{R}",
  },
  {
    direction: "in",
    pattern: "\\b(?:Out|out) (?:goes|go|is|went)\\b[^.;!?|\\n]{2,60}?, in (?:comes?|goes|is|steps|came) {P}",
  },
  {
    direction: "in",
    pattern:
      "{Q}{ap} (?:is|was|has been|will be|is being|is to be|to be)(?: being)? (?:replaced|succeeded|relieved|followed) (?:as|in the role of) {new}{R}{..}\\bby {.}(?:{R2},? )?{P}",
  },
  { direction: "in", pattern: `${SOMEBODY} ${COMES_TO} {own}{..}\\b(?:as|to be|to become) {new}{R}` },
  {
    direction: "in",
    pattern: `^[^\\uE300-\\uE37F\\n]{0,40}{own} ${FINDS} (?:an? |its |the |our )?(?:new |first |first-ever |next |permanent ){0,2}${REGION}{R}${ENDS_HERE}`,
  },
  {
    direction: "in",
    pattern: `^[^\\uE300-\\uE37F\\n]{0,40}{own}(?: has)? ${GETS} (?:(?:an?|its|the|our) (?:new |first |first-ever |next |permanent ){0,2}|(?:new|first|next) ){R}${ENDS_HERE}`,
  },
  {
    direction: "in",
    pattern:
      "^(?:[^:]{1,30}: )?{own}(?:[’']s?)? (?:first(?:-ever)?|new|next) {R}(?= ?[.,;:!]|$)(?!, [\\uE000-\\uE0FF])",
  },
  {
    direction: "in",
    pattern: "\\bI(?:[’']ve| have)? (?:just |recently |now )?(?:been |was |got )promoted to {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "^(?:Promoted|Elevated|Named|Appointed|Made|Up|Raised) (?:to|as)? ?{new}{R}s?(?: (?:is|are))?:? {P}(?:, {P2})?(?:,? (?:and|&) {P3})?",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{.}\\b(?:switch(?:es|ed)|heads|headed|goes|went|cross(?:es|ed) over|jump(?:s|ed)|com(?:es?|ing)|came) to {own}{.}\\bas {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{.}\\b(?:accept(?:s|ed|ing)?|tak(?:es?|en|ing)|took|fill(?:s|ed|ing)?) (?:up )?(?:(?:an?|the) (?:new |vacant )?(?:role|post|position|job) (?:of|as) {new}{R}|(?:the |an? |{own}(?:[’']s?)? )?(?:new |vacant )?{R} (?:role|post|position|job)\\b)",
  },
  {
    direction: "in",
    pattern: "{P}{ap}{.}\\b(?:begun|slot(?:s|ted) in|put in charge(?: (?:of|at) {own})?) as {new}{R}",
  },
  { direction: "in", pattern: "{P}{ap} (?:is |was |has been )?made {new}{R}" },
  {
    direction: "out",
    pattern: "{Q}{ap} (?:is|are) no longer (?:with|at|part of) (?:the (?:company|firm|business|group)|{own})",
  },
  {
    direction: "in",
    pattern:
      "(?:{own}[^.;\\uE000-\\uE0FF\\uE300-\\uE37F]{0,60}?|\\b[Ww]e(?:[’']ve| have)?) (?<!(?:was|been|were|be|got|being|get|gets) )(?:promot|elevat|bump|rais)(?:es|ed) (?:(?:an?|its|the) )?(?:[\\p{Ll}-]+ ){0,2}(?:[\\uE100-\\uE17F] )?(?:up )?to {new}{R}(?= ?[.,;:]|$| (?:as|after|amid|in|at|of)(?![\\p{L}]))",
  },
  { direction: "in", pattern: "{P}(?::|,| –) (?:from {.}(?:[\\uE100-\\uE17F])?{.} )?to {new}{R}(?= ?[.,;:]|$)" },
  {
    direction: "in",
    pattern: `{P}(?:, {P2})?,? (?:and|&) {P3}(?: (?:have|both|will|are|is|to))*? (?:become|became|been (?:named|made|appointed|elected|promoted to|hired as|recruited as)|named|appointed|made|promoted to|elevated to|join(?:ed)?(?: {own})? as|now|rise to|step up (?:as|to)) {new}{R}s?(?![\\p{L}])`,
  },
  {
    direction: "in",
    pattern:
      "{P}{ap} (?:is |comes |has come )?(?:back (?:at|in)|returns? to|returned to) the (?:helm|reins|top job|hot seat) (?:at|of) {own}",
  },
  {
    direction: "in",
    pattern:
      "^(?:New )?{own}(?:[’']s?)? {R} (?:named|appointed|announced|chosen|hired|confirmed|unveiled)(?= ?[.,;:]|$)",
  },
  { direction: "in", pattern: `^(?:New |Top )?{R} (?:job|role|post|position) for {P} at {own}` },
  {
    direction: "in",
    pattern:
      "(?:^|[.!:] )\\p{Lu}\\p{Ll}+ (?:(?:is|becomes) (?:our|{own}[’']s) (?:new|newest|first)|(?:joins(?: us)?|has joined(?: us)?|starts) as (?:our|the|an?)(?: new| first)?) {R}(?= ?[.,;:!]|$)",
  },
  {
    direction: "in",
    pattern:
      "(?:^|[.!:,] )(?:\\p{Lu}\\p{L}+|[\\uE300-\\uE37F]|who) (?:(?:has|have)(?: just| recently| now)? (?:been )?|is (?:being |now )?|gets |got )promoted to {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:step|mov|transition|settl|slid|slot|advanc|promot)(?:e?s|p?ed|p?ing)? (?:up |over |back )?(?:in)?to (?:the |an? |his |her )?(?:newly created |new |expanded )?(?:role|post|position|job|seat|office) (?:of|as) {new}{R}",
  },
  // A headline that gives a surname only, which may be anything
  {
    direction: "in",
    pattern: `^{own}(?: has)? (?:names?|named|elects?|elected|appoints?|appointed|makes) [\\uE300-\\uE37F] (?:as |to be )?(?:(?:its |the )?(?:new |next |interim |acting ){0,2}){R}(?= ?[.,;:]|$)`,
  },
  {
    direction: "in",
    pattern: "\\bput(?:s|ting)? {.}{P} in charge (?:of|at)\\b{..}\\bas {new}{R}",
  },
  {
    direction: "in",
    pattern: `\\b${TO_SUCCEED} (?:[\\p{Ll}-]+ ){0,2}{Q}{..}\\bas {new}{R}`,
  },
  // Who goes
  {
    direction: "out",
    pattern: `(?:^{own}(?:[’']s?)? |(?<=^{own} (?:says|said|confirms) (?:its )?)){R},? (?:{Q}|[\\uE300-\\uE37F]) (?:to |is )?${VERB_LEAVES}(?= ?[.,;]|$| (?:after|amid|over|as|in|from|following|to|early|next|this)(?![\\p{L}]))`,
  },
  {
    direction: "out",
    pattern: `^{own}(?:[’']s?)? (?:{R2}|(?:co-?)?founder),? (?:{Q}|[\\uE300-\\uE37F]) (?:to |is )?${VERB_LEAVES} as {new}{R}`,
  },
  {
    direction: "out",
    pattern: `^{own} (?:(?:has|is|to) )?(?:replaces?|replaced|replacing) (?:its )?{R}(?= ?[.,;:]|$)`,
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap} (?:is|was|has been|will be|is being|is to be|to be)(?: being)? (?:replaced|succeeded|relieved|followed) as {new}{R}",
  },
  { direction: "out", pattern: "\\b(?:Out|out|Gone) (?:goes|go|is|are|went) (?:{R2},? )?{Q}(?:{..}\\bas {new}{R})?" },
  {
    direction: "out",
    pattern:
      "^(?:Also )?(?:leaving|departing|exiting|stepping (?:down|aside|back)|retiring|moving on|bowing out|on the way out)\\b{..}\\b(?:is|are|will be) (?:{R2},? )?{Q}(?:,? {R})?",
  },
  {
    direction: "out",
    pattern: `^(?:The |News of the )?(?:[\\p{L}-]+ ){0,2}${GOING} of (?:its|the|{own}(?:[’']s?)?) (?:[\\p{L}-]+ ){0,2}{R}(?:,? {Q})?(?= (?:comes|came|follows|was|is|will|takes|marks|leaves|ends)(?![\\p{L}]))`,
  },
  {
    direction: "out",
    pattern: `^{own}(?:[’']s?)? {R}(?:[’']s?)? ${GOING}(?= (?:comes|came|follows|was|is|will|takes|marks|leaves|shakes|stuns)(?![\\p{L}])|$)`,
  },
  {
    direction: "out",
    pattern:
      "{R}(?:,? {Q}{ap},?)?(?: and (?:its |the )?{R2})? (?:is|are) no longer (?:with|at|part of) (?:the (?:company|firm|business|group)|{own})",
  },
  {
    direction: "out",
    pattern:
      "\\bas {new}{R}(?: (?:of|at) {own})?,? (?:and )?(?:I (?:have |am |will |[’']ve )?(?:decided|chosen|leaving|stepping|moving|handing|resigned)|I[’'](?:m|ve|ll) (?:decided|leaving|stepping|moving|handing|step|leave)|it is time for me)",
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap} {.}\\b(?:gives?|gave|hand(?:s|ed)?(?: in)?|submit(?:s|ted)|tender(?:s|ed)) (?:in )?(?:his |her |their )?(?:notice|resignation)\\b",
  },
  {
    direction: "out",
    pattern: `(?:{R},? )?{Q}{ap}{..}\\b${THROWN_OUT}(?= ?[.,;:]|$| (?:by|of|as|at|from|after|amid|over|following|in|on|with|for|when)(?![\\p{L}]))`,
  },
  {
    direction: "out",
    pattern: `(?:{R}(?: (?:of|at) (?:the )?{own})?,? )?{Q}{ap}{.}\\b(?:announc|confirm|reveal|disclos)(?:es|s|ed) (?:(?:his|her|their|plans for|an?) )?(?:[\\p{L}-]+ )?${GOING}(?= ?[.,;:]|$| (?:from|at|as|after|amid|on|in|effective|last|this|today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri)day|(?:January|February|March|April|May|June|July|August|September|October|November|December))(?![\\p{L}]))`,
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap}{.}\\b(?:no longer (?:works|working|employed|serves|serving) (?:for|at|by|with)|(?:says?|said|saying|waves?|bids?) (?:good-?bye|adieu|farewell) to {own}|(?:tak(?:es?|ing|en)|took) (?:early )?retirement|(?:will not|won[’']t) (?:renew|extend) (?:his|her|their) (?:contract|term|mandate))(?![\\p{L}])",
  },
];
