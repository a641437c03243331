import type { MoveRule } from "./move-rules.ts";
import { GOING } from "./move-rules-headline.ts";

/** How a headline ends or goes on behind what it tells. */
const ENDS_HERE =
  "(?= ?(?:[.,;:!)–—]|-[ -]|$)| (?:after|amid|over|following|as|in|on|at|with|for|from|and|but|while|because|less|just|next|this|days|weeks|months|aged|ahead)(?![\\p{L}]))";
/** "Torvex CEO", "the CFO of Torvex", "Torvex, maker of pumps: CEO": whose post it is stands beside it. */
const OWN_POST =
  "(?:(?<!\\b(?:former|ex|late|one-?time|then)[ -]){own}(?:[’']s?)? (?:(?:long-?time|long-?serving|founding|current) )?{R}(?:,? {Q},?)?|{R} (?:of|at) (?:the )?{own}(?:,? {Q},?)?|(?<!\\b(?:former|ex|late|one-?time|then)[ -]){Q}, (?:the |its )?{R} (?:of|at) (?:the )?{own},?)";
const DIES =
  "(?:(?:has |have )?(?:died|passed away)|dies|passes away|(?:is |was )?(?:found dead|killed in|killed as))(?! (?:in(?:side)? a little|a little|hard|laughing|on stage|of (?:shame|boredom|embarrassment|laughter)|for (?:a|his|her)|to|trying))";
/** What goes on without whoever has died: a share price, a board, a search. */
const TELLS_OF_IT =
  "(?:accept(?:s|ed)?|announc(?:es|ed)|confirm(?:s|ed)?|disclos(?:es|ed)|reveal(?:s|ed)|report(?:s|ed)|see(?:s|ing)?|saw|mourn(?:s|ed)?|regret(?:s)?|rocked by|shaken by|stunned by|hit by|reels? from)";

