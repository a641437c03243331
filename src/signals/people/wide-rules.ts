import { DEPARTMENTS } from "../language/department-words.ts";
import { type MoveRules, ROMANCE_HINT, VERB } from "./move-rules.ts";

const ELECTS =
  "(?:elects?|elected|appoints?|appointed|names?|named|adds?|added|nominates?|nominated|proposes?|proposed|recommends?|recommended|welcomes?|welcomed|invites?|invited|votes?|voted|brings?|brought|puts? forward|re-?elected|co-?opt(?:s|ed))";
const ELECTED =
  "(?:elected|appointed|named|added|nominated|proposed|recommended|invited|re-?elected|co-?opted|voted|welcomed|appointment|election|addition|nomination)";
const JOINS =
  "(?:joins?|joined|joining|rejoins?|rejoined|(?:takes?|took|taking|taken|gets?|got|gains?|gained|wins?|won|has|given|secures?|secured) (?:up )?(?:a|the|his|her|one) (?:board )?(?:seat|place) on|sits on|steps? onto|comes? onto|returns to|returned to|moves? (?:up )?to|moved to)";
/** A remark on somebody between two names of a list. */
const REMARK = "(?:, (?:who|an?|the|currently|formerly|[\\p{L}-]+ (?:of|at))\\b[^.;!?|\\n]{0,90}?,|,)?";

