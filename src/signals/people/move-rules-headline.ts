import type { MoveRule } from "./move-rules.ts";
import { formsOf } from "./verb-forms.ts";

/** Verbs that bring somebody in only where their post follows: otherwise they are of goods, money and backing. */
const TO_BRING =
  "bag, nab, net, snap up, scoop, scoop up, enlist, secure, attract, entice, rope in, draft, draft in, call up, reinstate, rehire, re-hire, onboard, unveil, draw, add, appoint, hire, recruit, poach, tap, pick, choose, select, install, instal, sign, land, snare, snag, elect, engage, lure, lure away, announce, introduce, confirm, promote, elevate, welcome, designate, tab, woo, parachute in, line up, take on, bring in, bring on, bring aboard, bring on board, bring back, settle on, opt for";
const BRINGS = formsOf(TO_BRING, "third", "past", "gerund");
const BRING = formsOf(TO_BRING, "base");
const BROUGHT = formsOf(TO_BRING, "participle");
/** Verbs that raise somebody only where a name and a post follow. */
const LIFTS =
  "(?:ups|upped|bump(?:s|ed)(?: up)?|upgrad(?:es|ed)|lift(?:s|ed)|rais(?:es|ed)|advanc(?:es|ed)|elevat(?:es|ed))";
const GETS =
  "(?:land(?:s|ed)|nab(?:s|bed)|gets?|got|w[io]ns?|scor(?:es|ed)|bag(?:s|ged)|secur(?:es|ed)|tak(?:es|en)|took|grab(?:s|bed)|clinch(?:es|ed)|given|handed|awarded)";
const JOB = "(?:jobs?|posts?|roles?|positions?|seats?|gig|nod|spot|slot|chair|title|vacancy|duties)";
const STRENGTHENS =
  "(?:bolster|strengthen|expand|round|complet|beef|boost|reinforc|augment|build|grow|refresh)(?:e?s|e?d|ing)?(?: (?:out|up))?";
const TEAM = "(?:team|C-suite|ranks|bench|leadership|management|line-?up)";
const ENDS_HERE = "(?= ?(?:[.,;:)]|$)| (?:after|amid|over|following|as|in|on|with|for|ahead|less)(?![\\p{L}]))";
/** "Acme axes CFO Jane Roe": what is thrown out is the post's holder, not a thing of theirs. */
const THROWS_OUT =
  "(?:ax(?:es|ed)|boot(?:s|ed)(?: out)?|eject(?:s|ed)|cut(?:s)? ties with|split(?:s)? with|drop(?:s|ped)|forc(?:es|ed) out|push(?:es|ed) out|(?:vote|kick|throw)(?:s|d|ed)? out|(?<!\\b(?:to|could|may|might|would|should|can|not|will) )(?:oust|sack|axe))";
const YIELDS =
  "(?:(?:gives?|gave|given|giving) up|vacat(?:es?|ed|ing)|relinquish(?:es|ed|ing)?|resign(?:s|ed|ing)?(?: from)?|surrender(?:s|ed|ing)?|leav(?:es?|ing)|left|quit(?:s|ting)?|(?:step|mov)(?:s|es|ped|ed|ping|ing)? (?:back|down|away|aside|on) from|depart(?:s|ed|ing)?(?: from)?)";
const WALKS =
  "(?:jump(?:s|ed|ing)? ship|decamp(?:s|ed|ing)?|walk(?:s|ed)?(?: (?:away|out)(?! on(?:to)? ))?|sign(?:s|ed|ing)? off|call(?:s|ed|ing)? time|ditch(?:es|ed) (?:the |his |her )?(?:job|post|role))";
const DEFECTS = "(?:jump(?:s|ed|ing)? ship|decamp(?:s|ed|ing)?|bolt(?:s|ed|ing)?)";
/** Nouns for somebody's going. */
export const GOING = "(?:resignation|departure|retirement|exit|dismissal|ouster|removal|firing|sacking)";