/** Departures as the plainest headlines put them: a death, a noun, a contract, another company's catch. The letters are those of `move-rules.ts`. */
export const PLAIN_EXITS: MoveRule[] = [
  { direction: "out", pattern: `${OWN_POST} ${DIES}(?![\\p{L}])` },
  {
    direction: "out",
    pattern: `{own} (?:mourns|is mourning|grieves|announces|announced|confirms) (?:the )?(?:(?:sudden|unexpected|untimely|tragic) )?(?:death|passing|loss) of (?:(?:its|our|the|long-?time) ){0,3}{R},? {Q}`,
  },
  {
    direction: "out",
    pattern: `\\b(?:[Ss]hock|[Ss]urprise|[Ss]udden|[Aa]brupt|[Uu]nexpected|[Ii]mmediate|[Ee]arly|[Ss]wift) ${GOING} of (?:the )?{own}(?:[’']s?)? {R}(?: {Q})?`,
  },
  {
    direction: "out",
    pattern: `(?:^|[.:] )(?:The )?${GOING} of (?:the )?(?:{own}(?:[’']s?)? {R}(?: {Q})?|{R} (?:of|at) {own})(?= ?[.,;:]|$| (?:confirmed|announced|accepted|leaves|rattles|shocks|hits|sends|sparks|comes|raises|clouds)(?![\\p{L}]))`,
  },
  {
    direction: "out",
    pattern: `{own}(?:[’']s?)? (?:[\\p{Ll}-]+ ){0,3}${TELLS_OF_IT} (?:the )?(?:(?:shock|surprise|sudden|abrupt|unexpected|immediate) )?(?:${GOING} of (?:(?:its|the) ){0,2}{R}(?:,? {Q})?|{R}(?: {Q})?(?:[’']s?)? (?:(?:shock|surprise|sudden|abrupt|unexpected) )?${GOING})${ENDS_HERE}`,
  },
  {
    direction: "out",
    pattern: `(?<!\\b(?:former|ex)[ -]){own}(?:[’']s?)? {R}(?: {Q})?(?:[’']s?) ${GOING} (?:is |has been )?(?:accepted|confirmed|announced|approved)`,
  },
  {
    direction: "out",
    pattern: `\\b(?:shares|stock|price|investors|market|staff|employees) (?:[\\p{Ll}\\d%.-]+ ){1,5}(?:after|on|as|amid|following|by|at) (?:(?:news of|the|its) ){0,2}{R}(?: {Q})?(?:[’']s?)? (?:(?:shock|surprise|sudden|abrupt|unexpected|early|planned) )?${GOING}${ENDS_HERE}`,
  },
  {
    direction: "out",
    pattern: `{own} (?:has )?(?:terminates|terminated|ends|ended|cancels|cancelled|tears up|tore up|dissolves|dissolved|cuts short) (?:the )?(?:(?:its )?{R}(?:,? {Q})?[’']s? (?:contract|employment|tenure|mandate|service agreement)|(?:contract|employment|tenure|mandate|service agreement) (?:of|with) (?:its |the )?{R}(?:,? {Q})?(?= ?[.,;]|$| (?:after|over|early|amid|for|with|by|as)(?![\\p{L}])))`,
  },
  // Another company's catch is the subject's loss.
  {
    direction: "out",
    pattern: `^[^.;:\\uE000-\\uE0FF\\uE200]{0,30}[\\uE300-\\uE37F] (?:has )?(?:poaches|poached|hires|hired|lures|lured|snares|snared|nabs|nabbed|snatches|snatched|snaps up|snapped up|lures away|lured away|steals|stole|taps|tapped|recruits|recruited|raids|picks|names|appoints|grabs|grabbed|bags|lands) (?:away )?(?:the )?{own}(?:[’']s?)? {R}(?:,? {Q})?(?= ?[.;]|$| (?:as|to (?:be|become|lead|run|head)|to (?:its|the) (?:top|C-suite)|in|amid)(?![\\p{L}]))(?! (?:as|in) (?:(?:an?|the|its) )?(?:[\\p{L}-]+ )?(?:advis|direct|panel|judge|juror|speaker|guest|trustee|ambassador|keynote|case|list|survey|rank|top|lawsuit|suit|probe|complaint|member|winner|chair))`,
  },
  {
    direction: "out",
    pattern: `(?<!\\b(?:former|ex)[ -]){own}(?:[’']s?)? {R}(?:,? {Q},?)? (?:goes|is off|has gone)(?= ?[.;!]|$| (?:after (?:\\p{L}+|\\d+) (?:days|weeks|months|years)|amid|with immediate|by mutual|in (?:shake-?up|overhaul|cull|purge)))`,
  },
  {
    direction: "out",
    pattern: `{Q}{ap} (?:retires|is retiring|will retire|steps down|resigns|departs) from {own} (?:[\\p{L}\\d’'-]+ ){0,6}(?:at|from) {R}(?![\\p{L}])`,
  },
  {
    direction: "out",
    pattern: `{own},? (?:{.},)? ?says (?:its |the )?{R}(?:,? {Q},?)? (?:will|is to|to|has decided to|plans to|would) (?:leave|depart|retire|step down|stand down|step aside|resign|exit)${ENDS_HERE}`,
  },
  // Who comes, where the post is all that is said of them.
  {
    direction: "in",
    pattern: `^(?:[^:]{2,40}: )?(?:[Aa] )?[Nn]ew {R} (?:takes (?:the helm|the reins|charge|over)|starts work|arrives) (?:at|of) {own}(?= ?[.,;:]|$| (?:after|amid|as|in|on|this|next)(?![\\p{L}]))`,
  },
  {
    direction: "in",
    pattern: `^{own} (?:adds|brings on|takes on) (?:an? |its )?(?:new |first |first-ever )?{R}(?= ?[.;]|$| (?:to (?:its )?(?:leadership|executive|management|senior|C-suite|top)|from|amid|ahead of)(?![\\p{L}]))`,
  },
  // Whose doing it is stands first, or the blow itself.
  {
    direction: "out",
    pattern: `^(?:[^:]{2,40}: )?(?:[\\p{L}]+ )?(?:[Bb]oard|[Oo]wners?|[Ii]nvestors?|[Ss]hareholders?|[Ff]ounders?|[Aa]ctivists?|[Dd]irectors|[Cc]hair(?:man|woman)?) (?:(?:has|have) )?(?:ousts?|ousted|fires?|fired|sacks?|sacked|dismiss(?:es|ed)?|removes?|removed|forces? out|forced out|pushe?s? out|axes?|axed|votes? out|voted out|replaces?|parts? (?:ways|company) with) {own}(?:[’']s?)? {R}(?:,? {Q})?${ENDS_HERE}`,
  },
  {
    direction: "out",
    pattern: `${OWN_POST} (?:(?:is|was|has been) )?(?:gets|got|given|handed) the (?:boot|axe|sack|chop|push|heave-ho|bullet|elbow)${ENDS_HERE}`,
  },
  {
    direction: "out",
    pattern: `${OWN_POST}[’']s? (?:[\\p{L}\\d-]+ )?(?:tenure|reign|era|run|stint) (?:ends|has ended|is over|comes to an end|draws to (?:a close|an end))${ENDS_HERE}`,
  },
  {
    direction: "out",
    pattern: `${OWN_POST}[’']s? (?:last|final) (?:working )?day (?:is|was|will be) (?:(?:on|today|tomorrow|this|next|the) ?)?(?:\\p{L}+day|January|February|March|April|May|June|July|August|September|October|November|December|\\d)`,
  },
  {
    direction: "out",
    pattern: `(?:{R},? )?{Q}{ap}[^.;!?|\\n\\uE000-\\uE0FF]{0,50}\\b(?:is|was|will be|would be) (?:his|her|their) (?:last|final) (?:working )?day(?= ?[.,;]|$| (?:at|with|as|in the (?:role|job|post)|on)(?![\\p{L}]))`,
  },
  {
    direction: "out",
    pattern: `^(?:[^:]{2,40}: )?{own} (?:swaps|swapped|switches|switched|changes|changed) (?:its )?{R}${ENDS_HERE}`,
  },
  {
    direction: "out",
    pattern: `^{own}(?: plc| PLC| Inc| AG| SE)?(?::| [-–—]) (?:[Aa]nnounces )?(?:(?:[Uu]nexpected|[Pp]lanned|[Ii]mmediate) )?(?:[Rr]esignation|[Dd]eparture|[Rr]etirement|[Ee]xit|[Dd]ismissal|[Rr]emoval) of (?:(?:its|the|our) )?{R}(?:,? {Q})?${ENDS_HERE}`,
  },
  {
    direction: "out",
    pattern: `(?:{R},? )?{Q}{ap} (?:(?:has|have) )?(?:decided|chosen|opted) to (?:pursue|seek|explore|take on|embark on|begin|start|write) (?:(?:an?|his|her|their|new|other|another|next|different|fresh|outside) ){1,3}(?:chapter|challenges?|opportunit\\p{L}+|adventures?|paths?|interests?|ventures?)(?! (?:at|with|within|in) (?:{own}|the (?:company|group|firm)))`,
  },
  {
    direction: "out",
    pattern: `(?:{own}(?:[’']s?)? |\\b[Tt]he ){R}(?:,? {Q})? (?:(?:will|is to|to) )?(?:hands?|pass(?:es)?|turns?) (?:over )?(?:the )?(?:wheel|reins|baton|torch|helm|leadership|top job|day-to-day running)(?: over)? to (?:[\\uE000-\\uE17F]|(?:an?|the|his|her) )`,
  },
  {
    direction: "out",
    pattern: `\\b[Tt]he {R}(?:,? (?:the )?{R2})?(?:,? and (?:the )?[\\uE100-\\uE17F])? have (?:both|all|also|now) (?:left|quit|resigned|departed|gone|stepped down|walked out)(?![\\p{L}])`,
  },
];