/** What only texts about other posts than the highest say, and moves of people whose post is left out. */
export const WIDE_RULES: MoveRules[] = [
  {
    hint: undefined,
    rules: [
      // Boards
      {
        direction: "in",
        pattern: `\\b${ELECTS} {.}{P}(?:${REMARK} {P2})?${REMARK},? (?:and|&) {P3}(?:,[^.;!?|\\n]{0,90},)?{..}\\b(?:to|for|(?:on|onto)(?! board)) {B}`,
      },
      {
        direction: "in",
        pattern: `\\b${ELECTS} {.}{P}(?:,[^.;!?|\\n]{0,110}?,)?{..}\\b(?:to|for|(?:on|onto)(?! board)) (?:join )?{B}`,
      },
      { direction: "in", pattern: `{P},? {P2},? (?:and|&) {P3}{..}\\b(?:${JOINS}|${ELECTED} (?:to|for|on)) {B}` },
      { direction: "in", pattern: `{P} (?:and|&) {P2}{..}\\b(?:${JOINS}|${ELECTED} (?:to|for|on)) {B}` },
      {
        direction: "in",
        pattern: `{P}(?:,[^.;!?|\\n]{0,110}?,)?{..}\\b(?:${JOINS}|${ELECTED}{.}(?:to|for|on)) (?:join )?{B}`,
      },
      {
        direction: "in",
        pattern:
          "\\b(?:gives?|gave|giving|given|grants?|granted|offers?|offered|hands?|handed) {P} (?:a|one|its) (?:seat|place) on {B}",
      },
      {
        direction: "in",
        pattern:
          "{P}{ap}{..}\\b(?:takes?|took|taking|gets?|wins?|won|gains?) (?:up )?(?:a|the) (?<B>board seat|seat on the board)",
      },
      {
        direction: "in",
        pattern: "\\bpromot(?:es|ed) {.}\\bto {R}s?{.}(?:among them|including|:) {P},? (?:and )?{P2}",
      },
      {
        direction: "in",
        pattern: `\\b(?:appointment|election|addition|nomination|arrival) of {.}{P}(?:,[^.;!?|\\n]{0,110},)?{..}\\b(?:to|on) {B}`,
      },
      {
        direction: "in",
        pattern: `\\b(?:${VERB.appoints}|nominates?|nominated|proposes?|proposed) {.}{P} and {P2}(?: as)? {new}{R}s?`,
      },
      {
        direction: "in",
        pattern: `\\b(?:${VERB.appoints}) {.}{P}, {P2},? (?:and|&) {P3}(?: as| to serve as| to be)? {new}{R}s?`,
      },
      {
        direction: "in",
        pattern: `\\b(?:nominates?|nominated|proposes?|proposed|co-?opt(?:s|ed)) {.}{P}{..}\\b(?:as|for) {new}{R}`,
      },
      {
        direction: "in",
        pattern: `{P}{ap}{..}\\b(?:nominated|proposed|put forward|stands?(?: for election)?|co-?opted)\\b{.}\\b(?:as|for) {new}{R}`,
      },
      {
        direction: "out",
        pattern: `{Q} and {Q2}{..}\\b(?:${VERB.leaves}|come off|roll off)\\b{.}(?:from |off )?{B}`,
      },
      {
        direction: "out",
        pattern: `{Q}{ap}{..}\\b(?:${VERB.leaves}|(?:comes?|came|rolls?|rolled) off)\\b{.}(?:from |off )?{B}`,
      },
      {
        direction: "out",
        pattern:
          "(?:{R},? )?{Q}{ap}{..}\\b(?:not|won[’']t|decline[sd]? to|refrain from)\\b{.}\\b(?:st[ao]nd(?:ing)?|seek(?:ing)?|run(?:ning)?|offer(?:ing)? (?:him|her|them)sel(?:f|ves)|be(?:ing)? (?:nominated|proposed|put forward))\\b{.}\\b(?<B>re-?election|again|another term|re-?appointment)",
      },
      { direction: "out", pattern: `\\b${VERB.going} (?:of|by) {.}{Q}{..}\\bfrom {B}` },
      {
        direction: "in",
        pattern:
          "{P}(?:,[^.;!?|\\n]{0,110},)?{..}\\belected (?:at|by) (?:the )?(?<B>annual (?:general )?meeting|general meeting|AGM|shareholders)",
      },
      { direction: "out", pattern: `{Q} (?:and|&) {Q2}(?: will| are| have)?(?: both)? ${VERB.leaves}\\b` },
      { direction: "out", pattern: `{Q}[’']s? ${VERB.going} from {B}` },
      {
        direction: "in",
        pattern:
          "^[^.;\\uE000-\\uE0FF]{2,60}\\b(?:to join|joins|joined|elected to|appointed to|named to) {own}(?:[’']s)? {B}",
      },
      {
        direction: "in",
        pattern:
          "\\b(?:adds|added|appoints|appointed|elects|elected|names|named|nominates|welcomes) (?:an?|two|three|four|five|six|new|several|[2-9]) (?:new )?(?:(?:independent|non-executive|outside) )?(?:members?|directors?|experts?|advis[eo]rs?)? ?to {B}",
      },
      // Rises
      {
        direction: "in",
        pattern: "\\b(?:promotions?|elevation|appointment) of {P},? (?:{P2},? )?(?:and|&) {P3}{.}\\b(?:to|as) {new}{R}",
      },
      { direction: "in", pattern: "\\bpromot(?:es|ed|ing|ion of) {.}(?:{R2},? )?{P}{..}\\b(?:to|as|into) {.}{R}" },
      { direction: "in", pattern: "{P}{..}\\b(?:promoted|elevated|promotion|advanced)\\b{..}\\b(?:to|as|into) {.}{R}" },
      {
        direction: "in",
        pattern: "{P}{ap}{..}\\b(?:earn(?:s|ed)|receiv(?:es|ed)|gets?|got|given) (?:a |the )?promotion to {new}{R}",
      },
      {
        direction: "in",
        pattern: "\\bpromot(?:es|ed) {.}{P},? (?:and|&) {.}{P2}{..}\\b(?:to|as) {.}{R}",
      },
      {
        direction: "in",
        pattern:
          "\\b(?:appoints|appointed|names|named|elects|elected|welcomes|welcomed|adds|added|hires|hired) (?:[\\p{L}\\d]+ ){0,2}(?:new )?{R}s?: {P}(?:,? (?:and |& )?{P2})?(?:,? (?:and|&) {P3})?",
      },
      // Heads of something
      {
        direction: "in",
        pattern:
          "{P}{ap} (?:takes|took|has taken|will take|assumes) (?:on |up )?(?:an?|the)(?: newly created| new)? (?:role|post|position|job) (?:of|as) {new}{R}",
      },
      {
        direction: "in",
        pattern:
          "{P}{ap}{..}\\b(?:hired|recruited|brought in|brought on|tapped|named|appointed|selected|chosen)\\b{.}\\bto (?:be |serve as |work as ){new}{R}",
      },
      { direction: "in", pattern: "{own}(?:[’']s)? (?:newest|latest|new) {R}(?: is|,|:)? {P}" },
      { direction: "in", pattern: "\\b(?:hiring|appointment|arrival|addition) of {P},? {.}\\bas {new}{R}" },
      {
        direction: "in",
        pattern: "^(?:[^:]{2,40}: )?(?:From|Vom|Von|De|Del|Da|Dal|Van) [^.;:]{2,40} (?:to|zum|zur|à|a|al|naar) {R}",
      },
      {
        direction: "in",
        pattern: "^(?:[^:]{2,40}: )?{R2} (?:to|becomes|now|turned|wird|devient) {R}(?! of [\\uE300-\\uE37F])",
      },
      {
        direction: "in",
        pattern:
          "^(?:The |Its )?(?:new )?{R} (?:is|will be) {P}(?=,? (?:who|formerly|previously|most recently|until|ex-|from|a former))",
      },
      { direction: "in", pattern: "\\bsay (?:hi|hello) to (?:\\p{Lu}\\p{L}+|{P}),? (?:our|the) {R}" },
      {
        direction: "in",
        pattern:
          "^(?:[^:]{2,40}: )?(?:meet|introducing|welcom(?:e|ing)|say hello to|hello to) (?:our|the) (?:very own |brand )?(?:new|newest|first|next) {R}(?=$|[.!:,])",
      },
      { direction: "in", pattern: "\\bmov(?:es|ed|ing) {P}{ap} up (?:from {.}{R2}{.} )?(?:in)?to {.}{R}" },
      { direction: "in", pattern: "^(?:A )?new {R} (?:at|for|joins)(?: the)? {own}" },
      {
        direction: "in",
        pattern: `\\b(?:names|named|hires|hired|appoints|appointed|recruits|recruited|taps|tapped|poaches|poached|picks|picked|brings in|brought in) {.}{P}{..}\\bto (?:lead|head|run|manage|oversee|helm|direct)(?: up)? (?:(?:its|the|our|their|an?|new|{own}(?:[’']s?)?) ){0,2}(?:[\\p{L}&-]+ ){0,4}(?:(?:team|department|division|unit|group|practice|office|function|lab|operations|business|desk|arm|region|studio)s?(?![\\p{L}])|(?:${DEPARTMENTS})(?= ?[.,;:]|$))`,
      },
      {
        direction: "in",
        pattern:
          "\\b(?:team|department|division|unit|practice|office|lab|desk|studio|business) (?:has|have|gets?|got) (?:a|its|their) (?:new|first) (?:head|boss|leader|lead|chief|manager): {P}",
      },
      {
        direction: "in",
        pattern: `\\b(?:names|named|hires|hired|appoints|appointed|recruits|recruited|taps|tapped|brings in) {.}{P}{..}\\bto (?:lead|head|run|manage|oversee|helm)\\b`,
      },
      {
        direction: "in",
        pattern: `{P}{ap}{..}\\b(?:named|hired|appointed|recruited|tapped|poached|picked|chosen|selected|promoted|brought in) to (?:lead|head|run|manage|oversee|helm|direct)(?: up)? (?:(?:its|the|our|their|an?|new|{own}(?:[’']s?)?) ){0,3}(?:[\\p{L}&-]+ ){0,4}(?:(?:team|department|division|unit|group|practice|office|function|lab|operations|business|desk|arm|region|studio)s?(?![\\p{L}])|(?:${DEPARTMENTS})(?= ?[.,;:]|$))`,
      },
      // Nobody's post is named
      {
        direction: "in",
        pattern:
          "{P}{ap}{..}(?<!\\b(?:be|been|being|is|was|are|were|gets) )\\b(?:succeeds?|succeeded|succeeding|replaces?|replaced|replacing|follows|followed|takes over from|took over from) {.}{Q}",
      },
      {
        direction: "in",
        pattern:
          "{P}{ap}{..}\\b(?:joins?|joined|joining|rejoins?|rejoined|returns? to|returned to|signs? (?:on )?with|signed (?:on )?with|starts? at|started at|lands? at|landed at|moves? to|moved to|goes to|went to|heads? to|jumps? to|switch(?:es|ed) to) {own}(?![’'])",
      },
      {
        direction: "in",
        pattern:
          "{own}(?: has| have)?(?: also| now| just)? (?:hires?|hired|recruits?|recruited|poaches|poached|lures?|lured|signs?|signed|snaps up|brings back|brought back|welcomes|welcomed) {.}{P}",
      },
      {
        direction: "out",
        pattern:
          "{Q}{ap}{..}\\b(?:leaves?|left|leaving|quits?|quit|departs?|departed|exits?|exited|resigns? from|resigned from|retires? from|retired from|moves? on from|moved on from) {own}(?![’'])",
      },
    ],
  },
  {
    hint: /\b(?:der|die|das|dem|den|des|und|wird|als|zum|zur|von|mit|ist|in|im|bei|für|zu|zur|neue[rn]?)\b|[\uE000-\uE0FF] (?:verlässt|leitet|führt|geht|hört|zieht|übernimmt)\b/iu,
    rules: [
      {
        direction: "in",
        pattern:
          "{P}{ap}{..}(?<![\\p{L}])(?:zieht|rückt|kommt|wechselt|geht|tritt)\\b{.}(?:in|an die Spitze) (?:den|die|das|des|der) {R}(?: {own})?(?:{.}\\b(?:ein|auf|nach))?",
      },
      {
        direction: "in",
        pattern: "{P}{..}\\bin (?:den|die) {R}{.}(?:gewählt|berufen|bestellt|entsandt|aufgenommen|nominiert)",
      },
      {
        direction: "in",
        pattern:
          "\\b(?:wählt|wählte|wählten|wählen|beruft|berief|nominiert|schlägt|entsendet)\\b{.}{P}{..}\\b(?:in den|in die|zum|zur|als|für den) {new}{R}",
      },
      {
        direction: "in",
        pattern: "{P}{..}(?<![\\p{L}])(?:übernimmt|führt|leitet|verantwortet)\\b{.}(?:den|die|das)? ?{R}",
      },
      {
        direction: "in",
        pattern:
          "\\b(?:Neue[rn]?|neue[rn]?) (?:{own}-?)?{R}(?:{.}(?:kommt(?: von)?|ist|wird|heißt|:)(?: {P})?| (?:bei|für|im|in|an|der|von)(?![\\p{L}]))",
      },
      { direction: "in", pattern: "{P}{..}\\bzu[mr] {new}{R}{.}(?:befördert|gewählt|ernannt|bestellt)" },
      {
        direction: "out",
        pattern:
          "{Q}{ap}{..}(?<![\\p{L}])(?:verlässt|scheidet{.}aus|tritt{.}aus|zieht sich{.}aus|legt)\\b{.}(?:den|dem|der|die|sein|ihr)?(?: Amt als| Mandat im)? ?{R}",
      },
      {
        direction: "in",
        pattern: "{P}{ap}{..}(?<![\\p{L}])(?:wechselt|kommt|stößt|geht|startet) (?:zu|zur|bei) {own}",
      },
      { direction: "out", pattern: "{Q}{ap}{..}(?<![\\p{L}])(?:verlässt|verlassen) {own}" },
    ],
  },
  {
    hint: ROMANCE_HINT,
    rules: [
      {
        direction: "in",
        pattern:
          "{P}{ap}{..}(?<![\\p{L}])(?:rejoint|entre|intègre|se incorpora|se une|pasa|passa|passe|entra|ingressa|assume|asume|treedt|wordt|toetreedt|siede|nommée?|élue?|nombrad[oa]|elegid[oa]|eleit[oa]|nomead[oa]|elett[oa]|nominat[oa]|benoemd|gekozen)(?![\\p{L}]){.}{B}",
      },
      {
        direction: "in",
        pattern: "(?<![\\p{L}])(?:nomme|élit|nombra|elige|incorpora|nomeia|elege|nomina|elegge|benoemt){.}{P}{..}{B}",
      },
      {
        direction: "in",
        pattern:
          "(?<![\\p{L}])(?:entrée|nomination|élection|cooptation|arrivée|entrada|ingreso|ingresso|nombramiento|nomina) (?:au|à la|al|en el|no|nel|nella) {B} (?:de|d[’']|di|da) {P}(?:(?: et | y | e |, )(?:de |di |d[’'])?{P2})?",
      },
      { direction: "out", pattern: `{Q}{ap}{..}(?<![\\p{L}])${VERB.quitte}(?![\\p{L}]){.}{B}` },
      {
        direction: "out",
        pattern:
          "{Q}{ap}{..}(?<![\\p{L}])(?:ritiro|dimissioni|retiro|retirada|dimisión|renuncia|salida|démission|départ|retrait|renúncia|demissão|saída|uscita|vertrek)(?![\\p{L}]) (?:d[aeou]l?|du|uit|d[ae] la|d[ae]l) ?{B}",
      },
      {
        direction: "in",
        pattern:
          "{P}{ap}{..}(?<![\\p{L}])(?:promue?|promu[es]*|promovid[oa]|ascendid[oa]|promoss[oa]|bevorderd|nommée?|nombrad[oa]|nomead[oa]|nominat[oa]|benoemd)(?![\\p{L}]){..}{R}",
      },
      {
        direction: "in",
        pattern:
          "(?<![\\p{L}])(?:promeut|asciende|promueve|promove|promuove|bevordert|nomme|nombra|ficha|nomeia|contrata|nomina|assume|benoemt|recrute){.}(?: a)? ?{P}{..}{R}",
      },
      {
        direction: "in",
        pattern:
          "{P}{ap}{..}(?<![\\p{L}])(?:rejoint|se incorpora a|llega a|chega [àa]o?|arriva in|arriva a|komt naar|gaat naar|entra em|passa a) {own}",
      },
    ],
  },
];