/** How headlines and short notes say it. The letters are those of `move-rules.ts`. */
export const HEADLINES: MoveRule[] = [
  // Who comes
  {
    direction: "in",
    pattern: `\\b${BRINGS} (?:back )?{.}(?:{R2},? )?{P}{ap}(?: (?:in|on|up|back|aboard|on board|away))?(?: (?:away )?from (?:{.}|(?:[\\p{L}-]+ ){0,3}[\\uE300-\\uE37F]\\.))? (?:as|to be|to become|for|to fill) {new}{R}`,
  },
  {
    direction: "in",
    pattern: `(?:{own} (?:is )?to|{own} will|\\b[Ww]e(?:[’']ll| will)) ${BRING} {.}(?:{R2},? )?{P}{ap}(?: (?:away )?from {.})? (?:as|to be|to become) {new}{R}`,
  },
  {
    direction: "in",
    pattern: `{P}{ap}{..}\\b${BROUGHT}(?: by [^.;,\\uE000-\\uE1FF]{1,40})? (?:as|to be|to become) {new}{R}`,
  },
  {
    direction: "in",
    pattern: `\\b${LIFTS} (?:[\\p{Ll}-]+ ){0,3}(?:[\\uE100-\\uE17F],? )?{P}{ap}(?: up)?(?: from {.}(?:{R2}{.})?)? (?:to|into) {new}{R}`,
  },
  {
    direction: "in",
    pattern: `{P}{ap} (?:is |was |has been |gets )?(?:upped|bumped(?: up)?|upgraded|raised|lifted|rises|rose|climbs|climbed|graduates|graduated)(?: from {.}(?:{R2}{.})?)? to {new}{R}`,
  },
  { direction: "in", pattern: `{P}{ap}(?: is| was| has| has been)? ${GETS} {new}{R}(?:[’']s?)? ${JOB}\\b` },
  { direction: "in", pattern: `\\b(?:hands|handed|gives|gave|awards) {.}{P} {new}{R}(?:[’']s?)? ${JOB}\\b` },
  {
    direction: "in",
    pattern: `{P}{ap} (?:${GETS} (?:the )?(?:top|chief) (?:job|post|role|seat|spot) (?:at|of) {own}|(?:is )?to (?:head|lead|run|helm) {own}(?=[.,;]|$| (?:as|after|from|following)\\b))`,
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}(?: has| have| is| will| to)? (?:(?:comes?|came|coming|moves?|moved|moving) (?:aboard|over|to|on board)|arriv(?:es?|ed|ing)|lands|landed|sign(?:s|ed)? on)\\b{..}\\bas {new}{R}",
  },
  {
    direction: "in",
    pattern: `\\bfill(?:s|ed|ing)? {new}{R}(?:[’']s?)? ${JOB}(?:{.}\\bwith {.}(?:{R2},? )?{P}| (?:internally|from within))`,
  },
  {
    direction: "in",
    pattern: `\\bcreat(?:es|ed|ing) {new}{R}(?:[’']s?)? ${JOB}(?: for|,? (?:and )?(?:hires|names|appoints|taps|recruits|picks)) {.}{P}`,
  },
  { direction: "in", pattern: `\\bfill(?:s|ed) {new}{R}(?:[’']s?)? ${JOB}${ENDS_HERE}` },
  {
    direction: "in",
    pattern:
      "^(?:meet|introducing|say (?:hello|hi) to|welcoming) (?:our|the) (?:new|first|next) {R}(?= ?[.,;:!)]|$| (?:and|at|of)\\b)",
  },
  { direction: "in", pattern: "\\b(?:plucks?|plucked|poach(?:es|ed)|lur(?:es|ed)) {new}{R} (?:away )?from\\b" },
  { direction: "in", pattern: "\\b(?:hands?|handed|gives?|gave) (?:the )?{R} to (?:\\p{Ll}+ ){0,2}{P}" },
  { direction: "in", pattern: "\\bconfirm(?:s|ed) {P} (?:in|as) {new}{R}" },
  {
    direction: "in",
    pattern: "\\b(?:finds?|found|gets?|got|has|have) {new}{R} in {.}(?:{R2},? )?{P}",
  },
  {
    direction: "in",
    pattern:
      "^(?:Taking over|Stepping (?:in|up|into)|Joining|Moving (?:up|in)|Coming (?:in|aboard|on board))\\b{..}{R}{..}\\b(?:is|are|will be) {P}",
  },
  { direction: "in", pattern: "\\bNew (?:at|to) {own}: {P}(?:,| as)? {new}{R}" },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:adds?|added|tak(?:es?|en|ing) (?:on|up)|took (?:on|up)) (?:the |an? )?(?:(?:additional|extra|added|further|new|newly created) )?(?:role|duties|title|position|job|post) (?:of|as) {new}{R}",
  },
  {
    direction: "in",
    pattern: `\\b${STRENGTHENS} (?:[\\p{L}\\uE200’'-]+ ){0,4}${TEAM}(?:,? with|,? (?:by )?(?:adding|hiring|naming|appointing)) {new}(?:(?:appointment|hire|addition|arrival) of )?{R},? {P}`,
  },
  {
    direction: "in",
    pattern: `\\b${STRENGTHENS} (?:[\\p{L}\\uE200’'-]+ ){0,4}${TEAM}(?:,? with|,? (?:by )?(?:adding|hiring|naming|appointing)) {.}{P}{ap} as {new}{R}`,
  },
  {
    direction: "in",
    pattern: `\\b${STRENGTHENS} (?:[\\p{L}\\uE200’'-]+ ){0,4}${TEAM}(?:,? with|,? (?:by )?(?:adding|hiring|naming|appointing)) (?:(?:an?|its|the|new|first) ){0,3}{R}(?= ?[.,;:]|$| (?:hire|from|appointment))`,
  },
  { direction: "in", pattern: "\\bmy first (?:day|week|month) as {new}{R}" },
  {
    direction: "in",
    pattern:
      "\\b(?:today|this (?:week|month|morning)|yesterday|last (?:week|\\p{L}+day)),? I (?:became|started as|was (?:named|appointed|made)) {new}{R}",
  },
  {
    direction: "in",
    pattern: "\\bI(?:[’']m| am) (?:[\\p{L}-]+ ){0,3}?{own}[’']s (?:new|next|first|newest) {R}",
  },
  { direction: "in", pattern: "\\b(?:new|next|incoming) {R},? {P},? (?:who )?(?:starts|joins|begins|arrives)\\b" },
  { direction: "in", pattern: "\\bto have {P}{ap} (?:on board|aboard|join(?: us| {own})?){.} as {new}{R}" },
  // Who goes
  { direction: "out", pattern: `\\b${THROWS_OUT} {new}{R}(?:,? {Q}(?! (?:from|into|off)\\b)|${ENDS_HERE})` },
  {
    direction: "out",
    pattern:
      "\\b(?:shows?|showed|gives?|gave|hand(?:s|ed)) {new}{R}(?:,? {Q})? (?:the (?:door|boot|sack|axe|push)|(?:his|her|their) marching orders)",
  },
  {
    direction: "out",
    pattern: `\\b(?:announc(?:es|ed|ing)|confirm(?:s|ed)|disclos(?:es|ed)|report(?:s|ed)) (?:the )?${GOING} (?:of|by) {new}{R}`,
  },
  {
    direction: "out",
    pattern: `\\b(?:announc(?:es|ed|ing)|confirm(?:s|ed)|disclos(?:es|ed)) {new}{R}(?:[’']s?)? ${GOING}(?= ?[.,;]|$| (?:after|amid|and|as)\\b)`,
  },
  { direction: "out", pattern: `\\b${GOING} (?:of|by) {.}{Q},? (?:the |its |our |{own}[’']s )?{R}` },
  {
    direction: "out",
    pattern: `{Q}{ap}{..}\\b(?:notified|informed|told|advised) (?:the )?(?:{own}|board|company)[^.;!?|\\n\\uE000-\\uE1FF]{0,40} of (?:his|her|their) ${GOING} (?:as|from)(?: (?:his|her|their|the) (?:position|role|post|office)s? (?:as|of))? {new}{R}`,
  },
  { direction: "out", pattern: `{Q}{ap}{..}\\b${YIELDS} (?:[\\p{L}-]+ ){0,2}?${JOB} (?:as|of) {new}{R}` },
  { direction: "out", pattern: `{Q}{ap}{..}\\b${YIELDS} {new}{R}(?:[’']s?)? ${JOB}\\b` },
  {
    direction: "out",
    pattern: `\\bI(?:[’']m| am| have|[’']ve)? (?:just )?${YIELDS} (?:as|my ${JOB} (?:as|of)) {new}{R}`,
  },
  { direction: "out", pattern: `{R},? {Q} (?:${WALKS}${ENDS_HERE}|${DEFECTS} (?:to|for|from)\\b)` },
  { direction: "out", pattern: `{own}(?:[’']s)? {R} (?:jump(?:s|ed) ship|decamp(?:s|ed)|bolts? (?:for|to))\\b` },
  {
    direction: "out",
    pattern:
      "{R},? {Q} (?:to end|end(?:s|ed|ing)|wraps up|wrapped up|concludes) (?:(?:his|her|their|an?) )?(?:[\\p{L}\\d-]+ ){0,2}(?:run|stint|tenure|reign|spell)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern: "{Q}{ap}{..}\\bswap(?:s|ped|ping)? (?:the |his |her )?{R} (?:role |job |post |title )?for\\b",
  },
  { direction: "out", pattern: "{R},? {Q},? (?:is|are) no longer (?:with|at|employed by|part of)\\b" },
  { direction: "out", pattern: "{Q}[’']s? (?:last|final) day (?:as {new}|at {own} as {new}){R}" },
  {
    direction: "out",
    pattern: "{Q}{ap}{..}\\b(?:gives?|gave|given|handed in|hands in) (?:his |her )?notice as {new}{R}",
  },
  {
    direction: "out",
    pattern: "\\b(?:terminat(?:es|ed|ing)|ended) the (?:employment|contract|services) (?:of|with) {new}{R},? {Q}",
  },
  {
    direction: "out",
    pattern: "{own}(?:[’']s)? {R},? {Q},? (?:is |was |has been )?(?:poached|hired away|lured away|snapped up) by\\b",
  },
  {
    direction: "out",
    pattern:
      "^[\\uE300-\\uE37F](?: has)? (?:poache[sd]|hire[sd](?: away)?|lure[sd](?: away)?|nab(?:s|bed)|bag(?:s|ged)|snag(?:s|ged)|snap(?:s|ped) up|recruit(?:s|ed)) {own}(?:[’']s?)? {R},? {Q}(?![^.;]{0,60}\\b(?:board|director|advis|panel|committee|chair))",
  },
  { direction: "out", pattern: "\\b(?:farewell|good-?bye|adieu) to {new}{R},? {Q}" },
  { direction: "out", pattern: "\\b(?:farewell|good-?bye|adieu) to {Q}, {new}{R}" },
  {
    direction: "out",
    pattern: "{Q}, {new}{R},(?: who)? (?:is|will be|are) (?:leaving|moving on|departing|stepping down)\\b",
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap}{..}\\btransition(?:s|ed|ing)? (?:from|out of) {new}{R}{..}\\bto (?:the |become |a )?(?:role of )?(?:(?:executive|non-executive) )?(?:[\\uE100-\\uE1FF]|chair|advis|board)",
  },
  {
    direction: "out",
    pattern:
      "^(?:[^:]{2,40}: )?(?:{own}(?:[’']s)? )?(?:{R2}|(?:co-?)?founder),? (?:{Q} )?(?:takes (?:a )?back ?seat(?=[.,;]|$)|(?:hands|handed|passes|passed|cedes|turns) (?:over )?(?:the |his |her )?(?:{R} (?:role|job|post|position|title)|reins|baton|helm|keys)\\b|(?:is |to be |has been )?replaced as {R})",
  },
  {
    direction: "in",
    pattern: "^(?:{own}(?:[’']s)? )?(?:{R2}|(?:co-?)?founder) (?:is |comes )?(?:back|returns|returning) as {new}{R}",
  },
];