/** The same in German, and exchanges: "Chefwechsel". */
export const PLAIN_GERMAN: MoveRule[] = [
  {
    direction: "out",
    pattern:
      "(?:{own}[-: ]{1,2})?{R}(?:,? {Q})?(?: (?:der|des|von|bei) (?:der |des )?{own},?)? (?:nimmt|nahm|hat) (?:[\\p{L}]+ ){0,2}?(?:seinen |ihren |den )Hut(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "(?:^|{own}[-: ]{1,2}(?:(?:Mitg|G)ründer(?:in)? und )?){R}(?:,? {Q})?(?: (?:der|des|von|bei) (?:der |des )?{own},?)? (?:tritt (?:[\\p{Ll}\\d]+ ){0,2}ab|gibt (?:(?:seinen|ihren|den) )?(?:Posten|Job|Chefposten|Amt|Vorsitz|Führung|Leitung) (?:ab|auf)|räumt (?:(?:seinen|ihren|den) )?(?:Posten|Chefsessel|Stuhl|Sessel)|wirft hin|schmeißt hin|stirbt|ist (?:tot|gestorben|verstorben)|gestorben|verstorben)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern: "^{own} (?:beruft|setzt|serviert) (?:(?:den|die|seinen|ihren|seine|ihre) )?{R}(?:,? {Q})? ab(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "(?:{own}(?:-|: ){R}|^{R} (?:der|des|von|bei) (?:der |des )?{own})(?:,? {Q})? (?:kündigt(?= ?[.,;:]|$| (?:(?:seinen|ihren) )?(?:Rücktritt|Rückzug|Abschied|Abgang|Ausstieg) an)|geht von (?:Bord|[\\uE300-\\uE37F])(?= ?[.,;:]|$)|(?:(?:ist|wird|wurde) )?(?:abgesetzt|abberufen|entlassen|gefeuert|geschasst|freigestellt|rausgeworfen)(?= ?[.,;:]|$| (?:nach|wegen|mit)(?![\\p{L}])))",
  },
  {
    direction: "out",
    pattern:
      "(?:^|[.:] )(?:Aus|Ende|Schluss) für (?:den |die )?(?:{own}-{R}|{R} (?:von|bei|der|des) (?:der |des )?{own})(?: {Q})?(?= ?[.,;:!]|$| (?:nach|wegen)(?![\\p{L}]))",
  },
  {
    direction: "out",
    pattern: "{own} und (?:(?:sein|ihr|der|die) )?{R}(?:,? {Q})? (?:gehen getrennte|trennen sich)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern: "^{own} trauert um (?:(?:den|die|seinen|ihren|seine|ihre) )?{R}(?:,? {Q})?",
  },
];

