import type { MoveRule } from "./move-rules.ts";
import { GOING } from "./move-rules-headline.ts";

/** How a headline ends or goes on behind what it tells. */
const ENDS_HERE =
  "(?= ?(?:[.,;:!)–—]|-[ -]|$)| (?:after|amid|over|following|as|in|on|at|with|for|from|and|but|while|because|less|just|next|this|days|weeks|months|aged|ahead)(?![\\p{L}]))";
/** "Torvex CEO", "the CFO of Torvex", "Torvex, maker of pumps: CEO": whose post it is stands beside it. */
const OWN_POST =
  "(?:(?<!\\b(?:former|ex|late|one-?time|then)[ -]){own}(?:[’']s?)? (?:(?:long-?time|long-?serving|founding|current) )?{R}(?:,? {Q},?)?|{R} (?:of|at) (?:the )?{own}(?:,? {Q},?)?|(?<!\\b(?:former|ex|late|one-?time|then)[ -]){Q}, (?:the |its )?{R} (?:of|at) (?:the )?{own},?)";
const DIES =
  "(?:(?:has |have )?(?:died|passed away)|dies|passes away|(?:is |was )?(?:found dead|killed in|killed as))(?! (?:in(?:side)? a little|hard))";
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
    pattern: `{own} (?:has )?(?:terminates|terminated|ends|ended|cancels|cancelled|tears up|tore up|dissolves|dissolved|cuts short) (?:the )?(?:(?:its )?{R}(?:,? {Q})?[’']s? (?:contract|employment|tenure|mandate|service agreement)|(?:contract|employment|tenure|mandate|service agreement) (?:of|with) (?:its |the )?{R}(?:,? {Q})?)`,
  },
  // Another company's catch is the subject's loss.
  {
    direction: "out",
    pattern: `^[^.;:\\uE000-\\uE0FF\\uE200]{0,30}[\\uE300-\\uE37F] (?:has )?(?:poaches|poached|hires|hired|lures|lured|snares|snared|nabs|nabbed|snatches|snatched|steals|stole|taps|tapped|recruits|recruited|raids|picks|names|appoints|grabs|grabbed|bags|lands) (?:away )?(?:the )?{own}(?:[’']s?)? {R}(?:,? {Q})?(?= ?[.,;]|$| (?:as|to|for|in|amid|after)(?![\\p{L}]))`,
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
  { direction: "out", pattern: "^{own} (?:beruft|setzt|serviert) (?:(?:den|die|seinen|ihren|seine|ihre) )?{R}(?:,? {Q})? ab(?![\\p{L}])" },
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
    pattern: "^{own} (?:se queda sin|fica sem|resta senza|se retrouve sans|zit zonder|perd|perde a?|pierde a) (?:(?:su|seu|sua|il suo|son|sa|il|el|la) )?{R}(?= ?[.,;:]|$)",
  },
  {
    direction: "out",
    pattern:
      "(?:{R}(?: (?:de|du|d[’']|del|della|di|da|do|van)(?: la)? ?{own},?)?(?:,? {Q})?|{Q}, (?:[\\p{Ll}’']+ ){0,2}{R} (?:de|du|d[’']|del|della|di|da|do|van)(?: la)? ?{own}),? (?:est (?:décédée?|morte?)|meurt|muere|ha muerto|fallece|ha fallecido|morre|morreu|muore|è mort[oa]|overleden|overlijdt|is overleden)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "^(?:[Mm]uere|[Ff]allece|[Mm]orre|[Mm]uore|[Mm]orto|[Mm]orta|[Dd]écès d[eu’']|[Mm]ort d[eu’']) ?(?:(?:el|la|le|il|o|a|du|l[’']) ?)?(?:{R}(?: (?:de|du|d[’']|del|della|di|da|do) ?{own})?(?:,? {Q})?|{Q}, (?:[\\p{Ll}’']+ ){0,2}{R} (?:de|du|d[’']|del|della|di|da|do) ?{own})",
  },
];
