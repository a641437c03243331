import type { MoveRule } from "./move-rules.ts";

const TO_COME = "(?:(?:will|would|is|are|was|has been|have been|being|to|set|due|poised|lined up|in line|going) ){0,4}";
const PASSES = "(?:go(?:es|ing)?|went|gone|pass(?:es|ed|ing)?|fall(?:s|en)?|fell)";
const PLACE = "(?:place|shoes|seat|chair|vacancy|void|position|post|role|job|spot)";

/**
 * A post that passes from one to the other, as English texts put it: the verb is a noun or an idiom, or the post is named
 * elsewhere in the text. The letters are those of `move-rules.ts`.
 */
export const HANDOVERS: MoveRule[] = [
  // Who comes
  {
    direction: "in",
    pattern:
      "{P}{ap} (?:has |have )?(?:announc(?:es|ed)|shar(?:es|ed)|reveal(?:s|ed)|discuss(?:es|ed)|(?:talks|talked|speaks) about|settles into|begins|starts) (?:his|her|their) new (?:role|job|post|position|gig|chapter|title)(?: at {own})? as {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:gives?|gave|given|hands?|handed|offers?|offered) [^.;!?|\\n\\uE000-\\uE1FF]{0,25}(?:{R2},? )?{P}{ap} the (?:[\\p{L}-]+ ){0,2}(?:role|job|post|position|title) (?:of|as) {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:turn(?:s|ed|ing)?|hand(?:s|ed|ing)?|pass(?:es|ed|ing)?) (?:over )?(?:the|his|her|that) (?:role|job|post|position|reins|helm|baton|title)s?(?: (?:over|on))? to {.}{P}",
  },
  { direction: "in", pattern: "{Q}{ap}{..}\\b(?:replaced|succeeded|followed|relieved) by {.}(?:{R2},? )?{P}" },
  {
    direction: "in",
    pattern:
      "\\b(?:followed|replaced|succeeded) (?:into|in|as) (?:the )?{R}(?:[’']s?)? ?(?:office|chair|role|job|seat|post)? by {.}{P}",
  },
  {
    direction: "in",
    pattern: "{own}: {R},? {P} (?:joins|joined|arrives|hired|named|appointed|promoted|moves|starts)",
  },
  {
    direction: "in",
    pattern: `{P}{ap} ${TO_COME}(?:succeeds?|succeeding|replaces?|replacing|follows?|take(?:s|ing)? over from) {.}{Q}(?= ?[.,;]|$| (?:on|from|in|after|who|at|next|this)(?![\\p{L}]))`,
  },
  {
    direction: "in",
    pattern: `{P}{ap} ${TO_COME}(?:succeeds?|succeeding|replaces?|replacing|follows?|following|take(?:s|ing)? over from|step(?:s|ping)? in for|fill(?:s|ing)? in for) (?:him|her|them)\\b`,
  },
  {
    direction: "in",
    pattern: `{P}{ap}{..}\\b(?:take|takes|taking|took|fill|fills|filling|step into|steps into|occupy|inherits?) (?:his|her|their|the) (?:(?:former|old|vacant|open) )?${PLACE}\\b`,
  },
  {
    direction: "in",
    pattern: `{R}(?:[’']s?)? (?:[\\uE180-\\uE1FF]|chair|seat|office|job|post|role|position|title|mantle|reins|duties|responsibilities)(?: (?:at|of) {own})? (?:will |has |have |now |then )?(?:${PASSES}|been (?:given|handed)) to {.}(?:{R2},? )?{P}`,
  },
  {
    direction: "in",
    pattern:
      "\\b(?:appointment|naming|arrival|hiring|election) of (?:its|our|{own}[’']s) (?:new |first |next )?{R}(?= ?[.,;]|$)",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:announc(?:es|ed|ing)|confirm(?:s|ed)|welcom(?:es|ed)) the (?:arrival|appointment|hiring|addition) of {.}(?:{R2},? )?{P}",
  },
  { direction: "in", pattern: "\\b(?:board|company|firm|group|bank|club|{own}) (?:has )?turn(?:s|ed) to {.}{P}" },
  {
    direction: "in",
    pattern:
      "\\b(?:post|role|position|job|title) of {new}{R}(?!\\p{L})[^.;!?|\\n\\uE000-\\uE1FF]{0,40}\\b(?:recruited|hired|appointed|brought in|named|filled by|held by|taken by|gone to|went to|goes to|given to|given it to|handed it to|gave it to|filled it with) {.}{P}",
  },
  {
    direction: "in",
    pattern:
      "^(?:As|In (?:his|her|the) (?:new )?(?:role|position|capacity|post) (?:as|of)) {new}{R},? {P}(?= (?:will|takes|becomes|is (?:responsible|charged|to|now))\\b)",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:with|names?|naming) {P} (?:as|at the helm as|in the role of|taking over as|stepping up as|stepping in as) {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:joins?|joined|joining|start(?:s|ed)|arrives?|arrived|returns?|returned)\\b{..}\\bin (?:the |a )?(?:new(?:ly[- ]created)? )?(?:role|position|post|job|capacity) (?:of|as) {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "(?:{R2}, )?{P}{ap}{..}\\b(?:joins?|joined|is off to|heads? to|moves? to|moved to|defects? to|switches to|jumps to|jumped to) {.}{own}{..}\\b(?:same|equivalent|similar) (?:title|role|job|post|position)\\b",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:made|confirmed|appointed) (?:permanently |permanent )?(?:as )?(?:permanent )?{R} (?:on a )?permanent",
  },
  {
    direction: "in",
    pattern: "\\binterim {R},? {P}{..}\\b(?:permanent(?:ly)?|for good|full[- ]time)\\b",
  },
  {
    direction: "in",
    pattern:
      "\\bI(?:[’']ve| have|[’']m| am|[’']ll be| will be)? (?:just |recently |now |officially |today )?(?:join(?:ed|ing)?|start(?:ed|ing)?|took on|taken on|accepted|stepp(?:ed|ing) (?:in|up))\\b{..}\\b(?:as|the role of|the position of) {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:take(?:s|n)?|took|taking|assumes?|assumed|handed|given) (?:over )?(?:the )?(?:helm|reins|top job|top post) (?:of|at) {own}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:named|appointed|chosen|picked|selected|tapped|hired|recruited|brought in|promoted) to (?:lead|head|run|helm) {own}(?![’'-])",
  },
  {
    direction: "in",
    pattern: "\\b(?:installed|put|appointed|named|elected) {.}{P} in (?:his|her|their) (?:place|stead)\\b",
  },
  {
    direction: "in",
    pattern:
      "{R},? {Q}{ap}{..}\\b(?:hands?|handed|handing) over to (?:(?:the|his|her|its) )?(?:[\\p{L}-]+ ){0,2}(?:{R2},? )?{P}",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:naming|appointing|promoting|electing|names?|named|appoints?|appointed) {.}(?:[\\uE100-\\uE1FF],? )?{P}{ap} to (?:the|that|his|her) (?:vacant )?(?:post|job|role|position)(?= ?[.,;]|$| (?:in|on|from|after|until|while)(?![\\p{L}]))",
  },
  // Who goes
  {
    direction: "out",
    pattern:
      "{own} and (?:its|the|our|their) {R}(?:,? {Q},?)?{.}\\b(?:part(?:s|ed|ing)?|split|separat(?:e|ed)|gone|going) ?(?:ways|company|with each other|their separate ways)?\\b(?= ?[.,;]|$| (?:by|after|over|following|on|with|in|amid)\\b)",
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}[’']s? (?:employment|contract|tenure|term|mandate|stint|time|reign|run)(?: as {R2})? (?:(?:was|is|has been|has|will be|will|comes?|came|is coming)(?: being)? )?(?:terminated|ended|ends|end|cut short|to an end|over|rescinded)",
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap}{..}\\b(?:hangs?|hung|hanging) up (?:his|her|their) (?:hat|boots|gloves|spurs|apron|keyboard|cap|coat|title)",
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap}{..}\\b(?:(?:gives?|gave|giving|hands?|handed|handing) (?:up|over)|relinquish(?:es|ed|ing)?|ced(?:es?|ed|ing)|surrender(?:s|ed|ing)?) (?:the )?(?:day-to-day )?(?:running|leadership|control|management|helm|reins|operational control)",
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap}{..}\\b(?:(?:will|would|has chosen to|has elected to|plans to|opted to|decided to) (?:be )?(?:leaving|departing|exiting|retiring)|enters? retirement|clears? (?:out )?(?:his|her|their) desk|cleared (?:out )?(?:his|her|their) desk|walks? away from|walked away from|calls? it quits|bows? out|is on (?:his|her) way out|was shown the door|has been shown the door|was let go|has been let go|was relieved)\\b",
  },
  {
    direction: "out",
    pattern:
      "\\b(?:without|search for|seeking|seeks) a (?:permanent )?(?:replacement|successor) (?:for|to) (?:its |outgoing |departing |departed |retiring ){1,2}{R}(?:,? {Q})?",
  },
  { direction: "out", pattern: "\\b(?:outgoing|departing|retiring) {R},? {Q}" },
  {
    direction: "out",
    pattern: "\\bvoted (?:(?:on )?\\p{L}+ )?to (?:remove|oust|dismiss|sack|fire|unseat|eject) (?:its |the )?{R},? {Q}",
  },
  {
    direction: "out",
    pattern:
      "\\b(?:voted|decided|resolved) (?:(?:on )?\\p{L}+ )?to (?:remove|oust|dismiss|sack|fire|unseat|eject) {.}{Q}{..}\\bas {new}{R}",
  },
];