/** The same in French, Spanish, Italian, Portuguese and Dutch. */
export const PLAIN_ABROAD: MoveRule[] = [
  {
    direction: "out",
    pattern: "{R} (?:(?:de |du |d[’'])?{own} )?(?:{Q},? )?(?:est )?sur le départ(?= ?[.,;:]|$)",
  },
  {
    direction: "out",
    pattern:
      "^{own} (?:se queda sin|fica sem|resta senza|se retrouve sans|zit zonder|perd|perde a?|pierde a) (?:(?:su|seu|sua|il suo|son|sa|il|el|la) )?{R}(?= ?[.,;:]|$)",
  },
  {
    direction: "out",
    pattern:
      "(?:{R}(?: (?:de|du|d[’']|del|della|di|da|do|van)(?: la)? ?{own},?)?(?:,? {Q})?|{Q}, (?:[\\p{Ll}’']+ ){0,2}{R} (?:de|du|d[’']|del|della|di|da|do|van)(?: la)? ?{own}),? (?:est (?:décédée?|morte?)|meurt|muere(?! de (?:gana|risa|amor|envidia|pena))|ha muerto|fallece|ha fallecido|morre(?! de (?:r|vontade|amor|inveja|medo))|morreu|muore(?! d(?:i|alla) (?:vogli|ris|invidi|noi))|è mort[oa]|overleden|overlijdt|is overleden)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "^{own} (?:zet|zette) (?:(?:de|zijn|haar|de) )?{R}(?: {Q})? (?:aan de kant|op straat|aan de deur|buiten)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "(?:{own}[-: ]{1,2}|^){R}(?: {Q})?(?: (?:van|bij))?(?: {own})? (?:weg (?:na|bij|door|wegens)|stopt ermee|stapt eruit|gooit het bijltje)(?![\\p{L}])",
  },
  { direction: "out", pattern: "^(?:[Vv]ertrek|[Oo]ntslag) (?:van )?{R} (?:van |bij )?{own}(?= ?[.,;:]|$)" },
  {
    direction: "out",
    pattern:
      "^{own}[,:] (?:esce|se ne va|via|fuori) (?:il |la |l[’'])?{R}(?:,? {Q})?(?= ?[.,;:]|$| (?:dopo|per)(?![\\p{L}]))",
  },
  { direction: "out", pattern: "^{own} e (?:il |la |l[’'])?{R}(?:,? {Q})? si (?:separano|dicono addio)(?![\\p{L}])" },
  {
    direction: "out",
    pattern:
      "{R} (?:de |du |d[’'])?{own},? (?:{Q},? )?(?:part(?:ira)? (?:chez|rejoindre)|rejoint|rejoindra|file chez|passe chez) (?:le |la |l[’'])?[\\uE300-\\uE37F]",
  },
  {
    direction: "out",
    pattern:
      "^(?:[Mm]uere|[Ff]allece|[Mm]orre|[Mm]uore|[Mm]orto|[Mm]orta|[Dd]écès d[eu’']|[Mm]ort d[eu’']) ?(?:(?:el|la|le|il|o|a|du|l[’']) ?)?(?:{R}(?: (?:de|du|d[’']|del|della|di|da|do) ?{own})?(?:,? {Q})?|{Q}, (?:[\\p{Ll}’']+ ){0,2}{R} (?:de|du|d[’']|del|della|di|da|do) ?{own})",
  },
];
